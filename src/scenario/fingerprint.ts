/** What came of each scenario of a run as one short text, so that runs can be compared: outcome, screens, e-mails, timeline. */
import { createHash, type Hash } from 'node:crypto';
import type { Envelope } from '@cucumber/messages';
import { ResultFold, type ScenarioResult } from './report/scenario-result.ts';

/** What came of a scenario. */
export interface Outcome {
  readonly status: ScenarioResult['status'];
  /** Equal where everything attached and told is equal, byte for byte. */
  readonly fingerprint: string;
}

/** Folds the messages of one run into outcomes by the pickle's id. The run must attach all evidence. */
export class OutcomeFold {
  readonly outcomes: Map<string, Outcome> = new Map();
  readonly #results = new ResultFold();
  readonly #pickles = new Map<string, string>();
  readonly #hashes = new Map<string, { readonly pickle: string; readonly hash: Hash }>();

  /** Takes one message of the stream. */
  take(envelope: Envelope): void {
    const { testCase, testCaseStarted, attachment, testCaseFinished } = envelope;
    if (testCase) this.#pickles.set(testCase.id, testCase.pickleId);
    if (testCaseStarted) {
      const pickle = this.#pickles.get(testCaseStarted.testCaseId) ?? '';
      this.#hashes.set(testCaseStarted.id, { pickle, hash: createHash('sha256') });
    }
    if (attachment) {
      this.#hashes.get(attachment.testCaseStartedId ?? '')?.hash.update(`${attachment.fileName}\0${attachment.body}\0`);
    }
    const result = this.#results.take(envelope);
    if (result === undefined || testCaseFinished === undefined) return;
    const { pickle, hash } = this.#hashes.get(testCaseFinished.testCaseStartedId)!;
    this.#hashes.delete(testCaseFinished.testCaseStartedId);
    const { status, failure } = result;
    const fingerprint = hash.update(JSON.stringify([status, failure?.sentence, failure?.message])).digest('hex');
    this.outcomes.set(pickle, { status, fingerprint });
  }
}
