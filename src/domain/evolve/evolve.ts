/** Folds events into the state: the only place that changes a portal's state. It decides nothing. */
import { assertNever } from '../vocabulary/assert.ts';
import type { Event, EventBatch } from '../vocabulary/event.ts';
import type { PortalState } from '../vocabulary/state.ts';
import type { Instant } from '../vocabulary/time.ts';
import { changeAgent, changeChannel, changeConversation, changeVisitor, the } from './change.ts';
import { evolveConversation } from './evolve-conversation.ts';
import { evolveForm } from './evolve-form.ts';
import { evolveMail } from './evolve-mail.ts';

/** Folds one event that happened at `at` into `state`, in place. */
export function evolve(state: PortalState, event: Event, at: Instant): void {
  switch (event.type) {
    case 'PortalOpened':
    case 'PortalChanged':
      state.settings = event.settings;
      return;
    case 'ChannelOpened':
      state.channels.set(event.channel, { id: event.channel, settings: event.settings, agents: [], withinHours: true });
      state.queues.set(event.channel, new Set());
      return;
    case 'ChannelChanged':
      return changeChannel(state, event.channel, { settings: event.settings });
    case 'HoursTurnScheduled':
      return changeChannel(state, event.channel, { hoursTurnAt: event.turnAt, withinHours: event.withinHours });
    case 'AgentJoined':
      state.agents.set(event.agent, {
        id: event.agent,
        publicName: event.publicName,
        presence: event.presence,
        channels: event.channels,
        maximum: event.maximum,
        lastAssignment: 0,
      });
      state.desks.set(event.agent, new Set());
      state.pastOf.set(event.agent, []);
      for (const id of event.channels) {
        changeChannel(state, id, { agents: [...the(state.channels, id).agents, event.agent] });
      }
      return;
    case 'AgentPresenceChanged':
      return changeAgent(state, event.agent, { presence: event.presence });
    case 'AgentMaximumChanged':
      return changeAgent(state, event.agent, { maximum: event.maximum });
    case 'VisitorArrived':
      state.visitors.set(event.visitor, {
        id: event.visitor,
        channel: event.channel,
        contact: {},
        language: event.language,
        timeZone: event.timeZone,
        pageOpen: false,
        chatInView: true,
        page: the(state.channels, event.channel).settings.site,
      });
      state.unreadOf.set(event.visitor, new Set());
      return;
    case 'VisitorPreferencesChanged': {
      const visitor = the(state.visitors, event.visitor);
      return changeVisitor(state, event.visitor, {
        language: event.language ?? visitor.language,
        timeZone: event.timeZone ?? visitor.timeZone,
      });
    }
    case 'PageOpened': {
      const { viewing } = the(state.visitors, event.visitor);
      if (viewing !== undefined) changeConversation(state, viewing, { page: event.page });
      return changeVisitor(state, event.visitor, { pageOpen: true, page: event.page });
    }
    case 'PageClosed':
      return changeVisitor(state, event.visitor, { pageOpen: false });
    case 'ChatBroughtIntoView':
      return changeVisitor(state, event.visitor, { chatInView: true });
    case 'ChatPutOutOfView':
      return changeVisitor(state, event.visitor, { chatInView: false });
    case 'ConversationResumed': {
      const { visitor, guests } = the(state.conversations, event.conversation);
      if (visitor !== event.visitor && !guests.includes(event.visitor)) {
        changeConversation(state, event.conversation, { guests: [...guests, event.visitor] });
      }
      return changeVisitor(state, event.visitor, { viewing: event.conversation });
    }
    case 'VisitorIdentified':
      return changeVisitor(state, event.visitor, {
        contact: { ...the(state.visitors, event.visitor).contact, ...event.contact },
      });
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
      state.lastCrmRequest = event.request;
      state.crmQueue.set(event.request, {
        id: event.request,
        conversation: event.conversation,
        details: event.details,
        record: event.record,
        triesMade: 0,
        status: { kind: 'due', at },
      });
      return;
    case 'CrmTryStarted': {
      const request = the(state.crmQueue, event.request);
      state.crmQueue.set(request.id, { ...request, triesMade: request.triesMade + 1, status: { kind: 'sending' } });
      return;
    }
    case 'CrmTryFailed':
      state.crmQueue.set(event.request, {
        ...the(state.crmQueue, event.request),
        status: { kind: 'due', at: event.retryAt },
      });
      return;
    case 'CrmAnswered': {
      const { conversation } = the(state.crmQueue, event.request);
      state.crmQueue.delete(event.request);
      changeConversation(state, conversation, { crmRecord: event.record });
      return changeVisitor(state, the(state.conversations, conversation).visitor, { crmRecord: event.record });
    }
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
