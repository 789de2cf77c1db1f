/** The conversation's number. */
import { translate } from '../../../languages/format.ts';
import { remembering } from '../../language/bounded-memory.ts';
import { readingOf, textOf } from '../html-reading.ts';
import type { MailTruth } from '../mail-truth.ts';
import { seen } from '../message-pairs.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted, spaced, squeezed } from '../squeezed.ts';

/** The same plain digits in the subject and in both parts; where the language is known, in its own words. */
export const number: LintRule = {
  id: 'number',
  severity: 'error',
  source: 'NUM-2',
  claim: 'The conversation’s number stands in subject, title, text and HTML, the same everywhere, in plain digits.',
  needs: ['number'],
  check: (mail, truth) => [...inSubjects(mail, truth), ...inParts(mail, truth)],
};

function inSubjects(mail: ParsedMail, { number: wanted = 0, sender }: MailTruth): readonly Fault[] {
  const name = seen(sender?.name ?? '');
  const title = mail.document && readingOf(mail).elements.find((element) => element.name === 'title');
  const lines = { subject: mail.field('subject')?.decoded ?? '', title: title && textOf(title) };
  return Object.entries(lines).flatMap(([where, text]) => {
    if (text === undefined || isNumbered(withoutName(spaced(text), name), `${wanted}`)) return [];
    return [{ message: `The ${where} does not say number ${wanted}: ${quoted(text)}` }];
  });
}

function inParts(mail: ParsedMail, { number: wanted = 0, language }: MailTruth): readonly Fault[] {
  const reading = mail.document && readingOf(mail);
  const parts = { 'text part': mail.text, 'HTML part': reading?.lines.join('\n') };
  const say = (digits: string): string =>
    language === undefined ? digits : translate(language, 'conversation', { number: digits });
  const faults: Fault[] = [];
  for (const [where, text] of Object.entries(parts)) {
    if (text === undefined) continue;
    const isSaid = language === undefined ? isNumbered(text, `${wanted}`) : saysSentence(text, say(`${wanted}`));
    if (!isSaid) faults.push({ message: `The ${where} does not say ${quoted(say(`${wanted}`))}` });
  }
  const other = language === undefined ? undefined : otherNumber(reading?.ownText ?? '', say(MARK), `${wanted}`);
  if (other !== undefined) faults.push({ message: `The HTML part speaks of number ${other} too` });
  return faults;
}

/** Stands for the digits. */
const MARK = '\uE000';

/** Languages times the few sentences with a number. */
const REMEMBERED = 100;

/** Finds a sentence with any digits at its {@link MARK}. */
const numberedPattern = remembering(REMEMBERED, (sentence: string): RegExp => {
  const words = squeezed(sentence).replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
  return new RegExp(words.replace(MARK, '(\\p{Nd}+)'), 'gu');
});

/** The digits of another number in the same sentence; `text`: the e-mail's own words. */
function otherNumber(text: string, sentence: string, wanted: string): string | undefined {
  const digits = [...squeezed(text).matchAll(numberedPattern(sentence))].map((match) => match[1]);
  return digits.find((each) => each !== wanted);
}

/** A channel may be called "Shop 24". */
function withoutName(text: string, name: string): string {
  return name === '' ? text : text.replaceAll(name, ' ');
}

/** Whether the digits stand there, not within a longer number. */
function isNumbered(text: string, digits: string): boolean {
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    const end = at + digits.length;
    if (!BEFORE.test(text.slice(Math.max(0, at - 2), at)) && !AFTER.test(text.slice(end, end + 3))) return true;
  }
  return false;
}

const BEFORE = /[\p{N}.,]$/u;
const AFTER = /^[.,]?\p{N}/u;

/** Whether a line of the text says the sentence and does not go on with another digit. */
function saysSentence(text: string, sentence: string): boolean {
  const wanted = squeezed(sentence);
  return text.split('\n').some((line) => {
    const said = squeezed(line);
    const at = said.indexOf(wanted);
    return at >= 0 && !/\p{N}/u.test(said.charAt(at + wanted.length)) && !/\p{N}/u.test(said.charAt(at - 1));
  });
}
