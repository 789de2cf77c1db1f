/** What a test that drives the chat is told when something cannot be done, or is not written as it must be. */
import { nearest } from '../steps/nearest.ts';
import { Refusal } from '../steps/refusal.ts';
import { StepFailure } from '../steps/step.ts';

/** Something that was asked of the chat could not be done. The message says why, and what people saw. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  /** What people saw: the visitor's screen or the agent's desk; empty where there was nothing to see. */
  readonly seen: string;
  constructor(because: string, seen = '') {
    super(seen === '' ? because : `${because}\n\n${seen}`);
    this.seen = seen;
  }
}

/** What `read` gives; what it cannot understand is told as a {@link ChatError}. `what`: what was read, as in `unreadDelay`. */
export function orChatError<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw asChatError(thrown);
    const { message, remedies } = thrown.problem;
    throw new ChatError([`${what}: ${message}`, ...remedies].join('\n  '));
  }
}

/** A step's failure in words for the library's users; anything else as it is. */
export function asChatError(thrown: unknown): unknown {
  return thrown instanceof StepFailure ? new ChatError(thrown.message, thrown.seen) : thrown;
}

/** The error for a name that is none of `known`. `what`: `setting of the channel`. */
export function unknownName(name: string, what: string, known: readonly string[]): ChatError {
  const near = nearest(name, known, 1);
  const meant = near.length > 0 ? `did you mean ${near[0]}?` : `known: ${known.join(', ')}`;
  return new ChatError(`there is no ${what} "${name}"; ${meant}`);
}
