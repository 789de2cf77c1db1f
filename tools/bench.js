// Bundles the benchmarks and runs them: `npm run bench`. Figures are medians; machines are noisy, so no test depends on them.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}/node_modules/.cache/causerie-bench`;
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [`${root}/tools/bench/main.ts`],
  outfile: `${folder}/main.js`,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node22',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
});
await import(pathToFileURL(`${folder}/main.js`).href);
