/** Tokens from a seed, for scenarios and tests: the same seed draws the same tokens. Never for real visitors. */
import { createHash } from 'node:crypto';
import type { Ids } from '../engine/ports.ts';

/** Draws tokens of 128 bits in hexadecimal, reproducibly. */
export function createSeededIds(seed: string): Ids {
  let drawn = 0;
  return {
    token: () => {
      drawn += 1;
      return createHash('sha256').update(`${seed}\0${drawn}`).digest('hex').slice(0, 32);
    },
  };
}
