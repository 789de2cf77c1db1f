/** Where a thread that runs scenarios starts: joins its work to the thread that started it and to the real parts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ToWorker, WorkerSettings } from '../scenario/parallel/protocol.ts';
import { startWork } from '../scenario/parallel/work.ts';
import { services } from './services.ts';
import { watchWorlds } from './watch-worlds.ts';

const port = parentPort;
if (port === null) throw new Error('this is not started by hand: it is a thread of causerie run');
const settings = workerData as WorkerSettings;
const vocabulary = await services.vocabulary(settings.fixtures);
const watched = settings.coverage ? await watchWorlds(vocabulary) : {};
const work = startWork({
  ...vocabulary,
  ...watched,
  settings,
  openLane: services.openLane,
  now: () => performance.timeOrigin + performance.now(),
  tell: (message) => port.postMessage(message),
  busy: (isBusy) => (isBusy ? port.unref() : port.ref()),
  // Whatever a step that was broken off still waits for.
  leave: () => process.exit(),
});
port.on('message', (message: ToWorker) => work.take(message));
process.on('beforeExit', work.stuck);
