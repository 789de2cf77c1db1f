/** Reading e-mails back: from octets written by hand, so that the reader is not tested with its own writer. */
import { expect, test } from 'vitest';
import { decodeEncodedWords, readHeaderLine } from '../../src/mail/lint/decode-header.ts';
import { readMail } from '../../src/sink/read-mail.ts';

const arrival = { receivedAt: 5, envelope: { from: 'a@a.example', to: ['b@b.example'] } };

test('encoded words are decoded, and the space between two of them is none of the text', () => {
  expect(decodeEncodedWords('=?UTF-8?Q?caf=C3=A9_cr=C3=A8me?=')).toBe('café crème');
  expect(decodeEncodedWords('=?utf-8?B?w6k=?= =?utf-8?B?w6g=?=  x')).toBe('éè  x');
  expect(decodeEncodedWords('=?iso-8859-1?q?=E9?= and =?no-such-set?q?=E9?=')).toBe('é and =?no-such-set?q?=E9?=');
});

test('folds are taken out of a header line, its name is lower case', () => {
  expect(readHeaderLine('References: <1@a>\r\n <2@a>\r\n\t<3@a>')).toEqual({
    key: 'references',
    value: '<1@a> <2@a>\t<3@a>',
  });
  expect(readHeaderLine('no colon')).toBeUndefined();
});

test('an e-mail of another chat is read by its marks alone', async () => {
  const raw = [
    'From: "Shop, the" <shop@a.example>',
    'To: Anna <anna@b.example>, bob@b.example',
    'Subject: =?utf-8?q?R=C3=A9ponse?=',
    'Message-ID: <x.1@a.example>',
    'Date: not a date',
    'Received: one',
    'Received: two',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html lang=fr dir=ltr><head><title>t</title><style>p{}</style></head><body>',
    '<div style="display: none">hidden</div><h1>One</h1><p>two   <b>three</b><br>four</p>',
    '<div data-part=reply><i data-author>Al</i><i data-time>9:00</i><div data-text>x<br>y &amp; <a href="https://a.example/?a=1&amp;b=2">z</a></div></div>',
    '<a data-part=action href="https://a.example/go">go</a></body></html>',
    '',
  ].join('\r\n');
  const mail = await readMail(Buffer.from(raw), arrival);
  expect(mail).toMatchObject({
    from: { name: 'Shop, the', address: 'shop@a.example' },
    to: ['anna@b.example', 'bob@b.example'],
    subject: 'Réponse',
    messageId: 'x.1@a.example',
    date: undefined,
    kind: 'unread',
    entries: [{ part: 'reply', author: 'Al', time: '9:00', text: 'x\ny & z' }],
    links: ['https://a.example/?a=1&b=2', 'https://a.example/go'],
    actionLink: 'https://a.example/go',
    unsubscribeLink: undefined,
    htmlLanguage: 'fr',
  });
  expect(mail.headers.get('received')).toEqual(['one', 'two']);
  expect(mail.visibleText).toBe('One\ntwo three\nfour\nAl9:00\nx\ny & z\ngo');
});

test('what is no e-mail at all is still kept', async () => {
  const mail = await readMail(Buffer.from('hello'), arrival);
  expect(mail).toMatchObject({ subject: '', messageId: '', html: '', kind: 'unknown', entries: [], receivedAt: 5 });
});

/** An e-mail whose HTML shows one message and says that the rest is attached, as another chat might write it. */
const abridged = (whole: string): Buffer =>
  Buffer.from(
    [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p data-part=message><b data-author>Al</b> <i data-time>9:00</i><span data-text>one</span></p>',
      '<p data-part=rest data-rest=message>There is more.</p>',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Language: de',
      "Content-Disposition: attachment; filename*=utf-8''Gespr%C3%A4ch%201.txt",
      '',
      whole,
      '--b--',
      '',
    ].join('\r\n'),
  );

test('TRANS-5: where the HTML leaves off, the attached text tells the rest', async () => {
  const mail = await readMail(
    abridged(
      [
        '\ufeffCopy',
        '',
        'From A · B.',
        '',
        '-'.repeat(40),
        '',
        'Al · 9:00',
        '  one',
        '',
        '\u2068Bo · Cy\u2069 · 9:01',
        '  two',
        '',
        '    and three',
        `  ${'-'.repeat(40)}`,
        '  Al · 9:00',
        '',
        'Al · 9:02',
        '  File: \u2068plan.pdf\u2069 (1 kB)',
        '  https://files.example/1',
        '',
        '-'.repeat(40),
        'Go on',
        'https://a.example/',
      ].join('\r\n'),
    ),
    arrival,
  );
  expect(mail.attachments).toEqual([
    { name: 'Gespräch 1.txt', type: 'text/plain', language: 'de', text: expect.stringContaining('Copy') },
  ]);
  expect(mail.entries).toEqual([
    { part: 'message', author: 'Al', time: '9:00', text: 'one' },
    { part: 'message', author: 'Bo · Cy', time: '9:01', text: `two\n\n  and three\n${'-'.repeat(40)}\nAl · 9:00` },
    { part: 'message', author: 'Al', time: '9:02', text: 'File: plan.pdf (1 kB)', file: 'plan.pdf' },
  ]);
  expect(mail.kind).toBe('transcript');
});

test('TRANS-5: where nothing is attached, what the HTML shows is all there is', async () => {
  const lost = Buffer.from(
    abridged('').toString().replace('Content-Disposition: attachment', 'Content-Disposition: inline'),
  );
  expect((await readMail(lost, arrival)).entries).toHaveLength(1);
  expect((await readMail(abridged('no messages'), arrival)).entries).toHaveLength(1);
});
