/**
 * Tells one story in a target: moves become sentences, sentences are run as a scenario would run them, and the judge looks
 * on. The same story tells the same, whoever tells it.
 */
import type { RuleId } from '../domain/rules.ts';
import { ensureStarted } from '../steps/acting.ts';
import { StepFailure } from '../steps/step.ts';
import { type BrokenPromise, createWorld, type World } from '../steps/world.ts';
import type { Lane } from '../target/lane.ts';
import type { Observation } from '../target/target.ts';
import { GIVENS } from './givens.ts';
import { INVARIANTS } from './invariants/index.ts';
import { WorldJudge } from './judge.ts';
import { bindLine, type Line, line, wait } from './line.ts';
import { type Choice, TRAITS } from './move-kind.ts';
import { MOVES } from './moves.ts';
import { Situation } from './situation.ts';

/** A move as drawn: the name of its kind and its choices. */
export interface Move extends Choice {
  readonly kind: string;
}

/** What is told, as drawn: everything follows from it. */
export interface Story {
  /** One bit for each of the traits: those set are in the story. */
  readonly traits: number;
  readonly givens: readonly Move[];
  readonly moves: readonly Move[];
}

/** A line that was run. */
export interface ToldLine extends Line {
  readonly phase: 'given' | 'when';
  /** It had to be possible when it was said. */
  readonly isSure?: boolean;
  /** The kind of move that said it. */
  readonly move?: string;
}

/** What became of a story. */
export interface Telling {
  /** Every sentence that had an effect or could have had one, in order. */
  readonly lines: readonly ToldLine[];
  readonly broken: readonly BrokenPromise[];
  readonly conversations: number;
  /** Rules that had something to judge. */
  readonly rules: ReadonlySet<RuleId>;
}

/** The promise that people can do what their screens offer. */
export const OPENNESS = 'what makes sense is never refused';

/** The promise that the program itself does not fail. */
export const SOUNDNESS = 'the chat never breaks down';

/** Time in which everything that waits for a retry is tried for the last time: some twelve hours by default (MAIL-4). */
const HEALING_MS = 13 * 60 * 60 * 1_000;

/** How a story is told. */
export interface TellingOptions {
  readonly lane: Lane;
  /** Traits the story does without, whatever it was drawn with. */
  readonly without?: readonly string[];
  /** Promises nobody looks at. */
  readonly ignored?: ReadonlySet<string>;
  /** Is told everything that happens. */
  readonly watch?: (observation: Observation) => void;
}

/** Tells a story from its beginning until a promise is broken or all has healed. */
export async function tell(story: Story, options: TellingOptions): Promise<Telling> {
  const traits = new Set(TRAITS.filter((trait, bit) => story.traits & (1 << bit) && !options.without?.includes(trait)));
  const stage = await openStage(options);
  try {
    for (const given of story.givens) await stage.move(GIVENS, given, 'given', traits);
    await stage.start();
    for (const move of story.moves) {
      if (stage.isOver()) break;
      const said = stage.move(MOVES, move, 'when', traits);
      if (said !== undefined) await said;
    }
    await heal(stage);
  } finally {
    await stage.close();
  }
  return stage.outcome();
}

/** Tells lines that were told before, whatever they came from; ends at the first that cannot be done. */
export async function tellLines(lines: readonly ToldLine[], options: TellingOptions): Promise<Telling> {
  const stage = await openStage(options);
  try {
    for (const each of lines) {
      if (stage.isOver()) break;
      await stage.say(each);
    }
    await stage.start();
    stage.look();
  } finally {
    await stage.close();
  }
  return stage.outcome();
}

/** Liveness: faults stop, an agent of each portal comes online, time passes. Then nothing may be left undone. */
async function heal(stage: Stage): Promise<void> {
  if (stage.isOver()) return;
  await stage.say({ ...line('fault-mail-back'), phase: 'when' });
  await stage.say({ ...line('fault-crm-back'), phase: 'when' });
  for (const portal of stage.situation.facts.portals.values()) {
    const [agent] = portal.agents.values();
    if (agent !== undefined && agent.presence !== 'online') {
      await stage.say({ ...line('agent-goes-online', agent.name), phase: 'when' });
    }
  }
  await stage.say({ ...wait(HEALING_MS), phase: 'when' });
  stage.look();
}

async function openStage({ lane, watch, ignored }: TellingOptions): Promise<Stage> {
  const target = await lane.createTarget();
  const judge = new WorldJudge(
    target,
    ignored === undefined ? INVARIANTS : INVARIANTS.filter(({ claim }) => !ignored.has(claim)),
  );
  if (watch !== undefined) target.watch(watch);
  return new Stage(createWorld(target, judge), judge);
}

class Stage {
  readonly situation: Situation;
  readonly #world: World;
  readonly #judge: WorldJudge;
  readonly #lines: ToldLine[] = [];
  readonly #failures: BrokenPromise[] = [];

  constructor(world: World, judge: WorldJudge) {
    this.#world = world;
    this.#judge = judge;
    this.situation = new Situation(judge.facts, () => world.target.now());
  }

  isOver(): boolean {
    return this.#failures.length > 0 || this.#judge.breaches.length > 0;
  }

  /** Opens the world the Givens have planned. */
  start(): Promise<void> {
    return this.#guarded(() => ensureStarted(this.#world));
  }

  /** Makes a move; undefined when the story is without its trait or it makes no sense now. */
  move(
    kinds: typeof MOVES,
    drawn: Move,
    phase: ToldLine['phase'],
    traits: ReadonlySet<string>,
  ): Promise<void> | undefined {
    const move = kinds[drawn.kind];
    if (move === undefined) throw new Error(`there is no move called "${drawn.kind}"`);
    if (move.trait !== undefined && !traits.has(move.trait)) return undefined;
    const said = move.say(this.situation, drawn);
    if (said === undefined) return undefined;
    if (move.rule !== undefined) this.#judge.judged.add(move.rule);
    return this.say({ ...said, phase, isSure: move.isSure === true, move: drawn.kind });
  }

  /** Runs a sentence; one the chat refuses is left out of the story, unless it had to be possible. */
  async say(told: ToldLine): Promise<void> {
    this.#lines.push(told);
    try {
      await bindLine(told).run(this.#world);
    } catch (thrown) {
      if (!(thrown instanceof StepFailure)) this.#fail(thrown);
      else if (told.isSure) this.#failures.push({ promise: OPENNESS, how: `"${told.text}": ${thrown.message}` });
      else this.#lines.pop();
    }
    if (this.#world.started) this.#judge.rest();
    this.situation.mark();
  }

  /** Looks at everything, also at what is looked at only at the end. */
  look(): void {
    if (!this.isOver()) this.#judge.broken();
  }

  close(): Promise<void> {
    return this.#guarded(() => this.#world.target.close());
  }

  outcome(): Telling {
    const { portals } = this.situation.facts;
    const conversations = [...portals.values()].reduce((sum, portal) => sum + portal.conversations.size, 0);
    const broken = [...this.#failures, ...this.#judge.breaches];
    return { lines: this.#lines, broken, conversations, rules: this.#judge.judged };
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (thrown instanceof StepFailure) throw thrown;
      this.#fail(thrown);
    }
  }

  #fail(thrown: unknown): void {
    this.#failures.push({ promise: SOUNDNESS, how: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}
