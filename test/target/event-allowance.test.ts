/** A chat that does not come to rest is told as such, in scenarios and in exploration alike. */
import { expect, test } from 'vitest';
import { CHANNEL_DEFAULTS, PORTAL_DEFAULTS } from '../../src/domain/vocabulary/settings.ts';
import { EventAllowance } from '../../src/target/event-allowance.ts';
import { openMemoryLane } from '../../src/target/memory-lane.ts';
import type { Target } from '../../src/target/target.ts';

test('ten thousand events a minute may follow from one action, and a thousand more for each conversation', () => {
  const [none, two] = [() => 0, () => 2];
  const allowance = new EventAllowance();
  allowance.spend(4_000, 0, none);
  allowance.spend(6_000, 59_999, none);
  expect(() => allowance.spend(1, 59_999, none)).toThrow('more than 10000 events within a minute have followed');
  allowance.renew();
  allowance.spend(12_000, 59_999, two);
  expect(() => allowance.spend(1, 59_999, two)).toThrow('more than 12000 events');
});

test('with each minute they are counted anew: a year of patient retries is no circle', () => {
  const allowance = new EventAllowance();
  for (let minute = 0; minute < 10; minute += 1) allowance.spend(10_000, minute * 60_000, () => 0);
});

/** A reply is mailed to a server that is down, and tried again as often as this. */
async function mailing(mailRetryPausesMs: readonly number[]): Promise<Target> {
  const target = await openMemoryLane({ composes: false, seed: 'test' }).createTarget();
  const settings = { ...CHANNEL_DEFAULTS, name: 'Shop', site: 'https://shop.example/' };
  const opened = await target.open({
    startAt: 0,
    portals: [
      {
        name: 'Shop',
        settings: { ...PORTAL_DEFAULTS, administratorEmail: 'admin@shop.example', mailRetryPausesMs },
        channels: [{ name: 'Shop', settings, agents: ['Alice'] }],
        agents: [{ name: 'Alice', publicName: 'Alice', presence: 'online' }],
        crm: [],
      },
    ],
    visitors: [{ name: 'Anna', channel: 'Shop', contact: { email: 'anna@example.com' }, pageOpen: true }],
  });
  expect(opened).toEqual({ done: true });
  await target.mailDown();
  await target.visitor('Anna').write('Hello');
  await target.visitor('Anna').lookAway();
  await target.agent('Alice').write('Good morning');
  return target;
}

test('an e-mail tried again every millisecond for ever does not come to rest', async () => {
  const target = await mailing(Array.from({ length: 20_000 }, () => 1));
  await expect(target.pass(60 * 60_000)).rejects.toThrow('the chat does not come to rest');
  await target.close();
});

test('an e-mail tried again a thousand times is only patient', async () => {
  const target = await mailing(Array.from({ length: 1_000 }, () => 1));
  await target.pass(60 * 60_000);
  expect(target.agent('Alice').find(1)?.entries.at(-1)?.kind).toBe('mail-undelivered');
  await target.close();
});
