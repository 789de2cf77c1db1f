/** Runs sentences against a stage, as a scenario would. */
import { bindStep } from '../../src/steps/bind-step.ts';
import { StepFailure } from '../../src/steps/step.ts';
import { createWorld, type World } from '../../src/steps/world.ts';
import { createStage, type Stage } from './scripted-target.ts';
import { stepText } from './step-text.ts';

/** A stage with the world of one scenario over it. */
export interface Rehearsal {
  readonly stage: Stage;
  readonly world: World;
  /** Runs a sentence that must be understood. */
  readonly run: (text: string, table?: readonly (readonly string[])[], docString?: string) => Promise<void>;
  /** Runs a sentence that must fail; gives its message and what was seen, joined by a line break. */
  readonly failure: (text: string, table?: readonly (readonly string[])[]) => Promise<string>;
}

/** Begins a scenario in a spoken language. */
export function rehearse(spokenLanguage = 'en'): Rehearsal {
  const stage = createStage();
  const world = createWorld(stage.target);
  const run: Rehearsal['run'] = async (text, table, docString) => {
    const bound = bindStep(
      stepText(
        text,
        { ...(table ? { table } : {}), ...(docString === undefined ? {} : { docString }) },
        spokenLanguage,
      ),
    );
    if (bound.kind === 'problem') throw new Error(`not understood: ${text}: ${bound.message}`);
    await bound.run(world);
  };
  const failure: Rehearsal['failure'] = async (text, table) => {
    try {
      await run(text, table);
    } catch (error) {
      if (error instanceof StepFailure) return `${error.message}\n${error.seen}`;
      throw error;
    }
    throw new Error(`did not fail: ${text}`);
  };
  return { stage, world, run, failure };
}
