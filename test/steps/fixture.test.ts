/** Fixtures: what a channel, a CRM and a team in a file of their own set up, and where their mistakes are told. */
import { expect, test } from 'vitest';
import { createBindStep } from '../../src/steps/bind-step.ts';
import type { StepProblem } from '../../src/steps/step.ts';
import { createWorld } from '../../src/steps/world.ts';
import { createStage } from './scripted-target.ts';
import { stepText } from './step-text.ts';

const PATH = 'fixtures/it.yaml';

/** Binds a sentence for which every fixture has the text. */
const bind = (sentence: string, text: string, spoken = 'en') =>
  createBindStep(() => ({ path: PATH, text }))(stepText(sentence, {}, spoken));

/** The first portal of the plan once sentences have run, all with the same fixture. */
async function planned(text: string, ...sentences: readonly string[]) {
  const world = createWorld(createStage().target);
  for (const sentence of sentences) {
    const bound = bind(sentence, text);
    if (bound.kind === 'problem') throw new Error(bound.message);
    await bound.run(world);
  }
  return world.plan.portals[0]!;
}

function problem(sentence: string, text: string): StepProblem {
  const bound = bind(sentence, text);
  if (bound.kind === 'bound') throw new Error('it was understood');
  return bound;
}

test.each([
  [
    'YAML',
    'name: Boutique\nlanguage: French\ngreeting: off\nunread delay: 2 minutes\nholidays: [2026-05-01, 2026-12-25]\n',
  ],
  [
    'JSON',
    '{"name": "Boutique", "language": "fr", "greeting": false, "unread delay": "2 minutes", "holidays": ["2026-05-01", "2026-12-25"]}',
  ],
  [
    'French',
    "# language: fr\nnom: Boutique\nlangue: français\nmessage d'accueil: non\ndélai des non-lus: 2 minutes\njours fériés: 2026-05-01, 2026-12-25\n",
  ],
])('a channel in %s takes the place of the first one', async (_, text) => {
  const { channels } = await planned(text, 'the open channel "boutique"');
  expect(channels.map(({ name }) => name)).toEqual(['Boutique']);
  expect(channels[0]?.settings).toMatchObject({
    ...{ name: 'Boutique', language: 'fr', greeting: false, unreadDelayMs: 120_000 },
    holidays: ['2026-05-01', '2026-12-25'],
  });
});

test('a fixture is in the language it says, whatever the scenario file speaks', () => {
  expect(bind('le canal ouvert « x »', 'unread delay: 2 minutes', 'fr')).toMatchObject({ kind: 'bound' });
  expect(bind('the open channel "x"', '# language: fr\ndélai des non-lus: 2 minutes')).toMatchObject({ kind: 'bound' });
  expect(bind('the open channel "x"', 'délai des non-lus: 2 minutes')).toMatchObject({ kind: 'problem' });
});

test('another channel bears the name its settings say, or the fixture has', async () => {
  const named = await planned('name: Help\nunread delay: 2 minutes', 'another open channel like "second"');
  expect(named.channels.map(({ name }) => name)).toEqual(['Shop', 'Help']);
  const unnamed = await planned('unread delay: 2 minutes', 'another open channel like "second"');
  expect(unnamed.channels.map(({ name }) => name)).toEqual(['Shop', 'second']);
  expect(unnamed.channels.map(({ settings }) => settings.unreadDelayMs)).toEqual([60_000, 120_000]);
});

test('the records of a CRM are there from the start', async () => {
  const text = '- { kind: client, name: Anna, e-mail: [a@example.com, b@example.com] }\n- phone: "+33 1 99 00 12 34"\n';
  const { crm } = await planned(text, 'the CRM knows the records of "x"');
  expect(crm).toEqual([
    { kind: 'client', name: 'Anna', emails: ['a@example.com', 'b@example.com'], phones: [] },
    { kind: 'lead', emails: [], phones: ['+33 1 99 00 12 34'] },
  ]);
});

test('a team takes the place of the agent, each member where and as it says', async () => {
  const text = '- { name: Nadia, presence: paused, maximum: 2, channels: [Help] }\n- Paul\n';
  const { agents, channels } = await planned(text, 'another open channel "Help"', 'the agents of "x"');
  expect(agents).toEqual([
    { name: 'Nadia', publicName: 'Nadia', presence: 'paused', maximum: 2 },
    { name: 'Paul', publicName: 'Paul', presence: 'online' },
  ]);
  expect(channels.map((channel) => channel.agents)).toEqual([['Paul'], ['Nadia', 'Paul']]);
});

test.each([
  ['the open channel "x"', 'name: Shop\nunraed delay: 2 minutes', 2, 1, 12, '"unraed delay" is not a setting'],
  ['the open channel "x"', '{\n  "language": "Klingon"\n}', 2, 15, 7, '"Klingon" is not a language Causerie writes'],
  ['the open channel "x"', 'holidays: [2026-05-01, Easter]', 1, 23, 6, '"Easter" is not a day'],
  ['the open channel "x"', 'name: a\nname: b', 2, 1, 1, 'Map keys must be unique'],
  ['the open channel "x"', '- a\n- b', 1, 1, 3, 'there are no settings here'],
  ['the open channel "x"', '# nothing', 1, 1, 1, 'there are no settings here'],
  ['the open channel "x"', 'name: { a: b }', 1, 7, 8, 'this is no single value'],
  ['the open channel "x"', '['.repeat(50_000), 1, 1, 1, 'this is nested too deeply'],
  ['the CRM knows the records of "x"', 'kind: lead', 1, 1, 10, 'there is no list here'],
  ['the CRM knows the records of "x"', '- { kind: leed }', 1, 11, 4, '"leed" is not a kind of CRM record'],
  ['the CRM knows the records of "x"', '- Anna', 1, 3, 4, 'there are no details here'],
  ['the agents of "x"', '- { presence: online }', 1, 3, 20, 'this agent has no name'],
  ['the agents of "x"', '- { name: A, maximum: many }', 1, 23, 4, '"many" is not a whole number'],
  ['the agents of "x"', '- { name: A, presence: asleep }', 1, 24, 6, '"asleep" is not a presence of an agent'],
])('%s with %j is told in the fixture, at %i:%i', (sentence, text, line, column, length, message) => {
  const told = problem(sentence, text);
  expect(told.message).toContain(message);
  expect(told.file).toEqual({ path: PATH, lines: text.split('\n') });
  // Where the parser itself gives up differs with its version and the stack.
  if (!/nested|unique/.test(message)) expect([told.line, told.column, told.length]).toEqual([line, column, length]);
});

test('a fixture that is not there is told at the sentence', () => {
  const found = createBindStep(() => ({ message: 'there is none', remedies: ['there are: a, b'] }));
  const told = found(stepText('the open channel "shop"'));
  expect(told).toMatchObject({
    message: 'there is none',
    remedies: ['there are: a, b'],
    line: 7,
    column: 29,
    length: 4,
  });
  expect(told).not.toHaveProperty('file');
});
