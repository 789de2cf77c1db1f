/** `causerie mail preview`: writes the example e-mails as files, to be looked at. It sends nothing. */

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { makeFolder } from '../adapters/make-folder.ts';
import type { MailKind } from '../domain/vocabulary/state.ts';
import type { TextLanguage } from '../languages/catalogue.ts';
import { EXIT, type Host, WrongUse } from './host.ts';
import type { PreviewedMail } from './preview-index.ts';
import { writeFailure } from './write-failure.ts';

interface PreviewOptions {
  readonly kind: string;
  readonly language: string;
  readonly out: string;
}

/** Adds `causerie mail preview`. */
export function addMailPreviewCommand(mail: Command, host: Host, finish: (exitCode: number) => void): void {
  mail
    .command('preview')
    .summary('write example e-mails to look at')
    .description(
      'Writes the e-mails of a short example story as .eml (as they are sent), .html and .txt, and a page to look at them.',
    )
    .option('-k, --kind <kind>', 'unread, transcript or both', 'both')
    .option('-l, --language <languages>', 'codes or names (fr,ja), all, or pseudo: English all in accents', 'en')
    .option('-o, --out <folder>', 'where to write them', 'mail-preview')
    .addHelpText(
      'after',
      `
Examples:
  causerie mail preview
  causerie mail preview --language all --out /tmp/mails
  causerie mail preview --kind transcript --language pseudo
Exit codes: 0 written · 2 used wrongly, or the folder cannot be written to`,
    )
    .action(async (options: PreviewOptions) => {
      finish(await preview(options, host));
    });
}

async function preview(options: PreviewOptions, host: Host): Promise<number> {
  const kinds = readKinds(options.kind);
  const languages = await readLanguages(options.language);
  const [{ exampleMails }, { mimeOctets }, { renderPreviewIndex }] = await Promise.all([
    import('../mail/preview/example-mails.ts'),
    import('../adapters/mime-message.ts'),
    import('./preview-index.ts'),
  ]);
  const folder = resolve(host.cwd, options.out);
  const shown: PreviewedMail[] = [];
  try {
    makeFolder(folder);
    for (const language of languages) {
      const mails = exampleMails(language);
      for (const kind of kinds) {
        const name = `${kind}-${language}`;
        const { subject, html, text } = mails[kind];
        writeFileSync(join(folder, `${name}.eml`), await mimeOctets(mails[kind]));
        writeFileSync(join(folder, `${name}.html`), html);
        writeFileSync(join(folder, `${name}.txt`), text);
        shown.push({ name, kind, language, subject });
      }
    }
    writeFileSync(join(folder, 'index.html'), renderPreviewIndex(shown));
  } catch (thrown) {
    const reason = writeFailure(thrown);
    if (reason === undefined) throw thrown;
    throw new WrongUse(`cannot write to ${options.out}: ${reason}. Name another folder with --out.`);
  }
  host.stdout.write(summary(shown, options.out));
  return EXIT.passed;
}

function summary(shown: readonly PreviewedMail[], folder: string): string {
  const width = Math.max(...shown.map(({ name }) => name.length));
  const lines = shown.map(({ name, subject }) => `  ${name.padEnd(width)}  ${subject}\n`);
  const count = shown.length === 1 ? '1 e-mail' : `${shown.length} e-mails`;
  const page = `${folder.replace(/[/\\]+$/, '')}/index.html`;
  return `${lines.join('')}\n${count} written, each as .eml, .html and .txt. To look at them open ${page}\n`;
}

function readKinds(text: string): readonly MailKind[] {
  if (text === 'both') return ['unread', 'transcript'];
  if (text === 'unread' || text === 'transcript') return [text];
  throw new WrongUse(`--kind "${text}" is not known. Write unread, transcript or both.`);
}

async function readLanguages(text: string): Promise<readonly TextLanguage[]> {
  const [{ LANGUAGES }, { findLanguage }, { PSEUDO_LOCALE }] = await Promise.all([
    import('../languages/catalogue.ts'),
    import('../languages/index.ts'),
    import('../languages/pseudo.ts'),
  ]);
  const read = (word: string): readonly TextLanguage[] => {
    const lower = word.toLowerCase();
    if (lower === 'all') return LANGUAGES;
    if (lower === 'pseudo' || lower === PSEUDO_LOCALE.toLowerCase()) return [PSEUDO_LOCALE];
    const language = findLanguage(word);
    if (language !== undefined) return [language];
    throw new WrongUse(`--language "${word}" is not known. Write all, pseudo, or one of ${LANGUAGES.join(', ')}.`);
  };
  return [...new Set(text.split(',').flatMap((word) => read(word.trim())))];
}
