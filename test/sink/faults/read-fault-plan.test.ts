/** Fault plans as files say them, and every mistake in its place. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFaultPlan } from '../../../src/sink/faults/read-fault-plan.ts';
import { writeFault } from '../../../src/sink/faults/write-fault-plan.ts';

test('the example is a plan, and comes back from how it is written', () => {
  const example = readFileSync(new URL('../../../fixtures/sink/faults.yaml', import.meta.url), 'utf8');
  const reading = readFaultPlan(example);
  if (reading.kind !== 'plan') throw new Error(JSON.stringify(reading.problems));
  expect(reading.rules).toEqual([
    {
      stage: 'rcpt',
      to: '*@grey.example',
      attempts: { first: 1, last: 1 },
      fault: { kind: 'answer', code: 451, text: '4.7.1 Greylisted, try again in a moment' },
    },
    {
      stage: 'rcpt',
      to: 'gone@shop.example',
      fault: { kind: 'answer', code: 550, text: '5.1.1 There is no such person here' },
    },
    {
      stage: 'message',
      to: 'full@shop.example',
      attempts: { first: 2, last: 3 },
      fault: { kind: 'answer', code: 452, text: '4.2.2 The mailbox is full' },
    },
    { stage: 'message', to: '*@lossy.example', probability: 0.1, fault: { kind: 'lose-answer' } },
    { stage: 'message', to: '*@slow.example', delayMs: 2000, fault: { kind: 'delay' } },
    { stage: 'connect', times: 3, fault: { kind: 'answer', code: 421, text: '4.3.2 Closed for a moment' } },
  ]);
  expect(readFaultPlan(JSON.stringify({ faults: reading.rules.map(writeFault) }))).toEqual(reading);
});

test.each([
  ['{ stage: helo, silence: true }', { stage: 'helo', fault: { kind: 'silence' } }],
  ['{ stage: data, drop: before-answer }', { stage: 'data', fault: { kind: 'drop' } }],
  ['{ stage: data, drop: after-answer }', { stage: 'data', fault: { kind: 'answer-and-drop' } }],
  [
    '{ stage: mail, from: "a@*", answer: 550, drop: after-answer }',
    { stage: 'mail', from: 'a@*', fault: { kind: 'answer-and-drop', code: 550 } },
  ],
  [
    '{ stage: rcpt, attempts: 2+, answer: 450 }',
    { stage: 'rcpt', attempts: { first: 2, last: Number.MAX_SAFE_INTEGER }, fault: { kind: 'answer', code: 450 } },
  ],
  [
    '{ stage: auth, probability: 1, delay: 1.5s, answer: 454 }',
    { stage: 'auth', probability: 1, delayMs: 1500, fault: { kind: 'answer', code: 454 } },
  ],
])('%s', (text, rule) => {
  const reading = readFaultPlan(`faults:\n  - ${text}\n`);
  expect(reading).toEqual({ kind: 'plan', rules: [rule] });
  expect(
    readFaultPlan(JSON.stringify({ faults: [writeFault(reading.kind === 'plan' ? reading.rules[0]! : never())] })),
  ).toEqual(reading);
});

function never(): never {
  throw new Error('not a plan');
}

test.each(['', '# nothing', 'faults: []'])('%j is an empty plan', (text) => {
  expect(readFaultPlan(text)).toEqual({ kind: 'plan', rules: [] });
});

test.each([
  ['faults: x', '1:1', '"faults" is not a list'],
  ['- x', '1:1', 'a fault plan is a list under "faults:"'],
  ['fault: []', '1:1', '"fault" is not known in a fault plan'],
  ['faults: [x]', '1:10', 'a fault is not a list of key: value'],
  ['faults: [{ answer: 451 }]', '1:10', 'a fault has no stage'],
  ['faults: [{ stage: rctp, answer: 451 }]', '1:19', '"rctp" is not a stage'],
  ['faults: [{ stage: rcpt }]', '1:10', 'a fault does nothing'],
  ['faults: [{ stage: rcpt, anser: 451 }]', '1:25', '"anser" is not known of a fault'],
  ['faults: [{ stage: rcpt, answer: 250 OK }]', '1:33', '"250 OK" is not a refusal of SMTP'],
  ['faults: [{ stage: rcpt, answer: 600 }]', '1:33', '"600" is not a refusal of SMTP'],
  ['faults: [{ stage: rcpt, answer: "451 a\\r\\n250 b" }]', '1:33', 'is not a refusal of SMTP'],
  ['faults: [{ stage: rcpt, answer: "451 a\\u0007b" }]', '1:33', 'an answer is one line'],
  ['faults: [{ stage: rcpt, answer: [451] }]', '1:25', '"answer" has no single value'],
  ['faults: [{ stage: rcpt, answer: 451, attempts: 0 }]', '1:48', '"0" is not a number of tries'],
  ['faults: [{ stage: rcpt, answer: 451, attempts: 3-2 }]', '1:48', '"3-2" is not a number of tries'],
  ['faults: [{ stage: rcpt, answer: 451, probability: 1.5 }]', '1:51', '"1.5" is not a probability'],
  ['faults: [{ stage: rcpt, answer: 451, times: 0 }]', '1:45', '"0" is not a whole number from 1'],
  ['faults: [{ stage: rcpt, delay: 5 }]', '1:32', '"5" is not a span of time'],
  ['faults: [{ stage: rcpt, delay: 25h }]', '1:32', '"25h" is not a span of time'],
  ['faults: [{ stage: connect, to: a@b, answer: 421 }]', '1:32', 'at the stage connect nothing is known of "to"'],
  ['faults: [{ stage: mail, to: a@b, answer: 421 }]', '1:29', 'at the stage mail nothing is known of "to"'],
  ['faults: [{ stage: helo, from: a@b, answer: 421 }]', '1:31', 'at the stage helo nothing is known of "from"'],
  ['faults: [{ stage: rcpt, drop: now }]', '1:31', '"now" is not a way to drop a connection'],
  ['faults: [{ stage: rcpt, drop: lost-answer }]', '1:31', 'there is no e-mail to keep'],
  ['faults: [{ stage: rcpt, drop: before-answer, answer: 451 }]', '1:54', 'an answer that is never given'],
  ['faults: [{ stage: rcpt, silence: true, answer: 451 }]', '1:48', 'who is silent does not answer'],
  ['faults: [{ stage: rcpt, silence: no }]', '1:34', '"no" is not true'],
  ['faults:\n  - stage: rcpt\n   answer: 451', '3:', ''],
])('%s is told at %s', (text, place, message) => {
  const reading = readFaultPlan(text);
  if (reading.kind !== 'invalid') throw new Error('it is a plan');
  const [first] = reading.problems;
  expect(`${first!.place.line}:${first!.place.column}`).toContain(place);
  expect(first!.message).toContain(message);
  expect(first!.remedies.length).toBeGreaterThan(0);
  expect(first!.place.source).toBe(text.split('\n')[first!.place.line - 1]);
});

test('every mistake is told, up to fifty', () => {
  const mistakes = (count: number) => {
    const reading = readFaultPlan(`faults:\n${'  - { stage: x, answer: 451 }\n'.repeat(count)}`);
    return reading.kind === 'invalid' ? reading.problems.length : 0;
  };
  expect(mistakes(3)).toBe(3);
  expect(mistakes(80)).toBe(50);
});

test('a thousand faults are a plan, one more is told', () => {
  const plan = (count: number) => readFaultPlan(`faults:\n${'  - { stage: rcpt, answer: 451 }\n'.repeat(count)}`).kind;
  expect([plan(1000), plan(1001)]).toEqual(['plan', 'invalid']);
});

test('a plan that grows by aliases is no plan', () => {
  const reading = readFaultPlan('a: &a [x, x]\nb: &b [*a, *a]\nfaults: *b\n');
  expect(reading.kind).toBe('invalid');
});
