import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/adapters/make-folder.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';

test('a folder is made with all above it, and once more without complaint', () => {
  const deep = join(temporaryFolder({}), 'a', 'b', 'c');
  makeFolder(deep);
  makeFolder(deep);
  expect(existsSync(deep)).toBe(true);
});

test('below a file no folder can be made, and that is told', () => {
  const file = join(temporaryFolder({}), 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(join(file, 'below'))).toThrow(/EEXIST/);
});

test('where the system makes no folders it is told, not waited for', () => {
  expect(() => makeFolder('/proc/nowhere/deep')).toThrow(/ENOENT|EPERM|EACCES|ENOTSUP|EROFS/);
});
