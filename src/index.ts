/**
 * The library's public face: the words of scenario files, the target they act on, and the parts that load, run and
 * report scenarios. Reads no arguments and no environment.
 */
export { findFiles } from './scenario/find-files.ts';
export { type LoadRequest, type LoadResult, load } from './scenario/load.ts';
export type { ScenarioProblem } from './scenario/problem.ts';
export { type FileReport, openFileReport } from './scenario/report/file-report.ts';
export { createPaint, type Paint } from './scenario/report/paint.ts';
export { type ProgressOptions, progressReporter } from './scenario/report/progress.ts';
export type { Reporter } from './scenario/report/reporter.ts';
export { ResultFold, type ScenarioFailure, type ScenarioResult } from './scenario/report/scenario-result.ts';
export { renderFrames } from './scenario/report/source-frame.ts';
export { type Lane, type RunOutcome, type RunRequest, runSuite } from './scenario/run-suite.ts';
export { type Selection, type SelectResult, select, shuffled } from './scenario/select.ts';
export { type LoadedFeature, type LoadedScenario, type LoadedStep, type Suite, scenariosOf } from './scenario/suite.ts';
export {
  type BindStep,
  type BoundStep,
  bindStep,
  createWorld,
  finishWorld,
  StepFailure,
  type StepProblem,
  type StepText,
  sentences,
  type World,
} from './steps/index.ts';
export { openLane } from './target/lane.ts';
export type { Target, WorldPlan } from './target/target.ts';
