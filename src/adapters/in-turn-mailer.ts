/**
 * Lets e-mails go one after another, so that the server meets them in the order they were sent: the same inputs then meet
 * the same faults and arrive in the same order (SAFE-2). Knows nothing of how they travel.
 */
import type { Mailer } from '../engine/ports.ts';

/** A mailer that takes turns. */
export interface InTurnMailer extends Mailer {
  /** Tries the server keeps silent about; an aborted one is no longer among them. They hold up nobody. */
  readonly silent: () => number;
  /** Calls `listener` each time a silence begins. Returns what ends that. */
  readonly onSilence: (listener: () => void) => () => void;
}

/**
 * `mailer`, one try at a time. `onSilence` calls its listener when the server has begun to be silent about the try whose
 * turn it is, and returns what ends that.
 */
export function createInTurnMailer(mailer: Mailer, onSilence: (listener: () => void) => () => void): InTurnMailer {
  const silent = new Set<AbortSignal>();
  const listeners = new Set<() => void>();
  let lastTurn: Promise<unknown> = Promise.resolve();

  function beginSilence(signal: AbortSignal): void {
    if (signal.aborted) return;
    silent.add(signal);
    signal.addEventListener('abort', () => silent.delete(signal), { once: true });
    for (const listener of [...listeners]) listener();
  }

  return {
    send: (mail, signal) => {
      const outcome = lastTurn.then(() => mailer.send(mail, signal)).finally(() => silent.delete(signal));
      lastTurn = lastTurn.then(async () => {
        let stopListening = (): void => undefined;
        const silence = new Promise<void>((resolve) => {
          stopListening = onSilence(() => {
            beginSilence(signal);
            resolve();
          });
        });
        await Promise.race([outcome.catch(() => undefined), silence]);
        stopListening();
      });
      return outcome;
    },
    close: mailer.close,
    silent: () => silent.size,
    onSilence: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
