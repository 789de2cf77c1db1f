/**
 * Lets cucumber-js run our scenario files: each sentence is forwarded to our own steps, in the world and the lane that
 * `causerie run` uses. One step definition that takes every sentence is the least cucumber-js can have to match.
 */
import { After, AfterAll, Before, BeforeAll, Given, setDefaultTimeout } from '@cucumber/cucumber';
import { services } from '../../../src/cli/services.ts';

setDefaultTimeout(-1);
const fixtures = process.env.CAUSERIE_BENCH_FIXTURES;
let lane;
let vocabulary;

BeforeAll(async () => {
  vocabulary = await services.vocabulary(fixtures && { absolutePath: fixtures, path: 'fixtures' });
  lane = await services.openLane();
});

AfterAll(() => lane.close());

Before(async function ({ gherkinDocument }) {
  this.spokenLanguage = gherkinDocument.feature.language;
  this.target = await lane.createTarget();
  this.world = vocabulary.createWorld(this.target);
});

After(async function ({ result }) {
  try {
    if (result.status === 'PASSED') await vocabulary.finishWorld(this.world);
  } finally {
    await this.target.close();
  }
});

async function forward(scenario, text, attachment) {
  const { spokenLanguage, world } = scenario;
  const cell = (value) => ({ value, line: 1, column: 1 });
  const step = vocabulary.bindStep({
    text,
    line: 1,
    column: 1,
    spokenLanguage,
    ...(typeof attachment === 'string' ? { docString: attachment } : {}),
    ...(typeof attachment === 'object' ? { table: attachment.raw().map((row) => row.map(cell)) } : {}),
  });
  if (step.kind === 'problem') throw new Error(`${text}: ${step.message}`);
  await step.run(world);
  vocabulary.afterStep(world);
}

// A table or a doc string follows the sentences that end with a colon.
Given(/^(.*[^:])$/s, function (text) {
  return forward(this, text);
});
Given(/^(.*:)$/s, function (text, attachment) {
  return forward(this, text, attachment);
});
