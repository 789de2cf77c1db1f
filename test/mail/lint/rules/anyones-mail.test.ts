/** What is said of anyone's e-mail, of which nothing is known. */
import { expect, test } from 'vitest';
import { broken, lint } from '../clean-mail.ts';
import { foreign } from '../rule-cases.ts';

const { foreign: GREETING } = foreign('<p>Hello Anna</p>', 'Hello Anna');
/** `severity rule` of each finding. */
const told = (octets: string): readonly string[] =>
  lint(octets).findings.map(({ severity, rule }) => `${severity} ${rule}`);
const withField = (field: string): string => broken(GREETING, 'Subject:', `${field}\r\nSubject:`);

test.each([
  ['Auto-Submitted: maybe', 'error auto-submitted'],
  ['Content-Language: french', 'error content-language'],
  ['Content-Language: fr_FR', 'error content-language'],
  ['Content-Language: en, ', 'error content-language'],
  ['References: <a@b> <c', 'error references'],
  ['References: <a@b>, <c@d>', 'warn references'],
  ['In-Reply-To: a@b>', 'error in-reply-to'],
  ['In-Reply-To: Your message of Monday <a@b>', 'warn in-reply-to'],
  ['Cc: a@@example..com', 'error addresses'],
  ['Cc: Anna', 'error addresses'],
  ['Reply-To: <a@example..com>', 'error addresses'],
  ['Cc: anna.@phone.example', 'warn addresses'],
  ['List-Unsubscribe-Post: List-Unsubscribe=One-Click', 'error list-unsubscribe'],
  [
    'List-Unsubscribe: <http://x.example/>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'error list-unsubscribe',
  ],
])('%s is told', (field, says) => {
  expect(told(withField(field))).toEqual([says]);
});

test.each([
  'Auto-Submitted: no',
  'Auto-Submitted: auto-replied (vacation)',
  'Auto-Submitted: auto-notified; owner-email="a@b.example"',
  'Content-Language: en, fr-CA (both)',
  'Content-Language: zh-Hant-TW',
  'Content-Language: i-klingon',
  'References: <a@b><c@d>',
  'References:',
  'Cc: undisclosed-recipients:;',
  'Cc: "Anna, B." <anna+x@[127.0.0.1]>, Åsa <å@ä.example>, b@c (Bob)',
  'Cc: "a b"@x.example, c@x.example',
  'Cc: <"a b"@x.example>, friends: c@d.example, e . f @ g.example;',
  'List-Unsubscribe: <mailto:u@x.example>',
  'List-Unsubscribe: <mailto:u@x.example>, <https://x.example/u>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click',
])('%s is nobody’s fault', (field) => {
  const octets = new TextEncoder().encode(field).reduce((all, octet) => all + String.fromCharCode(octet), '');
  // The field is right; that the words say another language is another rule's.
  const others = ['eight-bit-headers', 'language'];
  expect(told(withField(octets)).filter((each) => !others.some((rule) => each.endsWith(` ${rule}`)))).toEqual([]);
});

test.each([
  ['foo-8', ['error charset', 'error charset']],
  ['utf-7', []],
  ['windows-1252', []],
  ['ISO-8859-15', []],
])('the charset %s is told or not', (charset, says) => {
  expect(told(GREETING.replaceAll('charset=utf-8', `charset=${charset}`))).toEqual(says);
});

test.each([
  'Dear {name},',
  'Dear {{ user.name }},',
  'Dear undefined,',
  'undefined replied to you',
  'From [object Object]',
  'In NaN minutes',
  'Invalid Date',
  '{count, plural, one {a reply} other {replies}}',
  'Dear *|FNAME|*',
])('the remnant of a template is a warning in either part: %s', (words) => {
  const page = (around: string): string => foreign(`<html dir="auto"><body>${around}</body></html>`, words).foreign;
  expect(told(page(`<p>${words}</p>`))).toEqual(['warn placeholders', 'warn placeholders']);
  for (const quoting of ['code', 'pre', 'blockquote', 'p dir="auto"', 'div class="gmail_quote"']) {
    expect(told(page(`<${quoting}>${words}</${quoting.split(' ')[0]}>`))).toEqual([]);
  }
});

test.each([
  'This is undefined behaviour, and an undefined word in x_{ij} of the set {a}.',
  'A style p { color: red } and a set {1, 2}, JSON {"a":1} and "Dear {name}".',
  'See https://x.example/{name}?undefined and Nan, of undefined origin’s https://x.example/{{a}}',
  '> Dear {name},\n\nOn Mon, Jan 5, 2026 Bob <bob@x.example> wrote:\n\nDear undefined,',
])('decent words are no remnant: %s', (words) => {
  const findings = told(foreign('<p>Hello</p>', words).foreign);
  expect(findings.filter((each) => each.includes('placeholders'))).toEqual([]);
});

test('a remnant in the subject is told, unless it is an answer’s', () => {
  expect(told(GREETING.replace('Greetings', 'Hello {name}'))).toEqual(['warn placeholders']);
  expect(told(GREETING.replace('Greetings', 'Re: Hello {name}'))).toEqual([]);
});
