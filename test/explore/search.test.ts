/** The search: what it finds, makes short and tells again; what it keeps apart. */
import { IdGenerator } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { fileNameOf, writeCounterexample } from '../../src/explore/counterexample.ts';
import { explore, join, momentsMissed } from '../../src/explore/exploration.ts';
import { FAULT_TRAITS } from '../../src/explore/move-kind.ts';
import { findingAt, Nondeterminism, searchBatch, seedOfBatch } from '../../src/explore/search.ts';
import { readToken } from '../../src/explore/token.ts';
import { readFeature } from '../../src/scenario/read-feature.ts';
import { bindStep } from '../../src/steps/bind-step.ts';
import { changedLane, forgingLane, goodLane } from './lanes.ts';

const PROMISE = 'every e-mail is from the administrator';
const version = '1.2.3';
/** Shrinking tells a story some hundred times. */
const PATIENCE_MS = 60_000;

test(
  'a chat that keeps its promises is found to keep them, and the same seed tells the same stories',
  async () => {
    const one = await searchBatch(7, 60, { lane: goodLane(), version });
    expect(one.finding).toBeUndefined();
    expect(one.runs).toBe(60);
    expect(one.conversations).toBeGreaterThan(30);
    expect(await searchBatch(7, 60, { lane: goodLane(), version })).toEqual(one);
  },
  PATIENCE_MS,
);

test(
  'a broken promise is found, made short, written as a scenario file and told again from its token',
  async () => {
    const { finding, runs } = await searchBatch(1, 100, { lane: forgingLane(), version });
    expect(finding).toMatchObject({ promise: PROMISE, rules: ['MAIL-1'] });
    expect(finding?.how).toContain('somebody@else.example');
    expect(runs).toBeLessThan(100);
    expect(finding?.lines.length).toBeLessThanOrEqual(5);

    const file = writeCounterexample(finding!);
    expect(file).toContain(`Then the promise "${PROMISE}" is kept\n    And other e-mails are ignored\n`);
    expect(file).toContain('  @MAIL-1\n');
    expect(fileNameOf(finding!)).toBe('every-e-mail-is-from-the-administrator');
    expect(readFeature('found.feature', file, bindStep, IdGenerator.incrementing()).kind).toBe('feature');

    const token = readToken(finding!.token);
    const again = await findingAt(token!, { lane: forgingLane(), version });
    expect(again).toMatchObject({ promise: PROMISE, lines: finding!.lines });
    expect(await findingAt(token!, { lane: goodLane(), version })).toBeUndefined();
  },
  PATIENCE_MS,
);

test(
  'a story is told again without the traits it was told without',
  async () => {
    let hasRestarted = false;
    const lane = changedLane((observation) => {
      hasRestarted ||= observation.kind === 'restarted';
      return observation;
    });
    const options = { lane, version };
    const restarts = FAULT_TRAITS.restarts ?? [];
    const place = { seed: 1, path: '3' };
    await findingAt(place, options);
    expect(hasRestarted).toBe(true);
    hasRestarted = false;
    await findingAt({ ...place, without: restarts }, options);
    expect(hasRestarted).toBe(false);
    const { finding } = await searchBatch(1, 100, { lane: forgingLane(), version, without: restarts });
    expect(readToken(finding!.token)?.without?.toSorted()).toEqual(restarts.toSorted());
  },
  PATIENCE_MS,
);

test(
  'a chat that does not do the same twice is told of, not explored',
  async () => {
    let count = 0;
    const lane = changedLane((observation) => {
      count += 1;
      return observation.kind === 'mail' ? observation : Object.assign({ count }, observation);
    });
    await expect(searchBatch(1, 100, { lane, version })).rejects.toBeInstanceOf(Nondeterminism);
  },
  PATIENCE_MS,
);

const quick = { version, seed: 5, runs: 120, isOver: () => false, mostFindings: 1 };

test(
  'parts of an exploration are together what the whole is',
  async () => {
    const whole = await explore({ ...quick, lane: goodLane(), share: { index: 0, of: 1 } });
    const parts = await Promise.all(
      [0, 1].map((index) => explore({ ...quick, lane: goodLane(), share: { index, of: 2 } })),
    );
    expect(parts.map(({ runs }) => runs)).toEqual([70, 50]);
    expect(join(parts)).toEqual(whole);
    expect(whole.runs).toBe(120);
    expect(whole.coverage.forms['introduce came by itself']).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);

test(
  'an exploration ends at its first finding, when its time is over, and when it is stopped',
  async () => {
    const found = await explore({ ...quick, lane: forgingLane(), share: { index: 0, of: 1 } });
    expect(found.findings.map(({ promise }) => promise)).toEqual([PROMISE]);
    expect(found.runs).toBeLessThan(100);
    const late = await explore({ ...quick, lane: goodLane(), share: { index: 0, of: 1 }, isOver: () => true });
    expect(late.runs).toBe(0);
    const signal = AbortSignal.abort();
    expect((await explore({ ...quick, lane: goodLane(), share: { index: 0, of: 1 }, signal })).runs).toBe(0);
  },
  PATIENCE_MS,
);

test(
  'moments are asked for only after enough stories',
  async () => {
    const few = await explore({ ...quick, runs: 10, lane: goodLane(), share: { index: 0, of: 1 } });
    expect(momentsMissed(few)).toEqual([]);
    const many = { ...few, runs: 2_000, coverage: { ...few.coverage, moments: {} } };
    expect(momentsMissed(many)).toContain('an e-mail was retried and then delivered');
    expect(momentsMissed({ ...many, without: ['refusals'] })).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'batches of one search have seeds of their own, those of another search others',
  () => {
    const seeds = [0, 1, 2, 3].flatMap((batch) => [seedOfBatch(7, batch), seedOfBatch(8, batch)]);
    expect(new Set(seeds).size).toBe(8);
  },
  PATIENCE_MS,
);
