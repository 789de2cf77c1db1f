import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFixtures } from '../../src/scenario/fixture-folder.ts';
import { load } from '../../src/scenario/load.ts';
import { renderFrames } from '../../src/scenario/report/source-frame.ts';
import { createBindStep } from '../../src/steps/index.ts';
import { createPaint } from '../../src/steps/paint.ts';
import { temporaryFolder } from './temporary-folder.ts';

function fixtures(files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = temporaryFolder(files);
  return openFixtures({ absolutePath: join(cwd, 'fixtures'), path: 'fixtures' });
}

test.each(['yaml', 'yml', 'json'])('a fixture is found by its name without .%s', (ending) => {
  const find = fixtures({ [`fixtures/channels/shop-fr.${ending}`]: '{}', 'fixtures/crm/shop-fr.txt': '' });
  expect(find('channels', 'shop-fr')).toEqual({ path: `fixtures/channels/shop-fr.${ending}`, text: '{}' });
  expect(find('crm', 'shop-fr')).toMatchObject({ message: 'there is no fixture "shop-fr" in fixtures/crm' });
});

test.each([
  ['shop-rf', 'there is no fixture "shop-rf" in fixtures/channels', 'did you mean "shop-fr"?'],
  ['other', 'there is no fixture "other" in fixtures/channels', 'there are: huge, latin, shop-fr, twice, twice'],
  ['twice', 'there are two fixtures "twice": twice.yaml and twice.json', 'keep one of them'],
  [
    '../crm/big',
    '"../crm/big" is not the name of a fixture',
    'it names a file in fixtures/channels, without its ending',
  ],
  ['', '"" is not the name of a fixture', 'it names a file in fixtures/channels, without its ending'],
  ['latin', 'the fixture fixtures/channels/latin.yaml is not saved as UTF-8', 'save it as UTF-8'],
  ['huge', 'the fixture fixtures/channels/huge.yaml is too large', 'a fixture has at most 256 KB'],
])('%j is told: %s', (name, message, remedy) => {
  const find = fixtures({
    'fixtures/channels/shop-fr.yaml': '',
    'fixtures/channels/twice.json': '',
    'fixtures/channels/twice.yaml': '',
    'fixtures/channels/latin.yaml': new Uint8Array([0xe9, 0x0a]),
    'fixtures/channels/huge.yaml': ' '.repeat(256 * 1024 + 1),
    'fixtures/crm/big.yaml': '',
  });
  const found = find('channels', name);
  expect('message' in found ? [found.message, found.remedies] : found).toEqual([
    message,
    expect.arrayContaining([remedy]),
  ]);
});

test('with no folder at all it is said what to write', () => {
  expect(fixtures({})('agents', 'night')).toMatchObject({ remedies: ['write one: fixtures/agents/night.yaml'] });
});

test('the mistake of a fixture that many scenarios use is told once, in its file, before anything runs', async () => {
  const using =
    'Feature: f\n  Background:\n    Given the open channel "shop"\n  Scenario: a\n    When 1 ms passes\n  Scenario: b\n    When 1 ms passes\n';
  const cwd = temporaryFolder({
    'a.feature': using,
    'b.feature': using,
    'fixtures/channels/shop.yaml': 'name: A\nx: 1\n',
  });
  const bindStep = createBindStep(openFixtures({ absolutePath: join(cwd, 'fixtures'), path: 'fixtures' }));
  const loaded = await load({ paths: ['.'], cwd, bindStep });
  if (loaded.kind !== 'invalid') throw new Error('it was understood');
  const text = renderFrames(loaded.problems, createPaint(false));
  expect(text).toContain('error: "x" is not a setting\n --> fixtures/channels/shop.yaml:2:1\n  |\n2 | x: 1\n  | ^\n');
  expect(text).toContain('= it is used at a.feature:3\n');
  expect(text).toContain('1 problem in 1 file: nothing was run.');
});
