import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

const TIDY = 'Feature: f\n\n  Scenario: s\n    When the visitor writes "a"\n';
const UNTIDY = TIDY.replace('\n\n', '\r\n');

test('files are laid out in place, and only those that were not are named', async () => {
  const cwd = temporaryFolder({ 'scenarios/a.feature': TIDY, 'scenarios/b.feature': UNTIDY });
  const first = await commandLine(['format'], { cwd });
  expect(first).toMatchObject({ code: 0, out: 'scenarios/b.feature\n', err: '1 of 2 files laid out anew.\n' });
  expect(readFileSync(join(cwd, 'scenarios/b.feature'), 'utf8')).toBe(TIDY);
  expect(await commandLine(['format'], { cwd })).toMatchObject({
    code: 0,
    out: '',
    err: '2 files: all are laid out.\n',
  });
});

test('--check changes nothing, names the files and fails', async () => {
  const cwd = temporaryFolder({ 'scenarios/a.feature': TIDY, 'scenarios/b.feature': UNTIDY });
  const checked = await commandLine(['format', '--check'], { cwd });
  expect(checked).toMatchObject({ code: 1, out: 'scenarios/b.feature\n' });
  expect(checked.err).toBe('1 of 2 files to be laid out. Run: causerie format\n');
  expect(readFileSync(join(cwd, 'scenarios/b.feature'), 'utf8')).toBe(UNTIDY);
  expect((await commandLine(['format', '--check', 'scenarios/a.feature'], { cwd })).code).toBe(0);
});

test('with a file that is wrong none is changed, and the mistake is told', async () => {
  const wrong = 'Feature: f\n  Scenario: s\n    Given a\n      | a |\n      | a | b |\n';
  const cwd = temporaryFolder({ 'scenarios/a.feature': UNTIDY, 'scenarios/b.feature': wrong });
  const { code, out, err } = await commandLine(['format'], { cwd });
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain(' --> scenarios/b.feature:5:');
  expect(readFileSync(join(cwd, 'scenarios/a.feature'), 'utf8')).toBe(UNTIDY);
});
