/**
 * What the modules of scenario files import: runs the scenarios of one file, in one lane, each as a test that fails at the
 * line of its sentence. Not for people to import.
 */
import { version as protocolVersion } from '@cucumber/messages';
import { executeHere } from '../scenario/execute.ts';
import { loadFiles } from '../scenario/load.ts';
import { renderExplanation } from '../scenario/report/failure.ts';
import { ResultFold, type ScenarioResult } from '../scenario/report/scenario-result.ts';
import { runSuite } from '../scenario/run-suite.ts';
import type { LoadedScenario, Suite } from '../scenario/suite.ts';
import { createPaint } from '../steps/paint.ts';
import { type Lane, openLane } from '../target/lane.ts';
import type { FeaturePlace } from './feature-module.ts';
import { featureVocabulary } from './vocabulary.ts';

/** What the stream says of the run; no report of it is written. */
const CAUSERIE = { name: 'causerie' };

/** What a test is given by vitest, as far as it is used. */
export interface TestSurroundings {
  /** Aborted when the test may not go on. */
  readonly signal: AbortSignal;
  /** Notes something at the test that does not fail it. */
  readonly annotate: (message: string, type: string) => Promise<unknown>;
}

/** The scenarios of one file. */
export interface FeatureRun {
  /** Runs a scenario by its position in the file; rejects with its failure. */
  readonly run: (position: number, test: TestSurroundings) => Promise<void>;
  /** To be called when nothing more is to run. */
  readonly close: () => Promise<void>;
}

/** A scenario failed at a sentence. Its stack is the place in the scenario file. */
export class ScenarioFailed extends Error {
  override readonly name = 'ScenarioFailed';
  constructor(result: ScenarioResult, absolutePath: string) {
    const { sentence = '', line = result.line } = result.failure ?? {};
    super(`${sentence}\n\n${renderExplanation(result, { paint: createPaint(false), timeline: false })}\n`);
    this.stack = `${this.name}: ${this.message}\n    at ${result.name} (${absolutePath}:${line}:1)`;
  }
}

/** The scenarios of the file at `place`, which is valid: the plugin has read it before. */
export function openFeature(place: FeaturePlace): FeatureRun {
  const vocabulary = featureVocabulary(place.fixtures);
  let suite: Promise<Suite<LoadedScenario>> | undefined;
  let lane: Promise<Lane> | undefined;
  const read = async (): Promise<Suite<LoadedScenario>> => {
    const loaded = await loadFiles([{ ...place, lines: [] }], vocabulary.bindStep);
    if (loaded.kind === 'loaded') return loaded.suite;
    throw new Error(`${place.path} has changed since it was read`);
  };
  let ids = 0;
  const newId = (): string => `vitest-${ids++}`;
  const now = (): number => performance.timeOrigin + performance.now();
  const run: FeatureRun['run'] = async (position, { signal, annotate }) => {
    suite ??= read();
    lane ??= openLane();
    const [whole, { createTarget }] = await Promise.all([suite, lane]);
    const context = { ...vocabulary, newId, now, debug: true, evidence: false };
    const shared = async (): Promise<Lane> => ({ createTarget, close: async () => {} });
    const fold = new ResultFold();
    const results: ScenarioResult[] = [];
    const { interrupted } = await runSuite({
      suite: whole,
      scenarios: [whole.features[0]!.scenarios[position]!],
      execute: executeHere(context, shared, whole),
      meta: { protocolVersion, implementation: CAUSERIE, runtime: CAUSERIE, os: CAUSERIE, cpu: CAUSERIE },
      failFast: false,
      emit: (envelope) => void results.push(...[fold.take(envelope) ?? []].flat()),
      newId,
      now,
      signal,
    });
    if (interrupted) throw signal.reason;
    const [result] = results;
    for (const warning of result?.mailWarnings ?? []) await annotate(warning, 'mail lint');
    if (result?.status !== 'passed') throw new ScenarioFailed(result!, place.absolutePath);
  };
  return { run, close: async () => void (await (await lane)?.close()) };
}
