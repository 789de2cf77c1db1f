/** What visitors and agents see, drawn from what the portal knows. */
import { expect, test } from 'vitest';
import type { Visitor } from '../../src/domain/vocabulary/state.ts';
import { SECOND } from '../../src/domain/vocabulary/time.ts';
import { drawDesk } from '../../src/target/agent-desk.ts';
import { describe as sentenceOf } from '../../src/target/timeline.ts';
import { drawScreen } from '../../src/target/visitor-screen.ts';
import { asksForCopy, begin, type Chat, closePage, ends, replies, sends, types, writes } from '../domain/given.ts';

const screen = (chat: Chat) => drawScreen(chat.state, chat.visitor() as Visitor);
const desk = (chat: Chat) => drawDesk(chat.state, chat.state.agents.get('alice') as never);

test('NUM-2: the screen shows the number, the lines in order, and a way to a copy', () => {
  const chat = begin().given(writes('Hello'), replies('Hi'));
  const { lines, ...rest } = screen(chat);
  expect(lines.map(({ kind, author, text }) => [kind, author, text])).toEqual([
    ['visitor', 'You', 'Hello'],
    ['greeting', 'Automatic message', expect.any(String)],
    ['reply', 'ALICE', 'Hi'],
  ]);
  expect(rest).toMatchObject({ number: 1, pageOpen: true, chatInView: true, language: 'en' });
  expect(rest.numberLine).toContain('1');
  expect(rest.copyIcon).toBeDefined();
});

test('a closed page, or one without a conversation, shows nothing of a chat', () => {
  const chat = begin();
  expect(screen(chat)).toEqual({ pageOpen: true, chatInView: true, language: 'en', lines: [] });
  chat.given(writes(), closePage());
  expect(screen(chat)).toEqual({ pageOpen: false, chatInView: true, language: 'en', lines: [] });
});

test('CONV-5, CONT-1: notes and contact details are for agents only', () => {
  const chat = begin().given(writes());
  chat.pass(5 * SECOND);
  chat.given(
    { type: 'AddNote', agent: 'alice', conversation: 1, text: 'secret' },
    types('1:1', { name: 'Anna' }),
    sends('1:1'),
  );
  expect(JSON.stringify(screen(chat))).not.toMatch(/secret|Anna/);
  const [conversation] = desk(chat).conversations;
  expect(conversation?.entries.map(({ kind }) => kind)).toEqual(['visitor', 'greeting', 'note', 'contact-details']);
  expect(conversation).toMatchObject({ place: 'mine', number: 1, visitor: 'Anna', contact: { name: 'Anna' } });
  expect(conversation?.entries.at(-1)?.details).toEqual({ name: 'Anna' });
});

test('INTRO-2, INTRO-7, LANG-4: the form grows, keeps what was typed, and tells its errors in the visitor’s language', () => {
  const chat = begin().given({ type: 'SetVisitorPreferences', visitor: 'anna', language: 'fr' }, writes());
  chat.pass(5 * SECOND);
  expect(screen(chat).form?.fields.map(({ field }) => field)).toEqual(['name']);
  chat.given(types('1:1', { name: 'Anna', email: 'anna@' }), sends('1:1'));
  const fields = screen(chat).form?.fields ?? [];
  expect(fields.map(({ field, value }) => [field, value])).toEqual([
    ['name', 'Anna'],
    ['email', 'anna@'],
    ['phone', ''],
  ]);
  expect(fields.map(({ problem }) => problem !== undefined)).toEqual([false, true, false]);
  expect(fields[1]?.problem).not.toMatch(/[Aa]ddress/);
});

test('TRANS-1, TRANS-6: a copy’s form lies on top, and its fate is told with the address', () => {
  const chat = begin().given(writes(), asksForCopy());
  expect(screen(chat).form?.kind).toBe('copy');
  chat.given(types('1:1', { email: 'anna@mail.example' }), sends('1:1'));
  expect(screen(chat).copyStatus?.outcome).toBe('sending');
  chat.mailAnswer(1, 'accepted');
  expect(screen(chat).copyStatus).toMatchObject({ outcome: 'sent' });
  expect(screen(chat).copyStatus?.text).toContain('anna@mail.example');
  expect(screen(chat).form).toBeUndefined();
});

test('CONV-3: an ended conversation says so, and stays on the desk as a past one', () => {
  const chat = begin().given(writes(), ends());
  expect(screen(chat).endedLine).toBeDefined();
  expect(desk(chat).conversations.map(({ number, place, status }) => [number, place, status])).toEqual([
    [1, 'past', 'ended'],
  ]);
});

test('the desk shows what waits in the queue to an agent who may take it', () => {
  const chat = begin({ channel: { distribution: 'all' } }).given(writes());
  expect(desk(chat).conversations.map(({ place }) => place)).toEqual(['queue']);
  chat.given(replies());
  expect(desk(chat).conversations.map(({ place }) => place)).toEqual(['mine']);
});

test('MAIL-7: every decision about an e-mail is a sentence with its number and its reason', () => {
  const chat = begin().given(writes(), closePage(), replies());
  const sentences = chat.pass(60 * SECOND).flatMap((event) => sentenceOf(event, chat.state) ?? []);
  expect(sentences).toEqual(['#1 the unread replies: held back, because no address is known']);
});
