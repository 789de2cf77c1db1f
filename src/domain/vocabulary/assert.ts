/** For bugs, never for expected refusals: those are values. */

/**
 * Ends a switch over a union whose members were all handled.
 * @throws Error if a member was forgotten, naming it.
 */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}

/**
 * Holds an invariant of the program.
 * @throws Error with `what` if the claim is false: a bug in Causerie, not in its input.
 */
export function assert(claim: unknown, what: string): asserts claim {
  if (!claim) throw new Error(`broken invariant: ${what}`);
}
