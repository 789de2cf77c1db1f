/**
 * `import 'causerie/vitest'`: registers the matchers with vitest's `expect` and tells TypeScript of them. Knows nothing
 * but how vitest wants them.
 */
import { expect } from 'vitest';
import { type CauserieMatchers, causerieMatchers } from '../library/matchers.ts';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends CauserieMatchers<R> {}
}

expect.extend(causerieMatchers);

export { type CauserieMatchers, causerieMatchers } from '../library/matchers.ts';
