/** The conversation's number. */
import { translate } from '../../../languages/format.ts';
import { readingOf, textOf } from '../html-reading.ts';
import { seen } from '../message-pairs.ts';
import type { LintRule } from '../rule.ts';
import { quoted, spaced, squeezed } from '../squeezed.ts';

/** The same plain digits in the subject and in both parts; where the language is known, in its own words. */
export const number: LintRule = {
  id: 'number',
  severity: 'error',
  source: 'NUM-2',
  claim: 'The conversation’s number stands in subject, title, text and HTML, the same everywhere, in plain digits.',
  needs: ['number'],
  check: (mail, { number: wanted = 0, language, sender }) => {
    const sentence = language === undefined ? undefined : translate(language, 'conversation', { number: `${wanted}` });
    const name = seen(sender?.name ?? '');
    const reading = mail.document === undefined ? undefined : readingOf(mail);
    const title = reading?.elements.find((element) => element.name === 'title');
    const lines: readonly (readonly [where: string, text: string | undefined])[] = [
      ['subject', mail.field('subject')?.decoded ?? ''],
      ['title', title === undefined ? undefined : textOf(title)],
    ];
    const bodies: readonly (readonly [where: string, text: string | undefined])[] = [
      ['text part', mail.text],
      ['HTML part', reading?.lines.join('\n')],
    ];
    return [
      ...lines.flatMap(([where, text]) => {
        if (text === undefined || isNumbered(withoutName(spaced(text), name), `${wanted}`)) return [];
        return [{ message: `The ${where} does not say number ${wanted}: ${quoted(text)}` }];
      }),
      ...bodies.flatMap(([where, text]) => {
        if (text === undefined) return [];
        if (sentence === undefined)
          return isNumbered(text, `${wanted}`) ? [] : [{ message: `The ${where} has no ${wanted}` }];
        return saysSentence(text, sentence) ? [] : [{ message: `The ${where} does not say ${quoted(sentence)}` }];
      }),
    ];
  },
};

/** A channel may be called "Shop 24". */
function withoutName(text: string, name: string): string {
  return name === '' ? text : text.replaceAll(name, ' ');
}

/** Whether the digits stand there, not within a longer number. */
function isNumbered(text: string, digits: string): boolean {
  return new RegExp(`(?<![\\p{N}.,])${digits}(?![\\p{N}]|[.,]\\p{N})`, 'u').test(text);
}

/** Whether a line of the text says the sentence and does not go on with another digit. */
function saysSentence(text: string, sentence: string): boolean {
  const wanted = squeezed(sentence);
  return text.split('\n').some((line) => {
    const said = squeezed(line);
    const at = said.indexOf(wanted);
    return at >= 0 && !/\p{N}/u.test(said.charAt(at + wanted.length)) && !/\p{N}/u.test(said.charAt(at - 1));
  });
}
