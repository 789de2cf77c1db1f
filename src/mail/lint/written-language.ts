/**
 * What language an e-mail that was taken apart is really written in: hands its texts to the language check, with whatever
 * is known of whose words they are. Of an e-mail from anywhere, what stands in a direction of its own or is quoted is
 * taken for people's own.
 */
import type { Language } from '../../languages/catalogue.ts';
import { languageNames } from '../../languages/index.ts';
import { checkLanguage, type LanguageReport, type LanguageTruth, type TextBlock } from '../language/check-language.ts';
import { checkThoroughly } from '../language/check-thoroughly.ts';
import type { Detectors } from '../language/detectors.ts';
import { isFileLine, isIsolate, readingOf, textOf } from './html-reading.ts';
import type { MailTruth } from './mail-truth.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { readMailboxes } from './read-mailboxes.ts';
import { quoted } from './squeezed.ts';

/** What the language check is asked of an e-mail: its texts, and what is known of whose words they are. */
export function languageQuestion(
  mail: ParsedMail,
  truth: MailTruth = {},
): { readonly blocks: readonly TextBlock[]; readonly truth: LanguageTruth } {
  return { blocks: blocksOf(mail, truth), truth: ownWords(mail, truth) };
}

/** The verdict on the e-mail as one in `language`; without `detectors` more of any e-mail but ours is left open. */
export function writtenLanguage(
  mail: ParsedMail,
  language: Language,
  truth: MailTruth = {},
  detectors?: Detectors,
): LanguageReport {
  const { blocks, truth: known } = languageQuestion(mail, truth);
  return checkLanguage(blocks, language, known, detectors);
}

/** As {@link writtenLanguage}, with the detectors where the e-mail would be left open without them. */
export function judgeWrittenLanguage(
  mail: ParsedMail,
  language: Language,
  truth: MailTruth = {},
): Promise<LanguageReport> {
  const { blocks, truth: known } = languageQuestion(mail, truth);
  return checkThoroughly(blocks, language, known);
}

/** Why an e-mail is not, or not certainly, in `language`: a sentence for each place, the first few; none for a pass. */
export function languageReasons({ verdict, doubts }: LanguageReport, language: Language, most = 4): readonly string[] {
  if (verdict === 'pass') return [];
  if (doubts.length === 0) return [`nothing in it is enough to tell that it is ${language}`];
  const telling = verdict === 'fail' ? doubts.filter((doubt) => doubt.verdict === 'fail') : doubts;
  const told = telling.slice(0, most).map((doubt) => {
    const whose = doubt.rival === undefined ? '' : `, but ${doubt.rival}`;
    const claim = doubt.verdict === 'fail' ? 'is not' : 'is not certainly';
    return `${PLACES[doubt.place]} ${quoted(doubt.sentence)} ${claim} ${language}${whose} (${doubt.why})`;
  });
  return telling.length > most ? [...told, `and ${telling.length - most} more such places`] : told;
}

/**
 * What an e-mail says of its language although its words say another; undefined where they do not. Of anybody's e-mail
 * more must be in another language than in its own: many quote, and end with an address or a notice of elsewhere.
 */
export function contradiction(mail: ParsedMail, claimed: Language, truth: MailTruth): string | undefined {
  const { doubts, proven } = writtenLanguage(mail, claimed, truth);
  // The sender's name is the sender's own, wherever it stands, unless the truth says otherwise.
  const [author] = readMailboxes(mail.field('from')?.value ?? '');
  const failed = doubts.filter(({ verdict, sentence }) => verdict === 'fail' && !author?.name.includes(sentence));
  const [first] = failed;
  if (first === undefined || (!isOurs(mail, truth) && failed.length <= proven)) return undefined;
  const { english } = languageNames[claimed];
  const whose = first.rival === undefined ? 'not' : languageNames[first.rival].english;
  const more = failed.length > 1 ? `, and so ${failed.length > 2 ? 'are' : 'is'} ${failed.length - 1} more` : '';
  return `The e-mail says it is ${english}, but ${PLACES[first.place]} ${quoted(first.sentence)} is ${whose} (${first.why})${more}`;
}

const PLACES: Readonly<Record<TextBlock['place'], string>> = {
  sender: 'the sender',
  subject: 'the subject',
  title: 'the title',
  preheader: 'the preheader',
  author: 'the author',
  time: 'the time',
  body: 'the line',
  text: 'the line of the text part',
};

function blocksOf(mail: ParsedMail, truth: MailTruth): readonly TextBlock[] {
  const { elements, lines, ownText, preheader = '' } = readingOf(mail);
  const title = elements.find(({ name }) => name === 'title');
  return [
    { place: 'sender', text: senderOf(mail) },
    { place: 'subject', text: mail.field('subject')?.decoded ?? '' },
    { place: 'title', text: title === undefined ? '' : textOf(title) },
    { place: 'preheader', text: preheader },
    // Of ours it is known whose words are whose: a text of ours cannot hide in a direction of its own, nor a time.
    { place: 'body', text: isOurs(mail, truth) ? lines.join('\n') : ownText },
    { place: 'text', text: unquoted(mail.text ?? '') },
  ];
}

const senderOf = (mail: ParsedMail): string => readMailboxes(mail.field('from')?.value ?? '')[0]?.name ?? '';

/** The text part without the lines that quote an earlier e-mail. */
function unquoted(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');
}

/** Longer words of people are no names. */
const LONGEST_NAME = 40;

/** Whether an e-mail is ours: its messages are known, or it has our marks, which nobody else's has. */
function isOurs(mail: ParsedMail, { messages }: MailTruth): boolean {
  return messages !== undefined || readingOf(mail).entries.some(({ author, time }) => author !== '' && time !== '');
}

function ownWords(mail: ParsedMail, truth: MailTruth): LanguageTruth {
  const { messages, usersWords = [], sender } = truth;
  const said = new Set((messages ?? []).flatMap(({ text }) => text ?? []));
  const authors = (messages ?? []).flatMap(({ author }) => author ?? []);
  const isolated = messages === undefined ? isolatedTexts(mail) : [];
  const shown = messages === undefined && isOurs(mail, truth) ? namesShown(mail) : [];
  const short = [...usersWords, ...said, ...isolated].filter(
    (words) => words.length <= LONGEST_NAME && !/\n|[.!?](?:\s|$)/.test(words),
  );
  // What somebody said is no name, unless it is a file's.
  const names = short.filter((words) => !said.has(words) || /\.\p{L}{2,5}$/u.test(words));
  return {
    isOurs: isOurs(mail, truth),
    names: [...names, ...authors, ...(sender === undefined ? [] : [sender.name]), ...shown],
    texts: [...usersWords, ...said, ...isolated],
  };
}

/** Names that our own e-mails tell: From is the channel (MAIL-1), and who spoke has a direction of its own unless it is a label. */
function namesShown(mail: ParsedMail): readonly string[] {
  const authors = readingOf(mail).elements.filter(
    (each) => each.attribs['data-author'] !== undefined && isIsolate(each),
  );
  return [senderOf(mail), ...authors.map(textOf)];
}

function isolatedTexts(mail: ParsedMail): readonly string[] {
  return readingOf(mail)
    .elements.filter((element) => isIsolate(element) && !isFileLine(element))
    .map(textOf);
}
