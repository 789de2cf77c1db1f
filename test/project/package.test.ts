/** Holds what a fresh clone relies on: the lockfile, the documented commands, the published files. */
import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): Promise<string> => readFile(root + path, 'utf8');

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const manifest = async (): Promise<Manifest> => JSON.parse(await read('package.json'));
const lockfile = async (): Promise<Lockfile> => JSON.parse(await read('package-lock.json'));

test('the lockfile pins contents, not the address they came from', async () => {
  const { packages } = await lockfile();
  const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://'));
  expect(addressed.map(([name]) => name)).toEqual([]);
});

test('the lockfile holds every platform, so that it installs on another machine than the one that wrote it', async () => {
  const { packages } = await lockfile();
  const missing = Object.entries(packages).flatMap(([name, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (wanted) => !(`node_modules/${wanted}` in packages || `${name}/node_modules/${wanted}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('no package that runs is built by an install script', async () => {
  const { packages } = await lockfile();
  const scripted = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript && !entry.optional);
  // esbuild's script only shortens its start; the bundle is the same without it.
  expect(scripted.map(([name]) => name)).toEqual(['node_modules/esbuild']);
});

test.each(['README.md', 'CONTRIBUTING.md', '.ci/run'])(
  'every npm command in %s is one that exists',
  async (document) => {
    const { scripts } = await manifest();
    const text = await read(document);
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  },
);

test('every path that the documents link to exists', async () => {
  for (const document of ['README.md', 'CONTRIBUTING.md']) {
    const links = [...(await read(document)).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    for (const link of links)
      await expect(access(root + link), `${document} links to ${link}`).resolves.toBeUndefined();
  }
});

test('the changelog has a section for the version of the package', async () => {
  const { version } = await manifest();
  expect(await read('CHANGELOG.md')).toMatch(new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\]`, 'm'));
});
