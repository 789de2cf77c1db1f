/**
 * Shows that scenarios can fail: of each, a copy with one expectation inverted, and copies with one step taken out. Every
 * inverted copy must fail, and of the shortened ones at least one: the step it lacks is the one that decides.
 */
import { resolve } from 'node:path';
import type { PickleStep } from '@cucumber/messages';
import { openFixtures } from '../../src/scenario/fixture-folder.ts';
import { load } from '../../src/scenario/load.ts';
import type { LoadedScenario } from '../../src/scenario/suite.ts';
import { createBindStep, createWorld, finishWorld } from '../../src/steps/index.ts';
import type { BoundStep, Cell, StepText } from '../../src/steps/step.ts';
import { type Lane, openLane } from '../../src/target/lane.ts';
import { inversionsOf } from './inversions.ts';

const paths = process.argv.slice(2);
const bindStep = createBindStep(openFixtures({ absolutePath: resolve('fixtures'), path: 'fixtures' }));
const loaded = await load({ paths: paths.length > 0 ? paths : ['scenarios'], cwd: process.cwd(), bindStep });
if (loaded.kind !== 'loaded') throw new Error('the scenarios are not valid: run `causerie run` to see why');

/** A step's text and table as the pickle has them, on their own: places do not matter here. */
function textOf(step: PickleStep, spokenLanguage: string): StepText {
  const { dataTable, docString } = step.argument ?? {};
  const table = dataTable?.rows.map((row) => row.cells.map(({ value }): Cell => ({ value, line: 1, column: 1 })));
  return {
    text: step.text,
    line: 1,
    column: 1,
    spokenLanguage,
    ...(table === undefined ? {} : { table }),
    ...(docString === undefined ? {} : { docString: docString.content }),
  };
}

/** Whether the steps pass, with the check at the end. */
async function passes(lane: Lane, steps: readonly BoundStep[]): Promise<boolean> {
  const world = createWorld(await lane.createTarget());
  try {
    for (const step of steps) await step.run(world);
    await finishWorld(world);
    return true;
  } catch {
    return false;
  } finally {
    await world.target.close();
  }
}

/** The scenario's steps with the last invertible expectation inverted; undefined when none can be. */
function inverted(scenario: LoadedScenario, language: string): BoundStep[] | undefined {
  const bound = [...scenario.bound];
  for (let index = scenario.steps.length - 1; index >= 0; index -= 1) {
    const step = scenario.pickle.steps[index] as PickleStep;
    for (const text of inversionsOf((bound[index] as BoundStep).id, textOf(step, language)) ?? []) {
      const other = bindStep(text);
      if (other.kind === 'bound') return bound.with(index, other);
    }
  }
  return undefined;
}

const lane = await openLane();
const complaints: string[] = [];
let scenarios = 0;
let invertedFailing = 0;
let decided = 0;
for (const { document, scenarios: all } of loaded.suite.features) {
  for (const scenario of all) {
    scenarios += 1;
    const place = `${scenario.path}:${scenario.line}  ${scenario.pickle.name}`;
    const copy = inverted(scenario, document.feature?.language ?? 'en');
    if (copy === undefined) complaints.push(`no expectation to invert: ${place}`);
    else if (await passes(lane, copy)) complaints.push(`passes with an expectation inverted: ${place}`);
    else invertedFailing += 1;
    const steps = [...scenario.bound];
    let hasDecisive = false;
    // From the end: the action just before the expectations is most often the one.
    for (let index = steps.length - 1; index >= 0 && !hasDecisive; index -= 1) {
      const isExpectation = inversionsOf((steps[index] as BoundStep).id, undefined) !== undefined;
      if (!isExpectation) hasDecisive = !(await passes(lane, steps.toSpliced(index, 1)));
    }
    if (hasDecisive) decided += 1;
    else complaints.push(`passes without any one of its steps: ${place}`);
  }
}
await lane.close();
for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
process.stdout.write(
  `${scenarios} scenarios: ${invertedFailing} fail with an expectation inverted, ${decided} fail without their decisive step\n`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;
