/** Lanes that are not the usual ones: e-mails to another server as well, and the time of day. */
import { expect, onTestFinished, test } from 'vitest';
import { startSink } from '../../src/sink/sink.ts';
import { defaultPlan } from '../../src/steps/world.ts';
import { type LaneOptions, openLane } from '../../src/target/lane.ts';
import type { Target } from '../../src/target/target.ts';

async function begin(options: LaneOptions): Promise<Target> {
  const lane = await openLane('lane', options);
  const target = await lane.createTarget();
  onTestFinished(async () => {
    await target.close();
    await lane.close();
  });
  expect(await target.open(defaultPlan())).toEqual({ done: true });
  return target;
}

async function causeMail(target: Target): Promise<void> {
  const visitor = target.visitor('the visitor');
  await visitor.becomeKnown({ email: 'anna@example.com' });
  await visitor.write('Hello');
  await visitor.lookAway();
  await target.agent('the agent').write('Yes');
  await target.pass(60_000);
}

test('what another mail server accepts stands in the mailbox as well, octet for octet', async () => {
  const other = await startSink({ now: () => 0 });
  onTestFinished(() => other.close());
  const target = await begin({ smtp: { host: other.host, port: other.port } });
  await causeMail(target);
  expect(other.mails()).toHaveLength(1);
  expect(target.mails().map(({ raw }) => Buffer.from(raw).toString())).toEqual(
    other.mails().map(({ raw }) => Buffer.from(raw).toString()),
  );
});

test('what another mail server refuses is in no mailbox, and the agent is told', async () => {
  const other = await startSink({ now: () => 0 });
  onTestFinished(() => other.close());
  other.plan([{ kind: 'answer', code: 550 }]);
  const target = await begin({ smtp: { host: other.host, port: other.port } });
  await causeMail(target);
  expect(target.mails()).toEqual([]);
  const entries = target
    .agent('the agent')
    .desk()
    .conversations.flatMap((conversation) => conversation.entries);
  expect(entries.map(({ kind }) => kind)).toContain('mail-undelivered');
});

test('in real time what is due comes by itself', async () => {
  const target = await begin({ inRealTime: true });
  expect(Math.abs(target.now() - Date.now())).toBeLessThan(60_000);
  await target.changeChannel({ formDelayMs: 250 });
  await target.visitor('the visitor').write('Hello');
  const [due] = target.due();
  expect(due).toMatchObject({ what: 'form', form: 'introduce', conversation: 1 });
  await target.pass((due?.at ?? 0) - target.now() + 20);
  expect(target.visitor('the visitor').screen().form?.kind).toBe('introduce');
});

test('everything that is due is told, soonest first, with what it is about', async () => {
  const target = await begin({});
  await target.changeChannel({ idleTimeMs: 3_600_000, forwardingTimeMs: 120_000 });
  const visitor = target.visitor('the visitor');
  await visitor.write('Hello');
  await visitor.lookAway();
  const told = (): readonly unknown[] => target.due().map(({ what, at }) => [what, at - target.now()]);
  expect(told()).toEqual([
    ['form', 5_000],
    ['forwarding', 120_000],
    ['idle', 3_600_000],
  ]);
  await target.agent('the agent').write('Yes');
  await target.pass(1_000);
  expect(told()).toEqual([
    ['form', 4_000],
    ['unread-mail', 59_000],
    ['idle', 3_599_000],
  ]);
  await target.mailDown();
  await visitor.becomeKnown({ email: 'anna@example.com' });
  await target.pass(59_000);
  expect(target.due().map(({ what, conversation }) => [what, conversation])).toEqual([
    ['mail-retry', 1],
    ['idle', 1],
  ]);
});
