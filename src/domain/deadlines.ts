/** When something is due, read off the state: nothing else remembers a timer, so a restart brings every one back. */
import { idleDueAt } from './conversation.ts';
import { crmDueAt, currentCrmRequest } from './crm-requests.ts';
import { the } from './evolve/change.ts';
import { formTimers } from './form-flow.ts';
import { mailDueAt } from './outbox.ts';
import { forwardingDueAt } from './routing.ts';
import { unreadDueAt } from './unread.ts';
import { assertNever } from './vocabulary/assert.ts';
import type { DeadlineOwner } from './vocabulary/command.ts';
import type { Event } from './vocabulary/event.ts';
import type { PortalState } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';

/** When something of `owner` is due next; undefined when nothing is. */
export function deadlineOf(state: PortalState, owner: DeadlineOwner): Instant | undefined {
  switch (owner.kind) {
    case 'channel':
      return state.channels.get(owner.channel)?.hoursTurnAt;
    case 'conversation': {
      const conversation = the(state.conversations, owner.conversation);
      const timers = formTimers(state, conversation).map(({ timer }) => (timer === 'when-back' ? undefined : timer));
      return earliest([
        ...timers,
        unreadDueAt(conversation),
        forwardingDueAt(state, conversation),
        idleDueAt(state, conversation),
      ]);
    }
    case 'crm': {
      const request = currentCrmRequest(state);
      return request === undefined ? undefined : crmDueAt(state, request);
    }
    case 'mail': {
      const mail = state.outbox.get(owner.mail);
      return mail === undefined ? undefined : mailDueAt(state, mail);
    }
    default:
      return assertNever(owner);
  }
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce(
    (first, at) => (at !== undefined && (first === undefined || at < first) ? at : first),
    undefined,
  );
}

/** Conversations never reach this number; e-mails come after them. */
const MAIL_KEYS_FROM = 2 ** 40;

/**
 * Names an owner, and orders what is due at one instant: words for the few, then numbers for the many, conversations and
 * e-mails each in the order they began.
 */
export function deadlineKey(owner: DeadlineOwner): number | string {
  switch (owner.kind) {
    case 'channel':
      return owner.channel;
    case 'conversation':
      return owner.conversation;
    case 'crm':
      return 0;
    case 'mail':
      return MAIL_KEYS_FROM + owner.mail;
    default:
      return assertNever(owner);
  }
}

/** Whose deadlines events may have moved, each once. `all`: a setting changed that many deadlines are reckoned from. */
export function ownersTouchedBy(events: readonly Event[]): Iterable<DeadlineOwner> | 'all' {
  const owners = new Map<number | string, DeadlineOwner>();
  const touch = (owner: DeadlineOwner): void => void owners.set(deadlineKey(owner), owner);
  for (const event of events) {
    if (event.type === 'ChannelChanged' || event.type === 'PortalChanged') return 'all';
    if (event.type === 'HoursTurnScheduled') touch({ kind: 'channel', channel: event.channel });
    if (event.type.startsWith('Crm')) touch({ kind: 'crm' });
    if ('conversation' in event) touch({ kind: 'conversation', conversation: event.conversation });
    if ('mail' in event && event.mail !== undefined) touch({ kind: 'mail', mail: event.mail });
  }
  return owners.values();
}

/** Every owner in the state, for starting anew from a journal. */
export function* allOwners(state: PortalState): Generator<DeadlineOwner> {
  for (const channel of state.channels.keys()) yield { kind: 'channel', channel };
  for (const conversation of state.conversations.keys()) yield { kind: 'conversation', conversation };
  yield { kind: 'crm' };
  for (const mail of state.outbox.keys()) yield { kind: 'mail', mail };
}
