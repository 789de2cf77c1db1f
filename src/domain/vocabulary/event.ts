/** What has happened, in the past tense: the journal's content. Folding events gives back the state (SAFE-1). */
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
import type { MessageContent } from './message.ts';
import type { ChannelSettings, PortalSettings } from './settings.ts';
import type { AgentPresence, EndedBy, FormKind, FormTimer, MailKind, MailSender } from './state.ts';
import type { Instant } from './time.ts';

/** Why an e-mail is sent, waits, is joined by another or is not sent (MAIL-7): a code; `target/timeline.ts` has the words. */
export type MailReason =
  | 'unseen-for-the-delay'
  | 'page-closed-with-unseen-replies'
  | 'address-became-known'
  | 'no-address-known'
  | 'seen-in-time'
  | 'visitor-wrote'
  | 'seen-before-the-retry'
  | 'travels-with-the-pending-e-mail'
  | 'travels-with-the-copy'
  | 'unsubscribed'
  | 'copy-requested'
  | 'conversation-ended'
  | 'too-many-copies'
  | 'nothing-to-send'
  | 'retry-due'
  | 'interrupted-try-repeated'
  | 'temporary-failure'
  | 'permanent-refusal'
  | 'last-try-failed';

/** What was decided about an e-mail (MAIL-7). */
export type MailDecision = 'send' | 'hold' | 'join' | 'skip' | 'give-up';

/** One thing that happened. */
export type Event =
  // the portal
  | { readonly type: 'PortalOpened'; readonly settings: PortalSettings }
  | { readonly type: 'ChannelOpened'; readonly channel: ChannelId; readonly settings: ChannelSettings }
  | { readonly type: 'ChannelChanged'; readonly channel: ChannelId; readonly settings: ChannelSettings }
  | { readonly type: 'PortalChanged'; readonly settings: PortalSettings }
  /** The working hours begin or end next at `turnAt`; none: the channel answers at any hour. */
  | {
      readonly type: 'HoursTurnScheduled';
      readonly channel: ChannelId;
      readonly withinHours: boolean;
      readonly turnAt?: Instant | undefined;
    }
  | {
      readonly type: 'AgentJoined';
      readonly agent: AgentId;
      readonly publicName: string;
      readonly channels: readonly ChannelId[];
      readonly presence: AgentPresence;
      readonly maximum?: number | undefined;
    }
  | { readonly type: 'AgentPresenceChanged'; readonly agent: AgentId; readonly presence: AgentPresence }
  | { readonly type: 'AgentMaximumChanged'; readonly agent: AgentId; readonly maximum: number }
  // the visitor
  | {
      readonly type: 'VisitorArrived';
      readonly visitor: VisitorId;
      readonly channel: ChannelId;
      readonly language?: Language | undefined;
      readonly timeZone?: string | undefined;
    }
  | {
      readonly type: 'VisitorPreferencesChanged';
      readonly visitor: VisitorId;
      readonly language?: Language | undefined;
      readonly timeZone?: string | undefined;
    }
  | { readonly type: 'PageOpened'; readonly visitor: VisitorId; readonly page: string }
  | { readonly type: 'PageClosed'; readonly visitor: VisitorId }
  | { readonly type: 'ChatBroughtIntoView'; readonly visitor: VisitorId }
  | { readonly type: 'ChatPutOutOfView'; readonly visitor: VisitorId }
  | { readonly type: 'ConversationResumed'; readonly visitor: VisitorId; readonly conversation: ConversationNumber }
  /** Details merged into what is known; absent fields keep their value (CONT-2). */
  | { readonly type: 'VisitorIdentified'; readonly visitor: VisitorId; readonly contact: ContactDetails }
  // the conversation
  | {
      readonly type: 'ConversationOpened';
      readonly conversation: ConversationNumber;
      readonly channel: ChannelId;
      readonly visitor: VisitorId;
      readonly page: string;
    }
  | { readonly type: 'MessagePosted'; readonly conversation: ConversationNumber; readonly message: MessageContent }
  /** The visitor has seen every message before `before` (UNREAD-5). */
  | { readonly type: 'MessagesSeen'; readonly conversation: ConversationNumber; readonly before: MessageIndex }
  | { readonly type: 'ConversationEnded'; readonly conversation: ConversationNumber; readonly by: EndedBy }
  // routing
  | { readonly type: 'ConversationQueued'; readonly conversation: ConversationNumber }
  /** `from`: the agent who had it, when it changed hands; there a place became free (ROUTE-1). */
  | {
      readonly type: 'ConversationAssigned';
      readonly conversation: ConversationNumber;
      readonly agent: AgentId;
      readonly from?: AgentId | undefined;
    }
  /** The agent's time to answer ran out (ROUTE-1). */
  | { readonly type: 'ForwardingTimeElapsed'; readonly conversation: ConversationNumber; readonly agent: AgentId }
  /** Nobody can answer this waiting conversation (AWAY-1); the notice was given. */
  | { readonly type: 'AnswerBecameImpossible'; readonly conversation: ConversationNumber }
  | { readonly type: 'AnswerBecamePossible'; readonly conversation: ConversationNumber }
  // forms
  | {
      readonly type: 'FormScheduled';
      readonly conversation: ConversationNumber;
      readonly form: FormKind;
      readonly timer: FormTimer;
    }
  | { readonly type: 'FormCancelled'; readonly conversation: ConversationNumber; readonly form: FormKind }
  | {
      readonly type: 'FormShown';
      readonly conversation: ConversationNumber;
      readonly form: FormKind;
      readonly id: FormId;
      readonly asked: boolean;
      readonly draft: FormDraft;
    }
  | {
      readonly type: 'FormTyped';
      readonly conversation: ConversationNumber;
      readonly id: FormId;
      readonly draft: FormDraft;
    }
  | {
      readonly type: 'FormRefused';
      readonly conversation: ConversationNumber;
      readonly id: FormId;
      readonly problems: FieldProblems;
    }
  | {
      readonly type: 'FormSent';
      readonly conversation: ConversationNumber;
      readonly form: FormKind;
      readonly id: FormId;
      readonly details: ContactDetails;
    }
  | { readonly type: 'FormDismissed'; readonly conversation: ConversationNumber; readonly id: FormId }
  /** Taken off the screen by the system: another form replaces it, or what it asks for is known. */
  | { readonly type: 'FormWithdrawn'; readonly conversation: ConversationNumber; readonly id: FormId }
  // the CRM
  | {
      readonly type: 'CrmRequested';
      readonly request: CrmRequestId;
      readonly conversation: ConversationNumber;
      readonly details: ContactDetails;
      readonly record?: string | undefined;
    }
  | { readonly type: 'CrmTryStarted'; readonly request: CrmRequestId }
  | {
      readonly type: 'CrmTryFailed';
      readonly request: CrmRequestId;
      readonly reason: string;
      readonly retryAt: Instant;
    }
  | {
      readonly type: 'CrmAnswered';
      readonly request: CrmRequestId;
      readonly record: string;
      readonly outcome: 'created' | 'completed' | 'unchanged';
    }
  // e-mails
  /** Unseen replies wait for their minute: the e-mail is due at `dueAt` (UNREAD-1). */
  | { readonly type: 'UnreadMailScheduled'; readonly conversation: ConversationNumber; readonly dueAt: Instant }
  /** The e-mail was due but cannot go yet; it waits for an address (UNREAD-6). */
  | { readonly type: 'UnreadMailHeld'; readonly conversation: ConversationNumber }
  | {
      readonly type: 'MailQueued';
      readonly mail: MailId;
      readonly kind: MailKind;
      readonly conversation: ConversationNumber;
      readonly address: string;
      readonly language: Language;
      readonly sender: MailSender;
      readonly messageId: string;
      readonly inReplyTo?: string | undefined;
      readonly references: readonly string[];
      /** Resumes the conversation; only in e-mails to the visitor's own address (UNREAD-9, SAFE-3). */
      readonly linkToken?: Token | undefined;
      /** Ends the e-mails on unread replies; another token, because mail servers log it. */
      readonly unsubscribeToken?: Token | undefined;
      readonly linksExpireAt: Instant;
      readonly from: MessageIndex;
      readonly to: MessageIndex;
      readonly carriesReplies: boolean;
      /** A copy somebody asked for, rather than one sent by itself at the end (TRANS-7). */
      readonly isRequested: boolean;
    }
  | { readonly type: 'MailTryStarted'; readonly mail: MailId; readonly address: string }
  | { readonly type: 'MailAccepted'; readonly mail: MailId; readonly conversation: ConversationNumber }
  /** `mayHaveArrived`: the server was sent the e-mail and said nothing; otherwise it certainly has it not. */
  | {
      readonly type: 'MailDeferred';
      readonly mail: MailId;
      readonly response: string;
      readonly mayHaveArrived: boolean;
      readonly retryAt: Instant;
    }
  /** Given up. `owed`: the replies it told have certainly not arrived; the next e-mail tells them (UNREAD-6). */
  | {
      readonly type: 'MailGivenUp';
      readonly mail: MailId;
      readonly conversation: ConversationNumber;
      readonly address: string;
      readonly response: string;
      readonly owed: boolean;
    }
  /** Taken back before a try: nothing is left to say (UNREAD-10). */
  | { readonly type: 'MailCancelled'; readonly mail: MailId }
  | { readonly type: 'VisitorUnsubscribed'; readonly conversation: ConversationNumber }
  | {
      readonly type: 'MailDecided';
      readonly conversation: ConversationNumber;
      readonly kind: MailKind;
      readonly decision: MailDecision;
      readonly reason: MailReason;
      readonly mail?: MailId | undefined;
    };

/** The events of one decision, which stand or fall together: one line of the journal. */
export interface EventBatch {
  readonly at: Instant;
  readonly events: readonly Event[];
}
