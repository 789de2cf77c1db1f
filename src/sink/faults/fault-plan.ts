/**
 * What the mail server will do wrong, and to whom: rules, of which the first that fits a moment decides. Chance is drawn
 * from the seed and the moment alone, so that it is the same however connections interleave. Knows no SMTP.
 */
import { matchesGlob } from '../glob.ts';

/** Where in an SMTP session a fault can strike; `message` is the answer to the e-mail itself, after its last line. */
export const STAGES = ['connect', 'helo', 'auth', 'mail', 'rcpt', 'data', 'message'] as const;

/** One of {@link STAGES}. */
export type Stage = (typeof STAGES)[number];

/** One fault. */
export type PlannedFault =
  /** Refuses. `text` may begin with an enhanced status code. */
  | { readonly kind: 'answer'; readonly code: number; readonly text?: string }
  /** The connection dies instead of an answer, and nothing is kept. */
  | { readonly kind: 'drop' }
  /** The connection dies behind the answer: a refusal where there is a code, else what would have been answered. */
  | { readonly kind: 'answer-and-drop'; readonly code?: number; readonly text?: string }
  /** Says nothing any more. */
  | { readonly kind: 'silence' }
  /** Takes the e-mail, then the connection dies before the answer. */
  | { readonly kind: 'lose-answer' }
  /** Nothing but a delay. */
  | { readonly kind: 'delay' };

/** When which fault strikes. Every condition that is there must hold. */
export interface FaultRule {
  readonly stage: Stage;
  /** Glob of the sender's address. */
  readonly from?: string;
  /** Glob that a recipient's address must fit. */
  readonly to?: string;
  /** Which of the tries that fit otherwise, counted for each address (or client) by itself, from 1. */
  readonly attempts?: { readonly first: number; readonly last: number };
  /** From 0 to 1. */
  readonly probability?: number;
  /** How often it strikes at most. */
  readonly times?: number;
  /** Milliseconds before anything is answered. */
  readonly delayMs?: number;
  readonly fault: PlannedFault;
}

/** What is happening, as far as rules can ask for it. */
export interface Moment {
  readonly stage: Stage;
  /** Whose tries are counted together. */
  readonly subject: string;
  readonly from?: string;
  readonly to?: readonly string[];
}

/** A queue of faults. */
export interface FaultPlan {
  /** Adds faults behind those already planned, each for one e-mail. */
  readonly add: (faults: readonly PlannedFault[]) => void;
  /** Puts rules in place of everything planned; tries are counted anew. */
  readonly replace: (rules: readonly FaultRule[]) => void;
  /** What strikes at this moment, if anything. Call it once a moment: it counts. */
  readonly take: (moment: Moment) => FaultRule | undefined;
  /** Everything planned that can still strike. */
  readonly rules: () => readonly FaultRule[];
  /** Planned strikes of rules that strike so many times, and have not yet. */
  readonly left: () => number;
  readonly clear: () => void;
}

/** More addresses than any test writes to; beyond, the oldest count is forgotten. */
const MOST_SUBJECTS = 10_000;

interface Planned {
  readonly rule: FaultRule;
  left: number;
  readonly tries: Map<string, number>;
}

/** An empty plan. `seed` decides where a rule has a probability. */
export function createFaultPlan(seed = 0): FaultPlan {
  let planned: Planned[] = [];
  const plan = (rule: FaultRule): Planned => ({ rule, left: rule.times ?? Infinity, tries: new Map() });
  return {
    add: (faults) => {
      planned.push(...faults.map((fault) => plan({ stage: 'message', times: 1, fault })));
    },
    replace: (rules) => {
      planned = rules.map(plan);
    },
    take: (moment) => {
      let struck: Planned | undefined;
      for (const [index, each] of planned.entries()) {
        if (!fits(each.rule, moment)) continue;
        // Also behind the one that strikes: the second try is the second try whoever saw to the first.
        const attempt = countTry(each, moment.subject);
        struck ??= strikes(each.rule, attempt, `${seed} ${index} ${moment.subject} ${attempt}`) ? each : undefined;
      }
      if (struck === undefined) return undefined;
      struck.left -= 1;
      if (struck.left === 0) planned = planned.filter((each) => each !== struck);
      return struck.rule;
    },
    rules: () => planned.map(({ rule, left }) => (rule.times === undefined ? rule : { ...rule, times: left })),
    left: () => planned.reduce((sum, { left }) => (left === Infinity ? sum : sum + left), 0),
    clear: () => {
      planned = [];
    },
  };
}

function fits({ stage, from, to }: FaultRule, moment: Moment): boolean {
  if (stage !== moment.stage) return false;
  if (from !== undefined && (moment.from === undefined || !fitsAddress(moment.from, from))) return false;
  return to === undefined || (moment.to ?? []).some((address) => fitsAddress(address, to));
}

/** Whether an address fits a glob, whatever the case of either. */
export function fitsAddress(address: string, glob: string): boolean {
  return matchesGlob(address.toLowerCase(), glob.toLowerCase());
}

function countTry({ rule, tries }: Planned, subject: string): number {
  if (rule.attempts === undefined && rule.probability === undefined) return 1;
  const attempt = (tries.get(subject) ?? 0) + 1;
  tries.delete(subject);
  tries.set(subject, attempt);
  if (tries.size > MOST_SUBJECTS) for (const oldest of tries.keys()) if (tries.delete(oldest)) break;
  return attempt;
}

function strikes({ attempts, probability }: FaultRule, attempt: number, chance: string): boolean {
  if (attempts !== undefined && (attempt < attempts.first || attempt > attempts.last)) return false;
  return probability === undefined || drawn(chance) < probability;
}

/** A number from 0 up to 1 that depends on the text alone: FNV-1a, then mixed so that near texts are far apart. */
function drawn(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
