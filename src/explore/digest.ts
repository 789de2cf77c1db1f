/** What happened in a telling as a few characters: two tellings of one story must have the same (SAFE-2). */
import { createHash } from 'node:crypto';
import type { Observation } from '../target/target.ts';

/** Everything observed, in order, folded into one digest. */
export class Digest {
  readonly #hash = createHash('sha256');

  add(observation: Observation): void {
    this.#hash.update(JSON.stringify(observation.kind === 'mail' ? mailView(observation) : observation));
    this.#hash.update('\n');
  }

  /** Ends the digest. */
  end(): string {
    return this.#hash.digest('hex');
  }
}

/** An e-mail as it was received, both its parts included. */
function mailView({ at, mail }: Extract<Observation, { kind: 'mail' }>): object {
  const { receivedAt, envelope, messageId, from, to, subject, headers, text, html } = mail;
  return { at, receivedAt, envelope, messageId, from, to, subject, headers: [...headers], text, html };
}
