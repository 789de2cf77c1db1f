/** Draws the cells of a terminal as an SVG picture. It knows no terminal. */
import type { Run } from '../../test/terminal/real-terminal.ts';

const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;
const BAR = 26;

/** Colours of a dark terminal by their number. */
const COLOURS: Readonly<Record<number, string>> = { 1: '#ff7b72', 2: '#7ee787', 3: '#f2cc60', 4: '#79c0ff' };

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A run without the spaces around it, which pictures lose; those within are kept by being hard. */
function drawRun({ text: whole, width: all, colour, isBold, isDim }: Run, start: number, y: number): string {
  const text = whole.trim();
  if (text === '') return '';
  const x = start + whole.length - whole.trimStart().length;
  const width = all - (whole.length - text.length);
  const fill = colour === undefined ? '' : ` fill="${COLOURS[colour] ?? '#d6dde6'}"`;
  const weight = isBold ? ' font-weight="700"' : '';
  const opacity = isDim ? ' opacity=".6"' : '';
  const place = `x="${(MARGIN + x * CELL.width).toFixed(1)}" y="${BAR + MARGIN + y * CELL.height + 13}"`;
  const length = `textLength="${(width * CELL.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text ${place} ${length}${fill}${weight}${opacity}>${escaped(text).replaceAll(' ', '\u00A0')}</text>`;
}

/** A window with the rows of a screen in it; `title` is also what is read aloud. */
export function pictureOf(rows: readonly (readonly Run[])[], columns: number, title: string): string {
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN);
  const height = Math.ceil(rows.length * CELL.height + 2 * MARGIN + BAR);
  const texts = rows.flatMap((runs, y) => {
    let x = 0;
    return runs.map((run) => {
      const text = drawRun(run, x, y);
      x += run.width;
      return text;
    });
  });
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, index) => `<circle cx="${18 + index * 18}" cy="15" r="5" fill="${fill}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#12161c"/>`,
    ...dots,
    '<g fill="#d6dde6" font-size="14" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace">',
    ...texts.filter((text) => text !== ''),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
