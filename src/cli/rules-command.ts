/** `causerie rules`: which rules of the specification have scenarios, how many, which fail, which have none. */
import type { Command } from 'commander';
import { EXIT, type Host, mayColour } from './host.ts';
import { describeRun, openSuite } from './open-suite.ts';
import { addConfigOptions, type ConfigOptions, settle } from './run-settings.ts';

interface RulesOptions extends ConfigOptions {
  readonly dryRun?: true;
  readonly color: boolean;
  readonly debug?: true;
}

/** Adds `causerie rules [paths...]`. */
export function addRulesCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  const command = program
    .command('rules')
    .description('Runs scenario files and shows, rule by rule, how many prove it, which fail and which have none.')
    .argument('[paths...]', 'files or folders (default: scenarios)')
    .option('--dry-run', 'only count the scenarios, run none');
  addConfigOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  causerie rules                             every rule, as it is proven now
  causerie rules scenarios/unread --dry-run  how many scenarios each has

Exit codes: 0 all passed · 1 a scenario failed · 2 used wrongly
  3 a scenario file, a fixture or the configuration is not valid`,
    )
    .action(async (paths: readonly string[]) => {
      finish(await rules(paths, command.optsWithGlobals<RulesOptions>(), host));
    });
}

async function rules(paths: readonly string[], options: RulesOptions, host: Host): Promise<number> {
  const { paths: usual, fixtures } = await settle(options, host);
  const loaded = await openSuite(paths.length === 0 ? usual : paths, host, { debug: options.debug, fixtures });
  const [{ scenariosOf }, { coverRules }, { renderRuleTable }, { createPaint }] = await Promise.all([
    import('../scenario/suite.ts'),
    import('../scenario/rules.ts'),
    import('../scenario/report/rule-report.ts'),
    import('../steps/paint.ts'),
  ]);
  const scenarios = scenariosOf(loaded.suite);
  const paint = createPaint(mayColour(host.stdout, host.env, options.color));
  if (options.dryRun) {
    await loaded.close();
    const counted = scenarios.map(({ tags }) => ({ tags, failed: false }));
    host.stdout.write(renderRuleTable(coverRules(counted), false, paint));
    return EXIT.passed;
  }
  const [{ runSuite }, { ResultFold }] = await Promise.all([
    import('../scenario/run-suite.ts'),
    import('../scenario/report/scenario-result.ts'),
  ]);
  const fold = new ResultFold();
  const results: { readonly tags: readonly string[]; readonly failed: boolean }[] = [];
  const outcome = await runSuite({
    ...loaded,
    meta: await describeRun(host),
    now: host.now,
    signal: host.signal,
    scenarios,
    failFast: false,
    emit: (envelope) => {
      const result = fold.take(envelope);
      if (result !== undefined) results.push({ tags: result.tags, failed: result.status === 'failed' });
    },
  });
  await loaded.close();
  if (outcome.interrupted) return EXIT.interrupted;
  host.stdout.write(renderRuleTable(coverRules(results), true, paint));
  return outcome.success ? EXIT.passed : EXIT.failed;
}
