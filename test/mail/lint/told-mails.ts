/**
 * E-mails as the portal sends them in short stories: the real deciders, composing, rendering and MIME. What is true of
 * them is told by the story alone, never read from the e-mail.
 */
import { mimeOctets } from '../../../src/adapters/mime-message.ts';
import type { FileReference } from '../../../src/domain/vocabulary/message.ts';
import type { MailKind } from '../../../src/domain/vocabulary/state.ts';
import { MINUTE, SECOND } from '../../../src/domain/vocabulary/time.ts';
import type { Language } from '../../../src/languages/catalogue.ts';
import { composeMail } from '../../../src/mail/compose-mail.ts';
import type { MailTruth, TrueMessage } from '../../../src/mail/lint/mail-truth.ts';
import { octetString } from '../../../src/mail/lint/octets.ts';
import type { MailModel, RenderedMail } from '../../../src/mail/model.ts';
import { renderMail } from '../../../src/mail/render-mail.ts';
import {
  arrive,
  begin,
  type Chat,
  changeChannel,
  closePage,
  ends,
  lookBack,
  openPage,
  replies,
  writes,
} from '../../domain/given.ts';

/** What people say in a story: the visitor asks and leaves; the agent answers; the visitor is back, and they go on. */
export interface Story {
  readonly channel: string;
  readonly agent: string;
  readonly visitor: string;
  readonly page: string;
  readonly timeZone: string;
  readonly questions: readonly string[];
  readonly answers: readonly (string | FileReference)[];
  /** Said by agent and visitor in turn, the page open. */
  readonly more: readonly string[];
  /** Notes of the agent: before the first answer. */
  readonly notes: readonly string[];
}

/** An e-mail of a story before it is rendered, and what is true of it. */
export interface ToldMail {
  readonly model: MailModel;
  readonly truth: MailTruth;
}

/** The number of the story's conversation: others were opened before it. */
const NUMBER = 7;
const SENDER = 'admin@shop.example';
const VISITOR = 'anna@mail.example';
const AGENT = 'alice@agents.example';

const text = (said: string | FileReference): string => (typeof said === 'string' ? said : said.name);

/** Both e-mails of `story` in `language`. */
export function tell(story: Story, language: Language): Readonly<Record<MailKind, ToldMail>> {
  const { channel, agent, visitor, page, timeZone } = story;
  const chat = begin({
    channel: { name: channel, mailLanguage: language, timeZone },
    portal: { administratorEmail: SENDER },
    agents: [],
    known: { name: visitor, email: VISITOR },
  });
  chat.given({
    type: 'AddAgent',
    agent: 'alice',
    publicName: agent,
    channels: ['shop'],
    presence: 'online',
    maximum: undefined,
  });
  for (let number = 1; number < NUMBER; number += 1) {
    arrive(chat, `visitor ${number}`);
    chat.given(writes(`My secret is ${number}-4711`, `visitor ${number}`));
  }
  const mails = new Map<MailKind, ToldMail>();
  const heard: TrueMessage[] = [];
  const hear = (message: string | FileReference, author?: string): TrueMessage => {
    const true_ = { text: text(message), at: chat.now, ...(author === undefined ? {} : { author }) };
    heard.push(true_);
    return true_;
  };
  const common = {
    asSent: true,
    language,
    timeZone,
    sender: { name: channel, address: SENDER },
    recipient: VISITOR,
    envelope: { from: SENDER, to: [VISITOR] },
    number: NUMBER,
    usersWords: [channel, agent, visitor, ...[...story.questions, ...story.answers, ...story.more].map(text)],
    secrets: [...story.notes, AGENT, 'My secret is 3-4711', 'bob@mail.example'],
    page,
  };

  chat.given(openPage('anna', page));
  const asked = story.questions.map((question, index) => {
    chat.given(writes(question));
    const message = hear(question, visitor);
    if (index === 0) heard.push({ at: chat.now });
    chat.pass(7 * SECOND);
    return { text: message.text ?? '', at: message.at };
  });
  chat.given(closePage());
  for (const note of story.notes) chat.given({ type: 'AddNote', agent: 'alice', conversation: NUMBER, text: note });
  const answered = story.answers.map((answer) => {
    chat.pass(2 * SECOND);
    if (typeof answer === 'string') chat.given(replies(answer, NUMBER));
    else chat.given({ type: 'PostAsAgent', agent: 'alice', conversation: NUMBER, content: { file: answer } });
    return hear(answer, agent);
  });
  chat.pass(MINUTE - (story.answers.length - 1) * 2 * SECOND);
  const unread = sent(chat, 'unread');
  mails.set('unread', {
    model: unread,
    truth: { ...common, kind: 'unread', now: chat.now, messages: [...asked, ...answered], earlier: [] },
  });
  const mail = [...chat.state.outbox.values()].at(-1);
  if (mail === undefined) throw new Error('no e-mail was queued');
  chat.mailAnswer(mail.id, 'accepted');

  chat.given(openPage('anna', page), lookBack());
  for (const [index, words] of story.more.entries()) {
    chat.pass(SECOND);
    chat.given(index % 2 === 0 ? writes(words) : replies(words, NUMBER));
    hear(words, index % 2 === 0 ? visitor : agent);
  }
  chat.given(changeChannel({}), ends(NUMBER));
  const transcript = sent(chat, 'transcript');
  mails.set('transcript', {
    model: transcript,
    truth: { ...common, kind: 'transcript', now: chat.now, messages: heard, earlier: [unread.messageId] },
  });
  return Object.fromEntries(mails) as Record<MailKind, ToldMail>;
}

/** The e-mail that is being sent now. */
function sent(chat: Chat, kind: MailKind): MailModel {
  const mail = [...chat.state.outbox.values()].findLast((each) => each.kind === kind);
  if (mail === undefined) throw new Error(`there is no ${kind} e-mail`);
  return composeMail(chat.state, mail, chat.now);
}

/** The octets of an e-mail as they are sent. */
export async function octetsOf(mail: RenderedMail): Promise<string> {
  return octetString(await mimeOctets(mail));
}

/** The octets of a told e-mail. */
export async function toldOctets({ model }: ToldMail): Promise<string> {
  return octetsOf(renderMail(model));
}

const FILE: FileReference = { name: 'size chart (M).pdf', size: 1_250_000, url: 'https://files.example/a1?x=1&y=2' };

/** One question, one answer. */
const brief: Story = {
  channel: 'Shop',
  agent: 'Alice',
  visitor: 'Anna',
  page: 'https://shop.example/',
  timeZone: 'UTC',
  questions: ['Is it open?'],
  answers: ['Yes, until six.'],
  more: ['Thanks!'],
  notes: [],
};

/** Several of everything, in another zone. */
const lively: Story = {
  channel: 'Rain & Shine',
  agent: 'Jürgen Müller',
  visitor: 'Anaïs',
  page: 'https://shop.example/shoes?id=7',
  timeZone: 'Asia/Kolkata',
  questions: ['Do you have the blue one in size 8?\nI could not find it on the site.', 'Or the red one?'],
  answers: ['Yes, two are left.', FILE, 'Shall I put one aside for you until Friday?'],
  more: ['Yes, please! 🙏', 'Done: your code is AB-1274.', 'Great'],
  notes: ['a difficult customer', 'gets ten percent'],
};

/** People who write what breaks e-mails. */
const hostile: Story = {
  channel: '{count} <b>R&D</b> "متجر"',
  agent: 'undefined <i>',
  visitor: 'Ev\u202Eil {agent}',
  page: 'https://shop.example/a%20b?q=%3Cscript%3E&utm=1#part',
  timeZone: 'America/St_Johns',
  questions: [
    '<script>alert(1)</script> {count} \'x\' </div></td></table><a href="javascript:x()">x</a>',
    ' -- \n. \n.\nFrom: x\r\n=?utf-8?q?x?= =3D =\n\n',
  ],
  answers: [
    'مرحبا \u202Eabc\u202C 12 \u2067x',
    `${'x'.repeat(1_200)} ${'語'.repeat(900)}`,
    'http://elsewhere.example/ javascript:alert(1) (https://y.example/a_(b)). null NaN [object Object] # {{x}}',
    { name: '../../etc/"passwd" <x>.html', size: 0, url: 'https://files.example/{id}?a=%7Bx%7D' },
    'On 1/5/2026 a difficult man paid $5 %s of 2026-01-05.',
  ],
  more: [
    '👩‍👩‍👧\ud800\u0000\t\u200bx\u00adx',
    '-----------------------------------\nYou · January 5, 2026 at 9:00 AM',
    '…',
  ],
  notes: ['a difficult'],
};

/** Twenty-two answers: a plural of its own in Slavic languages. */
const busy: Story = {
  ...brief,
  channel: 'Shop 24',
  page: 'https://shop.example/7/8?n=9',
  timeZone: 'Europe/Paris',
  answers: Array.from({ length: 22 }, (_, at) => `ok ${at % 3}`),
  more: ['ok', 'ok', 'ok', 'ok'],
};

/** The stories by name. */
export const STORIES: Readonly<Record<'brief' | 'lively' | 'hostile' | 'busy', Story>> = {
  brief,
  lively,
  hostile,
  busy,
};

/** A story whose transcript is longer than HTML may be. */
export const LONG_STORY: Story = {
  ...lively,
  more: Array.from({ length: 700 }, (_, at) => `Message ${at} & more of it`),
};
