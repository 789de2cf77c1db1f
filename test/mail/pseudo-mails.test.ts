/** Both e-mails in the pseudo-locale, as received: a plain word outside users' text would stand in no catalogue. */
import { expect, test } from 'vitest';
import { mimeOctets } from '../../src/adapters/mime-message.ts';
import type { TextKey } from '../../src/languages/catalogue.ts';
import { PSEUDO_LOCALE } from '../../src/languages/pseudo.ts';
import { composeMail } from '../../src/mail/compose-mail.ts';
import type { RenderedMail } from '../../src/mail/model.ts';
import { exampleMails } from '../../src/mail/preview/example-mails.ts';
import { STORY_WORDS } from '../../src/mail/preview/story-words.ts';
import { renderMail } from '../../src/mail/render-mail.ts';
import { readMail } from '../../src/sink/read-mail.ts';
import { asksForCopy, begin, presence, sends, writes } from '../domain/given.ts';
import { plainWords, unseen } from '../languages/pseudo-words.ts';

async function textsOf(mail: RenderedMail): Promise<readonly string[]> {
  const received = await readMail(await mimeOctets(mail), { receivedAt: 0, envelope: { from: '', to: [] } });
  const { subject, title = '', preheader = '', visibleText, text, attachments = [] } = received;
  const files = attachments.flatMap((file) => [file.name.replace(/\.txt$/, ''), file.text ?? '']);
  // The signature's two dashes and rules are no words; the file of the story has an English name.
  return [subject, title, preheader, visibleText, text, ...files];
}

/** A transcript with a notice and too long for one HTML part. */
function longTranscript(): RenderedMail {
  const chat = begin({
    known: { email: 'anna@mail.example' },
    channel: { name: '7' },
    agents: [{ id: 'alice', presence: 'offline' }],
  });
  chat.given(
    writes('1'),
    presence('online'),
    ...Array.from({ length: 8 }, () => writes('2 '.repeat(8_000))),
    asksForCopy(),
  );
  chat.given(sends(chat.form()));
  const [mail] = chat.state.outbox.values();
  if (mail === undefined) throw new Error('no copy was queued');
  return renderMail(composeMail(chat.state, mail, chat.now, PSEUDO_LOCALE));
}

const { question, answer, ...names } = STORY_WORDS.en;
const ours = [...question.split('\n'), answer, ...Object.values(names)];

test('no word of either e-mail is plain', async () => {
  const { unread, transcript } = exampleMails(PSEUDO_LOCALE);
  for (const mail of [unread, transcript]) expect(plainWords(await textsOf(mail), ours)).toEqual([]);
  const long = longTranscript();
  expect(long.attachment).toBeDefined();
  expect(
    plainWords(
      (await textsOf(long)).map((text) => text.replaceAll('.txt', '')),
      [],
    ),
  ).toEqual([]);
});

test('a plain word would be found', async () => {
  const { unread } = exampleMails(PSEUDO_LOCALE);
  const planted = { ...unread, html: unread.html.replace('</h1>', ' Hello</h1>') };
  expect(plainWords(await textsOf(planted), ours)).toEqual(['Hello']);
});

test('these e-mails show every text of the catalogue for e-mails', async () => {
  const { unread, transcript } = exampleMails(PSEUDO_LOCALE);
  const texts = (await Promise.all([unread, transcript, longTranscript()].map(textsOf))).flat();
  const keys: readonly TextKey[] = [
    ...(['greeting', 'conversation', 'you', 'automaticMessage', 'file', 'awayKnownNotice'] as const),
    ...(['continueConversation', 'automaticMail', 'wholeAttached', 'unsubscribe'] as const),
    ...(['unreadSubject', 'unreadPreheader', 'unreadHeading', 'unreadIntroduction', 'unreadQuestion'] as const),
    ...(['unreadReplies', 'unreadReason', 'transcriptSubject', 'transcriptPreheader', 'transcriptHeading'] as const),
    ...(['transcriptIntroduction', 'transcriptReason'] as const),
  ];
  expect(unseen(keys, texts)).toEqual([]);
});
