/**
 * What people can do with a live chat and see of it: all that the harness knows. No step reaches behind this interface,
 * so another chat in another process can stand where the embedded engine stands.
 */

import type { Due } from '../domain/deadlines.ts';
import type { ContactDetails, ContactField } from '../domain/vocabulary/contact.ts';
import type { Event, MailDecision, MailReason } from '../domain/vocabulary/event.ts';
import type { ConversationNumber } from '../domain/vocabulary/ids.ts';
import type { ChannelSettings, PortalSettings } from '../domain/vocabulary/settings.ts';
import type { AgentPresence, ConversationStatus, CopyStatus, FormKind, MailKind } from '../domain/vocabulary/state.ts';
import type { DurationMs, Instant } from '../domain/vocabulary/time.ts';
import type { Language, TextLanguage } from '../languages/catalogue.ts';
import type { PlannedFault } from '../sink/faults/fault-plan.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';

/** Whether an action could be done, and if not, why, in a sentence for people. */
export type ActionResult = { readonly done: true } | { readonly done: false; readonly because: string };

/** The name a scenario calls a visitor or an agent by: `the visitor`, `Anna`. */
export type PersonName = string;

/** A person or company the CRM knows before the scenario starts. */
export interface PlannedRecord {
  readonly kind: 'lead' | 'client';
  readonly name?: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** An open channel before the scenario starts. */
export interface PlannedChannel {
  /** How the scenario names it; unique in the world. */
  readonly name: string;
  readonly settings: ChannelSettings;
  /** In the channel's order. */
  readonly agents: readonly PersonName[];
}

/** An agent before the scenario starts. */
export interface PlannedAgent {
  readonly name: PersonName;
  readonly publicName: string;
  readonly presence: AgentPresence;
  readonly maximum?: number;
}

/** A company before the scenario starts. */
export interface PlannedPortal {
  readonly name: string;
  readonly settings: PortalSettings;
  readonly channels: readonly PlannedChannel[];
  readonly agents: readonly PlannedAgent[];
  readonly crm: readonly PlannedRecord[];
}

/** A visitor before the first visit; visitors a scenario never plans are on the first channel, page open, chat in view. */
export interface PlannedVisitor {
  readonly name: PersonName;
  /** Name of the channel. */
  readonly channel: string;
  readonly language?: Language;
  readonly timeZone?: string;
  readonly contact: ContactDetails;
  readonly pageOpen: boolean;
}

/** Everything the Givens of a scenario set up. */
export interface WorldPlan {
  readonly startAt: Instant;
  readonly portals: readonly PlannedPortal[];
  readonly visitors: readonly PlannedVisitor[];
}

/** A line of the chat as the visitor sees it. */
export interface ScreenLine {
  readonly kind: 'visitor' | 'reply' | 'greeting' | 'notice';
  readonly author: string;
  readonly at: Instant;
  readonly text: string;
}

/** A field of a form as it stands on the screen. */
export interface ScreenField {
  readonly field: ContactField;
  readonly label: string;
  readonly value: string;
  /** The error at the field, in the visitor's language. */
  readonly problem?: string;
}

/** A form as it stands on the screen: fields not asked for yet are not in it (INTRO-2). */
export interface ScreenForm {
  readonly kind: FormKind;
  readonly title: string;
  readonly fields: readonly ScreenField[];
  readonly sendLabel: string;
  readonly dismissLabel: string;
}

/** What the visitor's browser shows. With the page closed there is nothing to see. */
export interface VisitorScreen {
  readonly pageOpen: boolean;
  readonly chatInView: boolean;
  readonly language: TextLanguage;
  readonly number?: ConversationNumber;
  /** Where the number stands, in words. */
  readonly numberLine?: string;
  readonly lines: readonly ScreenLine[];
  readonly form?: ScreenForm;
  /** The label of the icon that asks for a copy; absent while there is nothing to copy. */
  readonly copyIcon?: string;
  readonly copyStatus?: { readonly outcome: CopyStatus['outcome']; readonly text: string };
  /** Says that the conversation has ended. */
  readonly endedLine?: string;
}

/** An entry of a conversation on the agent's desk. */
export interface DeskEntry {
  readonly kind:
    | 'visitor'
    | 'reply'
    | 'greeting'
    | 'notice'
    | 'note'
    | 'contact-details'
    | 'contact-conflict'
    | 'mail-undelivered'
    | 'transfer';
  readonly author: string;
  readonly at: Instant;
  readonly text: string;
  /** The name of the file, where the message is one; `text` then says so in words. */
  readonly file?: string;
  /** Of a `contact-details` entry: the data, as typed. */
  readonly details?: ContactDetails;
}

/** A conversation on the agent's desk. */
export interface DeskConversation {
  readonly number: ConversationNumber;
  readonly channel: string;
  readonly status: ConversationStatus;
  /** Mine: assigned to this agent. Queue: waiting for an agent. Past: ended, lately this agent's. Found: by its number. */
  readonly place: 'mine' | 'queue' | 'past' | 'found';
  readonly visitor: string;
  readonly contact: ContactDetails;
  /** The page of the site on which the visitor is or was. */
  readonly page: string;
  readonly entries: readonly DeskEntry[];
}

/** What the agent's desk shows. */
export interface AgentDesk {
  readonly publicName: string;
  readonly presence: AgentPresence;
  readonly conversations: readonly DeskConversation[];
}

/** A record of the CRM, as its user sees it. */
export interface CrmRecordView {
  readonly id: string;
  readonly kind: 'lead' | 'client';
  readonly name?: string;
  readonly emails: readonly { readonly typed: string; readonly canonical: string }[];
  readonly phones: readonly { readonly typed: string; readonly canonical: string }[];
  readonly numbers: readonly ConversationNumber[];
  readonly channel?: string;
  readonly page?: string;
}

/** A decision about an e-mail, as recorded (MAIL-7). */
export interface RecordedDecision {
  readonly at: Instant;
  readonly portal: string;
  readonly conversation: ConversationNumber;
  readonly kind: MailKind;
  readonly decision: MailDecision;
  readonly reason: MailReason;
}

/** What happened at an instant, for people to read (MAIL-7): who did what, what followed and why. */
export interface TimelineEntry {
  readonly at: Instant;
  readonly portal: string;
  readonly text: string;
}

/** Something that will come by itself, unless something happens before. */
export interface DueView extends Due {
  readonly portal: string;
  /** The conversation it is about; absent for working hours and the CRM. */
  readonly conversation?: ConversationNumber;
}

/** A fault of the world around the chat: begun, or over. */
export type WorldFault =
  | MailFault['kind']
  | 'mail-down'
  | 'mail-back'
  | 'crm-down'
  | 'crm-silent'
  | 'crm-back'
  | 'crash';

/** Something that happened, told as it happens and in order: what a judge of the chat goes by. */
export type Observation = { readonly at: Instant } & (
  | { readonly kind: 'events'; readonly portal: string; readonly events: readonly Event[] }
  /** Accepted by the mail server. */
  | { readonly kind: 'mail'; readonly mail: ReceivedMail }
  /** A record of the CRM as it is now, new or changed. */
  | { readonly kind: 'record'; readonly portal: string; readonly record: CrmRecordView }
  | { readonly kind: 'fault'; readonly fault: WorldFault }
  /**
   * The process stops, nothing of it is left but the journal; then it runs again. `atRest`: nothing was left to happen at
   * that instant.
   */
  | { readonly kind: 'stopped'; readonly atRest: boolean }
  | { readonly kind: 'restarted' }
);

/** What a visitor can do and see. */
export interface VisitorHand {
  /** `page`: an address on the site, absolute or relative; the site itself when absent. */
  readonly openPage: (page?: string) => Promise<ActionResult>;
  readonly closePage: () => Promise<ActionResult>;
  readonly lookAway: () => Promise<ActionResult>;
  readonly lookAtChat: () => Promise<ActionResult>;
  readonly write: (text: string) => Promise<ActionResult>;
  readonly sendFile: (name: string) => Promise<ActionResult>;
  readonly endConversation: () => Promise<ActionResult>;
  readonly typeInForm: (values: Readonly<Partial<Record<ContactField, string>>>) => Promise<ActionResult>;
  readonly sendForm: () => Promise<ActionResult>;
  /** Both clicks at one instant, of the form as it stood at the first (INTRO-8). */
  readonly sendFormTwice: () => Promise<ActionResult>;
  readonly dismissForm: () => Promise<ActionResult>;
  /** Without a conversation there is no icon: nothing happens. */
  readonly askForCopy: () => Promise<ActionResult>;
  readonly followLink: (url: string) => Promise<ActionResult>;
  readonly unsubscribe: (url: string) => Promise<ActionResult>;
  /** The site tells the widget who is there, e.g. after a log-in. */
  readonly becomeKnown: (contact: ContactDetails) => Promise<ActionResult>;
  readonly speak: (language: Language) => Promise<ActionResult>;
  readonly moveToTimeZone: (timeZone: string) => Promise<ActionResult>;
  readonly screen: () => VisitorScreen;
}

/** What an agent can do and see. Without a number, an action concerns the conversation that last asked for the agent. */
export interface AgentHand {
  readonly setPresence: (presence: AgentPresence) => Promise<ActionResult>;
  readonly setMaximum: (maximum: number) => Promise<ActionResult>;
  readonly write: (text: string, number?: ConversationNumber) => Promise<ActionResult>;
  readonly note: (text: string, number?: ConversationNumber) => Promise<ActionResult>;
  readonly sendFile: (name: string, number?: ConversationNumber) => Promise<ActionResult>;
  readonly endConversation: (number?: ConversationNumber) => Promise<ActionResult>;
  readonly transfer: (to: PersonName, number?: ConversationNumber) => Promise<ActionResult>;
  readonly desk: () => AgentDesk;
  /** Finds a conversation of the agent's channels by its number (NUM-3). */
  readonly find: (number: ConversationNumber) => DeskConversation | undefined;
}

/** What the mail server does to a coming e-mail. Each fault counts once, in the order given. */
export type MailFault = PlannedFault;

/** A live chat under test, with the world around it. */
export interface Target {
  /** Starts the world; refused with a sentence when a portal cannot start (MAIL-1). Called once, before anything else. */
  readonly open: (plan: WorldPlan) => Promise<ActionResult>;
  /** Ends the world and leaves nothing behind; never fails. */
  readonly close: () => Promise<void>;
  readonly now: () => Instant;
  /** Moves time, stopping at every due instant until mail and CRM have answered for it. */
  readonly pass: (duration: DurationMs) => Promise<void>;
  readonly visitor: (name: PersonName) => VisitorHand;
  readonly agent: (name: PersonName) => AgentHand;
  /** `channel`: its name; the first channel when absent. */
  readonly changeChannel: (settings: Partial<ChannelSettings>, channel?: string) => Promise<ActionResult>;
  readonly changePortal: (settings: Partial<PortalSettings>, portal?: string) => Promise<ActionResult>;
  /** `portal`: its name; the first portal when absent. */
  readonly crmRecords: (portal?: string) => readonly CrmRecordView[];
  readonly crmDown: () => Promise<void>;
  /** The CRM takes requests and says nothing until it is back. */
  readonly crmSilent: () => Promise<void>;
  readonly crmBack: () => Promise<void>;
  readonly mailFaults: (faults: readonly MailFault[]) => Promise<void>;
  readonly mailDown: () => Promise<void>;
  readonly mailBack: () => Promise<void>;
  /** The process stops and starts again from its journal (SAFE-1). */
  readonly restart: () => Promise<void>;
  /** The process stops in the instant the mail server accepts the next e-mail, before that is recorded, and starts again. */
  readonly crashOnNextAcceptance: () => Promise<void>;
  /** The process stops once `events` more events have been written down, before anything follows from them, and starts again. */
  readonly restartAfter: (events: number) => Promise<void>;
  /** Everything that came out of the mail server, in order of arrival. */
  readonly mails: () => readonly ReceivedMail[];
  /** Every decision about e-mails, in order (MAIL-7). */
  readonly decisions: () => readonly RecordedDecision[];
  readonly timeline: () => readonly TimelineEntry[];
  /** Everything that is due, soonest first. */
  readonly due: () => readonly DueView[];
  /** Tells `listener` everything from now on; to be called before the world is opened. */
  readonly watch: (listener: (observation: Observation) => void) => void;
}
