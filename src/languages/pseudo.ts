/**
 * The pseudo-locale: the English texts with every letter accented and brackets around each text. Whatever plain word is
 * left beside users' own was written into the program instead of a catalogue. No customer is offered it.
 */
import type { Catalogue, PseudoLocale } from './catalogue.ts';
import { en } from './en.ts';

/** The pseudo-locale's code, as CLDR names it: English of a country that does not exist. */
export const PSEUDO_LOCALE: PseudoLocale = 'en-XA';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';
const accents: ReadonlyMap<string, string> = new Map(
  [...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]),
);

/** A finished text with every plain letter accented. */
export function accented(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => accents.get(letter) ?? letter);
}

/** An argument up to what it says: `{name}` whole, of a plural or a choice `{count, plural,` with `offset:`. */
const ARGUMENT = /^\{\s*\w+\s*(?:\}|,\s*(?:plural|selectordinal|select)\s*,(?:\s*offset:\d+)?)/;
const FORM = /^\s*(?:=\d+|\w+)\s*\{/;

/** Accents what an ICU message says from `start` to the brace that ends it, and tells where that is. */
function accentMessage(pattern: string, start: number): { readonly text: string; readonly end: number } {
  let text = '';
  let at = start;
  while (at < pattern.length && pattern[at] !== '}') {
    if (pattern[at] !== '{') {
      text += accented(pattern[at] ?? '');
      at += 1;
      continue;
    }
    const head = ARGUMENT.exec(pattern.slice(at))?.[0] ?? '{';
    text += head;
    at += head.length;
    if (head.endsWith('}')) continue;
    for (let form = FORM.exec(pattern.slice(at))?.[0]; form !== undefined; form = FORM.exec(pattern.slice(at))?.[0]) {
      const said = accentMessage(pattern, at + form.length);
      text += `${form}${said.text}}`;
      at = said.end + 1;
    }
    const close = pattern.indexOf('}', at) + 1;
    text += pattern.slice(at, close);
    at = close;
  }
  return { text, end: at };
}

/** An ICU message in the pseudo-locale: arguments, plural forms and `#` stay as they are. */
export function pseudoMessage(pattern: string): string {
  return `[${accentMessage(pattern, 0).text}]`;
}

/** The catalogue of the pseudo-locale. */
export const pseudo: Catalogue = Object.fromEntries(
  Object.entries(en).map(([key, pattern]) => [key, pseudoMessage(pattern)]),
) as unknown as Catalogue;
