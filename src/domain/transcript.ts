/** Decides when a copy of the conversation is sent (TRANS). The form that asks for its address is `form-flow.ts`'s. */
import { type Decider, NOTHING } from './decision.ts';
import { canonicalEmail } from './email-address.ts';
import { the } from './evolve/change.ts';
import { copyAllowanceKey } from './evolve/evolve-mail.ts';
import { queueMail } from './mail-queue.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event, MailReason } from './vocabulary/event.ts';
import type { Conversation, PortalState } from './vocabulary/state.ts';
import { HOUR, type Instant } from './vocabulary/time.ts';

/**
 * Whether one more copy would be too many (TRANS-7): one that is asked for, for this conversation or for this address; one
 * sent by itself at an end, for the address, which has an allowance of its own for those.
 */
export function copyLimitReached(
  state: PortalState,
  conversation: Conversation,
  copy: { readonly address: string; readonly isRequested: boolean },
  at: Instant,
): boolean {
  const { copiesPerHour } = the(state.channels, conversation.channel).settings;
  const toAddress = state.copiesByAddress.get(copyAllowanceKey(copy.address, copy.isRequested)) ?? [];
  return [copy.isRequested ? conversation.copiesAt : [], toAddress].some(
    (copies) => copies.filter((then) => then > at - HOUR).length >= copiesPerHour,
  );
}

function sendCopy(
  state: PortalState,
  conversation: Conversation,
  address: string,
  reason: MailReason,
  context: Context,
): readonly Event[] {
  const { email } = the(state.visitors, conversation.visitor).contact;
  const isOwn = email === undefined || canonicalEmail(email) === canonicalEmail(address);
  const to = the(state.messages, conversation.number).length;
  const number = conversation.number;
  const join = { decision: 'join', reason: 'travels-with-the-copy' } as const; // TRANS-8
  return [
    ...(isOwn && conversation.unreadDueAt !== undefined
      ? [{ type: 'MailDecided', conversation: number, kind: 'unread', ...join } as const]
      : []),
    ...queueMail(
      state,
      conversation,
      { mail: state.lastMail + 1, kind: 'transcript', address, from: 0, to, carriesReplies: isOwn, reason },
      context,
    ),
  ];
}

/** TRANS-3. */
function sendAtEnd(state: PortalState, conversation: Conversation, context: Context): readonly Event[] {
  const { email } = the(state.visitors, conversation.visitor).contact;
  const number = conversation.number;
  const skip = (reason: MailReason): Event[] => [
    { type: 'MailDecided', conversation: number, kind: 'transcript', decision: 'skip', reason },
  ];
  if (email === undefined) return skip('no-address-known');
  if (conversation.unsubscribed) return skip('unsubscribed'); // only a copy that was asked for goes
  if (copyLimitReached(state, conversation, { address: email, isRequested: false }, context.at))
    return skip('too-many-copies');
  return sendCopy(state, conversation, email, 'conversation-ended', context);
}

function react(state: PortalState, event: Event, context: Context): readonly Event[] {
  switch (event.type) {
    case 'FormSent': {
      if (event.form !== 'copy') return NOTHING;
      const conversation = the(state.conversations, event.conversation);
      return sendCopy(state, conversation, event.details.email ?? '', 'copy-requested', context);
    }
    case 'ConversationEnded':
      return sendAtEnd(state, the(state.conversations, event.conversation), context);
    default:
      return NOTHING;
  }
}

/** Decides when a copy of the conversation is sent. */
export const transcript: Decider = { react };
