/** Fixed models for the tests of the e-mails: one of each kind, in any language, and parts to build others from. */

import type { Language } from '../../src/languages/catalogue.ts';
import { direction, formatMoment, formatSize, translate } from '../../src/languages/format.ts';
import type { MailEntry, MailModel } from '../../src/mail/model.ts';
import { isolated } from '../../src/mail/users-words.ts';

const START = Date.UTC(2026, 0, 5, 9, 0, 0);
const CHANNEL = 'Shop';

/** The kinds of e-mails. */
export const MAIL_KINDS = ['unread', 'transcript'] as const;

/** An e-mail on two unread replies. */
export function unreadMail(language: Language, change: Partial<MailModel> = {}): MailModel {
  const channel = isolated(CHANNEL);
  return {
    kind: 'unread',
    ...envelope(language),
    subject: translate(language, 'unreadSubject', { number: '12', channel: CHANNEL, count: 2 }),
    preheader: translate(language, 'unreadPreheader', { agent: isolated('Alice'), count: 2 }),
    heading: translate(language, 'unreadHeading', { count: 2 }),
    introduction: translate(language, 'unreadIntroduction', { channel, count: 2 }),
    sections: [
      {
        heading: translate(language, 'unreadQuestion'),
        entries: [you(language, 0, 'Do you have the blue one in size 8?\nI could not find it on the site.')],
      },
      {
        heading: translate(language, 'unreadReplies'),
        entries: [
          said('reply', language, 30, 'Alice', 'Yes, we have two left. Shall I put one aside for you until Friday?'),
          file('reply', language, 42, 'Alice'),
        ],
      },
    ],
    action: {
      label: translate(language, 'continueConversation'),
      url: 'https://shop.example/shoes?id=7&causerie=k3vq9x0b5m',
    },
    footer: [translate(language, 'unreadReason', { channel }), translate(language, 'automaticMail')],
    unsubscribe: {
      label: translate(language, 'unsubscribe'),
      url: 'https://shop.example/?causerie-unsubscribe=k3vq9x0b5m&n=12',
    },
    ...change,
  };
}

/** A transcript of five messages. */
export function transcriptMail(language: Language, change: Partial<MailModel> = {}): MailModel {
  const channel = isolated(CHANNEL);
  return {
    kind: 'transcript',
    ...envelope(language),
    subject: translate(language, 'transcriptSubject', { number: '12', channel: CHANNEL }),
    preheader: translate(language, 'transcriptPreheader', { count: 5 }),
    heading: translate(language, 'transcriptHeading'),
    introduction: translate(language, 'transcriptIntroduction', { channel, count: 5 }),
    sections: [
      {
        heading: '',
        entries: [
          you(language, 0, 'Do you have the blue one in size 8?', 'message'),
          {
            part: 'message',
            author: translate(language, 'automaticMessage'),
            authorIsLabel: true,
            speaker: 'system',
            ...moment(language, 0),
            body: { kind: 'label', text: translate(language, 'greeting') },
          },
          said(
            'message',
            language,
            30,
            'Alice',
            'Yes, we have two left.\n\nShall I put one aside for you until Friday?',
          ),
          file('message', language, 42, 'Alice'),
          you(language, 65, 'Please do! 🙏', 'message'),
        ],
      },
    ],
    action: {
      label: translate(language, 'continueConversation'),
      url: 'https://shop.example/shoes?id=7&causerie=k3vq9x0b5m',
    },
    footer: [translate(language, 'transcriptReason', { channel }), translate(language, 'automaticMail')],
    ...change,
  };
}

/** The fixed e-mail of one kind. */
export function exampleMail(kind: (typeof MAIL_KINDS)[number], language: Language): MailModel {
  return kind === 'unread' ? unreadMail(language) : transcriptMail(language);
}

/** Words someone typed. */
export function said(
  part: MailEntry['part'],
  language: Language,
  afterSeconds: number,
  author: string,
  text: string,
): MailEntry {
  return {
    part,
    author,
    authorIsLabel: false,
    speaker: 'agent',
    ...moment(language, afterSeconds),
    body: { kind: 'words', text },
  };
}

function you(language: Language, afterSeconds: number, text: string, part: MailEntry['part'] = 'question'): MailEntry {
  return {
    ...said(part, language, afterSeconds, translate(language, 'you'), text),
    authorIsLabel: true,
    speaker: 'visitor',
  };
}

function file(part: MailEntry['part'], language: Language, afterSeconds: number, author: string): MailEntry {
  const size = 1_250_000;
  const name = 'size chart.pdf';
  return {
    ...said(part, language, afterSeconds, author, ''),
    body: {
      kind: 'file',
      file: { name, size, url: 'https://files.example/a1?x=1&y=2' },
      label: translate(language, 'file', { name: isolated(name), size: formatSize(language, size) }),
    },
  };
}

function moment(language: Language, afterSeconds: number): { at: number; time: string } {
  const at = START + afterSeconds * 1_000;
  return { at, time: formatMoment(language, at, 'UTC') };
}

function envelope(
  language: Language,
): Pick<
  MailModel,
  | 'language'
  | 'direction'
  | 'from'
  | 'to'
  | 'date'
  | 'messageId'
  | 'inReplyTo'
  | 'references'
  | 'conversation'
  | 'whole'
> {
  return {
    language,
    direction: direction(language),
    from: { name: CHANNEL, address: 'admin@shop.example' },
    to: 'anna@visitor.example',
    date: START + 90_000,
    messageId: '12.2.k3vq9x0b5m@shop.example',
    inReplyTo: '12.1.aaaa@shop.example',
    references: ['12.0.root@shop.example', '12.1.aaaa@shop.example'],
    conversation: translate(language, 'conversation', { number: '12' }),
    whole: { notice: translate(language, 'wholeAttached', { file: isolated('all.txt') }), fileName: 'all.txt' },
  };
}
