/**
 * The rules every file of `src/` keeps, as a function from sources to broken rules. Reads text, not syntax trees:
 * comments and strings are taken away first. Knows nothing of how the files were found.
 */

/** A source file; `path` is relative to `src/` with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The folders of `src/` from the lowest level to the highest. Folders of one level are siblings. */
export const LEVELS: readonly (readonly string[])[] = [
  ['languages'],
  ['domain'],
  ['mail'],
  ['engine'],
  ['adapters'],
  ['sink'],
  ['target'],
  ['steps'],
  // Four ways to use the steps: files that are run, stories that are tried, a person at a terminal, developers' own tests.
  ['scenario', 'explore', 'terminal', 'library'],
  // `vitest` is another front door, for another test runner; it needs scenario and library both.
  ['cli', 'vitest', 'index.ts'],
];

/** Folders in which nothing may ask the outside world: their time, chance and answers are handed to them. */
const PURE: ReadonlySet<string> = new Set(['languages', 'domain', 'mail', 'engine']);

/** The most lines a file may have; catalogues and phrase lists are as long as what they list. */
export const MAX_LINES = 330;

const UNBOUNDED = /^(languages\/[^/]+\.ts|steps\/phrases\/[^/]+\.ts)$/;

const IMPURE: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bDate\s*\.\s*now\b/, 'Date.now'],
  [/\bDate\s*\(\s*\)/, 'Date()'],
  [/\bTemporal\s*\.\s*Now\b/, 'Temporal.Now'],
  [/\bMath\s*\.\s*random\b/, 'Math.random'],
  [/\bcrypto\s*\./, 'crypto'],
  [/\bperformance\s*\./, 'performance'],
  [/(?<![.\w])process\s*\./, 'process'],
  [/(?<![.\w])(setTimeout|setInterval|setImmediate|queueMicrotask)\s*\(/, 'a global timer'],
  [/(?<![.\w])fetch\s*\(/, 'fetch'],
  // What a language does changes with the Node.js version there (SAFE-2); ours stands in languages/.
  [/(?<![.\w])Intl\s*\./, 'Intl'],
  [/\.\s*(toLocale\w+|localeCompare)\s*\(/, 'the locale of the machine'],
];

const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** The text with its comments blanked. */
const withoutComments = (text: string): string =>
  text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? ' ' : found));

/** The text with comments and plain strings blanked; templates stay, because they hold code. */
const codeAlone = (text: string): string =>
  text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('`') ? found : found.startsWith('/') ? ' ' : "''"));

const IMPORTS: readonly RegExp[] = [
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
];

/** Every module a source names: imports, re-exports, type imports, `import()`; as written. */
export const importsOf = (source: Source): readonly string[] => {
  const text = withoutComments(source.text);
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
};

const topOf = (path: string): string => path.split('/')[0] ?? '';

const levelOf = (top: string): number => LEVELS.findIndex((level) => level.includes(top));

const resolve = (from: string, specifier: string): string => new URL(specifier, `file:///src/${from}`).pathname;

const layerProblems = (source: Source): readonly string[] => {
  const top = topOf(source.path);
  const level = levelOf(top);
  if (level < 0) return [`stands in ${top}, which is no level of the architecture`];
  return importsOf(source).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return [];
    const target = resolve(source.path, specifier);
    if (!target.startsWith('/src/')) return [`imports ${specifier} from outside src`];
    const targetTop = topOf(target.slice('/src/'.length));
    if (targetTop === top) return [];
    const targetLevel = levelOf(targetTop);
    if (targetLevel < 0) return [`imports ${specifier}, which is on no level`];
    if (targetLevel === level) return [`imports its sibling ${targetTop}`];
    return targetLevel > level ? [`imports upwards: ${top} → ${targetTop}`] : [];
  });
};

const purityProblems = (source: Source): readonly string[] => {
  if (!PURE.has(topOf(source.path))) return [];
  const code = codeAlone(source.text);
  return [
    ...importsOf(source).flatMap((specifier) =>
      specifier.startsWith('node:') ? [`imports ${specifier} below adapters`] : [],
    ),
    ...IMPURE.flatMap(([pattern, name]) => (pattern.test(code) ? [`uses ${name} below adapters`] : [])),
  ];
};

const commandLineProblems = (source: Source): readonly string[] => {
  if (topOf(source.path) === 'cli') return [];
  const used = /(?<![.\w])process\s*\.\s*(argv|env|exitCode|exit|cwd|chdir)\b/.exec(codeAlone(source.text));
  return [
    ...(used ? [`uses process.${used[1]} outside cli`] : []),
    ...(importsOf(source).includes('node:process') ? ['imports node:process outside cli'] : []),
  ];
};

const formProblems = (source: Source): readonly string[] => {
  const code = codeAlone(source.text);
  const lines = source.text.split('\n').length - (source.text.endsWith('\n') ? 1 : 0);
  return [
    ...(/\bexport\s+default\b|\bas\s+default\b/.test(code) ? ['has a default export'] : []),
    ...(/^(\/\*|\/\/)/.test(source.text) ? [] : ['does not open with a comment that says its role']),
    ...(lines > MAX_LINES && !UNBOUNDED.test(source.path) ? [`has ${lines} lines, more than ${MAX_LINES}`] : []),
    ...(/(^|[-/])(utils?|helpers?|managers?)([-./]|$)/.test(source.path) ? ['has a name that says nothing'] : []),
  ];
};

/** Every broken rule of one source, each `path: what is wrong`; empty when all hold. */
export const problemsOf = (source: Source): readonly string[] =>
  [...layerProblems(source), ...purityProblems(source), ...commandLineProblems(source), ...formProblems(source)].map(
    (problem) => `${source.path}: ${problem}`,
  );
