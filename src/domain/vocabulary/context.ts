/** What a decision may know beyond the state: the instant, and fresh tokens. */
import type { Token } from './ids.ts';
import type { Instant } from './time.ts';

/** Handed to every decision. Tokens drawn here are recorded in events, so folding never draws. */
export interface Context {
  readonly at: Instant;
  /** A fresh token of 128 bits or more, from the engine's Ids port. */
  readonly freshToken: () => Token;
}
