/** Counts what the language check says of cases whose answer is known. */
import { checkLanguage, type LanguageReport } from '../../src/mail/language/check-language.ts';
import type { Detectors } from '../../src/mail/language/detectors.ts';
import type { CaseGroup, LanguageCase } from './cases.ts';

/** What came out for one group. */
export interface GroupResult {
  readonly name: string;
  readonly cases: number;
  /** Right ones that pass, wrong ones that fail. */
  readonly correct: number;
  readonly inconclusive: number;
  /** Wrong ones that pass. */
  readonly missed: readonly Surprise[];
  /** Right ones that fail. */
  readonly accused: readonly Surprise[];
  readonly undecided: readonly Surprise[];
}

/** A case that came out otherwise than it should. */
export interface Surprise {
  readonly tried: LanguageCase;
  readonly report: LanguageReport;
}

/** Checks every case of a group. */
export function measure({ name, cases }: CaseGroup, detectors?: Detectors): GroupResult {
  const missed: Surprise[] = [];
  const accused: Surprise[] = [];
  const undecided: Surprise[] = [];
  for (const tried of cases) {
    const report = checkLanguage(tried.blocks, tried.claimed, tried.truth, detectors);
    if (report.verdict === 'inconclusive') undecided.push({ tried, report });
    else if (report.verdict === 'pass' && !tried.isRight) missed.push({ tried, report });
    else if (report.verdict === 'fail' && tried.isRight) accused.push({ tried, report });
  }
  const correct = cases.length - missed.length - accused.length - undecided.length;
  return { name, cases: cases.length, correct, inconclusive: undecided.length, missed, accused, undecided };
}
