/** What people and machines ask of a portal, in the imperative. */
import type { Language } from '../../languages/catalogue.ts';
import type { ContactDetails, FormDraft } from './contact.ts';
import type { AgentId, ChannelId, ConversationNumber, CrmRequestId, FormId, MailId, Token, VisitorId } from './ids.ts';
import type { Posted } from './message.ts';
import type { ChannelSettings, PortalSettings } from './settings.ts';
import type { AgentPresence } from './state.ts';

/** Whose deadline it is: the aggregate that holds the due instant. */
export type DeadlineOwner =
  | { readonly kind: 'channel'; readonly channel: ChannelId }
  | { readonly kind: 'conversation'; readonly conversation: ConversationNumber }
  /** The oldest request: one at a time is under way (CRM-7). */
  | { readonly kind: 'crm' }
  | { readonly kind: 'mail'; readonly mail: MailId };

/** How a try to send an e-mail ended. */
export type MailOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  /** Refused for now (4yz). */
  | { readonly kind: 'deferred'; readonly response: string }
  /** Refused for good (5yz). */
  | { readonly kind: 'refused'; readonly response: string }
  /** No answer: connection refused, dropped or silent. `mayHaveArrived`: its content was on its way when the answer failed. */
  | { readonly kind: 'unreachable'; readonly response: string; readonly mayHaveArrived: boolean };

/** How a request to the CRM ended. */
export type CrmOutcome =
  | {
      readonly kind: 'done';
      /** The lead or client that holds the details now. */
      readonly record: string;
      readonly change: 'created' | 'completed' | 'unchanged';
      /** The phone belongs to another record than the e-mail (CRM-4). */
      readonly conflict: boolean;
    }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** One request. */
export type Command =
  // the administrator
  | { readonly type: 'OpenPortal'; readonly settings: PortalSettings }
  | { readonly type: 'ChangePortal'; readonly settings: Partial<PortalSettings> }
  | { readonly type: 'OpenChannel'; readonly channel: ChannelId; readonly settings: ChannelSettings }
  | { readonly type: 'ChangeChannel'; readonly channel: ChannelId; readonly settings: Partial<ChannelSettings> }
  | {
      readonly type: 'AddAgent';
      readonly agent: AgentId;
      readonly publicName: string;
      readonly channels: readonly ChannelId[];
      readonly presence: AgentPresence;
      readonly maximum?: number | undefined;
    }
  // the visitor
  | {
      readonly type: 'ArriveOnSite';
      readonly visitor: VisitorId;
      readonly channel: ChannelId;
      readonly language?: Language | undefined;
      readonly timeZone?: string | undefined;
    }
  | {
      readonly type: 'SetVisitorPreferences';
      readonly visitor: VisitorId;
      readonly language?: Language | undefined;
      readonly timeZone?: string | undefined;
    }
  | { readonly type: 'IdentifyVisitor'; readonly visitor: VisitorId; readonly contact: ContactDetails }
  /** `page` may be relative to the channel's site; addresses of another origin count as the site itself. */
  | { readonly type: 'OpenPage'; readonly visitor: VisitorId; readonly page: string }
  | { readonly type: 'ClosePage'; readonly visitor: VisitorId }
  | { readonly type: 'BringChatIntoView'; readonly visitor: VisitorId }
  | { readonly type: 'PutChatOutOfView'; readonly visitor: VisitorId }
  /** Opens the page with the conversation of the token in view (UNREAD-9). */
  | { readonly type: 'FollowLink'; readonly visitor: VisitorId; readonly page: string; readonly token: Token }
  | { readonly type: 'Unsubscribe'; readonly token: Token }
  | { readonly type: 'PostAsVisitor'; readonly visitor: VisitorId; readonly content: Posted }
  | { readonly type: 'TypeInForm'; readonly visitor: VisitorId; readonly form: FormId; readonly draft: FormDraft }
  | { readonly type: 'SendForm'; readonly visitor: VisitorId; readonly form: FormId }
  | { readonly type: 'DismissForm'; readonly visitor: VisitorId; readonly form: FormId }
  | { readonly type: 'AskForCopy'; readonly visitor: VisitorId }
  | { readonly type: 'EndAsVisitor'; readonly visitor: VisitorId }
  // the agent
  | { readonly type: 'SetPresence'; readonly agent: AgentId; readonly presence: AgentPresence }
  | { readonly type: 'SetMaximum'; readonly agent: AgentId; readonly maximum: number }
  | {
      readonly type: 'PostAsAgent';
      readonly agent: AgentId;
      readonly conversation: ConversationNumber;
      readonly content: Posted;
    }
  | {
      readonly type: 'AddNote';
      readonly agent: AgentId;
      readonly conversation: ConversationNumber;
      readonly text: string;
    }
  | { readonly type: 'EndAsAgent'; readonly agent: AgentId; readonly conversation: ConversationNumber }
  | {
      readonly type: 'Transfer';
      readonly agent: AgentId;
      readonly conversation: ConversationNumber;
      readonly to: AgentId;
    }
  // the machinery
  | { readonly type: 'ReachDeadline'; readonly owner: DeadlineOwner }
  | {
      readonly type: 'RecordMailOutcome';
      readonly mail: MailId;
      readonly tryNumber: number;
      readonly outcome: MailOutcome;
    }
  | {
      readonly type: 'RecordCrmOutcome';
      readonly request: CrmRequestId;
      readonly tryNumber: number;
      readonly outcome: CrmOutcome;
    }
  /** The CRM is reachable again: what waits for it goes now (CRM-8). */
  | { readonly type: 'RetryCrm' }
  /** After a restart: tries that were under way have no outcome and are repeated (SAFE-1). */
  | { readonly type: 'Recover' };

/** Why a command was refused: expected, a value, told to whoever asked. */
export type Rejection = {
  readonly type: 'rejected';
  readonly reason:
    | 'administrator-email-invalid'
    | 'unknown-channel'
    | 'unknown-agent'
    | 'unknown-visitor'
    | 'unknown-conversation'
    | 'already-exists'
    | 'page-closed'
    | 'no-conversation'
    | 'conversation-ended'
    | 'message-empty'
    | 'message-too-long'
    | 'file-link-unsafe'
    | 'no-such-form'
    | 'agent-cannot-answer'
    | 'link-invalid'
    | 'link-expired'
    | 'setting-invalid';
  /** What it was about, e.g. the number or the name; for messages. */
  readonly detail: string;
};
