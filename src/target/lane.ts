/** A mail server and the connections to it, used by one scenario after another: opening them anew would cost the most. */
import { createInTurnMailer } from '../adapters/in-turn-mailer.ts';
import { createSmtpMailer } from '../adapters/smtp-mailer.ts';
import type { Mailer } from '../engine/ports.ts';
import { startSink } from '../sink/sink.ts';
import { createEmbeddedTarget } from './embedded.ts';
import type { Target } from './target.ts';

/** Where scenarios run, one at a time. */
export interface Lane {
  /** A target for the next scenario; the one before must be closed. */
  readonly createTarget: () => Promise<Target>;
  /** Closes server and connections; resolves when nothing is left. */
  readonly close: () => Promise<void>;
}

/** What may be other than usual. */
export interface LaneOptions {
  /** Another mail server to send to; what it accepts is then also put in the lane's own mailbox. */
  readonly smtp?: { readonly host: string; readonly port: number };
  /** Run on the time of day instead of virtual time. */
  readonly inRealTime?: boolean;
}

/** Opens a lane on a free port of loopback. `seed` draws the tokens: the same seed gives the same e-mails (SAFE-2). */
export async function openLane(seed = 'causerie', options: LaneOptions = {}): Promise<Lane> {
  const sink = await startSink({ now: () => 0 });
  const own = createSmtpMailer({ host: sink.host, port: sink.port });
  const mailer = createInTurnMailer(
    options.smtp === undefined ? own : createRelay(createSmtpMailer(options.smtp), own),
    sink.onSilence,
  );
  const parts = { sink, mailer, inRealTime: options.inRealTime ?? false };
  return {
    createTarget: () => Promise.resolve(createEmbeddedTarget(parts, seed)),
    close: async () => {
      await mailer.close();
      await sink.close();
    },
  };
}

/** Real time: a server that says nothing for so long is unreachable; virtual time would wait for it without end. */
const RELAY_PATIENCE_MS = 10_000;

/** Sends to `other`, and what it accepts also to `own`. */
function createRelay(other: Mailer, own: Mailer): Mailer {
  return {
    send: async (mail, signal) => {
      const outcome = await other.send(mail, AbortSignal.any([signal, AbortSignal.timeout(RELAY_PATIENCE_MS)]));
      if (outcome.kind === 'accepted') await own.send(mail, signal);
      return outcome;
    },
    close: async () => {
      await Promise.all([other.close(), own.close()]);
    },
  };
}
