/** What `--help` has to load: held by size, because time differs from machine to machine. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
