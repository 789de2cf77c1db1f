/** What the journal in a file costs: appending, syncing in groups, starting again from a million events. */
import { closeSync, fdatasyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openFileJournal } from '../../../src/adapters/file-journal.ts';
import type { EventBatch } from '../../../src/domain/vocabulary/event.ts';
import type { Journal } from '../../../src/engine/ports.ts';
import type { Row } from '../comparison.ts';
import { type BenchContext, type Part, secondsOf, type Work } from '../part.ts';
import { bringVisitors, openDesk } from '../portal.ts';

/** Batches between two syncs. */
const BATCHES_A_SYNC = 100;

/** Batches of a portal in which visitors come and ask, as many events as wanted or a few more. */
function batchesOf(events: number): readonly EventBatch[] {
  const batches: EventBatch[] = [];
  const keeping: Journal = {
    append: (batch) => batches.push(batch),
    durable: () => Promise.resolve(),
    read: () => [],
    close: () => Promise.resolve(),
  };
  const desk = openDesk(10, keeping);
  bringVisitors(desk, Math.ceil(events / 8));
  return batches;
}

function countOf(batches: readonly EventBatch[]): number {
  return batches.reduce((sum, batch) => sum + batch.events.length, 0);
}

async function appending(context: BenchContext): Promise<readonly Row[]> {
  const batches = batchesOf(context.isTiny ? 200 : 50_000);
  const events = countOf(batches);
  const path = join(context.folder, 'append.journal');
  const ours = async (): Promise<number> => {
    rmSync(path, { force: true });
    const journal = openFileJournal(path);
    const seconds = await secondsOf(async () => {
      for (const [index, batch] of batches.entries()) {
        journal.append(batch);
        if (index % BATCHES_A_SYNC === 0) await journal.durable();
      }
      await journal.durable();
    });
    await journal.close();
    return events / seconds;
  };
  /** The same octets, made beforehand: nothing but writing and syncing. */
  const lines = batches.map((batch) => Buffer.from(`${JSON.stringify(batch)}\n`));
  const bare = async (): Promise<number> => {
    rmSync(path, { force: true });
    const file = openSync(path, 'a');
    const seconds = await secondsOf(() => {
      for (const [index, line] of lines.entries()) {
        writeSync(file, line);
        if (index % BATCHES_A_SYNC === 0) fdatasyncSync(file);
      }
      fdatasyncSync(file);
    });
    closeSync(file);
    return events / seconds;
  };
  return context.compare({
    what: `events appended, synced every ${BATCHES_A_SYNC} batches`,
    unit: '/s',
    ours: { name: 'journal', sample: ours },
    others: [{ name: 'the same octets, write and fdatasync', sample: bare }],
  });
}

async function restarting(context: BenchContext): Promise<readonly Row[]> {
  const path = join(context.folder, 'restart.journal');
  const events = await write(path, context.isTiny ? 500 : 1_000_000);
  const octets = statSync(path).size;
  const restart = async (): Promise<number> => {
    const journal = openFileJournal(path);
    const seconds = await secondsOf(() => openDesk(10, journal).engine.stop());
    await journal.close();
    return seconds;
  };
  const rows = await context.compare({
    what: `a start from ${events.toLocaleString('en')} events (${Math.round(octets / 1e6)} MB)`,
    unit: 's',
    ours: { name: 'engine', sample: restart },
    others: [],
    goal: 10,
  });
  rmSync(path);
  return rows;
}

/** Writes a journal of so many events or a few more; returns how many. */
async function write(path: string, events: number): Promise<number> {
  const journal = openFileJournal(path);
  const desk = openDesk(10, journal);
  bringVisitors(desk, Math.ceil(events / 8));
  desk.engine.stop();
  await journal.close();
  return desk.events();
}

/** Starts from a journal of so many events, written by the same process into the folder it runs in. */
export const journalWork: Work = async (size) => {
  const path = 'memory.journal';
  await write(path, size);
  const journal = openFileJournal(path);
  openDesk(10, journal).engine.stop();
  await journal.close();
  rmSync(path);
};

/** The part. */
export const journalPart: Part = {
  about: 'the journal in a file',
  measure: async (context) => [...(await appending(context)), ...(await restarting(context))],
};
