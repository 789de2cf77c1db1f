/**
 * `import { features } from 'causerie/vitest-plugin'`: lets vitest take scenario files for test files. Reads them, and
 * tells what is wrong with one before anything of it runs; it runs none itself.
 */
import { relative, resolve, sep } from 'node:path';
import { configDefaults, type Plugin } from 'vitest/config';
import { loadFiles } from '../scenario/load.ts';
import { renderFrames } from '../scenario/report/source-frame.ts';
import { createPaint } from '../steps/paint.ts';
import { featureModule } from './feature-module.ts';
import { featureVocabulary } from './vocabulary.ts';

/** How scenario files are found. */
export interface FeaturesOptions {
  /** Patterns, relative to vitest's root; `**​/*.feature` when absent. */
  readonly include?: readonly string[];
  /** The folder with `channels`, `crm` and `agents`, relative to vitest's root; `fixtures` when absent. */
  readonly fixtures?: string;
}

/** The plugin: every scenario is a test, at its line of the file. */
export function features({ include = ['**/*.feature'], fixtures = 'fixtures' }: FeaturesOptions = {}): Plugin {
  let root = '';
  return {
    name: 'causerie:features',
    config: ({ test }) => {
      // vitest adds to what is given; its own patterns count only where nothing is.
      const others = test?.include === undefined ? configDefaults.include : [];
      return { test: { include: [...others, ...include] } };
    },
    configResolved: (config) => {
      root = config.root;
    },
    load: async (id) => {
      const [absolutePath = ''] = id.split('?', 1);
      if (!absolutePath.endsWith('.feature')) return undefined;
      const path = relative(root, absolutePath).replaceAll(sep, '/');
      const place = { absolutePath, path, fixtures: { absolutePath: resolve(root, fixtures), path: fixtures } };
      const { bindStep } = featureVocabulary(place.fixtures);
      const loaded = await loadFiles([{ absolutePath, path, lines: [] }], bindStep);
      if (loaded.kind === 'loaded') return featureModule(loaded.suite.features[0]!, place);
      throw invalid(loaded.kind === 'wrong-use' ? loaded.message : renderFrames(loaded.problems, createPaint(false)));
    },
  };
}

/** An error that is all message: where the plugin noticed it is nobody's concern. */
function invalid(frames: string): Error {
  const error = new Error(`this scenario file is not valid\n\n${frames}`);
  error.name = 'InvalidScenario';
  error.stack = `${error.name}: ${error.message}`;
  return error;
}
