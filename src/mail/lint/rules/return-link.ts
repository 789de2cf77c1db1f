/** The link back into the conversation. */
import { LINK_PARAMETER } from '../../../domain/visit.ts';
import { readingOf } from '../html-reading.ts';
import type { LintRule } from '../rule.ts';
import { quoted } from '../squeezed.ts';

/** It leads to the page where the widget is, and carries the token that resumes the conversation. */
export const returnLink: LintRule = {
  id: 'return-link',
  severity: 'error',
  source: 'UNREAD-9',
  claim: 'The link back leads to the page of the site where the conversation was, with the token that resumes it.',
  needs: ['page'],
  check: (mail, { page = '', isForOther = false }) => {
    if (mail.document === undefined) return [];
    const href = readingOf(mail).parts.get('action')?.attribs.href;
    if (href === undefined) return [{ message: 'There is no link back into the conversation' }];
    const url = URL.parse(href);
    if (url === null) return [{ message: `The link back ${quoted(href)} is no address` }];
    const resumes = (url.searchParams.get(LINK_PARAMETER) ?? '') !== '';
    if (isForOther && resumes) {
      return [{ message: `The link back ${quoted(href)} lets somebody else into the visitor’s conversation` }];
    }
    if (!isForOther && !resumes) return [{ message: `The link back ${quoted(href)} has no token` }];
    const back = withoutToken(url);
    // An address that the page's own settings brought into another spelling is the same page.
    const wanted = URL.parse(page)?.href ?? page;
    return back === wanted ? [] : [{ message: `The link back leads to ${quoted(back)}, not ${quoted(wanted)}` }];
  },
};

/** Cut out by hand: `searchParams.delete` would rewrite what remains. */
function withoutToken(url: URL): string {
  const page = new URL(url.href);
  const parts = page.search.slice(1).split('&');
  page.search = parts.filter((part) => !part.startsWith(`${LINK_PARAMETER}=`)).join('&');
  return page.href;
}
