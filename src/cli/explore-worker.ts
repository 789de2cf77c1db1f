/** Where a thread that explores starts: its settings come with it, its word goes to the thread that started it. */
import { parentPort, workerData } from 'node:worker_threads';
import { exploreHere } from './explore-here.ts';
import type { ExploreSettings, FromExplorer } from './explore-settings.ts';

const port = parentPort;
if (port === null) throw new Error('this is not started by hand: it is a thread of causerie explore');
const stop = new AbortController();
// Any message is the wish to stop.
port.once('message', () => stop.abort());
const tell = (message: FromExplorer): void => port.postMessage(message);
try {
  const exploration = await exploreHere(workerData as ExploreSettings, {
    now: () => performance.now(),
    signal: stop.signal,
    onProgress: (sofar) => tell({ kind: 'sofar', exploration: sofar }),
  });
  tell({ kind: 'done', exploration });
} catch (thrown) {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  tell({ kind: name === 'Nondeterminism' ? 'nondeterminism' : 'broke', message });
}
port.close();
