/**
 * Writes what was done in a session as a scenario file that holds: the steps are played anew in a world of their own, and
 * at each point what is new there becomes an expectation, which is checked before it is written.
 */
import type { DurationMs } from '../domain/vocabulary/time.ts';
import { startUnlessRefused } from '../steps/acting.ts';
import { finishWorld } from '../steps/finish-world.ts';
import type { Phase } from '../steps/reading.ts';
import { type BindStep, StepFailure } from '../steps/step.ts';
import { unexpectedMails } from '../steps/unexpected-mails.ts';
import type { World } from '../steps/world.ts';
import { type WrittenStep, writeFeature } from '../steps/write-feature.ts';
import { writeSentence } from '../steps/write-sentence.ts';
import type { Lane } from '../target/lane.ts';
import type { PersonName } from '../target/target.ts';
import { asStepText, type ChatStep, passing } from './chat-step.ts';
import { excerpt, type Look, lookAround, mailExpectations, NO_LOOK, whatIsNew } from './expectations.ts';
import type { Vocabulary } from './session.ts';
import type { TakenStep } from './taken-step.ts';

/** What to write. */
export interface Story {
  readonly steps: readonly TakenStep[];
  readonly vocabulary: Vocabulary;
  readonly spokenLanguage: string;
  readonly feature: string;
  readonly scenario: string;
}

/** The text of a scenario file for a story. `lane` is in virtual time, and nothing else uses it meanwhile. */
export async function saveStory(story: Story, lane: Lane): Promise<string> {
  const { steps, vocabulary, spokenLanguage, feature, scenario } = story;
  const world = vocabulary.createWorld(await lane.createTarget());
  const writer = new StoryWriter(world, vocabulary.bindStep, spokenLanguage);
  try {
    for (const [index, step] of steps.entries()) {
      await writer.write(step);
      // Expectations of the story's own speak first.
      if (steps[index + 1]?.phase !== 'then') await writer.tellNews();
    }
    await writer.finish();
  } finally {
    await world.target.close();
  }
  return writeFeature({ spokenLanguage, feature, scenario, steps: writer.written });
}

class StoryWriter {
  readonly written: WrittenStep[] = [];
  readonly #world: World;
  readonly #bindStep: BindStep;
  readonly #spokenLanguage: string;
  readonly #visitors = new Set<PersonName>();
  #look: Look = NO_LOOK;
  /** Time that has passed without anything to be seen, not written yet. */
  #quietMs: DurationMs = 0;
  /** Expectations since the last action: none is said twice. */
  #said = new Set<string>();
  /** Of expectations that do not hold, for the next step. */
  #comments: string[] = [];

  constructor(world: World, bindStep: BindStep, spokenLanguage: string) {
    this.#world = world;
    this.#bindStep = bindStep;
    this.#spokenLanguage = spokenLanguage;
  }

  async write(step: TakenStep): Promise<void> {
    if (step.phase !== 'given') await this.#begin();
    if (step.id === 'world-time-passes') return this.#pass(step.lastedMs);
    this.#endQuiet();
    const failure = await this.#run(step);
    if (failure === undefined) this.#put(step.phase, step);
    else this.#comments.push(`did not hold: ${step.text}: ${failure}`);
  }

  /** Writes what is new on screens and desks, in the CRM and in the mailbox. */
  async tellNews(): Promise<void> {
    if (!this.#world.started) return; // only Givens so far
    const { refusal } = this.#world;
    if (refusal !== undefined) return this.#tellRefusal(refusal);
    const before = this.#look;
    this.#look = this.#lookNow();
    const news = whatIsNew(before, this.#look, this.#spokenLanguage);
    const mails = unexpectedMails(this.#world).map((mail) => mailExpectations(mail, this.#spokenLanguage));
    if (news.length + mails.length > 0) this.#endQuiet();
    for (const step of news) await this.#expect(step);
    for (const ways of mails) {
      for (const step of ways) if (await this.#expect(step)) break;
    }
  }

  async finish(): Promise<void> {
    await this.#begin();
    await this.tellNews();
    this.#endQuiet();
    try {
      await finishWorld(this.#world);
    } catch (failure) {
      if (!(failure instanceof StepFailure)) throw failure;
      const text = writeSentence('mail-others-ignored', [], this.#spokenLanguage);
      this.written.unshift({ phase: 'given', text });
    }
  }

  async #begin(): Promise<void> {
    if (this.#world.started) return;
    await startUnlessRefused(this.#world);
    if (this.#world.refusal === undefined) this.#look = this.#lookNow();
  }

  /** Lets time pass, stopping at each due instant to see what it brings. */
  async #pass(durationMs: DurationMs): Promise<void> {
    const { target } = this.#world;
    const end = target.now() + durationMs;
    while (target.now() < end) {
      const now = target.now();
      const next = target.due().find(({ at }) => at > now && at < end)?.at ?? end;
      await target.pass(next - now);
      this.#quietMs += next - now;
      if (next < end) await this.tellNews();
    }
  }

  #endQuiet(): void {
    if (this.#quietMs > 0) this.#put('when', passing(this.#quietMs, this.#spokenLanguage));
    this.#quietMs = 0;
  }

  #put(phase: Phase, { text, table, docString }: ChatStep): void {
    if (phase === 'then') this.#said.add(keyOf({ text, ...(table && { table }) }));
    else this.#said.clear();
    const comments = this.#comments.splice(0);
    this.written.push({
      phase,
      text,
      ...(table && { table }),
      ...(docString !== undefined && { docString }),
      comments,
    });
  }

  /** Writes an expectation that holds and was not said yet; whether it holds. */
  async #expect(step: ChatStep): Promise<boolean> {
    if (this.#said.has(keyOf(step))) return true;
    const bound = this.#bindStep(asStepText(step, this.#spokenLanguage));
    if (bound.kind === 'problem' || (await this.#run(bound)) !== undefined) return false;
    this.#put('then', step);
    return true;
  }

  async #tellRefusal(refusal: string): Promise<void> {
    if (this.#world.refusalExpected) return;
    const text = writeSentence('world-portal-refused', [excerpt(refusal)], this.#spokenLanguage);
    await this.#expect({ text });
  }

  /** Why a step failed; undefined when it did not. */
  async #run(step: Pick<TakenStep, 'run'>): Promise<string | undefined> {
    try {
      await step.run(this.#world);
      this.#visitors.add(this.#world.lastVisitor);
      return undefined;
    } catch (failure) {
      if (failure instanceof StepFailure) return failure.message;
      throw failure;
    }
  }

  #lookNow(): Look {
    const planned = this.#world.plan.visitors.map(({ name }) => name);
    return lookAround(this.#world, [...new Set([...planned, ...this.#visitors])], this.#look);
  }
}

function keyOf({ text, table }: ChatStep): string {
  return JSON.stringify([text, table]);
}
