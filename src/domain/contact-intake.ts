/** Decides what a sent form causes: the visitor is known, the agent is told, the CRM is asked (CONT, CRM-6, TRANS-4). */
import { type Decider, NOTHING } from './decision.ts';
import { the } from './evolve/change.ts';
import { isReachable } from './form-flow.ts';
import type { Event } from './vocabulary/event.ts';
import type { PortalState } from './vocabulary/state.ts';

function take(state: PortalState, event: Extract<Event, { type: 'FormSent' }>): readonly Event[] {
  const { conversation, details, form } = event;
  const { visitor } = the(state.conversations, conversation);
  const { contact } = the(state.visitors, visitor);
  if (form === 'copy' && contact.email !== undefined) return NOTHING; // a known address is not replaced (TRANS-4)
  const known = { ...contact, ...details };
  return [
    { type: 'VisitorIdentified', visitor, contact: details },
    { type: 'MessagePosted', conversation, message: { kind: 'contact-details', details } }, // CONT-1
    ...(isReachable(known)
      ? [{ type: 'CrmRequested', request: state.lastCrmRequest + 1, conversation, details: known } as const]
      : []), // CRM-6
  ];
}

/**
 * A later conversation of someone whose record is known puts its number there too (NUM-2). While the CRM still owes the
 * answer, the same details will find the record (CRM-8).
 */
function linkRecord(state: PortalState, event: Extract<Event, { type: 'ConversationOpened' }>): readonly Event[] {
  const { contact, crmAsked, crmRecord: record } = the(state.visitors, event.visitor);
  if (crmAsked !== true) return NOTHING;
  const request = state.lastCrmRequest + 1;
  const details = record === undefined ? contact : {};
  return [{ type: 'CrmRequested', request, conversation: event.conversation, details, record }];
}

function react(state: PortalState, event: Event): readonly Event[] {
  if (event.type === 'FormSent') return take(state, event);
  return event.type === 'ConversationOpened' ? linkRecord(state, event) : NOTHING;
}

/** Decides what a sent form causes. */
export const contactIntake: Decider = { react };
