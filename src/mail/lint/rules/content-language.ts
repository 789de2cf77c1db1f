/** The header that names the e-mail's language. Looks at no word of it. */
import type { HeaderField } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted } from '../squeezed.ts';

/** The form of a language tag (RFC 5646 §2.1); languages have two or three letters. */
const TAG = /^(?:[a-z]{2,3}|[ix](?=-))(?:-[a-z\d]{1,8})*$/i;

/** `Content-Language` is the language set for the channel. */
export const contentLanguage: LintRule = {
  id: 'content-language',
  severity: 'error',
  source: 'RFC 3282 §2, LANG-1',
  claim: 'Content-Language names the language of the e-mail, and it alone; of an e-mail from anywhere, languages.',
  check: (mail, { language }) => {
    const field = mail.field('content-language');
    if (language === undefined) return field === undefined ? [] : wrongTags(field);
    if (field === undefined) return [{ message: `Content-Language is absent; it should be ${language}` }];
    const value = withoutComments(field);
    if (value.toLowerCase() === language.toLowerCase()) return [];
    return [{ message: `Content-Language is "${value}", not ${language}`, line: field.line }];
  },
};

/** A comment is allowed (RFC 3282 §2) and says nothing. */
function withoutComments({ value }: HeaderField): string {
  return value.replace(/\([^()]*\)/g, '').trim();
}

function wrongTags(field: HeaderField): readonly Fault[] {
  const wrong = withoutComments(field)
    .split(',')
    .find((tag) => !TAG.test(tag.trim()));
  if (wrong === undefined) return [];
  return [{ line: field.line, message: `Content-Language holds ${quoted(wrong)}, which is no language tag like "fr"` }];
}
