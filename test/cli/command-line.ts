/** Runs the command line in a folder with the fake sentences, and keeps what it wrote. */
import type { Host } from '../../src/cli/host.ts';
import { runCommandLine } from '../../src/cli/program.ts';
import { sentences } from '../../src/steps/index.ts';
import { fakeAfterStep, fakeBindStep, fakeChat, fakeFinishWorld, fakeWorld } from '../scenario/fake-vocabulary.ts';

/** What came of a command. */
export interface Command {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly cwd: string;
}

/** Runs `args` in `cwd`. */
export async function commandLine(
  args: readonly string[],
  {
    cwd,
    env = {},
    signal = new AbortController().signal,
  }: { readonly cwd: string; readonly env?: Host['env']; readonly signal?: AbortSignal },
): Promise<Command> {
  let out = '';
  let err = '';
  let clockMs = 0;
  const output = (write: (text: string) => void) => ({ write, isTerminal: false, columns: 80 });
  const host: Host = {
    stdout: output((text) => (out += text)),
    stderr: output((text) => (err += text)),
    stdin: async function* () {},
    env,
    cwd,
    now: () => clockMs++,
    drawSeed: () => 42,
    signal,
    version: '1.2.3',
    platform: { runtime: '26', os: 'os', osVersion: '1', cpu: 'cpu' },
    services: {
      vocabulary: async () => ({
        bindStep: fakeBindStep,
        createWorld: fakeWorld,
        finishWorld: fakeFinishWorld,
        afterStep: fakeAfterStep,
        sentences,
      }),
      openLane: async () => ({ createTarget: async () => fakeChat(), close: async () => {} }),
      startExplorer: () => {
        throw new Error('no threads here');
      },
      startWorker: () => {
        throw new Error('so little runs in no thread of its own');
      },
    },
  };
  return { code: await runCommandLine(args, host), out, err, cwd };
}
