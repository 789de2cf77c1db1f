/**
 * The example e-mails, one of each kind in any language: what a portal sends in a short fixed story, by the same rules and
 * the same rendering as any other e-mail. Nothing is sent.
 */
import { allOwners, deadlineOf } from '../../domain/deadlines.ts';
import { isRejection } from '../../domain/decision.ts';
import { the } from '../../domain/evolve/change.ts';
import { handle } from '../../domain/portal.ts';
import { assert } from '../../domain/vocabulary/assert.ts';
import type { Command } from '../../domain/vocabulary/command.ts';
import { CHANNEL_DEFAULTS, PORTAL_DEFAULTS } from '../../domain/vocabulary/settings.ts';
import { emptyPortal, type MailKind } from '../../domain/vocabulary/state.ts';
import { type Instant, MINUTE, SECOND } from '../../domain/vocabulary/time.ts';
import type { TextLanguage } from '../../languages/catalogue.ts';
import { PSEUDO_LOCALE } from '../../languages/pseudo.ts';
import { composeMail } from '../compose-mail.ts';
import type { RenderedMail } from '../model.ts';
import { renderMail } from '../render-mail.ts';
import { STORY_WORDS, type StoryWords } from './story-words.ts';

/** Monday 2026-01-05 09:00 UTC. */
const START: Instant = 1_767_603_600_000;
const CHANNEL = 'shop';
const VISITOR = 'visitor';
const AGENT = 'agent';

/** Something of the story: what somebody does, and how long after the story's beginning. */
type Scene = readonly [after: number, command: Command];

const say = (text: string): Command => ({ type: 'PostAsVisitor', visitor: VISITOR, content: { text } });
const answer = (text: string): Command => ({ type: 'PostAsAgent', agent: AGENT, conversation: 1, content: { text } });

function beginning(words: StoryWords, language: TextLanguage): readonly Command[] {
  const settings = {
    ...CHANNEL_DEFAULTS,
    name: words.channel,
    site: 'https://shop.example/',
    language: language === PSEUDO_LOCALE ? 'en' : language,
  };
  return [
    { type: 'OpenPortal', settings: { ...PORTAL_DEFAULTS, administratorEmail: 'admin@shop.example' } },
    { type: 'OpenChannel', channel: CHANNEL, settings },
    { type: 'AddAgent', agent: AGENT, publicName: words.agent, channels: [CHANNEL], presence: 'online' },
    { type: 'ArriveOnSite', visitor: VISITOR, channel: CHANNEL },
    { type: 'IdentifyVisitor', visitor: VISITOR, contact: { name: words.visitor, email: 'visitor@mail.example' } },
    { type: 'OpenPage', visitor: VISITOR, page: '/raincoats?colour=blue' },
  ];
}

/** A question, answered when the visitor has left; back by the link of the e-mail; thanks, farewell, and the end. */
function scenes(words: StoryWords): readonly Scene[] {
  const file = { name: words.file, size: 1_250_000, url: 'https://files.shop.example/size-chart.pdf' };
  return [
    [0, say(words.question)],
    [40 * SECOND, { type: 'ClosePage', visitor: VISITOR }],
    [70 * SECOND, answer(words.answer)],
    [95 * SECOND, { type: 'PostAsAgent', agent: AGENT, conversation: 1, content: { file } }],
    [20 * MINUTE, { type: 'OpenPage', visitor: VISITOR, page: '/raincoats?colour=blue' }],
    [20 * MINUTE, { type: 'BringChatIntoView', visitor: VISITOR }],
    [21 * MINUTE, say(words.thanks)],
    [22 * MINUTE, answer(words.farewell)],
    [23 * MINUTE, { type: 'EndAsAgent', agent: AGENT, conversation: 1 }],
  ];
}

/** Both example e-mails in `language`, in the order they are sent; the same octets on every machine. */
export function exampleMails(language: TextLanguage): Readonly<Record<MailKind, RenderedMail>> {
  const words = STORY_WORDS[language === PSEUDO_LOCALE ? 'en' : language];
  const state = emptyPortal();
  const mails = new Map<MailKind, RenderedMail>();
  let tokens = 0;
  const freshToken = (): string => {
    tokens += 1;
    return `example0${tokens}k3vq9x0b5m`;
  };

  const carryOut = (command: Command, at: Instant): void => {
    const events = handle(state, command, { at, freshToken });
    assert(!isRejection(events), `the story is possible (${command.type})`);
    for (const event of events) {
      if (event.type !== 'MailTryStarted') continue;
      const mail = the(state.outbox, event.mail);
      mails.set(mail.kind, renderMail(composeMail(state, mail, at, language)));
      const outcome = { kind: 'accepted', response: '250 OK' } as const;
      carryOut({ type: 'RecordMailOutcome', mail: mail.id, tryNumber: mail.triesMade, outcome }, at);
    }
  };
  const reachDeadlinesBefore = (until: Instant): void => {
    for (const owner of allOwners(state)) {
      const at = deadlineOf(state, owner);
      if (at !== undefined && at < until) carryOut({ type: 'ReachDeadline', owner }, at);
    }
  };

  for (const command of beginning(words, language)) carryOut(command, START);
  for (const [after, command] of scenes(words)) {
    reachDeadlinesBefore(START + after);
    carryOut(command, START + after);
  }
  const [unread, transcript] = [mails.get('unread'), mails.get('transcript')];
  assert(unread !== undefined && transcript !== undefined, 'the story sends both e-mails');
  return { unread, transcript };
}
