/** The tests a mutation run with Stryker uses: those of the deciders, but for the stories, which take too long for each. */
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts'],
    exclude: ['**/any-story.test.ts'],
    pool: 'threads',
    isolate: false,
  },
});

export default config;
