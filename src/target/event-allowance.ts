/** How many events may follow from one action: a chat that goes round in a circle is told as such. It knows no chat. */

/** More events than these, however long it is waited, are a circle. */
const MOST_EVENTS = 10_000;
const MOST_EVENTS_A_CONVERSATION = 1_000;

/** Counts the events between two actions. */
export class EventAllowance {
  #spent = 0;

  /** People act: what follows is counted anew. */
  renew(): void {
    this.#spent = 0;
  }

  /**
   * @param conversations how many there are; asked only where it matters.
   * @throws Error when one thing has led to the next for too long.
   */
  spend(events: number, conversations: () => number): void {
    this.#spent += events;
    if (this.#spent <= MOST_EVENTS) return;
    const most = MOST_EVENTS + MOST_EVENTS_A_CONVERSATION * conversations();
    if (this.#spent > most)
      throw new Error(`the chat does not come to rest: more than ${most} events have followed from one action`);
  }
}
