/** When nobody can answer: the notice and the form that asks for contacts. */
import { expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import {
  type Answer,
  addAgent,
  arrive,
  begin,
  changeChannel,
  closePage,
  ends,
  eventsOf,
  identify,
  only,
  openPage,
  presence,
  replies,
  SHOP,
  START,
  sends,
  types,
  typesOf,
  writes,
} from './given.ts';

const offline = { agents: [{ id: 'alice', presence: 'offline' as const }] };
const notices = (answer: Answer): unknown[] =>
  only(answer, 'MessagePosted')
    .map(({ message }) => message)
    .filter(({ kind }) => kind === 'away-notice');
const shown = (answer: Answer): string[] => only(answer, 'FormShown').map(({ form }) => form);

test('AWAY-2: nobody can answer: notice and form at once, in place of "Introduce yourself"', () => {
  expect(begin(offline).when(writes())).toEqual([
    { type: 'ConversationOpened', conversation: 1, channel: 'shop', visitor: 'anna', page: 'https://shop.example/' },
    { type: 'MessagePosted', conversation: 1, message: { kind: 'visitor', text: 'Hello' } },
    { type: 'MessagePosted', conversation: 1, message: { kind: 'greeting' } },
    { type: 'FormScheduled', conversation: 1, form: 'introduce', timer: START + 5 * SECOND },
    { type: 'ConversationQueued', conversation: 1 },
    { type: 'AnswerBecameImpossible', conversation: 1 },
    { type: 'MessagePosted', conversation: 1, message: { kind: 'away-notice', reach: 'form' } },
    { type: 'FormCancelled', conversation: 1, form: 'introduce' },
    { type: 'FormShown', conversation: 1, form: 'contacts', id: '1:1', asked: false, draft: {} },
  ]);
});

test.each(['paused', 'offline'] as const)('AWAY-1: an agent who is %s cannot answer', (value) => {
  const events = begin({ agents: [{ id: 'alice', presence: value }] }).when(writes());
  expect(notices(events)).toHaveLength(1);
});

test('AWAY-1: with every agent at the maximum the next conversation cannot be answered', () => {
  const chat = begin({ agents: [{ id: 'alice', maximum: 1 }] }).given(writes());
  arrive(chat, 'ben');
  expect(notices(chat.when(writes('Hello', 'ben')))).toHaveLength(1);
  expect(notices(chat.when(writes('More')))).toEqual([]); // Anna has her agent
});

test('AWAY-2: the notice comes once for each time, the form once in a conversation', () => {
  const chat = begin(offline).given(writes());
  expect(typesOf(chat.when(writes('Anybody?')))).toEqual(['MessagePosted']);
  chat.given({ type: 'DismissForm', visitor: 'anna', form: chat.form() });
  expect(typesOf(chat.when(presence('online')))).toContain('AnswerBecamePossible');
  const again = chat.when(presence('offline'));
  expect(notices(again)).toHaveLength(1);
  expect(shown(again)).toEqual([]);
});

test('AWAY-4: known e-mail or phone: no form, the notice says how the reply comes', () => {
  const byEmail = begin({ ...offline, known: { email: 'anna@mail.example', phone: '+12015550123' } }).when(writes());
  expect(notices(byEmail)).toEqual([{ kind: 'away-notice', reach: 'email', address: 'anna@mail.example' }]);
  expect(shown(byEmail)).toEqual([]);
  const byPhone = begin({ ...offline, known: { phone: '+12015550123' } }).when(writes());
  expect(notices(byPhone)).toEqual([{ kind: 'away-notice', reach: 'phone' }]);
  expect(shown(byPhone)).toEqual([]);
  expect(shown(begin({ ...offline, known: { name: 'Anna' } }).when(writes()))).toEqual(['contacts']);
});

test('AWAY-5: the last agent leaves while a conversation waits: notice and form', () => {
  const chat = begin().given(writes());
  const events = chat.when(presence('offline'));
  expect(typesOf(events)).toEqual([
    'AgentPresenceChanged',
    'ConversationQueued',
    'AnswerBecameImpossible',
    'MessagePosted',
    'FormCancelled',
    'FormShown',
  ]);
});

test('AWAY-5: an answered conversation does not wait: its agent’s leaving says nothing until the visitor writes', () => {
  const chat = begin().given(writes(), replies());
  expect(typesOf(chat.when(presence('offline')))).toEqual(['AgentPresenceChanged']);
  expect(notices(chat.when(writes()))).toHaveLength(1);
});

test('AWAY-5: an agent comes back: assigned, the form stays, sending it is accepted', () => {
  const chat = begin(offline).given(writes());
  const events = chat.when(presence('online'));
  expect(typesOf(events)).toEqual(['AgentPresenceChanged', 'ConversationAssigned', 'AnswerBecamePossible']);
  const form = chat.form();
  chat.given(types(form, { email: 'anna@mail.example' }));
  expect(only(chat.when(sends(form)), 'FormSent')).toHaveLength(1);
});

test('AWAY-3: an open "Introduce yourself" is replaced and what was typed is carried over', () => {
  const chat = begin().given(writes());
  chat.pass(5 * SECOND);
  chat.given(types(chat.form(), { name: 'Anna', email: 'anna@' }));
  expect(eventsOf(chat.when(presence('offline'))).slice(-2)).toEqual([
    { type: 'FormWithdrawn', conversation: 1, id: '1:1' },
    {
      type: 'FormShown',
      conversation: 1,
      form: 'contacts',
      id: '1:2',
      asked: false,
      draft: { name: 'Anna', email: 'anna@' },
    },
  ]);
  expect(shown(chat.pass(HOUR))).toEqual([]);
});

test('AWAY-2: with a delay the form comes at its end, to the millisecond, the notice at once', () => {
  const chat = begin({ ...offline, channel: { contactsFormDelayMs: 3 * SECOND } });
  const events = chat.when(writes());
  expect(notices(events)).toHaveLength(1);
  expect(only(events, 'FormScheduled').at(-1)).toEqual({
    type: 'FormScheduled',
    conversation: 1,
    form: 'contacts',
    timer: START + 3 * SECOND,
  });
  expect(shown(chat.pass(3 * SECOND - 1))).toEqual([]);
  expect(shown(chat.pass(1))).toEqual(['contacts']);
  expect(shown(chat.pass(HOUR))).toEqual([]); // AWAY-3: "Introduce yourself" was replaced
});

test('AWAY-2: somebody can answer before the delay is over: no form; nobody again: the delay begins anew', () => {
  const chat = begin({ ...offline, channel: { contactsFormDelayMs: 10 * SECOND } }).given(writes());
  chat.pass(2 * SECOND);
  chat.given(presence('online'));
  expect(chat.conversation().contactsTimer).toBeUndefined();
  expect(shown(chat.pass(HOUR))).toEqual(['introduce']);
  chat.given(presence('offline'));
  expect(shown(chat.pass(10 * SECOND))).toEqual(['contacts']);
});

test('AWAY-2: page closed: the form comes when the visitor is back', () => {
  const chat = begin().given(writes(), closePage());
  expect(only(chat.when(presence('offline')), 'FormScheduled')).toEqual([
    { type: 'FormScheduled', conversation: 1, form: 'contacts', timer: 'when-back' },
  ]);
  expect(shown(chat.pass(HOUR))).toEqual([]);
  chat.given(openPage());
  expect(shown(chat.pass(0))).toEqual(['contacts']);
});

test('AWAY-1: the working hours end while a conversation waits, and begin again', () => {
  const workingHours = { timeZone: 'UTC', spans: [{ weekday: 1, fromMinute: 540, toMinute: 541 }] };
  const chat = begin({ channel: { workingHours: { ...workingHours } } }).given(writes());
  expect(notices(chat.pass(MINUTE - 1))).toEqual([]);
  expect(notices(chat.pass(1))).toHaveLength(1);
  expect(chat.conversation()).toMatchObject({ agent: 'alice', awayNotified: true });
  expect(only(chat.when(changeChannel({ workingHours: { timeZone: 'UTC', spans: [] } })), 'MessagePosted')).toEqual([]);
  const all = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1_440 }));
  const back = chat.when(changeChannel({ workingHours: { timeZone: 'UTC', spans: all } }));
  expect(only(back, 'AnswerBecamePossible')).toHaveLength(1);
});

test('AWAY-2: offered to all, the others are told when one takes the last place, and promised when it is free', () => {
  const chat = begin({ channel: { distribution: 'all' }, agents: [{ id: 'alice', maximum: 1 }] }).given(writes());
  arrive(chat, 'ben');
  expect(notices(chat.when(writes('Hello', 'ben')))).toEqual([]);
  expect(notices(chat.when(replies('Hi', 1)))).toHaveLength(1);
  expect(chat.conversation(2).awayNotified).toBe(true);
  chat.given({ type: 'SetMaximum', agent: 'alice', maximum: 2 });
  expect(chat.conversation(2).awayNotified).toBe(false);
});

test('AWAY-2: offered to all, a new agent who is online ends the time that nobody can answer', () => {
  const chat = begin({ ...offline, channel: { distribution: 'all' } }).given(writes());
  expect(chat.conversation().awayNotified).toBe(true);
  chat.given(addAgent('bob'));
  expect(notices(chat.when(presence('offline', 'bob')))).toHaveLength(1);
});

test('AWAY-2: offered to all, the end of a conversation frees the place that promises an answer', () => {
  const chat = begin({ channel: { distribution: 'all' }, agents: [{ id: 'alice', maximum: 1 }] }).given(writes());
  arrive(chat, 'ben');
  chat.given(writes('Hello', 'ben'), replies('Hi', 1));
  expect(chat.conversation(2).awayNotified).toBe(true);
  expect(only(chat.when(ends(1)), 'AnswerBecamePossible')).toEqual([{ type: 'AnswerBecamePossible', conversation: 2 }]);
});

test('AWAY-5: offered to all, the last agent leaves while a conversation waits', () => {
  const chat = begin({ channel: { distribution: 'all' } }).given(writes());
  expect(notices(chat.when(presence('offline')))).toHaveLength(1);
});

test('AWAY-1: outside working hours a message to an agent who is still there awaits an answer', () => {
  const workingHours = { timeZone: 'UTC', spans: [{ weekday: 1, fromMinute: 540, toMinute: 541 }] };
  const chat = begin({ channel: { workingHours } }).given(writes(), replies());
  expect(notices(chat.pass(MINUTE))).toEqual([]);
  expect(notices(chat.when(writes('And?')))).toHaveLength(1);
});

test('AWAY-2: an agent of two channels who comes back to an answered conversation ends its absence once', () => {
  const chat = begin(offline);
  chat.given({ type: 'OpenChannel', channel: 'blog', settings: SHOP });
  chat.given(addAgent('bob', { channels: ['shop', 'blog'], presence: 'offline' }), writes(), replies('Hi', 1, 'bob'));
  expect(chat.conversation().awayNotified).toBe(true);
  expect(only(chat.when(presence('online', 'bob')), 'AnswerBecamePossible')).toHaveLength(1);
});

test('AWAY-2: in a queue one free place is no promise to everyone who waits', () => {
  const chat = begin({ agents: [{ id: 'alice', presence: 'offline', maximum: 1 }] }).given(writes());
  arrive(chat, 'ben');
  chat.given(writes('Hello', 'ben'));
  const events = chat.when(presence('online'));
  expect(only(events, 'AnswerBecamePossible').map(({ conversation }) => conversation)).toEqual([1]);
  expect(notices(events)).toEqual([]);
});

test('SAFE-3: one channel’s absence is not another’s', () => {
  const chat = begin();
  chat.given({ type: 'OpenChannel', channel: 'blog', settings: SHOP }, addAgent('bob', { channels: ['blog'] }));
  arrive(chat, 'ben', 'blog');
  chat.given(writes(), writes('Hello', 'ben'));
  const events = chat.when(presence('offline', 'bob'));
  expect(only(events, 'AnswerBecameImpossible').map(({ conversation }) => conversation)).toEqual([2]);
});

test('a conversation that ended is told nothing', () => {
  const chat = begin().given(writes(), ends());
  expect(typesOf(chat.when(presence('offline')))).toEqual(['AgentPresenceChanged']);
});

test('AWAY-2: a copy’s form shown in between does not bring the contacts form back', () => {
  const chat = begin(offline).given(writes());
  chat.given({ type: 'DismissForm', visitor: 'anna', form: '1:1' }, { type: 'AskForCopy', visitor: 'anna' });
  chat.given({ type: 'DismissForm', visitor: 'anna', form: '1:2' }, presence('online'));
  expect(shown(chat.when(presence('offline')))).toEqual([]);
});

test('AWAY-2: places for two are no promise to the third who waits', () => {
  const chat = begin({ agents: [{ id: 'alice', presence: 'offline', maximum: 2 }] }).given(writes());
  for (const visitor of ['ben', 'eve']) {
    arrive(chat, visitor);
    chat.given(writes('Hello', visitor));
  }
  const events = chat.when(presence('online'));
  expect(only(events, 'AnswerBecamePossible').map(({ conversation }) => conversation)).toEqual([1, 2]);
  expect(notices(events)).toEqual([]);
});

test('AWAY-2: the notice points at the form only where the form is on the screen', () => {
  const reach = (answer: Answer): string[] =>
    only(answer, 'MessagePosted').flatMap(({ message }) => (message.kind === 'away-notice' ? [message.reach] : []));
  const chat = begin({ agents: [{ id: 'alice', presence: 'offline' }] });
  expect(reach(chat.when(writes()))).toEqual(['form']);
  const again = (): string[] => {
    chat.given(presence('online'));
    return reach(chat.when(presence('offline')));
  };
  expect(again()).toEqual(['form']); // it stays until sent or dismissed (AWAY-5)
  chat.given({ type: 'DismissForm', visitor: 'anna', form: '1:1' });
  expect(again()).toEqual(['later']);
  chat.given(identify({ phone: '+12015550123' }));
  expect(again()).toEqual(['phone']);
  chat.given(identify({ email: 'anna@mail.example' }));
  expect(again()).toEqual(['email']);
});
