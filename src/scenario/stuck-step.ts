/** Names the one reason to end a run that is neither a person's wish nor a failed expectation. Loads nothing, so that start-up stays fast. */

/** The reason to abort a run whose step waits for something that can never come; the scenario fails at that step. */
export class StuckStep extends Error {
  override readonly name = 'StuckStep';
  constructor() {
    super('the step waits for something that never comes');
  }
}
