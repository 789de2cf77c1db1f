/** Whether counted sentences have the plural form of their number. */
import type { Language } from '../../../languages/catalogue.ts';
import { formatNumber, translate } from '../../../languages/format.ts';
import { conventions } from '../../../languages/index.ts';
import { headerSentence } from '../../users-words.ts';
import { readingOf } from '../html-reading.ts';
import type { MailTruth } from '../mail-truth.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted, squeezed } from '../squeezed.ts';

const COUNTED = {
  unread: ['unreadHeading', 'unreadIntroduction', 'unreadPreheader', 'unreadSubject'],
  transcript: ['transcriptIntroduction', 'transcriptPreheader'],
} as const;

/** Polish without "few" would print "many", and nobody would see an error. */
export const plurals: LintRule = {
  id: 'plurals',
  severity: 'error',
  source: 'LANG-1, CLDR plural rules',
  claim: 'A sentence that counts has the plural form that its number has in the e-mail’s language.',
  needs: ['kind', 'language', 'messages', 'sender', 'number'],
  check: (mail, truth) => {
    const { lines, preheader = '' } = readingOf(mail);
    const places = [
      ['subject', mail.field('subject')?.decoded ?? ''],
      ['preheader', preheader],
      ['text part', mail.text ?? ''],
      ['HTML part', lines.join('\n')],
    ] as const;
    const forms = (COUNTED[truth.kind ?? 'unread'] as readonly Counted[]).map((key) => formsOf(key, truth));
    return places.flatMap(([where, text]) => wrongForms(where, squeezed(text), forms));
  },
};

type Counted = (typeof COUNTED)[keyof typeof COUNTED][number];

interface Forms {
  readonly right: string;
  readonly wrong: readonly string[];
}

/** The sentences of a count with marks where names stand: few counts make most e-mails. */
const marked = new Map<string, Forms>();
const MARKS = { channel: '\uE000', agent: '\uE001', number: '\uE002' } as const;

function markedForms(language: Language, key: Counted, count: number): Forms {
  const name = `${language} ${key} ${count}`;
  let forms = marked.get(name);
  if (forms === undefined) {
    const sentence = (each: number): string => translate(language, key, { ...MARKS, count: each });
    const counted = formatNumber(language, count);
    const right = squeezed(sentence(count));
    const others = samples(language).map((each) =>
      squeezed(sentence(each).replace(formatNumber(language, each), counted)),
    );
    forms = { right, wrong: [...new Set(others)].filter((each) => each !== right) };
    if (marked.size < MOST_MARKED) marked.set(name, forms);
  }
  return forms;
}

const MOST_MARKED = 1_000;

/** The sentence as it should be, and with the forms of all other numbers. */
function formsOf(key: Counted, { kind, language = 'en', messages = [], sender, number = 0 }: MailTruth): Forms {
  // Questions have the label "You" in the e-mail on unread replies: replies have the names of agents.
  const replies = messages.filter(({ author }) => author !== undefined);
  const { right, wrong } = markedForms(language, key, kind === 'unread' ? replies.length : messages.length);
  const names = [
    [MARKS.channel, squeezed(headerSentence(sender?.name ?? ''))],
    [MARKS.agent, squeezed(headerSentence(replies.at(-1)?.author ?? ''))],
    [MARKS.number, `${number}`],
  ] as const;
  const filled = (text: string): string =>
    names.reduce((rest, [mark, words]) => rest.replaceAll(mark, () => words), text);
  return { right: filled(right), wrong: wrong.map(filled) };
}

function wrongForms(where: string, text: string, forms: readonly Forms[]): readonly Fault[] {
  return forms.flatMap(({ right, wrong }) => {
    const found = wrong.find((each) => text.includes(each) && text.replaceAll(right, '').includes(each));
    return found === undefined ? [] : [{ message: `The ${where} says ${quoted(found)}, not ${quoted(right)}` }];
  });
}

const sampled = new Map<Language, readonly number[]>();

/** A number for each plural form of a language, other than 0 where another has the form. */
function samples(language: Language): readonly number[] {
  let found = sampled.get(language);
  if (found === undefined) {
    const { categoryOf } = conventions[language].plural;
    const byForm = new Map<string, number>();
    for (let each = 200; each >= 0; each -= 1) byForm.set(categoryOf(each), each);
    byForm.set(categoryOf(1_000_000), 1_000_000);
    byForm.set(categoryOf(1.5), 1.5);
    found = [...byForm.values()];
    sampled.set(language, found);
  }
  return found;
}
