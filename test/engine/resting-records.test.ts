/** Records that leave memory at rest: nobody who reads or changes them notices. */
import { expect, test } from 'vitest';
import type { Records } from '../../src/domain/vocabulary/state.ts';
import type { Archive } from '../../src/engine/ports.ts';
import { RestingRecords } from '../../src/engine/resting-records.ts';

interface Thing {
  readonly name: string;
  readonly isDone: boolean;
}

class ListArchive implements Archive {
  readonly texts: string[] = [];
  puts = 0;
  put = (text: string, place: number = this.texts.length): number => {
    this.puts += 1;
    this.texts[place] = text;
    return place;
  };
  get = (place: number): string => this.texts[place] as string;
}

interface Kept {
  readonly archive: ListArchive;
  readonly resting: RestingRecords<number, Thing>;
  readonly things: Records<number, Thing>;
  readonly notes: Records<number, string[]>;
}

const inMemory = ({ things }: Kept): number[] => [...things.keys()];

/** So many things from 0 on, each done and with one note, and after each what there is to tidy. */
function keep(count: number): Kept {
  const archive = new ListArchive();
  const resting = new RestingRecords<number, Thing>(
    archive,
    ({ isDone }) => isDone,
    (thing) => thing,
  );
  const kept = { archive, resting, things: resting.records, notes: resting.following<string[]>() };
  for (let key = 0; key < count; key += 1) {
    kept.things.set(key, { name: `thing ${key}`, isDone: true });
    kept.notes.set(key, ['first']);
    resting.tidy();
  }
  return kept;
}

test('two thousand at rest are the point at which the longest resting half leaves memory', () => {
  expect(inMemory(keep(1_999))).toHaveLength(1_999);
  expect(inMemory(keep(2_000))).toEqual(Array.from({ length: 1_000 }, (_, index) => 1_000 + index));
});

test('memory holds as much after ten thousand as after two', () => {
  expect(inMemory(keep(12_000))).toHaveLength(1_000);
});

test('what has left memory is there all the same, with what follows it', () => {
  const { things, notes } = keep(2_000);
  expect(things.has(5)).toBe(true);
  expect(things.get(5)).toEqual({ name: 'thing 5', isDone: true });
  expect(notes.get(6)).toEqual(['first']);
  expect([things.has(2_000), things.get(2_000), notes.get(2_000)]).toEqual([false, undefined, undefined]);
});

test('what is not at rest stays, however long ago it changed', () => {
  const kept = keep(10);
  kept.things.set(3, { name: 'again', isDone: false });
  for (let key = 10; key < 3_000; key += 1) {
    kept.things.set(key, { name: 'other', isDone: true });
    kept.resting.tidy();
  }
  expect(inMemory(kept)).toContain(3);
  expect(inMemory(kept)).not.toContain(4);
});

test('one that changed is at rest anew: those that rest longer leave before it', () => {
  const kept = keep(1_999);
  kept.things.set(0, { name: 'later', isDone: true });
  kept.resting.tidy();
  kept.things.set(5_000, { name: 'one more', isDone: true });
  kept.resting.tidy();
  expect(inMemory(kept)).toContain(0);
  expect(inMemory(kept)).not.toContain(1);
});

test('one that was called back and changed, in place too, leaves again as it became', () => {
  const kept = keep(2_000);
  kept.notes.get(5)?.push('second');
  kept.things.set(5, { name: 'changed', isDone: true });
  for (let key = 2_000; key < 5_000; key += 1) {
    kept.things.set(key, { name: 'other', isDone: true });
    kept.resting.tidy();
  }
  expect(inMemory(kept)).not.toContain(5);
  expect(kept.archive.puts - kept.archive.texts.length).toBe(1); // in the place it had
  expect(kept.things.get(5)?.name).toBe('changed');
  expect(kept.notes.get(5)).toEqual(['first', 'second']);
});

test('one that was only read leaves again without being written', () => {
  const kept = keep(2_000);
  const { puts } = kept.archive;
  for (let key = 0; key < 1_000; key += 1) kept.things.get(key);
  expect(inMemory(kept)).toHaveLength(2_000);
  kept.resting.tidy();
  expect(inMemory(kept)).toHaveLength(1_000);
  expect(kept.archive.puts - puts).toBe(1_000); // the other thousand, which had rested longer
  for (let key = 1_000; key < 2_000; key += 1) kept.things.get(key);
  kept.resting.tidy();
  expect(kept.archive.puts - puts).toBe(1_000);
});
