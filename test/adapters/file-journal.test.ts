/** The journal in a file keeps to its port, outlives its process and survives a torn last line. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFileJournal } from '../../src/adapters/file-journal.ts';
import type { EventBatch } from '../../src/domain/vocabulary/event.ts';
import { testJournal, testLastingJournal } from './journal-conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'causerie-journal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let places = 0;
const newPath = (): string => join(folder, `${++places}.jsonl`);
const newPlace = () => {
  const path = newPath();
  return { open: () => openFileJournal(path) };
};
const batch = (at: number): EventBatch => ({ at, events: [{ type: 'PageClosed', visitor: 'anna' }] });

testJournal('file journal', newPlace);
testLastingJournal('file journal', newPlace);

/** A file with two whole lines. */
async function twoLines(): Promise<string> {
  const path = newPath();
  const journal = openFileJournal(path);
  journal.append(batch(1));
  journal.append(batch(2));
  await journal.close();
  return path;
}

test('SAFE-1: wherever the last line is torn, the others are read and the next begins on a line of its own', async () => {
  const path = await twoLines();
  const whole = readFileSync(path);
  const second = whole.indexOf('\n') + 1;
  for (let length = second; length < whole.length; length += 7) {
    writeFileSync(path, whole.subarray(0, length));
    const journal = openFileJournal(path);
    expect([...journal.read()]).toEqual([batch(1)]);
    journal.append(batch(3));
    expect([...journal.read()]).toEqual([batch(1), batch(3)]);
    await journal.close();
  }
});

test('a damaged line that is not the last is named, never passed over', async () => {
  const path = await twoLines();
  appendFileSync(path, 'nonsense\n');
  appendFileSync(path, `${JSON.stringify(batch(4))}\n`);
  const journal = openFileJournal(path);
  expect(() => [...journal.read()]).toThrow(/damaged in line 3/);
  await journal.close();
});

test('a journal longer than what is read at once comes back whole, also with lines that stand across the seam', async () => {
  const path = newPath();
  const journal = openFileJournal(path);
  const text = 'ü'.repeat(5_000);
  const long = (at: number): EventBatch => ({
    at,
    events: [{ type: 'MessagePosted', conversation: 1, message: { kind: 'visitor', text } }],
  });
  for (let at = 0; at < 100; at += 1) journal.append(long(at));
  await journal.close();
  const again = openFileJournal(path);
  expect([...again.read()]).toEqual(Array.from({ length: 100 }, (_, at) => long(at)));
  await again.close();
});

test('a place that cannot be opened is told', () => {
  expect(() => openFileJournal(join(folder, 'none', 'journal.jsonl'))).toThrow(/ENOENT/);
});
