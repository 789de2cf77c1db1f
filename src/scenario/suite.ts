/** Scenario files once read and understood: what there is to run, with every sentence's place. */
import type { GherkinDocument, Pickle, Source } from '@cucumber/messages';
import type { BoundStep, StepArgument } from '../steps/step.ts';

/** A sentence of a scenario. */
export interface PlannedStep {
  /** Id of the pickle's step in the message stream. */
  readonly id: string;
  readonly text: string;
  /** Names the sentence that was understood, the same in every spoken language: `visitor-writes`. */
  readonly sentence: string;
  /** The cucumber expression it was understood by; the sentence's name where there is none. */
  readonly expression: string;
  readonly args: readonly StepArgument[];
}

/** A scenario, or one example of an outline: all that selecting, ordering and reporting need. Plain data. */
export interface PlannedScenario {
  readonly pickle: Pickle;
  /** The file, as people name it. */
  readonly path: string;
  /** Line of `Scenario:`, or of the row among the Examples; 1-based. `path:line` selects exactly this scenario. */
  readonly line: number;
  /** With `@`; the feature's and rule's included. */
  readonly tags: readonly string[];
  readonly steps: readonly PlannedStep[];
}

/** A scenario with its steps ready to run, in the order of `steps`. */
export interface LoadedScenario extends PlannedScenario {
  readonly bound: readonly BoundStep[];
}

/** A scenario file. */
export interface Feature<S extends PlannedScenario = PlannedScenario> {
  readonly path: string;
  readonly source: Source;
  readonly document: GherkinDocument;
  /** In the file's order; the selected lines only. */
  readonly scenarios: readonly S[];
}

/** A scenario file whose scenarios are ready to run. */
export type LoadedFeature = Feature<LoadedScenario>;

/** Everything there is to run, in the order of the files. */
export interface Suite<S extends PlannedScenario = PlannedScenario> {
  readonly features: readonly Feature<S>[];
}

/** Every scenario of a suite in the files' order. */
export function scenariosOf<S extends PlannedScenario>(suite: Suite<S>): readonly S[] {
  return suite.features.flatMap((feature) => feature.scenarios);
}

/** How a scenario is told from the others between runs: `path:line`. */
export function placeOf({ path, line }: Pick<PlannedScenario, 'path' | 'line'>): string {
  return `${path}:${line}`;
}
