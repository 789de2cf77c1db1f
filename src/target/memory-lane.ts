/** A lane without a network: scenarios run in it by the thousand a second, because e-mails are handed over in memory. */
import { createInTurnMailer } from '../adapters/in-turn-mailer.ts';
import { createMemorySink } from '../sink/memory-sink.ts';
import { createEmbeddedTarget } from './embedded.ts';
import type { Lane } from './lane.ts';

/** Opens a memory lane. `composes`: every e-mail is composed to MIME and read back, as over a wire. */
export function openMemoryLane({ composes, seed }: { readonly composes: boolean; readonly seed: string }): Lane {
  const sink = createMemorySink({ now: () => 0, composes });
  const mailer = createInTurnMailer(sink.mailer, sink.onSilence);
  return {
    createTarget: () => Promise.resolve(createEmbeddedTarget({ sink, mailer }, seed)),
    close: mailer.close,
  };
}
