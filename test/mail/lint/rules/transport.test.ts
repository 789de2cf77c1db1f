/** The rules of transport and syntax: e-mails that break one alone, and those next to them that break none. */
import { expect, test } from 'vitest';
import type { LintReport } from '../../../../src/mail/lint/rule.ts';
import { broken, brokenRules, type Change, cleanMail, lint } from '../clean-mail.ts';

/** The report of the correct e-mail with `from` replaced by `to`. */
async function changed(from: string | RegExp, to: string, change: Change = {}): Promise<LintReport> {
  const { octets, truth } = await cleanMail(change);
  return lint(broken(octets, from, to), truth);
}

const SUBJECT = /Subject: .*\r\n(?:[ \t].*\r\n)*/;

const rulesIn = ({ findings }: LintReport): readonly string[] => [...new Set(findings.map(({ rule }) => rule))];
const longId = (length: number): string => `<${'a'.repeat(length - '<@shop.example>'.length)}@shop.example>`;

const bad: readonly (readonly [
  rule: string,
  what: string,
  from: string | RegExp,
  to: string,
  says: RegExp | string,
])[] = [
  ['crlf', 'a bare LF', '\r\nContent-Language', '\nContent-Language', /^LF stands alone .*line$/],
  ['crlf', 'a bare CR', 'Content-Language: en', 'Content-Language: en\r', /^CR stands alone/],
  [
    'line-length',
    '999 octets',
    'Subject',
    `X-Long: ${'x'.repeat(991)}\r\nSubject`,
    'this line has 999 octets, more than 998',
  ],
  [
    'line-length',
    'a field that could be folded',
    'Subject',
    `Keywords: a ${'b'.repeat(67)}\r\nSubject`,
    /79 octets; fold/,
  ],
  ['line-length', 'a word that would fit on a line', 'Subject', `Keywords: ${'b'.repeat(77)}\r\nSubject`, /87 octets/],
  [
    'header-syntax',
    'a line without colon',
    'Subject:',
    'what is this\r\nSubject:',
    /^"what is this" is no header field$/,
  ],
  ['header-syntax', 'a space within a name', 'Subject:', 'X Y: z\r\nSubject:', /^"X Y: z"/],
  ['required-fields', 'no Date', /Date: .*\r\n/, '', 'there is no Date'],
  ['required-fields', 'no From', /From: .*\r\n/, '', 'there is no From'],
  ['required-fields', 'no To', /To: .*\r\n/, '', 'there is no To'],
  ['required-fields', 'no Message-ID', /Message-ID: .*\r\n/, '', 'there is no Message-ID'],
  ['required-fields', 'no MIME-Version', /MIME-Version: .*\r\n/, '', 'there is no MIME-Version'],
  [
    'single-fields',
    'two Dates',
    /(?=Date: (.*)\r\n)/,
    'Date: Mon, 05 Jan 2026 09:01:30 +0000\r\n',
    'there is a second Date',
  ],
  [
    'single-fields',
    'two languages',
    'Content-Language',
    'content-language: en\r\nContent-Language',
    /second Content-Language/,
  ],
  ['date', 'the name of a zone', '09:01:30 +0000', '09:01:30 GMT', /is not written like/],
  ['date', 'two digits of a year', '05 Jan 2026', '05 Jan 26', /is not written like/],
  ['date', 'another day of the week', 'Mon, 05 Jan', 'Tue, 05 Jan', /is a Mon$/],
  ['date', 'a day that is none', 'Mon, 05 Jan 2026', '30 Feb 2026', /is in no calendar$/],
  ['date', 'an hour that is none', '09:01:30', '24:01:30', /is at no time of day$/],
  ['date', '301 s ahead', '09:01:30', '09:06:31', 'Date is 301 s after the clock, more than 300 s'],
  ['date', '301 s behind, in another zone', '09:01:30 +0000', '09:56:29 +0100', /^Date is 301 s before/],
  ['message-id', 'no brackets', /<(12\.2.*)>/, '12.2@shop.example', /is not of the form/],
  ['message-id', 'two @', 'Message-ID: <', 'Message-ID: <a@', /is not of the form/],
  ['message-id', 'a space', 'Message-ID: <', 'Message-ID: <a b', /is not of the form/],
  ['message-id', 'a dot too many', 'Message-ID: <', 'Message-ID: <.', /is not of the form/],
  [
    'message-id',
    "another's domain",
    'Message-ID: <12.2.k3vq9x0b5m@',
    'Message-ID: <12.2.k3vq9x0b5m@not',
    /sender's domain/,
  ],
  [
    'message-id',
    "another e-mail's",
    '12.2.k3vq9x0b5m@',
    '11.1.zzzz@',
    /bears the Message-ID <11\.1\.zzzz@shop\.example> already/,
  ],
  [
    'eight-bit-headers',
    'raw UTF-8',
    'Subject:',
    'X-Shop: caf\xc3\xa9\r\nSubject:',
    /though SMTPUTF8 was not asked for/,
  ],
  [
    'eight-bit-headers',
    'raw latin-1',
    'Subject:',
    'X-Shop: caf\xe9\r\nSubject:',
    /X-Shop holds octets that are no UTF-8/,
  ],
  ['eight-bit-headers', 'latin-1 in a part', 'Content-Transfer', 'X-Shop: caf\xe9\r\nContent-Transfer', /no UTF-8/],
  [
    'encoded-words',
    '76 octets',
    'Subject:',
    `X-A: =?utf-8?q?${'a'.repeat(64)}?=\r\nSubject:`,
    /has 76 octets, more than 75/,
  ],
  [
    'encoded-words',
    'a split character',
    'Subject:',
    'X-A: =?utf-8?q?=C3?= =?utf-8?q?=A9?=\r\nSubject:',
    /no whole characters/,
  ],
  ['encoded-words', 'a space within', 'Subject:', 'X-A: =?utf-8?q?a b?=\r\nSubject:', /there is a space in/],
  ['encoded-words', 'a lonely =', 'Subject:', 'X-A: =?utf-8?q?a=b?=\r\nSubject:', /is not well-formed/],
  ['encoded-words', 'base64 cut short', 'Subject:', 'X-A: =?utf-8?b?w6?=\r\nSubject:', /is not well-formed/],
  ['encoded-words', 'an unknown encoding', 'Subject:', 'X-A: =?utf-8?x?a?=\r\nSubject:', /there are only B and Q/],
  ['encoded-words', 'an unknown set', 'Subject:', 'X-A: =?klingon?q?a?=\r\nSubject:', /character set nobody knows/],
  [
    'encoded-words',
    'a word in quotes',
    /To: .*/,
    'To: "=?utf-8?q?Ann?=" <anna@visitor.example>',
    /stands between quotes/,
  ],
  ['parameters', 'a value that needs quotes', 'charset=utf-8', 'charset=utf-8; x=a/b', /x holds "a\/b"/],
  ['parameters', 'an encoded word', 'charset=utf-8', 'charset=utf-8; name="=?utf-8?q?a?="', /RFC 2231 has another way/],
  ['parameters', 'no charset in it', 'charset=utf-8', 'charset=utf-8; name*=%C3%A9', /charset'language'/],
  [
    'parameters',
    'a lonely percent',
    'charset=utf-8',
    "charset=utf-8; name*=utf-8''%C",
    /percent sign that encodes nothing/,
  ],
  [
    'parameters',
    'quotes around percents',
    'charset=utf-8',
    'charset=utf-8; name*="utf-8\'\'%C3"',
    /its percent signs are not decoded/,
  ],
  ['parameters', 'a missing piece', 'charset=utf-8', 'charset=utf-8; name*0=a; name*2=b', /piece 1 of name is missing/],
  ['parameters', 'the same twice', 'charset=utf-8', 'charset=utf-8; charset=utf-8', /charset stands twice/],
];

test.each(bad)('%s: %s', async (rule, _what, from, to, says) => {
  const report = await changed(from, to);
  expect(rulesIn(report)).toEqual([rule]);
  const [first] = report.findings;
  expect(first?.message).toMatch(says);
});

const good: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  ['a line of 998 octets', 'Subject', `X-Long: ${'x'.repeat(990)}\r\nSubject`],
  ['a line of 78', 'Subject', `Keywords: a ${'b'.repeat(66)}\r\nSubject`],
  ['a word that fits on no line', 'Subject', `Keywords: ${'b'.repeat(78)}\r\nSubject`],
  ['a long line that servers add', 'Content-Language', `Received: from a ${'b '.repeat(50)}\r\nContent-Language`],
  ['several Received', 'Content-Language', 'Received: a\r\nReceived: b\r\nContent-Language'],
  ['300 s ahead', '09:01:30', '09:06:30'],
  ['300 s behind, in another zone, a comment', '09:01:30 +0000', '04:26:30 -0430 (CMT)'],
  ['no day of the week, no seconds', 'Mon, 05 Jan 2026 09:01:30', '5 Jan 2026 09:01'],
  ['a leap second', '09:01:30', '09:01:60'],
  ['an id below the domain', '12.2.k3vq9x0b5m@', "a!#$%&'*+/=?^_`{|}~-b@mail."],
  ['an id on a line of its own', /Message-ID: <.*>/, `Message-ID:\r\n ${longId(200)}`],
  ['a word of 75 octets', 'Subject:', `X-A: =?utf-8?q?${'a'.repeat(63)}?=\r\nSubject:`],
  ['other sets, a language', 'Subject:', 'X-A: =?iso-8859-1*fr?Q?=E9?= =?gb18030?b?1tA=?=\r\nSubject:'],
  ['what only looks like a word', 'Subject:', 'X-A: 1 =? 2 ?= 3 "=?"\r\nSubject:'],
  ['quotes in no address field', 'Subject:', 'X-A: "=?utf-8?q?a?="\r\nSubject:'],
  ['a name by RFC 2231', 'charset=utf-8', 'charset=utf-8; name*0*=utf-8\'fr\'%C3%A9; name*1="b c"; name*2*=%C3'],
];

test.each(good)('no rule is broken by %s', async (_what, from, to) => {
  expect((await changed(from, to)).findings).toEqual([]);
});

test.each([
  ['without one', '', 'the subject is empty'],
  ['of spaces', ' =?utf-8?q?_?= ', 'the subject is empty'],
  ['of 79 characters', ` no. 12 ${'=?utf-8?q?=C3=A9?= '.repeat(72)}`, 'the subject has 79 characters, more than 78'],
])('subject: one %s is wrong in an e-mail of ours, and unusual in another', async (_what, written, says) => {
  const { octets, truth } = await cleanMail();
  const folded = written.replaceAll('?= =?', '?=\r\n =?');
  const bad_ = broken(octets, SUBJECT, `Subject:${folded}\r\n`);
  const ofSubject = (report: LintReport) => report.findings.filter(({ rule }) => rule === 'subject');
  expect(ofSubject(lint(bad_, truth))).toMatchObject([{ message: says, severity: 'error' }]);
  const { kind: _kind, ...unknown } = truth;
  expect(ofSubject(lint(bad_, unknown))).toMatchObject([{ message: says, severity: 'warn' }]);
});

test('subject: a line end that is encoded', async () => {
  const { octets, truth } = await cleanMail();
  const bad_ = broken(
    octets,
    /Subject: .*\r\n(?:[ \t].*\r\n)*/,
    'Subject: =?utf-8?q?Conversation_no._12=0D=0ABcc:_x?=\r\n',
  );
  expect(lint(bad_, truth).findings.filter(({ rule }) => rule === 'subject')).toMatchObject([
    { message: 'the subject holds a line end or another control character', severity: 'error' },
  ]);
});

test('subject: 78 characters, whatever their octets, are no fault', async () => {
  const subject = `no. 12 ${'é'.repeat(70)}👍`;
  expect([...subject]).toHaveLength(78);
  const { octets, truth } = await cleanMail({ model: { subject } });
  expect(brokenRules(octets, truth)).not.toContain('subject');
});

test('what is missing in an e-mail that is not ours', () => {
  const mail = 'Date: Mon, 05 Jan 2026 09:00:00 +0000\r\nFrom: a@b.example\r\n\r\nhello\r\n';
  expect(lint(mail).findings).toMatchObject([
    { rule: 'required-fields', severity: 'warn', message: 'there is no Message-ID' },
  ]);
  expect(brokenRules(mail.replace('\r\n\r\n', '\r\nMessage-ID: <a@b>\r\n\r\n'))).toEqual([]);
  const mime = mail.replace('\r\n\r\n', '\r\nMessage-ID: <a@b>\r\nContent-Type: text/plain\r\n\r\n');
  expect(lint(mime).findings).toMatchObject([
    { rule: 'required-fields', severity: 'error', message: 'there is no MIME-Version' },
  ]);
});

test('raw UTF-8 is right where SMTPUTF8 was asked for, and where nobody knows', async () => {
  const { octets, truth } = await cleanMail();
  const utf8 = broken(octets, 'Subject:', 'X-Shop: caf\xc3\xa9\r\nSubject:');
  expect(
    brokenRules(utf8, { ...truth, envelope: { from: 'admin@shop.example', to: ['anna@visitor.example'], utf8: true } }),
  ).toEqual([]);
  const { envelope: _envelope, ...unknown } = truth;
  expect(brokenRules(utf8, unknown)).toEqual([]);
});

test('parameters: raw octets, which are wrong in any header', async () => {
  const raw = await changed('charset=utf-8', 'charset=utf-8; name="caf\xc3\xa9"');
  expect(rulesIn(raw)).toEqual(['eight-bit-headers', 'parameters']);
});

test.each([
  ['no boundary', 'multipart/mixed', '--q\r\n\r\nhi\r\n--q--', 'Content-Type: multipart/mixed has no boundary'],
  ['no part', 'multipart/mixed; boundary=q', '--other\r\n\r\nhi', 'Content-Type: no line "--q" stands in the body'],
  ['no end', 'multipart/mixed; boundary=q', '--q\r\n\r\nhi', 'Content-Type: no line "--q--" stands in the body'],
  ['all there', 'multipart/mixed; boundary=q', '--q\r\n\r\nhi\r\n--q--', undefined],
])('parameters: a multipart with %s', (_what, type, body, message) => {
  const { findings } = lint(`MIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`, {});
  const told = findings.filter(({ rule }) => rule === 'parameters');
  expect(told.map((each) => [each.line, each.message])).toEqual(message === undefined ? [] : [[2, message]]);
});

test('the line of a fault is the line of the e-mail', async () => {
  const { octets, truth } = await cleanMail();
  const [fault] = lint(broken(octets, '09:01:30 +0000', '09:01:30 GMT'), truth).findings;
  expect(octets.split('\r\n')[(fault?.line ?? 0) - 1]).toMatch(/^Date: /);
  const long = `${octets}${'x'.repeat(999)}\r\n`;
  const [second] = lint(long, truth).findings;
  expect(long.split('\r\n')[(second?.line ?? 0) - 1]).toHaveLength(999);
});
