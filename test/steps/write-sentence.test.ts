/** What is written reads back: every sentence in every spoken language, with arguments that try to break it. */
import { expect, test } from 'vitest';
import { bindStep } from '../../src/steps/bind-step.ts';
import type { ParameterName, ParameterValues } from '../../src/steps/reading.ts';
import { SENTENCES } from '../../src/steps/sentences.ts';
import type { StepId } from '../../src/steps/step-id.ts';
import { wordsOf, writeDuration, writeSentence } from '../../src/steps/write-sentence.ts';
import { stepText } from './step-text.ts';

const VALUES: { readonly [Name in ParameterName]: ParameterValues[Name] } = {
  visitor: 'Anna Maria',
  agent: 'Bob',
  duration: 90_000,
  form: 'copy',
  language: 'pt-BR',
  address: 'anna@example.com',
  mail: 'transcript',
  field: 'phone',
  string: 'She said "C:\\new" – l\u2019été',
  int: 451,
  word: 'evenly',
};

test.each(['en', 'fr'])('every sentence written in %s is found as the one it is', (language) => {
  const misread = (Object.keys(SENTENCES) as StepId[]).flatMap((id) => {
    const args = SENTENCES[id].parameters.map((name) => VALUES[name]);
    const text = writeSentence(id, args, language);
    const bound = bindStep(stepText(text, {}, language));
    // An argument may mean nothing where words have a meaning; the sentence itself is always known.
    return bound.kind === 'problem' && bound.message === 'this sentence is not known' ? [text] : [];
  });
  expect(misread).toEqual([]);
});

test.each([
  [1, '1 millisecond'],
  [999, '999 milliseconds'],
  [1_000, '1 second'],
  [4_999, '4.999 seconds'],
  [60_000, '1 minute'],
  [90_061_001, '1 day 1 hour 1 minute 1.001 seconds'],
])('%i ms is written as "%s"', (ms, text) => {
  expect(writeDuration(ms, wordsOf('en'))).toBe(text);
});

test('a single one is written in the singular, in both languages', () => {
  expect(writeSentence('world-time-passes', [60_000], 'en')).toBe('1 minute passes');
  expect(writeSentence('world-time-passes', [90_000], 'en')).toBe('1 minute 30 seconds pass');
  expect(writeSentence('world-time-passes', [60_000], 'fr')).toBe('1 minute passe');
  expect(writeSentence('crm-leads', [1], 'en')).toBe('the CRM has 1 lead');
  expect(writeSentence('crm-leads', [2], 'en')).toBe('the CRM has 2 leads');
});

test('people without a name and with one are written as sentences name them', () => {
  expect(writeSentence('visitor-writes', ['the visitor', 'a "b"'], 'en')).toBe('the visitor writes "a \\"b\\""');
  expect(writeSentence('agent-transfers', ['the agent', 'Bob'], 'fr')).toBe(
    "l'agent transfère la conversation à agent Bob",
  );
});
