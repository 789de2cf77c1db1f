/**
 * Writes the sentences as step definitions that editors with Cucumber support read: for completion and for going to a
 * sentence's definition. Nothing in them runs.
 */
import { sentences, vocabularyOf } from './compiled-sentences.ts';
import { patterns } from './parameters.ts';
import type { ParameterName } from './reading.ts';

const LANGUAGES = ['en', 'fr'] as const;
/** What Cucumber defines itself, and cannot be defined again. */
const BUILT_IN: ReadonlySet<string> = new Set(['string', 'int', 'word'] satisfies readonly ParameterName[]);
/** French texts stand between guillemets, too, which Cucumber's `{string}` does not know. */
const FRENCH_TEXT = 'texte';

/** A source file, JavaScript and TypeScript alike, with every sentence in English and French. */
export function writeGlue(): string {
  const [english, french] = LANGUAGES.map((language) => patterns(vocabularyOf(language).words));
  const own = Object.keys(english!).filter((name) => !BUILT_IN.has(name)) as ParameterName[];
  const parameters = own.map((name) => {
    const regexps = [...new Set([english![name], french![name]])].map((pattern) => new RegExp(pattern).toString());
    return parameter(name, regexps);
  });
  return [
    '// The sentences of Causerie, for editors: written by `npx causerie steps --glue`, not to be run or changed.',
    "import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';",
    '',
    ...parameters,
    parameter(FRENCH_TEXT, [new RegExp(french!.string).toString()]),
    ...LANGUAGES.flatMap((language) => [
      '',
      `// ${language}`,
      ...sentences(language).flatMap((info) => definitions(info, language)),
    ]),
    '',
  ].join('\n');
}

function parameter(name: string, regexps: readonly string[]): string {
  return `defineParameterType({ name: '${name}', regexp: ${regexps.length === 1 ? regexps[0] : `[${regexps.join(', ')}]`} });`;
}

function definitions(
  { phase, takes, expressions, example }: ReturnType<typeof sentences>[number],
  language: (typeof LANGUAGES)[number],
): readonly string[] {
  const below = takes === 'nothing' ? '' : ` (a ${takes} follows)`;
  return expressions.flatMap(language === 'fr' ? inFrench : (expression) => [expression]).map((known) => {
    return `/** ${example}${below} */\n${phase.charAt(0).toUpperCase()}${phase.slice(1)}(${JSON.stringify(known)}, () => {});`;
  });
}

/** As French is typed: texts between guillemets, a space of either kind before the colon. */
function inFrench(expression: string): readonly string[] {
  const known = expression.replaceAll('{string}', `{${FRENCH_TEXT}}`);
  return known.endsWith(':') ? [known, known.replace(/:$/, ' :'), known.replace(/:$/, '\u00a0:')] : [known];
}
