/** The sentences of the Cucumber Compatibility Kit, so that its files run through our own reading and running. */
import assert from 'node:assert/strict';
import { CucumberExpression, ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions';
import type { BindStep, StepText } from '../../src/steps/step.ts';
import type { World } from '../../src/steps/world.ts';

/** What the steps of one scenario share. */
type Memory = Record<string, unknown>;
type Act = (memory: Memory, args: readonly unknown[], step: StepText) => void;

const nothing: Act = () => {};
const textsOf = (step: StepText): string[][] => (step.table ?? []).map((row) => row.map(({ value }) => value));

const SENTENCES: Readonly<Record<string, Act>> = {
  'I have {int} cukes in my belly': nothing,
  'I have {int} <![CDATA[cukes]]> in my belly': nothing,
  'an order for {string}': nothing,
  'an action': nothing,
  'an outcome': nothing,
  'a doc string:': (_, __, { docString }) => assert.equal(typeof docString, 'string'),
  'the following table is transposed:': (memory, _, step) => {
    const rows = textsOf(step);
    memory.transposed = rows[0]?.map((__, column) => rows.map((row) => row[column]));
  },
  'it should be:': (memory, _, step) => assert.deepEqual(memory.transposed, textsOf(step)),
  'there are {int} cucumbers': (memory, [count]) => void Object.assign(memory, { count }),
  'there are {int} friends': (memory, [friends]) => void Object.assign(memory, { friends }),
  'I eat {int} cucumbers': (memory, [eaten]) =>
    void Object.assign(memory, { count: Number(memory.count) - Number(eaten) }),
  'I should have {int} cucumbers': (memory, [count]) => assert.equal(memory.count, count),
  'each person can eat {int} cucumbers': (memory, [share]) =>
    assert.equal(Math.floor(Number(memory.count) / (1 + Number(memory.friends))), share),
  'the customer has {int} cents': (memory, [money]) => void Object.assign(memory, { money }),
  'there are chocolate bars in stock': (memory) => void Object.assign(memory, { stock: 1 }),
  'there are no chocolate bars in stock': (memory) => void Object.assign(memory, { stock: 0 }),
  'the customer tries to buy a {int} cent chocolate bar': (memory, [price]) => {
    memory.sold = Number(memory.money) >= Number(price) && Number(memory.stock) > 0;
  },
  'the sale should not happen': ({ sold }) => assert.equal(sold, false),
  'the sale should happen': ({ sold }) => assert.equal(sold, true),
  '{flight} has been delayed': (_, [flight]) => assert.equal(flight, 'LHR to CDG'),
  'a step that is used': nothing,
  'a step that is not used': nothing,
  'a step throws an exception': () => {
    throw new Error('BOOM');
  },
};

const registry = new ParameterTypeRegistry();
const flight = (from: string, to: string): string => `${from} to ${to}`;
registry.defineParameterType(new ParameterType('flight', /([A-Z]{3})-([A-Z]{3})/, null, flight, true, false));
const expressions = Object.entries(SENTENCES).map(
  ([source, act]) => [new CucumberExpression(source, registry), act] as const,
);

const memories = new WeakMap<World, Memory>();

function memoryOf(world: World): Memory {
  const memory = memories.get(world) ?? {};
  memories.set(world, memory);
  return memory;
}

/** Understands the kit's sentences. */
export const bindKitStep: BindStep = (step) => {
  for (const [expression, act] of expressions) {
    const found = expression.match(step.text);
    if (found === null) continue;
    const args = found.map(({ group, parameterType }) => ({
      start: group.start ?? 0,
      value: group.value ?? '',
      parameter: parameterType.name ?? '',
    }));
    const values = found.map((argument) => argument.getValue(undefined));
    const run = async (world: World): Promise<void> => act(memoryOf(world), values, step);
    return { kind: 'bound', id: expression.source, expression: expression.source, args, run };
  }
  const { line, column, text } = step;
  return { kind: 'problem', line, column, length: text.length, message: 'this sentence is not known', remedies: [] };
};
