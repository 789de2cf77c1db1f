/** A world made by hand: a clock that a test moves, and a mailer and a CRM whose answers a test gives. */
import type { Command, CrmOutcome, MailOutcome } from '../../src/domain/vocabulary/command.ts';
import type { Event, EventBatch } from '../../src/domain/vocabulary/event.ts';
import { CHANNEL_DEFAULTS, type ChannelSettings, PORTAL_DEFAULTS } from '../../src/domain/vocabulary/settings.ts';
import type { DurationMs, Instant } from '../../src/domain/vocabulary/time.ts';
import { type Engine, startEngine } from '../../src/engine/engine.ts';
import type { Clock, Crm, CrmSubmission, Ids, Journal, Mailer } from '../../src/engine/ports.ts';
import type { RenderedMail } from '../../src/mail/model.ts';

/** Monday 2026-01-05 09:00 UTC. */
export const START: Instant = 1_767_603_600_000;

/** A clock that stands still until it is moved. */
export class HandClock implements Clock {
  at: Instant = START;
  readonly wakings: Set<{ readonly at: Instant; readonly wake: () => void }> = new Set();
  readonly now = (): Instant => this.at;
  readonly wakeAt = (at: Instant, wake: () => void): (() => void) => {
    const waking = { at, wake };
    this.wakings.add(waking);
    return () => this.wakings.delete(waking);
  };

  /** Moves on, waking at each instant asked for. */
  pass(duration: DurationMs): void {
    const until = this.at + duration;
    for (;;) {
      const next = [...this.wakings].sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > until) break;
      this.at = Math.max(this.at, next.at);
      this.wakings.delete(next);
      next.wake();
    }
    this.at = until;
  }

  /** Moves on and wakes nobody, like a machine that slept. */
  oversleep(duration: DurationMs): void {
    this.at += duration;
  }
}

/** One try to send an e-mail, waiting for its answer. */
export interface MailTry {
  readonly mail: RenderedMail;
  readonly signal: AbortSignal;
  readonly answer: (outcome: MailOutcome['kind']) => void;
}

/** One request to the CRM, waiting for its answer. */
export interface CrmTry {
  readonly submission: CrmSubmission;
  readonly signal: AbortSignal;
  readonly answer: (outcome: Partial<CrmOutcome>) => void;
}

/** Lines of a journal that outlive an engine; durable only when told so if `isHeld`. */
export class ListJournal implements Journal {
  readonly lines: string[] = [];
  isHeld = false;
  #release: (() => void)[] = [];
  append(batch: EventBatch): void {
    this.lines.push(JSON.stringify(batch));
  }
  durable(): Promise<void> {
    return this.isHeld ? new Promise((resolve) => this.#release.push(resolve)) : Promise.resolve();
  }
  release(): void {
    this.isHeld = false;
    for (const resolve of this.#release.splice(0)) resolve();
  }
  *read(): Iterable<EventBatch> {
    for (const line of [...this.lines]) yield JSON.parse(line) as EventBatch;
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Everything around an engine, which can be started again and again in it. */
export class World {
  readonly clock: HandClock = new HandClock();
  readonly journal: ListJournal = new ListJournal();
  readonly mails: MailTry[] = [];
  readonly crmTries: CrmTry[] = [];
  engine: Engine;
  #tokens = 0;

  constructor() {
    this.engine = this.start();
  }

  /** Starts an engine from the journal. */
  start(): Engine {
    const mailer: Mailer = {
      send: (mail, signal) =>
        new Promise((resolve) => {
          this.mails.push({ mail, signal, answer: (kind) => resolve({ kind, response: kind, mayHaveArrived: true }) });
        }),
      close: () => Promise.resolve(),
    };
    const crm: Crm = {
      submit: (submission, signal) =>
        new Promise((resolve) => {
          const done = { kind: 'done', record: 'lead-1', change: 'created', conflict: false } as const;
          const answer = (outcome: Partial<CrmOutcome>): void => resolve({ ...done, ...outcome } as CrmOutcome);
          this.crmTries.push({ submission, signal, answer });
        }),
    };
    const ids: Ids = { token: () => `t${++this.#tokens}` };
    return startEngine({ clock: this.clock, journal: this.journal, mailer, crm, ids });
  }

  /** The process stops, and starts anew from what the journal holds. */
  restart(): void {
    this.engine.stop();
    this.engine = this.start();
  }

  /** Commands that must be accepted. */
  given(...commands: readonly Command[]): this {
    for (const command of commands) {
      const rejection = this.engine.execute(command);
      if (rejection !== undefined) throw new Error(`${command.type}: ${rejection.reason}`);
    }
    return this;
  }

  /** Every event of a type so far, with its instant. */
  events(type: Event['type']): { readonly at: Instant; readonly event: Event }[] {
    return [...this.journal.read()].flatMap(({ at, events }) =>
      events.filter((event) => event.type === type).map((event) => ({ at, event })),
    );
  }

  /** Milliseconds from the start to each event of a type. */
  instants(type: Event['type']): number[] {
    return this.events(type).map(({ at }) => at - START);
  }
}

/** A world with one channel, Alice online, and Anna, known by e-mail if given, on the page. */
export function openWorld(settings: Partial<ChannelSettings> = {}, email?: string): World {
  const world = new World();
  const channel = { ...CHANNEL_DEFAULTS, name: 'Shop', site: 'https://shop.example/', ...settings };
  world.given(
    { type: 'OpenPortal', settings: { ...PORTAL_DEFAULTS, administratorEmail: 'admin@shop.example' } },
    { type: 'OpenChannel', channel: 'shop', settings: channel },
    { type: 'AddAgent', agent: 'alice', publicName: 'Alice', channels: ['shop'], presence: 'online' },
    { type: 'ArriveOnSite', visitor: 'anna', channel: 'shop' },
    { type: 'OpenPage', visitor: 'anna', page: 'https://shop.example/' },
  );
  if (email !== undefined) world.given({ type: 'IdentifyVisitor', visitor: 'anna', contact: { email } });
  return world;
}

/** Lets promises that are settled already take effect. */
export async function turn(): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
}
