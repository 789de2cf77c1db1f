import { SourceMap } from 'node:module';
import { IdGenerator } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { configDefaults } from 'vitest/config';
import { readFeature } from '../../src/scenario/read-feature.ts';
import { bindStep } from '../../src/steps/index.ts';
import { type FeatureModule, featureModule } from '../../src/vitest/feature-module.ts';
import { features } from '../../src/vitest/plugin.ts';

const PLACE = {
  absolutePath: '/work/a.feature',
  path: 'a.feature',
  fixtures: { absolutePath: '/work/fixtures', path: 'fixtures' },
};

function moduleOf(text: string): FeatureModule {
  const read = readFeature('a.feature', text, bindStep, IdGenerator.incrementing());
  if (read.kind !== 'feature') throw new Error(read.problems[0]?.message);
  return featureModule(read.feature, PLACE);
}

/** The lines of the module's code, without what stands before the first `describe`. */
const linesOf = ({ code }: FeatureModule): string[] =>
  code.split('\n').map((line) => line.replace(/^import .*afterAll\(feature\.close\); /, '').trimEnd());

test('every test stands on the line of its scenario, in the suites of its feature and rule', () => {
  const text = [
    '@all',
    'Feature: Replies',
    '  @slow @slow',
    '  Scenario: "Quoted" `and` more',
    '    * the greeting is off',
    '  @notes',
    '  Rule: One',
    '    Background:',
    '      * the greeting is off',
    '    Scenario: Within',
    '      * the greeting is off',
    '  Rule:',
    '    Scenario:',
    '      * the greeting is off',
    '',
  ].join('\n');
  expect(linesOf(moduleOf(text))).toEqual([
    '',
    'describe("Replies @all", () => {',
    '',
    'test("\\"Quoted\\" `and` more @slow", (context) => feature.run(0, context));',
    '',
    '',
    'describe("One @notes", () => {',
    '',
    '',
    'test("Within", (context) => feature.run(1, context));',
    '',
    '}); describe("Rule", () => {',
    'test("Scenario", (context) => feature.run(2, context));',
    '',
    '}); });',
  ]);
});

test('examples are tests of their own, with the tags of their table; those of one name say their line', () => {
  const text = [
    'Feature: Texts',
    '  Scenario Outline: <text>',
    '    * the visitor writes "<text>"',
    '    @few',
    '    Examples:',
    '      | text |',
    '      | a    |',
    '      | a    |',
    '      | b    |',
  ].join('\r\n');
  expect(linesOf(moduleOf(text)).slice(6)).toEqual([
    'test("a (line 7) @few", (context) => feature.run(0, context));',
    'test("a (line 8) @few", (context) => feature.run(1, context));',
    'test("b @few", (context) => feature.run(2, context)); });',
  ]);
});

test('the map leads from each line of the module to the same line of the file', () => {
  const text = `Feature: A\n  Scenario: B\n${' '.repeat(24)}* the greeting is off\n`;
  const { code, map } = moduleOf(text);
  expect(map).toMatchObject({ version: 3, sources: ['/work/a.feature'], sourcesContent: [text] });
  expect(code.split('\n')).toHaveLength(4);
  const found = new SourceMap({ file: 'a.feature', sourceRoot: '', ...map });
  const places = [0, 1, 2, 3].map((line) => {
    const entry = found.findEntry(line, 5);
    return 'originalLine' in entry ? [entry.originalLine, entry.originalColumn] : [];
  });
  expect(places).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
});

test("patterns of the plugin stand beside those of the project, and vitest's own where it has none", () => {
  const { config } = features({ include: ['a/*.feature'] });
  const configured = (include?: string[]) =>
    (config as (user: object) => unknown)({ test: include === undefined ? {} : { include } });
  expect(configured()).toEqual({ test: { include: [...configDefaults.include, 'a/*.feature'] } });
  // vite puts what a plugin answers behind what the project says.
  expect(configured(['b/*.ts'])).toEqual({ test: { include: ['a/*.feature'] } });
});
