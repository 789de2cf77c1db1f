/** How conversations open, grow and end. */
import { expect, test } from 'vitest';
import type { Posted } from '../../src/domain/vocabulary/message.ts';
import { MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import {
  arrive,
  begin,
  changeChannel,
  closePage,
  ends,
  lookAway,
  only,
  openPage,
  reasonOf,
  replies,
  START,
  typesOf,
  writes,
} from './given.ts';

const posts = (content: Posted) => ({ type: 'PostAsVisitor', visitor: 'anna', content }) as const;
const file = { name: 'bill.pdf', size: 1_200, url: 'https://files.example/bill.pdf' };

test('CONV-1, CONV-2: the first message opens a conversation with its greeting at that same instant', () => {
  expect(begin().when(writes('Hello'))).toEqual([
    { type: 'ConversationOpened', conversation: 1, channel: 'shop', visitor: 'anna', page: 'https://shop.example/' },
    { type: 'MessagePosted', conversation: 1, message: { kind: 'visitor', text: 'Hello' } },
    { type: 'MessagePosted', conversation: 1, message: { kind: 'greeting' } },
    { type: 'FormScheduled', conversation: 1, form: 'introduce', timer: START + 5 * SECOND },
    { type: 'ConversationQueued', conversation: 1 },
    { type: 'ConversationAssigned', conversation: 1, agent: 'alice' },
  ]);
});

test('CONV-1: opening the page alone opens no conversation', () => {
  const chat = begin();
  expect([...chat.state.conversations.keys()]).toEqual([]);
  expect(chat.pass(MINUTE)).toEqual([]);
});

test('CONV-2: the greeting is in the channel’s own words, or off', () => {
  const messagesWith = (channel: Parameters<typeof begin>[0]) => only(begin(channel).when(writes()), 'MessagePosted');
  expect(messagesWith({ channel: { greetingText: 'Ahoy!' } })[1]?.message).toEqual({ kind: 'greeting', text: 'Ahoy!' });
  expect(messagesWith({ channel: { greeting: false } })).toHaveLength(1);
});

test('a further message stays in the conversation, without another greeting', () => {
  const chat = begin().given(writes());
  expect(chat.when(writes('Are you there?'))).toEqual([
    { type: 'MessagePosted', conversation: 1, message: { kind: 'visitor', text: 'Are you there?' } },
  ]);
});

test('CONV-3: waiting until an agent replies, active until the visitor writes, ended at the end', () => {
  const chat = begin().given(writes());
  expect(chat.conversation().status).toBe('waiting');
  chat.given(replies());
  expect(chat.conversation().status).toBe('active');
  chat.given(writes());
  expect(chat.conversation().status).toBe('waiting');
  chat.given(ends());
  expect(chat.conversation()).toMatchObject({ status: 'ended', endedAt: START });
});

test('CONV-3: a note or a reply after the end wakes nothing', () => {
  const chat = begin().given(writes(), ends());
  chat.given({ type: 'AddNote', agent: 'alice', conversation: 1, text: 'nice' }, replies('bye'));
  expect(chat.conversation()).toMatchObject({ status: 'ended', agent: 'alice' });
  expect(typesOf(chat.when(replies('bye again')))).toEqual(['MessagePosted', 'MessagesSeen']);
});

test('CONV-3: either side ends it once; the second end is refused', () => {
  const end = { type: 'EndAsVisitor', visitor: 'anna' } as const;
  const chat = begin();
  expect(chat.when(end)).toMatchObject({ type: 'rejected', reason: 'no-conversation' });
  chat.given(writes());
  expect(only(chat.when(end), 'ConversationEnded')).toEqual([
    { type: 'ConversationEnded', conversation: 1, by: 'visitor' },
  ]);
  expect(chat.when(end)).toMatchObject({ reason: 'conversation-ended', detail: '1' });
  expect(chat.when(ends())).toMatchObject({ reason: 'conversation-ended' });
  chat.given(writes());
  expect(only(chat.when(ends(2)), 'ConversationEnded')).toEqual([
    { type: 'ConversationEnded', conversation: 2, by: 'agent' },
  ]);
});

test('CONV-3: the idle time runs from the last message of either side, to the millisecond', () => {
  const chat = begin({ channel: { idleTimeMs: 10 * MINUTE } }).given(writes());
  chat.pass(4 * MINUTE);
  chat.given(replies());
  chat.pass(5 * MINUTE);
  chat.given(writes());
  expect(only(chat.pass(10 * MINUTE - 1), 'ConversationEnded')).toEqual([]);
  expect(only(chat.pass(1), 'ConversationEnded')).toEqual([{ type: 'ConversationEnded', conversation: 1, by: 'idle' }]);
  expect(only(chat.pass(60 * MINUTE), 'ConversationEnded')).toEqual([]);
});

test('CONV-3: a note does not prolong the idle time, and off means never', () => {
  const chat = begin({ channel: { idleTimeMs: MINUTE } }).given(writes());
  chat.pass(59 * SECOND);
  chat.given({ type: 'AddNote', agent: 'alice', conversation: 1, text: 'hm' });
  expect(only(chat.pass(SECOND), 'ConversationEnded')).toHaveLength(1);
  const patient = begin().given(writes());
  expect(only(patient.pass(10_000 * MINUTE), 'ConversationEnded')).toEqual([]);
});

test('a shorter idle time set later ends what has been idle for that long already', () => {
  const chat = begin().given(writes());
  chat.pass(10 * MINUTE);
  chat.given(changeChannel({ idleTimeMs: 5 * MINUTE }));
  expect(only(chat.pass(0), 'ConversationEnded')).toHaveLength(1);
});

test('CONV-4, NUM-1: a message after the end opens the next number; what is known stays', () => {
  const chat = begin({ known: { name: 'Anna' } }).given(writes(), ends());
  const events = chat.when(writes('Me again'));
  expect(only(events, 'ConversationOpened').map(({ conversation }) => conversation)).toEqual([2]);
  expect(chat.visitor().contact).toEqual({ name: 'Anna' });
});

test('NUM-1: two opened at one instant get two numbers, rising by one over all visitors', () => {
  const chat = begin();
  for (const visitor of ['ben', 'eve']) arrive(chat, visitor);
  const numbers = ['anna', 'ben', 'eve'].flatMap((visitor) =>
    only(chat.when(writes('Hello', visitor)), 'ConversationOpened').map(({ conversation }) => conversation),
  );
  expect(numbers).toEqual([1, 2, 3]);
});

test('CONV-6: an empty message is refused, also one of white space or control characters', () => {
  const chat = begin();
  for (const text of ['', '  \n\t ', '\u0000\u0007']) {
    expect(chat.when(writes(text))).toMatchObject({ reason: 'message-empty' });
  }
});

test('CONV-6: 20,000 characters are a message, one more is none; the limit is of what is kept', () => {
  const chat = begin();
  expect(reasonOf(chat.when(writes('a'.repeat(20_001))))).toBe('message-too-long');
  expect(reasonOf(chat.when(writes(` ${'a'.repeat(20_000)} `)))).toBe('accepted');
});

test('CONV-6: a file has a name, a size and an https link', () => {
  const chat = begin();
  expect(only(chat.when(posts({ file })), 'MessagePosted')[0]?.message).toEqual({ kind: 'visitor', file });
  const odd = { ...file, name: ' a\n b ', size: -3.5 };
  expect(only(chat.when(posts({ file: odd })), 'MessagePosted')[0]?.message).toEqual({
    kind: 'visitor',
    file: { ...file, name: 'a b', size: 0 },
  });
  expect(chat.when(posts({ file: { ...file, name: ' ' } }))).toMatchObject({ reason: 'message-empty' });
  expect(reasonOf(chat.when(posts({ file: { ...file, name: 'n'.repeat(255) } })))).toBe('accepted');
  expect(reasonOf(chat.when(posts({ file: { ...file, name: 'n'.repeat(256) } })))).toBe('message-too-long');
});

test.each(['http://files.example/a', 'javascript:alert(1)', 'data:text/html,a', 'nothing', ''])(
  'CONV-6: a file behind %o is refused',
  (url) => {
    expect(begin().when(posts({ file: { ...file, url } }))).toMatchObject({ reason: 'file-link-unsafe', detail: url });
  },
);

test('nobody writes from a closed page, nobody unknown writes at all', () => {
  const chat = begin().given(writes(), closePage());
  expect(chat.when(writes())).toMatchObject({ reason: 'page-closed' });
  expect(chat.when({ type: 'EndAsVisitor', visitor: 'anna' })).toMatchObject({ reason: 'page-closed' });
  expect(chat.when(writes('Hello', 'nobody'))).toMatchObject({ reason: 'unknown-visitor', detail: 'nobody' });
  expect(chat.when(replies('Hi', 1, 'nobody'))).toMatchObject({ reason: 'unknown-agent', detail: 'nobody' });
  expect(chat.when(replies('Hi', 7))).toMatchObject({ reason: 'unknown-conversation', detail: '7' });
  expect(chat.when(replies(' '))).toMatchObject({ reason: 'message-empty' });
});

test('CONV-5: a note is posted for agents only and answers nothing', () => {
  const chat = begin().given(writes());
  expect(chat.when({ type: 'AddNote', agent: 'alice', conversation: 1, text: ' call her ' })).toEqual([
    { type: 'MessagePosted', conversation: 1, message: { kind: 'note', agent: 'alice', text: 'call her' } },
  ]);
  expect(chat.conversation().status).toBe('waiting');
  expect(chat.when({ type: 'AddNote', agent: 'alice', conversation: 1, text: '' })).toMatchObject({
    reason: 'message-empty',
  });
});

test('ROUTE-1: the first to reply takes a conversation nobody has; one taken or ended is not taken again', () => {
  const chat = begin({ channel: { distribution: 'all' }, agents: [{ id: 'alice' }, { id: 'bob' }] }).given(writes());
  expect(typesOf(chat.when(replies('Hi', 1, 'bob'))).slice(0, 2)).toEqual(['ConversationAssigned', 'MessagePosted']);
  expect(only(chat.when(replies('Hi', 1, 'alice')), 'ConversationAssigned')).toEqual([]);
  expect(chat.conversation().agent).toBe('bob');
});

test('the page of a conversation is the one the visitor last used it on', () => {
  const chat = begin().given(writes(), openPage('anna', '/basket'));
  expect(chat.conversation().page).toBe('https://shop.example/basket');
  chat.given(lookAway(), openPage('anna', '/help'), writes());
  expect(chat.conversation().page).toBe('https://shop.example/help');
});
