/** What a sentence of a scenario file is, once understood: checked when the file is read, run later in the world. */
import type { World } from './world.ts';

/** A cell of a table with its place in the file. */
export interface Cell {
  readonly value: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
}

/** A step as it stands in the file. */
export interface StepText {
  /** The sentence without its keyword. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** Column of the sentence's first character, 1-based; after the keyword. */
  readonly column: number;
  readonly table?: readonly (readonly Cell[])[];
  readonly docString?: string;
  /** Gherkin language of the file: `en`, `fr`… */
  readonly spokenLanguage: string;
}

/** What is wrong with a step as written. Lines and columns are 1-based; `length` characters are underlined. */
export interface StepProblem {
  readonly kind: 'problem';
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** Where it stands when that is not the scenario file: a fixture, as people name it, with its lines. */
  readonly file?: { readonly path: string; readonly lines: readonly string[] };
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What is allowed, or the nearest known sentences; one line each. */
  readonly remedies: readonly string[];
}

/** An argument as it stands in a sentence, for reports that show it. */
export interface StepArgument {
  /** UTF-16 offset in the sentence. */
  readonly start: number;
  /** As it stands there, quotes included. */
  readonly value: string;
  /** The name of its parameter: `visitor`, `string`. */
  readonly parameter: string;
}

/** A step ready to run. */
export interface BoundStep {
  readonly kind: 'bound';
  /** Names the sentence, the same in every spoken language: `visitor-writes`. */
  readonly id: string;
  /** The cucumber expression it was understood by; absent where there is none. */
  readonly expression?: string;
  /** In the order of the expression's parameters; none when absent. */
  readonly args?: readonly StepArgument[];
  /** Does or checks it. Throws {@link StepFailure} when the scenario fails here. */
  readonly run: (world: World) => Promise<void>;
}

/** Understands a step or says what is wrong with it. */
export type BindStep = (step: StepText) => BoundStep | StepProblem;

/** The scenario fails at this step: what was expected, what was seen instead. */
export class StepFailure extends Error {
  /** What people saw instead: the visitor's screen, the mail's differing lines; may have several lines. */
  readonly seen: string;
  constructor(message: string, seen = '') {
    super(message);
    this.name = 'StepFailure';
    this.seen = seen;
  }
}
