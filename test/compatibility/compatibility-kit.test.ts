/** The official Cucumber Compatibility Kit: what of it applies runs here, and docs/compatibility.md says why the rest does not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Envelope } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { executeHere } from '../../src/scenario/execute.ts';
import { type LoadResult, load } from '../../src/scenario/load.ts';
import { runSuite } from '../../src/scenario/run-suite.ts';
import { scenariosOf } from '../../src/scenario/suite.ts';
import { fakeChat, fakeWorld } from '../scenario/fake-vocabulary.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { canonicalStream } from './canonical-stream.ts';
import { bindKitStep } from './kit-vocabulary.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const kit = join(root, 'node_modules/@cucumber/compatibility-kit/features');
const guide = readFileSync(join(root, 'docs/compatibility.md'), 'utf8');

/** The cases a section of the guide names. */
function casesUnder(heading: string): readonly string[] {
  const section = guide.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('- `') || line.startsWith('| `'));
  return lines.flatMap((line) => [...line.split(/:|\|\s*[^`]/)[0]!.matchAll(/`([^`]+)`/g)].map((found) => found[1]!));
}

const PASSING = casesUnder('Cases that run');
const REFUSED = casesUnder('Cases that are refused');
const OTHER = casesUnder('Cases that do not apply');

function loadCase(name: string): Promise<LoadResult> {
  const files = readdirSync(join(kit, name)).filter((file) => file.endsWith('.feature'));
  const texts = files.map((file) => [`samples/${name}/${file}`, readFileSync(join(kit, name, file), 'utf8')]);
  return load({ paths: ['samples'], cwd: temporaryFolder(Object.fromEntries(texts)), bindStep: bindKitStep });
}

async function streamOf(name: string): Promise<readonly Envelope[]> {
  const loaded = await loadCase(name);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const { suite, newId } = loaded;
  const now = (): number => 0;
  const context = { createWorld: fakeWorld, finishWorld: async () => {}, afterStep: () => {}, newId, now };
  const openLane = async () => ({ createTarget: async () => fakeChat(), close: async () => {} });
  const envelopes: Envelope[] = [];
  const scenarios = scenariosOf(suite);
  const tool = { name: 'causerie' };
  await runSuite({
    suite,
    scenarios: name.endsWith('-reversed') ? scenarios.toReversed() : scenarios,
    execute: executeHere({ ...context, debug: false, evidence: false }, openLane, suite),
    meta: { protocolVersion: '1', implementation: tool, runtime: tool, os: tool, cpu: tool },
    failFast: false,
    emit: (envelope) => void envelopes.push(envelope),
    newId,
    now,
    signal: new AbortController().signal,
  });
  return envelopes;
}

function expectedOf(name: string): readonly Envelope[] {
  const lines = readFileSync(join(kit, name, `${name}.ndjson`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

test('the guide names every case of the kit once', () => {
  expect([...PASSING, ...REFUSED, ...OTHER].toSorted()).toEqual(readdirSync(kit).toSorted());
});

test.each(PASSING)('%s: the message stream is the one the kit expects', async (name) => {
  const expected = canonicalStream(expectedOf(name));
  expect(expected.length).toBeGreaterThan(5);
  expect(canonicalStream(await streamOf(name))).toEqual(expected);
});

test.each(REFUSED)('%s: is refused before anything runs', async (name) => {
  expect(await loadCase(name)).toMatchObject({ kind: 'invalid' });
});
