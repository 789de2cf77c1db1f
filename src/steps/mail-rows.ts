/** Compares an e-mail with the rows of a `receives … with:` table. It finds differences; it fails nothing. */

import { containsGlob, matchesGlob, plain } from '../sink/glob.ts';
import type { ReceivedEntry, ReceivedMail } from '../sink/received-mail.ts';
import { editDistance, fold, nearest } from './nearest.ts';
import type { MailRow } from './spoken-words.ts';

/** A row as the table has it. */
export interface WantedRow {
  readonly key: MailRow;
  readonly value: string;
}

/** A row the e-mail does not satisfy. */
export interface RowDifference {
  readonly row: WantedRow;
  /** What the e-mail has in its place. */
  readonly has: readonly string[];
}

/** The rows an e-mail does not satisfy, in the table's order. */
export function compareRows(mail: ReceivedMail, rows: readonly WantedRow[]): readonly RowDifference[] {
  const missing = new Set(
    (['question', 'reply', 'message'] as const).flatMap((part) => missingEntries(mail, part, rows)),
  );
  return rows.flatMap((row) => {
    const has = instead(mail, row, missing);
    return has === undefined ? [] : [{ row, has }];
  });
}

/** What the e-mail has in place of a row; undefined when it has the row. */
function instead(mail: ReceivedMail, row: WantedRow, missing: ReadonlySet<WantedRow>): readonly string[] | undefined {
  const { key, value } = row;
  switch (key) {
    case 'from': {
      const { name, address } = mail.from;
      const written = [address, `${name} <${address}>`, `"${name}" <${address}>`, name];
      return written.some((each) => matchesGlob(each, value)) ? undefined : [`${name} <${address}>`];
    }
    case 'subject':
      return matchesGlob(mail.subject, value) ? undefined : [mail.subject];
    case 'link':
      return mail.links.some((link) => matchesGlob(link, value)) ? undefined : mail.links;
    case 'attachment': {
      const names = (mail.attachments ?? []).map(({ name }) => name);
      return names.some((name) => matchesGlob(name, value)) ? undefined : names;
    }
    case 'question':
    case 'reply':
    case 'message':
      return missing.has(row) ? entryLines(mail, key) : undefined;
    case 'messages':
    case 'replies': {
      // How many there are in all: rows of single ones never say that nothing else is there.
      const count = entryLines(mail, key === 'messages' ? 'message' : 'reply').length;
      return String(count) === value ? undefined : [String(count)];
    }
    case 'contains':
      return textsOf(mail).some((text) => containsGlob(text, value)) ? undefined : nearestLines(mail, value);
    case 'lacks': {
      if (!textsOf(mail).some((text) => containsGlob(text, value))) return undefined;
      const lines = [mail.subject, ...mail.visibleText.split('\n'), ...mail.text.split('\n')];
      return lines.filter((line) => containsGlob(line, value)).slice(0, 3);
    }
  }
}

/** What the report shows of differences: the row as expected, what is there, the nearest line. */
export function renderDifferences(differences: readonly RowDifference[]): string {
  return differences
    .map(({ row, has }) => {
      const near = has.length > 1 && row.key !== 'lacks' ? nearestLine(row.value, has) : undefined;
      return [
        `- expected ${row.key}: ${row.value}`,
        ...(has.length === 0
          ? [`+ ${row.key === 'lacks' ? 'it is there, over several lines' : `there is no ${row.key}`}`]
          : has.map((each) => `+ ${row.key}: ${each}${each === near ? '   ← nearest' : ''}`)),
      ].join('\n');
    })
    .join('\n');
}

/** The line most like a wanted text, with or without the author before it. */
function nearestLine(wanted: string, lines: readonly string[]): string | undefined {
  const distance = (line: string): number =>
    Math.min(...[line, line.slice(line.indexOf(': ') + 2)].map((each) => editDistance(fold(wanted), fold(each))));
  return lines.toSorted((one, other) => distance(one) - distance(other))[0];
}

function textsOf(mail: ReceivedMail): readonly string[] {
  return [mail.subject, mail.visibleText, mail.text];
}

function nearestLines(mail: ReceivedMail, wanted: string): readonly string[] {
  const lines = [mail.subject, ...mail.visibleText.split('\n')].map(plain).filter((line) => line !== '');
  const near = nearest(wanted, lines, 2);
  return near.length > 0 ? near : lines.slice(0, 3);
}

/** A row says what an entry says, with or without its author before it; of a file, its name is enough. */
function isEntry({ author, text, file }: ReceivedEntry, glob: string): boolean {
  return [text, ...(file === undefined ? [] : [file])].some(
    (words) => matchesGlob(words, glob) || matchesGlob(`${author}: ${words}`, glob),
  );
}

function entryLines(mail: ReceivedMail, part: ReceivedEntry['part']): readonly string[] {
  return mail.entries.filter((entry) => entry.part === part).map((entry) => `${entry.author}: ${entry.text}`);
}

/** Rows of one part that do not follow one another among the e-mail's entries. */
function missingEntries(
  mail: ReceivedMail,
  part: ReceivedEntry['part'],
  rows: readonly WantedRow[],
): readonly WantedRow[] {
  const entries = mail.entries.filter((entry) => entry.part === part);
  let next = 0;
  return rows.filter((row) => {
    if (row.key !== part) return false;
    const found = entries.findIndex((entry, index) => index >= next && isEntry(entry, row.value));
    if (found < 0) return true;
    next = found + 1;
    return false;
  });
}
