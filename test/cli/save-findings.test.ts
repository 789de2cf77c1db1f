/** Where findings are written: beside earlier ones, and told when they cannot be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveFindings } from '../../src/cli/save-findings.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';

const finding = (how: string) => ({
  promise: 'a seen reply is not mailed',
  how,
  rules: ['UNREAD-5'],
  lines: [],
  token: '1.2.3/00000000/7/1',
  runs: 1,
});

test('a finding does not take the place of another, and is written once', async () => {
  const folder = join(temporaryFolder({}), 'regressions');
  const save = (how: string) => saveFindings([finding(how)], folder, 'shown');
  expect(await save('once')).toEqual({ files: [join('shown', 'a-seen-reply-is-not-mailed.feature')] });
  expect(await save('twice')).toEqual({ files: [join('shown', 'a-seen-reply-is-not-mailed-2.feature')] });
  expect(await save('once')).toEqual({ files: [join('shown', 'a-seen-reply-is-not-mailed.feature')] });
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readFileSync(join(folder, 'a-seen-reply-is-not-mailed.feature'), 'utf8')).toContain('once.');
});

test('a finding that cannot be written is not lost: the failure is handed back to be told after it', async () => {
  const folder = join(temporaryFolder({ regressions: 'a file' }), 'regressions');
  expect(await saveFindings([finding('once')], folder, 'shown')).toEqual({
    files: [],
    failure: 'causerie: the finding cannot be written to "shown": a file is in its way.\n',
  });
});
