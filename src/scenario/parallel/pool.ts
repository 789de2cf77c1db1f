/**
 * Several threads that read and run scenario files between them, seen as one: each reads its share of the files and runs
 * their scenarios, and one that is done takes over from the others. Knows nothing of what scenarios say.
 */
import { stat } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import { type Envelope, IdGenerator } from '@cucumber/messages';
import type { Execute, Execution, Tally } from '../execute.ts';
import type { FoundFile } from '../find-files.ts';
import type { LoadResult, ReadFiles } from '../load.ts';
import { eachOnce, type ScenarioProblem } from '../problem.ts';
import type { Reached } from '../reached.ts';
import type { Feature, PlannedScenario } from '../suite.ts';
import type { FromWorker, RemoteJob, ToWorker, WorkerSettings } from './protocol.ts';

/** Threads that run scenarios. */
export interface Pool {
  /** Reads `files`, each in one of the threads. Called once. */
  readonly load: (files: readonly FoundFile[]) => Promise<LoadResult<PlannedScenario>>;
  /** Runs scenarios that this pool has read. Rejects when a thread breaks. */
  readonly execute: Execute;
  /** What has happened in the worlds of each thread; empty unless they count it. */
  readonly reached: () => Promise<readonly Reached[]>;
  /** Ends the threads; resolves when they are gone. */
  readonly close: () => Promise<void>;
}

/** Starts one thread that speaks the protocol. */
export type StartWorker = (settings: WorkerSettings) => Worker;

/** So many scenarios wait in a thread beside the one that runs: it never idles while the next is on its way. */
const AHEAD = 2;

/** What one thread has to do. */
interface Hand {
  readonly worker: Worker;
  /** Resolves when the thread has ended, however it does. */
  readonly gone: Promise<unknown>;
  readonly jobs: RemoteJob[];
  /** Given away and not yet answered. */
  outstanding: number;
  /** It begins nothing more. */
  isStopped: boolean;
}

/** Opens a pool of `size` threads, at least one. */
export function openPool(size: number, start: StartWorker, settings: Omit<WorkerSettings, 'worker'>): Pool {
  const hands = Array.from({ length: size }, (_, worker): Hand => {
    const thread = start({ ...settings, worker });
    // An error is told to whoever waits for an answer; when nobody does, the thread's end is all there is to know.
    thread.on('error', () => {});
    const gone = new Promise((resolve) => thread.once('exit', resolve));
    return { worker: thread, gone, jobs: [], outstanding: 0, isStopped: false };
  });
  const places = new Map<string, { readonly hand: Hand; readonly file: FoundFile; readonly position: number }>();

  const load: Pool['load'] = async (files) => {
    const shares = await share(files, hands.length);
    const answers = await Promise.all(
      hands.map(({ worker }, index) => ask(worker, { kind: 'load', files: shares[index] ?? [] }, 'loaded')),
    );
    const results = answers.map(({ result }) => result);
    const read = joinReads(files, shares, results);
    if (read.kind !== 'read') return read;
    for (const [index, { scenarios }] of read.features.entries()) {
      const file = files[index] as FoundFile;
      const hand = hands[shares.findIndex((part) => part.includes(file))] as Hand;
      for (const [position, { pickle }] of scenarios.entries()) places.set(pickle.id, { hand, file, position });
    }
    return { kind: 'loaded', suite: { features: read.features }, newId: IdGenerator.incrementing() };
  };

  const execute: Execute = (execution) => {
    for (const hand of hands) hand.jobs.length = 0;
    for (const { scenario, testCase } of execution.jobs) {
      const { hand, file, position } = places.get(scenario.pickle.id)!;
      hand.jobs.push({ file, position, testCase });
    }
    for (const hand of hands) {
      hand.isStopped = false;
      send(hand.worker, { kind: 'begin' });
    }
    return dispatch(hands, execution);
  };

  const reached: Pool['reached'] = async () => {
    const answers = await Promise.all(hands.map(({ worker }) => ask(worker, { kind: 'reached' }, 'reached')));
    return answers.map((answer) => answer.reached);
  };

  const close: Pool['close'] = async () => {
    for (const { worker } of hands) send(worker, { kind: 'leave' });
    await Promise.all(hands.map(({ gone }) => gone));
  };
  return { load, execute, reached, close };
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

/** Rejects when the thread ends or breaks before it has answered. */
function listen(worker: Worker, take: (message: FromWorker) => void, fail: (error: Error) => void): () => void {
  const onMessage = (message: FromWorker) => {
    if (message.kind === 'broke') fail(new Error(message.message));
    else take(message);
  };
  const onExit = (code: number) => fail(new Error(`a worker ended by itself with ${code}`));
  worker.on('message', onMessage).on('error', fail).on('exit', onExit);
  return () => void worker.off('message', onMessage).off('error', fail).off('exit', onExit);
}

/** Sends a question and waits for the answer of that kind. */
function ask<Kind extends FromWorker['kind']>(
  worker: Worker,
  question: ToWorker,
  kind: Kind,
): Promise<Extract<FromWorker, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const mute = listen(
      worker,
      (message) => {
        if (message.kind !== kind) return;
        mute();
        resolve(message as Extract<FromWorker, { kind: Kind }>);
      },
      reject,
    );
    send(worker, question);
  });
}

/** Shares files out so that the shares are about equally long, the longest file first. */
async function share(files: readonly FoundFile[], count: number): Promise<readonly (readonly FoundFile[])[]> {
  const lengths = new Map(await Promise.all(files.map(async (file) => [file, await lengthOf(file)] as const)));
  const shares = Array.from({ length: count }, () => ({ length: 0, files: [] as FoundFile[] }));
  for (const file of files.toSorted((a, b) => lengths.get(b)! - lengths.get(a)!)) {
    const shortest = shares.reduce((least, each) => (each.length < least.length ? each : least));
    shortest.files.push(file);
    shortest.length += lengths.get(file)!;
  }
  return shares.map((each) => each.files);
}

/** Octets about to run; a file that cannot be read is told of when it is read. */
async function lengthOf({ absolutePath }: FoundFile): Promise<number> {
  return stat(absolutePath).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The threads' answers as one, in the order of the files. */
function joinReads(
  files: readonly FoundFile[],
  shares: readonly (readonly FoundFile[])[],
  results: readonly ReadFiles<PlannedScenario>[],
): ReadFiles<PlannedScenario> {
  const wrong = results.find(({ kind }) => kind === 'wrong-use');
  const problems = results.flatMap((result) => (result.kind === 'invalid' ? result.problems : []));
  if (problems.length > 0) {
    const order = new Map(files.map(({ path }, index) => [path, index]));
    // What stands in no scenario file, but in a fixture they share, comes first.
    const at = ({ path }: ScenarioProblem) => order.get(path) ?? -1;
    return { kind: 'invalid', problems: eachOnce(problems).toSorted((a, b) => at(a) - at(b)) };
  }
  if (wrong !== undefined) return wrong;
  const features = new Map<FoundFile, Feature>();
  for (const [index, result] of results.entries()) {
    if (result.kind !== 'read') continue;
    for (const [position, feature] of result.features.entries()) features.set(shares[index]![position]!, feature);
  }
  return { kind: 'read', features: files.map((file) => features.get(file)!) };
}

/** Hands out the jobs until all are answered or nothing more is to begin. */
function dispatch(hands: readonly Hand[], execution: Execution): Promise<Tally> {
  const { emit, failFast, signal } = execution;
  let failed = 0;
  let finished = 0;
  return new Promise((resolve, reject) => {
    const mutes: (() => void)[] = [];
    const stop = (now: boolean) => {
      for (const hand of hands) {
        hand.isStopped = true;
        send(hand.worker, { kind: 'stop', now });
      }
    };
    const onAbort = () => stop(true);
    const end = (settle: () => void) => {
      for (const mute of mutes) mute();
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const feed = (hand: Hand) => {
      while (!hand.isStopped && hand.outstanding <= AHEAD) {
        const job = hand.jobs.shift() ?? longest(hands).jobs.pop();
        if (job === undefined) break;
        hand.outstanding += 1;
        send(hand.worker, { kind: 'run', job });
      }
      if (hands.every(({ outstanding }) => outstanding === 0)) end(() => resolve({ finished, failed }));
    };
    const take = (hand: Hand, message: FromWorker) => {
      if (message.kind !== 'ran') return;
      hand.outstanding -= 1;
      for (const envelope of JSON.parse(message.envelopes) as readonly Envelope[]) emit(envelope);
      if (message.outcome === undefined) hand.isStopped = true;
      else if (message.outcome !== 'interrupted') finished += 1;
      if (message.outcome === 'failed') failed += 1;
      if (message.outcome === 'failed' && failFast) stop(false);
      feed(hand);
    };
    for (const hand of hands) {
      mutes.push(
        listen(
          hand.worker,
          (message) => take(hand, message),
          (error) => end(() => reject(error)),
        ),
      );
    }
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    for (const hand of hands) feed(hand);
  });
}

function longest(hands: readonly Hand[]): Hand {
  return hands.reduce((most, each) => (each.jobs.length > most.jobs.length ? each : most));
}
