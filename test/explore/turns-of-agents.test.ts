/** Who gets a conversation, and when it goes on to the next, as the judge takes it: both sides. */
import { expect, test } from 'vitest';
import type { ChannelSettings } from '../../src/domain/vocabulary/settings.ts';
import { ScriptedWorld } from './scripted-world.ts';

const TURNS = 'a waiting conversation goes to the agent whose turn it is';
const FORWARDED = 'an unanswered conversation is forwarded when the forwarding time is over, and not before';
const MINUTE = 60_000;

/** Alice, Bob and Carol are online, in this order. */
function three(settings: Partial<ChannelSettings> = {}): ScriptedWorld {
  const joined = { type: 'AgentJoined', channels: ['Shop'], presence: 'online' } as const;
  return new ScriptedWorld(settings).happens(
    { ...joined, agent: 'bob', publicName: 'Bob' },
    { ...joined, agent: 'carol', publicName: 'Carol' },
  );
}

/** Conversation `number` begins and waits. */
function asks(world: ScriptedWorld, number: number): ScriptedWorld {
  return world.happens(
    { type: 'ConversationOpened', conversation: number, channel: 'Shop', visitor: 'anna', page: '/' },
    { type: 'MessagePosted', conversation: number, message: { kind: 'visitor', text: 'Question' } },
  );
}

const gives = (world: ScriptedWorld, conversation: number, agent: string, from?: string): ScriptedWorld =>
  world.happens({ type: 'ConversationAssigned', conversation, agent, from });

const elapses = (world: ScriptedWorld, conversation: number, agent: string): ScriptedWorld =>
  world.happens({ type: 'ForwardingTimeElapsed', conversation, agent });

const replies = (world: ScriptedWorld, conversation: number, agent: string): ScriptedWorld =>
  world.says({ kind: 'reply', agent, text: 'Reply' }, conversation);

/** The first three go to Alice, Bob and Carol; the fourth to somebody. */
function fourth(settings: Partial<ChannelSettings>, agent: string): readonly string[] {
  const world = three(settings);
  for (const [place, name] of ['alice', 'bob', 'carol'].entries()) gives(asks(world, place + 1), place + 1, name);
  return gives(asks(world, 4), 4, agent).broken();
}

test('evenly, whoever has been longest without a new one is next', () => {
  expect(fourth({}, 'alice')).not.toContain(TURNS);
  expect(fourth({}, 'bob')).toContain(TURNS);
  expect(fourth({}, 'carol')).toContain(TURNS);
});

test('strictly, the first in order who is free gets every one', () => {
  const strictly = { distribution: 'strictly' } as const;
  const first = (): ScriptedWorld => gives(asks(three(strictly), 1), 1, 'alice');
  expect(gives(asks(first(), 2), 2, 'alice').broken()).not.toContain(TURNS);
  expect(gives(asks(first(), 2), 2, 'bob').broken()).toContain(TURNS);
  const full = asks(first().happens({ type: 'AgentMaximumChanged', agent: 'alice', maximum: 1 }), 2);
  expect(gives(full, 2, 'bob').broken()).not.toContain(TURNS);
});

test('offered to all, a conversation is the first replier’s and nobody’s before', () => {
  const offered = (): ScriptedWorld => asks(three({ distribution: 'all' }), 1);
  expect(replies(gives(offered(), 1, 'carol'), 1, 'carol').broken()).not.toContain(TURNS);
  expect(gives(offered(), 1, 'carol').broken()).toContain(TURNS);
  expect(replies(gives(offered(), 1, 'carol'), 1, 'bob').broken()).toContain(TURNS);
  expect(replies(offered(), 1, 'bob').broken()).toContain(TURNS);
});

test('who hands a conversation over chooses', () => {
  const given = gives(asks(three(), 1), 1, 'alice');
  expect(gives(gives(given, 1, 'carol', 'alice'), 1, 'alice', 'carol').broken()).not.toContain(TURNS);
});

test('strictly, a conversation is forwarded to the next in order, and each is asked once before any again', () => {
  const settings = { distribution: 'strictly', forwardingTimeMs: MINUTE } as const;
  const first = (): ScriptedWorld => elapses(gives(asks(three(settings), 1), 1, 'alice').pass(MINUTE), 1, 'alice');
  expect(gives(first(), 1, 'bob', 'alice').broken()).not.toContain(TURNS);
  expect(gives(first(), 1, 'carol', 'alice').broken()).toContain(TURNS);
  const second = (): ScriptedWorld => elapses(gives(first(), 1, 'bob', 'alice').pass(MINUTE), 1, 'bob');
  expect(gives(second(), 1, 'carol', 'bob').broken()).not.toContain(TURNS);
  expect(gives(second(), 1, 'alice', 'bob').broken()).toContain(TURNS);
  const third = (): ScriptedWorld => elapses(gives(second(), 1, 'carol', 'bob').pass(MINUTE), 1, 'carol');
  expect(gives(third(), 1, 'alice', 'carol').broken()).not.toContain(TURNS);
  expect(gives(third(), 1, 'bob', 'carol').broken()).toContain(TURNS);
});

test('evenly, a conversation is forwarded to whoever has been longest without a new one', () => {
  const settings = { forwardingTimeMs: MINUTE };
  const busy = (): ScriptedWorld => {
    const world = gives(asks(three(settings), 1), 1, 'bob');
    replies(gives(asks(world, 2), 2, 'carol'), 2, 'carol');
    replies(world, 1, 'bob');
    return elapses(gives(asks(world, 3), 3, 'alice').pass(MINUTE), 3, 'alice');
  };
  expect(gives(busy(), 3, 'bob', 'alice').broken()).not.toContain(TURNS);
  expect(gives(busy(), 3, 'carol', 'alice').broken()).toContain(TURNS);
});

const awaited = (): ScriptedWorld => gives(asks(three({ forwardingTimeMs: MINUTE }), 1), 1, 'alice');

test('the time to answer is over to the millisecond', () => {
  expect(
    awaited()
      .pass(MINUTE - 1)
      .broken(),
  ).not.toContain(FORWARDED);
  expect(awaited().pass(MINUTE).broken()).toContain(FORWARDED);
  const early = elapses(awaited().pass(MINUTE - 1), 1, 'alice');
  expect(gives(early, 1, 'bob', 'alice').broken()).toContain(FORWARDED);
  const punctual = elapses(awaited().pass(MINUTE), 1, 'alice');
  expect(gives(punctual, 1, 'bob', 'alice').broken()).not.toContain(FORWARDED);
});

test('whose time is over loses the conversation while somebody else is free, and has the time again otherwise', () => {
  expect(elapses(awaited().pass(MINUTE), 1, 'alice').broken()).toContain(FORWARDED);
  const gone = { type: 'AgentPresenceChanged', presence: 'offline' } as const;
  const alone = (): ScriptedWorld => {
    const world = awaited().happens({ ...gone, agent: 'bob' }, { ...gone, agent: 'carol' });
    return elapses(world.pass(MINUTE), 1, 'alice');
  };
  expect(
    alone()
      .pass(MINUTE - 1)
      .broken(),
  ).not.toContain(FORWARDED);
  expect(alone().pass(MINUTE).broken()).toContain(FORWARDED);
  expect(elapses(alone().pass(MINUTE), 1, 'alice').broken()).not.toContain(FORWARDED);
});

test('a reply ends the time, a further message does not begin it anew, one after the reply does', () => {
  expect(replies(awaited(), 1, 'alice').pass(MINUTE).broken()).not.toContain(FORWARDED);
  const again = { kind: 'visitor', text: 'Hello?' } as const;
  expect(
    awaited()
      .pass(MINUTE / 2)
      .says(again)
      .pass(MINUTE / 2)
      .broken(),
  ).toContain(FORWARDED);
  const answered = (): ScriptedWorld =>
    replies(awaited(), 1, 'alice')
      .pass(MINUTE / 2)
      .says(again);
  expect(
    answered()
      .pass(MINUTE - 1)
      .broken(),
  ).not.toContain(FORWARDED);
  expect(answered().pass(MINUTE).broken()).toContain(FORWARDED);
});

test('nobody owes an answer to a conversation that ended, or that waits in the queue', () => {
  const ended = awaited().happens({ type: 'ConversationEnded', conversation: 1, by: 'visitor' });
  expect(ended.pass(MINUTE).broken()).not.toContain(FORWARDED);
  const queued = (): ScriptedWorld => awaited().happens({ type: 'ConversationQueued', conversation: 1 }).pass(MINUTE);
  expect(queued().broken()).not.toContain(FORWARDED);
  expect(elapses(queued(), 1, 'alice').broken()).toContain(FORWARDED);
});
