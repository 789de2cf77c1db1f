/** What a reporter is: it folds the message stream of a run and writes what people or machines read. */
import type { Envelope } from '@cucumber/messages';

/** Folds the messages of one run. */
export interface Reporter {
  /** Called with every message, in order. */
  readonly take: (envelope: Envelope) => void;
  /** Called once after the last message; resolves when everything is written. */
  readonly finish: () => Promise<void>;
}

/** Where a reporter writes. */
export type Write = (text: string) => void;
