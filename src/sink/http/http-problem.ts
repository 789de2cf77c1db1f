/** A request that cannot be done, as its sender is told. */

/** Thrown by what answers a request; nothing of it is a secret. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  /** What to do instead. */
  readonly remedy: string | undefined;
  /** More for the JSON answer. */
  readonly details: object;

  constructor(status: number, message: string, remedy?: string, details: object = {}) {
    super(message);
    this.status = status;
    this.remedy = remedy;
    this.details = details;
  }
}
