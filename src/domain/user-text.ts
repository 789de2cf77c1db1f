/** What may come in as a person's words. Nothing is interpreted here; screens and e-mails escape at their own edge (CONV-6). */

/** The longest message, in UTF-16 units. */
export const MESSAGE_LENGTH = 20_000;
/** The longest name of a person, in UTF-16 units. */
export const NAME_LENGTH = 200;
/** The most that is kept of what stands in a field of a form, in UTF-16 units: more than any field accepts. */
export const DRAFT_LENGTH = 1_000;
/** The longest name of a file, in UTF-16 units. */
export const FILE_NAME_LENGTH = 255;

// Control characters but tab and line feed; line ends are made one kind first.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A message as it is kept: line feeds only, no control characters, no lone surrogates, no white space around it. */
export function cleanMessage(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed().trim();
}

// What leaves no mark on a screen. In a name some of it shapes the letters beside it; alone it is nothing.
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** A name as it is kept: one line, single spaces; empty when nothing of it can be seen. */
export function cleanLine(text: string): string {
  const line = cleanMessage(text.replace(/[\r\n\t\u2028\u2029]+/g, ' ')).replace(/ {2,}/g, ' ');
  return VISIBLE.test(line) ? line : '';
}

/** An address or number as pasted, without the marks that web pages and address books put around it unseen. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').trim();
}
