/** `subject`: one line that says something. */
import type { MailTruth } from '../mail-truth.ts';
import type { Fault, LintRule } from '../rule.ts';

const LONGEST = 78;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that may not be there
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f\u2028\u2029]/;

/** Lists of e-mails show it cut; a line end in it would begin another header. */
export const subject: LintRule = {
  id: 'subject',
  severity: 'error',
  source: 'RFC 5322 §3.6.5, RFC 2047 §5',
  claim: 'The subject is not empty, has no line end or control character, and at most 78 characters.',
  check: (mail, truth) => {
    const field = mail.field('subject');
    if (field === undefined) return [];
    return faultsOf(field.decoded, truth).map((fault) => ({ line: field.line, ...fault }));
  },
};

/** Length and emptiness are matters of style in an e-mail that is not ours. */
function faultsOf(decoded: string, { kind }: MailTruth): readonly Fault[] {
  const mild = kind === undefined ? ({ severity: 'warn' } as const) : {};
  const length = [...decoded].length;
  if (CONTROL.test(decoded)) return [{ message: 'the subject holds a line end or another control character' }];
  if (decoded.trim() === '') return [{ message: 'the subject is empty', ...mild }];
  if (length > LONGEST) return [{ message: `the subject has ${length} characters, more than ${LONGEST}`, ...mild }];
  return [];
}
