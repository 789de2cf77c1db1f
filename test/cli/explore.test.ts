/** `causerie explore` as people type it, in this process: its options, its answers, its exit codes. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { movesPrint } from '../../src/explore/token.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { type Command, commandLine } from './command-line.ts';

const PATIENCE_MS = 60_000;
const explore = (...args: string[]): Promise<Command> =>
  commandLine(['explore', ...args], { cwd: temporaryFolder({}) });

test(
  'an exploration in which every promise is kept says what it reached',
  async () => {
    const { code, out, err, cwd } = await explore('--runs', '60', '--seed', '7');
    expect(err).toBe('');
    expect(out).toMatch(/^60 stories with \d+ conversations in .* seed 7\n/);
    expect(out).toContain('every promise was kept');
    expect(code).toBe(0);
    expect(readdirSync(cwd)).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'the same stories are told over real SMTP, with faults and without',
  async () => {
    const json = async (...args: string[]) =>
      JSON.parse((await explore('--runs', '12', '--seed', '3', '--json', ...args)).out);
    for (const faults of ['all', 'none']) {
      const [inMemory, overSmtp] = [await json('--faults', faults), await json('--faults', faults, '--smtp')];
      expect(overSmtp.findings).toEqual([]);
      expect(overSmtp.coverage.mails['unread arrived']).toBeGreaterThan(0);
      expect(overSmtp).toEqual({ ...inMemory, durationMs: overSmtp.durationMs });
    }
  },
  PATIENCE_MS,
);

test(
  'parts of an exploration, each told as JSON, are merged into the whole',
  async () => {
    const parts = await Promise.all(
      ['1/2', '2/2'].map((part) => explore('--runs', '80', '--seed', '7', '--shard', part, '--json')),
    );
    expect(parts.map(({ code }) => code)).toEqual([0, 0]);
    const cwd = temporaryFolder({ 'one.json': parts[0]?.out ?? '', 'two.json': parts[1]?.out ?? '' });
    const merged = await commandLine(['merge', 'one.json', 'two.json'], { cwd });
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(merged.out).toMatch(/^80 stories/);
    const half = await commandLine(['merge', 'two.json'], { cwd });
    expect(half).toMatchObject({ code: 1, err: 'causerie: parts of this exploration are missing: 1/2.\n' });
    const twice = temporaryFolder({ 'one.json': parts[0]?.out ?? '', 'again.json': parts[0]?.out ?? '' });
    expect(await commandLine(['merge', 'one.json', 'again.json'], { cwd: twice })).toMatchObject({
      code: 2,
      err: 'causerie: "again.json" is the same part as "one.json", 1 of 2.\n',
    });
    const whole = JSON.parse((await explore('--runs', '80', '--seed', '7', '--json')).out);
    const joined = JSON.parse((await commandLine(['merge', 'one.json', 'two.json', '--json'], { cwd })).out);
    expect(joined).toEqual({ ...whole, durationMs: joined.durationMs });
    const torn = temporaryFolder({ 'one.json': parts[0]?.out ?? '', 'two.json': '{"seed":' });
    expect(await commandLine(['merge', 'one.json', 'two.json'], { cwd: torn })).toMatchObject({
      code: 2,
      err: 'causerie: "two.json" is nothing that causerie explore --json or causerie run --coverage wrote.\n',
    });
    const other = temporaryFolder({
      'one.json': parts[0]?.out ?? '',
      'two.json': (parts[1]?.out ?? '').replace('"seed":7', '"seed":8'),
    });
    expect((await commandLine(['merge', 'one.json', 'two.json'], { cwd: other })).err).toContain(
      '"two.json" is no part of the exploration of "one.json"',
    );
  },
  PATIENCE_MS,
);

test('a stopped exploration says so, and what was reached until then', async () => {
  const stopped = (...args: string[]) =>
    commandLine(['explore', '--seed', '7', ...args], { cwd: temporaryFolder({}), signal: AbortSignal.abort() });
  const { code, out } = await stopped();
  expect(out).toMatch(/^0 stories with 0 conversations/);
  expect(out).toContain('  moves: 0 of ');
  expect(out).toContain('\nstopped; every promise was kept until then\n');
  expect(code).toBe(130);
  expect(JSON.parse((await stopped('--json')).out)).toMatchObject({ runs: 0, stopped: true });
});

test(
  'faults can be left out',
  async () => {
    const counts = async (faults: string): Promise<Record<string, number>> => {
      const { out } = await explore('--runs', '60', '--seed', '3', '--faults', faults, '--json');
      return (JSON.parse(out) as { coverage: { faults: Record<string, number> } }).coverage.faults;
    };
    expect(await counts('restarts')).toMatchObject({ answer: 0, drop: 0, 'crm-down': 0 });
    expect((await counts('restarts')).restart).toBeGreaterThan(0);
    expect((await counts('none')).restart).toBe(0);
  },
  PATIENCE_MS,
);

test.each([
  [['--runs', 'many'], '--runs "many" is not a whole number. Write for example --runs 2.'],
  [['--time', '5'], '--time "5" is not known. Write for example --time 60s or --time 10m.'],
  [['--faults', 'mail,rain'], '--faults "rain" is not known. There are: all, none, mail, crm, restarts.'],
  [['--runs', '0'], '--runs needs one story at least: --runs 2000.'],
  [['--time', '0s'], '--time "0s" is not known.'],
  [['--faults', 'none,mail'], '--faults none stands alone.'],
  [['--replay', '1.2.3/00000000/7/12-0', '--json'], '--replay tells one story, as its token says: leave --json away.'],
  [['--parallel', '0'], '--parallel needs one thread at least: --parallel 2.'],
  [['--shard', '1/4'], '--shard needs the --seed that all parts share: --seed 7 --shard 1/4.'],
  [['--seed', '7', '--shard', '5/4'], '--shard "5/4" is no part of a suite'],
  [['--replay', '17-3'], '"17-3" is no token of an exploration.'],
])('a mistake is told with what may stand there: %s', async (args, message) => {
  const { code, err } = await explore(...args);
  expect(err).toContain(message);
  expect(code).toBe(2);
});

test(
  'a token of other moves says that it no longer applies; one of a kept promise says so',
  async () => {
    const old = await explore('--replay', '0.0.1/00000000/7/12-0');
    expect(old.code).toBe(2);
    expect(old.err).toContain(
      'this token was written by 0.0.1, which drew its stories otherwise than 1.2.3 does: it no longer applies.',
    );
    const kept = await explore('--replay', `1.2.3/${movesPrint()}/7/1`);
    expect(kept).toMatchObject({ code: 0, out: 'The story of this token breaks no promise any more.\n' });
  },
  PATIENCE_MS,
);
