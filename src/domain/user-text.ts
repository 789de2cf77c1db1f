/** What may come in as a person's words. Nothing is interpreted here; screens and e-mails escape at their own edge (CONV-6). */

/** The longest message, in UTF-16 units. */
export const MESSAGE_LENGTH = 20_000;
/** The longest name of a person, in UTF-16 units. */
export const NAME_LENGTH = 200;
/** The longest name of a file, in UTF-16 units. */
export const FILE_NAME_LENGTH = 255;

// Control characters but tab and line feed; line ends are made one kind first.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A message as it is kept: line feeds only, no control characters, no lone surrogates, no white space around it. */
export function cleanMessage(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed().trim();
}

/** A name as it is kept: one line, single spaces. */
export function cleanLine(text: string): string {
  return cleanMessage(text.replace(/[\r\n\t\u2028\u2029]+/g, ' ')).replace(/ {2,}/g, ' ');
}
