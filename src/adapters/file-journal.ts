/** A journal in a file: one batch a line, appended, synced to the disk in groups (SAFE-1). A torn last line is survived. */
import { closeSync, fdatasync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import type { EventBatch } from '../domain/vocabulary/event.ts';
import type { Journal } from '../engine/ports.ts';
import { readLine, writeLine } from './journal-line.ts';

const CHUNK_OCTETS = 256 * 1024;
const LINE_FEED = 0x0a;

/**
 * Opens the journal at `path`, made when it is not there. What a stop in the middle of a write left of the last line is
 * cut off, so that the next batch begins on a line of its own.
 * @throws Error of `node:fs` when the file cannot be opened, read or written; {@link Journal.read} throws when a line
 *   other than the last is damaged, naming it.
 */
export function openFileJournal(path: string): Journal {
  const file = openSync(path, 'a+', 0o600);
  ftruncateSync(file, endOfLastWholeLine(file));
  let syncing: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  function sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      fdatasync(file, (error) => (error === null ? resolve() : reject(error)));
    });
  }

  /** Whoever asks during a sync shares the next one: it begins after everything they appended. */
  function durable(): Promise<void> {
    if (syncing === undefined) {
      syncing = sync().finally(() => {
        syncing = undefined;
      });
      return syncing;
    }
    waiting ??= syncing.then(() => {
      waiting = undefined;
      return durable();
    });
    return waiting;
  }

  return {
    append: (batch) => {
      writeWhole(file, Buffer.from(`${writeLine(batch)}\n`));
    },
    durable,
    *read(): Iterable<EventBatch> {
      let number = 0;
      for (const line of linesOf(file)) {
        number += 1;
        const batch = readLine(line);
        if (batch === undefined) throw new Error(`the journal ${path} is damaged in line ${number}`);
        yield batch;
      }
    },
    close: async () => {
      await durable();
      closeSync(file);
    },
  };
}

function writeWhole(file: number, octets: Buffer): void {
  for (let written = 0; written < octets.length; ) {
    written += writeSync(file, octets, written);
  }
}

/** Reads forward in chunks, so that a long journal needs no more memory than its longest line. */
function* linesOf(file: number): Generator<string> {
  const chunk = Buffer.alloc(CHUNK_OCTETS);
  let rest: Buffer = Buffer.alloc(0);
  for (let position = 0; ; ) {
    const count = readSync(file, chunk, 0, CHUNK_OCTETS, position);
    if (count === 0) return;
    position += count;
    let octets = Buffer.concat([rest, chunk.subarray(0, count)]);
    for (let end = octets.indexOf(LINE_FEED); end !== -1; end = octets.indexOf(LINE_FEED)) {
      yield octets.toString('utf8', 0, end);
      octets = octets.subarray(end + 1);
    }
    rest = octets;
  }
}

/** The place just behind the last line feed: what lies beyond is torn. */
function endOfLastWholeLine(file: number): number {
  const chunk = Buffer.alloc(CHUNK_OCTETS);
  for (let end = fstatSync(file).size; end > 0; ) {
    const start = Math.max(0, end - CHUNK_OCTETS);
    const count = readSync(file, chunk, 0, end - start, start);
    const feed = chunk.subarray(0, count).lastIndexOf(LINE_FEED);
    if (feed !== -1) return start + feed + 1;
    end = start;
  }
  return 0;
}
