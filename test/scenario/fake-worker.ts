/**
 * A thread that runs scenarios of the fake sentences; `the thread dies` ends it as a crash
 * would, `the thread waits` hangs.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ToWorker } from '../../src/scenario/parallel/protocol.ts';
import { startWork } from '../../src/scenario/parallel/work.ts';
import { fakeAfterStep, fakeBindStep, fakeChat, fakeFinishWorld, fakeWorld } from './fake-vocabulary.ts';

const port = parentPort!;
const dies = () => process.exit(7);
// Something outside that never answers, and keeps the thread alive.
const waits = () => new Promise<void>(() => void setInterval(() => {}, 1000));
const work = startWork({
  settings: workerData,
  bindStep: (step) => {
    const own = { 'the thread dies': dies, 'the thread waits': waits }[step.text];
    return own === undefined ? fakeBindStep(step) : { kind: 'bound', id: own.name, run: own };
  },
  reached: () => ({ threads: { [`thread ${workerData.worker}`]: 1 } }),
  createWorld: fakeWorld,
  finishWorld: fakeFinishWorld,
  afterStep: fakeAfterStep,
  openLane: async () => ({ createTarget: async () => fakeChat(), close: async () => {} }),
  now: () => performance.now(),
  tell: (message) => port.postMessage(message),
  busy: (isBusy) => (isBusy ? port.unref() : port.ref()),
  // Whatever a step that was broken off still waits for.
  leave: () => process.exit(),
});
port.on('message', (message: ToWorker) => work.take(message));
process.on('beforeExit', work.stuck);
