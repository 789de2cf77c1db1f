/** `causerie steps`: lists every sentence a scenario file may use, for people, for programs and for editors. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { SentenceInfo } from '../steps/index.ts';
import type { Host } from './host.ts';
import { EXIT, WrongUse } from './host.ts';
import { writeFailure } from './write-failure.ts';

interface StepsOptions {
  readonly language: string;
  readonly examples?: true;
  readonly json?: true;
  readonly glue?: string;
}

/** Adds `causerie steps`. */
export function addStepsCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  program
    .command('steps')
    .description('Lists every sentence a scenario file may use.')
    .argument('[word]', 'only sentences that hold this word')
    .option('-l, --language <code>', 'the language scenario files are written in: en, fr', 'en')
    .option('-e, --examples', 'show each written out, too')
    .option('--json', 'write them as JSON, with examples')
    .option('--glue <file>', 'write them, English and French, as step definitions for editors (.ts or .js)')
    .addHelpText(
      'after',
      `
Examples:
  causerie steps                             every sentence in English
  causerie steps form --examples             those with "form", written out
  causerie steps --language fr
  causerie steps --glue causerie.glue.ts     for the Cucumber extension of an editor: docs/writing-scenarios.md

Exit codes: 0 listed · 2 used wrongly, or no sentence holds the word`,
    )
    .action(async (word: string | undefined, options: StepsOptions) => finish(await steps(word, options, host)));
}

async function steps(word: string | undefined, options: StepsOptions, host: Host): Promise<number> {
  if (options.glue !== undefined) return glue(options.glue, host);
  const { dialects } = await import('@cucumber/gherkin');
  const { language } = options;
  if (dialects[language] === undefined) {
    throw new WrongUse(`"${language}" is not a language of scenario files. Write for example --language fr.`);
  }
  const { sentences } = await host.services.vocabulary();
  const fitting = holding(sentences(language), word);
  if (fitting.length === 0) {
    const other = language === 'fr' ? 'en' : 'fr';
    const there = holding(sentences(other), word).length;
    const hint = there === 0 ? 'All of them: causerie steps' : `${there} do with --language ${other}.`;
    throw new WrongUse(`no sentence holds "${word}". ${hint}`);
  }
  const text = options.json
    ? `${JSON.stringify(fitting, undefined, 2)}\n`
    : renderSentences(fitting, options.examples === true);
  host.stdout.write(text);
  return EXIT.passed;
}

function holding(sentences: readonly SentenceInfo[], word = ''): readonly SentenceInfo[] {
  const wanted = word.toLowerCase();
  return sentences.filter(({ expressions, example }) =>
    [...expressions, example].some((text) => text.toLowerCase().includes(wanted)),
  );
}

/** Writes the sentences for editors. The file is ours: it is written anew whenever the sentences change. */
async function glue(file: string, host: Host): Promise<number> {
  if (!/\.[mc]?[jt]sx?$/.test(file)) throw new WrongUse(`--glue "${file}" is no source file: editors read .ts or .js.`);
  const { writeGlue } = await import('../steps/index.ts');
  await writeFile(resolve(host.cwd, file), writeGlue()).catch((thrown: unknown) => {
    const reason = writeFailure(thrown);
    throw reason === undefined ? thrown : new WrongUse(`"${file}" cannot be written: ${reason}.`);
  });
  host.stdout.write(
    `wrote ${file}. Tell your editor of it: "cucumber.glue": ["${file}"], "cucumber.features": ["scenarios/**/*.feature"]\n`,
  );
  return EXIT.passed;
}

const TITLES: readonly (readonly [SentenceInfo['phase'], string])[] = [
  ['given', 'Given: how things are when the scenario starts'],
  ['when', 'When: what people do, and what happens to them'],
  ['then', 'Then: what people see'],
];

/** The sentences by phase; other ways to write one stand indented below it, and an example if one is wished for. */
function renderSentences(sentences: readonly SentenceInfo[], withExamples: boolean): string {
  const blocks = TITLES.flatMap(([phase, title]) => {
    const lines = sentences
      .filter((sentence) => sentence.phase === phase)
      .flatMap(({ expressions: [usual, ...others], example }) => [
        `  ${usual}`,
        ...others.map((other) => `      or  ${other}`),
        ...(withExamples && example !== usual ? [`      e.g.  ${example}`] : []),
      ]);
    return lines.length === 0 ? [] : [`${title}\n${lines.join('\n')}\n`];
  });
  return blocks.join('\n');
}
