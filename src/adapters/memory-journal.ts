/** A journal in memory. Batches are kept as the lines a file would hold, so reading them back is as honest as from disk. */
import type { EventBatch } from '../domain/vocabulary/event.ts';
import type { Journal } from '../engine/ports.ts';
import { readLine, writeLine } from './journal-line.ts';

/** An empty journal. */
export function createMemoryJournal(): Journal {
  const lines: string[] = [];
  return {
    append: (batch: EventBatch) => {
      lines.push(writeLine(batch));
    },
    durable: () => Promise.resolve(),
    *read(): Iterable<EventBatch> {
      for (const line of lines) {
        const batch = readLine(line);
        if (batch !== undefined) yield batch;
      }
    },
    close: () => Promise.resolve(),
  };
}
