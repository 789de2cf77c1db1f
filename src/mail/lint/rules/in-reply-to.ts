/** `in-reply-to`: the e-mail names the one before it. */
import { messageIdsOf, wrongIds } from '../message-ids.ts';
import type { LintRule } from '../rule.ts';

/** Some programs build threads from this field alone. */
export const inReplyTo: LintRule = {
  id: 'in-reply-to',
  severity: 'error',
  source: 'RFC 5322 §3.6.4, MAIL-5',
  claim: 'In-Reply-To holds the e-mail before, alone; the first e-mail of a conversation has none.',
  check: (mail, { earlier }) => {
    const field = mail.field('in-reply-to');
    if (earlier === undefined) return wrongIds(field);
    const previous = earlier.at(-1);
    if (field === undefined)
      return previous === undefined ? [] : [{ message: `there is no In-Reply-To; <${previous}> is right` }];
    const { line, value } = field;
    if (previous === undefined) return [{ line, message: 'the first e-mail of a conversation answers another' }];
    const ids = messageIdsOf(field);
    if (ids?.length === 1 && ids[0] === previous) return [];
    return [{ line, message: `In-Reply-To is "${value.slice(0, 200)}"; <${previous}> is the e-mail before` }];
  },
};
