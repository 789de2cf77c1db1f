/** What a decider is: one part of the rules, from a command or from what just happened to the events that follow. */
import type { Command, Rejection } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event } from './vocabulary/event.ts';
import type { PortalState } from './vocabulary/state.ts';

/** The events a command causes, in order, or why it is refused. No events: the command had its effect already. */
export type Decision = readonly Event[] | Rejection;

/** One part of the rules. It reads the state and never changes it. */
export interface Decider {
  /** The decision on a command, or undefined when the command is not this decider's. */
  readonly decide?: (state: PortalState, command: Command, context: Context) => Decision | undefined;
  /** What follows from an event that is in the state already. */
  readonly react?: (state: PortalState, event: Event, context: Context) => readonly Event[];
}

/** Nothing follows. */
export const NOTHING: readonly Event[] = [];

/** A refusal: expected, a value. */
export function reject(reason: Rejection['reason'], detail: string): Rejection {
  return { type: 'rejected', reason, detail };
}

/** Whether a decision is a refusal. */
export function isRejection(decision: Decision): decision is Rejection {
  return 'type' in decision;
}
