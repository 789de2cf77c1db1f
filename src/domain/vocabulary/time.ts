/** Points and lengths of time as plain numbers. Nothing here reads a clock. */

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A length of time in whole milliseconds. */
export type DurationMs = number;

/** Milliseconds in one second. */
export const SECOND: DurationMs = 1_000;
/** Milliseconds in one minute. */
export const MINUTE: DurationMs = 60 * SECOND;
/** Milliseconds in one hour. */
export const HOUR: DurationMs = 60 * MINUTE;
/** Milliseconds in one day of 24 hours. */
export const DAY: DurationMs = 24 * HOUR;
