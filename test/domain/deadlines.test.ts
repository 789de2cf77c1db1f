/** When something is due, whose deadlines events move, and the order of one instant. */
import { expect, test } from 'vitest';
import { deadlineKey, deadlineOf, ownersTouchedBy } from '../../src/domain/deadlines.ts';
import type { DeadlineOwner } from '../../src/domain/vocabulary/command.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import { begin, changeChannel, eventsOf, lookAway, replies, START, sends, types, writes } from './given.ts';

const CONVERSATION: DeadlineOwner = { kind: 'conversation', conversation: 1 };
const owners = (answer: Parameters<typeof eventsOf>[0]): unknown => {
  const touched = ownersTouchedBy(eventsOf(answer));
  return touched === 'all' ? 'all' : [...touched];
};

test('the earliest of a conversation’s deadlines is its deadline, wherever it stands among them', () => {
  const chat = begin({ channel: { idleTimeMs: HOUR } }).given(writes(), lookAway(), replies());
  expect(deadlineOf(chat.state, CONVERSATION)).toBe(START + 5 * SECOND);
  chat.pass(5 * SECOND);
  expect(deadlineOf(chat.state, CONVERSATION)).toBe(START + MINUTE);
  chat.pass(MINUTE);
  expect(deadlineOf(chat.state, CONVERSATION)).toBe(START + HOUR);
});

test('events name the conversation, the e-mail and the CRM whose deadlines they may have moved, each once', () => {
  const chat = begin();
  expect(owners(chat.when(writes()))).toEqual([CONVERSATION]);
  chat.pass(5 * SECOND);
  chat.given(types('1:1', { name: 'Anna', email: 'anna@mail.example' }));
  expect(owners(chat.when(sends('1:1')))).toEqual([CONVERSATION, { kind: 'crm' }]);
  chat.given(lookAway(), replies());
  expect(owners(chat.pass(MINUTE))).toContainEqual({ kind: 'mail', mail: 1 });
});

test('a changed setting may have moved every deadline; working hours move the channel’s', () => {
  const workingHours = { timeZone: 'UTC', spans: [{ weekday: 1, fromMinute: 540, toMinute: 600 }] };
  const chat = begin({ channel: { workingHours } });
  expect(owners(chat.when(changeChannel({ formDelayMs: 0 })))).toBe('all');
  expect(owners(chat.when({ type: 'ChangePortal', settings: { mailAnswerTimeMs: SECOND } }))).toBe('all');
  expect(owners(chat.pass(HOUR))).toEqual([{ kind: 'channel', channel: 'shop' }]);
});

test('at one instant the CRM comes first, then conversations, then e-mails, each in their order', () => {
  const keys = [
    deadlineKey({ kind: 'crm' }),
    deadlineKey(CONVERSATION),
    deadlineKey({ kind: 'conversation', conversation: 1_000_000 }),
    deadlineKey({ kind: 'mail', mail: 1 }),
    deadlineKey({ kind: 'mail', mail: 2 }),
  ] as number[];
  expect(keys.toSorted((a, b) => a - b)).toEqual(keys);
  expect(new Set(keys).size).toBe(5);
  expect(deadlineKey({ kind: 'channel', channel: 'shop' })).toBe('shop');
});
