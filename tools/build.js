/**
 * Bundles the command line and the library into `dist/`: the same input gives the same bytes. Knows nothing of what it
 * bundles but the two entry points. Types for the published package are made by `npm run build:types`.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyLicenses } from './third-party-licenses.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outDir = join(root, 'dist');

/** What `bin/causerie.js` starts, what its threads start, and what `import 'causerie'` and its siblings give. */
const entryPoints = [
  'src/cli/main.ts',
  'src/cli/scenario-worker.ts',
  'src/cli/explore-worker.ts',
  'src/index.ts',
  'src/vitest/matchers.ts',
  'src/vitest/plugin.ts',
  'src/vitest/run-feature.ts',
].filter((path) => existsSync(join(root, path)));

/** Stay packages on disk: they read files that lie beside their own code, or are the very runner the user's tests run in. */
const external = ['vitest', '@cucumber/html-formatter', 'cld3-asm', 'react-devtools-core'];

/** CommonJS inside the bundle (nodemailer, smtp-server, React) asks for `require`, which ES modules do not have. Made when asked for. */
const banner =
  "import { createRequire as __createRequire } from 'node:module';let __require0;const require = (name) => (__require0 ??= __createRequire(import.meta.url))(name);";

/** Writes a file only when its bytes change, so that a run started meanwhile never reads half a bundle. */
async function writeIfChanged(path, contents) {
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}

/** Removes what an earlier build left; `dist/types` belongs to another script. */
async function removeStale(kept) {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const isTypes = relative(outDir, path).split(sep)[0] === 'types';
    if (entry.isFile() && !isTypes && !kept.has(path)) await rm(path);
  }
}

/** Modules of packages that nothing of ours reaches but whose mere loading every start would pay for. */
const unreached = [
  // nodemailer can fetch what an e-mail names by its address, which no mailer of ours allows; node:http brings all of undici.
  {
    filter: /[\\/]nodemailer[\\/]dist[\\/]esm[\\/]fetch[\\/]index\.js$/,
    contents: "export default () => { throw new Error('nothing is fetched for an e-mail'); };",
  },
  // Where a group was found in a text is in JavaScript itself now (the flag `d`); this brings a parser of expressions.
  {
    filter: /[\\/]regexp-match-indices[\\/]index\.js$/,
    contents: "module.exports = (regexp, text) => new RegExp(regexp.source, regexp.flags + 'd').exec(text);",
  },
  // mailparser makes links of addresses in a text, which we skip; it is set up in five steps, and compiles all of it at each.
  {
    filter: /[\\/]linkify-it[\\/]index\.mjs$/,
    contents:
      'const linkify = { tlds: () => linkify, add: () => linkify, set: () => linkify };export default () => linkify;',
  },
];

const withoutUnreached = {
  name: 'without-unreached',
  setup(bundle) {
    for (const { filter, contents } of unreached) bundle.onLoad({ filter }, () => ({ contents }));
  },
};

/** Packages for rare input that take long to set up: fixtures, Japanese charsets older than UTF-8, e-mails within e-mails. */
const rarelyNeeded = ['yaml', 'encoding-japanese', 'html-to-text'];

/** Their code is in the bundle, and runs when one of their names is first used. */
const setUpWhenUsed = {
  name: 'set-up-when-used',
  setup(bundle) {
    const namespace = 'set-up-when-used';
    bundle.onResolve({ filter: new RegExp(`^(?:${rarelyNeeded.join('|')})$`) }, ({ path, namespace: asking }) =>
      asking === namespace ? undefined : { path, namespace },
    );
    bundle.onLoad({ filter: /./, namespace }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => /^\w+$/.test(name) && name !== 'default');
      const getters = names.map((name) => `get ${name}() { return require('${path}').${name}; }`);
      return { contents: `module.exports = { ${getters.join(',')} };`, resolveDir: root };
    });
  },
};

if (entryPoints.length === 0) {
  console.error('There is nothing to build yet.');
  process.exit(1);
}

const result = await build({
  absWorkingDir: root,
  entryPoints,
  outdir: outDir,
  outbase: 'src',
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  jsx: 'automatic',
  chunkNames: 'chunks/[name]-[hash]',
  external,
  plugins: [withoutUnreached, setUpWhenUsed],
  // React and Ink keep their development halves out; Ink's debugger is never reached.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  banner: { js: banner },
  // Every licence stands in one file beside the bundle instead.
  legalComments: 'none',
  metafile: true,
  sourcemap: false,
  minifySyntax: true,
  logLevel: 'warning',
}).catch(() => process.exit(1)); // esbuild has said why

const licenses = {
  path: join(outDir, 'THIRD-PARTY-LICENSES.txt'),
  contents: Buffer.from(await thirdPartyLicenses(root, Object.keys(result.metafile.inputs))),
};
const files = [...result.outputFiles, licenses];

for (const { path, contents } of files) await writeIfChanged(path, contents);
await removeStale(new Set(files.map(({ path }) => path)));
