/** Each promise, broken on purpose in a world made by hand; and a world in which none is. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { RuleId } from '../../src/domain/rules.ts';
import { INVARIANTS } from '../../src/explore/invariants/index.ts';
import { MOVES } from '../../src/explore/moves.ts';
import { entry, introduced, mailed, ScriptedWorld } from './scripted-world.ts';

const ANNA = { email: 'anna@example.com' };
const MINUTE = 60_000;

const record = (change: object): object => ({
  id: 'lead-1',
  kind: 'lead',
  name: 'Anna',
  emails: [{ typed: 'anna@example.com', canonical: 'anna@example.com' }],
  phones: [],
  numbers: [1],
  ...change,
});

test('a world in which every promise is kept', () => {
  const world = mailed().arrives(1).happens({ type: 'MailAccepted', mail: 1, conversation: 1 });
  world.screen = {
    ...world.screen,
    chatInView: false,
    lines: [
      { kind: 'visitor', author: 'You', at: 0, text: 'Question' },
      { kind: 'reply', author: 'Alice', at: 0, text: 'Reply' },
    ],
  };
  expect(world.judge.broken()).toEqual([]);
});

/** Breaks the promise of a claim. */
const BREAKING: Readonly<Record<string, () => ScriptedWorld>> = {
  'a conversation begins with a message and its greeting, and ends once': () =>
    new ScriptedWorld({ greeting: false }).opens(),
  'numbers are unique, without gaps, and the same everywhere': () => new ScriptedWorld().opens(2),
  'an agent finds the conversations of their channels by number, and no others': () => {
    const world = new ScriptedWorld({}, ANNA).opens();
    world.finds = () => undefined;
    return world;
  },
  'internal notes never leave': () =>
    mailed()
      .says({ kind: 'note', agent: 'alice', text: 'a difficult one' })
      .arrives(1, { entries: [entry('reply', 'Reply'), entry('question', 'a difficult one')] }),
  'a screen shows its own conversation, all of it and nothing else': () => new ScriptedWorld({}, ANNA).opens(),
  'a screen is in the language of its visitor': () => new ScriptedWorld({ language: 'fr' }, ANNA).opens(),
  '"Introduce yourself" asks the name alone until it is given': () => introduced({}, ['name', 'email', 'phone']),
  '"Introduce yourself" comes exactly when it is due': () => new ScriptedWorld().opens().pass(5_000),
  'a form comes by itself at most once in a conversation, and never to ask what is known': () =>
    new ScriptedWorld({}, ANNA)
      .opens()
      .happens({ type: 'FormShown', conversation: 1, form: 'introduce', id: '1:1', asked: false, draft: {} }),
  'no form is taken with a value nobody could use, or without what it requires': () =>
    new ScriptedWorld()
      .opens()
      .happens(
        { type: 'FormShown', conversation: 1, form: 'copy', id: '1:1', asked: true, draft: { email: 'anna@' } },
        { type: 'FormSent', conversation: 1, form: 'copy', id: '1:1', details: { email: 'anna@' } },
      ),
  'nothing typed in a form is lost': () => {
    const world = new ScriptedWorld({}, ANNA).opens();
    const fields = [{ field: 'name', label: 'Name', value: '' }] as const;
    const texts = { title: '', sendLabel: '', dismissLabel: '' };
    world.screen = { ...world.screen, form: { kind: 'introduce', fields, ...texts } };
    return world.happens(
      { type: 'FormShown', conversation: 1, form: 'introduce', id: '1:1', asked: true, draft: {} },
      { type: 'FormTyped', conversation: 1, id: '1:1', draft: { name: 'Anna' } },
      { type: 'FormRefused', conversation: 1, id: '1:1', problems: {} },
    );
  },
  'the agent gets each submitted field once': () =>
    new ScriptedWorld().opens().happens(
      {
        type: 'FormShown',
        conversation: 1,
        form: 'contacts',
        id: '1:1',
        asked: true,
        draft: { phone: '+33612345678' },
      },
      { type: 'FormSent', conversation: 1, form: 'contacts', id: '1:1', details: { phone: '+33612345678' } },
    ),
  'what is known of a visitor stays known': () => {
    const world = new ScriptedWorld({}, ANNA).opens();
    const shown = {
      number: 1,
      channel: 'Shop',
      page: '',
      status: 'active',
      place: 'mine',
      visitor: '',
      entries: [],
    } as const;
    world.desk = { ...world.desk, conversations: [{ ...shown, contact: {} }] };
    return world;
  },
  'the CRM never loses or changes a value, and no two records get the same address': () =>
    new ScriptedWorld({}, ANNA)
      .opens()
      .tells({ kind: 'record', portal: 'Shop', record: record({}) })
      .tells({ kind: 'record', portal: 'Shop', record: record({ name: 'Boris' }) }),
  'details go to the client, else the oldest record, that has the address': () =>
    new ScriptedWorld({}, ANNA)
      .opens()
      .tells({ kind: 'record', portal: 'Shop', record: record({}) })
      .happens(
        { type: 'CrmRequested', request: 1, conversation: 1, details: ANNA },
        { type: 'CrmAnswered', request: 1, record: 'lead-2', outcome: 'created' },
      ),
  'what a form told stands on a record, with the number of the conversation': () =>
    new ScriptedWorld()
      .opens()
      .happens(
        { type: 'FormShown', conversation: 1, form: 'contacts', id: '1:1', asked: true, draft: ANNA },
        { type: 'FormSent', conversation: 1, form: 'contacts', id: '1:1', details: ANNA },
      ),
  'nobody can answer: the visitor is told and asked for contacts; somebody can: neither': () =>
    new ScriptedWorld({}, ANNA).opens().says({ kind: 'away-notice', reach: 'email' }),
  'working hours are kept to the millisecond': () =>
    new ScriptedWorld({ workingHours: { timeZone: 'UTC', spans: [] } }, ANNA),
  'nobody waits while an agent is free, and no agent gets more than their maximum': () =>
    new ScriptedWorld({}, ANNA).opens().happens({ type: 'ConversationQueued', conversation: 1 }),
  'a waiting conversation goes to the agent whose turn it is': () =>
    new ScriptedWorld({}, ANNA)
      .happens({ type: 'AgentJoined', agent: 'bob', publicName: 'Bob', channels: ['Shop'], presence: 'online' })
      .opens(1)
      .opens(2),
  'an unanswered conversation is forwarded when the forwarding time is over, and not before': () =>
    new ScriptedWorld({ forwardingTimeMs: MINUTE }, ANNA).opens().pass(MINUTE),
  'every unseen reply of a visitor who can be reached is mailed in time, and not before': () =>
    new ScriptedWorld({}, ANNA).opens().looksAway().replies().pass(MINUTE),
  'a seen reply is not mailed': () => new ScriptedWorld({}, ANNA).opens().replies().queues(1).arrives(1),
  'no reply is mailed twice': () => mailed().arrives(1).queues(2).arrives(2),
  'an e-mail shows its own conversation alone, question first, replies in order': () =>
    mailed().arrives(1, { entries: [entry('question', 'Question'), entry('reply', 'of somebody else')] }),
  'an e-mail goes to a known or just typed address alone': () =>
    new ScriptedWorld({}, ANNA).opens().looksAway().replies().pass(MINUTE).queues(1, { address: 'boss@example.com' }),
  'who unsubscribed gets no more e-mails on unread replies': () =>
    new ScriptedWorld({}, ANNA)
      .opens()
      .looksAway()
      .replies()
      .pass(MINUTE)
      .happens({ type: 'VisitorUnsubscribed', conversation: 1 })
      .queues(1),
  'a link leads back to the site and opens its own conversation alone': () =>
    mailed().arrives(1, { actionLink: 'https://elsewhere.example/?causerie=t1' }),
  'a copy goes when asked for and at the end, within the limit': () =>
    new ScriptedWorld({}, ANNA).opens().happens({ type: 'ConversationEnded', conversation: 1, by: 'agent' }),
  '"Send a copy" comes exactly when it is due after the end': () =>
    new ScriptedWorld().opens().happens({ type: 'ConversationEnded', conversation: 1, by: 'agent' }).pass(5_000),
  'a copy holds every visible message, in order, and nothing else': () =>
    new ScriptedWorld({}, ANNA)
      .opens()
      .queues(1, { kind: 'transcript' })
      .arrives(1, { kind: 'transcript', entries: [entry('message', 'Question')] }),
  'every e-mail is from the administrator': () =>
    mailed().arrives(1, { from: { name: 'Shop', address: 'alice@shop.example' } }),
  'an e-mail is in the language set when it was composed': () => mailed().arrives(1, { htmlLanguage: 'fr' }),
  'times in an e-mail are local to the visitor': () =>
    mailed().arrives(1, { entries: [{ ...entry('reply', 'Reply'), time: 'September 9, 2001 at 2:46 AM' }] }),
  'the e-mails of a conversation form a thread': () =>
    mailed()
      .arrives(1)
      .replies('More')
      .pass(MINUTE)
      .queues(2)
      .arrives(2, { entries: [entry('reply', 'More')] }),
  'a failed e-mail is tried again after its pause, or its end is told in the chat': () =>
    mailed()
      .happens({ type: 'MailDeferred', mail: 1, response: '451', mayHaveArrived: false, retryAt: 0 })
      .pass(30_000),
  'what becomes of an e-mail was decided there and then': () => mailed().happens({ type: 'MailCancelled', mail: 1 }),
  'a restart changes nothing people can see': () => {
    const world = new ScriptedWorld({}, ANNA).tells({ kind: 'stopped', atRest: true });
    world.due = [{ what: 'form', at: 5 }];
    return world.tells({ kind: 'restarted' });
  },
  'when all is well again, nothing is left undone': () => mailed().pass(24 * 60 * MINUTE),
};

test.each(INVARIANTS.map(({ claim }) => claim))('broken on purpose: %s', (claim) => {
  expect(BREAKING[claim]?.().broken()).toContain(claim);
});

test('a file marks the rules its invariant names as judged, and no others', () => {
  const sources = fileURLToPath(new URL('../../src/explore/invariants/', import.meta.url));
  const byMoves = Object.values(MOVES).flatMap(({ rule }) => rule ?? []);
  for (const name of readdirSync(sources)) {
    if (name === 'index.ts') continue;
    const [, named = '', code = ''] = /\brules: \[(.*?)\],\n(.*)/s.exec(readFileSync(sources + name, 'utf8')) ?? [];
    const rulesIn = (text: string) => new Set(text.match(/(?<=')[A-Z]+-\d+(?=')/g));
    const marked = rulesIn(code);
    expect(
      [...rulesIn(named)].filter((rule) => !marked.has(rule) && !byMoves.includes(rule as RuleId)),
      name,
    ).toEqual([]);
    expect(
      [...marked].filter((rule) => !rulesIn(named).has(rule)),
      name,
    ).toEqual([]);
  }
});

test('a rule is judged where something was there to judge', () => {
  const looked = new ScriptedWorld({}, ANNA).opens().replies().pass(MINUTE).judge;
  looked.rest();
  expect([...looked.judged]).toEqual(expect.arrayContaining(['CONV-1', 'CONV-2', 'NUM-1', 'INTRO-3', 'ROUTE-1']));
  expect([...looked.judged].filter((rule) => /UNREAD|MAIL|TRANS/.test(rule))).toEqual([]);
  const away = new ScriptedWorld({}, ANNA).opens().looksAway().replies().pass(MINUTE);
  away.judge.rest();
  expect(away.judge.judged).toContain('UNREAD-1');
  const unknown = new ScriptedWorld().opens().looksAway().replies().pass(MINUTE);
  unknown.judge.rest();
  expect(unknown.judge.judged).toContain('UNREAD-6');
  expect(unknown.judge.judged).not.toContain('UNREAD-1');
  expect([...mailed().arrives(1).judge.judged]).toEqual(expect.arrayContaining(['MAIL-1', 'LANG-1', 'UNREAD-8']));
});

test('claims are told apart, and each names the rules it is read from', () => {
  expect(new Set(INVARIANTS.map(({ claim }) => claim)).size).toBe(INVARIANTS.length);
  for (const { claim, rules } of INVARIANTS) {
    expect(claim, claim).not.toMatch(/["“”].*["“”].*["“”]|\.$/);
    for (const rule of rules)
      expect(rule, claim).toMatch(/^(CONV|NUM|INTRO|CONT|CRM|AWAY|ROUTE|UNREAD|TRANS|MAIL|LANG|SAFE)-\d+$/);
    expect(rules.length, claim).toBeGreaterThan(0);
  }
});
