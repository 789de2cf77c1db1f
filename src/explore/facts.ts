/**
 * What is so in a world, told by what was observed of it: the ground the invariants stand on. It is folded apart from the
 * engine's own state, after SPEC.md alone, so that a mistake there does not repeat itself here.
 */
import type { ContactDetails, FormDraft } from '../domain/vocabulary/contact.ts';
import type { Event } from '../domain/vocabulary/event.ts';
import type { ConversationNumber, MailId } from '../domain/vocabulary/ids.ts';
import type { MessageContent } from '../domain/vocabulary/message.ts';
import type { ChannelSettings, PortalSettings } from '../domain/vocabulary/settings.ts';
import type { AgentPresence, FormKind } from '../domain/vocabulary/state.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { Language } from '../languages/catalogue.ts';

/** A form on the screen. */
export interface FormFacts {
  readonly id: string;
  readonly kind: FormKind;
  readonly draft: FormDraft;
}

/** Something said in a conversation. */
export interface SaidFacts {
  readonly content: MessageContent;
  readonly at: Instant;
  readonly place: number;
  /** The visitor has had it before their eyes, or has written after it (UNREAD-5). */
  seen: boolean;
  /** The first unread e-mail that was queued for it, whatever became of that, unless it was taken back. */
  mailed: MailFacts | undefined;
  /**
   * The copy to the visitor's own address that stands in for such an e-mail: one that has brought the reply, or the first
   * to take it, until its first try has failed. Another copy does not prolong the wait (UNREAD-1, TRANS-8).
   */
  copy: MailFacts | undefined;
}

/** An e-mail and what the visitor had not seen when its latest try began. */
export interface MailFacts {
  readonly id: MailId;
  readonly conversation: ConversationFacts;
  readonly queued: Extract<Event, { type: 'MailQueued' }>;
  readonly queuedAt: Instant;
  /** A copy to the address that was the visitor's own when it was made (TRANS-8). */
  readonly isOwnCopy: boolean;
  tries: number;
  /** Where the latest try went, and what was known then. */
  address: string;
  /** Replies nobody had seen when the latest try began. */
  unseen: ReadonlySet<SaidFacts>;
  arrived: number;
  state: 'under way' | 'waiting' | 'accepted' | 'given up' | 'cancelled';
}

/** A conversation. */
export interface ConversationFacts {
  readonly portal: PortalFacts;
  readonly number: ConversationNumber;
  readonly channel: ChannelFacts;
  readonly visitor: VisitorFacts;
  readonly openedAt: Instant;
  readonly said: SaidFacts[];
  /** Replies not seen yet, oldest first. */
  readonly unseen: Set<SaidFacts>;
  /** Browsers that have it on the screen. */
  readonly viewers: Set<VisitorFacts>;
  readonly forms: Map<string, FormFacts>;
  readonly shownByItself: FormKind[];
  /** Copies, to whomever. */
  readonly transcripts: MailFacts[];
  /** The form that was taken off the screen last. */
  replaced: string | undefined;
  /** The form sent last, as it stood then. */
  sent: { readonly form: FormFacts; readonly at: Instant } | undefined;
  agent: AgentFacts | undefined;
  /** A visitor's message awaits an answer (CONV-3). */
  waiting: boolean;
  endedAt: Instant | undefined;
  unsubscribed: boolean;
  /** E-mails about it that have arrived. */
  arrived: number;
}

/** A visitor. */
export interface VisitorFacts {
  readonly portal: PortalFacts;
  readonly name: string;
  readonly channel: ChannelFacts;
  contact: ContactDetails;
  language: Language | undefined;
  timeZone: string | undefined;
  pageOpen: boolean;
  inView: boolean;
  closedAt: Instant | undefined;
  openedAt: Instant | undefined;
  viewing: ConversationFacts | undefined;
  readonly conversations: ConversationFacts[];
}

/** An agent. */
export interface AgentFacts {
  readonly portal: PortalFacts;
  readonly name: string;
  readonly channels: readonly string[];
  presence: AgentPresence;
  maximum: number;
  /** Conversations the agent has that have not ended. */
  readonly desk: Set<ConversationFacts>;
}

/** An open channel. */
export interface ChannelFacts {
  readonly name: string;
  settings: ChannelSettings;
  withinHours: boolean;
  /** When the working hours turn next, as far as was told. */
  turnAt: Instant | undefined;
  readonly agents: AgentFacts[];
  /** Conversations that have not ended. */
  readonly open: Set<ConversationFacts>;
}

/** A portal. */
export interface PortalFacts {
  readonly name: string;
  settings: PortalSettings;
  readonly channels: Map<string, ChannelFacts>;
  readonly agents: Map<string, AgentFacts>;
  readonly visitors: Map<string, VisitorFacts>;
  readonly conversations: Map<ConversationNumber, ConversationFacts>;
  readonly mails: Map<MailId, MailFacts>;
  /** Requests to the CRM without an answer. */
  readonly crmRequests: Set<number>;
  /** E-mails neither accepted, nor given up, nor taken back. */
  readonly outbox: Set<MailFacts>;
}

/** Everything known of a world. */
export interface Facts {
  at: Instant;
  readonly portals: Map<string, PortalFacts>;
  readonly mailsById: Map<string, MailFacts>;
}

/** What is known of a world nothing has been observed of. */
export function noFacts(): Facts {
  return { at: Number.NEGATIVE_INFINITY, portals: new Map(), mailsById: new Map() };
}

/** The value of a key that something observed has spoken of before. */
export function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`something was told of "${String(key)}", which nobody has heard of`);
  return value;
}

/** Whether the visitor has the conversation before their eyes: page open, chat in view, this very conversation in it. */
export function isSeeing(visitor: VisitorFacts, conversation: ConversationFacts): boolean {
  return visitor.pageOpen && visitor.inView && visitor.viewing === conversation;
}

/** Whether somebody can answer the conversation (AWAY-1): its agent, or one with a place, within the working hours. */
export function canBeAnswered(conversation: ConversationFacts): boolean {
  const { channel, agent } = conversation;
  if (!channel.withinHours) return false;
  return agent?.presence === 'online' || channel.agents.some(isFree);
}

/** Whether an agent can take one more conversation. */
export function isFree(agent: AgentFacts): boolean {
  return agent.presence === 'online' && agent.desk.size < agent.maximum;
}
