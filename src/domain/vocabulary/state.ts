/**
 * What a portal knows at an instant, folded from its events. The maps belong to the one who folds and are advanced in
 * place; the records inside them are immutable, so holding one never changes under its holder.
 */
import type { Language } from '../../languages/catalogue.ts';
import type { ContactDetails, FieldProblems, FormDraft } from './contact.ts';
import type {
  AgentId,
  ChannelId,
  ConversationNumber,
  CrmRequestId,
  FormId,
  MailId,
  MessageIndex,
  Token,
  VisitorId,
} from './ids.ts';
import { InOrderMap, type InOrderSet } from './in-order.ts';
import type { Message } from './message.ts';
import type { ChannelSettings, PortalSettings } from './settings.ts';
import type { Instant } from './time.ts';

/** Whether an agent takes conversations. A paused agent is busy (AWAY-1). */
export type AgentPresence = 'online' | 'paused' | 'offline';

/** An agent of the portal. */
export interface Agent {
  readonly id: AgentId;
  /** The name visitors see (UNREAD-8). */
  readonly publicName: string;
  readonly presence: AgentPresence;
  /** The channels whose queue the agent is in. */
  readonly channels: readonly ChannelId[];
  /** Most simultaneous conversations; absent for no limit. */
  readonly maximum?: number | undefined;
  /** Grows with each assignment in the portal; 0 before the first: who waited longest is next (ROUTE-1). */
  readonly lastAssignment: number;
}

/** An open channel: the live chat of one site and its queue of agents. */
export interface Channel {
  readonly id: ChannelId;
  readonly settings: ChannelSettings;
  /** In the channel's order (ROUTE-1, strictly). */
  readonly agents: readonly AgentId[];
  /** Whether the working hours run, since the last turn. */
  readonly withinHours: boolean;
  /** When the working hours begin or end next; absent while the channel answers at any hour (AWAY-1). */
  readonly hoursTurnAt?: Instant | undefined;
}

/** One browser on one channel's site. */
export interface Visitor {
  readonly id: VisitorId;
  readonly channel: ChannelId;
  readonly contact: ContactDetails;
  readonly language?: Language | undefined;
  readonly timeZone?: string | undefined;
  readonly pageOpen: boolean;
  /** Whether the chat is in view when the page is open (UNREAD-5). */
  readonly chatInView: boolean;
  /** Address of the page last opened. */
  readonly page: string;
  /** The conversation on the screen: the latest, or the one a link resumed. */
  readonly viewing?: ConversationNumber | undefined;
  /** Details have gone to the CRM; its answer may still be owed (CRM-8). */
  readonly crmAsked?: boolean | undefined;
  /** The CRM record this visitor turned out to be. */
  readonly crmRecord?: string | undefined;
}

/** The forms of SPEC §3, §5 and §7. */
export type FormKind = 'introduce' | 'contacts' | 'copy';

/** A form on the visitor's screen. */
export interface OpenForm {
  readonly id: FormId;
  readonly kind: FormKind;
  readonly draft: FormDraft;
  readonly problems: FieldProblems;
  /** Whether the visitor asked for it, rather than it coming by itself. */
  readonly asked: boolean;
}

/** A form that is to show itself: at an instant, or some time after the visitor is back on the page (INTRO-5). */
export type FormTimer = Instant | 'when-back';

/** How the last requested copy fares, told to the visitor (TRANS-6). */
export interface CopyStatus {
  readonly address: string;
  readonly outcome: 'sending' | 'sent' | 'failed';
}

/** waiting: a visitor's message awaits an answer (CONV-3). */
export type ConversationStatus = 'waiting' | 'active' | 'ended';

/** Who or what ended a conversation; it changes nothing else (CONV-3). */
export type EndedBy = 'agent' | 'visitor' | 'idle';

/** A conversation and everything due in it. */
export interface Conversation {
  readonly number: ConversationNumber;
  readonly channel: ChannelId;
  readonly visitor: VisitorId;
  /** Other browsers that resumed it with a link: they see this conversation alone (UNREAD-9). */
  readonly guests: readonly VisitorId[];
  /** The page the visitor last used it on; links lead back there (UNREAD-9). */
  readonly page: string;
  readonly status: ConversationStatus;
  readonly endedAt?: Instant | undefined;
  readonly agent?: AgentId | undefined;
  /** When the visitor's wait for an answer began, whoever had the conversation since: the order of the queue (ROUTE-1). */
  readonly waitingSince: Instant;
  /** When the agent's time to answer began, while waiting: runs the forwarding time (ROUTE-1). */
  readonly answerAwaitedSince?: Instant | undefined;
  /** Agents whose forwarding time ran out since the last answer. */
  readonly forwardedFrom: readonly AgentId[];
  /** Grows with each message of people and each assignment in the portal: the greatest is where the agent is needed last. */
  readonly turn: number;
  /** Last message of visitor or agent: runs the idle time (CONV-3). */
  readonly lastMessageAt: Instant;
  // forms
  readonly introduceTimer?: FormTimer | undefined;
  readonly contactsTimer?: FormTimer | undefined;
  readonly copyTimer?: FormTimer | undefined;
  /** "Introduce yourself" or "Leave your contacts": one at a time (AWAY-3). */
  readonly contactForm?: OpenForm | undefined;
  /** "Send a copy": lies over the contact form while it is open. */
  readonly copyForm?: OpenForm | undefined;
  /** "Leave your contacts" came by itself already (AWAY-2). */
  readonly contactsShown: boolean;
  /** Notified for the present time of nobody being able to answer (AWAY-2). */
  readonly awayNotified: boolean;
  /** Counts the forms shown, to name them: a form that is gone is told from one that never was (INTRO-8). */
  readonly formsShown: number;
  // unread replies
  /** Whether a reply awaits the visitor's eyes (UNREAD-5). */
  readonly hasUnseenReply: boolean;
  /** Replies before this index have been seen by the visitor. */
  readonly seenBefore: MessageIndex;
  /** No reply before this index is still to be mailed. */
  readonly mailFrom: MessageIndex;
  /** Replies before this index stood in a copy that the visitor's own address has accepted (TRANS-8). */
  readonly copiedBefore: MessageIndex;
  /** When the unread e-mail is due: set while an unseen reply no e-mail carries exists (UNREAD-3). */
  readonly unreadDueAt?: Instant | undefined;
  /** The e-mail was due but could not go, or was given up: it waits for an address, or for another reply (UNREAD-6). */
  readonly unreadHeld: boolean;
  readonly unsubscribed: boolean;
  // e-mails
  /** Message-IDs of the first and of the latest e-mail, for the thread (MAIL-5). */
  readonly threadRoot?: string | undefined;
  readonly threadLatest?: string | undefined;
  /** When copies were asked for within the last hour (TRANS-7). */
  readonly copiesAt: readonly Instant[];
  readonly copyStatus?: CopyStatus | undefined;
  /** The contact of this conversation's forms has a lead or client behind it. */
  readonly crmRecord?: string | undefined;
}

/** What an e-mail in the outbox is for. */
export type MailKind = 'unread' | 'transcript';

/** The channel's name and the administrator's address (MAIL-1). */
export interface MailSender {
  readonly name: string;
  readonly address: string;
}

/** An e-mail to be sent: what to compose it from, and how far it is. */
export interface OutgoingMail {
  readonly id: MailId;
  readonly kind: MailKind;
  readonly conversation: ConversationNumber;
  /** Envelope and To at the latest try; an unread e-mail looks it up anew at each try (UNREAD-10). */
  readonly address: string;
  /** The channel's mail language when the e-mail was decided (LANG-2). */
  readonly language: Language;
  /** Without angle brackets; the same at every try (MAIL-4). */
  readonly messageId: string;
  readonly inReplyTo?: string | undefined;
  readonly references: readonly string[];
  /** Who it is from: name and address as they were when the e-mail was decided, as its language (LANG-2). */
  readonly sender: MailSender;
  /** Resumes the conversation (UNREAD-9); absent in a copy for somebody else (SAFE-3). */
  readonly linkToken?: Token | undefined;
  /** Ends the e-mails on unread replies; absent in a copy. */
  readonly unsubscribeToken?: Token | undefined;
  /** First and one past the last message an e-mail may show. */
  readonly from: MessageIndex;
  readonly to: MessageIndex;
  /** Whether it goes to the visitor's own address; a copy then stands in for unread e-mails (TRANS-8). */
  readonly carriesReplies: boolean;
  /** The e-mail it stands in for was due already and waited for an address: if it fails, that one goes at once (UNREAD-6). */
  readonly repliesOverdue: boolean;
  /** A try ended without an answer: the server may have the e-mail, so its replies are never mailed anew (UNREAD-3). */
  readonly mayHaveArrived: boolean;
  readonly triesMade: number;
  readonly status:
    | { readonly kind: 'due'; readonly at: Instant }
    | { readonly kind: 'sending'; readonly since: Instant };
}

/** What a link in an e-mail opens (UNREAD-9). */
export interface Link {
  readonly purpose: 'resume' | 'unsubscribe';
  readonly conversation: ConversationNumber;
  readonly expiresAt: Instant;
}

/** Details on their way to the CRM. */
export interface CrmRequest {
  readonly id: CrmRequestId;
  readonly conversation: ConversationNumber;
  readonly details: ContactDetails;
  /** Where the visitor was when the details were given: a late lead bears that page (CRM-1, CRM-8). */
  readonly page: string;
  /** Set when the details are for a record already known: only the number is added. */
  readonly record?: string | undefined;
  readonly triesMade: number;
  readonly status:
    | { readonly kind: 'due'; readonly at: Instant }
    | { readonly kind: 'sending'; readonly since: Instant };
}

/** Records by their name: a Map, or what keeps elsewhere those that nobody asks for. */
export interface Records<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly has: (key: Key) => boolean;
  readonly set: (key: Key, value: Value) => unknown;
  /** Of the records in memory; one that is not has nothing due. */
  readonly keys: () => Iterable<Key>;
}

/** A portal: one company, its channels, agents, visitors and conversations. */
export interface PortalState {
  settings: PortalSettings | undefined;
  lastNumber: ConversationNumber;
  lastMail: MailId;
  lastCrmRequest: CrmRequestId;
  lastAssignment: number;
  lastTurn: number;
  readonly channels: Map<ChannelId, Channel>;
  readonly agents: Map<AgentId, Agent>;
  readonly visitors: Records<VisitorId, Visitor>;
  readonly conversations: Records<ConversationNumber, Conversation>;
  /** Conversations of each channel that wait for an agent, in the order they will be served. */
  readonly queues: Map<ChannelId, InOrderSet<ConversationNumber>>;
  /** Conversations assigned to each agent and not ended, oldest assignment first. */
  readonly desks: Map<AgentId, Set<ConversationNumber>>;
  /** Conversations each agent had lately that ended, or wrote in without having them, latest last; at most {@link PAST_CONVERSATIONS}. */
  readonly pastOf: Map<AgentId, readonly ConversationNumber[]>;
  /** Conversations of each visitor with an unread e-mail due, oldest first; of no other visitors. */
  readonly unreadOf: Map<VisitorId, Set<ConversationNumber>>;
  /** Messages of each conversation; changed in place, and never without its conversation's record. */
  readonly messages: Records<ConversationNumber, Message[]>;
  readonly outbox: Map<MailId, OutgoingMail>;
  readonly links: InOrderMap<Token, Link>;
  /** In order; one at a time is under way (CRM-7). */
  readonly crmQueue: InOrderMap<CrmRequestId, CrmRequest>;
  /** When copies went within the last hour, by address and whether they were asked for (TRANS-7). */
  readonly copiesByAddress: InOrderMap<string, readonly Instant[]>;
}

/** How many conversations an agent had or wrote in lately stay on the desk. */
export const PAST_CONVERSATIONS = 50;

/** What grows with everyone who ever came: all else of a portal is as large as what goes on in it. */
export type GrowingRecords = Pick<PortalState, 'visitors' | 'conversations' | 'messages'>;

/** A portal before its first event, all of it in memory unless `growing` says otherwise. */
export function emptyPortal(
  growing: GrowingRecords = { visitors: new Map(), conversations: new Map(), messages: new Map() },
): PortalState {
  return {
    ...growing,
    settings: undefined,
    lastNumber: 0,
    lastMail: 0,
    lastCrmRequest: 0,
    lastAssignment: 0,
    lastTurn: 0,
    channels: new Map(),
    agents: new Map(),
    queues: new Map(),
    desks: new Map(),
    pastOf: new Map(),
    unreadOf: new Map(),
    outbox: new Map(),
    links: new InOrderMap(),
    crmQueue: new InOrderMap(),
    copiesByAddress: new InOrderMap(),
  };
}
