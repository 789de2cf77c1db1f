/** A journal in memory. Batches are kept as the lines a file would hold, so reading them back is as honest as from disk. */
import type { EventBatch } from '../domain/vocabulary/event.ts';
import type { Journal } from '../engine/ports.ts';
import { readLine, writeLine } from './journal-line.ts';

/** An empty journal. */
export function createMemoryJournal(): Journal {
  /** Lines until they are read, then what was read: a process may start from them many times. */
  const kept: (string | EventBatch)[] = [];
  return {
    append: (batch: EventBatch) => {
      kept.push(writeLine(batch));
    },
    durable: () => Promise.resolve(),
    *read(): Iterable<EventBatch> {
      for (const [place, line] of kept.entries()) {
        const batch = typeof line === 'string' ? readLine(line) : line;
        if (batch === undefined) continue;
        kept[place] = batch;
        yield batch;
      }
    },
    close: () => Promise.resolve(),
  };
}
