/**
 * Whether a line is what a language's catalogue says, its arguments filled with anything. The catalogue could hold a
 * foreign sentence, so this alone proves no language (LANG-1).
 */
import type { Language, TextKey } from '../../languages/catalogue.ts';
import { LANGUAGES } from '../../languages/catalogue.ts';
import { catalogues } from '../../languages/index.ts';
import { type Message, type MessagePiece, parseMessage } from '../../languages/message-format.ts';

const COUNT = "[\\p{N}.,\\s\\u066c'’]+";
const ARGUMENTS: Readonly<Record<string, string>> = { number: '\\d+', count: COUNT, address: '\\S+@\\S+' };

/** As lines are compared: without marks of direction. */
function plainWords(literal: string): string {
  return literal.normalize('NFC').replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');
}

function escaped(literal: string): string {
  return plainWords(literal)
    .replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}

function patternOfPiece(piece: MessagePiece): string {
  switch (piece.kind) {
    case 'words':
      return escaped(piece.words);
    case 'count':
      return COUNT;
    case 'argument':
      return ARGUMENTS[piece.name] ?? '.*';
    case 'plural':
      return `(?:${[...piece.forms.values()].map(patternOf).join('|')})`;
  }
}

const patternOf = (message: Message): string => message.map(patternOfPiece).join('');

/** A text of a catalogue as lines are compared with it. */
interface Known {
  /** The longest word it always has; a line without it is another. Empty where it has none. */
  readonly word: string;
  readonly message: Message;
  /** Made when a line with the word comes. */
  pattern?: RegExp;
}

const texts = new Map<string, Known>();

function knownText(language: Language, key: TextKey): Known {
  const name = `${language} ${key}`;
  let known = texts.get(name);
  if (known === undefined) {
    const message = parseMessage(catalogues[language][key]);
    known = { word: longestWord(message), message };
    texts.set(name, known);
  }
  return known;
}

function longestWord(message: Message): string {
  const words = message.flatMap((piece) => (piece.kind === 'words' ? plainWords(piece.words).split(/\s+/) : []));
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** The key among `keys` under which a language's catalogue says a plain line; undefined when it does not. */
export function keyOf(line: string, language: Language, keys: readonly TextKey[]): TextKey | undefined {
  return keys.find((key) => says(knownText(language, key), line));
}

function says(known: Known, line: string): boolean {
  if (!line.includes(known.word)) return false;
  known.pattern ??= new RegExp(`^\\s*${patternOf(known.message)}\\s*$`, 'su');
  return known.pattern.test(line);
}

/** The texts of the e-mails. A text that is an argument and little else would match any line. */
const MAIL_KEYS = (Object.keys(catalogues.en) as TextKey[]).filter((key) =>
  /^(you|visitor|automaticM|greeting|away|conversation$|file$|continue|wholeAttached|unread|unsubscribe|transcript)/.test(
    key,
  ),
);

/** The languages whose catalogues hold word for word what the catalogue of `language` says with this line. */
export function catalogueHolders(line: string, language: Language): readonly Language[] {
  const key = keyOf(line, language, MAIL_KEYS);
  if (key === undefined) return [];
  const text = catalogues[language][key];
  return LANGUAGES.filter((each) => MAIL_KEYS.some((other) => catalogues[each][other] === text));
}

/**
 * Another language whose catalogue says a plain line that the catalogue of `language` says under no key: in an e-mail of
 * ours, where every line is the catalogue's or somebody's own, that line is left in another language.
 */
export function foreignHolder(line: string, language: Language): Language | undefined {
  const holds = (each: Language): boolean => mailTexts(each).some((known) => says(known, line));
  return holds(language) ? undefined : LANGUAGES.find((each) => each !== language && holds(each));
}

const textsOfMails = new Map<Language, readonly Known[]>();

function mailTexts(language: Language): readonly Known[] {
  let known = textsOfMails.get(language);
  if (known === undefined) {
    known = MAIL_KEYS.map((key) => knownText(language, key));
    textsOfMails.set(language, known);
  }
  return known;
}
