/** The archive in a file gives every text back, wherever it lies, and leaves no file. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFileArchive } from '../../src/adapters/file-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'causerie-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let places = 0;
const newPath = (): string => join(folder, `${++places}.archive`);

test('every text comes back, those still to be written and those long written', () => {
  const archive = openFileArchive(newPath());
  const text = (index: number): string => `${index} ${'ü'.repeat((index * 37) % 900)}`;
  for (let index = 0; index < 3_000; index += 1) {
    expect(archive.put(text(index))).toBe(index);
    if (index % 100 === 0) expect(archive.get(index)).toBe(text(index));
  }
  expect(archive.octets()).toBeGreaterThan(2_000_000); // more than is written at once
  for (let index = 0; index < 3_000; index += 1) expect(archive.get(index)).toBe(text(index));
  archive.close();
});

test('texts as long as what is read or written at once, and a little longer and shorter, come back whole', () => {
  const archive = openFileArchive(newPath());
  const lengths = [4_096, 1024 * 1024].flatMap((octets) => [-5, -4, -3, -1, 0, 1].map((more) => octets + more));
  const texts = [...lengths, 0, 3_000_000].map((length) => 'x'.repeat(length));
  const put = texts.map((text) => archive.put(text));
  archive.put('y'.repeat(5_000_000));
  expect(put.map((place) => archive.get(place)).map((text, index) => text === texts[index])).toEqual(
    texts.map(() => true),
  );
  archive.close();
});

test('a text put in a place takes the place of the one there', () => {
  const archive = openFileArchive(newPath());
  const [first, second] = [archive.put('one'), archive.put('two')];
  expect(archive.put('another one', first)).toBe(first);
  expect([archive.get(first), archive.get(second)]).toEqual(['another one', 'two']);
  archive.close();
});

test('what a stopped process left is overwritten, and a closed archive leaves nothing', () => {
  const path = newPath();
  writeFileSync(path, 'left over');
  const archive = openFileArchive(path);
  expect(archive.get(archive.put('new'))).toBe('new');
  archive.close();
  expect(existsSync(path)).toBe(false);
});

test('a place that cannot be opened is told', () => {
  expect(() => openFileArchive(join(folder, 'none', 'archive'))).toThrow(/ENOENT/);
});
