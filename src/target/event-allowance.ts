/** How many events may follow from one action: a chat that goes round in a circle is told as such. It knows no chat. */
import { type Instant, MINUTE } from '../domain/vocabulary/time.ts';

/** More events than these in a minute of the chat's clock are a circle: a patient retry, however long, makes a handful. */
const MOST_EVENTS = 10_000;
const MOST_EVENTS_A_CONVERSATION = 1_000;

/** Counts the events between two actions, minute by minute. */
export class EventAllowance {
  #spent = 0;
  #since: Instant = 0;

  /** People act: what follows is counted anew. */
  renew(): void {
    this.#spent = 0;
  }

  /**
   * @param at when they happened, by the chat's clock.
   * @param conversations how many there are; asked only where it matters.
   * @throws Error when one thing has led to the next for too long.
   */
  spend(events: number, at: Instant, conversations: () => number): void {
    if (at - this.#since >= MINUTE) {
      this.#since = at;
      this.#spent = 0;
    }
    this.#spent += events;
    if (this.#spent <= MOST_EVENTS) return;
    const most = MOST_EVENTS + MOST_EVENTS_A_CONVERSATION * conversations();
    if (this.#spent > most)
      throw new Error(
        `the chat does not come to rest: more than ${most} events within a minute have followed from one action`,
      );
  }
}
