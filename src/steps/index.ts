/** What the harness uses of the steps: understanding a step, a world to run it in, the end of a scenario, the list. */

export { ensureStarted } from './acting.ts';
export { bindStep, createBindStep } from './bind-step.ts';
export { type SentenceInfo, sentences } from './compiled-sentences.ts';
export { finishWorld } from './finish-world.ts';
export type { FindFixture, FixtureFile, FixtureKind } from './fixture.ts';
export { lintNewMails as afterStep } from './mail-watch.ts';
export { renderDesk } from './render-desk.ts';
export { renderScreen } from './render-screen.ts';
export { type BindStep, type BoundStep, type Cell, StepFailure, type StepProblem, type StepText } from './step.ts';
export { createWorld, defaultPlan, type World } from './world.ts';
export { writeGlue } from './write-glue.ts';
