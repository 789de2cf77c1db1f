/** The parts of a `case` that bash and zsh write alike: which words lead to which command, which option takes what. */
import type { Expected, KnownCommand } from './command-tree.ts';

/** A text between single quotes, as POSIX shells read it. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Patterns of a command followed by a command below it: `'mail lint'`. */
export function stepPatterns(tree: readonly KnownCommand[]): string {
  const below = tree.filter(({ path }) => path.length > 0);
  return below.map(({ path }) => singleQuoted(`${path.slice(0, -1).join(' ')} ${path.at(-1)}`)).join('|');
}

/** A branch for every option with a value, by command and option, that says how its value is offered. */
export function valueBranches(tree: readonly KnownCommand[], offer: (value: Expected) => string): string {
  const branches = tree.flatMap(({ path, options }) =>
    options.flatMap(({ flags, value }) => {
      if (value === undefined) return [];
      const patterns = flags.map((flag) => singleQuoted(`${path.join(' ')} ${flag}`)).join('|');
      return [`    (${patterns}) ${offer(value)}; return ;;`];
    }),
  );
  return branches.join('\n');
}

/** A branch for every command. */
export function commandBranches(tree: readonly KnownCommand[], does: (command: KnownCommand) => string): string {
  return tree.map((command) => `      (${singleQuoted(command.path.join(' '))}) ${does(command)} ;;`).join('\n');
}
