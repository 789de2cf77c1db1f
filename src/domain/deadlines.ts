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
import type { FormKind, PortalState } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';

/** What comes by itself at an instant. `-answer`: the other side's time to answer ends. */
export type DueKind =
  | 'form'
  | 'unread-mail'
  | 'forwarding'
  | 'idle'
  | 'working-hours'
  | 'mail-retry'
  | 'mail-answer'
  | 'crm-retry'
  | 'crm-answer';

/** Something due. */
export interface Due {
  readonly what: DueKind;
  readonly at: Instant;
  /** Which form, of a form. */
  readonly form?: FormKind;
}

function due(what: DueKind, at: Instant | undefined): readonly Due[] {
  return at === undefined ? [] : [{ what, at }];
}

/** Everything that is due of `owner`, in no order. */
export function duesOf(state: PortalState, owner: DeadlineOwner): readonly Due[] {
  switch (owner.kind) {
    case 'channel':
      return due('working-hours', state.channels.get(owner.channel)?.hoursTurnAt);
    case 'conversation': {
      const conversation = the(state.conversations, owner.conversation);
      const forms = formTimers(state, conversation).flatMap(({ form, timer }): Due[] =>
        timer === 'when-back' ? [] : [{ what: 'form', form, at: timer }],
      );
      return [
        ...forms,
        ...due('unread-mail', unreadDueAt(conversation)),
        ...due('forwarding', forwardingDueAt(state, conversation)),
        ...due('idle', idleDueAt(state, conversation)),
      ];
    }
    case 'crm': {
      const request = currentCrmRequest(state);
      if (request === undefined) return [];
      return due(request.status.kind === 'due' ? 'crm-retry' : 'crm-answer', crmDueAt(state, request));
    }
    case 'mail': {
      const mail = state.outbox.get(owner.mail);
      if (mail === undefined) return [];
      return due(mail.status.kind === 'due' ? 'mail-retry' : 'mail-answer', mailDueAt(state, mail));
    }
    default:
      return assertNever(owner);
  }
}

/** When something of `owner` is due next; undefined when nothing is. */
export function deadlineOf(state: PortalState, owner: DeadlineOwner): Instant | undefined {
  let first: Instant | undefined;
  for (const { at } of duesOf(state, owner)) if (first === undefined || at < first) first = at;
  return first;
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
