/** What editors read: held to Cucumber's own expressions and to every step there is. */
import { readFileSync } from 'node:fs';
import { CucumberExpression, ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { findFiles } from '../../src/scenario/find-files.ts';
import { sentences } from '../../src/steps/compiled-sentences.ts';
import { writeGlue } from '../../src/steps/write-glue.ts';

/** Runs the file as Cucumber would, and gives what it defines. */
function definitions(): readonly CucumberExpression[] {
  const registry = new ParameterTypeRegistry();
  const sources: string[] = [];
  const define = ({ name, regexp }: { readonly name: string; readonly regexp: RegExp | readonly RegExp[] }) =>
    registry.defineParameterType(new ParameterType(name, regexp, null, (text) => text, true, false));
  const step = (source: string) => sources.push(source);
  const code = writeGlue().replace(/^import .*$/m, '');
  new Function('defineParameterType', 'Given', 'When', 'Then', code)(define, step, step, step);
  return sources.map((source) => new CucumberExpression(source, registry));
}

test('every example is defined, in both languages', () => {
  const defined = definitions();
  for (const { example } of [...sentences('en'), ...sentences('fr')]) {
    expect({ example, isDefined: defined.some((each) => each.match(example.replaceAll('’', "'")) !== null) }).toEqual({
      example,
      isDefined: true,
    });
  }
});

test('no step of the scenario files is unknown to an editor, but for those with a typographic apostrophe', async () => {
  const defined = definitions();
  const found = await findFiles(['scenarios'], new URL('../..', import.meta.url).pathname);
  const texts = new Set<string>();
  for (const { absolutePath } of found.kind === 'found' ? found.files : []) {
    const newId = IdGenerator.incrementing();
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
    const pickles = compile(parser.parse(readFileSync(absolutePath, 'utf8')), '', newId);
    for (const { steps } of pickles) for (const { text } of steps) texts.add(text);
  }
  expect(texts.size).toBeGreaterThan(1000);
  expect(
    [...texts].filter((text) => !text.includes('’') && defined.every((each) => each.match(text) === null)),
  ).toEqual([]);
});
