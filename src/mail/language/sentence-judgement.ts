/** What is said of one sentence. */
import type { Language } from '../../languages/catalogue.ts';

/** `neutral`: nothing speaks for or against, and so little is said that nothing needs to. */
export type SentenceVerdict = 'pass' | 'fail' | 'inconclusive' | 'neutral';

/** The verdict on a sentence, and what tells. */
export interface SentenceJudgement {
  readonly verdict: SentenceVerdict;
  /** The language it seems to be in rather than the one claimed. */
  readonly rival?: Language;
  /** What tells, in words for people. */
  readonly why: string;
}

/** A verdict made. */
export function judged(verdict: SentenceVerdict, why: string, rival?: Language): SentenceJudgement {
  return rival === undefined ? { verdict, why } : { verdict, why, rival };
}
