/** What the mail lint remembers of one scenario: what was decided, and what has come. Knows no world and no rule. */
import type { MailTruth } from '../mail/lint/mail-truth.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import type { RecordedDecision } from '../target/target.ts';

/** An e-mail the live chat decided to send, with what was settled then. */
export interface DecidedMail {
  readonly decision: RecordedDecision;
  /** Instants at which it was tried, the decision's first. */
  readonly tries: number[];
  /** The language and the sender the settings gave it (LANG-2, MAIL-1). */
  readonly settled: Pick<MailTruth, 'language' | 'sender'>;
  /** Entries of the conversation that there were. */
  readonly entries: number;
  /** No further try will be made. */
  isGivenUp: boolean;
  /** Once it has arrived. */
  messageId?: string;
}

/** The memory of one scenario. */
export interface MailMemory {
  /** In the order of their decisions, portal by portal. */
  readonly decided: DecidedMail[];
  /** Decisions already taken note of, by portal: each portal's only grow. */
  readonly noted: Map<string, number>;
  readonly linted: Set<ReceivedMail>;
  readonly messageIds: Set<string>;
  /** What does not fail a scenario, one sentence each. */
  readonly warnings: Set<string>;
}

/** Nothing is remembered yet. */
export function createMailMemory(): MailMemory {
  return { decided: [], noted: new Map(), linted: new Set(), messageIds: new Set(), warnings: new Set() };
}
