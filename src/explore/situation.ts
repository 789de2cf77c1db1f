/** What the explorer knows when it chooses what happens next: the facts so far, and names and words it has used. */
import { CHANNEL_DEFAULTS, PORTAL_DEFAULTS } from '../domain/vocabulary/settings.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import { DEFAULT_VISITOR } from '../steps/world.ts';
import type { AgentFacts, ConversationFacts, Facts, FormFacts, VisitorFacts } from './facts.ts';

/** Instants remembered, from which delays run. */
const MOST_ANCHORS = 10;

/** Visitors of the first channel; the first is there from the start, others come when they first do something. */
export const VISITORS: readonly string[] = [DEFAULT_VISITOR, 'Anna', 'Boris'];

/** Which visitor a choice means: a story is mostly about one or two people. */
const CROWD: readonly number[] = [0, 0, 0, 0, 1, 1, 2, 3];

/** A visitor as the explorer sees one: the facts, absent before the first visit. */
export interface Person {
  readonly name: string;
  readonly facts: VisitorFacts | undefined;
}

/** The present of a story being told. */
export class Situation {
  readonly facts: Facts;
  readonly #now: () => Instant;
  readonly #anchors: Instant[] = [];
  #words = 0;

  constructor(facts: Facts, now: () => Instant) {
    this.facts = facts;
    this.#now = now;
  }

  get now(): Instant {
    return this.#now();
  }

  /** Something happened at the present instant: delays may run from it. */
  mark(): void {
    const now = this.now;
    if (this.#anchors[0] === now) return;
    this.#anchors.unshift(now);
    if (this.#anchors.length > MOST_ANCHORS) this.#anchors.pop();
  }

  /** Words nobody has said yet, so that whoever meets them knows where they come from. */
  words(kind: string): string {
    this.#words += 1;
    return `${kind} ${this.#words}`;
  }

  visitor(choice: number): Person {
    const names = [...VISITORS];
    for (const { visitors } of this.facts.portals.values()) {
      for (const name of visitors.keys()) if (!VISITORS.includes(name)) names.push(name);
    }
    const name = names[(CROWD[choice % CROWD.length] ?? 0) % names.length] as string;
    for (const { visitors } of this.facts.portals.values()) {
      const facts = visitors.get(name);
      if (facts !== undefined) return { name, facts };
    }
    return { name, facts: undefined };
  }

  agent(choice: number): AgentFacts {
    const agents = [...this.facts.portals.values()].flatMap((portal) => [...portal.agents.values()]);
    return agents[choice % agents.length] as AgentFacts;
  }

  /** A conversation, the latest first; undefined while there is none. */
  conversation(choice: number): ConversationFacts | undefined {
    const all = [...this.facts.portals.values()].flatMap((portal) => [...portal.conversations.values()]);
    return all.length === 0 ? undefined : all[all.length - 1 - (choice % all.length)];
  }

  /** The form on a visitor's screen: a copy's lies over the others. */
  form({ facts }: Person): FormFacts | undefined {
    if (facts?.viewing === undefined || !facts.pageOpen) return undefined;
    const forms = [...facts.viewing.forms.values()];
    return forms.find(({ kind }) => kind === 'copy') ?? forms.at(-1);
  }

  /** Instants to come at which something may be due, nearest first: a delay after something that happened. */
  dueInstants(): readonly Instant[] {
    const delays = new Set<number>();
    const instants = new Set<Instant>();
    for (const { settings, channels } of this.facts.portals.values()) {
      const [firstMailPause = 0] = settings.mailRetryPausesMs;
      const [firstCrmPause = 0] = settings.crmRetryPausesMs;
      for (const delay of [firstMailPause, firstCrmPause, settings.mailAnswerTimeMs]) delays.add(delay);
      for (const { settings: set, turnAt } of channels.values()) {
        if (turnAt !== undefined) instants.add(turnAt);
        for (const delay of [set.formDelayMs, set.contactsFormDelayMs, set.transcriptFormDelayMs, set.unreadDelayMs]) {
          delays.add(delay);
        }
        if (set.idleTimeMs !== undefined) delays.add(set.idleTimeMs);
        if (set.forwardingTimeMs !== undefined) delays.add(set.forwardingTimeMs);
      }
    }
    if (delays.size === 0) {
      delays.add(CHANNEL_DEFAULTS.formDelayMs);
      delays.add(PORTAL_DEFAULTS.mailAnswerTimeMs);
    }
    for (const anchor of this.#anchors) for (const delay of delays) instants.add(anchor + delay);
    return [...instants].filter((at) => at > this.now).sort((a, b) => a - b);
  }
}
