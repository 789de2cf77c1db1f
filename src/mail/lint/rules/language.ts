/** `language`: the words themselves, not only the headers, are in the e-mail's language. */
import type { Language } from '../../../languages/catalogue.ts';
import type { LanguageReport } from '../../language/check-language.ts';
import type { Detectors } from '../../language/detectors.ts';
import type { MailTruth } from '../mail-truth.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { selfToldLanguage } from '../self-told-language.ts';
import { contradiction, languageReasons, writtenLanguage } from '../written-language.ts';

/** The rule with detectors, which settle what words alone leave open in e-mails that are not ours. */
export function languageRule(detectors?: Detectors): LintRule {
  return {
    id: 'language',
    severity: 'error',
    source: 'LANG-1',
    claim: 'Everything in it that is not users’ own words is really written in its language.',
    needs: ['language'],
    isSelfTold: (mail) => selfToldLanguage(mail) !== undefined,
    check: (mail, truth) => {
      const { language } = truth;
      if (language === undefined) return ownWord(mail, truth);
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

/** An e-mail is held to its own word only where its words contradict: what is open accuses nobody. */
function ownWord(mail: ParsedMail, truth: MailTruth): readonly Fault[] {
  const claimed = selfToldLanguage(mail);
  if (claimed === undefined) return [];
  const message = contradiction(mail, claimed, truth);
  return message === undefined ? [] : [{ message, severity: 'warn' }];
}

function faults(report: LanguageReport, language: Language): readonly Fault[] {
  return languageReasons(report, language).map((reason) => ({
    message: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`,
  }));
}

/** Every text is in the language, by its scripts, letters and words. */
export const language: LintRule = languageRule();
