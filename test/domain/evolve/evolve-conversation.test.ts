/** Places in the queue, on desks and among what is past, as conversations wait, are answered and end. */
import { expect, test } from 'vitest';
import { PAST_CONVERSATIONS } from '../../../src/domain/vocabulary/state.ts';
import { MINUTE } from '../../../src/domain/vocabulary/time.ts';
import { addAgent, arrive, begin, type Chat, ends, only, presence, replies, writes } from '../given.ts';

const queue = (chat: Chat): number[] => [...(chat.state.queues.get('shop') ?? [])];

/** Anna is on the desk of Alice, who has one place; Ben came after her and waits. */
function twoWait(pauseMs: number): Chat {
  const chat = begin({ agents: [{ id: 'alice', maximum: 1 }] }).given(writes());
  chat.pass(pauseMs);
  arrive(chat, 'ben');
  return chat.given(writes('Hello', 'ben'));
}

test('ROUTE-1: who writes again while waiting keeps the place of the first message', () => {
  const chat = twoWait(MINUTE);
  chat.pass(MINUTE);
  chat.given(writes('Anyone?'), presence('offline'));
  expect(queue(chat)).toEqual([1, 2]);
});

test('ROUTE-1: who was answered and writes again waits from then on', () => {
  const chat = twoWait(MINUTE).given(replies());
  chat.pass(MINUTE);
  chat.given(writes('And?'), presence('offline'));
  expect(queue(chat)).toEqual([2, 1]);
});

test('ROUTE-1: of those who wait since one instant the smaller number is first', () => {
  const chat = twoWait(0).given(presence('offline'));
  expect(queue(chat)).toEqual([1, 2]);
  const later = begin({ agents: [{ id: 'alice', presence: 'paused' }] }).given(writes());
  arrive(later, 'ben');
  later.given(writes('Hello', 'ben'), replies('Hi', 2), writes('And?', 'ben'), presence('offline'));
  expect(queue(later)).toEqual([1, 2]);
});

test('CONV-3: a conversation that ended in the queue is nobody’s, whoever comes or replies', () => {
  const chat = begin({ agents: [] }).given(writes(), { type: 'EndAsVisitor', visitor: 'anna' });
  expect(queue(chat)).toEqual([]);
  expect(only(chat.when(addAgent('alice')), 'ConversationAssigned')).toEqual([]);
  expect(only(chat.when(replies()), 'ConversationAssigned')).toEqual([]);
});

test('an agent finds the conversations that ended lately, the latest last', () => {
  const chat = begin({ channel: { greeting: false } });
  for (let number = 1; number <= PAST_CONVERSATIONS + 1; number += 1) chat.given(writes(), ends(number));
  expect(chat.state.pastOf.get('alice')).toEqual(Array.from({ length: PAST_CONVERSATIONS }, (_, index) => index + 2));
});
