/** What nothing will come of by itself: it may leave memory until somebody asks for it. It changes no rule. */
import type { Conversation, FormTimer, Visitor } from './vocabulary/state.ts';

function runs(timer: FormTimer | undefined): boolean {
  return timer !== undefined && timer !== 'when-back';
}

/**
 * Whether a conversation has ended and has nothing due, now or under any settings. A link may open it again, a copy may be
 * asked for, an agent may look it up: whoever asks for its record has it.
 */
export function isAtRest(conversation: Conversation): boolean {
  const { status, answerAwaitedSince, introduceTimer, contactsTimer, copyTimer, unreadDueAt, unreadHeld } =
    conversation;
  return (
    status === 'ended' &&
    answerAwaitedSince === undefined &&
    ![introduceTimer, contactsTimer, copyTimer].some(runs) &&
    (unreadDueAt === undefined || unreadHeld)
  );
}

/** Whether a visitor has left the page. */
export function isAway(visitor: Visitor): boolean {
  return !visitor.pageOpen;
}
