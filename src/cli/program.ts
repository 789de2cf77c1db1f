/** The command line as a whole: its commands, its help, and how mistakes in using it are told. Does nothing itself. */
import { Command, CommanderError } from 'commander';
import { addChatCommand } from './chat-command.ts';
import { addExploreCommand } from './explore-command.ts';
import type { Host } from './host.ts';
import { EXIT, WrongUse } from './host.ts';
import { addMailCommand } from './mail-command.ts';
import { addMergeCommand } from './merge-command.ts';
import { addRulesCommand } from './rules-command.ts';
import { addRunCommand } from './run-command.ts';
import { addSinkCommand } from './sink-command.ts';
import { addStepsCommand } from './steps-command.ts';

/** Adds a command; `finish` takes its exit code. */
export type AddCommand = (program: Command, host: Host, finish: (exitCode: number) => void) => void;

const COMMANDS: readonly AddCommand[] = [
  addRunCommand,
  addMergeCommand,
  addStepsCommand,
  addRulesCommand,
  addMailCommand,
  addExploreCommand,
  addSinkCommand,
  addChatCommand,
];

/** Runs one command line, `args` without node and script, and returns its exit code. Throws only for a bug. */
export async function runCommandLine(args: readonly string[], host: Host): Promise<number> {
  let exitCode: number = EXIT.passed;
  const program = new Command('causerie')
    .description('A live chat that can be proven: runs scenario files against it in virtual time, over real e-mail.')
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show what a command does and takes')
    .helpCommand('help [command]', 'show what a command does and takes')
    .option('--no-color', 'never colour anything (so does NO_COLOR=1)')
    .option('--debug', 'show where in the program an inner error came from')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => Math.min(100, host.stdout.columns),
      getErrHelpWidth: () => Math.min(100, host.stderr.columns),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 all passed · 1 a scenario or an e-mail failed · 2 used wrongly · 3 a scenario file is not valid · 4 the same run gave something else · 130 stopped',
    );
  for (const add of COMMANDS) add(program, host, (code) => (exitCode = code));
  try {
    const [first, topic] = args;
    if (first === 'help' && topic !== undefined && !program.commands.some((command) => command.name() === topic)) {
      throw new WrongUse(`unknown command "${topic}". See causerie --help.`);
    }
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof WrongUse) return complain(host, thrown.message);
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.code === 'commander.helpDisplayed' || thrown.code === 'commander.version') return EXIT.passed;
    if (thrown.code === 'commander.help') return args.includes('help') ? EXIT.passed : EXIT.wrongUse;
    return complain(host, wording(thrown, args));
  }
}

function complain(host: Host, message: string): number {
  host.stderr.write(`causerie: ${message}\n`);
  return EXIT.wrongUse;
}

/** Commander's sentence as one of ours: one line, a suggestion, where to read more. */
function wording(error: CommanderError, args: readonly string[]): string {
  const [first = '', suggestion = ''] = error.message.replace(/^error: /, '').split('\n');
  const meant = /\(Did you mean (.*?)\?\)/.exec(suggestion)?.[1];
  const path = args.find((arg) => error.code === 'commander.unknownCommand' && /[/\\]|\.feature/.test(arg));
  const [command] = /^(run|steps|rules|explore|chat|sink|mail( [a-z]+)?)(?= |$)/.exec(args.join(' ')) ?? [];
  const help = command === undefined ? 'causerie --help' : `causerie ${command} --help`;
  const sentence = first.replaceAll("'", '"').replace(/\.$/, '');
  if (path !== undefined) return `${sentence}. Did you mean: causerie run ${path}`;
  return meant === undefined ? `${sentence}. See ${help}.` : `${sentence}. Did you mean ${meant}?`;
}
