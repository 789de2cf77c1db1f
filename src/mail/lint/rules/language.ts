/** `language`: the words themselves, not only the headers, are in the e-mail's language. */
import type { Language } from '../../../languages/catalogue.ts';
import type { LanguageReport } from '../../language/check-language.ts';
import type { Detectors } from '../../language/detectors.ts';
import type { Fault, LintRule } from '../rule.ts';
import { languageReasons, writtenLanguage } from '../written-language.ts';

/** The rule with detectors, which settle what words alone leave open in e-mails that are not ours. */
export function languageRule(detectors?: Detectors): LintRule {
  return {
    id: 'language',
    severity: 'error',
    source: 'LANG-1',
    claim: 'Everything in it that is not users’ own words is really written in its language.',
    needs: ['language'],
    check: (mail, truth) => {
      const language: Language = truth.language ?? 'en';
      const report = writtenLanguage(mail, language, truth, detectors);
      if (report.verdict !== 'inconclusive') return faults(report, language);
      // Undecided is no pass, but no proof of a fault either. In ours, a text that nothing speaks against is our own.
      const doubts =
        truth.messages === undefined ? report.doubts : report.doubts.filter(({ rival }) => rival !== undefined);
      if (doubts.length === 0 && report.proven > 0) return [];
      return faults({ ...report, doubts }, language).map((fault) => ({ ...fault, severity: 'warn' }));
    },
  };
}

function faults(report: LanguageReport, language: Language): readonly Fault[] {
  return languageReasons(report, language).map((reason) => ({
    message: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`,
  }));
}

/** Every text is in the language, by its scripts, letters and words. */
export const language: LintRule = languageRule();
