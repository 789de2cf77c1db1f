/** What stands in a conversation, in order. Texts of the system are keys: each reader gets them in their own language. */
import type { ContactDetails } from './contact.ts';
import type { AgentId, MailId } from './ids.ts';
import type { Instant } from './time.ts';

/** A file sent in the chat (CONV-6). Its bytes stay with whoever stores files; the chat holds the link. */
export interface FileReference {
  readonly name: string;
  /** Octets. */
  readonly size: number;
  readonly url: string;
}

/** Text or a file: what people post. */
export type Posted = { readonly text: string } | { readonly file: FileReference };

/** What a message is and holds, without its time. */
export type MessageContent =
  /** Written by the visitor. */
  | ({ readonly kind: 'visitor' } & Posted)
  /** An agent's reply: the only kind that counts as unread (UNREAD-7). */
  | ({ readonly kind: 'reply'; readonly agent: AgentId } & Posted)
  /** The automatic greeting; `text` when the channel has its own wording (CONV-2). */
  | { readonly kind: 'greeting'; readonly text?: string }
  /**
   * Nobody can answer. The reply will reach the visitor by e-mail or phone (AWAY-4), or the form beside the notice asks how
   * (AWAY-2); `later`: neither, the form has come before.
   */
  | { readonly kind: 'away-notice'; readonly reach: 'form' | 'email' | 'phone' | 'later'; readonly address?: string }
  /** For agents only: the data of one sent form, every field once (CONT-1). */
  | { readonly kind: 'contact-details'; readonly details: ContactDetails }
  /** For agents only (CONV-5). */
  | { readonly kind: 'note'; readonly agent: AgentId; readonly text: string }
  /** For agents only: e-mail and phone belong to two CRM records (CRM-4). */
  | { readonly kind: 'contact-conflict'; readonly email: string; readonly phone: string }
  /** For agents only: an e-mail was given up (MAIL-4). */
  | { readonly kind: 'mail-undelivered'; readonly address: string; readonly reason: string }
  /** For agents only: the conversation changed hands (ROUTE-1). */
  | { readonly kind: 'transfer'; readonly from: AgentId; readonly to: AgentId };

/** One entry of a conversation. */
export type Message = MessageContent & {
  readonly at: Instant;
  /** The e-mail that carries or carried this reply; absent while none does (UNREAD-3, TRANS-8). */
  readonly carriedBy?: MailId | undefined;
};

/** Whether the visitor may see a message: everything that is not for agents only (CONV-5, TRANS-5). */
export function isVisibleToVisitor(message: MessageContent): boolean {
  switch (message.kind) {
    case 'visitor':
    case 'reply':
    case 'greeting':
    case 'away-notice':
      return true;
    case 'contact-details':
    case 'note':
    case 'contact-conflict':
    case 'mail-undelivered':
    case 'transfer':
      return false;
  }
}
