/** Bundles the explorer with one mistake in its engine, as a program of its own. It knows no single mistake. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** A text of a file below `src/domain`, and what stands there instead. */
export interface Mistake {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const here = dirname(fileURLToPath(import.meta.url));

function sourceOf({ file }: Mistake): { readonly path: string; readonly text: string } {
  const path = join(here, '..', '..', 'src', 'domain', file);
  return { path, text: readFileSync(path, 'utf8') };
}

/** Gives esbuild the mistake's text in place of its file's. */
function broken(mistake: Mistake): Plugin {
  const { path, text } = sourceOf(mistake);
  return {
    name: 'mistake',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
        loaded === path ? { contents: text.replace(mistake.from, () => mistake.to), loader: 'ts' } : undefined,
      ),
  };
}

/** Whether the text stands in its file once, so that it is plain what is broken. */
export function isThere(mistake: Mistake): boolean {
  return sourceOf(mistake).text.split(mistake.from).length === 2;
}

/** Writes `main.ts` with the mistake in it to `outfile`, which must lie where the repository's packages are found. */
export async function bundleMutant(mistake: Mistake, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(here, 'main.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node22',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [broken(mistake)],
    logLevel: 'silent',
  });
}
