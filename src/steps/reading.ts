/** A step while it is being understood: its words, its arguments' places, its table. It knows no sentence. */
import type { ContactField } from '../domain/vocabulary/contact.ts';
import type { FormKind, MailKind } from '../domain/vocabulary/state.ts';
import type { DurationMs } from '../domain/vocabulary/time.ts';
import type { Language } from '../languages/catalogue.ts';
import type { PersonName } from '../target/target.ts';
import type { FindFixture } from './fixture.ts';
import { fold, remediesFor } from './nearest.ts';
import { readWord } from './read-words.ts';
import { characters, type Place, Refusal } from './refusal.ts';
import type { SpokenWords, WordsFor } from './spoken-words.ts';
import type { Cell, StepText } from './step.ts';
import type { World } from './world.ts';

/** What the parameters of a sentence stand for, by their name in the expression. */
export interface ParameterValues {
  readonly visitor: PersonName;
  readonly agent: PersonName;
  readonly duration: DurationMs;
  readonly form: FormKind;
  readonly language: Language;
  readonly address: string;
  readonly mail: MailKind;
  readonly field: ContactField;
  readonly string: string;
  readonly int: number;
  readonly word: string;
}

/** The name of a parameter. */
export type ParameterName = keyof ParameterValues;

/** Values of a list of parameters. */
export type ValuesOf<Names extends readonly ParameterName[]> = {
  readonly [Index in keyof Names]: ParameterValues[Names[Index]];
};

/** What a sentence is handed beside its arguments. */
export interface Reading {
  readonly step: StepText;
  readonly words: SpokenWords;
  /** Where each argument stands; of a quoted one, what is between the quotes. */
  readonly places: readonly Place[];
  /** The whole sentence. */
  readonly place: Place;
  readonly findFixture: FindFixture;
}

/** Does or checks what the sentence says. */
export type Run = (world: World) => Promise<void> | void;

/** When a sentence is meant to stand; Gherkin's keywords do not restrict it. */
export type Phase = 'given' | 'when' | 'then';
/** What a sentence ending in a colon takes. */
export type Takes = 'nothing' | 'table' | 'doc string';

/** A sentence, the same in every spoken language. */
export interface Sentence {
  readonly phase: Phase;
  readonly parameters: readonly ParameterName[];
  readonly takes: Takes;
  /** @throws Refusal when an argument or the table cannot be understood. */
  readonly bind: (args: readonly unknown[], reading: Reading) => Run;
}

/** Defines a sentence; its arguments get the types its parameters name. */
export function sentence<const Names extends readonly ParameterName[]>(
  phase: Phase,
  parameters: Names,
  bind: (args: ValuesOf<Names>, reading: Reading) => Run,
  takes: Takes = 'nothing',
): Sentence {
  return { phase, parameters, takes, bind: (args, reading) => bind(args as unknown as ValuesOf<Names>, reading) };
}

/** A row of a table of pairs. */
export interface Pair<Key extends string> {
  readonly key: Key;
  readonly value: string;
  readonly keyPlace: Place;
  readonly valuePlace: Place;
}

/** Where a cell stands. */
export function placeOfCell(cell: Cell): Place {
  return { line: cell.line, column: cell.column, length: Math.max(1, characters(cell.value)) };
}

/**
 * Reads a table of two columns, one pair a row; a header row the spoken language knows is skipped.
 * @param repeatable Keys that may stand in several rows; `any` of them, or those named.
 * @throws Refusal at an unknown or doubled key, a row that is not a pair, or an empty table.
 */
export function readPairs<Key extends string>(
  reading: Reading,
  keys: WordsFor<Key>,
  what: string,
  repeatable: readonly Key[] | 'any' = [],
): readonly Pair<Key>[] {
  const rows = onePairARow(reading.step.table ?? [], keys);
  const [first] = rows;
  const isHeader = reading.words.pairHeaders.some((header) =>
    header.every((word, index) => fold(first?.[index]?.value ?? '') === fold(word)),
  );
  if (first?.length === 2 && isHeader) rows.shift();
  if (rows.length === 0)
    throw new Refusal(first?.[0] ? placeOfCell(first[0]) : reading.place, 'the table is empty', [rowOf(keys)]);
  const seen = new Set<Key>();
  return rows.map((row) => {
    const [key, value] = row;
    if (key === undefined || value === undefined || row.length !== 2) {
      throw new Refusal(
        key ? placeOfCell(row[2] ?? key) : reading.place,
        `a row holds a ${what} and its value, and no more`,
        [rowOf(keys)],
      );
    }
    const meaning = readWord(key.value, keys, what, placeOfCell(key));
    if (seen.has(meaning) && repeatable !== 'any' && !repeatable.includes(meaning)) {
      throw new Refusal(placeOfCell(key), `"${key.value}" stands twice in the table`, ['keep one of the rows']);
    }
    seen.add(meaning);
    return { key: meaning, value: value.value, keyPlace: placeOfCell(key), valuePlace: placeOfCell(value) };
  });
}

/** A header row over one row of values says the same as pairs, and people write it: it is turned. */
function onePairARow(table: readonly (readonly Cell[])[], keys: WordsFor<string>): (readonly Cell[])[] {
  const [header = [], values = [], ...more] = table;
  const known = new Set(Object.values(keys).flatMap((names) => names.map(fold)));
  const isKnown = (cell: Cell | undefined): boolean => cell !== undefined && known.has(fold(cell.value));
  const lies = header.length > 1 && header.every(isKnown) && !isKnown(values[0]) && values.length === header.length;
  return lies && more.length === 0 ? header.map((key, index) => [key, values[index] as Cell]) : [...table];
}

function rowOf(keys: WordsFor<string>): string {
  const [names] = Object.values(keys);
  return `write rows like | ${names?.[0]} | … |`;
}

/**
 * Reads a table with a header row, one record a row; absent columns give absent cells.
 * @throws Refusal at an unknown or doubled column, a row of another width, or a table without records.
 */
export function readRecords<Column extends string>(
  reading: Reading,
  columns: WordsFor<Column>,
): readonly Partial<Readonly<Record<Column, Cell>>>[] {
  const [header = [], ...rows] = reading.step.table ?? [];
  const allowed = Object.values<readonly string[]>(columns).map((names) => names[0]!);
  const expected = `the header row reads | ${allowed.join(' | ')} |`;
  const meanings = header.map((cell) => {
    try {
      return readWord(cell.value, columns, 'column of this table', placeOfCell(cell));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      throw new Refusal(placeOfCell(cell), refusal.message, [...remediesFor(cell.value, allowed), expected]);
    }
  });
  const doubled = meanings.findIndex((meaning, index) => meanings.indexOf(meaning) !== index);
  if (doubled >= 0)
    throw new Refusal(placeOfCell(header[doubled]!), `the column "${header[doubled]!.value}" stands twice`, [expected]);
  if (rows.length === 0)
    throw new Refusal(header[0] ? placeOfCell(header[0]) : reading.place, 'the table is empty', [expected]);
  return rows.map((row) => {
    if (row.length !== header.length) {
      throw new Refusal(row[0] ? placeOfCell(row[0]) : reading.place, 'this row is not as wide as the header row', [
        expected,
      ]);
    }
    return Object.fromEntries(row.map((cell, index) => [meanings[index]!, cell])) as Partial<Record<Column, Cell>>;
  });
}
