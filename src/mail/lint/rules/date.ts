/** `date`: a date that every program can read, and that is true. */
import type { Fault, LintRule } from '../rule.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATE = new RegExp(
  `^(?:(${DAYS.join('|')}), ?)?(\\d\\d?) (${MONTHS.join('|')}) (\\d{4}) ` +
    '(\\d\\d):(\\d\\d)(?::(\\d\\d))? ([+-])(\\d\\d)([0-5]\\d)(?: ?\\([^()]*\\))?$',
);
const FARTHEST_MS = 5 * 60_000;

/** Mailboxes are sorted by it; filters distrust what comes from the past or the future. */
export const date: LintRule = {
  id: 'date',
  severity: 'error',
  source: 'RFC 5322 §3.3, §3.6.1',
  claim: 'Date has the form of the standard with a numeric zone, is in the calendar, and within 5 min of the clock.',
  check: (mail, { now }) => {
    const field = mail.field('date');
    if (field === undefined) return [];
    const { line, value } = field;
    const reading = readDate(value.replace(/[ \t\r\n]+/g, ' '));
    if (typeof reading === 'string') return [{ line, message: `Date "${value.slice(0, 60)}" ${reading}` }];
    return now === undefined ? [] : farFromTheClock(reading, now).map((message): Fault => ({ line, message }));
  },
};

function farFromTheClock(instant: number, now: number): readonly string[] {
  const distance = Math.abs(instant - now);
  if (distance <= FARTHEST_MS) return [];
  const side = instant < now ? 'before' : 'after';
  return [`Date is ${distance / 1_000} s ${side} the clock, more than ${FARTHEST_MS / 1_000} s`];
}

/** Milliseconds since 1970, or what is wrong. */
function readDate(value: string): number | string {
  const parts = DATE.exec(value);
  if (parts === null) return 'is not written like "Mon, 05 Jan 2026 09:00:00 +0000"';
  const [, weekday, day, month = '', year, hour, minute, second = '0', sign, zoneHour, zoneMinute] = parts;
  const midnight = new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(day)));
  if (midnight.getUTCDate() !== Number(day)) return 'is in no calendar';
  // A leap second has number 60.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return 'is at no time of day';
  const rightDay = DAYS[midnight.getUTCDay()];
  if (weekday !== undefined && weekday !== rightDay) return `is a ${rightDay}`;
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  return midnight.getTime() + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1_000;
}
