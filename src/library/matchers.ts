/**
 * What tests can expect of screens, desks, e-mails and chats, in the shape that vitest and jest take: a matcher answers
 * with a verdict and a message. It imports neither; `vitest/matchers.ts` registers it.
 */
import type { Language } from '../languages/catalogue.ts';
import { findLanguage } from '../languages/index.ts';
import { lintMail } from '../mail/lint/lint-mail.ts';
import type { MailTruth } from '../mail/lint/mail-truth.ts';
import { parseMail } from '../mail/lint/parse-mail.ts';
import { judgeWrittenLanguage, languageReasons } from '../mail/lint/written-language.ts';
import { plain } from '../sink/glob.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import { compareRows, type RowDifference, renderDifferences, type WantedRow } from '../steps/mail-rows.ts';
import { englishWords } from '../steps/phrases/en.ts';
import { languageName } from '../steps/read-words.ts';
import { renderDesk, textsOfConversation } from '../steps/render-desk.ts';
import { renderMail, renderMails } from '../steps/render-mails.ts';
import { renderScreen, textsOnScreen } from '../steps/render-screen.ts';
import type { MailRow } from '../steps/spoken-words.ts';
import type { AgentDesk, VisitorScreen } from '../target/target.ts';
import type { Chat, MailFilter } from './chat.ts';
import { ChatError, unknownName } from './chat-error.ts';
import { truthOfMail } from './known-mails.ts';

/** What an e-mail must have, as in the tables of scenario files: `*` stands for any characters, lists are in order. */
export interface WantedMail extends Pick<MailFilter, 'kind'> {
  /** The sender's address, or name, or both: `Shop <admin@shop.example>`. */
  readonly from?: string;
  readonly subject?: string;
  /** The visitor's messages before the replies. */
  readonly question?: string | readonly string[];
  /** `Alice: Yes`, or the words alone. */
  readonly reply?: string | readonly string[];
  readonly message?: string | readonly string[];
  /** How many replies, or messages of a transcript, there are in all. */
  readonly replies?: number;
  readonly messages?: number;
  readonly link?: string | readonly string[];
  /** The name of an attached file. */
  readonly attachment?: string | readonly string[];
  readonly contains?: string | readonly string[];
  readonly lacks?: string | readonly string[];
}

/** A verdict as vitest and jest take it. */
export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What `expect(…)` has more with these matchers. `R`: what a matcher that answers at once gives. */
export interface CauserieMatchers<R = void> {
  /** Of a visitor's screen or an agent's desk: `text` can be read there now. */
  toShow: (text: string) => R;
  /** Of a chat: it has mailed `address` an e-mail that has all of `wanted`. */
  toHaveMailed: (address: string, wanted?: WantedMail) => R;
  /** Of an e-mail: no rule of the mail lint with the severity `error` is broken, by all that is known of it. */
  toPassMailLint: (truth?: MailTruth) => R;
  /** Of an e-mail: all that is not people's own words is proven to be in the language; undecided is a failure. To be awaited. */
  toBeWrittenIn: (language: Language, truth?: MailTruth) => Promise<void>;
}

/** For `expect.extend`. */
export const causerieMatchers: {
  toShow: (received: VisitorScreen | AgentDesk, text: string) => Verdict;
  toHaveMailed: (received: Chat, address: string, wanted?: WantedMail) => Verdict;
  toPassMailLint: (received: ReceivedMail, truth?: MailTruth) => Verdict;
  toBeWrittenIn: (received: ReceivedMail, language: Language, truth?: MailTruth) => Promise<Verdict>;
} = {
  toShow: (received, text) => {
    const { texts, drawn } = sightOf(received);
    const pass = texts.some((each) => plain(each).includes(plain(text)));
    return { pass, message: () => told(`"${text}" is ${pass ? '' : 'not '}there`, drawn()) };
  },
  toHaveMailed: (received, address, { kind, ...wanted } = {}) => {
    if (typeof received?.mails !== 'function') throw wrong('toHaveMailed', 'a chat', 'expect(chat)');
    const rows = rowsOf(wanted);
    const mails = received.mails({ to: address, ...(kind === undefined ? {} : { kind }) });
    const compared = mails.map((mail) => ({ mail, differences: compareRows(mail, rows) }));
    const fitting = compared.find(({ differences }) => differences.length === 0);
    return {
      pass: fitting !== undefined,
      message: () =>
        fitting === undefined
          ? missing(address, kind, compared, received)
          : told(`${address} has received such an e-mail`, renderMail(fitting.mail)),
    };
  },
  toPassMailLint: (received, truth = {}) => {
    if (!isMail(received)) throw wrong('toPassMailLint', 'an e-mail', 'expect(chat.mails()[0])');
    const { findings } = lintMail(parseMail(received.raw), { ...truthOfMail(received), ...truth });
    const errors = findings.filter(({ severity }) => severity === 'error');
    const lines = errors.map(({ rule, line, message, source }) => {
      const place = line === undefined ? '' : `line ${line}: `;
      return `${place}${rule}: ${message} (${source})`;
    });
    const pass = errors.length === 0;
    const verdict = pass ? 'breaks no rule of the mail lint' : 'breaks a rule of the mail lint';
    return { pass, message: () => told(`the e-mail ${verdict}`, [...lines, renderMail(received)].join('\n')) };
  },
  toBeWrittenIn: async (received, language, truth = {}) => {
    if (!isMail(received)) throw wrong('toBeWrittenIn', 'an e-mail', 'expect(chat.mails()[0])');
    const claimed = findLanguage(language);
    if (claimed === undefined) throw new ChatError(`"${language}" is not a language Causerie writes`);
    const known = { ...truthOfMail(received), ...truth, language: claimed };
    const said = declaredOtherwise(received, claimed);
    const report = await judgeWrittenLanguage(parseMail(received.raw), claimed, known);
    const verdict = said.length > 0 ? 'fail' : report.verdict;
    const claims = {
      pass: `is in ${languageName(claimed)}`,
      fail: `is not all in ${languageName(claimed)}`,
      inconclusive: `is not certainly in ${languageName(claimed)}: the check is inconclusive`,
    };
    const reasons = [...said, ...languageReasons(report, claimed)];
    return {
      pass: verdict === 'pass',
      message: () => told(`the e-mail ${claims[verdict]}`, [...reasons, renderMail(received)].join('\n')),
    };
  },
};

/** A message as scenario files have it: what is the matter, then what is there instead. */
function told(message: string, seen: string): string {
  return `${message}\n\n${seen}`;
}

function wrong(matcher: string, what: string, example: string): ChatError {
  return new ChatError(`${matcher} looks at ${what}: ${example}.${matcher}(…)`);
}

function isMail(received: unknown): received is ReceivedMail {
  return (received as Partial<ReceivedMail> | undefined)?.raw instanceof Uint8Array;
}

interface Sight {
  readonly texts: readonly string[];
  readonly drawn: () => string;
}

function sightOf(received: VisitorScreen | AgentDesk): Sight {
  if (typeof received === 'object' && received !== null) {
    if ('lines' in received) {
      return { texts: textsOnScreen(received), drawn: () => renderScreen(received, 'the visitor') };
    }
    if ('conversations' in received) {
      const texts = received.conversations.flatMap(textsOfConversation);
      return { texts, drawn: () => renderDesk(received, received.publicName) };
    }
  }
  throw wrong('toShow', 'a screen or a desk', 'expect(chat.visitor().screen())');
}

function rowsOf(wanted: Omit<WantedMail, 'kind'>): readonly WantedRow[] {
  return Object.entries(wanted).flatMap(([key, value]) => {
    const known = Object.keys(englishWords.mailRows);
    if (!known.includes(key)) throw unknownName(key, 'part of an e-mail', known);
    return [value ?? []].flat().map((each) => ({ key: key as MailRow, value: String(each) }));
  });
}

interface Compared {
  readonly mail: ReceivedMail;
  readonly differences: readonly RowDifference[];
}

function missing(address: string, kind: MailFilter['kind'], compared: readonly Compared[], chat: Chat): string {
  const [nearest] = compared.toSorted((one, other) => one.differences.length - other.differences.length);
  const what = kind === undefined ? 'any e-mail' : kind === 'unread' ? 'the unread replies' : 'the transcript';
  if (nearest === undefined) {
    return told(`${address} has not received ${what}`, renderMails(chat.mails(), 'e-mails that arrived'));
  }
  const which = compared.length === 1 ? 'the e-mail' : `none of ${compared.length} e-mails to ${address}`;
  const verdict = compared.length === 1 ? 'is not as expected' : 'is as expected; the nearest:';
  return told(`${which} ${verdict}`, [renderDifferences(nearest.differences), renderMail(nearest.mail)].join('\n'));
}

/** What the e-mail itself says of its language to mail programs and screen readers, where it is another. */
function declaredOtherwise(mail: ReceivedMail, language: Language): readonly string[] {
  const declared = [
    ['Content-Language', mail.contentLanguage],
    ['the lang of the HTML part', mail.htmlLanguage],
  ] as const;
  return declared.flatMap(([what, said]) =>
    said === undefined || findLanguage(said) === language ? [] : [`${what} is ${said}, not ${language}`],
  );
}
