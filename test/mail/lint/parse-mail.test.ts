/** Taking e-mails apart: what stands in them, and that no octets make it fail or slow. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toOctets } from '../../../src/mail/lint/octets.ts';
import { DEEPEST_PART, MOST_PARTS, parseMail } from '../../../src/mail/lint/parse-mail.ts';
import type { Entity, ParsedMail } from '../../../src/mail/lint/parsed-mail.ts';
import { DEEPEST_ELEMENT } from '../../../src/mail/lint/read-document.ts';
import { processorTime } from '../../processor-time.ts';

function parse(...lines: readonly string[]): ParsedMail {
  return parseMail(toOctets(lines.join('\r\n')));
}

const alternative = [
  'Subject: one', // 1
  'Content-Type: multipart/alternative;',
  ' boundary="a b"',
  '',
  'preamble', // 5
  '--a b',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'caf=C3=A9 =', // 10
  'cr=C3=A8me',
  '--a bc is no boundary',
  '--a b  ',
  'Content-Type: text/html; charset=iso-8859-1', // 14
  'Content-Transfer-Encoding: base64',
  '',
  'PHA+6T', // 17
  'wvcD4=',
  '--a b--',
  'epilogue',
];

test('fields keep what is written beside what it means', () => {
  const mail = parse(
    'X-One:two',
    'Subject: =?utf-8?q?caf=C3=A9?=',
    '\t=?utf-8?b?IQ==?= end ',
    'no colon',
    'X-Raw: voil\xc3\xa0',
    'subject : again',
    '',
    'body',
  );
  expect(mail.fields('subject')).toEqual([
    {
      name: 'Subject',
      key: 'subject',
      line: 2,
      raw: 'Subject: =?utf-8?q?caf=C3=A9?=\r\n\t=?utf-8?b?IQ==?= end ',
      value: '=?utf-8?q?caf=C3=A9?=\t=?utf-8?b?IQ==?= end',
      decoded: 'café! end',
    },
    { name: 'subject', key: 'subject', line: 6, raw: 'subject : again', value: 'again', decoded: 'again' },
  ]);
  expect(mail.field('')).toMatchObject({ line: 4, raw: 'no colon', value: 'no colon' });
  expect(mail.field('x-raw')).toMatchObject({ value: 'voil\xc3\xa0', decoded: 'voilà' });
  expect(mail.root).toMatchObject({ bodyLine: 8, rawBody: 'body', text: 'body', broken: false });
});

test('parts are decoded and know where they stand', () => {
  const mail = parse(...alternative);
  expect(mail.root).toMatchObject({ bodyLine: 5, encoding: '7bit', text: undefined, broken: false });
  const [text, html, ...others] = mail.root.parts;
  expect(text).toMatchObject({ bodyLine: 10, text: 'café crème\n--a bc is no boundary', encoding: 'quoted-printable' });
  expect(text?.rawBody).toBe('caf=C3=A9 =\r\ncr=C3=A8me\r\n--a bc is no boundary');
  expect(html).toMatchObject({ bodyLine: 17, text: '<p>é</p>', broken: false });
  expect(html?.contentType).toEqual({ value: 'text/html', parameters: new Map([['charset', 'iso-8859-1']]) });
  expect(others).toEqual([]);
  expect([mail.text, mail.html]).toEqual([text?.text, html?.text]);
  expect(mail.document?.children[0]).toMatchObject({ name: 'p', startIndex: 0 });
});

test('parameters of RFC 2231 are put together', () => {
  const mail = parse(
    'Content-Type: Text/Plain; (a comment) charset="ut\\f-8"; name*1="b; c"; name*0*=utf-8\'en\'%C3%A9;',
    " title*=iso-8859-1''%E9; title=plain",
    '',
    '',
  );
  expect(mail.root.contentType).toEqual({
    value: 'text/plain',
    parameters: new Map([
      ['charset', 'utf-8'],
      ['title', 'é'],
      ['name', 'éb; c'],
    ]),
  });
});

test.each([
  ['bad base64', 'Content-Transfer-Encoding: base64', 'a*b'],
  ['padding within base64', 'Content-Transfer-Encoding: base64', 'PHA+6Tw=\r\nL3A+'],
  ['a lonely =', 'Content-Transfer-Encoding: quoted-printable', 'a = b'],
  ['octets that are no UTF-8', 'Content-Type: text/plain; charset=utf-8', '\xe9'],
  ['octets beyond US-ASCII', 'X-None: 1', '\xc3\xa9'],
  ['an unknown character set', 'Content-Type: text/plain; charset=klingon', 'a'],
  ['an unknown encoding', 'Content-Transfer-Encoding: x-own', 'a'],
  ['a multipart without boundary', 'Content-Type: multipart/mixed', 'a'],
  ['a multipart without its end', 'Content-Type: multipart/mixed; boundary=b', '--b\r\n\r\na'],
])('%s is told as broken, and what can be read is read', (_what, field, body) => {
  const mail = parse(field, '', body);
  expect(mail.root.broken).toBe(true);
});

test('an attachment is not the text of the e-mail; bare line feeds end lines too', () => {
  const mail = parse(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b\nContent-Disposition: attachment; filename=a.txt\n\nattached',
    '--b',
    '',
    'shown\n--b--',
  );
  expect(mail.text).toBe('shown');
  expect(mail.root.parts.map(({ text, bodyLine }) => [text, bodyLine])).toEqual([
    ['attached', 6],
    ['shown', 9],
  ]);
});

test('multiparts are taken apart to a depth, and parts up to a number', () => {
  const nested = Array.from(
    { length: 100 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
  );
  let entity: Entity | undefined = parse(...nested, '', 'x').root;
  let depth = 0;
  while (entity?.parts[0] !== undefined) {
    entity = entity.parts[0];
    depth += 1;
  }
  expect(depth).toBe(DEEPEST_PART);
  const many = parse(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...Array(MOST_PARTS + 5).fill('--b\r\n\r\nx'),
    '--b--',
  );
  expect(many.root.parts).toHaveLength(MOST_PARTS);
  expect(many.root.broken).toBe(true);
});

const pieces = fc.constantFrom(
  ...['\r\n', '\n', '\r', ' ', '\t', ':', ';', '=', '"', '\\', '(', '--b', '--b--', '\0', '\xff', '<', '>', '<p>'],
  ...['Content-Type: multipart/mixed; boundary=b\r\n', 'Content-Type: text/html; charset=', 'utf-8', "name*0*=x'"],
  ...['Content-Transfer-Encoding: base64\r\n', 'quoted-printable', '=?utf-8?q?', '=?x?b?=', '?=', 'Subject', '%E9'],
);

test('any octets are taken apart', () => {
  const junk = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((each) => toOctets(each.join(''))),
  );
  fc.assert(
    fc.property(junk, (raw) => {
      const mail = parseMail(raw);
      expect(mail.octets).toHaveLength(raw.length);
      expect(mail.document === undefined).toBe(mail.html === undefined);
    }),
    { numRuns: 1_000, seed: 7 },
  );
});

const MIB = 1 << 20;
const long = (piece: string, length = 2 * MIB): string => piece.repeat(Math.ceil(length / piece.length));

test.each([
  ['header lines', () => long('X-A: b\r\n')],
  ['folds of one field', () => `X-A: b\r\n${long(' c\r\n')}`],
  ['encoded words', () => `Subject: ${long('=?utf-8?q?a?= ')}`],
  ['beginnings of encoded words', () => `Subject: ${long('=?a?q?')}`],
  ['spaces', () => `Content-Type: text/plain;${long(' ')}x`],
  ['parameters', () => `Content-Type: text/plain${long(';a*0=b')}`],
  ['quotes', () => `Content-Type: text/plain;a="${long('\\"')}`],
  ['boundaries', () => `Content-Type: multipart/mixed; boundary=b\r\n\r\n${long('--b\r\n')}`],
  [
    'no line end after many parts',
    () => `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(900)}${long('--b')}`,
  ],
  [
    'multiparts that never end',
    () =>
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n'.repeat(900)}${long('x')}`,
  ],
  ['elements within elements', () => `Content-Type: text/html\r\n\r\n${long('<b>')}`],
  ['closing tags', () => `Content-Type: text/html\r\n\r\n${'<i>'.repeat(5_000)}${long('</u>')}`],
  ['quoted-printable', () => `Content-Transfer-Encoding: quoted-printable\r\n\r\n${long('= ')}`],
  ['blanks in quoted-printable', () => `Content-Transfer-Encoding: quoted-printable\r\n\r\n=${long(' ')}x`],
])('2 MiB of %s are read in time', (_what, make) => {
  const raw = toOctets(make());
  // Linear takes some 50 ms; quadratic would take minutes.
  expect(processorTime(() => parseMail(raw).document)).toBeLessThan(6_000);
});

test('elements are kept to a depth; what they hold is not lost', () => {
  const mail = parse(
    'Content-Type: text/html',
    '',
    `${'<b>'.repeat(DEEPEST_ELEMENT + 50)}deep${'</b>'.repeat(DEEPEST_ELEMENT + 50)}<i>after</i>`,
  );
  let node = mail.document?.children[0];
  let depth = 0;
  while (node !== undefined && 'children' in node && node.children[0] !== undefined) {
    depth += 1;
    node = node.children[0];
  }
  expect(depth).toBe(DEEPEST_ELEMENT);
  expect(node).toMatchObject({ data: 'deep' });
  expect(mail.document?.children[1]).toMatchObject({ name: 'i' });
});
