/** What the mail server will do to coming e-mails: each planned fault meets one e-mail, in order. Knows no SMTP. */

/** One fault. */
export type PlannedFault =
  | { readonly kind: 'answer'; readonly code: number }
  | { readonly kind: 'drop' }
  /** Takes the e-mail and says nothing. */
  | { readonly kind: 'silence' }
  /** Takes the e-mail, then the connection dies before the answer. */
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
