/** The part of ICU MessageFormat that catalogues are written in. */
import { expect, test } from 'vitest';
import { formatMessage, parseMessage } from '../../src/languages/message-format.ts';
import type { PluralCategory } from '../../src/languages/plural-rules.ts';

const counting = {
  categoryOf: (count: number): PluralCategory => (count === 1 ? 'one' : count < 5 ? 'few' : 'other'),
  write: (value: number): string => `<${value}>`,
};

const say = (text: string, values: Record<string, string | number> = {}): string =>
  formatMessage(parseMessage(text), values, counting);

test('words stay as they are, also signs that mean something elsewhere in ICU', () => {
  expect(say("It’s “50 %”, isn't it? #1 <b>|</b>")).toBe("It’s “50 %”, isn't it? #1 <b>|</b>");
  expect(say('')).toBe('');
});

test('an argument is filled in once and never read again; a number is written as the language does', () => {
  expect(say('{ name }, {name}: {amount}', { name: '{amount}#', amount: 1.5 })).toBe('{amount}#, {amount}#: <1.5>');
});

test('a plural takes the exact number first, then the category, then other', () => {
  const text = 'a {count, plural, =1 {just one} one {never} few {# of {name}} other {many: #}} z';
  expect([1, 2, 7].map((count) => say(text, { count, name: 'x' }))).toEqual([
    'a just one z',
    'a <2> of x z',
    'a many: <7> z',
  ]);
  expect(say('{count, plural, other {#}}', { count: 1 })).toBe('<1>');
});

test('in a plural inside a plural the sign # is the inner number', () => {
  const text = '{a, plural, other {# {b, plural, other {#}} #}}';
  expect(say(text, { a: 5, b: 6 })).toBe('<5> <6> <5>');
});

test.each([
  '{',
  '}',
  'a } b',
  '{name',
  '{}',
  '{na me}',
  '{count, plural}',
  '{count, plural, one {x}}',
  '{count, plural, other {x}',
  '{count, plural, other {x} other {y}}',
  '{count, plural, some {x} other {y}}',
  '{count, plural, other x}',
  '{count, number}',
  '{kind, select, other {x}}',
])('%j is broken, and says where', (text) => {
  expect(() => parseMessage(text)).toThrow("a catalogue's text is broken at");
});

test('an argument that is not given and a count that is no number are bugs', () => {
  expect(() => say('{name}')).toThrow('a text wants the argument "name", which is not given');
  expect(() => say('{count, plural, other {#}}', { count: '2' })).toThrow('"count" is counted and is no number');
});
