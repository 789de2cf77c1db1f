/** Milliseconds as the message stream writes them. Reads no clock. */
import type { Duration, Timestamp } from '@cucumber/messages';

/** Seconds and whole nanoseconds of `ms`, a length or a point in time in milliseconds, fractions allowed. */
export function timestamp(ms: number): Timestamp & Duration {
  const seconds = Math.floor(ms / 1000);
  return { seconds, nanos: Math.min(999_999_999, Math.max(0, Math.round((ms - seconds * 1000) * 1_000_000))) };
}

/** Milliseconds of a time or length of the stream. */
export function milliseconds(at: Timestamp | Duration): number {
  return at.seconds * 1000 + at.nanos / 1_000_000;
}
