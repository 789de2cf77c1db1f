/** How many cells of a terminal a text takes, and texts made safe to print there. Knows nothing of colours or scenarios. */

const PLAIN = /^[\x20-\x7E]*$/;

interface Widths {
  readonly graphemes: Intl.Segmenter;
  readonly wide: RegExp;
  readonly noCell: RegExp;
}

let widths: Widths | undefined;

/** Made when a text needs it: most need nothing of it, and it takes as long as to read a scenario file. */
function makeWidths(): Widths {
  return {
    graphemes: new Intl.Segmenter('en', { granularity: 'grapheme' }),
    wide: /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u,
    noCell: /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Zl}\p{Zp}]+$/u,
  };
}

/**
 * Cells of a fixed-width terminal that `text` takes: 2 for East Asian wide characters and emoji, 0 for marks above and
 * below a letter, 1 for the others, also where a script joins several letters to one.
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  widths ??= makeWidths();
  const { graphemes, wide, noCell } = widths;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += wide.test(segment) ? 2 : [...segment].filter((character) => !noCell.test(character)).length;
  }
  return width;
}

/** Control characters, except line feed, drawn as pictures (`␛`), and tabs as four spaces: printing it cannot steer a terminal. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', '    ')
    .replaceAll('\r\n', '\n')
    .replace(/\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (c) => {
      if (c === '\n') return c;
      return c < ' ' ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : '\uFFFD';
    });
}
