/**
 * Takes away what no language can be asked of: links, addresses, numbers, users' own words and names; and splits what is
 * left into sentences. It judges nothing.
 */

import { remembering } from './bounded-memory.ts';

/** What is known of whose words stand in an e-mail. */
export interface OwnWords {
  /** Names people chose, and names of shops and products: taken out wherever they stand. */
  readonly names?: Iterable<string>;
  /** What people wrote, message by message: lines that say just this are not judged. */
  readonly texts?: Iterable<string>;
}

/** {@link OwnWords}, made ready once for all lines of an e-mail. */
export interface TakenAway {
  readonly lines: ReadonlySet<string>;
  /** Every text one after another: a line of a text that was folded is found in it. */
  readonly whole: () => string;
  /** The longest first, so that none is taken for a shorter one within it. */
  readonly names: readonly string[];
}

/** Characters that are there for how a text is set: controls, isolates, joiners, soft hyphens. */
const UNSEEN = /(?!\s)[\p{Cf}\p{Cc}]/gu;
/** Longer lines than this are looked for within people's texts too; shorter ones may stand there by chance. */
const CHANCE = 30;

const inOneSpelling = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
const shortInOneSpelling = remembering(4_000, inOneSpelling);

/** A text in one spelling: one kind of space, no characters that are not seen. */
export function plainLine(text: string): string {
  return text.length > 200 ? inOneSpelling(text) : shortInOneSpelling(text);
}

/** Makes users' own words ready to be taken away. */
export function takenAway({ names = [], texts = [] }: OwnWords): TakenAway {
  const lines = new Set<string>();
  for (const text of texts) for (const line of [text, ...linesOf(text)]) lines.add(plainLine(line));
  const known = [...new Set([...names].map(plainLine))].filter((name) => name !== '');
  for (const name of known) lines.add(name);
  lines.delete('');
  let whole: string | undefined;
  return {
    lines,
    whole: () => {
      whole ??= [...lines].join('\n');
      return whole;
    },
    names: known.sort((a, b) => b.length - a.length),
  };
}

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n\u0085\u2028\u2029]/);
}

/** Finds any of some names, the longest first. Within a word a name is none: an agent called Ann leaves "Announcement" whole. */
function patternOf(names: readonly string[]): RegExp {
  const sources = names.map((name) => name.replace(/[\\^$.|?*+()[\]{}/-]/g, '\\$&').replaceAll(' ', '\\s'));
  const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}]'; // ideographs have no such borders
  return new RegExp(`(?<!${letter})(?:${sources.join('|')})(?!${letter})`, 'gu');
}

/** Whether a plain line is people's own, wholly. */
export function isOwnLine(line: string, own: TakenAway): boolean {
  return own.lines.has(line) || (line.length > CHANCE && own.whole().includes(line));
}

const QUOTED = /«[^«»]*»|„[^„“”]*[“”]|“[^“”]*”|「[^「」]*」|"[^"]*"|‹[^‹›]*›/g;
const NOT_WORDS = [
  /\b[a-z][a-z0-9+.-]*:\/\/\S+/giu,
  /[^\s<>()]+@[^\s<>()]+/gu,
  /(?:www\.)?(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|example|io|fr|de|co|info|shop|test)\b\S*/giu,
  /[#@][\p{L}\p{N}_-]+/gu,
  /\b\S+\.(?:pdf|png|jpe?g|gif|docx?|xlsx?|txt|zip|csv|mp4|heic)\b/giu,
  // Amounts with their units, and codes.
  /[\p{N}.,]+\s?(?:[kKMGкКМГ]?[BБob]|€|kg|km|cm)(?!\p{L})/gu,
  /[\p{Script=Latin}\p{Script=Cyrillic}]*\p{N}[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]*/gu,
];

/** The sentences of a plain line once everything that has no language is gone; none where nothing is left. */
export function sentencesOf(line: string, names: readonly string[]): readonly string[] {
  let rest = line;
  if (names.length > 0) rest = rest.replace(patternOf(names), ' ');
  for (const pattern of NOT_WORDS) rest = rest.replace(pattern, ' ');
  // What stands in quotation marks is a name or someone's words, unless it is all there is.
  const unquoted = rest.replace(QUOTED, ' ');
  if (/\p{L}/u.test(unquoted)) rest = unquoted;
  return rest
    .split(/(?<=[.!?…])\s+|(?<=[。！？।؟])\s*|\s[|·•–—]\s/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}
