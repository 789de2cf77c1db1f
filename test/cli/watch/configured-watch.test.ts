/** Watching as a person sees it: the built program in a real terminal, whose configuration is changed beside it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../scenario/temporary-folder.ts';
import { openTerminal } from '../../terminal/real-terminal.ts';

const SCENARIOS = `Feature: f
  @one
  Scenario: the first
    Given the greeting is off
  @two
  Scenario: the second
    Given the greeting is off
  @two
  Scenario: the third
    Given the greeting is off
`;

test('a changed configuration counts at once; one that is broken is told and mended without leaving', async () => {
  const cwd = temporaryFolder({
    'scenarios/f.feature': SCENARIOS,
    'causerie.config.ts': "export default { tags: '@one' as string };\n",
  });
  const configure = (text: string) => writeFileSync(join(cwd, 'causerie.config.ts'), text);
  const { until, press, ended, close } = openTerminal(['run', '--watch'], { columns: 80, rows: 24, cwd });
  onTestFinished(close);
  const waiting = (what: string) => until((screen) => screen.includes(what) && screen.includes('q to quit'));
  await waiting('1 scenario in');
  configure("export default { tags: '@two' as string };\n");
  await waiting('2 scenarios in');
  configure("export default { tag: '@two' };\n");
  expect(await waiting('causerie.config.ts:1')).toContain('tag');
  configure('export default {};\n');
  await waiting('3 scenarios in');
  press('q');
  expect(await ended).toBe(0);
});
