/** Waits for an e-mail, or for none: each is looked at once, those that are there and those that come, so nothing is missed between. */
import { setTimeout as pause } from 'node:timers/promises';
import type { DurationMs } from '../../domain/vocabulary/time.ts';
import { type MailQuery, mismatches } from './mail-query.ts';
import type { MailStore } from './mail-store.ts';
import type { StoredMail } from './stored-mail.ts';

/** An e-mail that is not the one, and why not. */
export interface NearMiss {
  readonly mail: StoredMail;
  readonly reasons: readonly string[];
}

/** What became of waiting. `nearest`: those with the fewest reasons against them, best first. */
export type WaitOutcome =
  | { readonly kind: 'found'; readonly mail: StoredMail }
  | { readonly kind: 'none'; readonly arrived: number; readonly nearest: readonly NearMiss[] };

/** How long to wait, and from where on. */
export interface WaitOptions {
  readonly withinMs: DurationMs;
  /** Only e-mails kept after this cursor; all when absent. */
  readonly since?: number;
  /** Ends the wait early, as the time would. */
  readonly signal?: AbortSignal;
}

const MOST_NEAR = 3;
/** E-mails looked at before others get their turn. */
const LOOKED_AT_ONCE = 20;

/** Resolves with the first e-mail that fits, at once when it is there; or, after the time, with what came instead. */
export async function awaitMail(store: MailStore, query: MailQuery, options: WaitOptions): Promise<WaitOutcome> {
  let seen = options.since ?? 0;
  let arrived = 0;
  let nearest: readonly NearMiss[] = [];
  let wake = (): void => undefined;
  const ending = new AbortController();
  const signals = options.signal === undefined ? [ending.signal] : [ending.signal, options.signal];
  let isOver = false;
  const over = pause(options.withinMs, undefined, { signal: AbortSignal.any(signals) })
    .catch(() => undefined)
    .then(() => {
      isOver = true;
    });
  const stopListening = store.onKept(() => wake());
  try {
    for (;;) {
      // Set up before looking: who comes while it looks wakes it.
      const came = new Promise<void>((resolve) => {
        wake = resolve;
      });
      for (const mail of [...store.mails()]) {
        if (mail.cursor <= seen) continue;
        seen = mail.cursor;
        const reasons = await mismatches(mail, query);
        if (reasons.length === 0) return { kind: 'found', mail };
        arrived += 1;
        if (arrived % LOOKED_AT_ONCE === 0) await new Promise(setImmediate);
        nearest = [...nearest, { mail, reasons }].sort(byReasons).slice(0, MOST_NEAR);
      }
      const isAtEnd = (store.mails().at(-1)?.cursor ?? 0) <= seen;
      if (isOver && isAtEnd) return { kind: 'none', arrived, nearest };
      await Promise.race([came, over]);
    }
  } finally {
    stopListening();
    ending.abort();
  }
}

function byReasons(one: NearMiss, other: NearMiss): number {
  return one.reasons.length - other.reasons.length || other.mail.cursor - one.mail.cursor;
}
