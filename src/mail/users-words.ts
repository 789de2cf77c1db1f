/**
 * Makes words that people typed harmless for an e-mail without changing what they say: no control characters, no way to
 * turn the direction of the text around them. Knows neither HTML nor headers.
 */

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\uFFFE\uFFFF]/g;
const OVERRIDES = /[\u202A-\u202E]/g;
const ISOLATES = /[\u2066-\u2069]/g;
/** What any of the above, of line breaks but `\n` and of halves of a character may be part of: most texts hold none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const UNUSUAL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;
const LINE_BREAKS = /\r\n|[\r\n\u0085\u2028\u2029]/g;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200F\u061C]/u;
const ISOLATED = /\u2068([^\u2066-\u2069]*)\u2069/g;

/** A message's text: lines kept and ended with `\n`; controls and characters that steer direction taken out (MAIL-2). */
export function shownLines(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(OVERRIDES, '')
    .replace(ISOLATES, '');
}

/** As {@link shownLines} for what must stay one line: a name, a subject. Breaks become single spaces. */
export function shownLine(text: string): string {
  return shownLines(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

/**
 * Users' words for use inside a sentence of the catalogue: cleaned, and between isolates (U+2068, U+2069), which both
 * parts of the e-mail turn into what suits them.
 */
export function isolated(words: string): string {
  return `${FIRST_STRONG_ISOLATE}${shownLine(words)}${POP_ISOLATE}`;
}

/** A sentence composed from the catalogue: one clean line in which only well-formed isolates remain. */
export function cleanSentence(sentence: string): string {
  if (!sentence.includes(FIRST_STRONG_ISOLATE)) return shownLine(sentence); // as most: one stretch
  return sentencePieces(sentence)
    .map((piece) => (piece.isolated ? `${FIRST_STRONG_ISOLATE}${piece.text}${POP_ISOLATE}` : piece.text))
    .join('')
    .trim();
}

/** A stretch of a sentence; `isolated`: users' words. */
export interface SentencePiece {
  readonly text: string;
  readonly isolated: boolean;
}

/** The stretches of a sentence with {@link isolated} words in it, each one clean. */
export function sentencePieces(sentence: string): readonly SentencePiece[] {
  if (!sentence.includes(FIRST_STRONG_ISOLATE)) return piecesOf(sentence, false);
  const pieces: SentencePiece[] = [];
  let end = 0;
  for (const match of sentence.matchAll(ISOLATED)) {
    pieces.push(...piecesOf(sentence.slice(end, match.index), false), ...piecesOf(match[1] ?? '', true));
    end = match.index + match[0].length;
  }
  return [...pieces, ...piecesOf(sentence.slice(end), false)];
}

/** One piece; none of what is empty once it is clean. */
function piecesOf(raw: string, isolated: boolean): SentencePiece[] {
  const text = shownLines(raw).replace(/[\n\t]+/g, ' ');
  return text === '' ? [] : [{ text, isolated }];
}

/** Clean words as plain text shows them: isolated only where they could disturb or be disturbed by what stands around. */
export function plainWords(words: string, direction: 'ltr' | 'rtl'): string {
  if (words === '' || (direction === 'ltr' && !RIGHT_TO_LEFT.test(words))) return words;
  return `${FIRST_STRONG_ISOLATE}${words}${POP_ISOLATE}`;
}

/** A sentence as plain text shows it. */
export function plainSentence(sentence: string, direction: 'ltr' | 'rtl'): string {
  return sentencePieces(sentence)
    .map((piece) => (piece.isolated ? plainWords(piece.text, direction) : piece.text))
    .join('')
    .trim();
}

/** A sentence for a header, where isolates do not belong. */
export function headerSentence(sentence: string): string {
  return shownLine(sentence);
}
