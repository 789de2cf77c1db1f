/** The hands of visitors and agents as tests use them: what cannot be done throws, instead of answering so. */
import type { FormDraft } from '../domain/vocabulary/contact.ts';
import { typeThen } from '../steps/form-typing.ts';
import type { ActionResult, AgentHand, VisitorHand } from '../target/target.ts';

/** A hand whose actions throw a {@link import('./chat-error.ts').ChatError} with the reason when they cannot be done. */
export type Acting<Hand> = {
  readonly [Name in keyof Hand]: Hand[Name] extends (...args: infer Args) => Promise<ActionResult>
    ? (...args: Args) => Promise<void>
    : Hand[Name];
};

/** What a visitor of the chat under test can do and see. */
export interface ChatVisitor extends Omit<Acting<VisitorHand>, 'sendForm' | 'sendFormTwice'> {
  readonly name: string;
  /** Types `values` first, if any are given; later fields are typed as they show. */
  readonly sendForm: (values?: FormDraft) => Promise<void>;
  /** As {@link sendForm}, with two clicks at one instant. */
  readonly sendFormTwice: (values?: FormDraft) => Promise<void>;
}

/** What an agent of the chat under test can do and see. Without a number, an action concerns the conversation that last asked. */
export interface ChatAgent extends Acting<AgentHand> {
  readonly name: string;
}

/** Carries an action out; `what` names it in the error. */
export type Perform = (what: string, act: () => Promise<ActionResult>) => Promise<void>;

type Action = (...args: unknown[]) => Promise<ActionResult>;

/** `hand` with its actions carried out by `perform`; what only looks stays as it is. */
function acting<Hand extends object>(hand: Hand, views: readonly (keyof Hand)[], perform: Perform): Acting<Hand> {
  const entries = Object.entries(hand).map(([name, act]) => {
    if (views.includes(name as keyof Hand)) return [name, act];
    return [name, (...args: unknown[]) => perform(name, () => (act as Action)(...args))];
  });
  return Object.fromEntries(entries) as Acting<Hand>;
}

/** A visitor for tests. */
export function chatVisitor(name: string, hand: VisitorHand, perform: Perform): ChatVisitor {
  return {
    ...acting(hand, ['screen'], perform),
    name,
    sendForm: (values = {}) => perform('sendForm', () => typeThen(hand, values, (each) => each.sendForm())),
    sendFormTwice: (values = {}) =>
      perform('sendFormTwice', () => typeThen(hand, values, (each) => each.sendFormTwice())),
  };
}

/** An agent for tests. */
export function chatAgent(name: string, hand: AgentHand, perform: Perform): ChatAgent {
  return { ...acting(hand, ['desk', 'find'], perform), name };
}
