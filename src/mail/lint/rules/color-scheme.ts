/** Whether the HTML part says that it is made for dark screens too. */
import { readingOf } from '../html-reading.ts';
import type { LintRule } from '../rule.ts';

/** The two names mail programs know it by. */
const NAMES: readonly string[] = ['color-scheme', 'supported-color-schemes'];

/** Without it mail programs repaint an e-mail as they like. */
export const colorScheme: LintRule = {
  id: 'color-scheme',
  severity: 'error',
  source: 'CSS Color Adjust §2.2, HTML §4.2.5.1',
  claim: 'Our e-mails name the color schemes they are made for: light and dark.',
  needs: ['kind'],
  check: (mail) => {
    if (mail.document === undefined) return [];
    const metas = readingOf(mail).elements.filter(({ name }) => name === 'meta');
    return NAMES.flatMap((wanted) => {
      const meta = metas.find(({ attribs }) => attribs.name?.toLowerCase() === wanted);
      if (meta === undefined) return [{ message: `The meta element ${wanted} is missing` }];
      const schemes = (meta.attribs.content ?? '').toLowerCase().split(/\s+/);
      const lacking = ['light', 'dark'].filter((scheme) => !schemes.includes(scheme));
      return lacking.length === 0 ? [] : [{ message: `The meta element ${wanted} lacks ${lacking.join(' and ')}` }];
    });
  },
};
