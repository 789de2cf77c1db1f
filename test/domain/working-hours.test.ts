/** When working hours run, across midnight, holidays and changes of the clock. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WorkingHours, WorkingSpan } from '../../src/domain/vocabulary/settings.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/vocabulary/time.ts';
import { isTimeZone, isWorkingTime, nextHoursTurn } from '../../src/domain/working-hours.ts';

const at = (text: string): number => Date.parse(text);
const hours = (timeZone: string, ...spans: readonly (readonly [number, string, string])[]): WorkingHours => ({
  timeZone,
  spans: spans.map(([weekday, from, to]): WorkingSpan => ({ weekday, fromMinute: minute(from), toMinute: minute(to) })),
});
function minute(text: string): number {
  const [hour = 0, minutes = 0] = text.split(':').map(Number);
  return hour * 60 + minutes;
}

const monday = hours('UTC', [1, '09:00', '18:00']);

test('hours begin at their first millisecond and end before their last', () => {
  expect(isWorkingTime(monday, [], at('2026-01-05T08:59:59.999Z'))).toBe(false);
  expect(isWorkingTime(monday, [], at('2026-01-05T09:00:00.000Z'))).toBe(true);
  expect(isWorkingTime(monday, [], at('2026-01-05T17:59:59.999Z'))).toBe(true);
  expect(isWorkingTime(monday, [], at('2026-01-05T18:00:00.000Z'))).toBe(false);
  expect(isWorkingTime(monday, [], at('2026-01-06T12:00:00Z'))).toBe(false);
});

test('the next turn is the begin, then the end, then next week', () => {
  expect(nextHoursTurn(monday, [], at('2026-01-05T08:59:59.999Z'))).toBe(at('2026-01-05T09:00:00Z'));
  expect(nextHoursTurn(monday, [], at('2026-01-05T09:00:00.000Z'))).toBe(at('2026-01-05T18:00:00Z'));
  expect(nextHoursTurn(monday, [], at('2026-01-05T18:00:00.000Z'))).toBe(at('2026-01-12T09:00:00Z'));
});

test('hours may pass midnight, also into the next week', () => {
  const night = hours('UTC', [7, '22:00', '02:00']);
  expect(isWorkingTime(night, [], at('2026-01-04T21:59:59.999Z'))).toBe(false);
  expect(isWorkingTime(night, [], at('2026-01-04T22:00:00Z'))).toBe(true);
  expect(isWorkingTime(night, [], at('2026-01-05T01:59:59.999Z'))).toBe(true);
  expect(isWorkingTime(night, [], at('2026-01-05T02:00:00Z'))).toBe(false);
  expect(nextHoursTurn(night, [], at('2026-01-04T23:00:00Z'))).toBe(at('2026-01-05T02:00:00Z'));
  expect(nextHoursTurn(night, [], at('2026-01-05T00:30:00Z'))).toBe(at('2026-01-05T02:00:00Z'));
});

test('a span whose end is its beginning, or 24:00, is a whole day', () => {
  for (const to of ['00:00', '24:00']) {
    const whole = hours('UTC', [1, '00:00', to]);
    expect(isWorkingTime(whole, [], at('2026-01-05T00:00:00Z'))).toBe(true);
    expect(isWorkingTime(whole, [], at('2026-01-05T23:59:59.999Z'))).toBe(true);
    expect(isWorkingTime(whole, [], at('2026-01-06T00:00:00Z'))).toBe(false);
  }
});

test('a holiday is closed, also to hours that began the evening before', () => {
  const everyNight = hours('UTC', [1, '22:00', '02:00'], [2, '22:00', '02:00']);
  const holidays = ['2026-01-06'];
  expect(isWorkingTime(everyNight, holidays, at('2026-01-05T23:59:59.999Z'))).toBe(true);
  expect(isWorkingTime(everyNight, holidays, at('2026-01-06T00:00:00Z'))).toBe(false);
  expect(isWorkingTime(everyNight, holidays, at('2026-01-06T23:00:00Z'))).toBe(false);
  expect(nextHoursTurn(everyNight, holidays, at('2026-01-05T22:00:00Z'))).toBe(at('2026-01-06T00:00:00Z'));
  expect(nextHoursTurn(monday, ['2026-01-05'], at('2026-01-05T00:00:00Z'))).toBe(at('2026-01-12T09:00:00Z'));
});

test('a holiday tomorrow changes nothing today', () => {
  expect(isWorkingTime(monday, ['2026-01-06'], at('2026-01-05T17:59:59.999Z'))).toBe(true);
  expect(isWorkingTime(monday, ['2026-01-06'], at('2026-01-05T18:00:00Z'))).toBe(false);
  const whole = hours('UTC', [1, '00:00', '24:00']);
  expect(isWorkingTime(whole, ['2026-01-06'], at('2026-01-05T23:59:59.999Z'))).toBe(true);
});

test('a holiday is a day of the hours’ own time zone', () => {
  const tokyo = hours('Asia/Tokyo', [1, '09:00', '18:00']);
  expect(isWorkingTime(tokyo, [], at('2026-01-05T00:00:00Z'))).toBe(true); // 09:00 there
  expect(isWorkingTime(tokyo, ['2026-01-05'], at('2026-01-05T00:00:00Z'))).toBe(false);
  expect(isWorkingTime(tokyo, ['2026-01-04'], at('2026-01-05T00:00:00Z'))).toBe(true);
});

test('across the change to summer time hours keep their wall clock, and a skipped time comes as the clock passes it', () => {
  const paris = hours('Europe/Paris', [7, '02:30', '10:00'], [1, '09:00', '10:00']);
  // On 2026-03-29 02:00 becomes 03:00 in Paris, at 01:00 UTC: 02:30 is passed there.
  expect(isWorkingTime(paris, [], at('2026-03-29T00:59:59.999Z'))).toBe(false);
  expect(isWorkingTime(paris, [], at('2026-03-29T01:00:00Z'))).toBe(true);
  expect(isWorkingTime(paris, [], at('2026-03-29T08:00:00Z'))).toBe(false); // 10:00 summer time
  expect(nextHoursTurn(paris, [], at('2026-03-29T08:00:00Z'))).toBe(at('2026-03-30T07:00:00Z'));
  const night = hours('Europe/Paris', [6, '20:00', '02:30']);
  expect(isWorkingTime(night, [], at('2026-03-29T00:59:59.999Z'))).toBe(true);
  expect(isWorkingTime(night, [], at('2026-03-29T01:00:00Z'))).toBe(false);
  const within = hours('Europe/Paris', [7, '02:10', '02:50']);
  expect(isWorkingTime(within, [], at('2026-03-29T01:00:00Z'))).toBe(false);
});

test('across the change to winter time a time that comes twice is its first', () => {
  const paris = hours('Europe/Paris', [7, '02:30', '04:00']);
  // On 2026-10-25 03:00 becomes 02:00: 02:30 first comes at 00:30 UTC.
  expect(isWorkingTime(paris, [], at('2026-10-25T00:29:59.999Z'))).toBe(false);
  expect(isWorkingTime(paris, [], at('2026-10-25T00:30:00Z'))).toBe(true);
  expect(isWorkingTime(paris, [], at('2026-10-25T02:59:59.999Z'))).toBe(true);
  expect(isWorkingTime(paris, [], at('2026-10-25T03:00:00Z'))).toBe(false);
});

test('without spans hours never run and never turn; behind a long holiday they are looked for again', () => {
  const never = hours('UTC');
  expect(isWorkingTime(never, [], at('2026-01-05T12:00:00Z'))).toBe(false);
  expect(nextHoursTurn(never, [], at('2026-01-05T12:00:00Z'))).toBeUndefined();
  const holidays = Array.from({ length: 60 }, (_, day) =>
    new Date(at('2026-01-01T00:00:00Z') + day * DAY).toISOString().slice(0, 10),
  );
  let turn: number | undefined = at('2026-01-01T00:00:00Z');
  for (let looks = 0; looks < 10 && turn !== undefined && !isWorkingTime(monday, holidays, turn); looks += 1) {
    turn = nextHoursTurn(monday, holidays, turn);
  }
  expect(turn).toBe(at('2026-03-02T09:00:00Z'));
});

test('time zones are those of the IANA data base', () => {
  expect(isTimeZone('Europe/Paris')).toBe(true);
  expect(isTimeZone('UTC')).toBe(true);
  expect(isTimeZone('Europe/Atlantis')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});

const span = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  fromMinute: fc.integer({ min: 0, max: 1_439 }),
  toMinute: fc.integer({ min: 0, max: 1_440 }),
});
const anyHours = fc.record({
  timeZone: fc.constantFrom('UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
  spans: fc.array(span, { minLength: 1, maxLength: 5 }),
});
const anyInstant = fc.integer({ min: at('2026-01-01T00:00:00Z') / MINUTE, max: at('2027-01-01T00:00:00Z') / MINUTE });

test('whether hours run changes at turns only, and a turn lies in the future', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (given, minutes, share) => {
      const now = minutes * MINUTE;
      const turn = nextHoursTurn(given, [], now);
      expect(turn).toBeGreaterThan(now);
      const between = now + Math.floor(((turn ?? now) - now - 1) * share);
      expect(isWorkingTime(given, [], between)).toBe(isWorkingTime(given, [], now));
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('with one span a week every turn changes whether hours run', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, (given, minutes) => {
      const one = { ...given, spans: given.spans.slice(0, 1) };
      const now = minutes * MINUTE;
      const turn = nextHoursTurn(one, [], now) ?? 0;
      expect(turn - now).toBeLessThanOrEqual(8 * DAY + HOUR);
      expect(isWorkingTime(one, [], turn)).toBe(!isWorkingTime(one, [], turn - 1));
    }),
    { seed: 6, numRuns: 300 },
  );
});
