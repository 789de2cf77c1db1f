/** The engine: decide, journal, effects, and one timer for everything that is due. */
import { expect, test } from 'vitest';
import type { Command } from '../../src/domain/vocabulary/command.ts';
import type { EventBatch } from '../../src/domain/vocabulary/event.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import { openWorld, START, turn, type World } from './scripted-world.ts';

const writes = (text = 'Hello'): Command => ({ type: 'PostAsVisitor', visitor: 'anna', content: { text } });
const replies = (text = 'Hi'): Command => ({ type: 'PostAsAgent', agent: 'alice', conversation: 1, content: { text } });
const lookAway: Command = { type: 'PutChatOutOfView', visitor: 'anna' };
const lookBack: Command = { type: 'BringChatIntoView', visitor: 'anna' };

/** A reply of Alice is unseen, its e-mail's first try under way. */
async function mailUnderWay(): Promise<World> {
  const world = openWorld({}, 'anna@mail.example').given(writes(), lookAway, replies());
  world.clock.pass(MINUTE);
  await turn();
  return world;
}

test('the clock carries one timer only, at the first of all due instants', () => {
  const world = openWorld({ idleTimeMs: HOUR });
  expect(world.clock.wakings.size).toBe(0);
  world.given(writes());
  expect([...world.clock.wakings].map(({ at }) => at - START)).toEqual([5 * SECOND]);
  world.given(lookAway, replies());
  expect([...world.clock.wakings].map(({ at }) => at - START)).toEqual([5 * SECOND]);
  world.clock.pass(5 * SECOND);
  expect([...world.clock.wakings].map(({ at }) => at - START)).toEqual([MINUTE]);
  world.given(lookBack);
  expect([...world.clock.wakings].map(({ at }) => at - START)).toEqual([HOUR]);
  world.given({ type: 'EndAsVisitor', visitor: 'anna' });
  expect([...world.clock.wakings].map(({ at }) => at - START)).toEqual([10 * SECOND]);
});

test('what falls due happens at its own instant, not at the end of the time that passed', () => {
  const world = openWorld({ idleTimeMs: 2 * MINUTE }).given(writes(), lookAway, replies());
  world.clock.pass(HOUR);
  expect(world.instants('FormShown')).toEqual([5 * SECOND, 2 * MINUTE + 5 * SECOND]);
  expect(world.instants('UnreadMailHeld')).toEqual([MINUTE]);
  expect(world.instants('ConversationEnded')).toEqual([2 * MINUTE]);
});

test('what was due before a command comes before it, also when the timer is late', () => {
  const world = openWorld().given(writes());
  world.clock.oversleep(10 * SECOND);
  world.given(replies());
  const types = [...world.journal.read()].slice(-2).map(({ events }) => events.map(({ type }) => type));
  expect(types).toEqual([['FormShown'], ['MessagePosted', 'MessagesSeen']]);
});

test('what falls due with a command happens at once', () => {
  const world = openWorld({ formDelayMs: 0 }).given(writes());
  expect(world.instants('FormShown')).toEqual([0]);
});

test('a refusal is told and not journalled; a command without effect is not journalled either', () => {
  const world = openWorld();
  const before = world.journal.lines.length;
  expect(world.engine.execute(writes(''))).toMatchObject({ reason: 'message-empty' });
  expect(world.engine.execute({ type: 'OpenPage', visitor: 'anna', page: '/' })).toBeUndefined();
  expect(world.journal.lines).toHaveLength(before);
});

test('listeners hear each batch until they stop', () => {
  const world = openWorld();
  const heard: EventBatch[] = [];
  const stop = world.engine.listen((batch) => heard.push(batch));
  world.given(lookAway);
  expect(heard).toEqual([{ at: START, events: [{ type: 'ChatPutOutOfView', visitor: 'anna' }] }]);
  stop();
  world.given(lookBack);
  expect(heard).toHaveLength(1);
});

test('SAFE-1: a restart from the journal brings every timer back', () => {
  const world = openWorld({ idleTimeMs: HOUR }).given(writes(), lookAway, replies());
  world.clock.pass(2 * SECOND);
  const before = world.engine.state;
  world.restart();
  expect(world.engine.state).toEqual(before);
  expect([...world.clock.wakings].map(({ at }) => at - START)).toEqual([5 * SECOND]);
  world.clock.pass(2 * HOUR);
  expect(world.instants('FormShown')).toEqual([5 * SECOND, HOUR + 5 * SECOND]);
  expect(world.instants('UnreadMailHeld')).toEqual([MINUTE]);
  expect(world.instants('ConversationEnded')).toEqual([HOUR]);
});

test('SAFE-1: what fell due while the process was down happens at its start', () => {
  const world = openWorld().given(writes());
  world.engine.stop();
  world.clock.oversleep(HOUR);
  world.engine = world.start();
  expect(world.instants('FormShown')).toEqual([HOUR]);
});

test('SAFE-1: a try under way at the stop is made again with the same Message-ID; its old answer counts no more', async () => {
  const world = await mailUnderWay();
  world.restart();
  await turn();
  expect(world.mails).toHaveLength(2);
  expect(world.mails[0]?.signal.aborted).toBe(true);
  expect(world.mails[1]?.mail.messageId).toBe(world.mails[0]?.mail.messageId);
  world.mails[0]?.answer('refused');
  await turn();
  expect(world.events('MailGivenUp')).toEqual([]);
  world.mails[1]?.answer('accepted');
  await turn();
  expect(world.events('MailAccepted')).toHaveLength(1);
  expect(world.mails).toHaveLength(2);
});

test('an empty journal needs no recovery', () => {
  const world = openWorld();
  expect([...world.journal.read()][0]?.events[0]?.type).toBe('PortalOpened');
});

test('UNREAD-1: the e-mail goes out rendered for the visitor, and its acceptance is recorded', async () => {
  const world = await mailUnderWay();
  expect(world.mails).toHaveLength(1);
  expect(world.mails[0]?.mail).toMatchObject({ to: 'anna@mail.example', date: START + MINUTE, language: 'en' });
  expect(world.mails[0]?.mail.text).toContain('Hi');
  expect(world.engine.underWay()).toBe(1);
  world.mails[0]?.answer('accepted');
  await world.engine.settled();
  expect(world.engine.underWay()).toBe(0);
  expect(world.instants('MailAccepted')).toEqual([MINUTE]);
});

test('MAIL-4: a server that stays silent is cut off at the end of its time, and its late answer is ignored', async () => {
  const world = await mailUnderWay();
  world.clock.pass(MINUTE - 1);
  expect(world.mails[0]?.signal.aborted).toBe(false);
  world.clock.pass(1);
  expect(world.mails[0]?.signal.aborted).toBe(true);
  expect(world.instants('MailDeferred')).toEqual([2 * MINUTE]);
  world.mails[0]?.answer('accepted');
  await turn();
  expect(world.events('MailAccepted')).toEqual([]);
  world.clock.pass(30 * SECOND);
  await turn();
  expect(world.mails).toHaveLength(2);
  world.mails[1]?.answer('accepted');
  await turn();
  expect(world.instants('MailAccepted')).toEqual([2 * MINUTE + 30 * SECOND]);
});

test('SAFE-1: nothing leaves before what caused it is durable', async () => {
  const world = openWorld({}, 'anna@mail.example').given(writes(), lookAway, replies());
  world.journal.isHeld = true;
  world.clock.pass(MINUTE);
  await turn();
  expect(world.mails).toEqual([]);
  expect(world.engine.underWay()).toBe(1);
  world.journal.release();
  await turn();
  expect(world.mails).toHaveLength(1);
});

test('MAIL-4: a try that timed out before it was durable is not sent', async () => {
  const world = openWorld({}, 'anna@mail.example').given(writes(), lookAway, replies());
  world.journal.isHeld = true;
  world.clock.pass(2 * MINUTE);
  world.journal.release();
  await turn();
  expect(world.mails).toEqual([]);
  world.clock.pass(30 * SECOND);
  await turn();
  expect(world.mails).toHaveLength(1);
});

test('CRM-8: the CRM gets one request at a time with a key of its own, and never holds up the chat', async () => {
  const world = openWorld().given(writes());
  world.clock.pass(5 * SECOND);
  world.given(
    { type: 'TypeInForm', visitor: 'anna', form: '1:1', draft: { name: 'Anna', phone: '+1 201 555 0123' } },
    { type: 'SendForm', visitor: 'anna', form: '1:1' },
  );
  await turn();
  expect(world.crmTries.map(({ submission }) => submission)).toMatchObject([
    {
      key: '1',
      details: { name: 'Anna', phone: '+1 201 555 0123' },
      number: 1,
      channel: 'Shop',
      page: 'https://shop.example/',
      defaultCountry: 'US',
    },
  ]);
  world.given(writes('Still here'), replies());
  world.crmTries[0]?.answer({ kind: 'unreachable', reason: 'down' });
  await turn();
  world.clock.pass(10 * SECOND);
  await turn();
  expect(world.crmTries.map(({ submission }) => submission.key)).toEqual(['1', '1']);
  world.crmTries[1]?.answer({ record: 'lead-9' });
  await world.engine.settled();
  expect(world.engine.state.visitors.get('anna')?.crmRecord).toBe('lead-9');
});

test('nextAnswer resolves with the first answer, settled with the last and what that brought under way', async () => {
  const world = await mailUnderWay();
  world.given({ type: 'EndAsAgent', agent: 'alice', conversation: 1 });
  await turn();
  expect(world.mails).toHaveLength(2);
  const order: string[] = [];
  void world.engine.nextAnswer().then(() => order.push('answer'));
  void world.engine.settled().then(() => order.push('settled'));
  world.mails[1]?.answer('accepted');
  await turn();
  expect(order).toEqual(['answer']);
  world.mails[0]?.answer('accepted');
  await turn();
  expect(order).toEqual(['answer', 'settled']);
});

test('a stopped engine leaves no timer, cuts off its tries, ignores their answers and takes no commands', async () => {
  const world = await mailUnderWay();
  const lines = world.journal.lines.length;
  world.engine.stop();
  expect(world.clock.wakings.size).toBe(0);
  expect(world.mails[0]?.signal.aborted).toBe(true);
  world.mails[0]?.answer('accepted');
  await turn();
  world.clock.pass(HOUR);
  expect(world.journal.lines).toHaveLength(lines);
  expect(() => world.engine.execute(writes())).toThrow('a stopped engine takes no commands');
});

test('SAFE-1: an engine whose journal takes nothing more stops, so that nothing happens which a restart would not know', () => {
  const world = openWorld().given(writes());
  const { append } = world.journal;
  world.journal.append = () => {
    throw new Error('no space left');
  };
  expect(() => world.engine.execute(replies())).toThrow('no space left');
  world.journal.append = append;
  expect(() => world.engine.execute(writes())).toThrow('a stopped engine takes no commands');
  expect(world.clock.wakings.size).toBe(0);
  world.restart();
  expect(world.engine.state.messages.get(1)).toHaveLength(2);
  world.given(replies());
  expect(world.instants('MessagePosted')).toEqual([0, 0, 0]);
});

test('SAFE-1: stopped in the instant a decision is written down, an engine lets nothing follow from it', async () => {
  const world = openWorld({}, 'anna@mail.example').given(writes(), lookAway, replies());
  const { append } = world.journal;
  world.journal.append = (batch) => {
    append.call(world.journal, batch);
    world.engine.stop();
  };
  world.clock.pass(MINUTE);
  await turn();
  expect(world.events('MailTryStarted')).toHaveLength(1);
  expect(world.mails).toEqual([]);
  expect(world.clock.wakings.size).toBe(0);
  world.journal.append = append;
  world.restart();
  await turn();
  expect(world.mails).toHaveLength(1);
});

test('more deadlines at one instant than one may have are no endless one', () => {
  const world = openWorld();
  for (let count = 1; count <= 150; count += 1) {
    const visitor = `visitor ${count}`;
    world.given(
      { type: 'ArriveOnSite', visitor, channel: 'shop' },
      { type: 'OpenPage', visitor, page: '' },
      { type: 'PostAsVisitor', visitor, content: { text: 'Hello' } },
    );
  }
  world.clock.pass(5 * SECOND);
  expect(world.events('FormShown')).toHaveLength(150);
});

test('a changed setting moves the timers reckoned from it', () => {
  const world = openWorld({ idleTimeMs: HOUR }, 'anna@mail.example').given(writes());
  world.given({ type: 'ChangeChannel', channel: 'shop', settings: { idleTimeMs: 3 * SECOND } });
  expect([...world.clock.wakings].map(({ at }) => at - START)).toEqual([3 * SECOND]);
  world.clock.pass(3 * SECOND);
  expect(world.instants('ConversationEnded')).toEqual([3 * SECOND]);
});
