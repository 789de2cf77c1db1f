/** What an exploration is told, in a form that can be handed to a thread; and what a thread tells back. */
import type { Exploration, Share } from '../explore/exploration.ts';

/** One exploration, or one thread's part of it. */
export interface ExploreSettings {
  readonly seed: number;
  readonly share: Share;
  readonly mostFindings: number;
  /** Traits no story has. */
  readonly without: readonly string[];
  /** Of this program. */
  readonly version: string;
  /** Stories in all; endless when absent. */
  readonly runs?: number;
  /** Milliseconds; endless when absent. */
  readonly timeMs?: number;
  /** Every e-mail goes over real SMTP. */
  readonly smtp: boolean;
}

/** A thread's word. `sofar` comes after each batch, the others once, at its end. */
export type FromExplorer =
  | { readonly kind: 'sofar' | 'done'; readonly exploration: Exploration }
  | { readonly kind: 'nondeterminism' | 'broke'; readonly message: string };
