/** What the engine needs of the world. Ports answer with values; a throw from a port is a bug. */

import type { CrmDetails } from '../domain/crm-matching.ts';
import type { CrmOutcome, MailOutcome } from '../domain/vocabulary/command.ts';
import type { EventBatch } from '../domain/vocabulary/event.ts';
import type { Token } from '../domain/vocabulary/ids.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { RenderedMail } from '../mail/model.ts';

/** Tells the time and wakes. */
export interface Clock {
  readonly now: () => Instant;
  /** Calls `wake` once, at `at` or as soon after as it can; any distance, also beyond 2³¹ ms. Returns what cancels it. */
  readonly wakeAt: (at: Instant, wake: () => void) => () => void;
}

/** Sends e-mails. */
export interface Mailer {
  /** One try. Resolves with its outcome; `signal` ends a try that takes too long, which is then `unreachable`. */
  readonly send: (mail: RenderedMail, signal: AbortSignal) => Promise<MailOutcome>;
  readonly close: () => Promise<void>;
}

/** What goes to the CRM. */
export interface CrmSubmission extends CrmDetails {
  /** The same at every try of one request: it takes effect once (CRM-8). */
  readonly key: string;
}

/** The company's customer records. */
export interface Crm {
  /** Creates, completes or leaves a record, by the rules of `domain/crm-matching.ts`. */
  readonly submit: (submission: CrmSubmission, signal: AbortSignal) => Promise<CrmOutcome>;
}

/** The durable record of what happened (SAFE-1). */
export interface Journal {
  /** Appends one batch; it is durable once a later {@link durable} resolves. */
  readonly append: (batch: EventBatch) => void;
  /** Resolves when everything appended so far would survive a stop of the process. */
  readonly durable: () => Promise<void>;
  /** Everything appended, oldest first. A torn last line is left out. */
  readonly read: () => Iterable<EventBatch>;
  readonly close: () => Promise<void>;
}

/** Keeps what is at rest out of memory, for one process: nothing in it outlives that, and the journal holds it all. */
export interface Archive {
  /** Keeps `text`. Returns its place, a small whole number; `place`: one it had before, for what takes its place. */
  readonly put: (text: string, place?: number) => number;
  /** The text last put there. */
  readonly get: (place: number) => string;
}

/** Draws unguessable tokens: from a CSPRNG in real use, from a seed in tests. */
export interface Ids {
  /** 128 bits or more, in characters safe in a URL and in a Message-ID: `[a-z0-9]`. */
  readonly token: () => Token;
}
