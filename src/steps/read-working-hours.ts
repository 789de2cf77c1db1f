/**
 * Reads working hours. The grammar, in any spoken language's day names:
 *
 *     hours  = part { ("," | ";") part }
 *     part   = [ days ] span                 days once named hold for the spans after them: Mon-Fri 9-12, 14-18
 *     days   = "every day" | day [ "-" day ] a range may pass Sunday: Sat-Mon
 *     span   = time "-" time                 an end at or before its start lies on the next day: 22:00-02:00
 *     time   = hour [ ":" minute ]           0:00 … 24:00
 *
 * Day names are whole or any beginning of two letters or more that no other day shares: Monday, Mon, Mo.
 */
import type { WorkingSpan } from '../domain/vocabulary/settings.ts';
import { fold } from './nearest.ts';
import { type Place, Refusal, within } from './refusal.ts';
import type { SpokenWords } from './spoken-words.ts';

const SPAN = /^(\d{1,2})(?:[:h](\d{2})?)?\s*[-–]\s*(\d{1,2})(?:[:h](\d{2})?)?$/;

/**
 * Reads the spans of a text.
 * @throws Refusal at the part that is wrong.
 */
export function readWorkingSpans(text: string, place: Place, words: SpokenWords): readonly WorkingSpan[] {
  const spans: WorkingSpan[] = [];
  let days: readonly number[] = [];
  let start = 0;
  for (const piece of text.split(/(?<=[,;])/)) {
    const part = piece.replace(/[,;]$/, '').trim();
    const at = within(place, start + piece.length - piece.trimStart().length, part.length);
    start += piece.length;
    const digit = part.search(/\d/);
    if (digit < 0) {
      throw new Refusal(
        at,
        part === '' ? 'a part of the working hours is empty' : `"${part}" names no hours`,
        remedies(words),
      );
    }
    const named = part.slice(0, digit).trim();
    if (named !== '') days = readDays(named, within(at, 0, named.length), words);
    if (days.length === 0) throw new Refusal(at, `"${part}" names no day`, remedies(words));
    const [from, to] = readSpan(part.slice(digit), within(at, digit, part.length - digit), words);
    for (const weekday of days) spans.push({ weekday, fromMinute: from, toMinute: to });
  }
  return spans;
}

function remedies(words: SpokenWords): readonly string[] {
  const day = (index: number): string => words.days[index]?.[0]?.slice(0, 3) ?? '';
  return [
    `write hours like "${day(0)}-${day(4)} 09:00-18:00, ${day(5)} 10:00-14:00" or "${words.everyDay[0]} 22:00-02:00"`,
  ];
}

function readDays(text: string, place: Place, words: SpokenWords): readonly number[] {
  if (words.everyDay.some((name) => fold(name) === fold(text))) return [1, 2, 3, 4, 5, 6, 7];
  const dash = text.search(/[-–]/);
  if (dash < 0) return [readDay(text, place, words)];
  const first = text.slice(0, dash).trim();
  const second = text.slice(dash + 1).trim();
  const from = readDay(first, within(place, 0, first.length), words);
  const to = readDay(second, within(place, text.length - second.length, second.length), words);
  const days = [from];
  for (let day = from; day !== to; ) {
    day = (day % 7) + 1;
    days.push(day);
  }
  return days;
}

function readDay(text: string, place: Place, words: SpokenWords): number {
  const wanted = fold(text).replace(/\.$/, '');
  const found = words.days.flatMap((names, index) =>
    wanted.length >= 2 && names.some((name) => fold(name).startsWith(wanted)) ? [index + 1] : [],
  );
  if (found.length === 1) return found[0]!;
  throw new Refusal(place, `"${text}" is not a day of the week`, [
    `days: ${words.days.map((names) => names[0]).join(', ')}, ${words.everyDay[0]}`,
  ]);
}

function readSpan(text: string, place: Place, words: SpokenWords): readonly [number, number] {
  const match = SPAN.exec(text.trim());
  if (match === null) throw new Refusal(place, `"${text}" are not hours`, remedies(words));
  const minutes = (hour: string | undefined, minute = '0'): number => Number(hour) * 60 + Number(minute);
  const from = minutes(match[1], match[2]);
  const to = minutes(match[3], match[4]);
  const wrongMinute = Number(match[2] ?? 0) > 59 || Number(match[4] ?? 0) > 59;
  if (wrongMinute || from >= 1440 || to > 1440) {
    throw new Refusal(place, `"${text}" passes the end of the day`, ['hours run from 0:00 to 24:00']);
  }
  return [from, to];
}
