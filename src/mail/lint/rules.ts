/** Every rule of the mail lint, in the order of `MAIL.md`. Written by hand. */
import type { LintRule } from './rule.ts';
import { bcc } from './rules/bcc.ts';

/** The rules; ids are unique. */
export const LINT_RULES: readonly LintRule[] = [
  // Transport and syntax
  bcc,
  // Automatic mail
  // Thread
  // Unsubscribe
  // Language
  // Body
];
