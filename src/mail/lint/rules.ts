/** Every rule of the mail lint, in the order of `MAIL.md`. Written by hand. */
import type { LintRule } from './rule.ts';
import { alt } from './rules/alt.ts';
import { alternative } from './rules/alternative.ts';
import { bcc } from './rules/bcc.ts';
import { charset } from './rules/charset.ts';
import { colorScheme } from './rules/color-scheme.ts';
import { complete } from './rules/complete.ts';
import { contentLanguage } from './rules/content-language.ts';
import { dates } from './rules/dates.ts';
import { escaped } from './rules/escaped.ts';
import { htmlDir } from './rules/html-dir.ts';
import { htmlLang } from './rules/html-lang.ts';
import { layoutTables } from './rules/layout-tables.ts';
import { links } from './rules/links.ts';
import { noActiveContent } from './rules/no-active-content.ts';
import { noLeak } from './rules/no-leak.ts';
import { number } from './rules/number.ts';
import { placeholders } from './rules/placeholders.ts';
import { plurals } from './rules/plurals.ts';
import { preheader } from './rules/preheader.ts';
import { quotedPrintable } from './rules/quoted-printable.ts';
import { returnLink } from './rules/return-link.ts';
import { sameContent } from './rules/same-content.ts';
import { size } from './rules/size.ts';
import { title } from './rules/title.ts';
import { transferEncoding } from './rules/transfer-encoding.ts';

/** The rules; ids are unique. */
export const LINT_RULES: readonly LintRule[] = [
  // Transport and syntax
  bcc,
  // Automatic mail
  // Thread
  // Unsubscribe
  // Language
  contentLanguage,
  htmlLang,
  htmlDir,
  dates,
  plurals,
  // Body
  alternative,
  charset,
  quotedPrintable,
  transferEncoding,
  sameContent,
  placeholders,
  escaped,
  complete,
  number,
  links,
  returnLink,
  noLeak,
  noActiveContent,
  layoutTables,
  alt,
  title,
  size,
  colorScheme,
  preheader,
];
