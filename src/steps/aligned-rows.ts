/** Draws the rows of a Gherkin table below each other. It knows nothing of what is in the cells. */
import { displayWidth } from './display-width.ts';

/** Cells of a terminal beyond which others are not filled up to a cell's width. */
const WIDEST_CELL = 80;

/** The rows as lines with bars, cells of a column equally wide as people see them; `rows` are escaped already. */
export function alignedRows(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => {
    // One that no screen holds sticks out, and does not make all others as wide.
    const drawn = rows.map((row) => displayWidth(row[column] ?? '')).filter((width) => width <= WIDEST_CELL);
    return Math.max(0, ...drawn);
  });
  const filled = (cell: string, column: number) => cell + ' '.repeat(Math.max(0, widths[column]! - displayWidth(cell)));
  return rows.map((row) => `| ${row.map(filled).join(' | ')} |`);
}
