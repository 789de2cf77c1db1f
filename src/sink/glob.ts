/** Texts with `*` for any run of characters, as tables write them. */

/** A text as it is compared: one kind of space, no characters that only steer direction (e-mails do not carry them). */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A glob's pattern source: `*` matches any run, also an empty one; `\*` is a star. */
function source(glob: string): string {
  return plain(glob)
    .split(/(\\\*|\*)/)
    .map((part) => (part === '*' ? '.*' : part === '\\*' ? '\\*' : part.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')))
    .join('');
}

/** Whether the whole of a text is what the glob says. */
export function matchesGlob(text: string, glob: string): boolean {
  return new RegExp(`^${source(glob)}$`, 'su').test(plain(text));
}

/** Whether the glob stands somewhere in a text. */
export function containsGlob(text: string, glob: string): boolean {
  if (plain(glob) === '') return text.includes(glob); // a character that comparing leaves out is asked for itself
  return new RegExp(source(glob), 'su').test(plain(text));
}
