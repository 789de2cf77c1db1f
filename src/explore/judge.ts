/**
 * Watches one world and says which promises were broken in it: folds what is observed into facts and hands it to every
 * invariant. It acts on nothing.
 */
import type { RuleId } from '../domain/rules.ts';
import type { Event } from '../domain/vocabulary/event.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { BrokenPromise, Judge } from '../steps/world.ts';
import type { Observation, Target } from '../target/target.ts';
import { Agenda } from './agenda.ts';
import { type Facts, known, noFacts } from './facts.ts';
import { foldEvent } from './fold-facts.ts';
import type { Court, Invariant, Scene, Watch } from './invariant.ts';
import { INVARIANTS } from './invariants/index.ts';

/** Broken promises kept of one world; one mistake may break many. */
const MOST_BREACHES = 20;

/** The promise that what is told of a world fits together. */
export const SENSE = 'what happens makes sense';

type Handler = (event: Event, scene: Scene) => void;

/** A judge that can be asked between steps. */
export class WorldJudge implements Judge {
  readonly facts: Facts = noFacts();
  readonly promises: readonly string[];
  /** Rules that had something to judge in this world. */
  readonly judged: Set<RuleId> = new Set();
  readonly #breaches: BrokenPromise[] = [];
  readonly #agenda = new Agenda();
  readonly #handlers = new Map<Event['type'], Handler[]>();
  readonly #watches: Watch[];
  /** Of the watches that look after each step. */
  readonly #rests: (() => void)[];
  readonly #target: Target;

  /** Begins to watch a target that has not been opened yet. */
  constructor(target: Target, invariants: readonly Invariant[] = INVARIANTS) {
    this.#target = target;
    this.promises = [...invariants.map(({ claim }) => claim), SENSE];
    this.#watches = invariants.map((invariant) => invariant.watch(this.#court(target, invariant.claim)));
    for (const { on } of this.#watches) this.#register(on ?? {});
    this.#rests = this.#watches.flatMap(({ rest }) => rest ?? []);
    target.watch((observation) => this.#guarded(() => this.#observe(observation)));
  }

  /** What has been broken so far, looked at nothing anew. */
  get breaches(): readonly BrokenPromise[] {
    return this.#breaches;
  }

  /** All that is due at the present instant has happened: the checks of this instant are made. */
  rest(): void {
    this.#guarded(() => {
      this.#agenda.runBefore(this.#target.now() + 1);
      for (const rest of this.#rests) rest();
    });
  }

  broken(): readonly BrokenPromise[] {
    this.rest();
    this.#guarded(() => {
      for (const { end } of this.#watches) end?.();
    });
    return this.#breaches;
  }

  #court(target: Target, promise: string): Court {
    return {
      facts: this.facts,
      looks: target,
      breach: (how) => {
        if (this.#breaches.length < MOST_BREACHES) this.#breaches.push({ promise, how });
      },
      judged: (rule) => this.judged.add(rule),
      after: (at, check) => this.#agenda.add(at, check),
    };
  }

  #register(on: NonNullable<Watch['on']>): void {
    for (const [type, handler] of Object.entries(on) as [Event['type'], Handler][]) {
      const handlers = this.#handlers.get(type);
      if (handlers === undefined) this.#handlers.set(type, [handler]);
      else handlers.push(handler);
    }
  }

  #observe(observation: Observation): void {
    this.#agenda.runBefore(observation.at);
    switch (observation.kind) {
      case 'events':
        return this.#observeEvents(observation.portal, observation.events, observation.at);
      case 'mail': {
        const told = this.facts.mailsById.get(observation.mail.messageId);
        if (told === undefined) throw new Error(`an e-mail came that nobody decided: ${observation.mail.subject}`);
        told.arrived += 1;
        told.conversation.arrived += 1;
        for (const { mail } of this.#watches) mail?.(observation.mail, told);
        return;
      }
      case 'record': {
        const portal = this.facts.portals.get(observation.portal);
        if (portal === undefined) return; // before the portal opens its CRM is being filled
        for (const { record } of this.#watches) record?.(observation.record, { portal, at: observation.at });
        return;
      }
      case 'fault':
        for (const { fault } of this.#watches) fault?.(observation.fault);
        return;
      case 'stopped':
        for (const { stopped } of this.#watches) stopped?.(observation.atRest);
        return;
      case 'restarted':
        for (const { restarted } of this.#watches) restarted?.();
        return;
    }
  }

  #observeEvents(name: string, events: readonly Event[], at: Instant): void {
    for (const event of events) {
      foldEvent(this.facts, name, event, at);
      const handlers = this.#handlers.get(event.type);
      if (handlers === undefined) continue;
      const scene = { portal: known(this.facts.portals, name), at };
      for (const handler of handlers) handler(event, scene);
    }
  }

  /** A judge that stumbles must not make the chat stumble. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      const how = thrown instanceof Error ? thrown.message : String(thrown);
      if (this.#breaches.length < MOST_BREACHES) this.#breaches.push({ promise: SENSE, how });
    }
  }
}
