/** Whether both parts say the same. Which links they hold is the `links` rule's. */
import { htmlPlace } from '../html-place.ts';
import { readingOf } from '../html-reading.ts';
import type { MailTruth } from '../mail-truth.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import { restNotice } from '../rest-notice.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted, squeezed } from '../squeezed.ts';

/** Of an e-mail from elsewhere at least this share of the HTML's words stands in the text, whatever its layout. */
const LEAST_SHARE = 0.6;
/** Less than this many letters say nothing about a share. */
const LEAST_LETTERS = 80;
const SHINGLE = 4;
const MOST_TOLD = 3;

/** The text part holds what the HTML part says, in its order, and nothing else. */
export const sameContent: LintRule = {
  id: 'same-content',
  severity: 'error',
  source: 'RFC 2046 §5.1.4, MAIL-2',
  claim: 'The text part says what the HTML part says, in the same order, and the other way round.',
  check: (mail, truth) => {
    const { text } = mail;
    if (text === undefined || text.trim() === '' || mail.document === undefined) return [];
    const faults = truth.kind === undefined ? sharedContent(mail, text) : equalContent(mail, text, truth);
    return faults.map((fault) => ({ ...fault, ...htmlPlace(mail) }));
  },
};

function equalContent(mail: ParsedMail, text: string, { sender }: MailTruth): readonly Fault[] {
  const [author] = readMailboxes(mail.field('from')?.value ?? '');
  const { lines } = readingOf(mail);
  const notice = restNotice(mail);
  // The sender stands above the text part in any mail program; a text part that holds all does not say that the HTML does not.
  const ofHtmlAlone = new Set([squeezed(sender?.name ?? author?.name ?? ''), notice]);
  const ofHtml = lines.filter((line) => !ofHtmlAlone.has(squeezed(line)));
  const ofText = textLines(text);
  const ofHtmlMissing = missingLines(ofHtml, squeezed(text));
  const lacks = (part: string, line: string): Fault => ({
    message: `The ${part} part lacks ${quoted(line)} or has it elsewhere`,
  });
  // The text part may hold the rest of what the HTML part begins (TRANS-5).
  if (notice !== undefined) return ofHtmlMissing.map((line) => lacks('text', line));
  const ofTextMissing = missingLines(ofText, squeezed(lines.join('\n')));
  // As many on either side: lines that were changed, each told once.
  if (ofHtmlMissing.length === ofTextMissing.length) {
    return ofHtmlMissing.map((line, at) => ({
      message: `Where the HTML part says ${quoted(line)}, the text part says ${quoted(ofTextMissing[at] ?? '')}`,
    }));
  }
  return [...ofHtmlMissing.map((line) => lacks('text', line)), ...ofTextMissing.map((line) => lacks('HTML', line))];
}

/** The lines of the text part, without addresses, which stand behind words in the HTML part, and what sets lines apart. */
function textLines(text: string): readonly string[] {
  return text
    .replace(/\bhttps?:\/\/\S+/g, '\n')
    .split(/\n| · /)
    .map((line) => line.trim())
    .filter((line) => /[^-=_*\s]/.test(line));
}

/** A line found in the other part, and what was passed over before it. */
interface Hit {
  readonly line: number;
  readonly from: number;
  readonly found: number;
}

/** The lines that are not in `whole` after the one before them, the first few. */
function missingLines(lines: readonly string[], whole: string): readonly string[] {
  const missing = new Set<number>();
  const hits: Hit[] = [];
  let at = 0;
  for (let line = 0; line < lines.length && missing.size < MOST_TOLD; line += 1) {
    if (missing.has(line)) continue;
    const words = squeezed(lines[line] ?? '');
    const found = whole.indexOf(words, at);
    if (found >= 0) {
      hits.push({ line, from: at, found });
      at = found + words.length;
      continue;
    }
    // A changed line may stand once more far below; then what was passed over to reach it holds the lines after it.
    const strayed = hits.findLastIndex((hit) => whole.slice(hit.from, hit.found).includes(words));
    const [stray] = strayed < 0 ? [] : hits.splice(strayed);
    missing.add(stray?.line ?? line);
    if (stray !== undefined) {
      at = stray.from;
      line = stray.line;
    }
  }
  return [...missing].sort((one, other) => one - other).map((line) => lines[line] ?? '');
}

/** Wrapped, numbered, in capitals, with addresses between: what people's mail programs make of HTML is still the same. */
function sharedContent(mail: ParsedMail, text: string): readonly Fault[] {
  const said = letters(readingOf(mail).lines.join('\n'));
  if (said.length < LEAST_LETTERS) return [];
  const there = letters(text);
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= there.length; at += 1) shingles.add(there.slice(at, at + SHINGLE));
  let shared = 0;
  const count = said.length - SHINGLE + 1;
  for (let at = 0; at < count; at += 1) if (shingles.has(said.slice(at, at + SHINGLE))) shared += 1;
  const share = shared / count;
  if (share >= LEAST_SHARE) return [];
  return [{ message: `Only ${Math.round(share * 100)} % of what the HTML part says stands in the text part` }];
}

/** A beginning of this length tells enough, in UTF-16 units. */
const LONGEST_COMPARED = 200_000;

function letters(text: string): string {
  return text
    .slice(0, LONGEST_COMPARED)
    .replace(/\b[a-z]{2,10}:\/\/\S+/gi, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
