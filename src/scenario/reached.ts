/** What scenarios reached, as counts to be handed from thread to thread. It knows none of the names that are counted. */

/** How often each thing happened, by name, in groups that have names too. */
export type Reached = Readonly<Record<string, Readonly<Record<string, number>>>>;
