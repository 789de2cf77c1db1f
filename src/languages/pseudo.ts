/**
 * The pseudo-locale: the English texts with every letter accented and brackets around each text. Whatever plain word is
 * left beside users' own was written into the program instead of a catalogue. No customer is offered it.
 */
import type { PseudoLocale } from './catalogue.ts';
import { type Message, parseMessage } from './message-format.ts';

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

/** A parsed text with its words accented; arguments, plural forms and numbers stay as they are. */
function accentedMessage(message: Message): Message {
  return message.map((piece) => {
    if (piece.kind === 'words') return { ...piece, words: accented(piece.words) };
    if (piece.kind !== 'plural') return piece;
    const forms = [...piece.forms].map(([form, said]) => [form, accentedMessage(said)] as const);
    return { ...piece, forms: new Map(forms) };
  });
}

/** An English text of the catalogue as the pseudo-locale says it. */
export function pseudoMessage(text: string): Message {
  return [{ kind: 'words', words: '[' }, ...accentedMessage(parseMessage(text)), { kind: 'words', words: ']' }];
}
