/** What the mail server will do to coming e-mails: each planned fault meets one e-mail, in order. Knows no SMTP. */

/** One fault; the words are explained at MailFault in `target/target.ts`. */
export type PlannedFault =
  | { readonly kind: 'answer'; readonly code: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'lose-answer' };

/** A queue of faults. */
export interface FaultPlan {
  /** Adds faults behind those already planned. */
  readonly add: (faults: readonly PlannedFault[]) => void;
  /** The fault the next e-mail meets, if any; taken from the plan. */
  readonly take: () => PlannedFault | undefined;
  /** Faults no e-mail has met yet. */
  readonly left: () => number;
  readonly clear: () => void;
}

/** An empty plan. */
export function createFaultPlan(): FaultPlan {
  let planned: PlannedFault[] = [];
  return {
    add: (faults) => {
      planned.push(...faults);
    },
    take: () => planned.shift(),
    left: () => planned.length,
    clear: () => {
      planned = [];
    },
  };
}
