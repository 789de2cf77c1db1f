/** Who answers: queue, assignment, forwarding, transfer, agents who leave, and who can answer at all. */
import { expect, test } from 'vitest';
import { availableAgents, canBeAnswered, hasPlace } from '../../src/domain/availability.ts';
import type { Agent } from '../../src/domain/vocabulary/state.ts';
import { MINUTE } from '../../src/domain/vocabulary/time.ts';
import {
  type Answer,
  addAgent,
  arrive,
  type Beginning,
  begin,
  type Chat,
  changeChannel,
  ends,
  only,
  presence,
  replies,
  SHOP,
  START,
  typesOf,
  writes,
} from './given.ts';

const assigned = (answer: Answer): string[] =>
  only(answer, 'ConversationAssigned').map(({ conversation, agent }) => `${conversation} ${agent}`);

/** Visitors v1, v2… write one after another; who got each conversation. */
function queueUp(beginning: Beginning, count: number): { readonly chat: Chat; readonly agents: string[] } {
  const chat = begin(beginning);
  const agents: string[] = [];
  for (let place = 1; place <= count; place += 1) {
    arrive(chat, `v${place}`);
    agents.push(...assigned(chat.when(writes('Hello', `v${place}`))).map((text) => text.split(' ')[1] ?? ''));
  }
  return { chat, agents };
}

const three = [{ id: 'alice' }, { id: 'bob' }, { id: 'carol' }];

test('ROUTE-1: evenly, whoever waited longest for a new conversation is next', () => {
  const { chat, agents } = queueUp({ agents: three }, 5);
  expect(agents).toEqual(['alice', 'bob', 'carol', 'alice', 'bob']);
  chat.given(presence('paused', 'carol'), presence('online', 'carol'), ends(4, 'alice'));
  arrive(chat, 'next');
  expect(assigned(chat.when(writes('Hello', 'next')))).toEqual(['6 carol']);
});

test('ROUTE-1: strictly, always the first of the channel’s order who has a place', () => {
  const agents = [{ id: 'alice', maximum: 2 }, { id: 'bob', presence: 'paused' as const }, { id: 'carol' }];
  expect(queueUp({ channel: { distribution: 'strictly' }, agents }, 4).agents).toEqual([
    'alice',
    'alice',
    'carol',
    'carol',
  ]);
});

test('ROUTE-1: to all, nobody is assigned until the first replies', () => {
  const { chat, agents } = queueUp({ channel: { distribution: 'all' }, agents: three }, 2);
  expect(agents).toEqual([]);
  expect([...(chat.state.queues.get('shop') ?? [])]).toEqual([1, 2]);
  expect(assigned(chat.when(replies('Hi', 2, 'carol')))).toEqual(['2 carol']);
  expect([...(chat.state.queues.get('shop') ?? [])]).toEqual([1]);
});

test('ROUTE-1: at the maximum conversations wait; a place that becomes free goes to the one that waited longest', () => {
  const { chat, agents } = queueUp({ agents: [{ id: 'alice', maximum: 1 }] }, 3);
  expect(agents).toEqual(['alice']);
  expect(assigned(chat.when(ends(1)))).toEqual(['2 alice']);
  expect(assigned(chat.when({ type: 'EndAsVisitor', visitor: 'v2' }))).toEqual(['3 alice']);
});

test('ROUTE-1: a larger maximum, another agent, or one who comes online serves the queue as far as places go', () => {
  const { chat } = queueUp({ agents: [{ id: 'alice', maximum: 0 }] }, 5);
  expect(assigned(chat.when({ type: 'SetMaximum', agent: 'alice', maximum: 2 }))).toEqual(['1 alice', '2 alice']);
  expect(assigned(chat.when(addAgent('bob', { maximum: 1 })))).toEqual(['3 bob']);
  chat.given(addAgent('carol', { presence: 'offline', maximum: 1 }));
  expect(assigned(chat.when(presence('paused', 'carol')))).toEqual([]);
  expect(assigned(chat.when(presence('online', 'carol')))).toEqual(['4 carol']);
});

test('an agent of two channels serves both queues, within one maximum', () => {
  const chat = begin({ agents: [] });
  chat.given({ type: 'OpenChannel', channel: 'blog', settings: SHOP });
  arrive(chat, 'ben', 'blog');
  chat.given(writes('Hello', 'ben'), writes('Hello'));
  expect(assigned(chat.when(addAgent('alice', { channels: ['shop', 'blog'], maximum: 1 })))).toEqual(['2 alice']);
  expect(assigned(chat.when(ends(2)))).toEqual(['1 alice']);
});

test('an agent of two channels who comes online serves both queues', () => {
  const chat = begin({ agents: [] });
  chat.given({ type: 'OpenChannel', channel: 'blog', settings: SHOP });
  arrive(chat, 'ben', 'blog');
  chat.given(writes('Hello', 'ben'), writes('Hello'));
  expect(assigned(chat.when(addAgent('alice', { channels: ['shop', 'blog'] })))).toEqual(['2 alice', '1 alice']);
});

test('an agent of one channel is not asked on another (SAFE-3)', () => {
  const chat = begin();
  chat.given({ type: 'OpenChannel', channel: 'blog', settings: SHOP });
  arrive(chat, 'ben', 'blog');
  expect(assigned(chat.when(writes('Hello', 'ben')))).toEqual([]);
});

test('ROUTE-1: an agent who leaves gives back what is unanswered, and keeps what is answered', () => {
  const { chat } = queueUp({ agents: [{ id: 'alice' }, { id: 'bob', presence: 'offline' }] }, 2);
  chat.given(replies('Hi', 1), presence('online', 'bob'));
  const events = chat.when(presence('offline'));
  expect(only(events, 'ConversationQueued')).toEqual([{ type: 'ConversationQueued', conversation: 2 }]);
  expect(assigned(events)).toEqual(['2 bob']);
  expect(chat.conversation(1).agent).toBe('alice');
  expect(assigned(chat.when(writes('And?', 'v1')))).toEqual(['1 bob']);
});

test('a paused agent leaves the same way; coming online with an empty desk takes nothing', () => {
  const { chat } = queueUp({}, 1);
  expect(only(chat.when(presence('paused')), 'ConversationQueued')).toHaveLength(1);
  expect(chat.conversation().agent).toBeUndefined();
  expect(chat.when(presence('offline'))).toHaveLength(1);
  expect(assigned(chat.when(presence('online')))).toEqual(['1 alice']);
});

test('ROUTE-1: unanswered for the forwarding time, to the millisecond, it goes to the next', () => {
  const { chat } = queueUp({ channel: { forwardingTimeMs: MINUTE }, agents: three }, 1);
  expect(chat.pass(MINUTE - 1).map(({ type }) => type)).not.toContain('ForwardingTimeElapsed');
  const events = chat.pass(1);
  expect(only(events, 'ForwardingTimeElapsed')).toEqual([
    { type: 'ForwardingTimeElapsed', conversation: 1, agent: 'alice' },
  ]);
  expect(assigned(events)).toEqual(['1 bob']);
  expect(assigned(chat.pass(MINUTE))).toEqual(['1 carol']);
  expect(assigned(chat.pass(MINUTE))).toEqual(['1 alice']);
});

test('ROUTE-1: a reply stops the forwarding time, the next message begins it anew', () => {
  const { chat } = queueUp({ channel: { forwardingTimeMs: MINUTE }, agents: three }, 1);
  chat.given(replies());
  expect(assigned(chat.pass(10 * MINUTE))).toEqual([]);
  chat.given(writes('And?', 'v1'));
  chat.pass(30_000);
  chat.given(writes('Well?', 'v1'));
  expect(assigned(chat.pass(29_999))).toEqual([]);
  expect(assigned(chat.pass(1))).toEqual(['1 bob']);
  chat.given(replies('Hi', 1, 'bob'));
  expect(chat.conversation().forwardedFrom).toEqual([]);
});

test('forwarding passes over those who are away and those tried since the last answer', () => {
  const { chat } = queueUp({ channel: { forwardingTimeMs: MINUTE, distribution: 'strictly' }, agents: three }, 1);
  chat.given(presence('paused', 'bob'));
  expect(assigned(chat.pass(MINUTE))).toEqual(['1 carol']);
  chat.given(presence('online', 'bob'));
  expect(assigned(chat.pass(MINUTE))).toEqual(['1 bob']);
});

test('with nobody else to forward to the agent keeps it and the time runs again', () => {
  const { chat } = queueUp({ channel: { forwardingTimeMs: MINUTE } }, 1);
  const events = chat.pass(3 * MINUTE);
  expect(only(events, 'ForwardingTimeElapsed')).toHaveLength(3);
  expect(assigned(events)).toEqual([]);
  expect(chat.conversation()).toMatchObject({ agent: 'alice', forwardedFrom: ['alice'] });
});

test('a conversation that ended, or that nobody has, is not forwarded', () => {
  const { chat } = queueUp({ channel: { forwardingTimeMs: MINUTE }, agents: three }, 1);
  chat.given(ends());
  expect(only(chat.pass(10 * MINUTE), 'ForwardingTimeElapsed')).toEqual([]);
  const waiting = queueUp({ channel: { forwardingTimeMs: MINUTE }, agents: [] }, 1).chat;
  expect(only(waiting.pass(10 * MINUTE), 'ForwardingTimeElapsed')).toEqual([]);
});

const transfer = (to: string, conversation = 1, agent = 'alice') =>
  ({ type: 'Transfer', agent, conversation, to }) as const;

test('ROUTE-1: a transfer hands over and tells agents only', () => {
  const { chat } = queueUp({ agents: [{ id: 'alice' }, { id: 'bob', maximum: 1 }] }, 1);
  expect(chat.when(transfer('bob'))).toEqual([
    { type: 'ConversationAssigned', conversation: 1, agent: 'bob', from: 'alice' },
    { type: 'MessagePosted', conversation: 1, message: { kind: 'transfer', from: 'alice', to: 'bob' } },
  ]);
  expect(chat.when(transfer('bob', 1, 'bob'))).toEqual([]);
});

test('a transfer to someone who cannot answer is refused', () => {
  const { chat } = queueUp(
    { agents: [{ id: 'alice' }, { id: 'bob', presence: 'paused' }, { id: 'carol', maximum: 0 }] },
    1,
  );
  chat.given({ type: 'OpenChannel', channel: 'blog', settings: SHOP }, addAgent('dora', { channels: ['blog'] }));
  expect(chat.when(transfer('bob'))).toMatchObject({ reason: 'agent-cannot-answer', detail: 'BOB' });
  expect(chat.when(transfer('carol'))).toMatchObject({ reason: 'agent-cannot-answer' });
  expect(chat.when(transfer('dora'))).toMatchObject({ reason: 'agent-cannot-answer' });
  expect(chat.when(transfer('nobody'))).toMatchObject({ reason: 'unknown-agent', detail: 'nobody' });
  expect(chat.when(transfer('alice', 1, 'nobody'))).toMatchObject({ reason: 'unknown-agent', detail: 'nobody' });
  expect(chat.when(transfer('alice', 9))).toMatchObject({ reason: 'unknown-conversation', detail: '9' });
  chat.given(ends());
  expect(chat.when(transfer('alice'))).toMatchObject({ reason: 'conversation-ended' });
});

test('a place freed by a transfer serves the queue', () => {
  const { chat } = queueUp({ agents: [{ id: 'alice', maximum: 1 }] }, 2);
  chat.given(presence('online'));
  chat.given(addAgent('bob', { presence: 'offline', maximum: 1 }));
  chat.given(changeChannel({ distribution: 'all' }), presence('online', 'bob'), changeChannel({}));
  expect(assigned(chat.when(transfer('bob')))).toEqual(['1 bob']);
  expect(assigned(chat.when(changeChannel({ distribution: 'evenly' })))).toEqual(['2 alice']);
});

test('a place freed by a transfer serves the queue of the agent’s other channel too', () => {
  const chat = begin({ agents: [] });
  chat.given({ type: 'OpenChannel', channel: 'blog', settings: SHOP });
  chat.given(addAgent('alice', { channels: ['shop', 'blog'], maximum: 1 }), writes());
  arrive(chat, 'ben', 'blog');
  chat.given(writes('Hello', 'ben'), addAgent('bob', { maximum: 1 }));
  expect(assigned(chat.when(transfer('bob')))).toEqual(['1 bob', '2 alice']);
});

test('AWAY-1: who has a place, is online and within hours can answer', () => {
  const { chat } = queueUp(
    {
      agents: [
        { id: 'alice', maximum: 1 },
        { id: 'bob', presence: 'paused' },
      ],
    },
    2,
  );
  const agent = (id: string): Agent => chat.state.agents.get(id) as Agent;
  expect(hasPlace(chat.state, agent('alice'))).toBe(false);
  expect(hasPlace(chat.state, agent('bob'))).toBe(true);
  expect(availableAgents(chat.state, chat.channel())).toEqual([]);
  expect(canBeAnswered(chat.state, chat.conversation(1))).toBe(true); // its own agent is at the maximum because of it
  expect(canBeAnswered(chat.state, chat.conversation(2))).toBe(false);
  chat.given(presence('online', 'bob'));
  expect(availableAgents(chat.state, chat.channel()).map(({ id }) => id)).toEqual(['bob']);
});

test('AWAY-1: outside working hours nobody is assigned; at their beginning the queue is served', () => {
  const workingHours = { timeZone: 'UTC', spans: [{ weekday: 1, fromMinute: 9 * 60 + 1, toMinute: 10 * 60 }] };
  const { chat, agents } = queueUp({ channel: { workingHours } }, 2);
  expect(agents).toEqual([]);
  expect(canBeAnswered(chat.state, chat.conversation())).toBe(false);
  expect(assigned(chat.pass(MINUTE))).toEqual(['1 alice', '2 alice']);
  expect(chat.now).toBe(START + MINUTE);
});

test('ROUTE-1: an answered conversation that is handed over awaits nothing: no forwarding time runs', () => {
  const beginning = { channel: { forwardingTimeMs: MINUTE }, agents: [{ id: 'alice' }, { id: 'bob' }] };
  const { chat } = queueUp(beginning, 1);
  chat.given(replies(), transfer('bob'));
  expect(only(chat.pass(10 * MINUTE), 'ForwardingTimeElapsed')).toEqual([]);
  chat.given(writes('And?', 'v1'));
  expect(only(chat.pass(MINUTE), 'ForwardingTimeElapsed')).toHaveLength(1);
});

test('ROUTE-1: a conversation whose agent leaves keeps its place before those who came later', () => {
  const { chat } = queueUp({ agents: [{ id: 'alice', maximum: 1 }] }, 1);
  for (const visitor of ['ben', 'eve']) {
    chat.pass(MINUTE);
    arrive(chat, visitor);
    chat.given(writes('Hello', visitor));
  }
  chat.given(presence('offline'));
  expect([...(chat.state.queues.get('shop') ?? [])]).toEqual([1, 2, 3]);
  expect(assigned(chat.when(presence('online')))).toEqual(['1 alice']);
});

test('ROUTE-1: offered to all, what the first to reply leaves unanswered is offered to all again', () => {
  const channel = { distribution: 'all', forwardingTimeMs: MINUTE } as const;
  const { chat } = queueUp({ channel, agents: three }, 1);
  chat.given(replies(), writes('And?', 'v1'));
  expect(chat.conversation().agent).toBe('alice');
  const events = chat.pass(MINUTE);
  expect(only(events, 'ConversationQueued')).toEqual([{ type: 'ConversationQueued', conversation: 1 }]);
  expect(chat.conversation().agent).toBeUndefined();
});

test('ROUTE-1: offered to all, with nobody else there the agent keeps it and the time runs again', () => {
  const { chat } = queueUp({ channel: { distribution: 'all', forwardingTimeMs: MINUTE } }, 1);
  chat.given(replies(), writes('And?', 'v1'));
  expect(only(chat.pass(2 * MINUTE), 'ForwardingTimeElapsed')).toHaveLength(2);
  expect(chat.conversation().agent).toBe('alice');
});

test('a conversation that nobody has may end', () => {
  const { chat } = queueUp({ agents: [] }, 1);
  expect(only(chat.when({ type: 'EndAsVisitor', visitor: 'v1' }), 'ConversationEnded')).toHaveLength(1);
});

test('SAFE-3: an agent of another channel finds no such conversation, to hand over or to write in', () => {
  const { chat } = queueUp({}, 1);
  chat.given({ type: 'OpenChannel', channel: 'blog', settings: SHOP }, addAgent('dora', { channels: ['blog'] }));
  expect(chat.when(transfer('alice', 1, 'dora'))).toMatchObject({ reason: 'unknown-conversation' });
  expect(chat.when(replies('Hi', 1, 'dora'))).toMatchObject({ reason: 'unknown-conversation' });
});

test('ROUTE-1: forwarded strictly, it goes to the next in the channel’s order, not back to its beginning', () => {
  const agents = [{ id: 'alice', presence: 'paused' as const }, { id: 'bob' }, { id: 'carol' }];
  const { chat } = queueUp({ channel: { distribution: 'strictly', forwardingTimeMs: MINUTE }, agents }, 1);
  chat.given(presence('online'));
  expect(assigned(chat.pass(MINUTE))).toEqual(['1 carol']);
  expect(assigned(chat.pass(MINUTE))).toEqual(['1 alice']);
});

test('ROUTE-1: an agent at the maximum cannot take one more by answering it, but answers those there are', () => {
  const chat = begin({ agents: [{ id: 'alice', maximum: 1 }], channel: { distribution: 'all' } }).given(writes());
  arrive(chat, 'ben');
  chat.given(replies('Mine', 1), writes('Hello', 'ben'));
  expect(chat.when(replies('Also mine', 2))).toMatchObject({ reason: 'agent-cannot-answer' });
  expect(typesOf(chat.when(replies('Still mine', 1)))).toContain('MessagePosted');
});
