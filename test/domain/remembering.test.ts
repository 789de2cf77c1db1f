/** What is remembered, and that it is not remembered for ever. */
import { expect, test } from 'vitest';
import { remembering } from '../../src/domain/remembering.ts';

function counted(): { readonly ask: (word: string, of: string) => string; readonly asked: string[] } {
  const asked: string[] = [];
  const ask = remembering((word, of) => {
    asked.push(`${word} of ${of}`);
    return `${of}: ${word}`;
  });
  return { ask, asked };
}

test('a question is answered once, and both its words are part of it', () => {
  const { ask, asked } = counted();
  expect([ask('a', 'b'), ask('a', 'b'), ask('a', 'c'), ask('ab', '')]).toEqual(['b: a', 'b: a', 'c: a', ': ab']);
  expect(asked).toEqual(['a of b', 'a of c', 'ab of ']);
});

test('500 answers are remembered; one more, and all are forgotten', () => {
  const { ask, asked } = counted();
  for (let word = 0; word < 500; word += 1) ask(String(word), '');
  ask('0', '');
  expect(asked).toHaveLength(500);
  ask('500', '');
  ask('0', '');
  expect(asked).toHaveLength(502);
});

test('words of more than 300 characters are asked anew', () => {
  const { ask, asked } = counted();
  const [short, long] = ['x'.repeat(299), 'x'.repeat(300)];
  ask(short, 'y');
  ask(short, 'y');
  expect(asked).toHaveLength(1);
  ask(long, 'y');
  ask(long, 'y');
  expect(asked).toHaveLength(3);
});
