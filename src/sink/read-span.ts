/** Reads a span of time as options and files write it: `500ms`, `2s`, `1.5m`, `1h`. */
import type { DurationMs } from '../domain/vocabulary/time.ts';

const UNIT_MS: Readonly<Record<string, DurationMs>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Whole milliseconds; undefined when it is no span, or longer than a day. */
export function readSpan(text: string): DurationMs | undefined {
  const [, number, unit] = /^(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|m|h)$/.exec(text.trim()) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const span = Math.round(Number(number) * UNIT_MS[unit]!);
  return span <= 24 * UNIT_MS.h! ? span : undefined;
}
