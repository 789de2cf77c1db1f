/** Whole runs of scenario files beside cucumber-js with the same sentences behind it, and conversations beside botium-core. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender, Other, Row } from '../comparison.ts';
import { writeSuite } from '../generated-suite.ts';
import { type BenchContext, ifPeers, type Part, processTime } from '../part.ts';
import { bundleForPeer } from '../peers.ts';
import { bin, cucumberArguments } from './start.ts';

/** What is run, and how long it is. */
interface Suite {
  readonly what: string;
  readonly path: string;
  readonly goal?: number;
  readonly env?: Readonly<Record<string, string>>;
}

async function beside(context: BenchContext, suite: Suite, steps: string): Promise<readonly Row[]> {
  const { what, path, goal, env = {} } = suite;
  const ours = (threads: string): Contender => {
    const args = [bin(context), 'run', path, '--parallel', threads];
    return processTime(context, `causerie run --parallel ${threads}`, args, { cwd: context.root, env });
  };
  const theirs = (...parallel: readonly string[]): readonly Other[] =>
    ifPeers(context, (peers) => {
      const args = [...cucumberArguments(peers, steps, [path]), ...parallel];
      return [
        {
          ...processTime(context, ['cucumber-js', ...parallel].join(' '), args, { cwd: peers, env }),
          ...(goal && { goal }),
        },
      ];
    });
  const one = await context.compare({ what, unit: 's', ours: ours('1'), others: theirs() });
  if (context.isTiny || goal === undefined) return one;
  const limit = { ...ours('1'), goal: 1.7 };
  const others = [limit, ...theirs('--parallel', '2')];
  return [...one, ...(await context.compare({ what: `${what}, in two`, unit: 's', ours: ours('2'), others }))];
}

/** Exchanges of a conversation: a question and its answer. All that botium-core can say of a chat. */
const EXCHANGES = 5;

async function conversations(context: BenchContext, peers: string): Promise<readonly Row[]> {
  const count = context.isTiny ? 2 : 100;
  const ours = join(context.folder, 'exchanges');
  const theirs = join(context.folder, 'convos');
  for (const folder of [ours, theirs]) mkdirSync(folder, { recursive: true });
  const exchanges = Array.from({ length: EXCHANGES }, (_, index) => index + 1);
  for (let number = 0; number < count; number += 1) {
    const convo = exchanges.map(
      (each) => `#me\nquestion ${each} of ${number}\n\n#bot\nanswer to question ${each} of ${number}\n`,
    );
    writeFileSync(join(theirs, `${number}.convo.txt`), `conversation ${number}\n\n${convo.join('\n')}`);
    const steps = exchanges.map((each) => {
      const question = `question ${each} of ${number}`;
      return [
        `When the visitor writes "${question}"`,
        `And the agent writes "answer to ${question}"`,
        `Then the visitor sees "answer to ${question}"`,
      ];
    });
    const scenario = ['Given the greeting is off', ...steps.flat()].map((line) => `    ${line}\n`).join('');
    writeFileSync(join(ours, `${number}.feature`), `Feature: F${number}\n  Scenario: S\n${scenario}`);
  }
  const script = await bundleForPeer(peers, 'botium.js', ['botium-core']);
  return context.compare({
    what: `${count} conversations of ${EXCHANGES} questions and answers`,
    unit: 's',
    ours: processTime(context, 'causerie run --parallel 1', [bin(context), 'run', ours, '--parallel', '1'], {
      cwd: context.folder,
    }),
    others: [processTime(context, 'botium-core', [script, theirs], { cwd: peers })],
  });
}

/** The part. */
export const runPart: Part = {
  about: 'whole runs of scenario files',
  measure: async (context) => {
    const { peers, root, isTiny } = context;
    const steps = peers === undefined ? '' : await bundleForPeer(peers, 'cucumber-steps.js', ['@cucumber/cucumber']);
    const generated = join(context.folder, 'generated');
    const count = isTiny ? 4 : 1_000;
    writeSuite(generated, count);
    const own = {
      what: "the project's own scenarios",
      path: join(root, 'scenarios'),
      goal: 1,
      env: { CAUSERIE_BENCH_FIXTURES: join(root, 'fixtures') },
    };
    const setting = join(context.folder, 'setting');
    writeSuite(setting, count, 'setting');
    const stage = { what: `${count.toLocaleString('en')} scenarios that set the stage only`, path: setting };
    const thousand = { what: `${count.toLocaleString('en')} scenarios of 10 steps`, path: generated, goal: 3 };
    return [
      ...(await beside(context, thousand, steps)),
      ...(await beside(context, stage, steps)),
      ...(isTiny ? [] : await beside(context, own, steps)),
      ...(peers === undefined ? [] : await conversations(context, peers)),
    ];
  },
};
