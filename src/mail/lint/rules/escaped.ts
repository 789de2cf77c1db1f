/** What users typed is shown as they typed it, and set apart from what stands around it. */
import { readingOf } from '../html-reading.ts';
import type { MailTruth } from '../mail-truth.ts';
import { messagePairs, seen } from '../message-pairs.ts';
import { isOfCatalogue } from '../own-names.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted, spaced, standsIn } from '../squeezed.ts';
import { isUnescaped } from '../unescaped.ts';

/** Users' words are text in an element of their own direction: never markup, never turning what stands around them. */
export const escaped: LintRule = {
  id: 'escaped',
  severity: 'error',
  source: 'MAIL-2, CONV-6, UAX #9 §6.1',
  claim: 'What users typed is escaped in the HTML part, and stands in an element of its own with dir="auto".',
  needs: ['messages'],
  check: (mail, truth) => {
    if (mail.document === undefined) return [];
    return [...wordsOfMessages(mail, truth), ...namesInSentences(mail, truth)];
  },
};

function wordsOfMessages(mail: ParsedMail, { messages }: MailTruth): readonly Fault[] {
  return messagePairs(mail, messages).pairs.flatMap(({ entry, message }) => {
    const isolated = new Set(entry.isolated.map(spaced));
    return [message.text, message.author].flatMap((words) => {
      if (words === undefined || isolated.has(seen(words))) return [];
      const what = isUnescaped(mail, words) ? 'are not escaped' : 'stand in no element with dir="auto"';
      return [{ message: `The words ${quoted(words)} ${what}` }];
    });
  });
}

/** Names within the e-mail's sentences; one that the sentences could hold by themselves proves nothing. */
function namesInSentences(mail: ParsedMail, { messages = [], sender, language = 'en' }: MailTruth): readonly Fault[] {
  const names = new Set([sender?.name ?? '', ...messages.map(({ author = '' }) => author)].map(seen));
  const { ownText } = readingOf(mail);
  const own = spaced(ownText);
  return [...names].flatMap((name) => {
    if (!/\p{L}/u.test(name) || !standsIn(own, name) || isOfCatalogue(name, language)) return [];
    return [{ message: `The name ${quoted(name)} stands in a sentence without an element of its own (dir="auto")` }];
  });
}
