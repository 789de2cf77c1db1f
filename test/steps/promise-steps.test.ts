/** Sentences about promises, with a judge that says what a test tells it. */
import { expect, test } from 'vitest';
import { bindStep } from '../../src/steps/bind-step.ts';
import { StepFailure } from '../../src/steps/step.ts';
import { type BrokenPromise, createWorld } from '../../src/steps/world.ts';
import { createStage } from './scripted-target.ts';
import { stepText } from './step-text.ts';

const PROMISES = ['a seen reply is not mailed', 'no reply is mailed twice'];
const broken: BrokenPromise = { promise: 'no reply is mailed twice', how: '"Yes" was mailed in two e-mails' };

async function run(text: string, judged: readonly BrokenPromise[] | undefined, language = 'en'): Promise<string> {
  const judge = judged === undefined ? undefined : { promises: PROMISES, broken: () => judged };
  const step = bindStep(stepText(text, {}, language));
  if (step.kind === 'problem') throw new Error(step.message);
  try {
    await step.run(createWorld(createStage().target, judge));
    return 'kept';
  } catch (thrown) {
    if (thrown instanceof StepFailure) return `${thrown.message}\n${thrown.seen}`;
    throw thrown;
  }
}

test('promises that are kept pass, one by one and all together, in both languages', async () => {
  expect(await run('every promise is kept', [])).toBe('kept');
  expect(await run('the promise "a seen reply is not mailed" is kept', [broken])).toBe('kept');
  expect(await run('toutes les promesses sont tenues', [], 'fr')).toBe('kept');
  expect(await run('la promesse « no reply is mailed twice » est tenue', [], 'fr')).toBe('kept');
});

test('a broken promise fails with how it was broken', async () => {
  const failure = 'the promise "no reply is mailed twice" is broken: "Yes" was mailed in two e-mails';
  expect(await run('the promise "no reply is mailed twice" is kept', [broken])).toContain(failure);
  expect(await run('every promise is kept', [broken])).toContain(failure);
});

test('a promise nobody made is told with those like it', async () => {
  const failure = await run('the promise "no reply is mailed twise" is kept', []);
  expect(failure).toContain('there is no promise "no reply is mailed twise"');
  expect(failure).toContain('did you mean "no reply is mailed twice"?');
});

test('without a judge nothing can be said of promises', async () => {
  expect(await run('every promise is kept', undefined)).toContain('nobody judges this world');
});
