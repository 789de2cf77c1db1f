/**
 * A live chat under test, for developers' own tests: what people can do and see, in virtual time, with the e-mails that
 * come out of a real mail server. It stands on the same target and world as scenario files, and knows no test runner.
 */
import type { MailKind } from '../domain/vocabulary/state.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import { ensureStarted } from '../steps/acting.ts';
import { changeSettings } from '../steps/channel-steps.ts';
import { newMails } from '../steps/mail-watch.ts';
import { allAgents, changePortalPlan, firstChannel, firstPortal, planAgent, planVisitor } from '../steps/planning.ts';
import { renderDesk } from '../steps/render-desk.ts';
import { renderScreen } from '../steps/render-screen.ts';
import { canonicalAddress } from '../steps/same-contact.ts';
import { createWorld, DEFAULT_VISITOR, type World } from '../steps/world.ts';
import { type Lane, openLane } from '../target/lane.ts';
import { openMemoryLane } from '../target/memory-lane.ts';
import type {
  ActionResult,
  CrmRecordView,
  DueView,
  MailFault,
  RecordedDecision,
  TimelineEntry,
} from '../target/target.ts';
import { type ChatAgent, type ChatVisitor, chatAgent, chatVisitor } from './acting-hand.ts';
import { asChatError, ChatError } from './chat-error.ts';
import {
  type ChannelOptions,
  type ChatOptions,
  instantOf,
  plannedRecord,
  plannedVisitor,
  settingsOf,
} from './chat-options.ts';
import { keepTruth } from './known-mails.ts';
import { type TimeSpan, timeSpanMs } from './time-span.ts';

/** Which e-mails to list. */
export interface MailFilter {
  /** The address of a recipient. */
  readonly to?: string;
  readonly kind?: MailKind;
}

/** The mail server of the chat under test, and what can go wrong with it. Faults strike once each, in the order given. */
export interface ChatMailServer {
  /** Answers `code`, as 451 or 550, to the next e-mails instead of taking them. */
  readonly answer: (code: number, times?: number) => Promise<void>;
  /** Drops the connection on the next e-mails. */
  readonly drop: (times?: number) => Promise<void>;
  /** Says nothing any more to the next e-mails. */
  readonly fallSilent: (times?: number) => Promise<void>;
  /** Takes the next e-mail, but its answer is lost: the e-mail comes twice. */
  readonly loseAnswer: () => Promise<void>;
  readonly down: () => Promise<void>;
  readonly back: () => Promise<void>;
}

/** The CRM of the chat under test. */
export interface ChatCrm {
  readonly leads: () => readonly CrmRecordView[];
  readonly clients: () => readonly CrmRecordView[];
  readonly down: () => Promise<void>;
  /** Takes requests and says nothing until it is back. */
  readonly fallSilent: () => Promise<void>;
  readonly back: () => Promise<void>;
}

/** A chat under test. What cannot be done throws a {@link ChatError}; nothing waits in real time. */
export interface Chat {
  /** The first visitor when no name is given. Where none were listed, whoever is asked for comes to the page. */
  readonly visitor: (name?: string) => ChatVisitor;
  /** The first agent when no name is given. */
  readonly agent: (name?: string) => ChatAgent;
  /** Moves time, stopping at every due instant until mail server and CRM have answered for it. */
  readonly pass: (span: TimeSpan) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => Instant;
  /** Changes settings from now on. */
  readonly change: (settings: ChannelOptions) => Promise<void>;
  /** What came out of the mail server, in order of arrival. */
  readonly mails: (filter?: MailFilter) => readonly ReceivedMail[];
  readonly mailServer: ChatMailServer;
  readonly crm: ChatCrm;
  /** The process stops and starts again from its journal. */
  readonly restart: () => Promise<void>;
  /** The process stops in the instant the next e-mail is accepted, before that is recorded, and starts again. */
  readonly crashOnNextMail: () => Promise<void>;
  /** Every decision to send, hold, join or not send an e-mail, with its reason. */
  readonly decisions: () => readonly RecordedDecision[];
  /** What happened and why, instant by instant. */
  readonly timeline: () => readonly TimelineEntry[];
  /** What will come by itself, soonest first. */
  readonly due: () => readonly DueView[];
  /** Ends it all and leaves nothing behind; more than once does no harm. */
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * Opens a chat: by default the channel "Shop" in English, one agent online, one visitor on the page, an empty CRM, a mail
 * server that works, and the clock at 2026-01-05 09:00 UTC.
 * @throws ChatError when an option is not valid, or the portal cannot start with it.
 */
export async function openChat(options: ChatOptions = {}): Promise<Chat> {
  const { seed = 'causerie', mail = 'smtp' } = options;
  const lane = mail === 'memory' ? openMemoryLane({ composes: true, seed }) : await openLane(seed);
  const world = createWorld(await lane.createTarget());
  try {
    await plan(world, options);
    await ensureStarted(world);
  } catch (thrown) {
    await world.target.close();
    await lane.close();
    throw asChatError(thrown);
  }
  return new OpenChat(lane, world, options.visitors !== undefined);
}

async function plan(world: World, options: ChatOptions): Promise<void> {
  const { agents = [], visitors, crm = [], startAt, channel = {} } = options;
  if (startAt !== undefined) world.plan = { ...world.plan, startAt: instantOf(startAt) };
  await changeSettings(world, settingsOf(channel));
  for (const agent of agents) {
    const { name, ...rest } = typeof agent === 'string' ? { name: agent } : agent;
    planAgent(world, name, rest);
  }
  const records = crm.map(plannedRecord);
  changePortalPlan(world, firstPortal(world).name, (portal) => ({ ...portal, crm: records }));
  if (visitors === undefined) return;
  const { name } = firstChannel(world);
  world.plan = { ...world.plan, visitors: visitors.map((visitor) => plannedVisitor(visitor, name)) };
}

class OpenChat implements Chat {
  readonly mailServer: ChatMailServer;
  readonly crm: ChatCrm;
  readonly #lane: Lane;
  readonly #world: World;
  readonly #areVisitorsListed: boolean;
  #closing: Promise<void> | undefined;

  constructor(lane: Lane, world: World, areVisitorsListed: boolean) {
    this.#lane = lane;
    this.#world = world;
    this.#areVisitorsListed = areVisitorsListed;
    const { target } = world;
    const fault = (planned: MailFault, times = 1) =>
      this.#trouble(() => target.mailFaults(Array.from({ length: times }, () => planned)));
    this.mailServer = {
      answer: async (code, times) => fault({ kind: 'answer', code: answerCode(code) }, times),
      drop: (times) => fault({ kind: 'drop' }, times),
      fallSilent: (times) => fault({ kind: 'silence' }, times),
      loseAnswer: () => fault({ kind: 'lose-answer' }),
      down: () => this.#trouble(() => target.mailDown()),
      back: () => this.#trouble(() => target.mailBack()),
    };
    const records = (kind: CrmRecordView['kind']) =>
      this.#open()
        .crmRecords()
        .filter((each) => each.kind === kind);
    this.crm = {
      leads: () => records('lead'),
      clients: () => records('client'),
      down: () => this.#trouble(() => target.crmDown()),
      fallSilent: () => this.#trouble(() => target.crmSilent()),
      back: () => this.#trouble(() => target.crmBack()),
    };
  }

  visitor(name?: string): ChatVisitor {
    const target = this.#open();
    const known = this.#world.plan.visitors.map((visitor) => visitor.name);
    const who = name ?? known[0] ?? DEFAULT_VISITOR;
    if (!known.includes(who)) {
      if (this.#areVisitorsListed) throw nobody('visitor', who, known);
      planVisitor(this.#world, who);
    }
    const live = target.visitor(who);
    const moveToTimeZone: typeof live.moveToTimeZone = async (timeZone) => {
      const result = await live.moveToTimeZone(timeZone);
      // The plan keeps telling what is true: the times in e-mails are checked against it.
      if (result.done) planVisitor(this.#world, who, { timeZone });
      return result;
    };
    const hand = { ...live, moveToTimeZone };
    return chatVisitor(who, hand, (what, act) =>
      this.#perform(`visitor ${who}: ${what}`, act, () => renderScreen(hand.screen(), who)),
    );
  }

  agent(name?: string): ChatAgent {
    const target = this.#open();
    const known = allAgents(this.#world.plan).map((agent) => agent.name);
    const who = name ?? known[0];
    if (who === undefined || !known.includes(who)) throw nobody('agent', who, known);
    const hand = target.agent(who);
    return chatAgent(who, hand, (what, act) =>
      this.#perform(`agent ${who}: ${what}`, act, () => renderDesk(hand.desk(), who)),
    );
  }

  async pass(span: TimeSpan): Promise<void> {
    const durationMs = timeSpanMs(span);
    await this.#act(() => this.#open().pass(durationMs));
  }

  now(): Instant {
    return this.#open().now();
  }

  async change(settings: ChannelOptions): Promise<void> {
    const wanted = settingsOf(settings);
    await this.#act(() => changeSettings(this.#world, wanted));
  }

  mails({ to, kind }: MailFilter = {}): readonly ReceivedMail[] {
    const wanted = to === undefined ? undefined : canonicalAddress(to);
    const isTo = (mail: ReceivedMail): boolean => mail.to.some((address) => canonicalAddress(address) === wanted);
    return this.#open()
      .mails()
      .filter((mail) => (wanted === undefined || isTo(mail)) && (kind === undefined || mail.kind === kind));
  }

  restart(): Promise<void> {
    return this.#trouble(() => this.#world.target.restart());
  }

  crashOnNextMail(): Promise<void> {
    return this.#trouble(() => this.#world.target.crashOnNextAcceptance());
  }

  decisions(): readonly RecordedDecision[] {
    return this.#open().decisions();
  }

  timeline(): readonly TimelineEntry[] {
    return this.#open().timeline();
  }

  due(): readonly DueView[] {
    return this.#open().due();
  }

  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #end(): Promise<void> {
    await this.#world.target.close();
    await this.#lane.close();
  }

  /** The target, which lives until the chat is closed. */
  #open(): World['target'] {
    if (this.#closing !== undefined) throw new ChatError('the chat is closed');
    return this.#world.target;
  }

  #perform(what: string, act: () => Promise<ActionResult>, seen: () => string): Promise<void> {
    return this.#act(async () => {
      const result = await act();
      if (!result.done) throw new ChatError(`${what} could not be done: ${result.because}`, seen());
    });
  }

  async #trouble(act: () => Promise<void>): Promise<void> {
    this.#world.mailTrouble = true;
    await this.#act(act);
  }

  /** Acts, then takes note of the e-mails that came of it: what is true of them now may be otherwise later. */
  async #act(act: () => Promise<void>): Promise<void> {
    this.#open();
    try {
      await act();
    } catch (thrown) {
      throw asChatError(thrown);
    }
    for (const [mail, truth] of newMails(this.#world)) keepTruth(mail, truth);
  }
}

function answerCode(code: number): number {
  if (/^[45]\d\d$/.test(String(code))) return code;
  throw new ChatError(`${code} refuses no e-mail; 4yz refuses for now, 5yz for good: 451, 550`);
}

function nobody(kind: 'visitor' | 'agent', name: string | undefined, known: readonly string[]): ChatError {
  const list = known.length === 0 ? 'none' : known.join(', ');
  const who = name === undefined ? `no ${kind} at all` : `no ${kind} called "${name}"`;
  return new ChatError(`there is ${who}; ${kind}s: ${list}`);
}
