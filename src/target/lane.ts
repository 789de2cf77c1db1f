/** A mail server and the connections to it, used by one scenario after another: opening them anew would cost the most. */
import { createInTurnMailer } from '../adapters/in-turn-mailer.ts';
import { createSmtpMailer } from '../adapters/smtp-mailer.ts';
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

/** Opens a lane on a free port of loopback. `seed` draws the tokens: the same seed gives the same e-mails (SAFE-2). */
export async function openLane(seed = 'causerie'): Promise<Lane> {
  const sink = await startSink({ now: () => 0 });
  const mailer = createInTurnMailer(createSmtpMailer({ host: sink.host, port: sink.port }), sink.onSilence);
  return {
    createTarget: () => Promise.resolve(createEmbeddedTarget({ sink, mailer }, seed)),
    close: async () => {
      await mailer.close();
      await sink.close();
    },
  };
}
