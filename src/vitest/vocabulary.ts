/** The words of scenario files as vitest runs them: the same as on the command line. */
import { WorldJudge } from '../explore/judge.ts';
import { type FixturesPlace, openFixtures } from '../scenario/fixture-folder.ts';
import type { RunContext } from '../scenario/run-scenario.ts';
import { afterStep, type BindStep, createBindStep, createWorld, finishWorld } from '../steps/index.ts';

/** What scenarios are read and run with. */
export interface FeatureVocabulary extends Pick<RunContext, 'createWorld' | 'finishWorld' | 'afterStep'> {
  readonly bindStep: BindStep;
}

/** The vocabulary with the fixtures of a folder. */
export function featureVocabulary(fixtures: FixturesPlace): FeatureVocabulary {
  return {
    bindStep: createBindStep(openFixtures(fixtures)),
    createWorld: (target) => createWorld(target, new WorldJudge(target)),
    finishWorld,
    afterStep,
  };
}
