/** A written file reads back as the same steps, whatever stands in cells and texts. */
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type Pickle } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { type WrittenStep, writeFeature } from '../../src/steps/write-feature.ts';

function readBack(spokenLanguage: string, steps: readonly WrittenStep[]): readonly Pickle[] {
  const newId = IdGenerator.incrementing();
  const text = writeFeature({ spokenLanguage, feature: 'A\nchat', scenario: 'It  goes', steps });
  return compile(new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text), 'x', newId);
}

test('the file reads as people write them', () => {
  const steps: WrittenStep[] = [
    { phase: 'when', text: 'the visitor writes "Hello"' },
    {
      phase: 'when',
      text: 'the visitor sends the form with:',
      table: [
        ['name', 'Anna'],
        ['e-mail', 'a@b.example'],
      ],
    },
    { phase: 'then', text: 'the visitor sees no form', comments: ['as it\nshould be'] },
  ];
  expect(writeFeature({ spokenLanguage: 'en', feature: 'A chat', scenario: 'It goes', steps })).toBe(`Feature: A chat

  Scenario: It goes
    When the visitor writes "Hello"
    And the visitor sends the form with:
      | name   | Anna        |
      | e-mail | a@b.example |
    # as it should be
    Then the visitor sees no form
`);
});

test.each(['en', 'fr'])('texts and cells survive in %s', (language) => {
  const docString = '  indented\n\n"""\nback\\slash | pipe #\n';
  const table = [
    ['name', 'a | b \\ c\nd'],
    ['e-mail', ''],
  ];
  const [pickle] = readBack(language, [
    { phase: 'given', text: 'x' },
    { phase: 'when', text: 'the visitor writes:', docString },
    { phase: 'then', text: 'the CRM has a lead with:', table },
  ]);
  expect(pickle?.steps[1]?.argument?.docString?.content).toBe(docString);
  const rows = pickle?.steps[2]?.argument?.dataTable?.rows.map((row) => row.cells.map((cell) => cell.value));
  expect(rows).toEqual(table);
});
