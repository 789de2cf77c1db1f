/** One batch of events as one line of JSON. */
import type { EventBatch } from '../domain/vocabulary/event.ts';

/** The line of a batch, without its line end. JSON escapes line ends inside strings, so a line is always one batch. */
export function writeLine(batch: EventBatch): string {
  return JSON.stringify(batch);
}

/** The batch of a line, or undefined when the line is torn: no whole batch. */
export function readLine(line: string): EventBatch | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isBatch = typeof value === 'object' && value !== null && 'at' in value && 'events' in value;
    return isBatch ? (value as EventBatch) : undefined;
  } catch {
    return undefined;
  }
}
