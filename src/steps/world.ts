/**
 * One scenario's world while it runs: the plan its Givens make, then the target, then what it has consumed. It knows
 * the target's face only, never what stands behind it.
 */
import { CHANNEL_DEFAULTS, PORTAL_DEFAULTS } from '../domain/vocabulary/settings.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import type { PersonName, Target, WorldPlan } from '../target/target.ts';
import { createMailMemory, type MailMemory } from './mail-memory.ts';

/** A promise of the chat that was broken, and how, in sentences for people. */
export interface BrokenPromise {
  readonly promise: string;
  readonly how: string;
}

/** Watches a world from its beginning and says which of the chat's promises were broken in it. */
export interface Judge {
  /** Every promise, as {@link BrokenPromise} names it. */
  readonly promises: readonly string[];
  /** What was broken up to now, in order; all that is due at this instant has happened. */
  readonly broken: () => readonly BrokenPromise[];
}

/** What the steps of one scenario share. */
export interface World {
  /** Changed by Givens until the first action or look starts the target; kept true to live changes after that. */
  plan: WorldPlan;
  readonly target: Target;
  /** Absent where nobody judges. */
  readonly judge?: Judge;
  /** Whether the target has been opened with the plan. */
  started: boolean;
  /** Why the portal could not start (MAIL-1); absent while it has not been refused. */
  refusal?: string;
  /** Whether a step has spoken of the refusal. */
  refusalExpected: boolean;
  /** `the form …` is the form on this visitor's screen: the one a sentence named last. */
  lastVisitor: PersonName;
  /** E-mails a `receives` has consumed, in order. */
  readonly consumed: Set<ReceivedMail>;
  /** The scenario made the mail server's answer get lost: an e-mail may arrive twice (MAIL-4). */
  mayRepeat: boolean;
  /** The mail server or the process has been made to fail: e-mails may arrive later than they were decided on. */
  mailTrouble: boolean;
  /** What the mail lint remembers. */
  readonly mailMemory: MailMemory;
  /** E-mails nobody expected do not fail the scenario. */
  otherMailsIgnored: boolean;
  /** A Given has spoken of *the agent*, so naming others no longer replaces them. */
  defaultAgentNamed: boolean;
  /** Channels an agent was put on in so many words; agents absent here answer on every channel of their portal. */
  readonly channelsOfAgent: Map<PersonName, Set<string>>;
}

/** How the scenario's unnamed agent is called. */
export const DEFAULT_AGENT: PersonName = 'the agent';
/** How the scenario's unnamed visitor is called. */
export const DEFAULT_VISITOR: PersonName = 'the visitor';
/** 2026-01-05 09:00 UTC, a Monday: when a scenario starts unless it says otherwise. */
export const SCENARIO_START = 1_767_603_600_000;

/** The world every scenario starts with: one portal, the channel "Shop", the agent online, the visitor on the page. */
export function defaultPlan(): WorldPlan {
  return {
    startAt: SCENARIO_START,
    portals: [
      {
        name: 'Shop',
        settings: { ...PORTAL_DEFAULTS, administratorEmail: 'admin@shop.example' },
        channels: [
          {
            name: 'Shop',
            settings: { ...CHANNEL_DEFAULTS, name: 'Shop', site: 'https://shop.example/' },
            agents: [DEFAULT_AGENT],
          },
        ],
        agents: [{ name: DEFAULT_AGENT, publicName: 'Agent', presence: 'online' }],
        crm: [],
      },
    ],
    visitors: [{ name: DEFAULT_VISITOR, channel: 'Shop', contact: {}, pageOpen: true }],
  };
}

/** A fresh world over a target that has not been opened yet. */
export function createWorld(target: Target, judge?: Judge): World {
  return {
    plan: defaultPlan(),
    target,
    ...(judge === undefined ? {} : { judge }),
    started: false,
    refusalExpected: false,
    lastVisitor: DEFAULT_VISITOR,
    consumed: new Set(),
    mayRepeat: false,
    mailTrouble: false,
    mailMemory: createMailMemory(),
    otherMailsIgnored: false,
    defaultAgentNamed: false,
    channelsOfAgent: new Map(),
  };
}
