/** Composes the deciders into one: a command in, all its events out, folded as they come. */
import { administration } from './administration.ts';
import { away } from './away.ts';
import { contactIntake } from './contact-intake.ts';
import { conversation } from './conversation.ts';
import { crmRequests } from './crm-requests.ts';
import { type Decider, isRejection } from './decision.ts';
import { evolve } from './evolve/evolve.ts';
import { formFlow } from './form-flow.ts';
import { outbox } from './outbox.ts';
import { routing } from './routing.ts';
import { transcript } from './transcript.ts';
import { unread } from './unread.ts';
import { visit } from './visit.ts';
import { assert } from './vocabulary/assert.ts';
import type { Command, Rejection } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event } from './vocabulary/event.ts';
import type { PortalState } from './vocabulary/state.ts';

/** In the order in which they speak about one command or event. */
const DECIDERS: readonly Decider[] = [
  administration,
  visit,
  conversation,
  unread,
  routing,
  away,
  formFlow,
  contactIntake,
  crmRequests,
  transcript,
  outbox,
];

const DECIDES = DECIDERS.flatMap(({ decide }) => decide ?? []);
const REACTS = DECIDERS.flatMap(({ react }) => react ?? []);

/** A command that causes more events than this, and so many for each conversation, goes round in a circle: a bug. */
const MOST_EVENTS = 1_000;
const MOST_EVENTS_A_CONVERSATION = 100;

/**
 * Decides `command` and folds every event it causes, directly or in turn, into `state`, which the caller owns.
 * A refusal leaves the state as it was. Events come in the order in which they were folded; they belong to one batch.
 */
export function handle(state: PortalState, command: Command, context: Context): readonly Event[] | Rejection {
  const events: Event[] = [];
  const fold = (event: Event): void => {
    evolve(state, event, context.at);
    events.push(event);
  };
  for (const decide of DECIDES) {
    const decision = decide(state, command, context);
    if (decision === undefined) continue;
    if (isRejection(decision)) return decision;
    for (const event of decision) fold(event);
  }
  const most = MOST_EVENTS + MOST_EVENTS_A_CONVERSATION * state.lastNumber;
  // Reactions see every event folded so far, and are themselves reacted to in the order they came.
  for (let next = 0; next < events.length; next += 1) {
    assert(next < most, 'what follows from a command comes to an end');
    for (const react of REACTS) for (const event of react(state, events[next] as Event, context)) fold(event);
  }
  return events;
}
