/** Whether the e-mail's own sentences have all their marks. Users write as they like. */
import type { Language } from '../../../languages/catalogue.ts';
import { catalogues } from '../../../languages/index.ts';
import { type Message, parseMessage } from '../../../languages/message-format.ts';
import { readingOf } from '../html-reading.ts';
import type { MailTruth } from '../mail-truth.ts';
import { seen } from '../message-pairs.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { LintRule } from '../rule.ts';
import { quoted, spaced, squeezed } from '../squeezed.ts';

/** A sentence that is right but for an accent is still in its language; no detector would tell. */
export const accents: LintRule = {
  id: 'accents',
  severity: 'error',
  source: 'LANG-1',
  claim: 'The sentences of our e-mails have every accent and mark that their language writes.',
  needs: ['kind', 'language'],
  check: (mail, truth) => {
    const { forms, byFold } = sentencesOf(truth.language ?? 'en');
    return ownLines(mail, truth).flatMap((line) => {
      const said = canonical(line);
      if (said === '' || forms.has(said)) return [];
      const right = byFold.get(folded(said)) ?? [...forms].find((form) => isMarred(said, form));
      return right === undefined ? [] : [{ message: `${quoted(spaced(line))} should read ${quoted(right)}` }];
    });
  },
};

function ownLines(mail: ParsedMail, { sender }: MailTruth): readonly string[] {
  const subject = spaced(mail.field('subject')?.decoded ?? '').replace(seen(sender?.name ?? ''), ' ');
  return [subject, ...(mail.document === undefined ? [] : readingOf(mail).ownText.split('\n'))];
}

interface Sentences {
  /** Every sentence of the catalogue, without its arguments. */
  readonly forms: ReadonlySet<string>;
  /** Those by what is left of them without marks. */
  readonly byFold: ReadonlyMap<string, string>;
}

const sentences = new Map<Language, Sentences>();

function sentencesOf(language: Language): Sentences {
  let found = sentences.get(language);
  if (found === undefined) {
    const forms = new Set(
      Object.values(catalogues[language]).flatMap((text) => variants(parseMessage(text)).map(canonical)),
    );
    found = { forms, byFold: new Map([...forms].map((form) => [folded(form), form])) };
    sentences.set(language, found);
  }
  return found;
}

/** What a message says in each plural form, without its arguments. */
function variants(message: Message): readonly string[] {
  return message.reduce<readonly string[]>(
    (begun, piece) => {
      if (piece.kind === 'argument') return begun;
      const next =
        piece.kind === 'plural'
          ? [...piece.forms.values()].flatMap(variants)
          : [piece.kind === 'words' ? piece.words : '0'];
      return begun.flatMap((each) => next.map((words) => each + words));
    },
    [''],
  );
}

/** Squeezed, and every number the same. */
function canonical(text: string): string {
  return squeezed(text).replace(/\p{Nd}+(?:[.,'’\u066C]\p{Nd}+)*/gu, '0');
}

/** Without marks, also of letters that do not come apart. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(
      /[łıđøœæß]/g,
      (letter) => ({ ł: 'l', ı: 'i', đ: 'd', ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss' })[letter] ?? letter,
    );
}

/** Whether a sentence is another with signs in the place of some of its letters, as a wrong character set leaves them. */
function isMarred(said: string, form: string): boolean {
  if (!/[?\uFFFD]/.test(said) || said.length !== form.length) return false;
  return [...said].every(
    (sign, at) => sign === form[at] || ((sign === '?' || sign === '\uFFFD') && (form[at] ?? '') > '\u007F'),
  );
}
