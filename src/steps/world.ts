/** One scenario's world while it runs: the plan its Givens make, then the target, then what it has consumed. */
import type { Target, WorldPlan } from '../target/target.ts';

/** What the steps of one scenario share. */
export interface World {
  /** Changed by Givens until the first action or look starts the target. */
  plan: WorldPlan;
  readonly target: Target;
  /** Whether the target has been opened with the plan. */
  started: boolean;
}
