import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mayColour } from '../../src/cli/host.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { commandLine } from './command-line.ts';

const GOOD = 'Feature: f\n  @INTRO-1\n  Scenario: s\n    When the visitor writes "x"\n';
const FILES = {
  'scenarios/good.feature': GOOD,
  'failing/bad.feature': 'Feature: f\n  Scenario: s\n    Then the visitor sees "x"\n',
  'invalid/bad.feature': 'Feature: f\n  Scenario: s\n    Then nonsense\n',
  'notes.md': '# notes',
  'empty/readme.txt': '',
};

const causerie = (...args: string[]) => commandLine(args, { cwd: temporaryFolder(FILES) });

test.each([
  [['run'], 0],
  [['run', 'failing'], 1],
  [['run', 'invalid'], 3],
  [['run', 'invalid', '--dry-run'], 3],
  [['run', 'failing', '--dry-run'], 0],
  [['--help'], 0],
  [['--version'], 0],
  [['steps'], 0],
  [[], 2],
])('causerie %j exits with %i', async (args, code) => {
  expect((await causerie(...args)).code).toBe(code);
});

test.each([
  [['rnu'], 'causerie: unknown command "rnu". Did you mean run?\n'],
  [['scenarios/good.feature'], 'Did you mean: causerie run scenarios/good.feature\n'],
  [['run', '--tgas', 'x'], 'causerie: unknown option "--tgas". Did you mean --tags?\n'],
  [['run', 'nowhere'], 'there is no file or folder "nowhere"'],
  [['run', 'empty'], 'the folder "empty" holds no .feature file.'],
  [['run', 'notes.md'], '"notes.md" is not a scenario file'],
  [
    ['run', '--tags', '@INTRO-2'],
    'none of 1 scenario in 1 file fits --tags "@INTRO-2"; nothing was run. Did you mean @INTRO-1?',
  ],
  [['run', '--order', 'up'], '--order "up" is not known'],
  [['run', '--format', 'xml:x'], '--format "xml:x" is not known'],
  [['run', '--format', 'junit'], '--format junit needs a file'],
  [['run', '--format', 'junit:notes.md/x.xml'], '"notes.md/x.xml" cannot be written'],
  [['help', 'nope'], 'unknown command "nope"'],
  [['run', ''], 'a path is empty. Give a .feature file or a folder'],
  [['run', '--tags', '@INTRO-1,@INTRO-2'], 'Tags are joined with or: "@INTRO-1 or @INTRO-2".'],
  [['run', '--format', 'junit:x.xml', '--format', 'html:./x.xml'], 'two reports cannot be written to one file'],
  [['run', '--format', 'junit:scenarios/good.feature'], 'would take the place of a scenario file'],
  [['run', '--format', 'message:-'], '--format message needs a file'],
])('causerie %j is wrong use, told in one line', async (args, message) => {
  const { code, out, err } = await causerie(...args);
  expect(err).toContain(message);
  expect(err).toMatch(/^causerie: .*\n$/);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('the last line of a run is the count alone', async () => {
  expect((await causerie('run')).out).toMatch(/\n1 passed, 0 failed\n$/);
});

test('problems of scenario files go to the error stream and nothing is run', async () => {
  const { out, err } = await causerie('run', 'scenarios', 'invalid');
  expect(out).toBe('');
  expect(err).toContain(' --> invalid/bad.feature:3:10\n');
});

test('a random order prints the seed that repeats it', async () => {
  expect((await causerie('run', '--order', 'random')).out).toContain('--order random:42');
});

test('reports are written to files in folders that need not exist', async () => {
  const formats = ['junit:out/deep/j.xml', 'message:out/m.ndjson', 'html:out/h.html'].flatMap((f) => ['--format', f]);
  const { cwd, code } = await causerie('run', 'failing', ...formats);
  expect(code).toBe(1);
  const junit = readFileSync(join(cwd, 'out/deep/j.xml'), 'utf8');
  expect(junit).toContain('failures="1"');
  expect(junit).toContain('the visitor sees "x"');
  const messages = readFileSync(join(cwd, 'out/m.ndjson'), 'utf8').trimEnd().split('\n');
  expect(Object.keys(JSON.parse(messages.at(-1)!))).toEqual(['testRunFinished']);
  expect(existsSync(join(cwd, 'out/h.html')) && readFileSync(join(cwd, 'out/h.html'), 'utf8')).toContain('</html>');
});

test.runIf(existsSync('/proc/self'))(
  'a report where the system makes no folders is wrong use, and no hang',
  async () => {
    const { code, err } = await causerie('run', '--format', 'junit:/proc/nowhere/x.xml');
    expect(err).toBe('causerie: "/proc/nowhere/x.xml" cannot be written: no file can be made there.\n');
    expect(code).toBe(2);
  },
);

test.runIf(existsSync('/dev/full')).each(['junit', 'message', 'html'])(
  'a disk that fills up under the %s report is told after the run',
  async (kind) => {
    const { code, out, err } = await causerie('run', '--format', `${kind}:/dev/full`);
    expect(out).toContain('1 passed, 0 failed');
    expect(err).toBe('causerie: "/dev/full" cannot be written: the disk is full.\n');
    expect(code).toBe(2);
    expect((await causerie('run', 'failing', '--format', `${kind}:/dev/full`)).code).toBe(1);
  },
);

test('sentences are listed with every way to write them, and found by a word', async () => {
  const { out } = await causerie('steps', 'COPY');
  expect(out).toContain('  {visitor} asks for a copy of the conversation\n');
  expect(out).not.toContain('{visitor} writes');
});

test.each([
  [true, {}, true, true],
  [false, {}, true, false],
  [true, { NO_COLOR: '1' }, true, false],
  [true, { NO_COLOR: '' }, true, true],
  [false, { FORCE_COLOR: '1' }, true, true],
  [true, { FORCE_COLOR: '0' }, true, false],
  [true, {}, false, false],
  [true, { TERM: 'dumb' }, true, false],
])('terminal %s with %j and the wish %s: colours %s', (isTerminal, env, wish, expected) => {
  expect(mayColour({ write: () => {}, isTerminal, columns: 80 }, env, wish)).toBe(expected);
});
