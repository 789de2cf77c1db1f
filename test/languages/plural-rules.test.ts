/** The plural rules against those of the runtime: they agree today; should an update differ, people decide who is right. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { conventions } from '../../src/languages/index.ts';

const COUNTS = [
  ...Array.from({ length: 2_001 }, (_, count) => count),
  ...[9_999, 10_000, 11_011, 21_021, 99_999, 100_000, 100_002, 999_999],
  ...[0.5, 1.5, 2.5, 3.5, 11.5, 21.1, 100.5],
  ...[1_000_000, 1_000_001, 1_000_002, 1_000_011, 2_000_000, 10_000_000, 21_000_000, 1_000_000_000],
];

test.each(LANGUAGES)('%s: the form of every number is the one CLDR says', (language) => {
  const { categories, categoryOf } = conventions[language].plural;
  const rules = new Intl.PluralRules(language);
  expect([...categories].sort()).toEqual([...rules.resolvedOptions().pluralCategories].sort());
  expect(COUNTS.map((count) => `${count} ${categoryOf(count)}`)).toEqual(
    COUNTS.map((count) => `${count} ${rules.select(count)}`),
  );
});
