/**
 * A chat somebody plays: the world, the steps taken in it, and those still ahead. Everything done is a sentence run as a
 * scenario runs it; going back is playing the steps anew. It knows no screen and no keyboard.
 */
import type { DurationMs, Instant } from '../domain/vocabulary/time.ts';
import { ensureStarted } from '../steps/acting.ts';
import { allAgents } from '../steps/planning.ts';
import { SENTENCES } from '../steps/sentences.ts';
import { type BindStep, StepFailure, type StepProblem } from '../steps/step.ts';
import type { StepId } from '../steps/step-id.ts';
import type { World } from '../steps/world.ts';
import type { Lane } from '../target/lane.ts';
import type { AgentDesk, DueView, PersonName, Target, VisitorScreen } from '../target/target.ts';
import { asStepText, type ChatStep, passing, startingAt } from './chat-step.ts';
import type { StepOutcome, TakenStep } from './taken-step.ts';

/** How sentences are understood, and the worlds they are said in. */
export interface Vocabulary {
  readonly bindStep: BindStep;
  readonly createWorld: (target: Target) => World;
}

/** What a session stands on. */
export interface SessionOptions {
  readonly vocabulary: Vocabulary;
  readonly lane: Lane;
  /** Gherkin's language of the sentences. */
  readonly spokenLanguage: string;
  /** Taken before anything else, and again after going back to the beginning. */
  readonly opening: readonly ChatStep[];
  /** Set in real time: when it begins. Then nothing can be played anew. */
  readonly realTimeFrom?: Instant;
}

const DONE: StepOutcome = { kind: 'done' };

/** Begins a session; a failure when the opening cannot be played. */
export async function startSession(options: SessionOptions): Promise<Session | Exclude<StepOutcome, { kind: 'done' }>> {
  const world = options.vocabulary.createWorld(await options.lane.createTarget());
  const session = new Session(options, world);
  const outcome = await session.open();
  if (outcome.kind === 'done') return session;
  await session.close();
  return outcome;
}

/** A session under way. One thing is done at a time, in the order asked for. */
export class Session {
  readonly isRealTime: boolean;
  readonly #options: SessionOptions;
  #spokenLanguage: string;
  #world: World;
  #taken: readonly TakenStep[] = [];
  #ahead: readonly ChatStep[] = [];
  /** How many of the steps taken belong to the opening and stay. */
  #floor = 0;
  /** In real time: until when the steps taken account for the time. */
  #toldUntil: Instant = 0;
  #revision = 0;
  #last: Promise<unknown> = Promise.resolve();
  /** Visitors who came without being planned. */
  readonly #met = new Set<PersonName>();

  /** Not open yet: {@link startSession} opens it. */
  constructor(options: SessionOptions, world: World) {
    this.#options = options;
    this.#spokenLanguage = options.spokenLanguage;
    this.isRealTime = options.realTimeFrom !== undefined;
    this.#world = world;
  }

  /** How its sentences are understood. */
  get vocabulary(): Vocabulary {
    return this.#options.vocabulary;
  }

  /** Gherkin's language of the sentences: the one the session began in, or that of the file it opened. */
  get spokenLanguage(): string {
    return this.#spokenLanguage;
  }

  /** The world as it is now; only to be looked at. */
  get world(): World {
    return this.#world;
  }

  /** Steps taken, in order, the opening first. */
  get taken(): readonly TakenStep[] {
    return this.#taken;
  }

  /** Steps of a file, or undone ones, that may be taken next. */
  get ahead(): readonly ChatStep[] {
    return this.#ahead;
  }

  /** Rises with everything that may have changed what people see. */
  get revision(): number {
    return this.#revision;
  }

  /** Plays the opening. Called once, before anything else. */
  open(): Promise<StepOutcome> {
    return this.#inTurn(async () => {
      const { opening, realTimeFrom } = this.#options;
      const start: ChatStep[] = realTimeFrom === undefined ? [] : [startingAt(realTimeFrom, this.spokenLanguage)];
      const steps: TakenStep[] = [];
      for (const step of [...start, ...opening]) {
        const bound = this.#bind(step);
        if ('kind' in bound) return bound;
        steps.push(bound);
      }
      this.#floor = steps.length;
      this.#toldUntil = realTimeFrom ?? 0;
      return this.#play(steps);
    });
  }

  /** Takes a step; what was ahead is gone. A step that fails leaves nothing behind. */
  take(step: ChatStep): Promise<StepOutcome> {
    return this.#inTurn(async () => {
      this.#catchUp();
      const outcome = await this.#takeNow(step, false);
      if (outcome.kind === 'done') this.#ahead = [];
      return outcome;
    });
  }

  /** Lets virtual time pass by itself, as part of the stretch of time that passes already. */
  run(durationMs: DurationMs): Promise<void> {
    return this.#inTurn(async () => {
      await this.#world.target.pass(durationMs);
      this.#tellTime(durationMs);
      this.#ahead = [];
    });
  }

  /** Everything done until now as steps, the time since the last one included. */
  story(): Promise<readonly TakenStep[]> {
    return this.#inTurn(async () => {
      this.#catchUp();
      return this.#taken;
    });
  }

  /** Undoes the last `count` steps; they are ahead then. Never before the opening; false in real time. */
  back(count = 1): Promise<boolean> {
    return this.#inTurn(async () => {
      const kept = Math.max(this.#floor, this.#taken.length - count);
      if (this.isRealTime || kept === this.#taken.length) return false;
      const undone = this.#taken.slice(kept);
      await this.#play(this.#taken.slice(0, kept));
      this.#ahead = [...undone, ...this.#ahead];
      return true;
    });
  }

  /** Takes the next step ahead, and keeps it also when it fails; undefined when there is none. */
  forward(): Promise<StepOutcome | undefined> {
    return this.#inTurn(async () => {
      const [next, ...rest] = this.#ahead;
      if (next === undefined) return undefined;
      const outcome = await this.#takeNow(next, true);
      this.#ahead = rest;
      return outcome;
    });
  }

  /** Puts a file in the place of the session: its Givens are played, its other steps are ahead. Never in real time. */
  load(steps: readonly ChatStep[], spokenLanguage: string): Promise<StepOutcome> {
    return this.#inTurn(async () => {
      this.#spokenLanguage = spokenLanguage;
      this.#floor = 0;
      const bound = steps.map((step) => this.#bindOwn(step));
      const firstAct = bound.findIndex(({ phase }) => phase !== 'given');
      const setUp = firstAct < 0 ? bound.length : firstAct;
      const outcome = await this.#play(bound.slice(0, setUp));
      this.#ahead = steps.slice(setUp);
      return outcome;
    });
  }

  /** The instant in the world. */
  now(): Instant {
    return this.#world.target.now();
  }

  /** Who is there to be looked at, in the order they came. */
  visitors(): readonly PersonName[] {
    return [...new Set([...this.#world.plan.visitors.map(({ name }) => name), ...this.#met])];
  }

  /** The name of a step's sentence; undefined when it is not understood. */
  sentenceOf(step: ChatStep): string | undefined {
    const bound = this.#bind(step);
    return 'kind' in bound ? undefined : bound.id;
  }

  /** A visitor's screen; undefined when there is no world to look at. */
  screenOf(name: PersonName): VisitorScreen | undefined {
    return this.#world.refusal === undefined ? this.#world.target.visitor(name).screen() : undefined;
  }

  /** An agent's desk; undefined when there is no world to look at. */
  deskOf(name: PersonName): AgentDesk | undefined {
    return this.#world.refusal === undefined ? this.#world.target.agent(name).desk() : undefined;
  }

  /** What comes by itself, soonest first. */
  due(): readonly DueView[] {
    return this.#world.refusal === undefined ? this.#world.target.due() : [];
  }

  /** Every agent there is. */
  agents(): readonly PersonName[] {
    return allAgents(this.#world.plan).map(({ name }) => name);
  }

  /** Ends the session and its world. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#world.target.close());
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** In real time, time passes between the steps: it becomes one. */
  #catchUp(): void {
    const elapsed = this.now() - this.#toldUntil;
    if (this.isRealTime && elapsed > 0) this.#tellTime(elapsed);
  }

  #tellTime(durationMs: DurationMs): void {
    const last = this.#taken.at(-1);
    const lastedMs = (last?.runsOn ? last.lastedMs : 0) + durationMs;
    const step = this.#bindOwn(passing(lastedMs, this.spokenLanguage));
    const kept = last?.runsOn ? this.#taken.slice(0, -1) : this.#taken;
    this.#taken = [...kept, { ...step, at: this.now() - lastedMs, lastedMs, runsOn: true }];
    this.#toldUntil = this.now();
    this.#revision += 1;
  }

  #bind(step: ChatStep): TakenStep | StepProblem {
    const bound = this.vocabulary.bindStep(asStepText(step, this.spokenLanguage));
    if (bound.kind === 'problem') return bound;
    const { phase } = SENTENCES[bound.id as StepId];
    return { ...step, id: bound.id, phase, run: bound.run, at: this.now(), lastedMs: 0 };
  }

  #bindOwn(step: ChatStep): TakenStep {
    const bound = this.#bind(step);
    if ('kind' in bound) throw new Error(`a step of our own is not understood: ${step.text}: ${bound.message}`);
    return bound;
  }

  async #takeNow(step: ChatStep, keepFailed: boolean): Promise<StepOutcome> {
    const bound = this.#bind(step);
    if ('kind' in bound) return bound;
    const before = this.#taken;
    // Givens that follow nothing but Givens change how the world begins, so it begins anew.
    if (bound.phase === 'given' && !this.isRealTime && before.every(({ phase }) => phase === 'given')) {
      const outcome = await this.#play([...before, bound]);
      if (outcome.kind !== 'done' && !keepFailed) await this.#play(before);
      return outcome;
    }
    const outcome = await this.#run(bound);
    const taken = { ...bound, lastedMs: this.now() - bound.at };
    if (outcome.kind === 'done') this.#taken = [...before, taken];
    else if (keepFailed) this.#taken = [...before, { ...taken, failure: outcome.message }];
    else if (bound.phase !== 'then' && !this.isRealTime) await this.#play(before);
    return outcome;
  }

  async #run(step: TakenStep): Promise<Exclude<StepOutcome, StepProblem>> {
    try {
      await step.run(this.#world);
      this.#met.add(this.#world.lastVisitor);
      return { kind: 'done' };
    } catch (failure) {
      if (failure instanceof StepFailure) return { kind: 'failed', message: failure.message, seen: failure.seen };
      throw failure;
    } finally {
      this.#revision += 1;
    }
  }

  /** Begins the world anew and takes `steps` in it; failures of single steps are marked on them. */
  async #play(steps: readonly TakenStep[]): Promise<StepOutcome> {
    await this.#world.target.close();
    const { vocabulary, lane } = this.#options;
    this.#world = vocabulary.createWorld(await lane.createTarget());
    this.#met.clear();
    this.#taken = [];
    let last: StepOutcome = DONE;
    for (const { failure: _, ...step } of steps) {
      const at = this.#world.started ? this.now() : this.#world.plan.startAt;
      last = await this.#run({ ...step, at });
      const failed = last.kind === 'failed' ? { failure: last.message } : {};
      const lastedMs = this.#world.started ? this.now() - at : 0;
      this.#taken = [...this.#taken, { ...step, at, lastedMs, ...failed }];
    }
    try {
      await ensureStarted(this.#world);
    } catch (failure) {
      if (!(failure instanceof StepFailure)) throw failure;
      if (!this.#world.refusalExpected) return { kind: 'failed', message: failure.message, seen: failure.seen };
    }
    this.#revision += 1;
    return last;
  }
}
