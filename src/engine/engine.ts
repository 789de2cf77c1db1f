/**
 * Runs one portal: decide → journal → effects, with one timer on the clock for everything that is due. It knows ports,
 * never what stands behind them.
 */
import { isAtRest, isAway } from '../domain/at-rest.ts';
import { allOwners, deadlineKey, deadlineOf, ownersTouchedBy } from '../domain/deadlines.ts';
import { isRejection } from '../domain/decision.ts';
import { the } from '../domain/evolve/change.ts';
import { replay } from '../domain/evolve/evolve.ts';
import { wholeConversation, wholeVisitor } from '../domain/evolve/whole-record.ts';
import { handle } from '../domain/portal.ts';
import { assert } from '../domain/vocabulary/assert.ts';
import type { Command, CrmOutcome, DeadlineOwner, MailOutcome, Rejection } from '../domain/vocabulary/command.ts';
import type { Event, EventBatch } from '../domain/vocabulary/event.ts';
import type { ConversationNumber, CrmRequestId, MailId, VisitorId } from '../domain/vocabulary/ids.ts';
import { type Conversation, emptyPortal, type PortalState, type Visitor } from '../domain/vocabulary/state.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import { composeMail } from '../mail/compose-mail.ts';
import { renderMail } from '../mail/render-mail.ts';
import { DeadlineQueue } from './deadline-queue.ts';
import type { Archive, Clock, Crm, Ids, Journal, Mailer } from './ports.ts';
import { RestingRecords } from './resting-records.ts';

/** Everything a portal needs of the world. */
export interface EnginePorts {
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly crm: Crm;
  readonly journal: Journal;
  readonly ids: Ids;
  /** Where what is at rest goes; without one all that ever was stays in memory. An empty one for each start. */
  readonly archive?: Archive;
}

/** A running portal. */
export interface Engine {
  /** The portal as it stands; only to be read. */
  readonly state: PortalState;
  /** Carries out a command at the clock's instant, and all that falls due with it. */
  readonly execute: (command: Command) => Rejection | undefined;
  /** Resolves when no e-mail and no CRM request is under way, nor anything their answers brought under way. */
  readonly settled: () => Promise<void>;
  /** Resolves when one of the tries under way has ended; never while there is none. */
  readonly nextAnswer: () => Promise<void>;
  /** How many tries are under way. */
  readonly underWay: () => number;
  /** Calls `listener` after each batch; returns what ends that. */
  readonly listen: (listener: (batch: EventBatch) => void) => () => void;
  /**
   * Stops at once: no timer stays, tries under way are cut off and their outcomes ignored. The journal stays open. An
   * engine whose journal or rules threw has stopped by itself.
   */
  readonly stop: () => void;
}

/** A deadline decided more often than this without moving is a bug; one owner's several may fall on one instant. */
const MOST_REPEATS = 100;

/** Starts a portal from its journal, empty or not. */
export function startEngine(ports: EnginePorts): Engine {
  const running = new RunningEngine(ports);
  running.recover();
  return {
    state: running.state,
    execute: (command) => running.execute(command),
    settled: () => running.settled(),
    nextAnswer: () => running.nextAnswer(),
    underWay: () => running.underWay(),
    listen: (listener) => running.listen(listener),
    stop: () => running.stop(),
  };
}

/** An empty portal, and what lets its records at rest go to the archive. */
function openState(archive: Archive | undefined): { readonly state: PortalState; readonly tidy: () => void } {
  if (archive === undefined) return { state: emptyPortal(), tidy: () => undefined };
  const visitors = new RestingRecords<VisitorId, Visitor>(archive, isAway, wholeVisitor);
  const conversations = new RestingRecords<ConversationNumber, Conversation>(archive, isAtRest, wholeConversation);
  const state = emptyPortal({
    visitors: visitors.records,
    conversations: conversations.records,
    messages: conversations.following(),
  });
  const tidy = (): void => {
    visitors.tidy();
    conversations.tidy();
  };
  return { state, tidy };
}

class RunningEngine {
  readonly state: PortalState;
  readonly #ports: EnginePorts;
  readonly #deadlines = new DeadlineQueue<DeadlineOwner>(deadlineKey);
  readonly #listeners = new Set<(batch: EventBatch) => void>();
  readonly #tries = new Set<Promise<void>>();
  readonly #mailTries = new Map<MailId, AbortController>();
  readonly #crmTries = new Map<CrmRequestId, AbortController>();
  readonly #tidy: () => void;
  #cancelTimer: (() => void) | undefined;
  #timerAt: number | undefined;
  #isStopped = false;

  constructor(ports: EnginePorts) {
    this.#ports = ports;
    const { state, tidy } = openState(ports.archive);
    this.state = state;
    this.#tidy = tidy;
    for (const batch of ports.journal.read()) {
      replay(state, [batch]);
      tidy();
    }
  }

  recover(): void {
    for (const owner of allOwners(this.state)) this.#deadlines.set(owner, deadlineOf(this.state, owner));
    if (this.state.settings !== undefined) this.#decide({ type: 'Recover' });
    this.#reachDeadlines();
  }

  execute(command: Command): Rejection | undefined {
    assert(!this.#isStopped, 'a stopped engine takes no commands');
    this.#reachDeadlines(); // what was due before the command comes before it
    const rejection = this.#decide(command);
    this.#reachDeadlines();
    return rejection;
  }

  async settled(): Promise<void> {
    while (this.#tries.size > 0) await Promise.all(this.#tries);
  }

  async nextAnswer(): Promise<void> {
    await Promise.race(this.#tries);
  }

  underWay(): number {
    return this.#tries.size;
  }

  listen(listener: (batch: EventBatch) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer?.();
    for (const controller of [...this.#mailTries.values(), ...this.#crmTries.values()]) controller.abort();
  }

  #decide(command: Command): Rejection | undefined {
    const at = this.#ports.clock.now();
    const result = this.#decideAndAppend(command, at);
    if (isRejection(result)) return result;
    if (result.length === 0 || this.#isStopped) return undefined; // stopped in the instant it was written down
    const batch: EventBatch = { at, events: result };
    this.#touch(result);
    for (const event of result) this.#startEffect(event);
    for (const listener of this.#listeners) listener(batch);
    this.#tidy();
    return undefined;
  }

  /** After a throw the state may hold what the journal does not: only a restart brings them together (SAFE-1). */
  #decideAndAppend(command: Command, at: Instant): readonly Event[] | Rejection {
    try {
      const result = handle(this.state, command, { at, freshToken: this.#ports.ids.token });
      if (!isRejection(result) && result.length > 0) this.#ports.journal.append({ at, events: result });
      return result;
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  #touch(events: readonly Event[]): void {
    const owners = ownersTouchedBy(events);
    for (const owner of owners === 'all' ? allOwners(this.state) : owners) {
      this.#deadlines.set(owner, deadlineOf(this.state, owner));
    }
  }

  #reachDeadlines(): void {
    let repeats = 0;
    let decisions = 0;
    let most = 0;
    while (!this.#isStopped) {
      const first = this.#deadlines.first();
      if (first === undefined || first.at > this.#ports.clock.now()) break;
      most = Math.max(most, MOST_REPEATS * this.#deadlines.size);
      this.#decide({ type: 'ReachDeadline', owner: first.owner });
      const next = deadlineOf(this.state, first.owner);
      this.#deadlines.set(first.owner, next);
      repeats = Object.is(next, first.at) ? repeats + 1 : 0; // NaN moves nowhere either
      decisions += 1;
      assert(repeats < MOST_REPEATS, `a deadline moves on: ${deadlineKey(first.owner)}`);
      assert(decisions < most, 'owners do not hand what is due to each other for ever');
    }
    if (!this.#isStopped) this.#setTimer(this.#deadlines.first()?.at);
  }

  #setTimer(at: number | undefined): void {
    if (at === this.#timerAt) return;
    this.#cancelTimer?.();
    this.#timerAt = at;
    this.#cancelTimer =
      at === undefined
        ? undefined
        : this.#ports.clock.wakeAt(at, () => {
            this.#timerAt = undefined;
            if (!this.#isStopped) this.#reachDeadlines();
          });
  }

  #startEffect(event: Event): void {
    switch (event.type) {
      case 'MailTryStarted':
        return this.#sendMail(event.mail);
      case 'MailDeferred':
      case 'MailGivenUp':
        this.#mailTries.get(event.mail)?.abort(); // the try took too long: its answer counts no more
        return;
      case 'CrmTryStarted':
        return this.#askCrm(event.request);
      case 'CrmTryFailed':
        this.#crmTries.get(event.request)?.abort();
        return;
      default:
        return;
    }
  }

  #sendMail(id: MailId): void {
    const mail = the(this.state.outbox, id);
    const rendered = renderMail(composeMail(this.state, mail, this.#ports.clock.now()));
    const controller = new AbortController();
    this.#mailTries.set(id, controller);
    const send = async (): Promise<void> => {
      await this.#ports.journal.durable();
      const outcome: MailOutcome = controller.signal.aborted
        ? { kind: 'unreachable', response: 'stopped', mayHaveArrived: false }
        : await this.#ports.mailer.send(rendered, controller.signal);
      if (this.#mailTries.get(id) === controller) this.#mailTries.delete(id);
      if (!this.#isStopped) this.execute({ type: 'RecordMailOutcome', mail: id, tryNumber: mail.triesMade, outcome });
    };
    this.#track(send());
  }

  #askCrm(id: CrmRequestId): void {
    const request = the(this.state.crmQueue, id);
    const conversation = the(this.state.conversations, request.conversation);
    const { settings } = the(this.state.channels, conversation.channel);
    const controller = new AbortController();
    this.#crmTries.set(id, controller);
    const ask = async (): Promise<void> => {
      await this.#ports.journal.durable();
      const outcome: CrmOutcome = await this.#ports.crm.submit(
        {
          key: String(id),
          details: request.details,
          number: conversation.number,
          channel: settings.name,
          page: request.page,
          defaultCountry: settings.defaultCountry,
          record: request.record,
        },
        controller.signal,
      );
      if (this.#crmTries.get(id) === controller) this.#crmTries.delete(id);
      if (!this.#isStopped) {
        this.execute({ type: 'RecordCrmOutcome', request: id, tryNumber: request.triesMade, outcome });
      }
    };
    this.#track(ask());
  }

  #track(work: Promise<void>): void {
    const tracked: Promise<void> = work.finally(() => this.#tries.delete(tracked));
    this.#tries.add(tracked);
  }
}
