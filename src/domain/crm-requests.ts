/** Decides when details go to the CRM: one request at a time, in order, until each is answered (CRM-7, CRM-8). */
import { type Decider, type Decision, NOTHING } from './decision.ts';
import type { Command } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event } from './vocabulary/event.ts';
import type { CrmRequest, PortalState } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';

/** The request whose turn it is. */
export function currentCrmRequest(state: PortalState): CrmRequest | undefined {
  for (const request of state.crmQueue.values()) return request;
  return undefined;
}

function startTry(state: PortalState, dueBy: Instant): readonly Event[] {
  const request = currentCrmRequest(state);
  const isDue = request?.status.kind === 'due' && request.status.at <= dueBy;
  return isDue ? [{ type: 'CrmTryStarted', request: request.id }] : NOTHING;
}

function record(state: PortalState, command: Extract<Command, { type: 'RecordCrmOutcome' }>, at: Instant): Decision {
  const request = state.crmQueue.get(command.request);
  if (request === undefined || request.status.kind !== 'sending') return NOTHING; // an answer that came too late
  const { outcome } = command;
  if (outcome.kind === 'unreachable') {
    const pauses = state.settings?.crmRetryPausesMs ?? [];
    const pause = pauses[Math.min(request.triesMade, pauses.length) - 1] ?? 1;
    return [{ type: 'CrmTryFailed', request: request.id, reason: outcome.reason, retryAt: at + pause }];
  }
  const { email, phone } = request.details;
  const isConflict = outcome.conflict && email !== undefined && phone !== undefined;
  return [
    { type: 'CrmAnswered', request: request.id, record: outcome.record, outcome: outcome.change },
    ...(isConflict
      ? ([
          {
            type: 'MessagePosted',
            conversation: request.conversation,
            message: { kind: 'contact-conflict', email, phone },
          },
        ] as const)
      : []), // CRM-4
  ];
}

function decide(state: PortalState, command: Command, { at }: Context): Decision | undefined {
  switch (command.type) {
    case 'RecordCrmOutcome':
      return record(state, command, at);
    case 'RetryCrm':
      return startTry(state, Number.POSITIVE_INFINITY);
    case 'ReachDeadline':
      return command.owner.kind === 'crm' ? startTry(state, at) : undefined;
    case 'Recover': {
      // The same key makes the repeated request take effect once.
      const request = currentCrmRequest(state);
      const interrupted = request?.status.kind === 'sending';
      return interrupted ? [{ type: 'CrmTryFailed', request: request.id, reason: 'restart', retryAt: at }] : NOTHING;
    }
    default:
      return undefined;
  }
}

function react(state: PortalState, event: Event, { at }: Context): readonly Event[] {
  return event.type === 'CrmRequested' || event.type === 'CrmAnswered' ? startTry(state, at) : NOTHING;
}

/** Decides when details go to the CRM. */
export const crmRequests: Decider = { decide, react };
