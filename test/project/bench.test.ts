/** Every part of the bench runs: with the smallest sizes, without what would have to be installed. It says nothing of speed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compare, type Row } from '../../tools/bench/comparison.ts';
import { figure, fillDocument, type PartResult } from '../../tools/bench/report.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PARTS = ['start', 'run', 'engine', 'clock', 'explore', 'mail', 'sink', 'journal', 'memory', 'year'];

async function bench(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['tools/bundle-and-run.js', 'bench', ...args], { cwd: root });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += chunk));
  child.stderr.on('data', (chunk) => (output.stderr += chunk));
  const [code] = await once(child, 'close');
  return { code, ...output };
}

test('every part measures something and keeps it', { timeout: 180_000 }, async () => {
  const folder = temporaryFolder({});
  const { code, stdout, stderr } = await bench('--tiny', '--no-peers', '--rounds', '1', '--out', folder);
  expect(stderr).not.toContain('broke');
  expect(code).toBe(0);
  for (const part of PARTS) {
    const { rows } = JSON.parse(readFileSync(join(folder, `${part}.json`), 'utf8')) as PartResult;
    expect(rows.length).toBeGreaterThan(0);
    for (const { what, ours, other } of rows) {
      for (const { median } of [ours, ...(other === undefined ? [] : [other.figures, other.ratio])]) {
        expect(Number.isFinite(median), `${part}: ${what}`).toBe(true);
      }
      expect(stdout).toContain(what);
    }
  }
});

test('a part that does not exist is told with those that do', async () => {
  const { code, stderr } = await bench('speed');
  expect(code).toBe(2);
  expect(stderr).toBe(`bench: there is no part "speed". Parts: ${PARTS.join(', ')}.\n`);
});

const taken = (...figures: readonly number[]) => {
  const left = [...figures];
  return () => left.shift()!;
};

test('a ratio says how many times as fast ours is, round by round, whichever way the unit runs', async () => {
  const measure = async (unit: 's' | '/s', goal: number): Promise<Row> => {
    const others = [{ name: 'theirs', sample: taken(99, 30, 20, 10), goal }];
    const comparison = { what: 'w', unit, ours: { name: 'ours', sample: taken(1, 10, 10, 10) }, others };
    const [row] = await compare(comparison, { counted: 3, warmUps: 1 });
    return row!;
  };
  const time = await measure('s', 2);
  expect(time.other?.figures).toEqual({ min: 10, median: 20, max: 30, samples: [30, 20, 10] });
  expect(time.other?.ratio).toEqual({ min: 1, median: 2, max: 3, samples: [3, 2, 1] });
  expect(time.goal).toEqual({ text: '≥ 2 ×', isHeld: true });
  const rate = await measure('/s', 0.51);
  expect(rate.other?.ratio.median).toBe(0.5);
  expect(rate.goal?.isHeld).toBe(false);
});

test('figures have the digits that count', () => {
  expect([0.0672, 1.234, 98.76, 1_234_567].map((value) => figure(value, 's'))).toEqual([
    '0.067 s',
    '1.23 s',
    '98.8 s',
    '1,234,567 s',
  ]);
  expect(figure(15_000, '/s')).toBe('15,000/s');
});

test('the tables take their place in a document, again and again', async () => {
  const marks = ['<!-- figures: written by npm run bench -- --markdown -->', '<!-- end of figures -->'];
  const folder = temporaryFolder({ 'a.md': `before\n${marks[0]}\nold\n${marks[1]}\nafter\n` });
  const ours = { name: 'ours', sample: () => 5 };
  const rows = await compare({ what: 'w', unit: 's', ours, others: [], goal: 4 }, { counted: 1, warmUps: 0 });
  const machine = { system: 's', processor: 'p', cores: 2, memoryOctets: 2 ** 34, load: 0.5 };
  const kept = {
    part: 'start',
    about: 'a',
    date: '2026-01-05T09:00:00Z',
    machine,
    versions: { 'Node.js': '26' },
    rows,
  };
  const path = join(folder, 'a.md');
  for (let turn = 0; turn < 2; turn += 1) fillDocument(path, [{ ...kept, rounds: 1, isTiny: false }]);
  const text = readFileSync(path, 'utf8');
  expect(text.startsWith(`before\n${marks[0]}\n`)).toBe(true);
  expect(text).toContain('\n| w | ours: 5.00 s |  |  | 5.00 s to 5.00 s | ≤ 4 s ✗ |\n');
  expect(text.endsWith(`\n${marks[1]}\nafter\n`)).toBe(true);
  expect(text).toContain('2026-01-05; s, p, 2 cores, 16 GiB, load 0.5; 1 rounds; Node.js 26.');
  expect(text).not.toContain('old');
  expect(text.split('### start: a')).toHaveLength(2);
  writeFileSync(path, 'no place');
  expect(() => fillDocument(path, [])).toThrow('has no place for figures');
});
