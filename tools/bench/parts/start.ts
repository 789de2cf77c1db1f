/** How long a command takes that does nothing or little: the start of the program. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Row } from '../comparison.ts';
import { writeSuite } from '../generated-suite.ts';
import type { BenchContext } from '../part.ts';
import { ifPeers, type Part, processTime } from '../part.ts';
import { bundleForPeer } from '../peers.ts';

async function help(context: BenchContext): Promise<readonly Row[]> {
  return context.compare({
    what: '--help',
    unit: 's',
    ours: processTime(context, 'causerie --help', [bin(context), '--help']),
    others: [
      { ...processTime(context, 'node -e 0', ['-e', '0']), goal: 0.5 },
      ...ifPeers(context, (peers) => [
        processTime(context, 'cucumber-js --help', [join(peers, CUCUMBER), '--help'], { cwd: peers }),
      ]),
    ],
  });
}

/** Where cucumber-js starts, in the folder of the peers. */
export const CUCUMBER = 'node_modules/@cucumber/cucumber/bin/cucumber.js';

/** Our own program. */
export function bin({ root }: BenchContext): string {
  return join(root, 'bin', 'causerie.js');
}

async function oneScenario(context: BenchContext): Promise<readonly Row[]> {
  const suite = join(context.folder, 'one');
  writeSuite(suite, 1);
  const vitest = writeVitest(context);
  const steps = context.peers && (await bundleForPeer(context.peers, 'cucumber-steps.js', ['@cucumber/cucumber']));
  return context.compare({
    what: 'run of one scenario of 10 steps',
    unit: 's',
    ours: processTime(context, 'causerie run', [bin(context), 'run', suite], { cwd: context.folder }),
    others: [
      processTime(context, 'vitest run, one empty test', vitest.args, { cwd: vitest.cwd }),
      ...ifPeers(context, (peers) => [
        {
          ...processTime(context, 'cucumber-js', cucumberArguments(peers, steps!, [suite]), { cwd: peers }),
          goal: 4,
        },
      ]),
    ],
  });
}

/** Arguments that make cucumber-js run `paths` on `steps`. */
export function cucumberArguments(peers: string, steps: string, paths: readonly string[]): readonly string[] {
  return [join(peers, CUCUMBER), '--import', steps, '--format', 'progress', ...paths];
}

/** One test that expects nothing, below the repository so that it finds vitest. */
function writeVitest({ root }: BenchContext): { readonly cwd: string; readonly args: readonly string[] } {
  const cwd = join(root, 'node_modules', '.cache', 'causerie-bench', 'vitest');
  const file = join(cwd, 'one.test.js');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "import { test } from 'vitest';\ntest('nothing', () => {});\n");
  writeFileSync(join(cwd, 'vitest.config.js'), 'export default {};\n');
  return { cwd, args: [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--root', cwd] };
}

/** The part. */
export const startPart: Part = {
  about: 'the start of the program',
  measure: async (context) => [...(await help(context)), ...(await oneScenario(context))],
};
