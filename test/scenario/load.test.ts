import { expect, test } from 'vitest';
import type { LoadResult } from '../../src/scenario/load.ts';
import { load } from '../../src/scenario/load.ts';
import { MOST_FRAMES } from '../../src/scenario/problem.ts';
import { renderFrame, renderFrames } from '../../src/scenario/report/source-frame.ts';
import { scenariosOf } from '../../src/scenario/suite.ts';
import { createPaint } from '../../src/steps/paint.ts';
import type { BindStep } from '../../src/steps/step.ts';
import { fakeBindStep } from './fake-vocabulary.ts';
import { temporaryFolder } from './temporary-folder.ts';

const plain = createPaint(false);

function loadFiles(files: Record<string, string | Uint8Array>, paths: string[] = ['.']): Promise<LoadResult> {
  return load({ paths, cwd: temporaryFolder(files), bindStep: fakeBindStep });
}

async function framesOf(content: string | Uint8Array): Promise<string[]> {
  const result = await loadFiles({ 'x.feature': content });
  if (result.kind !== 'invalid') throw new Error(`expected problems, got ${JSON.stringify(result)}`);
  return result.problems.map((problem) => renderFrame(problem, plain));
}

async function linesRun(paths: string[], files: Record<string, string>): Promise<string[]> {
  const result = await loadFiles(files, paths);
  if (result.kind !== 'loaded') throw new Error(JSON.stringify(result));
  return scenariosOf(result.suite).map(({ path, line }) => `${path}:${line}`);
}

const FORMS = `@A
Feature: forms

  Background:
    Given the visitor writes "hi"

  @B
  Scenario: one
    Then the visitor sees "hi"

  Rule: shown once

    Scenario Outline: <text>
      When the visitor writes "<text>"

      Examples:
        | text |
        | x    |
        | y    |
`;

test('reads scenarios, outlines and rules below a folder, in a fixed order', async () => {
  expect(await linesRun(['.'], { 'b/forms.feature': FORMS, 'a.feature': FORMS, 'b/notes.md': '# no' })).toEqual([
    'a.feature:8',
    'a.feature:18',
    'a.feature:19',
    'b/forms.feature:8',
    'b/forms.feature:18',
    'b/forms.feature:19',
  ]);
});

test.each([
  ['forms.feature:8', ['forms.feature:8']],
  ['forms.feature:7', ['forms.feature:8']],
  ['forms.feature:9', ['forms.feature:8']],
  ['forms.feature:19', ['forms.feature:19']],
  ['forms.feature:14', ['forms.feature:18', 'forms.feature:19']],
  ['forms.feature:16', ['forms.feature:18', 'forms.feature:19']],
  ['forms.feature:11', ['forms.feature:18', 'forms.feature:19']],
  ['forms.feature:2', ['forms.feature:8', 'forms.feature:18', 'forms.feature:19']],
  ['forms.feature:8:19', ['forms.feature:8', 'forms.feature:19']],
])('%s selects what stands at these lines', async (path, expected) => {
  expect(await linesRun([path], { 'forms.feature': FORMS })).toEqual(expected);
});

test('tags of feature and scenario are kept with each scenario', async () => {
  const result = await loadFiles({ 'forms.feature': FORMS });
  const tags = result.kind === 'loaded' ? scenariosOf(result.suite).map((scenario) => scenario.tags) : [];
  expect(tags).toEqual([['@A', '@B'], ['@A'], ['@A']]);
});

test('a file named twice is read once, and the whole file wins over some of its lines', async () => {
  expect(await linesRun(['forms.feature:8', 'forms.feature'], { 'forms.feature': FORMS })).toHaveLength(3);
});

test('French keywords and sentences are read in a French file', async () => {
  const text = '# language: fr\nFonctionnalité: f\n  Scénario: s\n    Quand le visiteur écrit "bonjour"\n';
  expect(await linesRun(['.'], { 'f.feature': text })).toEqual(['f.feature:3']);
});

test('an unknown sentence is underlined after its keyword', async () => {
  const [frame] = await framesOf('Feature: f\n  Scenario: s\n    When the visiter writes "Hello"\n');
  expect(frame).toBe(
    [
      'error: this sentence is not known',
      ' --> x.feature:3:10',
      '  |',
      '3 |     When the visiter writes "Hello"',
      '  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^',
      '  = did you mean: the visitor writes {string}',
    ].join('\n'),
  );
});

test('the caret stands under its word behind tabs and wide characters', async () => {
  const [frame] = await framesOf(
    'Feature: f\n  Scenario: s\n    When the visitor writes:\n\t\t| 日本語 | 👍🏽 | bad |\n',
  );
  const [, , , source, marks] = frame!.split('\n');
  expect(source).toBe('4 |         | 日本語 | 👍🏽 | bad |');
  // Three characters and the emoji are two cells wide each.
  expect(marks).toBe(`  |${' '.repeat(9 + '| xxxxxx | xx | '.length)}^^^`);
});

test('a problem of a Background is told once, problems of all files are told in order', async () => {
  const text =
    'Feature: f\n  Background:\n    Given nonsense\n  Scenario: a\n    When more\n  Scenario: b\n    When again\n';
  const result = await loadFiles({ 'a.feature': text, 'b.feature': 'nothing' });
  const places = result.kind === 'invalid' ? result.problems.map(({ path, place }) => `${path}:${place?.line}`) : [];
  expect(places).toEqual(['a.feature:3', 'a.feature:5', 'a.feature:7', 'b.feature:1']);
});

test('a bad value from an Examples row names the row', async () => {
  const text = `Feature: f
  Scenario Outline: s
    When the visitor <does> "x"
    Examples:
      | does   |
      | writes |
      | wrotes |
`;
  const frames = await framesOf(text);
  expect(frames).toHaveLength(1);
  expect(frames[0]).toContain('3 |     When the visitor <does> "x"\n  |          ^^^^^^^^^^^^^^^^^^^^^^\n');
  expect(frames[0]).toContain('with the example on line 7: the visitor wrotes "x"');
});

test.each([
  ['', 'this file is empty'],
  ['Feature: f\n', 'this file has no scenario'],
  [new Uint8Array([0x46, 0, 1, 2]), 'this file is not text'],
  [new Uint8Array([0xff, 0xfe, 0x46, 0]), 'this file is saved as UTF-16'],
  [new Uint8Array([0x46, 0xe9, 0x21]), 'this file is not saved as UTF-8'],
  ['# A title\n\nSome *markdown*.\n', 'a scenario file starts with "Feature:"'],
  ['Scenario: s\n', 'a scenario file starts with "Feature:"'],
  ['Feature: f\n  Scenario: s\n', 'this scenario has no steps'],
  ['Feature: f\n  Scenario: s\n    the visitor writes "x"\n', 'this step would not run: it has no keyword'],
  [
    'Feature: f\n  Scenario: s\n    given the visitor writes "x"\n',
    'this step would not run: its keyword is written differently',
  ],
  ['Feature: f\n  Scenario: s\n    When the visitor writes "x"\n    then y\n', 'did you mean: Then y'],
  ['Feature: f\n  Scenaro: s\n    When the visitor writes "x"\n', 'did you mean: Scenario: s'],
  [
    'Feature: f\n  Scenario: s\n    When the visitor writes:\n      """\n      never closed\n',
    'this text block is never closed',
  ],
  [
    'Feature: f\n  Scenario: s\n    When the visitor writes:\n      | a | b |\n      | c |\n',
    'another number of cells',
  ],
  ['Feature: f\n  @one two\n  Scenario: s\n    When the visitor writes "x"\n', 'this is not a tag'],
  ['# language: french\nFonctionnalité: f\n', 'did you mean: # language: fr'],
  ['Feature: f\n  Scenario Outline: s\n    When the visitor writes "<a>"\n', 'this outline has no "Examples:"'],
  [
    'Feature: f\n  Scenario Outline: s\n    When the visitor writes "<a>"\n    Examples:\n      | a |\n',
    'there is no example here',
  ],
  [
    'Feature: f\n  Scenario Outline: s\n    When the visitor writes "<txet>"\n    Examples:\n      | text |\n      | x |\n',
    'did you mean: <text>',
  ],
  ['Feature: f\n  Scenario: s\n    When the visitor writes "x"\nFeature: g\n', 'a file holds one "Feature:" only'],
  ['# only\n# comments\n', 'this file has no feature'],
  ['Feature: f\r  Scenario: s\r', 'the lines of this file end in carriage returns alone'],
  [new Uint8Array([0x46, 0x0a, 0x0a, 0xe9]), 'line 3 holds the first letter that is not'],
  ['Fonctionnalité: f\n  Scénario: s\n', '"Fonctionnalité:" is French: write on a line above it: # language: fr'],
  ['# language: fr\nFeature: f\n', 'for English, take line 1 away: # language: fr'],
  ['# language: de\nFonctionnalité: f\n', 'did you mean on line 1: # language: fr'],
  [
    'Feature: f\n  Scenario s\n    When the visitor writes "x"\n',
    '3 |     When the visitor writes "x"\n  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  = write above it: Scenario: …',
  ],
  ['Feature: f\n  Scenario: s\n    When the visitor writes "x"\n  Scenario t\n', 'did you mean: Scenario: t'],
  [
    'Feature: f\n  Scenario: s\n    When the visitor writes "x"\n      | a | b\n      | c | d |\n',
    '4 |       | a | b\n  |             ^\n  = did you mean: | a | b |',
  ],
  [
    'Feature: f\n  Scenario Outline: s\n    When the visitor writes "<a>"\n    Examples:\n      | a\n      | b\n',
    'this table row is not closed',
  ],
  ['Feature: f\n  Scenario: s\n    When the visitor writes:\n      a | b |\n', 'did you mean: | a | b |'],
])('%j is told to be wrong: %s', async (content, expected) => {
  expect((await framesOf(content)).join('\n')).toContain(expected);
});

test('a description with ordinary words is left alone', async () => {
  const text =
    'Feature: f\n  Scenario: s\n    Given its age, this is worth telling.\n    A note.\n\n    When the visitor writes "x"\n';
  const free = text.replace('Given its age, this is', 'This is');
  expect(await linesRun(['.'], { 'x.feature': free })).toEqual(['x.feature:2']);
});

test.each(['fr', 'FR', 'french'])('a mistake about the language "%s" is told once', async (code) => {
  const keywords = code === 'fr' ? 'Feature: f\n  Scenario: s\n' : 'Fonctionnalité: f\n  Scénario: s\n';
  expect(await framesOf(`# language: ${code}\n${keywords}    When the visitor writes "x"\n`)).toHaveLength(1);
});

test('a comment behind a row, and bars and strokes inside it, are no mistakes', async () => {
  const rows = '      | a | # why\n      | \\| \\\\|\n';
  const text = `Feature: f\n  Scenario Outline: s\n    When the visitor writes "<a>"\n    Examples:\n${rows}`;
  expect(await linesRun(['.'], { 'x.feature': text })).toEqual(['x.feature:6']);
});

test('a sentence of an outline that is wrong in every example is told once', async () => {
  const text =
    'Feature: f\n  Scenario Outline: s\n    When <a> nonsense\n    Examples:\n      | a |\n      | b |\n      | c |\n';
  const frames = await framesOf(text);
  expect(frames).toHaveLength(1);
  expect(frames[0]).toContain('with the example on line 6: b nonsense');
});

test('a byte order mark and Windows line ends are no mistakes', async () => {
  const text = '\uFEFFFeature: f\r\n  Scenario: s\r\n    When the visitor writes "x"\r\n';
  expect(await linesRun(['.'], { 'x.feature': text })).toEqual(['x.feature:2']);
});

test.each([
  ['nowhere', 'there is no file or folder "nowhere"'],
  ['notes.md', '"notes.md" is not a scenario file: their names end in .feature.'],
  ['empty', 'the folder "empty" holds no .feature file.'],
  ['x.feature:99', 'there is no scenario at x.feature:99. Its scenarios stand at line 2.'],
  ['empty:3', '"empty" is a folder'],
])('%s is wrong use: %s', async (path, message) => {
  const text = 'Feature: f\n  Scenario: s\n    When the visitor writes "x"\n';
  const result = await loadFiles({ 'x.feature': text, 'notes.md': '#', 'empty/notes.txt': '' }, [path]);
  expect(result).toMatchObject({ kind: 'wrong-use', message: expect.stringContaining(message) });
});

test('after the first frames the rest is only counted', async () => {
  const steps = Array.from({ length: 7 }, (_, i) => `    When nonsense ${i}\n`).join('');
  const result = await loadFiles({ 'x.feature': `Feature: f\n  Scenario: s\n${steps}` });
  const text = result.kind === 'invalid' ? renderFrames(result.problems, plain, { cap: 3 }) : '';
  expect(text.match(/^error:/gm)).toHaveLength(3);
  expect(text).toMatch(/\nand 4 more\n\n7 problems in 1 file: nothing was run.\n$/);
});

test('in a narrow terminal no line of source and no underlining is broken', async () => {
  const text = `Feature: f\n  Scenario: s\n    When the visitor says ${'something '.repeat(20)}\n`;
  const result = await loadFiles({ 'x.feature': text });
  const [problem] = result.kind === 'invalid' ? result.problems : [];
  const [, , , source = '', carets = ''] = renderFrame(problem!, plain, 60).split('\n');
  expect(source).toMatch(/^3 \| {5}When the visitor says .*…$/);
  expect(source.length).toBe(60);
  expect(carets.length).toBe(60);
});

test('control characters in a file cannot steer the terminal', async () => {
  const [frame] = await framesOf('Feature: f\n  Scenario: s\n    When \u001B[31mred\n');
  expect(frame).not.toContain('\u001B');
  expect(frame).toContain('When ␛[31mred');
});

test('remedies are looked for only when they are read, of thousands of problems for those shown', async () => {
  let searched = 0;
  const bindStep: BindStep = ({ line, column }) => ({
    kind: 'problem',
    ...{ line, column, length: 1, message: 'not known' },
    get remedies() {
      searched += 1;
      return ['known: another'];
    },
  });
  const steps = Array.from({ length: 3000 }, (_, index) => `    Given sentence ${index}\n`).join('');
  const cwd = temporaryFolder({ 'x.feature': `Feature: f\n  Scenario: s\n${steps}` });
  const result = await load({ paths: ['.'], cwd, bindStep });
  if (result.kind !== 'invalid') throw new Error('expected problems');
  expect([result.problems.length, searched]).toEqual([3000, 0]);
  const text = renderFrames(result.problems, plain);
  expect(searched).toBe(MOST_FRAMES);
  expect(text.split('known: another').length - 1).toBe(MOST_FRAMES);
});
