/** How reading a step stops at the first thing it cannot understand. Never leaves `bindStep`, which answers with the value. */
import type { StepProblem, StepText } from './step.ts';

/** A run of characters in the file; 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Carries a {@link StepProblem} out of nested readers. */
export class Refusal extends Error {
  readonly problem: StepProblem;
  constructor(place: Place, message: string, remedies: readonly string[] = []) {
    super(message);
    this.name = 'Refusal';
    this.problem = { kind: 'problem', ...place, message, remedies };
  }

  /** The same refusal in another file than the scenario's, unless it stands in one already. */
  inFile(file: NonNullable<StepProblem['file']>): Refusal {
    const { message, remedies } = this.problem;
    const refusal = new Refusal(this.problem, message, remedies);
    return Object.assign(refusal, { problem: { ...this.problem, file: this.problem.file ?? file } });
  }
}

/** How many characters a person sees in a text. */
export function characters(text: string): number {
  return [...text].length;
}

/** Where the characters from `start` to `end` (UTF-16 offsets in the sentence) stand in the file. */
export function placeInSentence(step: StepText, start: number, end: number): Place {
  return {
    line: step.line,
    column: step.column + characters(step.text.slice(0, start)),
    length: Math.max(1, characters(step.text.slice(start, end))),
  };
}

/** The part of a place from `start` for `length` characters of the text that stands there. */
export function within(place: Place, start: number, length: number): Place {
  return { line: place.line, column: place.column + start, length: Math.max(1, length) };
}
