/** Applies every rule to one e-mail. Knows no rule by name. */
import type { MailTruth } from './mail-truth.ts';
import type { ParsedMail } from './parsed-mail.ts';
import type { Finding, LintReport, LintRule } from './rule.ts';
import { LINT_RULES } from './rules.ts';

/** What `rules` say of `mail`, rule by rule; a rule that would need more than `truth` has is skipped, and the report says so. */
export function lintMail(mail: ParsedMail, truth: MailTruth = {}, rules: readonly LintRule[] = LINT_RULES): LintReport {
  const findings: Finding[] = [];
  const skipped: { rule: string; lacking: readonly (keyof MailTruth)[] }[] = [];
  for (const { id, severity, source, needs = [], isSelfTold, check } of rules) {
    const lacking = needs.filter((need) => truth[need] === undefined);
    if (lacking.length > 0 && isSelfTold?.(mail) !== true) skipped.push({ rule: id, lacking });
    else for (const fault of check(mail, truth)) findings.push({ rule: id, severity, source, ...fault });
  }
  return { findings, skipped };
}
