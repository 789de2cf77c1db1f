/** `causerie mail lint`: lints stored e-mails, ours or anyone's, with whatever the person knows of them. */
import type { Command } from 'commander';
import type { MailTruth } from '../mail/lint/mail-truth.ts';
import type { LintRule } from '../mail/lint/rule.ts';
import { EXIT, type Host, mayColour, WrongUse } from './host.ts';
import { addTruthOptions, readTruth, type TruthOptions } from './mail-truth-options.ts';
import { readMailFile } from './read-mail-file.ts';
import { storedMailFiles } from './stored-mail-files.ts';

interface LintOptions extends TruthOptions {
  readonly json?: true;
  readonly list?: true;
  readonly verbose?: true;
  readonly maxWarnings?: string;
  readonly color: boolean;
}

/** Adds `causerie mail lint [files...]`. */
export function addMailLintCommand(mail: Command, host: Host, finish: (exitCode: number) => void): void {
  const command = mail
    .command('lint')
    .summary('say what is wrong with e-mails')
    .description('Says what is wrong with e-mails, by the standards and by what is known of them. Any e-mail will do.')
    .argument(
      '[files...]',
      'stored e-mails (.eml), mailboxes (mbox), or folders of .eml files; - reads the standard input',
    );
  addTruthOptions(command)
    .option('--max-warnings <number>', 'fail when there are more warnings than this')
    .option('--json', 'one line of JSON an e-mail')
    .option('--list', 'list the rules instead')
    .option('-v, --verbose', 'also name the rules that were not applied, and what they lacked')
    .addHelpText(
      'after',
      `
Examples:
  causerie mail lint reply.eml
  causerie mail lint --language fr --kind unread --number 12 reply.eml
  causerie mail lint mails/                      every .eml below a folder, such as a sink's --dir
  causerie mail lint --json inbox.mbox | jq .findings
Exit codes: 0 no error · 1 errors, or too many warnings · 2 used wrongly, or a file cannot be read`,
    )
    .action(async (files: readonly string[], _options: unknown, called: Command) => {
      finish(await lint(files, called.optsWithGlobals<LintOptions>(), host));
    });
}

async function lint(files: readonly string[], options: LintOptions, host: Host): Promise<number> {
  const { stdout, stderr, env } = host;
  const [{ createPaint }, report] = await Promise.all([import('../steps/paint.ts'), import('./mail-lint-report.ts')]);
  const paint = createPaint(mayColour(stdout, env, options.color));
  if (options.list) {
    const { LINT_RULES } = await import('../mail/lint/rules.ts');
    stdout.write(options.json ? report.rulesAsJson(LINT_RULES) : report.renderRules(LINT_RULES, paint));
    return EXIT.passed;
  }
  if (files.length === 0) throw new WrongUse('there is no e-mail to lint. Name files, or - for the standard input.');
  const mostWarnings = readMostWarnings(options.maxWarnings);
  const truth = readTruth(options);
  const tally = report.createTally();
  let isReadable = true;
  for await (const { file, problem } of storedMailFiles(files, host.cwd)) {
    const stored = problem ?? (await readMailFile(file, host));
    if (typeof stored === 'string') {
      stderr.write(`causerie: ${stored}\n`);
      isReadable = false;
      continue;
    }
    const { lintStored } = await import('../mail/lint/lint-stored.ts');
    for (const linted of lintStored(stored, truth, await rulesFor(truth))) {
      tally.add(linted.report);
      stdout.write(options.json ? report.mailAsJson(file, linted) : report.renderFindings(file, linted, paint));
    }
  }
  if (!options.json && tally.mails > 0) stdout.write(report.renderSummary(tally, paint, options.verbose === true));
  if (!isReadable) return EXIT.wrongUse;
  return tally.errors > 0 || tally.warnings > mostWarnings ? EXIT.failed : EXIT.passed;
}

/** The rules; of a language, with the detectors that settle what the words of anyone's e-mail leave open. */
async function rulesFor({ language }: MailTruth): Promise<readonly LintRule[]> {
  const { LINT_RULES } = await import('../mail/lint/rules.ts');
  if (language === undefined) return LINT_RULES;
  const [{ loadDetectors }, { languageRule }] = await Promise.all([
    import('../mail/language/detectors.ts'),
    import('../mail/lint/rules/language.ts'),
  ]);
  const rule = languageRule(await loadDetectors());
  return LINT_RULES.map((each) => (each.id === rule.id ? rule : each));
}

function readMostWarnings(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new WrongUse(`--max-warnings "${text}" is no number of warnings. Write 0 or more.`);
}
