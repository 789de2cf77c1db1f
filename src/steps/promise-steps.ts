/** Sentences about what the chat promises in every scenario. Who judges is handed in with the world. */
import { ensureStarted } from './acting.ts';
import { nearest } from './nearest.ts';
import { type Run, type Sentence, sentence } from './reading.ts';
import { StepFailure } from './step.ts';
import type { StepId } from './step-id.ts';
import type { BrokenPromise, Judge, World } from './world.ts';

function judgeOf(world: World): Judge {
  if (world.judge === undefined) throw new StepFailure('nobody judges this world: its promises cannot be looked at');
  return world.judge;
}

function demandKept(broken: readonly BrokenPromise[]): void {
  const [first] = broken;
  if (first === undefined) return;
  throw new StepFailure(
    `the promise "${first.promise}" is broken: ${first.how}`,
    broken.map(({ promise, how }) => `${promise}\n  ${how}`).join('\n'),
  );
}

const keeps =
  (promise?: string): Run =>
  async (world) => {
    await ensureStarted(world);
    const judge = judgeOf(world);
    if (promise !== undefined && !judge.promises.includes(promise)) {
      const near = nearest(promise, judge.promises, 3).map((each) => `did you mean "${each}"?`);
      throw new StepFailure(`there is no promise "${promise}"`, (near.length > 0 ? near : judge.promises).join('\n'));
    }
    const broken = judge.broken();
    demandKept(promise === undefined ? broken : broken.filter((each) => each.promise === promise));
  };

/** The sentences of this family. */
export const promiseSentences: Readonly<Record<Extract<StepId, `promise-${string}`>, Sentence>> = {
  'promise-kept': sentence('then', ['string'], ([promise]) => keeps(promise)),
  'promise-all-kept': sentence('then', [], () => keeps()),
};
