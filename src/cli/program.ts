/** The command line as a whole: its commands, its help, and how mistakes in using it are told. Does nothing itself. */
import { Command, CommanderError } from 'commander';
import { complain } from './complain.ts';
import type { Host } from './host.ts';
import { EXIT, WrongUse } from './host.ts';

/** Adds a command; `finish` takes its exit code. */
export type AddCommand = (program: Command, host: Host, finish: (exitCode: number) => void) => void;

/** A command as the list of all shows it; what it takes and does is loaded when somebody names it. */
interface Listed {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<AddCommand>;
}

const COMMANDS: readonly Listed[] = [
  {
    name: 'init',
    summary: 'begin: a folder with scenarios, fixtures, a configuration and a build',
    load: async () => (await import('./init-command.ts')).addInitCommand,
  },
  {
    name: 'run',
    summary: 'run scenario files',
    load: async () => (await import('./run-command.ts')).addRunCommand,
  },
  {
    name: 'merge',
    summary: 'join the reports of several shards',
    load: async () => (await import('./merge-command.ts')).addMergeCommand,
  },
  {
    name: 'steps',
    summary: 'list every sentence a scenario file may use',
    load: async () => (await import('./steps-command.ts')).addStepsCommand,
  },
  {
    name: 'format',
    summary: 'lay scenario files out',
    load: async () => (await import('./format-command.ts')).addFormatCommand,
  },
  {
    name: 'rules',
    summary: 'show which rules the scenarios prove',
    load: async () => (await import('./rules-command.ts')).addRulesCommand,
  },
  {
    name: 'mail',
    summary: 'check e-mails, look at examples',
    load: async () => (await import('./mail-command.ts')).addMailCommand,
  },
  {
    name: 'explore',
    summary: 'search for a scenario that breaks a promise of the chat',
    load: async () => (await import('./explore-command.ts')).addExploreCommand,
  },
  {
    name: 'sink',
    summary: 'take e-mails in over SMTP, lint them, and answer for them over HTTP',
    load: async () => (await import('./sink-command.ts')).addSinkCommand,
  },
  {
    name: 'chat',
    summary: 'play a chat by hand: visitor, agent, clock, e-mails',
    load: async () => (await import('./chat-command.ts')).addChatCommand,
  },
  {
    name: 'completion',
    summary: 'complete commands and paths in bash, zsh or fish',
    load: async () => (await import('./completion-command.ts')).addCompletionCommand,
  },
];

/** Adds every command; those that no argument names only as the list shows them. */
async function addCommands(
  program: Command,
  args: readonly string[],
  host: Host,
  finish: (exitCode: number) => void,
): Promise<void> {
  for (const { name, summary, load } of COMMANDS) {
    // Completion speaks of all of them.
    if (args.includes(name) || args[0] === 'completion') (await load())(program, host, finish);
    else program.command(name);
    program.commands.at(-1)?.summary(summary);
  }
}

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
      `
Examples:
  causerie init                              begin, with files that pass
  causerie run                               everything below scenarios/
  causerie help run                          what a command does and takes

Exit codes: 0 all passed · 1 a scenario or an e-mail failed · 2 used wrongly
  3 a scenario file is not valid · 4 the same run gave something else
  130 stopped`,
    );
  await addCommands(program, args, host, (code) => (exitCode = code));
  try {
    const [first, topic] = args;
    if (first === 'help' && topic !== undefined && !program.commands.some((command) => command.name() === topic)) {
      throw new WrongUse(`unknown command "${topic}". See causerie --help.`);
    }
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (thrown) {
    const told = await complain(thrown, host, !args.includes('--no-color'));
    if (told !== undefined) return told;
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.code === 'commander.helpDisplayed' || thrown.code === 'commander.version') return EXIT.passed;
    if (thrown.code === 'commander.help') return args.includes('help') ? EXIT.passed : EXIT.wrongUse;
    host.stderr.write(`causerie: ${wording(thrown, args)}\n`);
    return EXIT.wrongUse;
  }
}

/** Commander's sentence as one of ours: one line, a suggestion, where to read more. */
function wording(error: CommanderError, args: readonly string[]): string {
  const [first = '', suggestion = ''] = error.message.replace(/^error: /, '').split('\n');
  const meant = /\(Did you mean (.*?)\?\)/.exec(suggestion)?.[1];
  const path = args.find((arg) => error.code === 'commander.unknownCommand' && /[/\\]|\.feature/.test(arg));
  const names = COMMANDS.map(({ name }) => name).join('|');
  const [command] = new RegExp(`^(?:${names})(?:(?<=mail) [a-z]+)?(?= |$)`).exec(args.join(' ')) ?? [];
  const help = command === undefined ? 'causerie --help' : `causerie ${command} --help`;
  const sentence = first.replaceAll("'", '"').replace(/\.$/, '');
  if (path !== undefined) return `${sentence}. Did you mean: causerie run ${path}`;
  return meant === undefined ? `${sentence}. See ${help}.` : `${sentence}. Did you mean ${meant}?`;
}
