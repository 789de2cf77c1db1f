/** Whether the e-mail's own sentences have all their marks. Users write as they like. */
import type { Language } from '../../../languages/catalogue.ts';
import { catalogues } from '../../../languages/index.ts';
import { type Message, parseMessage } from '../../../languages/message-format.ts';
import { remembering } from '../../language/bounded-memory.ts';
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
    const right = rightSentences(truth.language ?? 'en');
    return ownLines(mail, truth).flatMap((line) => {
      const wanted = right(line);
      return wanted === '' ? [] : [{ message: `${quoted(spaced(line))} should read ${quoted(wanted)}` }];
    });
  },
};

function ownLines(mail: ParsedMail, { sender }: MailTruth): readonly string[] {
  const subject = spaced(mail.field('subject')?.decoded ?? '').replace(seen(sender?.name ?? ''), ' ');
  return [subject, ...(mail.document === undefined ? [] : readingOf(mail).ownText.split('\n'))];
}

/** Lines of one language that are remembered: e-mails repeat their sentences. */
const REMEMBERED = 500;

const byLanguage = new Map<Language, (line: string) => string>();

/** What a line of the language should read; empty where nothing is wrong with it, or it is no sentence of the catalogue. */
function rightSentences(language: Language): (line: string) => string {
  let right = byLanguage.get(language);
  if (right === undefined) {
    const texts = Object.values(catalogues[language]);
    const forms = new Set(texts.flatMap((text) => variants(parseMessage(text)).map(canonical)));
    const byFold = new Map([...forms].map((form) => [folded(form), form]));
    right = remembering(REMEMBERED, (line) => {
      const said = canonical(line);
      if (said === '' || forms.has(said)) return '';
      return byFold.get(folded(said)) ?? marred(said, forms) ?? '';
    });
    byLanguage.set(language, right);
  }
  return right;
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

/** The sentence that is `said` with signs in the place of some of its letters, as a wrong character set leaves them. */
function marred(said: string, forms: ReadonlySet<string>): string | undefined {
  return SIGN.test(said) ? [...forms].find((form) => isMarred(said, form)) : undefined;
}

const SIGN = /[?\uFFFD]/;

function isMarred(said: string, form: string): boolean {
  if (said.length !== form.length) return false;
  return [...said].every((letter, at) => letter === form[at] || (SIGN.test(letter) && (form[at] ?? '') > '\u007F'));
}
