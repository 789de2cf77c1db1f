/** Linting what files hold: line ends as they were stored, mailboxes, and junk in linear time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintMail } from '../../../src/mail/lint/lint-mail.ts';
import { lintStored } from '../../../src/mail/lint/lint-stored.ts';
import { toOctets } from '../../../src/mail/lint/octets.ts';
import { parseMail } from '../../../src/mail/lint/parse-mail.ts';
import { processorTime } from '../../processor-time.ts';
import { broken, cleanMail } from './clean-mail.ts';

const stored = (octets: string) => [...lintStored(toOctets(octets))];
const rulesOf = ({ report }: ReturnType<typeof stored>[number]) =>
  report.findings.map(({ rule, line }) => `${line} ${rule}`);

test('line ends of the system that keeps an e-mail are no fault, mixed ones are', async () => {
  const { octets } = await cleanMail();
  const [local] = stored(octets.replaceAll('\r\n', '\n'));
  expect(local?.report.findings).toEqual([]);
  expect(local?.report.skipped).toContainEqual({ rule: 'crlf', lacking: ['asSent'] });
  const [sent] = stored(octets);
  expect(sent?.report.skipped.map(({ rule }) => rule)).not.toContain('crlf');
  expect(rulesOf(stored(broken(octets, '\r\nTo: ', '\nTo: '))[0]!)).toEqual(['7 crlf']);
});

test('a byte order mark is none of the e-mail', async () => {
  const { octets } = await cleanMail();
  expect(stored(`\xef\xbb\xbf${octets}`)[0]?.report.findings).toEqual([]);
});

test('each e-mail of a mailbox is linted, with lines of the file', async () => {
  const { octets } = await cleanMail();
  const plain = octets.replaceAll('\r\n', '\n');
  const wrong = broken(plain, 'Subject:', 'Bcc: x@y.example\nSubject:');
  const box = `From a@b Mon Jan  5 09:00:00 2026\n${plain}\nFrom c@d Mon Jan  5 09:00:00 2026\n${wrong}`;
  const mails = stored(box);
  expect(mails).toHaveLength(2);
  expect(mails[0]?.report.findings).toEqual([]);
  const [fault] = mails[1]!.report.findings;
  expect(fault?.rule).toBe('bcc');
  expect(box.split('\n')[(fault?.line ?? 0) - 1]).toBe('Bcc: x@y.example');
});

test('a line of an e-mail that begins with From is kept', () => {
  const mail =
    'Date: Mon, 05 Jan 2026 09:00:00 +0000\nFrom: a@b.example\nMessage-ID: <a@b.example>\n\n>From here\nFrom now\n';
  const [only, ...others] = stored(`From a@b Mon Jan  5 09:00:00 2026\n${mail}`);
  expect(others).toEqual([]);
  expect(only?.mail.text).toBe('From here\nFrom now\n');
});

test('whatever octets a file has, the lint ends', () => {
  const pieces = fc.constantFrom(
    ...['\r\n', '\n', '\r', ' ', ':', ';', '=', '"', '--b', '\0', '\xff', '<', '>', '=?utf-8?q?', '?=', 'From a\n'],
    ...[
      'From: ',
      'Date: ',
      'Message-ID: <',
      'Content-Type: multipart/mixed; boundary=b\n',
      'Content-Type: text/html\n\n',
    ],
    ...['<p dir=auto data-part="reply">', '<a href="', '<table>', '<img ', 'References: ', 'Subject: '],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (junk) => {
      for (const { report } of lintStored(toOctets(junk.join('')), everything))
        expect(report.skipped).toEqual(expect.any(Array));
    }),
    { numRuns: 500, seed: 7 },
  );
});

const everything = {
  asSent: true,
  now: 0,
  envelope: { from: 'a@b.example', to: ['c@d.example'] },
  kind: 'unread',
  language: 'fr',
  timeZone: 'UTC',
  sender: { name: 'Shop', address: 'a@b.example' },
  recipient: 'c@d.example',
  number: 12,
  messages: [{ author: 'Al', text: 'hello', at: 0 }],
  usersWords: ['hello'],
  secrets: ['secret'],
  page: 'https://shop.example/',
  earlier: ['x@y'],
  otherMessageIds: new Set(['z@y']),
} as const;

const MIB = 1 << 20;
const HEAD = 'Date: Mon, 05 Jan 2026 09:00:00 +0000\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\n';
const long = (piece: string, length = MIB): string => piece.repeat(Math.ceil(length / piece.length));

test.each([
  ['100,000 header lines', () => `${HEAD}${'X-A: b\r\n'.repeat(100_000)}\r\n`],
  ['100,000 doubled fields', () => `${'Subject: =?utf-8?q?a?=\r\n'.repeat(100_000)}\r\n`],
  ['a field of 100,000 folds', () => `${HEAD}References:${' <a@b>\r\n'.repeat(100_000)}\r\n`],
  ['addresses', () => `${HEAD}To: ${long('"a" <b@c>, ')}\r\n\r\n`],
  ['an address of dots', () => `${HEAD}Cc: ${long('a.')}\r\n\r\n`],
  ['brackets', () => `${HEAD}To: ${long('(<"')}\r\n\r\n`],
  ['bare line feeds', () => `${HEAD}\r\n${long('a\n')}`],
  ['plain text', () => `${HEAD}\r\n${long('hello world. ')}`],
  ['words of HTML', () => `${HEAD}Content-Type: text/html\r\n\r\n${long('<p>hello <b>world</b></p>\r\n')}`],
  ['links', () => `${HEAD}Content-Type: text/html\r\n\r\n${long('<a href="https://a.example/?b=c">d</a>\r\n')}`],
  ['dots of an id', () => `${HEAD}Message-ID: <${long('a.')}\r\n\r\n`],
])('1 MiB of %s is linted in time', (_what, make) => {
  const mail = parseMail(toOctets(make()));
  // Linear takes some 100 ms; quadratic would take minutes.
  expect(processorTime(() => lintMail(mail, everything))).toBeLessThan(10_000);
});
