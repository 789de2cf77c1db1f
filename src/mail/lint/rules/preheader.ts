/** The line mail programs show after the subject. Its language is the `language` rule's to tell. */
import { readingOf, textOf } from '../html-reading.ts';
import type { LintRule } from '../rule.ts';
import { quoted, squeezed } from '../squeezed.ts';

/** Letters and digits alone: a full stop more is still the same line. */
const said = (text: string): string =>
  squeezed(text)
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{M}]+/gu, '');

/** The first text of the HTML part is a hidden line that says more than the subject does. */
export const preheader: LintRule = {
  id: 'preheader',
  severity: 'error',
  source: 'MAIL.md, LANG-1',
  claim: 'Our e-mails begin with a hidden line for the list of e-mails, which does not say the subject again.',
  needs: ['kind'],
  check: (mail) => {
    if (mail.document === undefined) return [];
    const reading = readingOf(mail);
    const hidden = reading.preheader;
    if (hidden === undefined) return [{ message: 'The HTML part does not begin with a hidden preheader' }];
    const line = said(hidden);
    if (line === '') return [{ message: 'The preheader is empty' }];
    const title = reading.elements.find(({ name }) => name === 'title');
    const others: readonly (readonly [string, string])[] = [
      ['subject', mail.field('subject')?.decoded ?? ''],
      ['title', title === undefined ? '' : textOf(title)],
    ];
    for (const [what, text] of others) {
      const other = said(text);
      if (other === '') continue;
      if (line.startsWith(other)) return [{ message: `The preheader says the ${what} again: ${quoted(hidden)}` }];
      if (other.startsWith(line))
        return [{ message: `The preheader says no more than the ${what}: ${quoted(hidden)}` }];
    }
    return [];
  },
};
