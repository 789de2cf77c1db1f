/** Folds events into the state: the only place that changes a portal's state. It decides nothing. */
import { assertNever } from '../vocabulary/assert.ts';
import type { Event, EventBatch } from '../vocabulary/event.ts';
import type { PortalState } from '../vocabulary/state.ts';
import type { Instant } from '../vocabulary/time.ts';
import { evolveAdministration } from './evolve-administration.ts';
import { evolveConversation } from './evolve-conversation.ts';
import { evolveCrm } from './evolve-crm.ts';
import { evolveForm } from './evolve-form.ts';
import { evolveMail } from './evolve-mail.ts';
import { evolveVisitor } from './evolve-visitor.ts';

/** Folds one event that happened at `at` into `state`, in place. */
export function evolve(state: PortalState, event: Event, at: Instant): void {
  switch (event.type) {
    case 'PortalOpened':
    case 'PortalChanged':
    case 'ChannelOpened':
    case 'ChannelChanged':
    case 'HoursTurnScheduled':
    case 'AgentJoined':
    case 'AgentPresenceChanged':
    case 'AgentMaximumChanged':
      return evolveAdministration(state, event);
    case 'VisitorArrived':
    case 'VisitorPreferencesChanged':
    case 'PageOpened':
    case 'PageClosed':
    case 'ChatBroughtIntoView':
    case 'ChatPutOutOfView':
    case 'ConversationResumed':
    case 'VisitorIdentified':
      return evolveVisitor(state, event);
    case 'ConversationOpened':
    case 'MessagePosted':
    case 'MessagesSeen':
    case 'ConversationEnded':
    case 'ConversationQueued':
    case 'ConversationAssigned':
    case 'ForwardingTimeElapsed':
    case 'AnswerBecameImpossible':
    case 'AnswerBecamePossible':
      return evolveConversation(state, event, at);
    case 'FormScheduled':
    case 'FormCancelled':
    case 'FormShown':
    case 'FormTyped':
    case 'FormRefused':
    case 'FormSent':
    case 'FormDismissed':
    case 'FormWithdrawn':
      return evolveForm(state, event);
    case 'CrmRequested':
    case 'CrmTryStarted':
    case 'CrmTryFailed':
    case 'CrmAnswered':
      return evolveCrm(state, event, at);
    case 'UnreadMailScheduled':
    case 'UnreadMailHeld':
    case 'MailQueued':
    case 'MailTryStarted':
    case 'MailAccepted':
    case 'MailDeferred':
    case 'MailGivenUp':
    case 'MailCancelled':
    case 'VisitorUnsubscribed':
    case 'MailDecided':
      return evolveMail(state, event, at);
    default:
      return assertNever(event);
  }
}

/** Folds a journal, oldest batch first, into `state`. */
export function replay(state: PortalState, journal: Iterable<EventBatch>): PortalState {
  for (const batch of journal) {
    for (const event of batch.events) evolve(state, event, batch.at);
  }
  return state;
}
