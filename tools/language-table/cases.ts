/**
 * E-mails whose language is known for certain, right and wrong ones: what the language check is measured on. Ours come
 * from the example story; the others from the business letters, which no catalogue has seen.
 */
import { LANGUAGES, type Language, type TextKey } from '../../src/languages/catalogue.ts';
import { PSEUDO_LOCALE } from '../../src/languages/pseudo.ts';
import { keyOf } from '../../src/mail/language/catalogue-lines.ts';
import type { LanguageTruth, TextBlock } from '../../src/mail/language/check-language.ts';
import { blocksOf, type ShownMail } from '../../src/mail/language/mail-blocks.ts';
import { parseMail } from '../../src/mail/lint/parse-mail.ts';
import type { ParsedMail } from '../../src/mail/lint/parsed-mail.ts';
import { languageQuestion } from '../../src/mail/lint/written-language.ts';
import { exampleMails } from '../../src/mail/preview/example-mails.ts';
import { STORY_WORDS } from '../../src/mail/preview/story-words.ts';
import { readHtml } from '../../src/sink/read-html.ts';
import { BUSINESS_LETTERS } from '../../test/mail/language/business-letters.ts';
import { UNSEEN_LINES } from '../../test/mail/language/unseen-lines.ts';

/** An e-mail, the language it is said to be in, and whether it is. */
export interface LanguageCase {
  readonly blocks: readonly TextBlock[];
  readonly claimed: Language;
  readonly truth: LanguageTruth;
  readonly isRight: boolean;
  /** What the case is, for whoever looks into a surprise. */
  readonly name: string;
}

/** Cases of one sort, a row of the table. */
export interface CaseGroup {
  readonly name: string;
  readonly cases: readonly LanguageCase[];
}

const KINDS = ['unread', 'transcript'] as const;
type Kind = (typeof KINDS)[number];

const shownMails = new Map<string, ShownMail>();

/** The example e-mail as a reader sees it. */
function shown(language: Language | typeof PSEUDO_LOCALE, kind: Kind): ShownMail {
  const name = `${language} ${kind}`;
  let mail = shownMails.get(name);
  if (mail === undefined) {
    const rendered = exampleMails(language)[kind];
    const html = readHtml(rendered.html);
    mail = { from: rendered.from, subject: rendered.subject, text: rendered.text, ...html };
    shownMails.set(name, mail);
  }
  return mail;
}

/** Whose words stand in the example e-mails of some languages. */
function truthOf(...languages: readonly Language[]): LanguageTruth {
  const words = languages.map((language) => STORY_WORDS[language]);
  return {
    isOurs: true,
    names: words.flatMap(({ channel, agent, visitor, file }) => [channel, agent, visitor, file]),
    texts: words.flatMap(({ question, answer, thanks, farewell }) => [question, answer, thanks, farewell]),
  };
}

/** Every ordered pair of two languages. */
const PAIRS: readonly (readonly [real: Language, claimed: Language])[] = LANGUAGES.flatMap((real) =>
  LANGUAGES.filter((claimed) => claimed !== real).map((claimed) => [real, claimed] as const),
);

const perKind = (build: (kind: Kind) => readonly LanguageCase[]): readonly LanguageCase[] => KINDS.flatMap(build);

function whole(): readonly CaseGroup[] {
  const right = perKind((kind) =>
    LANGUAGES.map((claimed) => {
      const blocks = blocksOf(shown(claimed, kind));
      return { blocks, claimed, truth: truthOf(claimed), isRight: true, name: `${kind} in ${claimed}` };
    }),
  );
  const wrong = perKind((kind) =>
    PAIRS.map(([real, claimed]) => {
      const blocks = blocksOf(shown(real, kind));
      return { blocks, claimed, truth: truthOf(real), isRight: false, name: `${kind} in ${real} as ${claimed}` };
    }),
  );
  return [
    { name: 'ours, in the language claimed', cases: right },
    { name: 'ours, wholly in another language', cases: wrong },
  ];
}

/** Lines of the catalogue left in another language, by what a reader calls them. */
const PIECES: readonly (readonly [name: string, keys: readonly TextKey[]])[] = [
  ['one sentence', ['unreadIntroduction', 'transcriptIntroduction']],
  ['the heading', ['unreadHeading', 'transcriptHeading']],
  ['the button', ['continueConversation']],
  ['a line of the footer', ['unreadReason', 'transcriptReason']],
];

function withPiece(
  mail: ShownMail,
  other: ShownMail,
  keys: readonly TextKey[],
  [real, claimed]: readonly [Language, Language],
): ShownMail {
  const foreign = other.visibleText.split('\n').find((line) => keyOf(line, real, keys) !== undefined) ?? '';
  const replaced = (part: string): string =>
    part
      .split('\n')
      .map((line) => (keyOf(line, claimed, keys) === undefined ? line : foreign))
      .join('\n');
  return { ...mail, visibleText: replaced(mail.visibleText), text: replaced(mail.text) };
}

type Mix = (mail: ShownMail, other: ShownMail, pair: readonly [Language, Language]) => ShownMail;

const MIXES: readonly (readonly [name: string, mix: Mix])[] = [
  ...PIECES.map(([name, keys]): [string, Mix] => [name, (mail, other, pair) => withPiece(mail, other, keys, pair)]),
  ['the subject', (mail, other) => ({ ...mail, subject: other.subject })],
  ['the preheader', (mail, other) => ({ ...mail, preheader: other.preheader })],
  ['the text part', (mail, other) => ({ ...mail, text: other.text })],
  ['the sender', (mail, _, [real]) => ({ ...mail, from: { name: BUSINESS_LETTERS[real].sender } })],
  [
    'the dates',
    (mail, other) => ({
      ...mail,
      entries: mail.entries.map((entry, index) => ({ ...entry, time: other.entries[index]?.time ?? '' })),
    }),
  ],
];

function mixed(): readonly CaseGroup[] {
  return MIXES.map(([name, mix]) => ({
    name: `${name} alone in another language`,
    cases: perKind((kind) =>
      PAIRS.flatMap(([real, claimed]) => {
        const mail = shown(claimed, kind);
        const changed = mix(mail, shown(real, kind), [real, claimed]);
        const before = JSON.stringify(blocksOf(mail));
        const blocks = blocksOf(changed);
        // Where both languages write it alike, nothing is left in another language.
        if (JSON.stringify(blocks) === before || (name === 'the dates' && sameDates(mail, changed, [real, claimed])))
          return [];
        return [
          {
            blocks,
            claimed,
            truth: truthOf(real, claimed),
            isRight: false,
            name: `${kind} in ${claimed}, ${name} in ${real}`,
          },
        ];
      }),
    ),
  }));
}

/** Whether a reader would not see another language in the dates: the same words, or the three that share 年, 月 and 日. */
function sameDates(one: ShownMail, other: ShownMail, pair: readonly Language[]): boolean {
  const words = ({ entries }: ShownMail): string =>
    entries.map(({ time }) => time.replace(/\P{L}/gu, '').toLowerCase()).join(' ');
  return words(one) === words(other) || pair.every((language) => /^zh|ja/.test(language));
}

function usersWords(): readonly CaseGroup[] {
  const said = (language: Language): TextBlock => ({
    place: 'body',
    text: (truthOf(language).texts as string[]).join('\n'),
  });
  const english = perKind((kind) =>
    LANGUAGES.filter((language) => language !== 'en').map((claimed) => ({
      blocks: [...blocksOf(shown('en', kind)), said(claimed)],
      claimed,
      truth: truthOf('en', claimed),
      isRight: false,
      name: `${kind} in en, users write ${claimed}`,
    })),
  );
  const right = perKind((kind) =>
    PAIRS.map(([written, claimed]) => ({
      blocks: [...blocksOf(shown(claimed, kind)), said(written)],
      claimed,
      truth: truthOf(claimed, written),
      isRight: true,
      name: `${kind} in ${claimed}, users write ${written}`,
    })),
  );
  const pseudo = perKind((kind) =>
    LANGUAGES.map((claimed) => ({
      blocks: blocksOf(shown(PSEUDO_LOCALE, kind)),
      claimed,
      truth: truthOf('en'),
      isRight: false,
      name: `${kind} in the pseudo-locale as ${claimed}`,
    })),
  );
  return [
    { name: 'an English template around users’ words in the language claimed', cases: english },
    { name: 'ours, with users’ words in another language', cases: right },
    { name: 'the pseudo-locale', cases: pseudo },
  ];
}

/** A business letter as blocks, without any truth. */
function letterBlocks(language: Language): readonly TextBlock[] {
  const { sender, subject, preheader, heading, sentences, button, label, footer } = BUSINESS_LETTERS[language];
  return [
    { place: 'sender', text: sender },
    { place: 'subject', text: subject },
    { place: 'preheader', text: preheader },
    ...[heading, ...sentences, button, label, footer].map((text): TextBlock => ({ place: 'body', text })),
  ];
}

const stored = new Map<string, ParsedMail>();

/** The example e-mail as a file of it is read, the times of its HTML part perhaps those of another language. */
function storedMail(language: Language, kind: Kind, times: Language = language): ParsedMail {
  const name = `${language} ${kind} ${times}`;
  let mail = stored.get(name);
  if (mail === undefined) {
    const { from, subject, text, html } = exampleMails(language)[kind];
    const others = shown(times, kind).entries.map(({ time }) => time);
    let at = 0;
    const timed = html.replace(/(?<=<small data-time=""[^>]*>).*?(?=<\/small>)/gs, (own) =>
      times === language ? own : (others[at++] ?? own),
    );
    const part = (type: string, content: string): string =>
      `--b\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${content}\r\n`;
    const head = `From: "${from.name}" <${from.address}>\r\nSubject: ${subject}\r\nContent-Type: multipart/alternative; boundary=b\r\n`;
    mail = parseMail(new TextEncoder().encode(`${head}\r\n${part('plain', text)}${part('html', timed)}--b--\r\n`));
    stored.set(name, mail);
  }
  return mail;
}

/** What `mail lint --language` sees: nothing is known but the language. */
function byHand(): readonly CaseGroup[] {
  const one = (real: Language, claimed: Language, kind: Kind, times?: Language): LanguageCase => ({
    ...languageQuestion(storedMail(real, kind, times)),
    claimed,
    isRight: real === claimed && (times ?? claimed) === claimed,
    name: `${kind} in ${real} as ${claimed}, its HTML times in ${times ?? real}`,
  });
  return [
    {
      name: 'ours with nothing else known, in the language claimed',
      cases: perKind((kind) => LANGUAGES.map((each) => one(each, each, kind))),
    },
    {
      name: 'ours with nothing else known, wholly in another language',
      cases: perKind((kind) => PAIRS.map(([real, claimed]) => one(real, claimed, kind))),
    },
    {
      name: 'ours with nothing else known, the dates of the HTML part alone in another language',
      cases: perKind((kind) =>
        PAIRS.filter((pair) => {
          const [other, own] = pair.map((each) => shown(each, kind));
          return other !== undefined && own !== undefined && !sameDates(other, own, pair);
        }).map(([times, claimed]) => one(claimed, claimed, kind, times)),
      ),
    },
  ];
}

function letters(): readonly CaseGroup[] {
  const lines = (language: Language): readonly TextBlock[] => letterBlocks(language);
  const single = (isRight: boolean, pairs: readonly (readonly [Language, Language])[]): readonly LanguageCase[] =>
    pairs.flatMap(([real, claimed]) =>
      lines(real).map((block) => ({
        blocks: [block],
        claimed,
        truth: {},
        isRight,
        name: `"${block.text}" as ${claimed}`,
      })),
    );
  const same = LANGUAGES.map((language) => [language, language] as const);
  const oneLeft = PAIRS.flatMap(([real, claimed]) =>
    [BUSINESS_LETTERS[real].sentences[4] ?? '', BUSINESS_LETTERS[real].sentences[7] ?? ''].map((text) => ({
      blocks: [...letterBlocks(claimed), { place: 'body' as const, text }],
      claimed,
      truth: {},
      isRight: false,
      name: `letter in ${claimed} with "${text}"`,
    })),
  );
  return [
    {
      name: 'business letter, in the language claimed',
      cases: same.map(([language]) => ({
        blocks: letterBlocks(language),
        claimed: language,
        truth: {},
        isRight: true,
        name: `letter in ${language}`,
      })),
    },
    {
      name: 'business letter, wholly in another language',
      cases: PAIRS.map(([real, claimed]) => ({
        blocks: letterBlocks(real),
        claimed,
        truth: {},
        isRight: false,
        name: `letter in ${real} as ${claimed}`,
      })),
    },
    { name: 'business letter, one sentence in another language', cases: oneLeft },
    { name: 'each of its lines by itself, in the language claimed', cases: single(true, same) },
    { name: 'each of its lines by itself, in another language', cases: single(false, PAIRS) },
  ];
}

function unseen(): readonly CaseGroup[] {
  const blocks = (language: Language): readonly TextBlock[] =>
    UNSEEN_LINES[language].map((text) => ({ place: 'body', text }));
  const alone = (real: Language, claimed: Language): readonly LanguageCase[] =>
    blocks(real).map((block) => ({
      blocks: [block],
      claimed,
      truth: {},
      isRight: real === claimed,
      name: `"${block.text}" as ${claimed}`,
    }));
  const whole = (real: Language, claimed: Language): LanguageCase => ({
    blocks: blocks(real),
    claimed,
    truth: {},
    isRight: real === claimed,
    name: `unseen lines in ${real} as ${claimed}`,
  });
  return [
    { name: 'unseen lines, in the language claimed', cases: LANGUAGES.map((each) => whole(each, each)) },
    { name: 'unseen lines, in another language', cases: PAIRS.map((pair) => whole(...pair)) },
    {
      name: 'each unseen line by itself, in the language claimed',
      cases: LANGUAGES.flatMap((each) => alone(each, each)),
    },
    { name: 'each unseen line by itself, in another language', cases: PAIRS.flatMap((pair) => alone(...pair)) },
  ];
}

/** Every group of cases, in the order of the table. */
export function caseGroups(): readonly CaseGroup[] {
  return [...whole(), ...mixed(), ...byHand(), ...usersWords(), ...letters(), ...unseen()];
}
