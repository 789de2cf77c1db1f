/** Installs what the project is compared with: a package of its own, so that nobody who uses Causerie ever installs it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Installs the peers from their lockfile, without install scripts, unless they are there as it says. Returns their folder. */
export function installPeers(root: string): string {
  const folder = join(root, 'tools', 'bench', 'peers');
  const lockfile = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  // npm's own record of what is installed leaves fields out: a copy of the lockfile says which one it came from.
  const mark = join(folder, 'node_modules', '.installed-from.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockfile) return folder;
  process.stderr.write('installing what to compare with (some 250 MB, once)…\n');
  // Through the shell, because on Windows npm is no program of its own.
  execFileSync('npm ci --ignore-scripts --no-audit --no-fund', { cwd: folder, shell: true, stdio: ['ignore', 2, 2] });
  writeFileSync(mark, lockfile);
  return folder;
}

/**
 * Bundles a script that joins a peer to our sources, built as the program itself is: the same code behind both. Packages in
 * `external` are the peer's own. Returns the path of the bundle.
 */
export async function bundleForPeer(peers: string, script: string, external: readonly string[]): Promise<string> {
  const outdir = join(peers, 'node_modules', '.cache', 'causerie', script.replace(/\.jsx?$/, ''));
  await build({
    entryPoints: [join(peers, script)],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    outExtension: { '.js': '.mjs' },
    external: ['react-devtools-core', '@cucumber/html-formatter', ...external],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return join(outdir, script.replace(/\.jsx?$/, '.mjs'));
}

/** The versions of what is compared with, by package. */
export function peerVersions(peers: string): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync(join(peers, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return dependencies;
}
