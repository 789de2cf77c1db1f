/** `causerie mail preview`: which files it writes, and what it says when it cannot. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

async function preview(...args: string[]) {
  const cwd = temporaryFolder({ 'a-file': '' });
  const command = await commandLine(['mail', 'preview', ...args], { cwd });
  return { ...command, read: (path: string) => readFileSync(join(cwd, path), 'utf8') };
}

const filesOf = (...names: string[]): string[] =>
  [...names.flatMap((name) => ['eml', 'html', 'txt'].map((ending) => `${name}.${ending}`)), 'index.html'].sort();

test('unless told otherwise: both kinds in English, in mail-preview, with a page that leads to each file', async () => {
  const { code, out, cwd, read } = await preview();
  expect(code).toBe(0);
  const files = filesOf('unread-en', 'transcript-en');
  expect(readdirSync(join(cwd, 'mail-preview')).sort()).toEqual(files);
  expect(out).toContain('  unread-en      New replies in conversation no. 1 – Rain & Shine\n');
  expect(out).toMatch(/\n2 e-mails written, .* open mail-preview\/index\.html\n$/);
  const linked = [...read('mail-preview/index.html').matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
  expect([...linked, 'index.html'].sort()).toEqual(files);
});

test('the .eml is the golden e-mail, and the other files are its parts', async () => {
  const { read } = await preview('--language', 'French', '--kind', 'unread', '--out', 'x/y/');
  const golden = readFileSync(new URL('../../fixtures/mails/unread-fr.eml', import.meta.url), 'utf8');
  expect(read('x/y/unread-fr.eml')).toBe(golden);
  expect(read('x/y/unread-fr.html')).toMatch(/^<!DOCTYPE html><html lang="fr"/);
  expect(read('x/y/unread-fr.txt')).toMatch(/^Vous avez 2 nouvelles réponses\n/);
});

test.each([
  [
    ['--language', 'ja, français ,ja', '--kind', 'transcript'],
    ['transcript-ja', 'transcript-fr'],
  ],
  [
    ['--language', 'pseudo'],
    ['unread-en-XA', 'transcript-en-XA'],
  ],
  [['--language', 'all', '--kind', 'unread'], LANGUAGES.map((language) => `unread-${language}`)],
])('%j', async (args, names) => {
  const { code, cwd } = await preview(...args);
  expect(code).toBe(0);
  expect(readdirSync(join(cwd, 'mail-preview')).sort()).toEqual(filesOf(...names));
});

test.each([
  [
    ['--language', 'klingon'],
    `--language "klingon" is not known. Write all, pseudo, or one of ${LANGUAGES.join(', ')}.`,
  ],
  [['--language', 'fr,,de'], `--language "" is not known. Write all, pseudo, or one of ${LANGUAGES.join(', ')}.`],
  [['--kind', 'letter'], '--kind "letter" is not known. Write unread, transcript or both.'],
  [['--out', 'a-file'], 'cannot write to a-file: a file is in its way. Name another folder with --out.'],
  [['--out', 'a-file/x'], 'cannot write to a-file/x: a file is in its way. Name another folder with --out.'],
])('%j is told in a sentence', async (args, message) => {
  const { code, out, err } = await preview(...args);
  expect([code, out, err]).toEqual([2, '', `causerie: ${message}\n`]);
});

test.runIf(process.platform === 'linux')('a folder that cannot be made is told at once', async () => {
  const { code, err } = await preview('--out', '/proc/mails');
  expect([code, err]).toEqual([
    2,
    'causerie: cannot write to /proc/mails: no file can be made there. Name another folder with --out.\n',
  ]);
});
