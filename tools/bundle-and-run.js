// Bundles `tools/<name>/main.ts` and runs it: node tools/bundle-and-run.js bench. For tools that use the sources, JSX included.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name] = process.argv.splice(2, 1);
const folder = `${root}/node_modules/.cache/causerie-${name}`;
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [`${root}/tools/${name}/main.ts`],
  outfile: `${folder}/main.js`,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node22',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
});
process.env.NODE_ENV ??= 'production'; // React has a slow build for everything else
await import(pathToFileURL(`${folder}/main.js`).href);
