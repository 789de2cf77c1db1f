/** Writes completion for fish. Knows the shell, not the commands. */
import type { Expected, KnownCommand } from './command-tree.ts';

/** A script for `~/.config/fish/completions`, or to be piped into `source`. */
export function fishCompletion(tree: readonly KnownCommand[]): string {
  const lines = tree.flatMap((command) => {
    const when = `-n ${quoted(condition(command))}`;
    const commands = command.commands.map(({ name, description }) => `${when} -a ${name} -d ${quoted(description)}`);
    const options = command.options.map(({ flags, description, value }) => {
      const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
      const takes = value === undefined ? [] : [`-x${valuesOf(value)}`];
      return [when, ...names, ...takes, `-d ${quoted(description)}`].join(' ');
    });
    const words = valuesOf(command.argument);
    return [...commands, ...options, ...(command.commands.length > 0 || words === '' ? [] : [`${when}${words}`])];
  });
  return [
    '# Completion of causerie for fish: causerie completion fish | source',
    'complete -c causerie -f',
    ...lines.map((line) => `complete -c causerie ${line}`),
    '',
  ].join('\n');
}

/** Whether the words typed so far lead to a command, and to none below it. */
function condition({ path, commands }: KnownCommand): string {
  const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`);
  const below = commands.map(({ name }) => name).join(' ');
  return [...seen, ...(below === '' ? [] : [`not __fish_seen_subcommand_from ${below}`])].join('; and ') || 'true';
}

function valuesOf(expected: Expected): string {
  switch (expected.kind) {
    case 'words':
      return ` -a ${quoted(expected.words.join(' '))}`;
    case 'features':
      return ` -a ${quoted('(__fish_complete_suffix .feature)')}`;
    case 'files':
      return ` -a ${quoted("(__fish_complete_suffix '')")}`;
    case 'folders':
      return ` -a ${quoted('(__fish_complete_directories)')}`;
    case 'anything':
      return '';
  }
}

/** A text between single quotes, as fish reads it. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
