/** Holds the layers and the manner of `src/`; each rule is first seen to fail on a planted source. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importsOf, LEVELS, MAX_LINES, problemsOf, type Source } from './project/source-rules.ts';

const src = fileURLToPath(new URL('../src/', import.meta.url));

const readSources = async (): Promise<readonly Source[]> => {
  const paths = await readdir(src, { recursive: true });
  const sources = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => /\.tsx?$/.test(path));
  return Promise.all(sources.map(async (path) => ({ path, text: await readFile(src + path, 'utf8') })));
};

/** The problems of a planted file, without its path. */
const planted = (path: string, code: string): readonly string[] =>
  problemsOf({ path, text: `/** Role. */\n${code}\n` }).map((problem) => problem.slice(path.length + 2));

test('every source keeps the layers and the manner of the house', async () => {
  const sources = await readSources();
  expect(sources.map((source) => source.path)).toContain('domain/vocabulary/time.ts');
  expect(sources.flatMap(problemsOf)).toEqual([]);
});

test('every folder that the rules name is read from src', async () => {
  const tops = new Set((await readSources()).map((source) => source.path.split('/')[0]));
  expect([...tops].filter((top) => !LEVELS.flat().includes(top ?? ''))).toEqual([]);
});

test.each([
  ["import { a } from '../engine/a.ts';", 'imports upwards: domain → engine'],
  ["import type { A } from '../engine/a.ts';", 'imports upwards: domain → engine'],
  ["import {\n  a,\n  type B,\n} from '../mail/a.ts';", 'imports upwards: domain → mail'],
  ["export * from '../mail/a.ts';", 'imports upwards: domain → mail'],
  ["export type { A } from '../mail/a.ts';", 'imports upwards: domain → mail'],
  ["import '../cli/a.ts';", 'imports upwards: domain → cli'],
  ["const a = await import('../cli/a.ts');", 'imports upwards: domain → cli'],
  ["type A = import('../sink/a.ts').A;", 'imports upwards: domain → sink'],
  ["import { a } from '../index.ts';", 'imports upwards: domain → index.ts'],
  ["import { a } from '../other/a.ts';", 'imports ../other/a.ts, which is on no level'],
  ["import { a } from '../../test/a.ts';", 'imports ../../test/a.ts from outside src'],
])('an upward import is found: %s', (code, problem) => {
  expect(planted('domain/unread.ts', code)).toEqual([problem]);
});

test('an import downwards or within the folder is fine', () => {
  expect(planted('domain/forms/introduce.ts', "import type { A } from '../../languages/a.ts';")).toEqual([]);
  expect(planted('domain/forms/introduce.ts', "import { a } from '../vocabulary/a.ts';")).toEqual([]);
  expect(planted('target/target.ts', "import type { A } from '../sink/a.ts';")).toEqual([]);
});

test('siblings do not know each other', () => {
  expect(planted('scenario/run.ts', "import { a } from '../explore/a.ts';")).toEqual(['imports its sibling explore']);
  expect(planted('cli/main.ts', "import { a } from '../index.ts';")).toEqual(['imports its sibling index.ts']);
  expect(planted('sink/sink.ts', "import { a } from '../target/a.ts';")).toEqual(['imports upwards: sink → target']);
});

test('a folder that is on no level is found', () => {
  expect(planted('extras/a.ts', '')).toEqual(['stands in extras, which is no level of the architecture']);
});

test.each([
  ["import { join } from 'node:path';", 'imports node:path below adapters'],
  ['const at = Date.now();', 'uses Date.now below adapters'],
  ['const at = new Date();', 'uses Date() below adapters'],
  ['const at = Temporal.Now.instant();', 'uses Temporal.Now below adapters'],
  ['const chance = Math.random();', 'uses Math.random below adapters'],
  ['const token = crypto.randomUUID();', 'uses crypto below adapters'],
  ['const at = performance.now();', 'uses performance below adapters'],
  ["process.emitWarning('x');", 'uses process below adapters'],
  ['setTimeout(wake, 5);', 'uses a global timer below adapters'],
  ["await fetch('https://shop.example/');", 'uses fetch below adapters'],
  ["const format = new Intl.NumberFormat('fr');", 'uses Intl below adapters'],
  ['const time = at.toLocaleString();', 'uses the locale of the machine below adapters'],
  ['const order = a.localeCompare(b);', 'uses the locale of the machine below adapters'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the planted source.
  ['const at = `${Date.now()}`;', 'uses Date.now below adapters'],
])('below adapters nothing asks the world: %s', (code, problem) => {
  for (const path of ['languages/a.ts', 'domain/a.ts', 'mail/a.tsx', 'engine/a.ts']) {
    expect(planted(path, code)).toEqual([problem]);
  }
  expect(planted('adapters/a.ts', code)).toEqual([]);
});

test('what comments and strings say is no use of it', () => {
  expect(planted('domain/a.ts', "// never Date.now()\n/* nor process.env */\nconst word = 'Math.random';")).toEqual([]);
  expect(planted('domain/a.ts', 'const at = new Date(instant); state.process.start();')).toEqual([]);
  expect(importsOf({ path: 'domain/a.ts', text: "// import { a } from '../cli/a.ts';" })).toEqual([]);
});

test.each(['argv', 'env', 'exitCode', 'exit', 'cwd'])('process.%s belongs to cli', (name) => {
  expect(planted('steps/a.ts', `console.log(process.${name});`)).toEqual([`uses process.${name} outside cli`]);
  expect(planted('cli/a.ts', `console.log(process.${name});`)).toEqual([]);
});

test('node:process is imported in cli alone', () => {
  const code = "import { env } from 'node:process';";
  expect(planted('terminal/a.tsx', code)).toEqual(['imports node:process outside cli']);
  expect(planted('cli/a.ts', code)).toEqual([]);
});

test('default exports, missing roles, long files and empty names are found', () => {
  expect(planted('steps/a.ts', 'export default 1;')).toEqual(['has a default export']);
  expect(planted('steps/a.ts', 'const a = 1; export { a as default };')).toEqual(['has a default export']);
  expect(problemsOf({ path: 'steps/a.ts', text: 'export const a = 1;\n' })).toEqual([
    'steps/a.ts: does not open with a comment that says its role',
  ]);
  const long = '\n'.repeat(MAX_LINES - 1);
  expect(planted('steps/a.ts', long)).toEqual([`has ${MAX_LINES + 1} lines, more than ${MAX_LINES}`]);
  expect(planted('steps/a.ts', long.slice(1))).toEqual([]);
  expect(planted('languages/fr.ts', long)).toEqual([]);
  for (const path of ['steps/utils.ts', 'domain/helpers/a.ts', 'engine/timer-manager.ts']) {
    expect(planted(path, '')).toEqual(['has a name that says nothing']);
  }
});
