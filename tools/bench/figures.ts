/** Medians, and figures in columns. */

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints rows of a name and a figure under a title. */
export function table(title: string, rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, figure]) => `  ${name.padEnd(width)}  ${figure.padStart(12)}`);
  process.stdout.write(`${[title, ...lines, ''].join('\n')}\n`);
}
