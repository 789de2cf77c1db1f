/** Checks by instant. */
import { expect, test } from 'vitest';
import { Agenda } from '../../src/explore/agenda.ts';

test('checks run by instant, those of one instant in the order they were added', () => {
  const agenda = new Agenda();
  const made: string[] = [];
  for (const [at, name] of [
    [5, 'c'],
    [1, 'a'],
    [5, 'd'],
    [3, 'b'],
    [9, 'e'],
  ] as const) {
    agenda.add(at, () => made.push(name));
  }
  agenda.runBefore(10);
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a check is made once its instant is over, not in it, and only once', () => {
  const agenda = new Agenda();
  let made = 0;
  agenda.add(5, () => {
    made += 1;
  });
  agenda.runBefore(5);
  expect(made).toBe(0);
  agenda.runBefore(6);
  agenda.runBefore(7);
  expect(made).toBe(1);
});

test('a check may add another that is due as well', () => {
  const agenda = new Agenda();
  const made: number[] = [];
  agenda.add(1, () => agenda.add(2, () => made.push(2)));
  agenda.runBefore(3);
  expect(made).toEqual([2]);
});

test('a thousand checks come out in order', () => {
  const agenda = new Agenda();
  const made: number[] = [];
  const instants = Array.from({ length: 1_000 }, (_, place) => (place * 7_919) % 1_009);
  for (const at of instants) agenda.add(at, () => made.push(at));
  agenda.runBefore(2_000);
  expect(made).toEqual(instants.toSorted((a, b) => a - b));
});
