/** What a test that drives the chat is told when something cannot be done, or is not written as it must be. */
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

/** What `read` gives; what it cannot understand or do is told as a {@link ChatError}. */
export function orChatError<T>(read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw asChatError(thrown);
  }
}

/** The same in words for the library's users. */
export function asChatError(thrown: unknown): unknown {
  if (thrown instanceof Refusal) {
    const { message, remedies } = thrown.problem;
    return new ChatError([message, ...remedies].join('; '));
  }
  return thrown instanceof StepFailure ? new ChatError(thrown.message, thrown.seen) : thrown;
}
