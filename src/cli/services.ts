/** Joins the command line to the words of scenario files and to the embedded chat; each is loaded only when a command needs it. */
import type { Services } from './host.ts';

/** The real parts that a thread has too. */
export const services: Pick<Services, 'vocabulary' | 'openLane'> = {
  vocabulary: async (fixtures) => {
    const [steps, { WorldJudge }, { openFixtures }] = await Promise.all([
      import('../steps/index.ts'),
      import('../explore/judge.ts'),
      import('../scenario/fixture-folder.ts'),
    ]);
    const bindStep = fixtures === undefined ? steps.bindStep : steps.createBindStep(openFixtures(fixtures));
    return { ...steps, bindStep, createWorld: (target) => steps.createWorld(target, new WorldJudge(target)) };
  },
  openLane: async (options) => (await import('../target/lane.ts')).openLane(undefined, options),
};
