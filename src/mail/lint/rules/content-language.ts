/** The header that names the e-mail's language. Looks at no word of it. */
import type { LintRule } from '../rule.ts';

/** `Content-Language` is the language set for the channel. */
export const contentLanguage: LintRule = {
  id: 'content-language',
  severity: 'error',
  source: 'RFC 3282 §2, LANG-1',
  claim: 'Content-Language names the language of the e-mail, and it alone.',
  needs: ['language'],
  check: (mail, { language = 'en' }) => {
    const field = mail.field('content-language');
    if (field === undefined) return [{ message: `Content-Language is absent; it should be ${language}` }];
    // A comment is allowed (RFC 3282 §2) and says nothing.
    const value = field.value.replace(/\([^()]*\)/g, '').trim();
    if (value.toLowerCase() === language.toLowerCase()) return [];
    return [{ message: `Content-Language is "${value}", not ${language}`, line: field.line }];
  },
};
