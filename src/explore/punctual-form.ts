/**
 * A form that comes by itself so long after something, and not while the page is closed: then so long after the visitor is
 * back (INTRO-5, TRANS-2). What two forms promise alike stands here once.
 */
import type { RuleId } from '../domain/rules.ts';
import type { FormKind } from '../domain/vocabulary/state.ts';
import type { DurationMs, Instant } from '../domain/vocabulary/time.ts';
import type { ConversationFacts } from './facts.ts';
import type { Court, EventHandlers } from './invariant.ts';

/** How one form is punctual. */
export interface PunctualForm {
  readonly form: FormKind;
  /** Rules that are judged when it is due; `isBack`: the visitor was away meanwhile. */
  readonly rules: (conversation: ConversationFacts, isBack: boolean) => readonly RuleId[];
  readonly delayMs: (conversation: ConversationFacts) => DurationMs;
  /** Whether the form need not come after all, judged when it would be due. */
  readonly isExcused: (conversation: ConversationFacts) => boolean;
}

/** Tells when a form's delay begins, and looks after it from there. */
export interface Punctuality {
  readonly on: EventHandlers;
  /** The delay runs from now. */
  readonly begin: (conversation: ConversationFacts, at: Instant) => void;
}

/** Watches one form. */
export function watchPunctuality({ breach, judged, after }: Court, promised: PunctualForm): Punctuality {
  const { form, rules, delayMs, isExcused } = promised;
  /** When the form is due; `away` while it waits for the visitor. */
  const due = new WeakMap<ConversationFacts, Instant | 'away'>();
  /** Conversations whose delay began anew because the visitor had been away. */
  const begunAnew = new WeakSet<ConversationFacts>();

  function judge(conversation: ConversationFacts): void {
    for (const rule of rules(conversation, begunAnew.has(conversation))) judged(rule);
  }
  function expect(conversation: ConversationFacts, at: Instant): void {
    due.set(conversation, at);
    after(at, () => {
      if (due.get(conversation) !== at) return;
      due.delete(conversation);
      judge(conversation);
      const { visitor, number, shownByItself } = conversation;
      if (shownByItself.includes(form) || visitor.viewing !== conversation || isExcused(conversation)) return;
      breach(`the form ${form} did not come in conversation ${number}, ${delayMs(conversation)} ms after it could`);
    });
  }
  return {
    begin: (conversation, at) => {
      if (conversation.visitor.pageOpen) expect(conversation, at + delayMs(conversation));
      else due.set(conversation, 'away');
    },
    on: {
      PageClosed: ({ visitor }, { portal }) => {
        const conversation = portal.visitors.get(visitor)?.viewing;
        if (conversation?.visitor.name === visitor && due.has(conversation)) due.set(conversation, 'away');
      },
      PageOpened: ({ visitor }, { portal, at }) => {
        const conversation = portal.visitors.get(visitor)?.viewing;
        if (conversation === undefined || conversation.visitor.name !== visitor) return;
        if (due.get(conversation) !== 'away') return;
        begunAnew.add(conversation);
        expect(conversation, at + delayMs(conversation));
      },
      FormShown: ({ conversation: number, form: shown, asked }, { portal, at }) => {
        const conversation = portal.conversations.get(number);
        if (shown !== form || asked || conversation === undefined) return;
        const expected = due.get(conversation);
        judge(conversation);
        if (expected !== at) breach(`the form ${form} came ${wrongly(expected, at)} in conversation ${number}`);
        due.delete(conversation);
      },
    },
  };
}

function wrongly(expected: Instant | 'away' | undefined, at: Instant): string {
  if (expected === undefined) return 'for no reason';
  if (expected === 'away') return 'while the page was closed';
  return at < expected ? `${expected - at} ms too soon` : `${at - expected} ms too late`;
}
