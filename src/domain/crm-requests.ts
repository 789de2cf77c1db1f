/** Decides when details go to the CRM: one request at a time, in order, until each is answered (CRM-7, CRM-8). */
import { type Decider, type Decision, NOTHING } from './decision.ts';
import type { Command } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event } from './vocabulary/event.ts';
import type { CrmRequest, PortalState } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';

/** The request whose turn it is. */
export function currentCrmRequest(state: PortalState): CrmRequest | undefined {
  const first = state.crmQueue.first();
  return first === undefined ? undefined : state.crmQueue.get(first);
}

function startTry(state: PortalState, dueBy: Instant): readonly Event[] {
  const request = currentCrmRequest(state);
  const isDue = request?.status.kind === 'due' && request.status.at <= dueBy;
  return isDue ? [{ type: 'CrmTryStarted', request: request.id }] : NOTHING;
}

/** When something of a request is due: its next try, or the end of the CRM's time to answer. */
export function crmDueAt(state: PortalState, { status }: CrmRequest): Instant {
  return status.kind === 'due' ? status.at : status.since + (state.settings?.crmAnswerTimeMs ?? 0);
}

/** The last pause repeats without end: the record is made whenever the CRM is back (CRM-8). */
function failed(state: PortalState, request: CrmRequest, reason: string, at: Instant): readonly Event[] {
  const pauses = state.settings?.crmRetryPausesMs ?? [];
  const pause = pauses[Math.min(request.triesMade, pauses.length) - 1] ?? 1;
  return [{ type: 'CrmTryFailed', request: request.id, reason, retryAt: at + pause }];
}

function reachDeadline(state: PortalState, at: Instant): readonly Event[] {
  const request = currentCrmRequest(state);
  if (request === undefined || crmDueAt(state, request) > at) return NOTHING;
  return request.status.kind === 'due' ? startTry(state, at) : failed(state, request, 'no answer in time', at);
}

function record(state: PortalState, command: Extract<Command, { type: 'RecordCrmOutcome' }>, at: Instant): Decision {
  const request = state.crmQueue.get(command.request);
  const isCurrent = request?.status.kind === 'sending' && request.triesMade === command.tryNumber;
  if (request === undefined || !isCurrent) return NOTHING; // an answer that came too late
  const { outcome } = command;
  if (outcome.kind === 'unreachable') return failed(state, request, outcome.reason, at);
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
      return command.owner.kind === 'crm' ? reachDeadline(state, at) : undefined;
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
