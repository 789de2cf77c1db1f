/** The raw lines of what is wrong in an HTML part, whatever its transfer encoding. */
import { expect, test } from 'vitest';
import { octetString } from '../../../src/mail/lint/octets.ts';
import { lint } from './clean-mail.ts';

const HEAD = 'Date: Mon, 5 Jan 2026 09:00:00 +0000\r\nFrom: b@c.example\r\nTo: a@c.example\r\nSubject: S\r\n';
const mail = (encoding: string, body: string): string =>
  `${HEAD}Message-ID: <1@c.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n` +
  `Content-Transfer-Encoding: ${encoding}\r\n\r\n${octetString(new TextEncoder().encode(body))}`;
/** The lines told by `rule`. */
const lines = (rule: string, octets: string): (number | undefined)[] =>
  lint(octets).findings.flatMap((each) => (each.rule === rule ? [each.line] : []));

test.each([
  ['alt', '<img src="x">'],
  ['layout-tables', '<table><tr><td>x</td></tr></table>'],
  ['links', '<a href="javascript:x">x</a>'],
  ['no-active-content', '<script></script>'],
])('%s names the line of the raw e-mail', (rule, wrong) => {
  const plain = `<p>Grüße 🎉\r\n<b>x</b>\r\n\r\n${wrong}<p>end\r\n`;
  expect(lines(rule, mail('8bit', plain))).toEqual([13]);
  const quoted = `<p>Gr=C3=BC=C3=9Fe =F0=9F=8E=89=\r\n <b>x</b>=0A=\r\n\r\n${wrong.replaceAll('=', '=3D')}<p>end\r\n`;
  expect(lines(rule, mail('quoted-printable', quoted))).toEqual([13]);
  expect(lines(rule, mail('base64', btoa(`\n\n\n${wrong}`)))).toEqual([10]);
});

test('what has no place of its own stands where the HTML part begins', () => {
  expect(lines('alternative', mail('8bit', '<p>x'))).toEqual([10]);
  expect(lines('title', mail('8bit', '<title>a</title>\r\n<title>b</title>'))).toEqual([11]);
});
