/** The command line as completion needs it: which words may come after which. Read from the commands themselves; knows no shell. */
import type { Argument, Command, Option } from 'commander';
import { LANGUAGES } from '../../languages/catalogue.ts';

/** What a word may be: one of a few, a path of some kind, or anything. */
export type Expected =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'features' | 'files' | 'folders' | 'anything' };

/** An option of a command. */
export interface KnownOption {
  /** `--tags`, `-t`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What its value may be; absent for a switch. */
  readonly value?: Expected;
}

/** A command by the words that lead to it; the program itself has none. */
export interface KnownCommand {
  readonly path: readonly string[];
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly KnownOption[];
  /** What stands behind it beside options. */
  readonly argument: Expected;
}

/** Values that are words without being checked as such, because more may be written: `random:1234`, `junit:FILE`. By option, or command and option. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '--order': ['defined', 'random'],
  '--format': ['progress', 'pretty', 'tap', 'json', 'message', 'github', 'junit:', 'html:', 'durations:'],
  '--kind': ['unread', 'transcript'],
  'mail preview --kind': ['unread', 'transcript', 'both'],
  '--language': LANGUAGES,
  'steps --language': ['en', 'fr'],
  'mail preview --language': [...LANGUAGES, 'all', 'pseudo'],
  '--shard': ['auto'],
  '--faults': ['all', 'none', 'mail', 'crm', 'restarts'],
  '--when-full': ['drop-oldest', 'refuse'],
  '--tls': ['starttls', 'required', 'implicit'],
};

/** Every command below `program`, itself first. */
export function commandTree(program: Command, path: readonly string[] = []): readonly KnownCommand[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const globals = path.length === 0 ? [] : help.visibleGlobalOptions(program);
  const options = [...help.visibleOptions(program), ...globals.filter(({ long }) => long !== '--version')];
  const known: KnownCommand = {
    path,
    commands: commands.map((command) => ({ name: command.name(), description: help.subcommandDescription(command) })),
    options: options.map((option) => knownOption(option, path)),
    argument: expectedArgument(program.registeredArguments[0]),
  };
  const below = program.commands.flatMap((command) => commandTree(command, [...path, command.name()]));
  return [known, ...below];
}

function knownOption(option: Option, path: readonly string[]): KnownOption {
  const flags = [option.long, option.short].filter((flag) => flag !== undefined && flag !== null);
  const { description } = option;
  return option.required || option.optional
    ? { flags, description, value: expectedValue(option, path) }
    : { flags, description };
}

function expectedValue({ long, flags, argChoices }: Option, path: readonly string[]): Expected {
  const words = argChoices ?? WORDS[`${path.join(' ')} ${long}`] ?? WORDS[long ?? ''];
  if (words !== undefined && !/<[^>]*file>/.test(flags.replace('kind:file', ''))) return { kind: 'words', words };
  if (/[<[](folder|dir)/.test(flags)) return { kind: 'folders' };
  return { kind: /[<[][^>\]]*file/.test(flags) ? 'files' : 'anything' };
}

function expectedArgument(argument: Argument | undefined): Expected {
  if (argument?.argChoices !== undefined) return { kind: 'words', words: argument.argChoices };
  switch (argument?.name()) {
    case undefined:
    case 'word':
      return { kind: 'anything' };
    case 'paths':
      return { kind: 'features' };
    case 'folder':
      return { kind: 'folders' };
    default:
      return { kind: 'files' };
  }
}
