/** A worker's life: reads the files it is given, runs the scenarios it is told to, tells all of it. Knows no other worker. */
import type { Envelope } from '@cucumber/messages';
import type { BindStep } from '../../steps/step.ts';
import type { Lane } from '../../target/lane.ts';
import type { FoundFile } from '../find-files.ts';
import type { ReadFiles } from '../load.ts';
import { readFiles } from '../load.ts';
import type { ScenarioProblem } from '../problem.ts';
import { MOST_FRAMES } from '../problem.ts';
import type { Reached } from '../reached.ts';
import type { RunContext } from '../run-scenario.ts';
import { runScenario } from '../run-scenario.ts';
import { StuckStep } from '../stuck-step.ts';
import type { Feature, LoadedFeature, LoadedScenario, PlannedScenario } from '../suite.ts';
import type { FromWorker, RemoteJob, ToWorker, WorkerSettings } from './protocol.ts';

/** What a worker works with. */
export interface Workplace extends Pick<RunContext, 'createWorld' | 'finishWorld' | 'afterStep' | 'now'> {
  readonly settings: WorkerSettings;
  readonly bindStep: BindStep;
  /** What has happened in the worlds, where that is counted. */
  readonly reached?: () => Reached;
  readonly openLane: () => Promise<Lane>;
  readonly tell: (message: FromWorker) => void;
  /** Called while a scenario runs and when it has ended: only what the scenario waits for shall keep the worker alive. */
  readonly busy: (isBusy: boolean) => void;
  /** Everything has been told and closed. */
  readonly leave: () => void;
}

/** A worker at work. */
export interface Work {
  /** Give it every message, in order. */
  readonly take: (message: ToWorker) => void;
  /** Nothing is left that could wake the running step: it fails as stuck, and nothing more begins. */
  readonly stuck: () => void;
}

/** Answers messages until it is told to leave. */
export function startWork(place: Workplace): Work {
  const { settings, tell } = place;
  const stop = new AbortController();
  let isStopped = false;
  const features = new Map<string, LoadedFeature>();
  let ids = 0;
  const newId = () => `w${settings.worker}-${ids++}`;
  let lane: Promise<Lane> | undefined;
  let queue: Promise<void> = Promise.resolve();

  const read = async (files: readonly FoundFile[]): Promise<ReadFiles<PlannedScenario>> => {
    const result = await readFiles(files, place.bindStep, newId);
    if (result.kind === 'invalid') return { ...result, problems: firstRemedied(result.problems) };
    if (result.kind !== 'read') return result;
    for (const [index, feature] of result.features.entries()) features.set(files[index]!.absolutePath, feature);
    return { kind: 'read', features: result.features.map(asPlainData) };
  };

  const run = async ({ file, position, testCase }: RemoteJob): Promise<void> => {
    // A turn of the event loop, so that a stop is heard between scenarios that wait for nothing.
    await new Promise((resolve) => setImmediate(resolve));
    if (isStopped || stop.signal.aborted) return tell({ kind: 'ran', envelopes: '[]' });
    if (!features.has(file.absolutePath)) await read([file]);
    const scenario = features.get(file.absolutePath)?.scenarios[position] as LoadedScenario;
    const envelopes: Envelope[] = [];
    const emit = (envelope: Envelope) => void envelopes.push(withWorker(envelope, settings.worker));
    const { createWorld, finishWorld, afterStep, now } = place;
    const { debug, evidence } = settings;
    lane ??= place.openLane();
    const { createTarget } = await lane;
    const context = { createWorld, finishWorld, afterStep, now, debug, evidence, newId, emit, signal: stop.signal };
    place.busy(true);
    const outcome = await runScenario(scenario, testCase, createTarget, context);
    place.busy(false);
    tell({ kind: 'ran', envelopes: JSON.stringify(envelopes), outcome });
  };

  const answer = async (message: ToWorker): Promise<void> => {
    switch (message.kind) {
      case 'load':
        return tell({ kind: 'loaded', result: await read(message.files) });
      case 'run':
        return run(message.job);
      case 'reached':
        return tell({ kind: 'reached', reached: place.reached?.() ?? {} });
      case 'leave':
        await (await lane)?.close();
        return place.leave();
      case 'begin':
        isStopped = false;
        return;
      case 'stop':
        return;
    }
  };

  const take = (message: ToWorker): void => {
    if (message.kind === 'stop') isStopped = true;
    if (message.kind === 'stop' && message.now) stop.abort(new Error('stopped'));
    queue = queue
      .then(() => answer(message))
      .catch((thrown: unknown) =>
        tell({ kind: 'broke', message: thrown instanceof Error ? thrown.message : `${thrown}` }),
      );
  };
  return { take, stuck: () => stop.abort(new StuckStep()) };
}

/** Of a thread's problems at most so many are shown, so only these need their remedies, which are found when read. */
function firstRemedied(problems: readonly ScenarioProblem[]): readonly ScenarioProblem[] {
  const rest = problems.slice(MOST_FRAMES).map(({ path, place, message }): ScenarioProblem => {
    return { path, ...(place && { place }), message, remedies: [] };
  });
  return [...problems.slice(0, MOST_FRAMES), ...rest];
}

/** What another thread may be given: everything but the functions. */
function asPlainData(feature: LoadedFeature): Feature {
  return { ...feature, scenarios: feature.scenarios.map(({ bound: _, ...planned }) => planned) };
}

function withWorker(envelope: Envelope, worker: number): Envelope {
  const { testCaseStarted } = envelope;
  return testCaseStarted ? { testCaseStarted: { ...testCaseStarted, workerId: String(worker) } } : envelope;
}
