/** `bcc`. */
import { expect, test } from 'vitest';
import { broken, brokenRules, cleanMail, lint } from '../clean-mail.ts';

test('a Bcc among the headers is told with its line', async () => {
  const { octets, truth } = await cleanMail();
  const bad = broken(octets, 'Subject:', 'Bcc: boss@shop.example\r\nSubject:');
  expect(lint(bad, truth).findings).toEqual([
    {
      rule: 'bcc',
      severity: 'error',
      source: 'RFC 5322 §3.6.3',
      line: bad.slice(0, bad.indexOf('Bcc:')).split('\n').length,
      message: 'Bcc shows everyone a hidden recipient: "boss@shop.example"',
    },
  ]);
});

test('Bcc in the body or in the name of another field is none', async () => {
  const { octets, truth } = await cleanMail();
  expect(brokenRules(broken(octets, 'Subject:', 'X-Bcc: none\r\nSubject:'), truth)).toEqual([]);
  expect(brokenRules(broken(octets, '\r\n\r\n--', '\r\n\r\nBcc: x\r\n--'), truth)).toEqual([]);
});
