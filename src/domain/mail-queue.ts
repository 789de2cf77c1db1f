/** Puts an e-mail into the outbox: its names, thread, language and link, the same way for both kinds. */
import { readEmail } from './email-address.ts';
import { the } from './evolve/change.ts';
import { assert } from './vocabulary/assert.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event, MailReason } from './vocabulary/event.ts';
import type { MailId, MessageIndex } from './vocabulary/ids.ts';
import { mailLanguageOf } from './vocabulary/settings.ts';
import type { Conversation, MailKind, PortalState } from './vocabulary/state.ts';

/** What is to be sent. */
export interface MailOrder {
  /** Its number in the outbox: the portal's last one and 1, or more for several decided at once. */
  readonly mail: MailId;
  readonly kind: MailKind;
  readonly address: string;
  readonly from: MessageIndex;
  readonly to: MessageIndex;
  readonly carriesReplies: boolean;
  readonly reason: MailReason;
}

/** The administrator's address; its domain is the right side of Message-IDs (MAIL.md `message-id`). */
function senderAddress(state: PortalState): { readonly typed: string; readonly domain: string } {
  const sender = readEmail(state.settings?.administratorEmail ?? '');
  assert(sender.valid, 'a portal opens with a valid administrator e-mail');
  return sender;
}

/** The events that put an e-mail into the outbox, with the decision's record (MAIL-7). */
export function queueMail(state: PortalState, conversation: Conversation, order: MailOrder, context: Context): Event[] {
  const { settings } = the(state.channels, conversation.channel);
  const { number, threadRoot, threadLatest } = conversation;
  const references = threadRoot === undefined ? [] : [threadRoot, threadLatest ?? threadRoot];
  const { mail, kind, address, from, to, carriesReplies, reason } = order;
  const sender = senderAddress(state);
  return [
    { type: 'MailDecided', conversation: number, kind, decision: 'send', reason, mail },
    {
      type: 'MailQueued',
      mail,
      kind,
      conversation: number,
      address,
      language: mailLanguageOf(settings), // LANG-2
      sender: { name: settings.name, address: sender.typed }, // MAIL-1
      messageId: `${context.freshToken()}@${sender.domain}`,
      inReplyTo: threadLatest,
      references: [...new Set(references)], // MAIL-5
      // A copy for somebody else leads to the page, not into the visitor's conversation (SAFE-3).
      linkToken: carriesReplies ? context.freshToken() : undefined,
      unsubscribeToken: kind === 'unread' ? context.freshToken() : undefined,
      linksExpireAt: context.at + settings.linkLifetimeMs,
      from,
      to,
      carriesReplies,
      isRequested: reason === 'copy-requested',
    },
  ];
}
