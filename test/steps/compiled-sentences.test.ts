/** Every sentence, in both spoken languages: it reads as itself, as nothing else, and takes what it says. */
import { expect, test } from 'vitest';
import { bindStep, createBindStep } from '../../src/steps/bind-step.ts';
import { exampleOf, matches, sentences, vocabularyOf } from '../../src/steps/compiled-sentences.ts';
import type { StepId } from '../../src/steps/step-id.ts';
import { processorTime } from '../processor-time.ts';
import { stepText } from './step-text.ts';

type Table = readonly (readonly string[])[];

/** The beginning of an id → a table its sentences understand, in English and French. */
function tableFor(id: StepId, french: boolean): Table {
  if (id === 'crm-knows' || id === 'crm-of-knows') {
    return french
      ? [
          ['type', 'nom', 'e-mail', 'téléphone'],
          ['prospect', 'Anna', 'anna@example.com', ''],
        ]
      : [
          ['kind', 'name', 'e-mail'],
          ['client', 'Anna', 'anna@example.com'],
        ];
  }
  if (id.startsWith('channel-'))
    return french
      ? [
          ['réglage', 'valeur'],
          ['délai des non-lus', '2 minutes'],
        ]
      : [['unread delay', '2 minutes']];
  if (id.startsWith('mail-'))
    return french
      ? [
          ['objet', '*'],
          ['ne contient pas', 'x'],
        ]
      : [
          ['subject', '*'],
          ['lacks', 'x'],
        ];
  return french
    ? [
        ['champ', 'valeur'],
        ['nom', 'Anna'],
      ]
    : [['name', 'Anna']];
}

test.each(['en', 'fr'])('every example in %s matches exactly one sentence, its own', (spoken) => {
  for (const { id, example } of sentences(spoken)) {
    expect({ example, ids: matches(example, vocabularyOf(spoken)).map((match) => match.id) }).toEqual({
      example,
      ids: [id],
    });
  }
});

test.each(['en', 'fr'])('every expression in %s, written out, matches its own sentence alone', (spoken) => {
  const vocabulary = vocabularyOf(spoken);
  for (const { id, expressions } of sentences(spoken)) {
    for (const expression of expressions) {
      const text = exampleOf(expression, vocabulary.words);
      expect({ text, ids: matches(text, vocabulary).map((match) => match.id) }).toEqual({ text, ids: [id] });
    }
  }
});

const FIXTURES = {
  'channels/shop-fr': 'language: French',
  'crm/big-customer': '- name: Anna',
  'agents/night-team': '- Nadia',
};
const bindWithFixtures = createBindStep((kind, name) => ({
  path: `${kind}/${name}`,
  text: FIXTURES[`${kind}/${name}` as keyof typeof FIXTURES],
}));

test.each(['en', 'fr'])('every example in %s binds', (spoken) => {
  for (const { id, example, takes } of sentences(spoken)) {
    const attached =
      takes === 'table'
        ? { table: tableFor(id, spoken === 'fr') }
        : takes === 'doc string'
          ? { docString: 'Hello\nthere' }
          : {};
    expect(bindWithFixtures(stepText(example, attached, spoken)), example).toMatchObject({ kind: 'bound', id });
  }
});

test.each(['en', 'fr'])('every expression in %s has the parameters its sentence reads, in its order', (spoken) => {
  for (const { id, source, parameters, sentence } of vocabularyOf(spoken).expressions) {
    expect({ id, source, parameters }).toEqual({ id, source, parameters: sentence.parameters });
  }
});

test.each(['en', 'fr'])('sentences in %s end in a colon exactly when they take something', (spoken) => {
  for (const { id, expressions, takes } of sentences(spoken)) {
    for (const expression of expressions)
      expect({ id, colon: expression.endsWith(':') }).toEqual({ id, colon: takes !== 'nothing' });
  }
});

test('a spoken language without a phrase file takes the English sentences', () => {
  expect(bindStep(stepText('the visitor writes "Hallo"', {}, 'de'))).toMatchObject({
    kind: 'bound',
    id: 'visitor-writes',
  });
});

test('French typography is read: no-break spaces, typographic apostrophes, a space before the colon', () => {
  expect(bindStep(stepText('l’agent écrit «\u00a0Bonjour\u00a0!\u00a0»', {}, 'fr'))).toMatchObject({
    id: 'agent-writes',
  });
  expect(bindStep(stepText('la visiteuse Anna écrit\u00a0:', { docString: 'x' }, 'fr'))).toMatchObject({
    id: 'visitor-writes-text',
  });
  expect(bindStep(stepText('4,999 secondes passent', {}, 'fr'))).toMatchObject({ id: 'world-time-passes' });
});

test('thousands of steps are understood in no time', () => {
  const steps = sentences('en')
    .filter(({ takes }) => takes === 'nothing')
    .map(({ example }) => stepText(example));
  for (const step of steps) bindStep(step);
  const rounds = Math.ceil(5_000 / steps.length);
  const spent = processorTime(() => {
    for (let round = 0; round < rounds; round += 1) for (const step of steps) bindStep(step);
  });
  // Measured: some 15 µs each; the bound leaves room for a slow machine, not for an unfiltered search.
  expect(spent / (rounds * steps.length)).toBeLessThan(0.2);
});
