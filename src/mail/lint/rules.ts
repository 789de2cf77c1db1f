/** Every rule of the mail lint, in the order of `MAIL.md`. Written by hand. */
import type { LintRule } from './rule.ts';
import { accents } from './rules/accents.ts';
import { addresses } from './rules/addresses.ts';
import { alignment } from './rules/alignment.ts';
import { alt } from './rules/alt.ts';
import { alternative } from './rules/alternative.ts';
import { autoResponseSuppress } from './rules/auto-response-suppress.ts';
import { autoSubmitted } from './rules/auto-submitted.ts';
import { bcc } from './rules/bcc.ts';
import { charset } from './rules/charset.ts';
import { colorScheme } from './rules/color-scheme.ts';
import { complete } from './rules/complete.ts';
import { contentLanguage } from './rules/content-language.ts';
import { crlf } from './rules/crlf.ts';
import { date } from './rules/date.ts';
import { dates } from './rules/dates.ts';
import { eightBitHeaders } from './rules/eight-bit-headers.ts';
import { encodedWords } from './rules/encoded-words.ts';
import { escaped } from './rules/escaped.ts';
import { headerSyntax } from './rules/header-syntax.ts';
import { htmlDir } from './rules/html-dir.ts';
import { htmlLang } from './rules/html-lang.ts';
import { inReplyTo } from './rules/in-reply-to.ts';
import { language } from './rules/language.ts';
import { layoutTables } from './rules/layout-tables.ts';
import { lineLength } from './rules/line-length.ts';
import { links } from './rules/links.ts';
import { listUnsubscribe } from './rules/list-unsubscribe.ts';
import { messageId } from './rules/message-id.ts';
import { noActiveContent } from './rules/no-active-content.ts';
import { noLeak } from './rules/no-leak.ts';
import { noPrecedence } from './rules/no-precedence.ts';
import { number } from './rules/number.ts';
import { oneFrom } from './rules/one-from.ts';
import { parameters } from './rules/parameters.ts';
import { placeholders } from './rules/placeholders.ts';
import { plurals } from './rules/plurals.ts';
import { preheader } from './rules/preheader.ts';
import { quotedPrintable } from './rules/quoted-printable.ts';
import { recipient } from './rules/recipient.ts';
import { references } from './rules/references.ts';
import { replyTo } from './rules/reply-to.ts';
import { requiredFields } from './rules/required-fields.ts';
import { returnLink } from './rules/return-link.ts';
import { sameContent } from './rules/same-content.ts';
import { sender } from './rules/sender.ts';
import { singleFields } from './rules/single-fields.ts';
import { size } from './rules/size.ts';
import { subject } from './rules/subject.ts';
import { title } from './rules/title.ts';
import { transferEncoding } from './rules/transfer-encoding.ts';

/** The rules; ids are unique. */
export const LINT_RULES: readonly LintRule[] = [
  // Transport and syntax
  crlf,
  lineLength,
  headerSyntax,
  requiredFields,
  singleFields,
  date,
  messageId,
  eightBitHeaders,
  encodedWords,
  parameters,
  addresses,
  subject,
  bcc,
  // Automatic mail
  autoSubmitted,
  autoResponseSuppress,
  noPrecedence,
  oneFrom,
  alignment,
  sender,
  recipient,
  replyTo,
  // Thread
  references,
  inReplyTo,
  // Unsubscribe
  listUnsubscribe,
  // Language
  contentLanguage,
  htmlLang,
  htmlDir,
  language,
  dates,
  plurals,
  accents,
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
