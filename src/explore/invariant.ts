/** What an invariant is: a promise of the chat in words, and how to notice that it was broken. It knows no single one. */
import type { RuleId } from '../domain/rules.ts';
import type { Event } from '../domain/vocabulary/event.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import type { CrmRecordView, Target, WorldFault } from '../target/target.ts';
import type { Facts, MailFacts, PortalFacts } from './facts.ts';

/** Where an event happened. */
export interface Scene {
  readonly portal: PortalFacts;
  readonly at: Instant;
}

/** One handler for each kind of event an invariant looks at; the facts hold the event already. */
export type EventHandlers = {
  readonly [Type in Event['type']]?: (event: Extract<Event, { type: Type }>, scene: Scene) => void;
};

/** What an invariant looks at in one world. Every handler costs little and the same however long the world has run. */
export interface Watch {
  readonly on?: EventHandlers;
  /** An e-mail was accepted by the server. `told`: what was decided about it. */
  readonly mail?: (mail: ReceivedMail, told: MailFacts) => void;
  readonly record?: (record: CrmRecordView, scene: Scene) => void;
  readonly fault?: (fault: WorldFault) => void;
  /** `atRest`: nothing was left to happen at that instant. */
  readonly stopped?: (atRest: boolean) => void;
  readonly restarted?: () => void;
  /** Everything that is due at this instant has happened; called after each step. */
  readonly rest?: () => void;
  /** What must be so whenever somebody asks, and costs too much to be looked at after each step. */
  readonly end?: () => void;
}

/** What people can look at. */
export type Looks = Pick<Target, 'now' | 'visitor' | 'agent' | 'crmRecords' | 'due'>;

/** What an invariant has in hand while it watches. */
export interface Court {
  readonly facts: Facts;
  readonly looks: Looks;
  /** The promise is broken; `how` is a sentence without its full stop. */
  readonly breach: (how: string) => void;
  /**
   * The invariant has come to a check that this rule decides and that could have gone wrong: something was there to judge.
   * What can only be broken by something that must never come is judged once it could come.
   */
  readonly judged: (rule: RuleId) => void;
  /** Calls `check` once everything of the instant `at` has happened, if time comes to it. */
  readonly after: (at: Instant, check: () => void) => void;
}

/** A promise that holds in every world. */
export interface Invariant {
  /** The claim in words; it names the invariant. */
  readonly claim: string;
  /** Rules of SPEC it is read from. */
  readonly rules: readonly RuleId[];
  /** Begins to watch a world of which nothing has happened yet. */
  readonly watch: (court: Court) => Watch;
}
