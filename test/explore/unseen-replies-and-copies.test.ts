/** Copies that stand in for e-mails on unread replies, as the judge takes them: both sides of what they excuse. */
import { expect, test } from 'vitest';
import { ScriptedWorld } from './scripted-world.ts';

const IN_TIME = 'every unseen reply of a visitor who can be reached is mailed in time, and not before';
const MINUTE = 60_000;

/** A reply nobody has seen, in a conversation of a visitor with an address. */
const replied = (): ScriptedWorld => new ScriptedWorld({}, { email: 'anna@example.com' }).opens().looksAway().replies();

const copy = { kind: 'transcript', linkToken: undefined } as const;

function fails(world: ScriptedWorld, mail: number): ScriptedWorld {
  return world.happens({ type: 'MailDeferred', mail, response: 'no answer', mayHaveArrived: true, retryAt: world.now });
}

test('a copy under way for the first time holds the e-mail back, and no longer', () => {
  const held = replied().pass(30_000).queues(1, copy).pass(59_999);
  expect(held.broken()).not.toContain(IN_TIME);
  expect(fails(held.pass(1), 1).broken()).toContain(IN_TIME);
});

test('a copy that arrives leaves nothing to mail', () => {
  const arrived = replied().queues(1, copy).happens({ type: 'MailAccepted', mail: 1, conversation: 1 });
  expect(arrived.pass(MINUTE).broken()).not.toContain(IN_TIME);
});

test('an e-mail goes when the first of two copies has failed, while the other is still under way', () => {
  const failed = (): ScriptedWorld => fails(replied().queues(1, copy).queues(2, copy).pass(MINUTE), 1);
  expect(fails(failed().queues(3), 2).pass(1).broken()).not.toContain(IN_TIME);
  expect(fails(failed(), 2).pass(1).broken()).toContain(IN_TIME);
});

test('a second copy does not hold the e-mail back when the first has failed', () => {
  const second = replied().pass(30_000).queues(1, copy).pass(29_999).queues(2, copy).pass(30_001);
  expect(second.broken()).not.toContain(IN_TIME);
  expect(fails(second, 1).pass(1).broken()).toContain(IN_TIME);
});

test('a copy asked for after the first has failed holds the e-mail back', () => {
  const failed = (): ScriptedWorld => fails(replied().queues(1, copy).pass(30_000), 1);
  expect(failed().queues(2, copy).pass(30_000).broken()).not.toContain(IN_TIME);
  expect(failed().pass(30_000).broken()).toContain(IN_TIME);
});

test('a copy that was given up has carried nothing', () => {
  const refused = replied().queues(1, copy).pass(MINUTE);
  expect(refused.broken()).not.toContain(IN_TIME);
  const owed = { type: 'MailGivenUp', mail: 1, conversation: 1, address: '', response: '550', owed: false } as const;
  expect(refused.happens(owed).pass(1).broken()).toContain(IN_TIME);
});

test('an e-mail taken back for a copy has gone nowhere, if the copy fails', () => {
  const takenBack = replied().pass(MINUTE).queues(1).queues(2, copy).happens({ type: 'MailCancelled', mail: 1 });
  expect(takenBack.broken()).not.toContain(IN_TIME);
  expect(fails(takenBack, 2).pass(1).broken()).toContain(IN_TIME);
});

test('a copy to somebody else excuses nothing', () => {
  const elsewhere = replied().queues(1, { ...copy, address: 'boss@example.com', carriesReplies: false });
  expect(elsewhere.pass(MINUTE).broken()).toContain(IN_TIME);
});
