/** E-mails as the sink would hand them over, put together from the catalogues. */
import type { Language } from '../../src/languages/catalogue.ts';
import { direction, formatMoment, translate } from '../../src/languages/format.ts';
import type { ReceivedEntry, ReceivedMail } from '../../src/sink/received-mail.ts';

/** What a test wants of an e-mail on unread replies. */
export interface UnreadOptions {
  readonly to?: string;
  readonly language?: Language;
  /** Language of one line, to plant a mistake. */
  readonly actionIn?: Language;
  readonly questions?: readonly string[];
  readonly replies?: readonly string[];
  readonly change?: Partial<ReceivedMail>;
}

const AT = Date.UTC(2026, 0, 5, 9, 1);

/** An e-mail on unread replies from agent Alice in conversation 1 of "Shop". */
export function unreadMail(options: UnreadOptions = {}): ReceivedMail {
  const {
    to = 'anna@example.com',
    language = 'en',
    actionIn = language,
    questions = ['Hello?'],
    replies = ['Hi!'],
  } = options;
  const time = formatMoment(language, AT, 'UTC');
  const count = replies.length;
  const entries: readonly ReceivedEntry[] = [
    ...questions.map((text) => ({ part: 'question' as const, author: translate(language, 'you'), time, text })),
    ...replies.map((text) => ({ part: 'reply' as const, author: 'Alice', time, text })),
  ];
  const entryLines = (part: ReceivedEntry['part']) =>
    entries
      .filter((entry) => entry.part === part)
      .flatMap((entry) => [`${entry.author} ${entry.time}`, ...entry.text.split('\n')]);
  const visible = [
    'Shop',
    translate(language, 'unreadHeading', { count }),
    translate(language, 'conversation', { number: '1' }),
    translate(language, 'unreadIntroduction', { channel: 'Shop', count }),
    translate(language, 'unreadQuestion'),
    ...entryLines('question'),
    translate(language, 'unreadReplies'),
    ...entryLines('reply'),
    translate(actionIn, 'continueConversation'),
    translate(language, 'unreadReason', { channel: 'Shop' }),
    translate(language, 'automaticMail'),
    translate(language, 'unsubscribe'),
  ].join('\n');
  return received({
    to: [to],
    kind: 'unread',
    subject: translate(language, 'unreadSubject', { number: '1', channel: 'Shop', count }),
    entries,
    visibleText: visible,
    text: visible,
    contentLanguage: language,
    htmlLanguage: language,
    htmlDirection: direction(language),
    ...options.change,
  });
}

/** An e-mail with nothing in it but what is given. */
export function received(change: Partial<ReceivedMail>): ReceivedMail {
  return {
    receivedAt: AT,
    envelope: { from: 'admin@shop.example', to: change.to ?? [] },
    raw: new Uint8Array(),
    headers: new Map(),
    from: { name: 'Shop', address: 'admin@shop.example' },
    to: ['anna@example.com'],
    subject: 'A subject',
    messageId: 'x@shop.example',
    date: AT,
    text: '',
    html: '',
    visibleText: '',
    kind: 'unknown',
    entries: [],
    links: ['https://shop.example/?causerie=token'],
    actionLink: 'https://shop.example/?causerie=token',
    unsubscribeLink: 'https://shop.example/?causerie-unsubscribe=token',
    contentLanguage: 'en',
    htmlLanguage: 'en',
    htmlDirection: 'ltr',
    ...change,
  };
}
