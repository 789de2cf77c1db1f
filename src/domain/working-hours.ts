/** When a channel's working hours run (AWAY-1), by the wall clock across DST changes: a time that is skipped that day comes
 * the instant the clock passes it, a time that comes twice is its first occurrence. */
import { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from './vocabulary/settings.ts';
import type { Instant } from './vocabulary/time.ts';

const MINUTES_A_DAY = 1_440;
/** Far enough to pass a week and a long holiday; later turns are found when this one is reached. */
const LOOK_AHEAD_DAYS = 15;

interface OpenSpan {
  readonly from: Instant;
  readonly to: Instant;
}

function instantAt(date: Temporal.PlainDate, minutes: number, timeZone: string): Instant {
  const day = minutes < MINUTES_A_DAY ? date : date.add({ days: Math.floor(minutes / MINUTES_A_DAY) });
  const time = new Temporal.PlainTime(Math.floor(minutes / 60) % 24, minutes % 60);
  const instant = day.toZonedDateTime({ timeZone, plainTime: time });
  // A skipped time is moved on by the gap; the clock passes it where the gap is.
  const isSkipped = !instant.toPlainTime().equals(time);
  const passed = isSkipped ? instant.getTimeZoneTransition('previous') : instant;
  return (passed ?? instant).epochMilliseconds;
}

function spansOf(hours: WorkingHours, holidays: readonly string[], date: Temporal.PlainDate): OpenSpan[] {
  if (holidays.includes(date.toString())) return [];
  return hours.spans
    .filter((span) => span.weekday === date.dayOfWeek)
    .map((span) => {
      const passesMidnight = span.toMinute <= span.fromMinute;
      const toMinute = passesMidnight ? span.toMinute + MINUTES_A_DAY : span.toMinute;
      const to = instantAt(date, toMinute, hours.timeZone);
      const nextDay = date.add({ days: 1 });
      const cutByHoliday = toMinute > MINUTES_A_DAY && holidays.includes(nextDay.toString());
      return {
        from: instantAt(date, span.fromMinute, hours.timeZone),
        to: cutByHoliday ? instantAt(nextDay, 0, hours.timeZone) : to,
      };
    })
    .filter((span) => span.from < span.to);
}

function localDate(hours: WorkingHours, at: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(hours.timeZone).toPlainDate();
}

/** The hours of a channel that answers at any hour, on every day that is no holiday. */
export function roundTheClock(timeZone: string): WorkingHours {
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  return { timeZone, spans: weekdays.map((weekday) => ({ weekday, fromMinute: 0, toMinute: MINUTES_A_DAY })) };
}

/** Whether the working hours run at `at`. A holiday is closed, also to hours that began the evening before. */
export function isWorkingTime(hours: WorkingHours, holidays: readonly string[], at: Instant): boolean {
  const today = localDate(hours, at);
  return [today.subtract({ days: 1 }), today]
    .flatMap((date) => spansOf(hours, holidays, date))
    .some((span) => span.from <= at && at < span.to);
}

/** The next instant after `at` at which hours may begin or end; undefined when none does within the look-ahead. */
export function nextHoursTurn(hours: WorkingHours, holidays: readonly string[], at: Instant): Instant | undefined {
  const today = localDate(hours, at);
  for (let days = -1; days <= LOOK_AHEAD_DAYS; days += 1) {
    const turns = spansOf(hours, holidays, today.add({ days })).flatMap((span) => [span.from, span.to]);
    const next = turns.filter((turn) => turn > at).sort((a, b) => a - b)[0];
    if (next !== undefined) return next;
  }
  // Nothing for two weeks: look again then.
  return hours.spans.length === 0 ? undefined : instantAt(today.add({ days: LOOK_AHEAD_DAYS }), 0, hours.timeZone);
}

/** Zones found to exist: asking the calendar is slow, and a chat uses few. */
const knownZones = new Set<string>();
/** There are some 600; their names may be written in capitals and in small letters. */
const MOST_KNOWN_ZONES = 1_000;

/** Whether a time zone is one of the IANA data base. */
export function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    if (knownZones.size < MOST_KNOWN_ZONES) knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}
