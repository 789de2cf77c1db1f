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

function escaped(literal: string): string {
  return literal
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}

function patternOfPiece(piece: MessagePiece): string {
  switch (piece.kind) {
    case 'words':
      return escaped(piece.words.normalize('NFC'));
    case 'count':
      return COUNT;
    case 'argument':
      return ARGUMENTS[piece.name] ?? '.*';
    case 'plural':
      return `(?:${[...piece.forms.values()].map(patternOf).join('|')})`;
  }
}

const patternOf = (message: Message): string => message.map(patternOfPiece).join('');

const patterns = new Map<string, RegExp>();

/** The key among `keys` under which a language's catalogue says a plain line; undefined when it does not. */
export function keyOf(line: string, language: Language, keys: readonly TextKey[]): TextKey | undefined {
  return keys.find((key) => {
    const name = `${language} ${key}`;
    let pattern = patterns.get(name);
    if (pattern === undefined) {
      pattern = new RegExp(`^\\s*${patternOf(parseMessage(catalogues[language][key]))}\\s*$`, 'su');
      patterns.set(name, pattern);
    }
    return pattern.test(line);
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
  if (keyOf(line, language, MAIL_KEYS) !== undefined) return undefined;
  return LANGUAGES.find((each) => each !== language && keyOf(line, each, MAIL_KEYS) !== undefined);
}
