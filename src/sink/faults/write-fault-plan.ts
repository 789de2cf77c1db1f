/** A fault as a plan writes it: what the reader of plans reads back. */
import type { FaultRule, PlannedFault } from './fault-plan.ts';

/** The entries of one fault, in the words of the file. */
export type WrittenFault = Readonly<Record<string, string | number | boolean>>;

/** One rule in the words of the file. */
export function writeFault({ stage, from, to, attempts, probability, times, delayMs, fault }: FaultRule): WrittenFault {
  return {
    stage,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(attempts && { attempts: writeAttempts(attempts) }),
    ...(probability === undefined ? {} : { probability }),
    ...(times === undefined ? {} : { times }),
    ...(delayMs === undefined ? {} : { delay: `${delayMs}ms` }),
    ...writeEffect(fault),
  };
}

function writeAttempts({ first, last }: NonNullable<FaultRule['attempts']>): string {
  if (last === Number.MAX_SAFE_INTEGER) return `${first}+`;
  return first === last ? String(first) : `${first}-${last}`;
}

function writeEffect(fault: PlannedFault): WrittenFault {
  switch (fault.kind) {
    case 'answer':
      return { answer: writeAnswer(fault.code, fault.text) };
    case 'answer-and-drop':
      return {
        ...(fault.code === undefined ? {} : { answer: writeAnswer(fault.code, fault.text) }),
        drop: 'after-answer',
      };
    case 'drop':
      return { drop: 'before-answer' };
    case 'lose-answer':
      return { drop: 'lost-answer' };
    case 'silence':
      return { silence: true };
    case 'delay':
      return {};
  }
}

function writeAnswer(code: number, text: string | undefined): string {
  return text === undefined ? String(code) : `${code} ${text}`;
}
