/** What a kind of move is, the groups they belong to, and the details people type. It knows no single move. */
import type { RuleId } from '../domain/rules.ts';
import type { StepId } from '../steps/step-id.ts';
import { type Line, line } from './line.ts';
import type { Situation } from './situation.ts';

/** Groups of moves a story may do without: each story has some of them (swarm). */
export const TRAITS = [
  'forms',
  'mistakes',
  'looking away',
  'closing the page',
  'copies',
  'links',
  'notes and files',
  'endings',
  'presence',
  'transfers',
  'settings',
  'known contacts',
  'refusals',
  'lost connections',
  'silence',
  'the mail server down',
  'crashes',
  'CRM outages',
  'restarts',
  'long waits',
] as const;

/** One of {@link TRAITS}. */
export type Trait = (typeof TRAITS)[number];

/** The traits that are faults, by what breaks. */
export const FAULT_TRAITS: Readonly<Record<string, readonly Trait[]>> = {
  mail: ['refusals', 'lost connections', 'silence', 'the mail server down'],
  crm: ['CRM outages'],
  restarts: ['restarts', 'crashes'],
};

/** Whole numbers from 0 that settle the details of a move. */
export interface Choice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** One kind of move. */
export interface MoveKind {
  /** Absent for what no story can do without. */
  readonly trait?: Trait;
  /** How often it is drawn, compared with the others. */
  readonly weight: number;
  /** It is said only where it can be done: a refusal breaks a promise. */
  readonly isSure?: true;
  /** The rule that being said puts to the test: nothing observed tells that it was. */
  readonly rule?: RuleId;
  readonly say: (situation: Situation, choice: Choice) => Line | undefined;
}

const NAMES = ['Anna', 'Boris', 'Chloé O’Neil'];
/** Addresses visitors type: some are one and the same. */
export const ADDRESSES: readonly string[] = [
  'anna@example.com',
  'boris@example.com',
  ' Anna@Example.COM ',
  'chloe@example.org',
];
/** Phone numbers visitors type. */
export const PHONES: readonly string[] = ['+33 6 12 34 56 78', '+1 202 555 0142', '(202) 555-0142', '+33612345678'];
const BAD_ADDRESSES = ['anna@', 'no address', 'a@b'];
const BAD_PHONES = ['12', 'call me'];

/** The item a choice stands for. */
export function pick<Item>(items: readonly Item[], choice: number): Item {
  return items[choice % items.length] as Item;
}

/** Rows of what a visitor types in the form on the screen; `b` says which fields, `c` which values. */
export function fieldRows(kind: string, { b, c }: Choice, mistaken: boolean): readonly (readonly string[])[] {
  const email = ['e-mail', pick(mistaken ? BAD_ADDRESSES : ADDRESSES, c)];
  if (kind === 'copy') return [email];
  const rows = [['name', pick(NAMES, c)], email, ['phone', pick(mistaken ? BAD_PHONES : PHONES, b + c)]];
  const which = [[0, 1], [0], [0, 2], [0, 1, 2], [1], [2], [1, 2]][b % 7] ?? [];
  return which.map((row) => rows[row] ?? []);
}

/** A move that is always the same sentence. */
export const happens =
  (id: StepId): MoveKind['say'] =>
  () =>
    line(id);
