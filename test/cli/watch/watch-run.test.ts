/** Watching with a terminal of streams, real files and real changes; what runs is recorded. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type WatchRequest, watchRun } from '../../../src/cli/watch/watch-run.ts';
import { findFiles } from '../../../src/scenario/find-files.ts';
import { temporaryFolder } from '../../scenario/temporary-folder.ts';
import { commandLine } from '../command-line.ts';

const using = (fixture: string) => `Feature: f\n  Scenario: s\n    Given the open channel "${fixture}"\n`;
const FILES = {
  'scenarios/a.feature': using('one'),
  'scenarios/deep/b.feature': using('two'),
  'causerie.config.json': '{}',
  'fixtures/channels/one.yaml': 'name: A\n',
  'fixtures/channels/unused.yaml': 'name: B\n',
};

interface Watching {
  readonly press: (keys: string) => void;
  readonly change: (file: string, text: string) => void;
  /** The next request that is run. */
  readonly next: () => Promise<WatchRequest>;
  readonly screen: () => string;
  readonly isRaw: () => boolean;
  readonly ended: Promise<number | 'reconfigured'>;
}

/** Begins to watch; runs end at once unless `hangs` says that they wait to be broken off. */
function watching(hangs = false): Watching {
  const cwd = temporaryFolder(FILES);
  let raw = false;
  const stdin = Object.assign(new PassThrough(), { setRawMode: (wish: boolean) => (raw = wish) });
  const requests: WatchRequest[] = [];
  const waiting: ((request: WatchRequest) => void)[] = [];
  let screen = '';
  const ended = watchRun({
    terminal: { stdin: stdin as unknown as NodeJS.ReadStream, stdout: process.stdout },
    write: (text) => {
      screen += text;
    },
    signal: new AbortController().signal,
    paths: ['scenarios'],
    cwd,
    fixtures: join(cwd, 'fixtures'),
    configFile: join(cwd, 'causerie.config.json'),
    files: async () => {
      const found = await findFiles(['scenarios'], cwd);
      return found.kind === 'found' ? found.files : [];
    },
    run: (request, signal) => {
      const taker = waiting.shift();
      if (taker === undefined) requests.push(request);
      else taker(request);
      return hangs ? new Promise((resolve) => signal.addEventListener('abort', () => resolve())) : Promise.resolve();
    },
  });
  return {
    press: (keys) => void stdin.write(keys),
    change: (file, text) => {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    },
    next: () => {
      const there = requests.shift();
      return there === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(there);
    },
    screen: () => screen,
    isRaw: () => raw,
    ended,
  };
}

test('everything runs at once, and again with enter; q gives the terminal back', async () => {
  const { next, press, ended, screen, isRaw } = watching();
  expect(await next()).toEqual({ paths: ['scenarios'] });
  expect(isRaw()).toBe(true);
  press('\r');
  expect(await next()).toEqual({ paths: ['scenarios'] });
  press('q');
  expect(await ended).toBe(0);
  expect(isRaw()).toBe(false);
  expect(screen()).toContain('Watching for changes. Press h for help, q to quit.');
});

test('a changed scenario file runs alone; a new one does, too', async () => {
  const { next, press, change, ended } = watching();
  await next();
  change('scenarios/deep/b.feature', using('three'));
  expect(await next()).toEqual({ paths: ['scenarios/deep/b.feature'] });
  change('scenarios/c.feature', using('one'));
  expect(await next()).toEqual({ paths: ['scenarios/c.feature'] });
  press('q');
  await ended;
});

test('a changed fixture runs the files that name it, one that none names runs nothing', async () => {
  const { next, press, change, ended } = watching();
  await next();
  change('fixtures/channels/unused.yaml', 'name: C\n');
  change('scenarios/notes.md', 'no scenario');
  change('fixtures/channels/one.yaml', 'name: D\n');
  expect(await next()).toEqual({ paths: ['scenarios/a.feature'] });
  press('q');
  await ended;
});

test('filters narrow what runs, f to what failed, a takes them away', async () => {
  const { next, press, ended, screen } = watching();
  await next();
  press('pDEEP\r');
  expect(await next()).toEqual({ paths: ['scenarios/deep/b.feature'] });
  press('tsent\r');
  expect(await next()).toEqual({ paths: ['scenarios/deep/b.feature'], name: 'sent' });
  press('f');
  expect(await next()).toEqual({ paths: ['scenarios/deep/b.feature'], name: 'sent', lastFailed: true });
  press('a');
  expect(await next()).toEqual({ paths: ['scenarios'] });
  press('pnowhere\r');
  press('a');
  expect(await next()).toEqual({ paths: ['scenarios'] });
  press('q');
  await ended;
  expect(screen()).toContain('run scenarios/deep/b.feature · file name: DEEP · scenario name: sent');
});

test('a wish breaks off what runs, and Ctrl-C ends it all', async () => {
  const { next, press, ended } = watching(true);
  await next();
  press('a');
  await next();
  press('\u0003');
  expect(await ended).toBe(130);
});

test.each([[['run', '--watch'], '--watch needs a terminal to read keys from. Run without it here.']])(
  '%j without a terminal is told',
  async (args, message) => {
    const { code, err } = await commandLine(args, { cwd: temporaryFolder(FILES) });
    expect([code, err]).toEqual([2, `causerie: ${message}\n`]);
  },
);

test('a changed configuration ends the watch, and what runs is broken off first; a file beside it is nothing', async () => {
  const { next, change, ended } = watching(true);
  await next();
  change('other.json', '{}');
  change('causerie.config.json', '{ "parallel": 1 }');
  expect(await ended).toBe('reconfigured');
});
