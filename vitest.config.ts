/** How the unit tests run: in threads and without isolation, because no test changes a global. */
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'threads',
    isolate: false,
    // No test is timed by the clock, which says more of a busy machine than of the code: this only ends what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A test left focused would hide all the others.
    allowOnly: false,
  },
});

export default config;
