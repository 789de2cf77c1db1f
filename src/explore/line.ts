/** A line of a scenario as the explorer writes it: a sentence of the vocabulary with its table. What is written is what is run. */
import { bindStep } from '../steps/bind-step.ts';
import type { BoundStep, Cell } from '../steps/step.ts';
import type { StepId } from '../steps/step-id.ts';
import { type Argument, writeSentence } from '../steps/write-sentence.ts';

/** A sentence, and the table below it. */
export interface Line {
  readonly id: StepId;
  readonly text: string;
  readonly table?: readonly (readonly string[])[];
  /** How long it waits, in milliseconds. */
  readonly waitMs?: number;
}

/** The line that lets time pass. */
export function wait(durationMs: number): Line {
  return { ...line('world-time-passes', durationMs), waitMs: durationMs };
}

/** Most sentences and steps remembered: stories say the same again and again. */
const MOST_KNOWN = 20_000;

/** Sentences written before. */
const written = new Map<string, string>();

function write(id: StepId, values: readonly Argument[]): string {
  let key: string = id;
  for (const value of values) key += `\0${value}`; // in half the time of a join
  const before = written.get(key);
  if (before !== undefined) return before;
  const text = writeSentence(id, values, 'en');
  if (written.size >= MOST_KNOWN) written.clear();
  written.set(key, text);
  return text;
}

/** The line of a sentence with `values` for its parameters. */
export function line(id: StepId, ...values: readonly Argument[]): Line {
  return { id, text: write(id, values) };
}

/** As {@link line}, with a table of pairs below it. */
export function lineWith(id: StepId, values: readonly string[], table: readonly (readonly string[])[]): Line {
  return { id, text: write(id, values), table };
}

/** Steps bound before. */
const bound = new Map<string, BoundStep>();

function cellsOf(table: readonly (readonly string[])[]): readonly (readonly Cell[])[] {
  return table.map((row, line) => row.map((value, column) => ({ value, line: line + 2, column: column + 1 })));
}

/** The step a line is, bound as in a scenario file. Throws when the vocabulary does not know it: then the explorer is wrong. */
export function bindLine({ text, table }: Line): BoundStep {
  const key = table === undefined ? text : `${text}\n${JSON.stringify(table)}`;
  const before = bound.get(key);
  if (before !== undefined) return before;
  const cells = table === undefined ? {} : { table: cellsOf(table) };
  const step = bindStep({ text, line: 1, column: 1, spokenLanguage: 'en', ...cells });
  if (step.kind === 'problem') throw new Error(`"${text}" is not understood: ${step.message}`);
  if (bound.size >= MOST_KNOWN) bound.clear();
  bound.set(key, step);
  return step;
}
