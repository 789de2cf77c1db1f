/** Composes the model of an e-mail from what the portal knows at the instant of a try. It renders nothing. */
import { the } from '../domain/evolve/change.ts';
import { repliesToTell } from '../domain/outbox.ts';
import { cleanLine } from '../domain/user-text.ts';
import { addressOnSite, LINK_PARAMETER, UNSUBSCRIBE_PARAMETER, withToken } from '../domain/visit.ts';
import { assert } from '../domain/vocabulary/assert.ts';
import type { MessageIndex } from '../domain/vocabulary/ids.ts';
import { isVisibleToVisitor, type Message } from '../domain/vocabulary/message.ts';
import type { Channel, Conversation, OutgoingMail, PortalState, Visitor } from '../domain/vocabulary/state.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { TextLanguage } from '../languages/catalogue.ts';
import { direction, formatMoment, formatSize, translate } from '../languages/format.ts';
import type { MailEntry, MailModel, MailSection } from './model.ts';
import { isolated } from './users-words.ts';

interface Facts {
  readonly state: PortalState;
  readonly mail: OutgoingMail;
  readonly language: TextLanguage;
  readonly channel: Channel;
  readonly conversation: Conversation;
  readonly visitor: Visitor;
  readonly messages: readonly Message[];
  readonly timeZone: string;
}

/** The longest subject (MAIL.md `subject`), in characters. */
const SUBJECT_LENGTH = 78;

function gather(state: PortalState, mail: OutgoingMail, language: TextLanguage): Facts {
  const conversation = the(state.conversations, mail.conversation);
  const channel = the(state.channels, conversation.channel);
  const visitor = the(state.visitors, conversation.visitor);
  const timeZone = visitor.timeZone ?? channel.settings.timeZone; // MAIL-6
  const messages = the(state.messages, mail.conversation);
  return { state, mail, language, channel, conversation, visitor, messages, timeZone };
}

function entry(facts: Facts, message: Message, part: MailEntry['part']): MailEntry {
  const { language, timeZone } = facts;
  const time = formatMoment(language, message.at, timeZone);
  return { part, ...author(facts, message), at: message.at, time, body: body(facts, message) };
}

function author(
  { state, mail, language, visitor }: Facts,
  message: Message,
): Pick<MailEntry, 'author' | 'authorIsLabel' | 'speaker'> {
  switch (message.kind) {
    case 'reply':
      return { author: the(state.agents, message.agent).publicName, authorIsLabel: false, speaker: 'agent' };
    case 'visitor': {
      const { name } = visitor.contact;
      const named = mail.kind === 'transcript' && name !== undefined;
      return named
        ? { author: cleanLine(name), authorIsLabel: false, speaker: 'visitor' }
        : { author: translate(language, 'you'), authorIsLabel: true, speaker: 'visitor' };
    }
    default:
      return { author: translate(language, 'automaticMessage'), authorIsLabel: true, speaker: 'system' };
  }
}

function body({ language }: Facts, message: Message): MailEntry['body'] {
  if ('file' in message) {
    const { name, size } = message.file;
    const label = translate(language, 'file', { name: isolated(name), size: formatSize(language, size) });
    return { kind: 'file', file: message.file, label };
  }
  if (message.kind === 'greeting' && message.text === undefined) {
    return { kind: 'label', text: translate(language, 'greeting') };
  }
  if (message.kind === 'away-notice') return { kind: 'label', text: noticeText(language, message) };
  assert('text' in message && message.text !== undefined, 'a visible message has words');
  return { kind: 'words', text: message.text };
}

function noticeText(language: TextLanguage, notice: Extract<Message, { kind: 'away-notice' }>): string {
  switch (notice.reach) {
    case 'email':
      return translate(language, 'awayKnownNotice', { address: isolated(notice.address ?? '') });
    case 'phone':
      return translate(language, 'awayKnownPhoneNotice');
    case 'form':
      return translate(language, 'awayNotice');
    case 'later':
      return translate(language, 'awayPlainNotice');
  }
}

/** The visitor's messages just before the first reply: the last run of them, notices aside (UNREAD-8). */
function questionBefore(messages: readonly Message[], reply: MessageIndex): Message[] {
  const question: Message[] = [];
  for (let index = reply - 1; index >= 0; index -= 1) {
    const message = messages[index] as Message;
    if (message.kind === 'visitor') question.unshift(message);
    else if (message.kind === 'reply' && question.length > 0) break;
  }
  return question;
}

function unreadSections(facts: Facts): { sections: MailSection[]; count: number; agent: string } {
  const { state, mail, language, messages } = facts;
  const told = repliesToTell(state, mail);
  const replies = told.map((index) => messages[index] as Message);
  const question = questionBefore(messages, told[0] ?? mail.to).map((message) => entry(facts, message, 'question'));
  const answers = replies.map((message) => entry(facts, message, 'reply'));
  const sections = [
    { heading: translate(language, 'unreadQuestion'), entries: question },
    { heading: translate(language, 'unreadReplies'), entries: answers },
  ].filter(({ entries }) => entries.length > 0);
  return { sections, count: replies.length, agent: answers.at(-1)?.author ?? '' };
}

function transcriptSection(facts: Facts): { sections: MailSection[]; count: number } {
  const { mail, messages } = facts;
  const visible = messages.slice(mail.from, mail.to).filter(isVisibleToVisitor);
  const entries = visible.map((message) => entry(facts, message, 'message'));
  return { sections: [{ heading: '', entries }], count: entries.length };
}

/** Shortens to `length` characters, on a whole character, with an ellipsis. */
function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** A subject that fits: the channel's name gives way, the number never does (NUM-2). */
function fitSubject(channel: string, write: (channel: string) => string): string {
  const whole = write(channel);
  const excess = [...whole].length - SUBJECT_LENGTH;
  return excess <= 0 ? whole : write(shorten(channel, Math.max(1, [...channel].length - excess)));
}

function unreadModel(facts: Facts): Words {
  const { mail, language, channel, conversation } = facts;
  const { unsubscribeToken } = mail;
  const name = cleanLine(mail.sender.name);
  const { sections, count, agent } = unreadSections(facts);
  const number = String(conversation.number);
  return {
    subject: fitSubject(name, (shown) => translate(language, 'unreadSubject', { number, channel: shown, count })),
    preheader: translate(language, 'unreadPreheader', { agent: isolated(agent), count }),
    heading: translate(language, 'unreadHeading', { count }),
    introduction: translate(language, 'unreadIntroduction', { channel: isolated(name), count }),
    sections,
    footer: [translate(language, 'unreadReason', { channel: isolated(name) }), translate(language, 'automaticMail')],
    ...(unsubscribeToken === undefined
      ? {}
      : {
          unsubscribe: {
            label: translate(language, 'unsubscribe'),
            url: withToken(addressOnSite(channel.settings.site, ''), UNSUBSCRIBE_PARAMETER, unsubscribeToken),
          },
        }),
  };
}

function transcriptModel(facts: Facts): Words {
  const { mail, language, conversation } = facts;
  const name = cleanLine(mail.sender.name);
  const { sections, count } = transcriptSection(facts);
  const number = String(conversation.number);
  return {
    subject: fitSubject(name, (shown) => translate(language, 'transcriptSubject', { number, channel: shown })),
    preheader: translate(language, 'transcriptPreheader', { count }),
    heading: translate(language, 'transcriptHeading'),
    introduction: translate(language, 'transcriptIntroduction', { channel: isolated(name), count }),
    sections,
    footer: [
      translate(language, 'transcriptReason', { channel: isolated(name) }),
      translate(language, 'automaticMail'),
    ],
  };
}

/** A text of the catalogue as the name of a file on any system. */
function fileNameOf(text: string): string {
  return text.replace(/[\\/:*?"<>|]/g, '-').replace(/\s/g, ' ');
}

type Words = Pick<
  MailModel,
  'subject' | 'preheader' | 'heading' | 'introduction' | 'sections' | 'footer' | 'unsubscribe'
>;

/**
 * The e-mail as it is to be sent at `at`: the same facts give the same e-mail. `language` is another than its own only
 * where someone wants to look at it.
 */
export function composeMail(
  state: PortalState,
  mail: OutgoingMail,
  at: Instant,
  language: TextLanguage = mail.language,
): MailModel {
  const facts = gather(state, mail, language);
  const { channel, conversation } = facts;
  const page = addressOnSite(channel.settings.site, conversation.page);
  const words = mail.kind === 'unread' ? unreadModel(facts) : transcriptModel(facts);
  const numbered = translate(language, 'conversation', { number: String(conversation.number) }); // NUM-2
  const fileName = `${fileNameOf(numbered)}.txt`;
  return {
    kind: mail.kind,
    language,
    direction: direction(language),
    from: { name: cleanLine(mail.sender.name), address: mail.sender.address }, // MAIL-1
    to: mail.address,
    date: at,
    messageId: mail.messageId,
    ...(mail.inReplyTo === undefined ? {} : { inReplyTo: mail.inReplyTo }),
    references: mail.references,
    conversation: numbered,
    whole: { notice: translate(language, 'wholeAttached', { file: isolated(fileName) }), fileName },
    action: {
      label: translate(language, 'continueConversation'),
      url: mail.linkToken === undefined ? page : withToken(page, LINK_PARAMETER, mail.linkToken), // UNREAD-9
    },
    ...words,
  };
}
