/** `references`: mail programs put the e-mails of one conversation together. */
import { messageIdsOf, wrongIds } from '../message-ids.ts';
import type { LintRule } from '../rule.ts';

/** The root finds the thread also where the e-mails between were deleted. */
export const references: LintRule = {
  id: 'references',
  severity: 'error',
  source: 'RFC 5322 §3.6.4, MAIL-5',
  claim: "References begins with the conversation's first e-mail and ends with the one before; the first has none.",
  check: (mail, { earlier }) => {
    const field = mail.field('references');
    if (earlier === undefined) return wrongIds(field);
    const wrong = faultOf(messageIdsOf(field), earlier);
    return wrong === undefined ? [] : [{ ...(field === undefined ? {} : { line: field.line }), message: wrong }];
  },
};

function faultOf(ids: readonly string[] | undefined, earlier: readonly string[]): string | undefined {
  if (ids === undefined) return 'References is not a list of Message-IDs';
  const [root] = earlier;
  const previous = earlier.at(-1);
  if (root === undefined) return ids.length === 0 ? undefined : 'the first e-mail of a conversation refers to another';
  if (ids.length === 0) return `there is no References; <${root}> is the first e-mail of the conversation`;
  if (ids[0] !== root) return `References begins with <${ids[0]}>; <${root}> is the first e-mail`;
  return ids.at(-1) === previous
    ? undefined
    : `References ends with <${ids.at(-1)}>; <${previous}> is the e-mail before`;
}
