/** The embedded chat as a target: one engine a portal on one clock, real e-mails over the lane's mail server. */

import type { InTurnMailer } from '../adapters/in-turn-mailer.ts';
import { createSystemClock } from '../adapters/system-clock.ts';
import { createVirtualClock, type VirtualClock } from '../adapters/virtual-clock.ts';
import { allOwners, duesOf } from '../domain/deadlines.ts';
import type { Command } from '../domain/vocabulary/command.ts';
import type { Event } from '../domain/vocabulary/event.ts';
import type { Mailer } from '../engine/ports.ts';
import type { MailServer } from '../sink/sink.ts';
import { crmRecordView } from './crm-record-view.ts';
import { EventAllowance } from './event-allowance.ts';
import { agentHand, type Place, visitorHand } from './person-hands.ts';
import { PortalHouse } from './portal-house.ts';
import { refusalText } from './refusal-text.ts';
import type {
  ActionResult,
  CrmRecordView,
  DueView,
  Observation,
  PersonName,
  PlannedVisitor,
  RecordedDecision,
  Target,
  VisitorHand,
  WorldFault,
  WorldPlan,
} from './target.ts';
import { describe } from './timeline.ts';

/** What a target uses of its lane. */
export interface LaneParts {
  readonly sink: MailServer;
  readonly mailer: InTurnMailer;
  /** Time of day instead of a clock that stands until moved: nothing is waited for, what is due comes by itself. */
  readonly inRealTime?: boolean;
}

const DONE: ActionResult = { done: true };

/** Until the world is opened there is no time; a clock of fake-timers would be made for nothing. */
const BEFORE_TIME: VirtualClock = { now: () => 0, wakeAt: () => () => undefined, advanceTo: () => Promise.resolve() };

/** A target for one scenario in a lane. */
export function createEmbeddedTarget(lane: LaneParts, seed: string): Target {
  return new EmbeddedTarget(lane, seed);
}

class EmbeddedTarget implements Target {
  readonly #lane: LaneParts;
  readonly #seed: string;
  #clock: VirtualClock = BEFORE_TIME;
  readonly #houses: PortalHouse[] = [];
  readonly #homes = new Map<string, PortalHouse>();
  /** Hands outlive a restart: they reach for the engine each time. */
  readonly #visitorHands = new Map<PersonName, VisitorHand>();
  readonly #allowance = new EventAllowance();
  readonly #listeners: ((observation: Observation) => void)[] = [];
  #crashArmed = false;
  /** Events until the process stops by itself. */
  #eventsLeft = Number.POSITIVE_INFINITY;
  #isStarting = false;

  constructor(lane: LaneParts, seed: string) {
    this.#lane = lane;
    this.#seed = seed;
  }

  async open(plan: WorldPlan): Promise<ActionResult> {
    this.#clock = this.#lane.inRealTime ? realClock() : createVirtualClock(plan.startAt);
    this.#lane.sink.reset(this.#clock.now, (mail) => this.#tell({ at: this.now(), kind: 'mail', mail }));
    for (const portal of plan.portals) {
      const ports = { clock: this.#clock, mailer: this.#mailer(), seed: this.#seed };
      const house = new PortalHouse(portal, ports, {
        onEvents: ({ at, events }) => {
          this.#tell({ at, kind: 'events', portal: portal.name, events });
          this.#countDown(events.length);
        },
        onRecord: (record) =>
          this.#tell({ at: this.now(), kind: 'record', portal: portal.name, record: crmRecordView(record) }),
      });
      this.#houses.push(house);
      const refusal = house.furnish();
      if (refusal !== undefined) return { done: false, because: refusalText(refusal) };
      for (const agent of portal.agents) this.#homes.set(`agent ${agent.name}`, house);
    }
    for (const visitor of plan.visitors) this.#receive(visitor);
    await this.#settled();
    return DONE;
  }

  async close(): Promise<void> {
    for (const house of this.#houses) house.engine.stop();
    for (const house of this.#houses) await house.engine.settled();
  }

  now(): number {
    return this.#clock.now();
  }

  async pass(durationMs: number): Promise<void> {
    this.#allowance.renew();
    await this.#clock.advanceTo(this.#clock.now() + durationMs, () => this.#settled());
  }

  visitor(name: PersonName): VisitorHand {
    const known = this.#visitorHands.get(name);
    if (known !== undefined) return known;
    if (!this.#homes.has(`visitor ${name}`)) {
      const [first] = this.#first().plan.channels;
      this.#receive({ name, channel: first?.name ?? '', contact: {}, pageOpen: true });
    }
    const hand = visitorHand(this.#place(this.#homes.get(`visitor ${name}`) as PortalHouse), name);
    this.#visitorHands.set(name, hand);
    return hand;
  }

  agent(name: PersonName): ReturnType<Target['agent']> {
    return agentHand(this.#place(this.#homes.get(`agent ${name}`) ?? this.#first()), name);
  }

  changeChannel(settings: Parameters<Target['changeChannel']>[0], channel?: string): Promise<ActionResult> {
    const house = this.#houses.find(({ plan }) => plan.channels.some(({ name }) => name === channel)) ?? this.#first();
    const id = channel ?? house.plan.channels[0]?.name ?? '';
    return this.#act(house, { type: 'ChangeChannel', channel: id, settings });
  }

  changePortal(settings: Parameters<Target['changePortal']>[0], portal?: string): Promise<ActionResult> {
    return this.#act(this.#house(portal), { type: 'ChangePortal', settings });
  }

  crmRecords(portal?: string): readonly CrmRecordView[] {
    return this.#house(portal).crm.records().map(crmRecordView);
  }

  async crmDown(): Promise<void> {
    this.#tellFault('crm-down');
    for (const house of this.#houses) house.crm.become('down');
  }

  async crmSilent(): Promise<void> {
    this.#tellFault('crm-silent');
    for (const house of this.#houses) house.crm.become('silent');
  }

  async crmBack(): Promise<void> {
    this.#tellFault('crm-back');
    for (const house of this.#houses) {
      house.crm.become('reachable');
      house.engine.execute({ type: 'RetryCrm' }); // as a CRM's own call would
    }
    await this.#settled();
  }

  async mailFaults(faults: Parameters<Target['mailFaults']>[0]): Promise<void> {
    for (const { kind } of faults) this.#tellFault(kind);
    this.#lane.sink.plan(faults);
  }

  async mailDown(): Promise<void> {
    this.#tellFault('mail-down');
    this.#lane.sink.down();
  }

  async mailBack(): Promise<void> {
    this.#tellFault('mail-back');
    this.#lane.sink.up();
  }

  async restart(): Promise<void> {
    await this.#settled();
    this.#startAgain(true);
    await this.#settled();
  }

  async crashOnNextAcceptance(): Promise<void> {
    this.#tellFault('crash');
    this.#crashArmed = true;
  }

  async restartAfter(events: number): Promise<void> {
    this.#eventsLeft = Math.max(1, events);
  }

  mails(): ReturnType<Target['mails']> {
    return this.#lane.sink.mails();
  }

  decisions(): readonly RecordedDecision[] {
    return this.#houses.flatMap(({ decisions }) => decisions).sort((a, b) => a.at - b.at);
  }

  timeline(): ReturnType<Target['timeline']> {
    return this.#events().flatMap(({ at, house, event }) => {
      const text = describe(event, house.engine.state);
      return text === undefined ? [] : [{ at, portal: house.plan.name, text }];
    });
  }

  due(): readonly DueView[] {
    const dues = this.#houses.flatMap(({ plan, engine: { state } }) =>
      [...allOwners(state)].flatMap((owner) => {
        const mail = owner.kind === 'mail' ? state.outbox.get(owner.mail) : undefined;
        const conversation = owner.kind === 'conversation' ? owner.conversation : mail?.conversation;
        const about = conversation === undefined ? {} : { conversation };
        return duesOf(state, owner).map((each) => ({ ...each, portal: plan.name, ...about }));
      }),
    );
    return dues.sort((a, b) => a.at - b.at);
  }

  watch(listener: (observation: Observation) => void): void {
    this.#listeners.push(listener);
  }

  #tell(observation: Observation): void {
    for (const listener of this.#listeners) listener(observation);
  }

  #tellFault(fault: WorldFault): void {
    this.#tell({ at: this.now(), kind: 'fault', fault });
  }

  #countDown(events: number): void {
    if (!this.#lane.inRealTime) this.#allowance.spend(events, this.now(), this.#conversations);
    this.#eventsLeft -= events;
    if (this.#eventsLeft > 0 || this.#isStarting) return; // one start ends before the next process stops
    this.#eventsLeft = Number.POSITIVE_INFINITY;
    this.#startAgain(false);
  }

  /** How many there are or were. */
  readonly #conversations = (): number => this.#houses.reduce((sum, { engine }) => sum + engine.state.lastNumber, 0);

  #startAgain(atRest: boolean): void {
    this.#tell({ at: this.now(), kind: 'stopped', atRest });
    this.#isStarting = true;
    for (const house of this.#houses) house.restart();
    this.#isStarting = false;
    this.#tell({ at: this.now(), kind: 'restarted' });
  }

  /** Every event of every portal, in order of time. */
  #events(): { at: number; house: PortalHouse; event: Event }[] {
    const events = this.#houses.flatMap((house) =>
      [...house.journal.read()].flatMap(({ at, events }) => events.map((event) => ({ at, house, event }))),
    );
    return events.sort((a, b) => a.at - b.at);
  }

  #first(): PortalHouse {
    return this.#houses[0] as PortalHouse;
  }

  #house(portal: string | undefined): PortalHouse {
    return this.#houses.find(({ plan }) => plan.name === portal) ?? this.#first();
  }

  #receive(visitor: PlannedVisitor): void {
    this.#allowance.renew();
    const isHome = ({ plan }: PortalHouse): boolean => plan.channels.some(({ name }) => name === visitor.channel);
    const house = this.#houses.find(isHome) ?? this.#first();
    this.#homes.set(`visitor ${visitor.name}`, house);
    house.receive(visitor);
  }

  #place(house: PortalHouse): Place {
    return { state: () => house.engine.state, act: (...commands) => this.#act(house, ...commands) };
  }

  async #act(house: PortalHouse, ...commands: Command[]): Promise<ActionResult> {
    this.#allowance.renew();
    for (const command of commands) {
      const refusal = house.engine.execute(command);
      if (refusal !== undefined) return { done: false, because: refusalText(refusal) };
    }
    if (this.#isBusy()) await this.#settled(); // after most that people do nothing is under way
    return DONE;
  }

  #isBusy(): boolean {
    for (const { engine } of this.#houses) if (engine.underWay() > 0) return true;
    return false;
  }

  /** The lane's mailer, in which the process can be made to stop between "accepted" and "recorded". */
  #mailer(): Mailer {
    const { mailer } = this.#lane;
    return {
      send: async (mail, signal) => {
        const outcome = await mailer.send(mail, signal);
        if (this.#crashArmed && outcome.kind === 'accepted') {
          this.#crashArmed = false;
          this.#startAgain(true);
        }
        return outcome;
      },
      close: () => Promise.resolve(), // the lane outlives the target
    };
  }

  /** Resolves when everything under way has ended, but for tries a silent mail server or CRM keeps waiting. */
  async #settled(): Promise<void> {
    const { mailer, inRealTime } = this.#lane;
    if (inRealTime) return;
    for (;;) {
      if (!this.#isBusy()) return;
      const busy = this.#houses.map(({ engine }) => engine).filter((engine) => engine.underWay() > 0);
      const underWay = busy.reduce((sum, engine) => sum + engine.underWay(), 0);
      const unanswered = this.#houses.reduce((sum, { crm }) => sum + crm.waiting(), mailer.silent());
      if (underWay <= unanswered) return;
      // Listeners that go again, not promises to race: the lane's mailer lives long and would keep every waiter.
      const silence = Promise.withResolvers<void>();
      const stops = [mailer, ...this.#houses.map(({ crm }) => crm)].map((each) => each.onSilence(silence.resolve));
      await Promise.race([...busy.map((engine) => engine.nextAnswer()), silence.promise]);
      for (const stop of stops) stop();
    }
  }
}

/** The time of day; moving it is waiting. */
function realClock(): VirtualClock {
  const clock = createSystemClock();
  const advanceTo = (target: number): Promise<void> => new Promise((resolve) => void clock.wakeAt(target, resolve));
  return { ...clock, advanceTo };
}
