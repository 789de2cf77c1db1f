/** What was measured, for people, for machines, and for the documentation. Measures nothing. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Row, Spread, Unit } from './comparison.ts';

/** What one part came to, with what it ran on. */
export interface PartResult {
  readonly part: string;
  readonly about: string;
  /** ISO 8601, when the part ended. */
  readonly date: string;
  readonly machine: {
    readonly system: string;
    readonly processor: string;
    readonly cores: number;
    readonly memoryOctets: number;
    /** Processes that wanted to run in the last minute, the bench's own included. */
    readonly load: number;
  };
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  /** Sizes too small to say anything. */
  readonly isTiny: boolean;
  readonly rows: readonly Row[];
}

/** The machine as it is now. */
export function describeMachine(): PartResult['machine'] {
  return {
    system: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryOctets: totalmem(),
    load: loadavg()[0] ?? 0,
  };
}

const HEAD = ['What', 'Ours', 'Beside', 'Ratio', 'Ratio, least to most', 'Wanted'] as const;

/** The rows as a table in columns, for a terminal. */
export function tableText({ part, about, rows }: PartResult): string {
  const cells = [[...HEAD], ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length)).join('  ');
  return `${part}: ${about}\n${cells.map((row) => `  ${line(row).trimEnd()}`).join('\n')}\n\n`;
}

/** The rows as a table in Markdown. */
export function tableMarkdown({ part, about, rows, date, machine, versions, rounds, isTiny }: PartResult): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const memory = `${Math.round(machine.memoryOctets / 2 ** 30)} GiB`;
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `### ${part}: ${about}`,
    '',
    line(HEAD),
    line(HEAD.map(() => '---')),
    ...rows.map((row) => line(cellsOf(row))),
    '',
    `${date.slice(0, 10)}; ${machine.system}, ${machine.processor}, ${machine.cores} cores, ${memory}, load ` +
      `${machine.load.toFixed(1)}; ${rounds} rounds${isTiny ? ' **of the smallest size: they say nothing**' : ''}; ` +
      `${names.join(', ')}.`,
    '',
  ].join('\n');
}

function cellsOf({ what, unit, name, ours, other, goal }: Row): string[] {
  const wanted = goal === undefined ? '' : `${goal.text} ${goal.isHeld ? '✓' : '✗'}`;
  const own = `${name}: ${figure(ours.median, unit)}`;
  if (other === undefined) return [what, own, '', '', `${figure(ours.min, unit)} to ${figure(ours.max, unit)}`, wanted];
  const cpu = other.cpuRatio === undefined ? '' : ` (processor ${times(other.cpuRatio.median)})`;
  return [
    what,
    own,
    `${other.name}: ${figure(other.figures.median, unit)}`,
    `${times(other.ratio.median)}${cpu}`,
    range(other.ratio),
    wanted,
  ];
}

function range({ min, max }: Spread): string {
  return `${times(min)} to ${times(max)}`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0)} ×`;
}

/** A figure with its unit, three digits that count. */
export function figure(value: number, unit: Unit): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  const [whole = '', part] = value.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${part === undefined ? grouped : `${grouped}.${part}`}${unit.startsWith('/') ? '' : ' '}${unit}`;
}

/** Keeps a part's result as JSON in `folder`. */
export function keepResult(folder: string, result: PartResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.part}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** What is kept of the `parts`, in their order; parts without a result are left out. */
export function keptResults(folder: string, parts: readonly string[]): readonly PartResult[] {
  const files = new Set(readdirSync(folder));
  const present = parts.filter((part) => files.has(`${part}.json`));
  return present.map((part) => JSON.parse(readFileSync(join(folder, `${part}.json`), 'utf8')) as PartResult);
}

const BEGIN = '<!-- figures: written by npm run bench -- --markdown -->';
const END = '<!-- end of figures -->';

/** Puts the tables between the marks of the document at `path`. Throws when it has no marks. */
export function fillDocument(path: string, results: readonly PartResult[]): void {
  const text = readFileSync(path, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} has no place for figures: ${BEGIN} … ${END}`);
  const tables = results.map(tableMarkdown).join('\n');
  writeFileSync(path, `${text.slice(0, begin + BEGIN.length)}\n\n${tables}\n${text.slice(end)}`);
}
