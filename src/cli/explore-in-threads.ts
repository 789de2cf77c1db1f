/** Several threads that explore between them, seen as one exploration: each has its share of the batches. */
import type { Worker } from 'node:worker_threads';
import { type Exploration, join } from '../explore/exploration.ts';
import { Nondeterminism } from '../explore/search.ts';
import type { ExploreHere } from './explore-here.ts';
import type { ExploreSettings, FromExplorer } from './explore-settings.ts';

/** Starts one thread that explores. */
export type StartExplorer = (settings: ExploreSettings) => Worker;

/** Explores in `count` threads. Rejects as one of them does; all are gone then. */
export async function exploreInThreads(
  settings: ExploreSettings,
  count: number,
  start: StartExplorer,
  { signal, onProgress }: ExploreHere,
): Promise<Exploration> {
  const { share, mostFindings } = settings;
  const latest = new Map<number, Exploration>();
  const threads = Array.from({ length: count }, (_, thread) =>
    start({ ...settings, share: { index: share.index + share.of * thread, of: share.of * count } }),
  );
  const stop = (): void => {
    for (const thread of threads) thread.postMessage('stop');
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const take = (thread: number, exploration: Exploration): void => {
      latest.set(thread, exploration);
      const sofar = join([...latest.values()]);
      if (sofar.findings.length >= mostFindings) stop();
      onProgress(sofar);
    };
    await Promise.all(threads.map((worker, thread) => finished(worker, (each) => take(thread, each))));
    return join([...latest].sort(([one], [other]) => one - other).map(([, exploration]) => exploration));
  } finally {
    signal.removeEventListener('abort', stop);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function finished(worker: Worker, take: (exploration: Exploration) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('a thread ended before its exploration did')));
    worker.on('message', (message: FromExplorer) => {
      switch (message.kind) {
        case 'sofar':
          return take(message.exploration);
        case 'done':
          take(message.exploration);
          return resolve();
        case 'nondeterminism':
          return reject(new Nondeterminism(message.message));
        case 'broke':
          return reject(new Error(message.message));
      }
    });
  });
}
