/** Which fault strikes when. */
import { expect, test } from 'vitest';
import { createFaultPlan, type FaultRule, type Moment } from '../../../src/sink/faults/fault-plan.ts';

const ANSWER = { kind: 'answer', code: 451 } as const;

function planned(rules: readonly Partial<FaultRule>[], seed = 0): (moment: Partial<Moment>) => number | undefined {
  const plan = createFaultPlan(seed);
  const whole = rules.map(
    (rule, index) => ({ stage: 'rcpt', fault: { ...ANSWER, code: 400 + index }, ...rule }) as const,
  );
  plan.replace(whole);
  return (moment) => {
    const { fault } = plan.take({ stage: 'rcpt', subject: moment.to?.[0] ?? '', ...moment }) ?? {};
    return fault?.kind === 'answer' ? fault.code : undefined;
  };
}

test('the first rule that fits strikes, others count on', () => {
  const take = planned([{ attempts: { first: 1, last: 1 } }, { attempts: { first: 2, last: 3 } }, { to: 'b@*' }]);
  const tries = (to: string) => Array.from({ length: 4 }, () => take({ to: [to] }));
  expect(tries('a@x.example')).toEqual([400, 401, 401, undefined]);
  expect(tries('b@x.example')).toEqual([400, 401, 401, 402]);
});

test('stage, sender and recipient must all fit, whatever their case; one recipient of many is enough', () => {
  const take = planned([{ from: '*@SHOP.example', to: 'anna@*' }]);
  expect(take({ from: 'Admin@shop.EXAMPLE', to: ['bob@x.example', 'Anna@x.example'] })).toBe(400);
  expect(take({ from: 'admin@shop.example', to: ['bob@x.example'] })).toBeUndefined();
  expect(take({ from: 'admin@other.example', to: ['anna@x.example'] })).toBeUndefined();
  expect(take({ to: ['anna@x.example'] })).toBeUndefined();
  expect(take({ stage: 'message', from: 'admin@shop.example', to: ['anna@x.example'] })).toBeUndefined();
});

test('a rule strikes so many times and is gone', () => {
  const plan = createFaultPlan();
  plan.replace([{ stage: 'mail', times: 2, fault: ANSWER }]);
  plan.add([{ kind: 'drop' }]);
  expect(plan.left()).toBe(3);
  const take = () => plan.take({ stage: 'mail', subject: '' })?.fault.kind;
  expect([take(), take(), take()]).toEqual(['answer', 'answer', undefined]);
  expect(plan.rules()).toEqual([{ stage: 'message', times: 1, fault: { kind: 'drop' } }]);
});

test('chance depends on seed, rule, address and try, not on the order of addresses', () => {
  const addresses = Array.from({ length: 2000 }, (_, index) => `v${index}@x.example`);
  const struck = (seed: number, order: readonly string[]) => {
    const take = planned([{ probability: 0.25 }], seed);
    return new Set(order.filter((address) => take({ to: [address] }) !== undefined));
  };
  const one = struck(1, addresses);
  expect(struck(1, addresses.toReversed())).toEqual(one);
  expect(struck(2, addresses)).not.toEqual(one);
  expect(one.size).toBeGreaterThan(400);
  expect(one.size).toBeLessThan(600);
  const take = planned([{ probability: 0.25 }], 1);
  const tries = Array.from({ length: 2000 }, () => take({ to: ['a@x.example'] }) !== undefined).filter(Boolean).length;
  expect(tries).toBeGreaterThan(400);
  expect(tries).toBeLessThan(600);
});

test.each([
  [0, 0],
  [1, 50],
])('a probability of %i strikes in %i of 50', (probability, count) => {
  const take = planned([{ probability }]);
  expect(Array.from({ length: 50 }, () => take({ to: ['a@x.example'] })).filter(Boolean)).toHaveLength(count);
});

test('counts are kept for so many addresses and no more', () => {
  const take = planned([{ attempts: { first: 1, last: 1 } }]);
  for (let index = 0; index <= 10_000; index += 1) take({ to: [`v${index}@x.example`] });
  expect(take({ to: ['v1@x.example'] })).toBeUndefined();
  expect(take({ to: ['v0@x.example'] })).toBe(400);
});
