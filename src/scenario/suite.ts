/** Scenario files once read and understood: what there is to run, with every sentence's place. */
import type { GherkinDocument, Pickle, Source } from '@cucumber/messages';
import type { BoundStep } from '../steps/step.ts';

/** A sentence of a scenario, ready to run. */
export interface LoadedStep {
  /** Id of the pickle's step in the message stream. */
  readonly id: string;
  readonly text: string;
  readonly bound: BoundStep;
}

/** A scenario, or one example of an outline. */
export interface LoadedScenario {
  readonly pickle: Pickle;
  /** The file, as people name it. */
  readonly path: string;
  /** Line of `Scenario:`, or of the row among the Examples; 1-based. `path:line` selects exactly this scenario. */
  readonly line: number;
  /** With `@`; the feature's and rule's included. */
  readonly tags: readonly string[];
  readonly steps: readonly LoadedStep[];
}

/** A scenario file. */
export interface LoadedFeature {
  readonly path: string;
  readonly source: Source;
  readonly document: GherkinDocument;
  /** In the file's order; the selected lines only. */
  readonly scenarios: readonly LoadedScenario[];
}

/** Everything there is to run, in the order of the files. */
export interface Suite {
  readonly features: readonly LoadedFeature[];
}

/** Every scenario of a suite in the files' order. */
export function scenariosOf(suite: Suite): readonly LoadedScenario[] {
  return suite.features.flatMap((feature) => feature.scenarios);
}
