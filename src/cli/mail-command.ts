/** `causerie mail`: the commands about single e-mails. It does nothing itself. */
import type { Command } from 'commander';
import type { Host } from './host.ts';
import { addMailExpectCommand } from './mail-expect-command.ts';
import { addMailLintCommand } from './mail-lint-command.ts';
import { addMailPreviewCommand } from './mail-preview-command.ts';

/** Adds `causerie mail` with its commands. */
export function addMailCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  const mail = program
    .command('mail')
    .description('Commands about single e-mails.')
    .addHelpText(
      'after',
      `
Examples:
  causerie mail lint mails/*.eml
  causerie mail expect --to anna@example.com --within 5s
  causerie mail preview --language fr

Exit codes: each command tells its own: causerie mail lint --help`,
    )
    .configureHelp({ sortSubcommands: false, showGlobalOptions: true });
  for (const add of [addMailLintCommand, addMailExpectCommand, addMailPreviewCommand]) add(mail, host, finish);
}
