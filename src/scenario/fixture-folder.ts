/** Finds fixtures in a folder, each kind in a folder of its own. Reads their text once and understands none of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindFixture, FixtureFile, FixtureKind } from '../steps/index.ts';
import { nearest } from './problem.ts';

const ENDINGS = ['.yaml', '.yml', '.json'] as const;
/** A fixture is written by people; what is larger is no fixture. */
const MOST_OCTETS = 256 * 1024;

/** Where fixtures lie. Plain data, so that a thread can be told. */
export interface FixturesPlace {
  readonly absolutePath: string;
  /** The folder as people name it. */
  readonly path: string;
}

/** Finds the fixtures of a folder by name; each is read at most once. */
export function openFixtures(folder: FixturesPlace): FindFixture {
  const found = new Map<string, ReturnType<FindFixture>>();
  return (kind, name) => {
    const key = `${kind}/${name}`;
    const fixture = found.get(key) ?? find(folder, kind, name);
    found.set(key, fixture);
    return fixture;
  };
}

function find(folder: FixturesPlace, kind: FixtureKind, name: string): ReturnType<FindFixture> {
  const shown = `${folder.path}/${kind}`;
  const absolutePath = join(folder.absolutePath, kind);
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name)) {
    return {
      message: `"${name}" is not the name of a fixture`,
      remedies: [`it names a file in ${shown}, without its ending`],
    };
  }
  const files = filesIn(absolutePath);
  const fitting = ENDINGS.map((ending) => name + ending).filter((file) => files.includes(file));
  const [file, another] = fitting;
  if (another !== undefined)
    return { message: `there are two fixtures "${name}": ${fitting.join(' and ')}`, remedies: ['keep one of them'] };
  if (file === undefined) return missing(shown, name, files);
  return readText(join(absolutePath, file), `${shown}/${file}`);
}

function missing(shown: string, name: string, files: readonly string[]): ReturnType<FindFixture> {
  const names = files.flatMap((file) =>
    ENDINGS.flatMap((ending) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : [])),
  );
  const meant = nearest(name, names);
  return {
    message: `there is no fixture "${name}" in ${shown}`,
    remedies: [
      ...(meant === undefined ? [] : [`did you mean "${meant}"?`]),
      names.length === 0 ? `write one: ${shown}/${name}.yaml` : `there are: ${names.slice(0, 20).join(', ')}`,
    ],
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function readText(absolutePath: string, path: string): ReturnType<FindFixture> {
  try {
    const octets = readFileSync(absolutePath);
    if (octets.length > MOST_OCTETS)
      return {
        message: `the fixture ${path} is too large`,
        remedies: [`a fixture has at most ${MOST_OCTETS / 1024} KB`],
      };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(octets);
    return { path, text } satisfies FixtureFile;
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { message: `the fixture ${path} is not saved as UTF-8`, remedies: ['save it as UTF-8'] };
    return { message: `the fixture ${path} cannot be read (${code})`, remedies: [] };
  }
}
