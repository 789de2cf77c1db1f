/**
 * Whether an e-mail of the chat is in a language: every line that is not users' own words must be what that language's
 * catalogue says, its arguments filled with anything, the headers must say so (LANG-1), and the language check, which
 * trusts no catalogue, must find nothing that speaks against it.
 */
import type { Language, TextKey } from '../languages/catalogue.ts';
import { LANGUAGES } from '../languages/catalogue.ts';
import { direction, formatMoment } from '../languages/format.ts';
import { keyOf } from '../mail/language/catalogue-lines.ts';
import type { Doubt } from '../mail/language/check-language.ts';
import { plain } from '../sink/glob.ts';
import type { ReceivedEntry, ReceivedMail } from '../sink/received-mail.ts';
import { languageName } from './read-words.ts';

/** What the check knows of who speaks in the e-mail. */
export interface OwnWords {
  /** Names agents chose; an agent may be called like a label of some language. */
  readonly names: ReadonlySet<string>;
  /** What people wrote in the chat. */
  readonly texts: ReadonlySet<string>;
  /** Greetings in a channel's own words. */
  readonly greetings: ReadonlySet<string>;
}

const BOTH: readonly TextKey[] = ['conversation', 'continueConversation', 'automaticMail', 'wholeAttached'];
const OF_KIND: Readonly<Record<ReceivedMail['kind'], readonly TextKey[]>> = {
  unread: ['unreadHeading', 'unreadIntroduction', 'unreadQuestion', 'unreadReplies', 'unreadReason', 'unsubscribe'],
  transcript: ['transcriptHeading', 'transcriptIntroduction', 'transcriptReason'],
  unknown: [],
};
const SUBJECTS: Readonly<Record<ReceivedMail['kind'], readonly TextKey[]>> = {
  unread: ['unreadSubject'],
  transcript: ['transcriptSubject'],
  unknown: ['unreadSubject', 'transcriptSubject'],
};
const PREHEADERS: Readonly<Record<ReceivedMail['kind'], readonly TextKey[]>> = {
  unread: ['unreadPreheader'],
  transcript: ['transcriptPreheader'],
  unknown: ['unreadPreheader', 'transcriptPreheader'],
};
const LABELS: readonly TextKey[] = ['you', 'visitor', 'automaticMessage'];
const AUTOMATIC: readonly TextKey[] = [
  'greeting',
  'awayNotice',
  'awayPlainNotice',
  'awayKnownNotice',
  'awayKnownPhoneNotice',
  'file',
];

/** Whether a line is what a language's catalogue says under one of the keys. */
const says = (language: Language, keys: readonly TextKey[], line: string): boolean =>
  keyOf(line, language, keys) !== undefined;

const momentShapes = new Map<Language, ReadonlySet<string>>();
const shapeOf = (moment: string): string => plain(moment).replace(/\d+/g, '#');

/** Every shape a time of the year and of the day takes in a language, digits aside. */
function momentShapesOf(language: Language): ReadonlySet<string> {
  let shapes = momentShapes.get(language);
  if (shapes === undefined) {
    // The first of a month has a word of its own in some languages.
    const moments = Array.from({ length: 12 * 24 }, (_, index) =>
      [1, 15].map((day) => Date.UTC(2026, Math.floor(index / 24), day, index % 24)),
    ).flat();
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

/** A line of ours that is not what the catalogue says. */
function lineFindings(
  [what, line, keys]: readonly [string, string, readonly TextKey[]],
  language: Language,
): readonly string[] {
  return says(language, keys, line) ? [] : [stray(what, line, language, keys)];
}

function headerFindings(mail: ReceivedMail, language: Language): readonly string[] {
  const expected: readonly (readonly [string, string | undefined, string])[] = [
    ['Content-Language', mail.contentLanguage, language],
    ['the lang of the HTML part', mail.htmlLanguage, language],
    ['the dir of the HTML part', mail.htmlDirection, direction(language)],
  ];
  // Deeper elements must say the same: a screen reader speaks the innermost (WCAG 3.1.2); users' words are `dir="auto"`.
  const deeper = (mail.innerLanguages ?? []).map((each) => ['a lang inside the HTML part', each, language] as const);
  const turned = (mail.innerDirections ?? [])
    .filter((each) => each !== 'auto')
    .map((each) => ['a dir inside the HTML part', each, direction(language)] as const);
  return [...expected, ...deeper, ...turned].flatMap(([what, actual, wanted]) =>
    actual?.toLowerCase() === wanted.toLowerCase() ? [] : [`${what} is ${actual ?? 'absent'}, not ${wanted}`],
  );
}

/** What mail programs show beside the body: the subject, the title of the page, the line after the subject. */
function frameFindings(mail: ReceivedMail, language: Language): readonly string[] {
  const lines: readonly (readonly [string, string | undefined, readonly TextKey[]])[] = [
    ['the subject', mail.subject, SUBJECTS[mail.kind]],
    ['the title', mail.title, SUBJECTS[mail.kind]],
    ['the preheader', mail.preheader, PREHEADERS[mail.kind]],
  ];
  return lines.flatMap(([what, line, keys]) =>
    line === undefined ? [] : lineFindings([what, plain(line), keys], language),
  );
}

/** Who speaks: a label of the language, or a name. A question's author and a notice's are always labels. */
function authorFindings(entry: ReceivedEntry, language: Language, own: OwnWords): readonly string[] {
  const author = plain(entry.author);
  if (own.names.has(author) && entry.part !== 'question') return [];
  const isLabel = says(language, LABELS, author);
  const isForeign = !isLabel && LANGUAGES.some((other) => says(other, LABELS, author));
  const needsLabel = entry.part !== 'reply';
  return isForeign || (needsLabel && !isLabel) ? [stray('the author', author, language, LABELS)] : [];
}

const isAutomaticEntry = ({ author }: ReceivedEntry): boolean =>
  LANGUAGES.some((each) => says(each, ['automaticMessage'], plain(author)));

/** What is said: people's own words, or an automatic message of the language. */
function textFindings(entry: ReceivedEntry, language: Language, own: OwnWords): readonly string[] {
  const text = plain(entry.text);
  if (own.texts.has(text)) return [];
  const isKnown = says(language, AUTOMATIC, text) || own.greetings.has(text);
  const isForeign = !isKnown && LANGUAGES.some((other) => says(other, AUTOMATIC, text));
  const isAutomatic = isAutomaticEntry(entry);
  if (isForeign || (isAutomatic && !isKnown)) return [stray('the automatic message', text, language, AUTOMATIC)];
  return [];
}

function entryFindings(mail: ReceivedMail, language: Language, own: OwnWords): readonly string[] {
  return mail.entries.flatMap((entry) => [
    ...authorFindings(entry, language, own),
    ...textFindings(entry, language, own),
    ...(momentShapesOf(language).has(shapeOf(entry.time))
      ? []
      : [`the time "${plain(entry.time)}" is not written as in ${languageName(language)}`]),
  ]);
}

/** Whether a desk's rendering of a message is a file's, whose label is in the desk's language and nobody's own words. */
export function isFileLine(text: string): boolean {
  return LANGUAGES.some((language) => says(language, ['file'], plain(text)));
}

/** Whether a greeting is one of the catalogues' and not a channel's own. */
export function isCatalogueGreeting(text: string): boolean {
  return LANGUAGES.some((language) => says(language, ['greeting'], plain(text)));
}

/** What the catalogue and the headers say against the language, in both parts and around them. */
function catalogueFindings(mail: ReceivedMail, language: Language, own: OwnWords): readonly string[] {
  const keys = [...BOTH, ...OF_KIND[mail.kind]];
  const usersLines = new Set<string>([plain(mail.from.name)]);
  for (const { author, time, text } of mail.entries) {
    const head = [author, time, `${author} ${time}`, `${author} · ${time}`];
    for (const line of [...head, ...text.split('\n')]) usersLines.add(plain(line));
  }
  const strayLines = (what: string, part: string): readonly string[] =>
    part
      .split('\n')
      .map(plain)
      .filter((line) => /[\p{L}]/u.test(line) && !usersLines.has(line) && !/^\S+:\/\/\S+$/.test(line))
      .flatMap((line) => lineFindings([what, line, keys], language));
  return [
    ...headerFindings(mail, language),
    ...frameFindings(mail, language),
    ...strayLines('the line', mail.visibleText),
    ...(mail.text === mail.visibleText ? [] : strayLines('the line of the text part', mail.text)),
    ...entryFindings(mail, language, own),
  ];
}

/**
 * What the language check has against the language. What it leaves open stands proven here by catalogue and headers; but
 * where something speaks for another language, that is told: the catalogue could hold a foreign sentence.
 */
async function checkFindings(mail: ReceivedMail, language: Language, own: OwnWords): Promise<readonly string[]> {
  const { checkThoroughly } = await import('../mail/language/check-thoroughly.ts');
  const { blocksOf } = await import('../mail/language/mail-blocks.ts');
  const files = mail.entries.flatMap(({ file }) => file ?? []);
  // Whether people wrote what stands under their names has been asked above.
  const said = mail.entries
    .filter((entry) => entry.file === undefined && !isAutomaticEntry(entry))
    .map(({ text }) => text);
  const truth = {
    isOurs: true,
    names: [mail.from.name, ...own.names, ...files],
    texts: [...own.texts, ...own.greetings, ...said],
  };
  const report = await checkThoroughly(blocksOf(mail), language, truth);
  return report.doubts
    .filter(({ verdict, rival }) => verdict === 'fail' || rival !== undefined)
    .map((doubt) => doubtLine(doubt, language));
}

function doubtLine({ verdict, sentence, rival, why }: Doubt, language: Language): string {
  const whose = rival === undefined ? '' : ` but ${languageName(rival)}`;
  const claim = verdict === 'fail' ? 'is not' : 'is perhaps not';
  return `"${sentence}" ${claim} ${languageName(language)}${whose}: ${why}`;
}

/** Everything in an e-mail that is not in the language, in sentences that quote it; empty when all of it is. */
export async function languageFindings(
  mail: ReceivedMail,
  language: Language,
  own: OwnWords,
): Promise<readonly string[]> {
  const findings = catalogueFindings(mail, language, own);
  return findings.length > 0 ? findings : checkFindings(mail, language, own);
}
