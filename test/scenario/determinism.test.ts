/** SAFE-2: the same scenarios give the same e-mails, records, decisions and timelines, byte for byte, in any order. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openFixtures } from '../../src/scenario/fixture-folder.ts';
import { load } from '../../src/scenario/load.ts';
import { shuffled } from '../../src/scenario/select.ts';
import { type LoadedScenario, scenariosOf } from '../../src/scenario/suite.ts';
import { createBindStep, createWorld, finishWorld } from '../../src/steps/index.ts';
import { openLane } from '../../src/target/lane.ts';

const cwd = new URL('../..', import.meta.url).pathname;

/** Everything that came of each scenario, by its place in its file; e-mails as the octets that came over the wire. */
async function outcomes(scenarios: readonly LoadedScenario[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const lane = await openLane();
  for (const scenario of scenarios) {
    const world = createWorld(await lane.createTarget());
    const { target } = world;
    let failure = '';
    try {
      for (const step of scenario.bound) await step.run(world);
      await finishWorld(world);
    } catch (thrown) {
      failure = String(thrown); // whether it passes is for others to say; it must be the same twice
    }
    const mails = world.started ? target.mails().map(({ raw }) => createHash('sha256').update(raw).digest('hex')) : [];
    const rest = world.started ? [target.timeline(), target.decisions(), target.crmRecords()] : [];
    found.set(`${scenario.path}:${scenario.line}`, JSON.stringify([failure, mails, ...rest]));
    await target.close();
  }
  await lane.close();
  return found;
}

test('every scenario gives the same bytes twice, also in another order', { timeout: 120_000 }, async () => {
  const bindStep = createBindStep(openFixtures({ absolutePath: `${cwd}/fixtures`, path: 'fixtures' }));
  const loaded = await load({ paths: ['scenarios'], cwd, bindStep });
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const scenarios = scenariosOf(loaded.suite);
  const first = await outcomes(scenarios);
  const second = await outcomes(shuffled(scenarios, 20_260_105));
  expect(second.size).toBe(scenarios.length);
  for (const [place, outcome] of first) expect(second.get(place), place).toBe(outcome);
});
