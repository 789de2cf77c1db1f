/** Joins the command line to the words of scenario files and to the embedded chat; each is loaded only when a command needs it. */
import type { Services } from './host.ts';

/** The real parts. */
export const services: Services = {
  vocabulary: async () => {
    const { bindStep, createWorld, finishWorld, sentences } = await import('../steps/index.ts');
    return {
      bindStep,
      createWorld,
      finishWorld,
      sentences: (spoken) => sentences(spoken).flatMap(({ expressions }) => expressions),
    };
  },
  openLane: async () => (await import('../target/lane.ts')).openLane(),
};
