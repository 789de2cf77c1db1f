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

/** One wording of a catalogue's text, as lines are compared with it: a text with a plural has one for each form. */
interface Wording {
  /** The words it always has, the longest first: a line without one of them says something else. */
  readonly words: readonly string[];
  readonly message: Message;
  /** Made when a line with the words comes: to make all of them takes longer than to read an e-mail. */
  pattern?: RegExp;
}

const texts = new Map<string, readonly Wording[]>();

function wordingsOf(language: Language, key: TextKey): readonly Wording[] {
  const name = `${language} ${key}`;
  let wordings = texts.get(name);
  if (wordings === undefined) {
    wordings = withoutPlurals(parseMessage(catalogues[language][key])).map((message) => ({
      words: wordsOf(message),
      message,
    }));
    texts.set(name, wordings);
  }
  return wordings;
}

/** A message as it reads with each form of its plurals. */
function withoutPlurals(message: Message): readonly Message[] {
  return message.reduce<readonly Message[]>(
    (begun, piece) => {
      const endings = piece.kind === 'plural' ? [...piece.forms.values()].flatMap(withoutPlurals) : [[piece]];
      return begun.flatMap((start) => endings.map((ending) => [...start, ...ending]));
    },
    [[]],
  );
}

function wordsOf(message: Message): readonly string[] {
  const words = message.flatMap((piece) => (piece.kind === 'words' ? plainWords(piece.words).split(/\s+/) : []));
  return words.filter((word) => word !== '').sort((one, other) => other.length - one.length);
}

/** The key among `keys` under which a language's catalogue says a plain line; undefined when it does not. */
export function keyOf(line: string, language: Language, keys: readonly TextKey[]): TextKey | undefined {
  return keys.find((key) => isSaid(wordingsOf(language, key), line));
}

function isSaid(wordings: readonly Wording[], line: string): boolean {
  return wordings.some((wording) => {
    if (!wording.words.every((word) => line.includes(word))) return false;
    wording.pattern ??= new RegExp(`^\\s*${patternOf(wording.message)}\\s*$`, 'su');
    return wording.pattern.test(line);
  });
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
  const holds = (each: Language): boolean => isSaid(wordingsOfMails(each), line);
  return holds(language) ? undefined : LANGUAGES.find((each) => each !== language && holds(each));
}

const mailWordings = new Map<Language, readonly Wording[]>();

function wordingsOfMails(language: Language): readonly Wording[] {
  let wordings = mailWordings.get(language);
  if (wordings === undefined) {
    wordings = MAIL_KEYS.flatMap((key) => wordingsOf(language, key));
    mailWordings.set(language, wordings);
  }
  return wordings;
}
