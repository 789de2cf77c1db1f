/** The times of messages, in the e-mail's language and zone. */
import { formatMoment } from '../../../languages/format.ts';
import { readingOf } from '../html-reading.ts';
import type { MailTruth, TrueMessage } from '../mail-truth.ts';
import { messagePairs } from '../message-pairs.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { occurrences, quoted, spaced, squeezed } from '../squeezed.ts';

/** A date in digits, which no language writes out in a long date. */
const DATE_IN_DIGITS =
  /(?<![\p{L}\p{N}./-])(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}([./-])\d{1,2}\2\d{1,2})(?![\p{L}\p{N}/-])/u;

/** Every time is the message's, in the visitor's zone, written as the language does. */
export const dates: LintRule = {
  id: 'dates',
  severity: 'error',
  source: 'MAIL-6, LANG-1',
  claim: 'Every message has its time, in the zone and the long form of the e-mail’s language, in both parts.',
  needs: ['language', 'timeZone', 'messages'],
  check: (mail, truth) => {
    const { language = 'en', timeZone = 'UTC', messages = [] } = truth;
    const moments = new Map(messages.map(({ at }) => [at, formatMoment(language, at, timeZone)]));
    const momentOf = ({ at }: TrueMessage): string => moments.get(at) ?? '';
    return [...inHtml(mail, truth, momentOf), ...inText(mail, truth, momentOf)];
  },
};

type MomentOf = (message: TrueMessage) => string;

function inHtml(mail: ParsedMail, { messages = [] }: MailTruth, momentOf: MomentOf): readonly Fault[] {
  if (mail.document === undefined) return [];
  const faults: Fault[] = [];
  const { pairs, extra } = messagePairs(mail, messages);
  for (const { entry, message } of pairs) {
    const wanted = spaced(momentOf(message));
    if (spaced(entry.time) === wanted) continue;
    faults.push({ message: `${quoted(entry.text)} has the time ${quoted(entry.time)}, not ${quoted(wanted)}` });
  }
  const known = new Set(messages.map((message) => spaced(momentOf(message))));
  for (const { time } of extra) {
    if (!known.has(spaced(time))) faults.push({ message: `${quoted(time)} is the time of no message` });
  }
  const stray = DATE_IN_DIGITS.exec(readingOf(mail).ownText)?.[0];
  if (stray !== undefined) faults.push({ message: `The date ${quoted(stray)} is not written out` });
  return faults;
}

/** Each time stands in the text part as often as messages have it; messages that the HTML part lacks too are not there. */
function inText(mail: ParsedMail, { messages = [] }: MailTruth, momentOf: MomentOf): readonly Fault[] {
  const { text } = mail;
  if (text === undefined) return [];
  const counts = new Map<string, number>();
  const shown =
    mail.document === undefined ? messages : messagePairs(mail, messages).pairs.map(({ message }) => message);
  for (const message of shown) {
    const moment = momentOf(message);
    counts.set(moment, (counts.get(moment) ?? 0) + 1);
  }
  const said = squeezed(text);
  const faults: Fault[] = [];
  for (const [moment, count] of counts) {
    const found = occurrences(said, squeezed(moment));
    if (found < count) {
      faults.push({ message: `The text part has the time ${quoted(moment)} ${found} times, not ${count}` });
    }
  }
  return faults;
}
