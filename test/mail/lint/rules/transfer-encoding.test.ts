/** `transfer-encoding`. */
import { type Cases, testRule } from '../rule-cases.ts';

const encoded = (encoding: string, ...lines: readonly string[]): Cases[string] => ({
  foreign: [
    'Date: Mon, 5 Jan 2026 09:00:00 +0000',
    'From: b@b.example',
    'To: a@a.example',
    'Subject: Hi',
    'Message-ID: <1@b.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    ...(encoding === '' ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
    '',
    ...lines,
    '',
  ].join('\r\n'),
});

testRule(
  'transfer-encoding',
  {
    'base64 in one long line': encoded('base64', 'SGVsbG8h'.repeat(10)),
    'base64 with a line broken by another sign': encoded('base64', 'SGVs', '(!)', 'bG8='),
    'base64 without its end': encoded('base64', 'SGVsbG'),
    'base64 that goes on after its end': encoded('base64', 'SGVsbG8=', 'SGVs'),
    'octets above 127 in 7bit': encoded('7bit', 'caf\xc3\xa9'),
    'octets above 127 and not a word of it': encoded('', 'caf\xc3\xa9'),
    'an encoding nobody knows': encoded('utf-8', 'Hello'),
  },
  {
    binary: encoded('binary', 'caf\xc3\xa9'),
    'base64 in lines of 76': encoded('base64', `${'SGVs'.repeat(19)}`, 'bG8='),
    '8bit': encoded('8bit', 'caf\xc3\xa9'),
    'in capitals': encoded('7BIT', 'Hello'),
  },
);
