/** A step once it was taken in a session, and how steps end. Values only. */
import type { DurationMs, Instant } from '../domain/vocabulary/time.ts';
import type { Phase } from '../steps/reading.ts';
import type { BoundStep, StepProblem } from '../steps/step.ts';
import type { ChatStep } from './chat-step.ts';

/** How a step ended. */
export type StepOutcome =
  | { readonly kind: 'done' }
  /** The sentence is not understood. */
  | StepProblem
  /** It could not be done, or what it expects is not so. `seen`: what people see instead; may have several lines. */
  | { readonly kind: 'failed'; readonly message: string; readonly seen: string };

/** A step that was taken. */
export interface TakenStep extends ChatStep {
  /** Names the sentence. */
  readonly id: string;
  readonly phase: Phase;
  readonly run: BoundStep['run'];
  /** When it began. */
  readonly at: Instant;
  readonly lastedMs: DurationMs;
  /** Why it failed; only steps of a file are kept although they failed. */
  readonly failure?: string;
  /** Time that passed by itself: further time joins it. */
  readonly runsOn?: true;
}
