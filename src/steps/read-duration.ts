/** Reads `1 minute 30 seconds` in any spoken language, exactly: whole milliseconds, no rounding. */
import { DAY, type DurationMs, HOUR, MINUTE, SECOND } from '../domain/vocabulary/time.ts';
import { fold, nearest } from './nearest.ts';
import { characters, type Place, Refusal, within } from './refusal.ts';
import type { SpokenWords, TimeUnit } from './spoken-words.ts';

const UNIT_MS: Readonly<Record<TimeUnit, DurationMs>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
};

/** Far more than a chat lives, and far less than the calendar holds. */
const LONGEST_MS: DurationMs = 36_525 * DAY;

/**
 * Reads a duration.
 * @throws Refusal at the very word that is wrong.
 */
export function readDuration(text: string, place: Place, words: SpokenWords): DurationMs {
  const units = new Map<string, TimeUnit>();
  for (const [unit, names] of Object.entries(words.units))
    for (const name of names) units.set(fold(name), unit as TimeUnit);
  const example = `write a duration like "${words.parameterExamples.duration}"`;
  let total = 0;
  let rest = text;
  let offset = 0;
  const skip = (length: number): void => {
    rest = rest.slice(length);
    offset += length;
  };
  do {
    const number = /^\d+(?:[.,]\d+)?/.exec(rest)?.[0];
    if (number === undefined)
      throw new Refusal(within(place, offset, rest.length), `"${rest}" is not a duration`, [example]);
    const numberAt = offset;
    skip(number.length);
    skip(/^[\s\u00a0\u202f]*/.exec(rest)![0].length);
    const word = /^[\p{L}\p{M}.]*/u.exec(rest)![0];
    const unit = units.get(fold(word));
    if (unit === undefined) {
      const known = Object.values(words.units).flat();
      const near = word === '' ? [] : nearest(word, known, 2);
      throw new Refusal(
        within(place, word === '' ? numberAt : offset, word === '' ? number.length : word.length),
        word === '' ? `"${number}" has no unit` : `"${word}" is not a unit of time`,
        [...(near.length > 0 ? [`did you mean "${near.join('" or "')}"?`] : []), `units: ${known.join(', ')}`],
      );
    }
    skip(word.length);
    total += exactly(number, unit, within(place, numberAt, number.length));
    skip(new RegExp(`^(?:\\s*,\\s*|\\s+${words.and}\\s+|\\s*)`, 'i').exec(rest)![0].length);
  } while (rest !== '');
  if (total > LONGEST_MS) {
    throw new Refusal(within(place, 0, characters(text)), `"${text}" is too long`, [
      'a duration is at most 100 years: 36525 days',
    ]);
  }
  return total;
}

function exactly(number: string, unit: TimeUnit, place: Place): DurationMs {
  const [whole = '0', decimals = ''] = number.split(/[.,]/);
  const scale = 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * BigInt(UNIT_MS[unit]);
  if (scaled % scale !== 0n) {
    throw new Refusal(place, `${number} ${unit}s is not a whole number of milliseconds`, [
      'time moves in whole milliseconds',
    ]);
  }
  return Number(scaled / scale);
}
