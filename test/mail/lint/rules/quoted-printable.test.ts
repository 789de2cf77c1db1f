/** `quoted-printable`. */
import { broken } from '../clean-mail.ts';
import { type Cases, testRule } from '../rule-cases.ts';

const withLine = (line: string): Cases[string] => ({
  foreign: [
    'Date: Mon, 5 Jan 2026 09:00:00 +0000',
    'From: b@b.example',
    'To: a@a.example',
    'Subject: Hi',
    'Message-ID: <1@b.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Hello',
    line,
    '',
  ].join('\r\n'),
});

testRule(
  'quoted-printable',
  {
    'a line of 77': withLine('x'.repeat(77)),
    'a blank at the end of a line': withLine('Hello '),
    'an escape that is none': withLine('1 =: 2'),
    'an escape cut off': withLine('one =4'),
    'an octet as it is': withLine('caf\xc3\xa9'),
    'in our own e-mail': { octets: (octets) => broken(octets, 'Your question\r\n', 'Your question \r\n') },
  },
  {
    'a line of 76': withLine('x'.repeat(76)),
    'a soft line break': withLine('Hel=\r\nlo'),
    'small letters in an escape': withLine('caf=c3=a9'),
    'an escaped blank at the end': withLine('Hello=20'),
  },
);
