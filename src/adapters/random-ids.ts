/** Tokens from the operating system's CSPRNG, for real use (UNREAD-9). */
import { randomBytes } from 'node:crypto';
import type { Ids } from '../engine/ports.ts';

/** Draws unguessable tokens of 128 bits in hexadecimal. */
export function createRandomIds(): Ids {
  return { token: () => randomBytes(16).toString('hex') };
}
