/** `causerie completion`: writes what a shell needs to complete commands, options and paths. It reads them from the program. */
import { Argument, type Command } from 'commander';
import type { Host } from './host.ts';
import { EXIT } from './host.ts';

/** Adds `causerie completion <shell>`. */
export function addCompletionCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  program
    .command('completion')
    .description('Writes a script with which a shell completes commands, options, their values and scenario files.')
    .addArgument(new Argument('<shell>', 'which').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      `
Examples:
  source <(causerie completion bash)         in ~/.bashrc
  source <(causerie completion zsh)          in ~/.zshrc, after compinit
  causerie completion fish > ~/.config/fish/completions/causerie.fish

Exit codes: 0 written · 2 used wrongly`,
    )
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { commandTree } = await import('./completion/command-tree.ts');
      const write = {
        bash: async () => (await import('./completion/bash.ts')).bashCompletion,
        zsh: async () => (await import('./completion/zsh.ts')).zshCompletion,
        fish: async () => (await import('./completion/fish.ts')).fishCompletion,
      }[shell];
      host.stdout.write((await write())(commandTree(program)));
      finish(EXIT.passed);
    });
}
