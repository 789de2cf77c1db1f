/** Folds the queue of details on their way to the CRM and what came of them. */
import { assertNever } from '../vocabulary/assert.ts';
import type { Event } from '../vocabulary/event.ts';
import type { PortalState } from '../vocabulary/state.ts';
import type { Instant } from '../vocabulary/time.ts';
import { changeConversation, changeVisitor, the } from './change.ts';

type CrmEvent = Extract<Event, { type: 'CrmRequested' | 'CrmTryStarted' | 'CrmTryFailed' | 'CrmAnswered' }>;

/** Folds one of these events into `state`, in place. */
export function evolveCrm(state: PortalState, event: CrmEvent, at: Instant): void {
  switch (event.type) {
    case 'CrmRequested': {
      const { page, visitor } = the(state.conversations, event.conversation);
      state.lastCrmRequest = event.request;
      state.crmQueue.set(event.request, {
        id: event.request,
        conversation: event.conversation,
        details: event.details,
        page,
        record: event.record,
        triesMade: 0,
        status: { kind: 'due', at },
      });
      return changeVisitor(state, visitor, { crmAsked: true });
    }
    case 'CrmTryStarted': {
      const request = the(state.crmQueue, event.request);
      state.crmQueue.set(request.id, {
        ...request,
        triesMade: request.triesMade + 1,
        status: { kind: 'sending', since: at },
      });
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
    default:
      return assertNever(event);
  }
}
