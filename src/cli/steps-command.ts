/** `causerie steps`: lists every sentence a scenario file may use. */
import type { Command } from 'commander';
import type { SentenceInfo } from '../steps/index.ts';
import type { Host } from './host.ts';
import { EXIT, WrongUse } from './host.ts';

/** Adds `causerie steps`. */
export function addStepsCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  program
    .command('steps')
    .description('Lists every sentence a scenario file may use.')
    .argument('[word]', 'only sentences that hold this word')
    .option('-l, --language <code>', 'the language scenario files are written in: en, fr', 'en')
    .action(async (word: string | undefined, options: { readonly language: string }) => {
      const { dialects } = await import('@cucumber/gherkin');
      const { language } = options;
      if (dialects[language] === undefined) {
        throw new WrongUse(`"${language}" is not a language of scenario files. Write for example --language fr.`);
      }
      const vocabulary = await host.services.vocabulary();
      const all = vocabulary.sentences(language);
      const wanted = word?.toLowerCase() ?? '';
      const fitting = all.filter(({ expressions, example }) =>
        [...expressions, example].some((text) => text.toLowerCase().includes(wanted)),
      );
      if (fitting.length === 0) throw new WrongUse(`no sentence holds "${word}". All of them: causerie steps`);
      host.stdout.write(renderSentences(fitting));
      finish(EXIT.passed);
    });
}

const TITLES: readonly (readonly [SentenceInfo['phase'], string])[] = [
  ['given', 'Given: how things are when the scenario starts'],
  ['when', 'When: what people do, and what happens to them'],
  ['then', 'Then: what people see'],
];

/** The sentences by phase; other ways to write one stand indented below it. */
function renderSentences(sentences: readonly SentenceInfo[]): string {
  const blocks = TITLES.flatMap(([phase, title]) => {
    const lines = sentences
      .filter((sentence) => sentence.phase === phase)
      .flatMap(({ expressions: [usual, ...others] }) => [`  ${usual}`, ...others.map((other) => `      or  ${other}`)]);
    return lines.length === 0 ? [] : [`${title}\n${lines.join('\n')}\n`];
  });
  return blocks.join('\n');
}
