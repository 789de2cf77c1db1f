/**
 * Reads working hours as people write them, in any spoken language's day names:
 *
 *     Mon-Fri 09:00-18:00, Sat 10:00-14:00     Monday to Friday 9 to 12, 14-18:30     weekdays 9am-5pm
 *     every day 22:00-02:00                    09:00-18:00 (every day)                24/7
 *
 * Days once named hold for the spans after them, until other days are named. A range of days may pass Sunday; an end at or
 * before its start lies on the next day. Day names are whole or any beginning of two letters that no other day shares.
 */
import type { WorkingSpan } from '../domain/vocabulary/settings.ts';
import { fold } from './nearest.ts';
import { type Place, Refusal, within } from './refusal.ts';
import type { SpokenWords } from './spoken-words.ts';

const TOKENS =
  /(?<allHours>24\s*[/x]\s*7)|(?<time>\d{1,2}(?:[:.h](?:\d{2})?)?(?:\s*[ap]m\b)?)|(?<to>[-–—]|\b(?:to|until|till|through|au|à)(?=\s))|(?<and>[,;&]|\b(?:and|et)(?=\s))|(?<words>[\p{L}\p{M}.]+)|(?<other>\S)/giu;
const TIME = /^(\d{1,2})(?:[:.h](\d{2})?)?\s*([ap]m)?$/i;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const MINUTES_A_DAY = 1_440;

interface Token {
  readonly kind: 'allHours' | 'time' | 'to' | 'and' | 'words' | 'other';
  readonly text: string;
  readonly start: number;
}

/**
 * Reads the spans of a text.
 * @throws Refusal at the part that is wrong.
 */
export function readWorkingSpans(text: string, place: Place, words: SpokenWords): readonly WorkingSpan[] {
  return new HoursReader(text, place, words).read();
}

class HoursReader {
  readonly #text: string;
  readonly #place: Place;
  readonly #words: SpokenWords;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string, place: Place, words: SpokenWords) {
    this.#text = text;
    this.#place = place;
    this.#words = words;
    this.#tokens = tokensOf(text, words);
  }

  read(): readonly WorkingSpan[] {
    const spans: WorkingSpan[] = [];
    let days: number[] = [];
    let named: Token | undefined;
    while (this.#next < this.#tokens.length) {
      const token = this.#tokens[this.#next] as Token;
      if (token.kind === 'and') this.#next += 1;
      else if (token.kind === 'words') {
        if (named === undefined) days = [];
        named ??= token;
        days.push(...this.#days());
      } else {
        const [fromMinute, toMinute] = this.#span();
        const held = days.length === 0 ? EVERY_DAY : days;
        spans.push(...held.map((weekday) => ({ weekday, fromMinute, toMinute })));
        named = undefined;
      }
    }
    if (named !== undefined) this.#refuse(named.start, this.#text.trimEnd().length, 'names no hours');
    if (spans.length === 0) throw new Refusal(this.#place, 'the working hours are empty', this.#remedies());
    return spans;
  }

  #days(): readonly number[] {
    const first = this.#tokens[this.#next] as Token;
    this.#next += 1;
    const group = this.#words.everyDay.some((name) => fold(name) === fold(first.text))
      ? EVERY_DAY
      : GROUPS.get(fold(first.text));
    if (group !== undefined) return group;
    const from = this.#day(first);
    const [to, last] = this.#tokens.slice(this.#next, this.#next + 2);
    if (to?.kind !== 'to' || last?.kind !== 'words') return [from];
    this.#next += 2;
    const end = this.#day(last);
    const days = [from];
    for (let day = from; day !== end; ) {
      day = (day % 7) + 1;
      days.push(day);
    }
    return days;
  }

  #day({ text, start }: Token): number {
    const wanted = fold(text).replace(/\.$/, '');
    const found = this.#words.days.flatMap((names, index) =>
      wanted.length >= 2 && names.some((name) => fold(name).startsWith(wanted)) ? [index + 1] : [],
    );
    if (found.length === 1) return found[0] as number;
    throw new Refusal(within(this.#place, start, text.length), `"${text}" is not a day of the week`, [
      `days: ${this.#words.days.map((names) => names[0]).join(', ')}, ${this.#words.everyDay[0]}`,
    ]);
  }

  #span(): readonly [number, number] {
    const [from, to, until] = this.#tokens.slice(this.#next, this.#next + 3);
    if (from?.kind === 'allHours') {
      this.#next += 1;
      return [0, MINUTES_A_DAY];
    }
    const end = (until ?? to ?? from) as Token;
    const start = (from as Token).start;
    if (from?.kind !== 'time' || to?.kind !== 'to' || until?.kind !== 'time') {
      return this.#refuse(start, end.start + end.text.length, 'are not hours');
    }
    this.#next += 3;
    const [fromMinute, toMinute] = [minutesOf(from.text), minutesOf(until.text)];
    if (fromMinute === undefined || toMinute === undefined || fromMinute >= MINUTES_A_DAY) {
      return this.#refuse(start, end.start + end.text.length, 'passes the end of the day', [
        'hours run from 0:00 to 24:00',
      ]);
    }
    return [fromMinute, toMinute];
  }

  #refuse(start: number, end: number, what: string, remedies: readonly string[] = this.#remedies()): never {
    const wrong = this.#text.slice(start, end).trim();
    throw new Refusal(within(this.#place, start, wrong.length), `"${wrong}" ${what}`, remedies);
  }

  #remedies(): readonly string[] {
    const day = (index: number): string => this.#words.days[index]?.[0]?.slice(0, 3) ?? '';
    return [
      `write hours like "${day(0)}-${day(4)} 09:00-18:00, ${day(5)} 10:00-14:00" or "${this.#words.everyDay[0]} 22:00-02:00"`,
    ];
  }
}

/** Names of several days, folded. */
const GROUPS: ReadonlyMap<string, readonly number[]> = new Map([
  ['weekdays', [1, 2, 3, 4, 5]],
  ['weekends', [6, 7]],
  ['weekend', [6, 7]],
]);

/** A name of every day may be of several words: they make one token. */
function tokensOf(text: string, words: SpokenWords): readonly Token[] {
  const names = words.everyDay.filter((name) => name.includes(' '));
  const phrase = names.length === 0 ? undefined : new RegExp(names.join('|'), 'giu');
  // The words are joined by a letter that stands in no name, so that they are found as one and cut out whole again.
  const joined = phrase === undefined ? text : text.replace(phrase, (found) => found.replaceAll(' ', 'ˍ'));
  return [...joined.matchAll(TOKENS)].map(({ 0: found, index, groups }) => {
    const kind = Object.keys(groups ?? {}).find((name) => groups?.[name] !== undefined) as Token['kind'];
    return { kind, text: text.slice(index, index + found.length), start: index };
  });
}

function minutesOf(time: string): number | undefined {
  const [, hours = '', minutes = '0', half] = TIME.exec(time) ?? [];
  const isLate = half?.toLowerCase() === 'pm';
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isLate ? 12 : 0);
  const total = hour * 60 + Number(minutes);
  return Number(minutes) > 59 || total > MINUTES_A_DAY ? undefined : total;
}
