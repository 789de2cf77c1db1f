/**
 * `npm run bench [-- PART...]`: measures the named parts, or all of them, prints a table of each and keeps it as JSON in
 * `bench-results/`. This file reads the arguments and knows no part's insides.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './comparison.ts';
import { PARTS, WORKS } from './parts.ts';
import { installPeers, peerVersions } from './peers.ts';
import { runNode } from './processes.ts';
import { describeMachine, fillDocument, keepResult, keptResults, type PartResult, tableText } from './report.ts';

/** The bundle that runs lies in node_modules/.cache/causerie-bench. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const USUAL_ROUNDS = 5;

const HELP = `npm run bench [-- PART...] [options]

Parts:
${Object.entries(PARTS)
  .map(([name, { about }]) => `  ${name.padEnd(9)} ${about}`)
  .join('\n')}

Options:
  --rounds <n>   turns everyone takes (default: ${USUAL_ROUNDS})
  --no-peers     only ourselves and our limits: nothing is installed
  --tiny         the smallest sizes: whether it runs
  --out <folder> where results are kept (default: bench-results)
  --markdown     measure nothing: write what was kept into docs/performance.md
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    rounds: { type: 'string' },
    peers: { type: 'boolean', default: true },
    tiny: { type: 'boolean', default: false },
    out: { type: 'string', default: join(ROOT, 'bench-results') },
    markdown: { type: 'boolean', default: false },
  },
});

const [first, work = '', size] = positionals;
const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name));
if (values.help) process.stdout.write(HELP);
else if (first === 'work') await WORKS[work]!(Number(size));
else if (unknown !== undefined) complain(`there is no part "${unknown}". Parts: ${Object.keys(PARTS).join(', ')}.`);
else if (values.markdown) writeDocument();
else if (!/^[1-9]\d?$/.test(values.rounds ?? '1')) complain(`--rounds "${values.rounds}" is no number from 1 to 99.`);
else await measureAll(positionals.length === 0 ? Object.keys(PARTS) : positionals);

function complain(message: string): void {
  process.stderr.write(`bench: ${message}\n`);
  process.exitCode = 2;
}

function writeDocument(): void {
  const results = keptResults(values.out, Object.keys(PARTS));
  fillDocument(join(ROOT, 'docs', 'performance.md'), results);
  process.stdout.write(`docs/performance.md: ${results.map(({ part }) => part).join(', ')}\n`);
}

/** One part that breaks does not take the others with it: it is told, and the exit code says so. */
async function measureAll(names: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'causerie-bench-'));
  try {
    const peers = values.peers ? installPeers(ROOT) : undefined;
    for (const name of names) {
      process.stderr.write(`${name}\n`);
      await measurePart(name, folder, peers).catch((error: unknown) => {
        process.stderr.write(`${name} broke: ${error instanceof Error ? error.message : error}\n`);
        process.exitCode = 1;
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePart(name: string, folder: string, peers: string | undefined): Promise<void> {
  const { about, measure } = PARTS[name]!;
  const usual = values.rounds === undefined ? USUAL_ROUNDS : Number(values.rounds);
  const probe = join(ROOT, 'tools', 'bench', 'probe.cjs');
  const warmUps = values.tiny ? 0 : 1;
  const rows = await measure({
    isTiny: values.tiny,
    root: ROOT,
    folder,
    peers,
    compare: (comparison) => {
      process.stderr.write(`  ${comparison.what}…\n`);
      return compare(comparison, { counted: usual, warmUps });
    },
    node: (args, wish) => runNode(probe, args, wish),
    workArguments: (work, size) => [fileURLToPath(import.meta.url), 'work', work, String(size)],
  });
  const result: PartResult = {
    part: name,
    about,
    date: new Date().toISOString(),
    machine: describeMachine(),
    versions: { 'Node.js': process.versions.node, ...(peers === undefined ? {} : peerVersions(peers)) },
    rounds: usual,
    isTiny: values.tiny,
    rows,
  };
  keepResult(values.out, result);
  process.stdout.write(tableText(result));
}
