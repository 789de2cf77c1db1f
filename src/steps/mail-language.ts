/**
 * Whether an e-mail's fixed text is in a language: every line that is not users' own words must be what that language's
 * catalogue says, its arguments filled with anything (LANG-1). Nothing is guessed: an unexplained line is a finding.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, TextKey } from '../languages/catalogue.ts';
import { LANGUAGES } from '../languages/catalogue.ts';
import { direction, formatMoment } from '../languages/format.ts';
import { catalogues } from '../languages/index.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import { plain } from './glob.ts';
import { languageName } from './read-words.ts';

/** What the check knows of who speaks in the e-mail. */
export interface OwnWords {
  /** Names agents chose; an agent may be called like a label of some language. */
  readonly names: ReadonlySet<string>;
  /** What people wrote in the chat. */
  readonly texts: ReadonlySet<string>;
}

const BOTH: readonly TextKey[] = ['conversation', 'continueConversation', 'automaticMail'];
const OF_KIND: Readonly<Record<ReceivedMail['kind'], readonly TextKey[]>> = {
  unread: ['unreadHeading', 'unreadIntroduction', 'unreadQuestion', 'unreadReplies', 'unreadReason', 'unsubscribe'],
  transcript: ['transcriptHeading', 'transcriptIntroduction', 'transcriptReason'],
  unknown: [],
};
const SUBJECTS: readonly TextKey[] = ['unreadSubject', 'transcriptSubject'];
const LABELS: readonly TextKey[] = ['you', 'visitor', 'automaticMessage'];
const AUTOMATIC: readonly TextKey[] = ['greeting', 'awayNotice', 'awayKnownNotice', 'awayKnownPhoneNotice', 'file'];

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Kinds of nodes in a parsed ICU message. */
const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;
const COUNT = "[\\p{N}.,\\s\\u066c'’]+";
const ARGUMENTS: Readonly<Record<string, string>> = { number: '\\d+', count: COUNT, address: '\\S+@\\S+' };

function escaped(literal: string): string {
  return literal
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}

function patternOf(ast: Ast): string {
  return ast
    .map((node) => {
      if (node.type === LITERAL) return escaped(node.value.normalize('NFC'));
      if (node.type === POUND) return COUNT;
      if (node.type === SELECT || node.type === PLURAL) {
        return `(?:${Object.values(node.options)
          .map((option) => patternOf(option.value))
          .join('|')})`;
      }
      return 'value' in node ? (ARGUMENTS[node.value] ?? '.*') : '.*';
    })
    .join('');
}

const patterns = new Map<string, RegExp>();

/** Whether a line is what a language's catalogue says under one of the keys. */
function says(language: Language, keys: readonly TextKey[], line: string): boolean {
  return keys.some((key) => {
    const name = `${language} ${key}`;
    let pattern = patterns.get(name);
    if (pattern === undefined) {
      const ast = new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true }).getAst();
      pattern = new RegExp(`^\\s*${patternOf(ast)}\\s*$`, 'su');
      patterns.set(name, pattern);
    }
    return pattern.test(line);
  });
}

const momentShapes = new Map<Language, ReadonlySet<string>>();
const shapeOf = (moment: string): string => plain(moment).replace(/\d+/g, '#');

/** Every shape a time of the year and of the day takes in a language, digits aside. */
function momentShapesOf(language: Language): ReadonlySet<string> {
  let shapes = momentShapes.get(language);
  if (shapes === undefined) {
    const moments = Array.from({ length: 12 * 24 }, (_, index) =>
      Date.UTC(2026, Math.floor(index / 24), 15, index % 24),
    );
    shapes = new Set(moments.map((at) => shapeOf(formatMoment(language, at, 'UTC'))));
    momentShapes.set(language, shapes);
  }
  return shapes;
}

/** Says which language a stray line is in, when a catalogue tells. */
function stray(what: string, line: string, expected: Language, keys: readonly TextKey[]): string {
  const others = LANGUAGES.filter((language) => language !== expected && says(language, keys, line));
  const whose = others.map((language) => languageName(language)).join(', ');
  return `${what} "${line}" is not ${languageName(expected)}${whose === '' ? '; no catalogue explains it' : `: it is ${whose}`}`;
}

function headerFindings(mail: ReceivedMail, language: Language): readonly string[] {
  const expected: readonly (readonly [string, string | undefined, string])[] = [
    ['Content-Language', mail.contentLanguage, language],
    ['the lang of the HTML part', mail.htmlLanguage, language],
    ['the dir of the HTML part', mail.htmlDirection, direction(language)],
  ];
  return expected.flatMap(([what, actual, wanted]) =>
    actual?.toLowerCase() === wanted.toLowerCase() ? [] : [`${what} is ${actual ?? 'absent'}, not ${wanted}`],
  );
}

function entryFindings(mail: ReceivedMail, language: Language, own: OwnWords): readonly string[] {
  const isForeign = (keys: readonly TextKey[], text: string): boolean =>
    !says(language, keys, text) && LANGUAGES.some((other) => other !== language && says(other, keys, text));
  return mail.entries.flatMap((entry) => {
    const author = plain(entry.author);
    const text = plain(entry.text);
    return [
      ...(!own.names.has(author) && isForeign(LABELS, author) ? [stray('the author', author, language, LABELS)] : []),
      ...(!own.texts.has(text) && isForeign(AUTOMATIC, text)
        ? [stray('the automatic message', text, language, AUTOMATIC)]
        : []),
      ...(momentShapesOf(language).has(shapeOf(entry.time))
        ? []
        : [`the time "${plain(entry.time)}" is not written as in ${languageName(language)}`]),
    ];
  });
}

/** Everything in an e-mail that is not in the language; empty when all of it is. */
export function languageFindings(mail: ReceivedMail, language: Language, own: OwnWords): readonly string[] {
  const keys = [...BOTH, ...OF_KIND[mail.kind]];
  const usersLines = new Set<string>([plain(mail.from.name)]);
  for (const { author, time, text } of mail.entries) {
    for (const line of [author, time, `${author} ${time}`, ...text.split('\n')]) usersLines.add(plain(line));
  }
  const subject = plain(mail.subject);
  const fixed = mail.visibleText
    .split('\n')
    .map(plain)
    .filter((line) => /[\p{L}]/u.test(line) && !usersLines.has(line) && !/^\S+:\/\/\S+$/.test(line));
  return [
    ...headerFindings(mail, language),
    ...(says(language, SUBJECTS, subject) ? [] : [stray('the subject', subject, language, SUBJECTS)]),
    ...fixed.filter((line) => !says(language, keys, line)).map((line) => stray('the line', line, language, keys)),
    ...entryFindings(mail, language, own),
  ];
}
