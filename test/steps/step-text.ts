/** Makes steps as a reader of scenario files would hand them over. Line 7, column 11, tables from line 8 at column 9. */
import type { Cell, StepText } from '../../src/steps/step.ts';

/** A step in a spoken language; the rows of its table as lists of cells, its doc string as text. */
export function stepText(
  text: string,
  attached: { readonly table?: readonly (readonly string[])[]; readonly docString?: string } = {},
  spokenLanguage = 'en',
): StepText {
  const cells = (row: readonly string[], line: number): readonly Cell[] => {
    let column = 9;
    return row.map((value) => {
      const cell = { value, line, column };
      column += [...value].length + 3;
      return cell;
    });
  };
  return {
    text,
    line: 7,
    column: 11,
    spokenLanguage,
    ...(attached.table === undefined ? {} : { table: attached.table.map((row, index) => cells(row, 8 + index)) }),
    ...(attached.docString === undefined ? {} : { docString: attached.docString }),
  };
}
