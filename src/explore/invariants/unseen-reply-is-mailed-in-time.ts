/**
 * UNREAD-1…6: an unseen reply whose visitor can be reached is in an e-mail when its minute is over, when the visitor goes,
 * or when the address becomes known after that; and in none before.
 */
import type { RuleId } from '../../domain/rules.ts';
import type { MailId } from '../../domain/vocabulary/ids.ts';
import type { Instant } from '../../domain/vocabulary/time.ts';
import type { ConversationFacts, SaidFacts } from '../facts.ts';
import type { Invariant, Scene } from '../invariant.ts';

/** The moment unread replies are mailed. */
export const unseenReplyIsMailedInTime: Invariant = {
  claim: 'every unseen reply of a visitor who can be reached is mailed in time, and not before',
  rules: ['UNREAD-1', 'UNREAD-2', 'UNREAD-3', 'UNREAD-4', 'UNREAD-6', 'TRANS-8'],
  watch: ({ breach, judged, after, facts }) => {
    /** When the e-mail of a conversation is due: set by its oldest reply that is in none, nor in a copy. */
    const dueAt = new WeakMap<ConversationFacts, Instant>();
    const bare = (conversation: ConversationFacts): SaidFacts[] => [...conversation.unseen].filter(isBare);

    /** Judges the rule that makes the reply due now. */
    function check(rule: RuleId, conversation: ConversationFacts, said: SaidFacts): void {
      const { contact } = conversation.visitor;
      if (said.seen || conversation.unsubscribed) return;
      judged(contact.email === undefined ? 'UNREAD-6' : rule);
      if (contact.email === undefined || !isBare(said)) return;
      breach(`the reply ${words(said)} was due by e-mail and none has gone to ${contact.email}`);
    }
    function demand(rule: RuleId, conversation: ConversationFacts, at: Instant): void {
      for (const said of bare(conversation)) after(at, () => check(rule, conversation, said));
    }
    function leave(conversation: ConversationFacts, at: Instant): void {
      if (bare(conversation).length === 0) return;
      dueAt.set(conversation, Math.min(dueAt.get(conversation) ?? at, at));
      demand('UNREAD-2', conversation, at);
    }
    /** A copy that did not arrive at once has carried nothing yet: the replies keep their minute (TRANS-8). */
    function copyFailed(mail: MailId, { portal, at }: Scene): void {
      const told = portal.mails.get(mail);
      if (told?.queued.kind !== 'transcript') return;
      const { unreadDelayMs } = told.conversation.channel.settings;
      for (const said of bare(told.conversation)) {
        const due = Math.max(at, said.at + unreadDelayMs);
        dueAt.set(told.conversation, Math.min(dueAt.get(told.conversation) ?? due, due));
        after(due, () => check('TRANS-8', told.conversation, said));
      }
    }
    return {
      on: {
        MessagePosted: ({ conversation: number }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          const said = conversation?.said.at(-1);
          if (conversation === undefined || said?.content.kind !== 'reply' || said.seen) return;
          const due = at + conversation.channel.settings.unreadDelayMs;
          if (bare(conversation)[0] === said) dueAt.set(conversation, due);
          const rule = conversation.visitor.pageOpen ? 'UNREAD-1' : 'UNREAD-4';
          after(due, () => check(rule, conversation, said));
        },
        PageClosed: ({ visitor: name }, { portal, at }) => {
          const visitor = portal.visitors.get(name);
          if (visitor === undefined) return;
          for (const conversation of new Set([...visitor.conversations, ...list(visitor.viewing)])) {
            leave(conversation, at);
          }
        },
        VisitorIdentified: ({ visitor: name, contact }, { portal, at }) => {
          if (contact.email === undefined) return;
          for (const conversation of portal.visitors.get(name)?.conversations ?? []) {
            if ((dueAt.get(conversation) ?? Number.POSITIVE_INFINITY) <= at) demand('UNREAD-6', conversation, at);
          }
        },
        MailDeferred: ({ mail }, scene) => copyFailed(mail, scene),
        MailGivenUp: ({ mail }, scene) => copyFailed(mail, scene),
        MailQueued: ({ kind, messageId }, { at }) => {
          const told = facts.mailsById.get(messageId);
          if (kind !== 'unread' || told === undefined) return;
          const due = dueAt.get(told.conversation);
          if (due !== undefined) judged('UNREAD-3');
          if (due !== undefined && at < due && !isOwed(told.conversation, at))
            breach(`an e-mail on unread replies went ${due - at} ms before it was due`);
        },
      },
    };
  },
};

/** Whether a reply is in no e-mail, nor in a copy. */
function isBare({ mailed, copy }: SaidFacts): boolean {
  return mailed === undefined && copy === undefined;
}

/** Whether a reply whose e-mail was given up has waited its minute: it goes with the next one (MAIL-4). */
function isOwed({ unseen, channel }: ConversationFacts, at: Instant): boolean {
  const { unreadDelayMs } = channel.settings;
  return [...unseen].some((said) => said.mailed?.state === 'given up' && said.at + unreadDelayMs <= at);
}

function list<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item];
}

function words({ content }: SaidFacts): string {
  return 'text' in content ? `"${content.text}"` : 'with a file';
}
