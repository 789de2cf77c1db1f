/** What `--help` and a short run have to load: held by size, because time differs from machine to machine. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';

/** A module of the build with all that it imports before it runs; what it imports later is not loaded for help. */
function loadedWith(entry: URL, seen: Map<string, string> = new Map()): ReadonlyMap<string, string> {
  if (seen.has(entry.href)) return seen;
  const code = readFileSync(entry, 'utf8');
  seen.set(entry.href, code);
  for (const [, path = ''] of code.matchAll(/^(?:import|\} from|export .* from)[^"]*"(\.[^"]+)";$/gm)) {
    loadedWith(new URL(path, entry), seen);
  }
  return seen;
}

test('help loads commander and little else, and nothing of Node that is slow to start', () => {
  const loaded = [...loadedWith(new URL('../../dist/cli/main.js', import.meta.url)).values()].join('\n');
  // Measured: commander is 110 KB of it; a single command with its reports would be 60 KB more.
  expect(loaded.length).toBeGreaterThan(90_000);
  expect(loaded.length).toBeLessThan(140_000);
  const builtIns = [...loaded.matchAll(/^import .*from "node:([\w/]+)";$/gm)].map(([, name]) => name!);
  expect(new Set(builtIns)).toEqual(
    new Set(builtIns.filter((name) => !/^(crypto|worker_threads|net|http|tls)$/.test(name))),
  );
  expect(builtIns).toContain('fs');
});

/** Tells, as a process ends, the octets of the files it loaded and whether it loaded what Node fetches with. */
const WATCH = `
import { registerHooks } from 'node:module';
import { statSync } from 'node:fs';
let octets = 0;
registerHooks({
  load: (url, context, next) => {
    if (url.startsWith('file:')) octets += statSync(new URL(url)).size;
    return next(url, context);
  },
});
process.on('exit', () => {
  const fetches = process.moduleLoadList.includes('NativeModule internal/deps/undici/undici');
  process.stderr.write(JSON.stringify({ octets, fetches }));
});`;

/** What a run of one scenario with these lines loads. */
function loadedByRun(lines: string): { readonly octets: number; readonly fetches: boolean } {
  const cwd = temporaryFolder({ 'scenarios/f.feature': `Feature: f\n  Scenario: s\n${lines}` });
  const bin = fileURLToPath(new URL('../../bin/causerie.js', import.meta.url));
  const args = ['--import', `data:text/javascript,${encodeURIComponent(WATCH)}`, bin, 'run'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  expect(stdout).toContain('1 passed, 0 failed');
  return JSON.parse(stderr);
}

test('a run loads what reads e-mails only when there is one, and never what fetches', () => {
  const without = loadedByRun('    When the visitor writes "Hello"\n    Then the visitor sees "Hello"\n');
  const receiving = loadedByRun(`    Given the visitor is known as:
      | e-mail | anna@example.com |
    And other e-mails are ignored
    When the visitor writes "Hello"
    And the visitor looks away
    And the agent writes "Yes?"
    And 1 minute passes
    Then anna@example.com receives the unread replies
`);
  expect(without.fetches).toBe(false);
  expect(receiving.fetches).toBe(false);
  // Measured: 3.2 MB, and 1 MB more to read an e-mail.
  expect(without.octets).toBeLessThan(3_600_000);
  expect(receiving.octets - without.octets).toBeGreaterThan(700_000);
});
