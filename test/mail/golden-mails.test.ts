/** The golden e-mails: both kinds in every language, octet for octet as they are sent. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mimeOctets } from '../../src/adapters/mime-message.ts';
import { createSmtpMailer } from '../../src/adapters/smtp-mailer.ts';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { exampleMails } from '../../src/mail/preview/example-mails.ts';
import { startSink } from '../../src/sink/sink.ts';
import { mailDifferences } from './mail-difference.ts';

const folder = new URL('../../fixtures/mails/', import.meta.url);
const KINDS = ['unread', 'transcript'] as const;
const all = LANGUAGES.flatMap((language) => KINDS.map((kind) => [kind, language] as const));
const golden = (name: string): Buffer => readFileSync(new URL(name, folder));

test.each(all)(
  'the %s e-mail in %s is the golden one (read what differs, then: npm run golden)',
  async (kind, language) => {
    const octets = await mimeOctets(exampleMails(language)[kind]);
    expect(mailDifferences(golden(`${kind}-${language}.eml`), octets)).toBe('');
  },
);

test('there is no other golden e-mail', () => {
  expect(readdirSync(folder).sort()).toEqual(all.map(([kind, language]) => `${kind}-${language}.eml`).sort());
});

test('what a mail server receives are these octets', async () => {
  const sink = await startSink({ now: () => 0 });
  const mailer = createSmtpMailer({ host: sink.host, port: sink.port });
  const mails = (['fr', 'ar'] as const).flatMap((language) => KINDS.map((kind) => [kind, language] as const));
  for (const [kind, language] of mails) {
    await mailer.send(exampleMails(language)[kind], new AbortController().signal);
  }
  const received = sink.mails().map(({ raw }) => raw);
  await mailer.close();
  await sink.close();
  expect(received).toHaveLength(mails.length);
  for (const [index, [kind, language]] of mails.entries()) {
    expect(mailDifferences(golden(`${kind}-${language}.eml`), received[index] as Uint8Array)).toBe('');
  }
});

const changed = (change: (text: string) => string): Buffer =>
  Buffer.from(change(golden('unread-fr.eml').toString('latin1')), 'latin1');

test.each([
  [
    'a header',
    (text: string) => text.replace('Auto-Submitted: auto-generated', 'Auto-Submitted: no'),
    'header Auto-Submitted\n  - auto-generated\nheader Auto-Submitted\n  + no',
  ],
  [
    'a line of the text',
    (text: string) => text.replace('Conversation n=C2=B0=C2=A01\r\n', ''),
    'text/plain line\n  - Conversation n°\u00a01',
  ],
  ['the encoding alone', (text: string) => text.replace('=C3=A9', '=c3=a9'), 'the same when decoded; line'],
])('a difference in %s is told where it stands, decoded', (_, change, told) => {
  const difference = mailDifferences(golden('unread-fr.eml'), changed(change));
  expect(difference).toContain(told);
  expect(difference.split('\n').length).toBeLessThan(8);
});
