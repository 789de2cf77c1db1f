import { readFileSync } from 'node:fs';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { type GherkinDocument, IdGenerator } from '@cucumber/messages';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFiles } from '../../src/scenario/find-files.ts';
import { formatFeature } from '../../src/scenario/format-feature.ts';
import { writeFeature } from '../../src/steps/write-feature.ts';

function format(text: string): string {
  const formatted = formatFeature('x.feature', text);
  if (formatted.kind === 'invalid') throw new Error(formatted.problems.map(({ message }) => message).join());
  return formatted.text;
}

/** What a text means to Gherkin: its pickles without their places, and its comments and descriptions in order. */
function meaning(text: string): string {
  const newId = IdGenerator.incrementing();
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text) as GherkinDocument;
  const bare = (key: string, value: unknown) => (['location', 'id', 'astNodeIds'].includes(key) ? undefined : value);
  const descriptions: string[] = [];
  JSON.stringify(document, (key, value) => {
    if (key === 'description') descriptions.push(value.replace(/\s+/g, ' ').trim());
    return value;
  });
  const comments = document.comments.map((comment) => comment.text.trim());
  return JSON.stringify([compile(document, '', newId), comments, descriptions, document.feature?.tags], bare);
}

const UNTIDY = `# language: en
@b   @a  # why
Feature:   Forms
   They appear.
     - one
     - two


  # About the background.
  Background:
      Given the CRM knows:
      |kind|name|e-mail|
      | lead |日本 太郎|a@example.com|
      |client|A \\| B||
   @c
   @d
  Scenario Outline: <x>

    When the visitor writes:
          """ md
            indented

          <x>
          """
    # commented out: And nothing


    Then the visitor sees "<x>"
    Examples:
    |x|
    # a row
    |y|
  Rule: r
  Scenario: s
  * the page is closed
  # the end
`;

const TIDY = `# language: en
@b @a # why
Feature: Forms
  They appear.
    - one
    - two

  # About the background.
  Background:
    Given the CRM knows:
      | kind   | name      | e-mail        |
      | lead   | 日本 太郎 | a@example.com |
      | client | A \\| B    |               |

  @c
  @d
  Scenario Outline: <x>
    When the visitor writes:
      """ md
        indented

      <x>
      """
    # commented out: And nothing

    Then the visitor sees "<x>"

    Examples:
      | x |
      # a row
      | y |

  Rule: r

    Scenario: s
      * the page is closed
      # the end
`;

test('an untidy file is laid out, and keeps comments, tags, descriptions and doc strings', () => {
  expect(format(UNTIDY)).toBe(TIDY);
  expect(format(TIDY)).toBe(TIDY);
  expect(meaning(TIDY)).toBe(meaning(UNTIDY));
});

test('line ends and a byte order mark are taken away, the file ends in one line feed', () => {
  const bare = 'Feature: f\n\n  Scenario: s\n    * a\n      """\n      b\n      """\n';
  expect(format(`\uFEFF${bare.replaceAll('\n', '\r\n')}\r\n\r\n`)).toBe(bare);
  expect(format(bare.trimEnd())).toBe(bare);
});

test('French keywords that end in an apostrophe stay joined to their sentence', () => {
  const french =
    "# language: fr\nFonctionnalité: f\n\n  Scénario: s\n    Étant donné qu'il pleut\n    Et   le canal ouvert\n";
  expect(format(french)).toBe(french.replace('Et   le', 'Et le'));
});

test('what the program itself writes is laid out already', () => {
  const written = writeFeature({
    ...{ spokenLanguage: 'fr', feature: 'f', scenario: 's', comments: ['found'], description: 'd', tags: ['a', 'b'] },
    steps: [
      {
        phase: 'given',
        text: 'le CRM connaît :',
        table: [
          ['nom', 'x'],
          ['日本', 'a | b'],
          ['y'.repeat(90), ''],
        ],
      },
      { phase: 'when', text: 'le visiteur écrit :', docString: '  a\n\n"""', comments: ['why'] },
    ],
  });
  expect(format(written)).toBe(written);
});

test('a cell wider than a screen sticks out alone', () => {
  const at = (wide: string, filled: string) =>
    `Feature: f\n\n  Scenario: s\n    * a:\n      | x${filled} |\n      | ${wide} |\n`;
  const [widest, wider] = ['y'.repeat(80), 'y'.repeat(81)];
  expect(format(at(widest, ''))).toBe(at(widest, ' '.repeat(79)));
  expect(format(at(wider, ''))).toBe(at(wider, ''));
});

test('what Gherkin cannot read is told with its place and stays as it is', () => {
  const formatted = formatFeature('x.feature', 'Feature: f\n  Scenario: s\n    Given a\n    | a |\n    | a | b |\n');
  expect(formatted).toMatchObject({ kind: 'invalid', problems: [{ path: 'x.feature', place: { line: 5 } }] });
});

const found = await findFiles(['scenarios'], new URL('../..', import.meta.url).pathname);
const files = found.kind === 'found' ? found.files : [];

test('every scenario file is laid out: npx causerie format', () => {
  const untidy = files.filter(({ absolutePath }) => {
    const text = readFileSync(absolutePath, 'utf8');
    return format(text) !== text;
  });
  expect(untidy.map(({ path }) => path)).toEqual([]);
});

test('every scenario file keeps its meaning, and is not changed twice', () => {
  expect(files.length).toBeGreaterThan(70);
  for (const { absolutePath, path } of files) {
    const text = readFileSync(absolutePath, 'utf8');
    const once = format(text);
    expect(meaning(once), path).toBe(meaning(text));
    expect(format(once), path).toBe(once);
  }
});

test('scenario files with their layout shaken keep their meaning and come out as before', () => {
  const texts = files.map(({ absolutePath }) => format(readFileSync(absolutePath, 'utf8')));
  const shaken = fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.nat({ max: 9 }), { minLength: 50, maxLength: 50 }))
    .map(([text, draws]) => ({ text, shaken: shake(text, draws) }));
  fc.assert(
    fc.property(shaken, ({ text, shaken }) => {
      expect(format(shaken)).toBe(text);
    }),
    { numRuns: 60, seed: 7 },
  );
});

/** Indents lines anew, writes CR LF and puts blank lines before sections, but for doc strings, descriptions and comments. */
function shake(text: string, draws: readonly number[]): string {
  let isDocString = false;
  return text
    .split('\n')
    .map((line, index) => {
      const draw = draws[index % draws.length]!;
      if (line.trim() === '"""') isDocString = !isDocString;
      const isSection = /^\s*(Scenario|Scénario|Rule|Règle|Background|Contexte|Examples|Exemples|Plan)\b.*:/.test(line);
      if (isDocString || !/^\s*(Given|When|Then|And|But|Quand|Alors|Et|Mais|\|)/.test(line))
        return isSection && draw > 6 && !/^\s*[@#]/.test(text.split('\n')[index - 1] ?? '') ? `\n\n${line}` : line;
      const cells = line.trim().startsWith('|') && draw > 4 ? line.replace(/ +\|/g, ' |') : line;
      return `${' '.repeat(draw)}${cells.trimStart()}${' '.repeat(draw % 3)}`;
    })
    .join(draws[0]! > 4 ? '\r\n' : '\n');
}
