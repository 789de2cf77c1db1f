/** What docs/ shows works: scenarios run, builds parse and say what this program knows, settings are all there. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createBindStep } from '../../src/steps/index.ts';
import { englishWords } from '../../src/steps/phrases/en.ts';
import { commandLine } from '../cli/command-line.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { stepText } from '../steps/step-text.ts';

const root = new URL('../..', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const writing = read('docs/writing-scenarios.md');
const ci = read('docs/ci.md');

const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, block]) => block!);

function causerie(args: readonly string[], cwd: string) {
  const bin = new URL('bin/causerie.js', root).pathname;
  return spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

test('the scenarios of docs/writing-scenarios.md pass', () => {
  const files = Object.fromEntries(
    blocks(writing, 'gherkin').map((text, index) => [`scenarios/${index}.feature`, text]),
  );
  expect(Object.keys(files)).toHaveLength(2);
  expect(causerie(['run'], temporaryFolder(files)).stdout).toMatch(/\n2 passed, 0 failed\n$/);
});

test('a sentence that is not known is told as docs/writing-scenarios.md shows', () => {
  const [shown = ''] = blocks(writing, 'console');
  const [command = '', ...output] = shown.split('\n');
  const feature = 'Feature: f\n  Scenario: s\n    Given teh greeting is off\n';
  const cwd = temporaryFolder({ 'scenarios/second.feature': feature });
  expect(causerie(command.replace('$ npx causerie ', '').split(' '), cwd).stderr).toBe(output.join('\n'));
});

test('every setting has a row in docs/writing-scenarios.md, and no other has', () => {
  const table = writing.slice(writing.indexOf('| Setting |'), writing.indexOf('Durations read'));
  const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)].slice(2).flatMap(([, names]) => names!.split(', '));
  expect(rows.toSorted()).toEqual(
    Object.values(englishWords.settings)
      .map(([name]) => name!)
      .toSorted(),
  );
});

test('the fixtures of docs/writing-scenarios.md are understood', () => {
  const fixtures = blocks(writing, 'yaml');
  const sentences = [
    'the open channel "shop-fr"',
    'the CRM knows the records of "big-customer"',
    'the agents of "night-team"',
  ];
  expect(fixtures).toHaveLength(sentences.length);
  for (const [index, sentence] of sentences.entries()) {
    const bindStep = createBindStep(() => ({ path: 'x.yaml', text: fixtures[index]! }));
    expect(bindStep(stepText(sentence))).toMatchObject({ kind: 'bound' });
  }
});

test('the configuration of docs/writing-scenarios.md is valid', async () => {
  const [text = ''] = blocks(writing, 'ts');
  const config = text.replace(/^import .*$/m, '').replace('defineConfig(', '(');
  const cwd = temporaryFolder({
    'package.json': '{"type":"module"}',
    'causerie.config.ts': config,
    'scenarios/a.feature': 'Feature: f\n  Scenario: s\n    When the visitor writes "a"\n',
  });
  expect(await commandLine(['run', '--list', '--profile', 'ci', '--parallel', '1'], { cwd })).toMatchObject({
    code: 0,
    err: '',
  });
});

test('the builds of docs/ci.md parse, and their parts fit together', () => {
  const [github, gitlab, kubernetes] = blocks(ci, 'yaml').map((text) => parse(text));
  const { run, report } = github.jobs;
  const count = run.strategy.matrix.shard.length;
  const runs = (job: { readonly steps: readonly { readonly run?: string }[] }) =>
    job.steps.map((step) => step.run).join('\n');
  expect(runs(run)).toContain(`/${count} `);
  expect(runs(report)).toContain(`--shards ${count} `);
  expect(report.needs).toBe('run');
  expect(gitlab.report.script.join('\n')).toContain(`--shards ${gitlab.scenarios.parallel} `);
  expect(gitlab.report.needs).toEqual(['scenarios']);
  const { completions, completionMode, template } = kubernetes.spec;
  expect({ completions, completionMode }).toEqual({ completions: 4, completionMode: 'Indexed' });
  expect(template.spec.containers[0].env).toEqual([{ name: 'JOB_COMPLETIONS', value: String(completions) }]);
  expect(template.spec.containers[0].volumeMounts[0].name).toBe(template.spec.volumes[0].name);
});

test.each(['GitLab', 'Kubernetes'])(
  '%s: its variables choose the part, and the parts join into the whole',
  async (system) => {
    const scenario = (name: string) => `  Scenario: ${name}\n    When the visitor writes "a"\n`;
    const cwd = temporaryFolder({
      'scenarios/a.feature': `Feature: f\n${['a', 'b', 'c', 'd', 'e'].map(scenario).join('')}`,
    });
    for (const index of [0, 1, 2, 3]) {
      const env: Record<string, string> =
        system === 'GitLab'
          ? { CI_NODE_INDEX: String(index + 1), CI_NODE_TOTAL: '4' }
          : { JOB_COMPLETION_INDEX: String(index), JOB_COMPLETIONS: '4' };
      const args = ['run', '--shard', 'auto', '--format', `message:shards/${index}.ndjson`];
      expect((await commandLine(args, { cwd, env })).code).toBe(0);
    }
    const logs = [0, 1, 2, 3].map((index) => `shards/${index}.ndjson`);
    const merged = await commandLine(['merge', ...logs, '--shards', '4'], { cwd });
    expect(merged.out).toMatch(/\n5 passed, 0 failed\n$/);
  },
);

test.each([
  ['docs/writing-scenarios.md', writing],
  ['docs/ci.md', ci],
  ['README.md', read('README.md')],
])('every command and option in %s exists', async (_, text) => {
  const commands = [...text.matchAll(/(?:npx |`|\()causerie ([a-z]+)((?: (?!&&|\|)[^\s`|)#]+)*)/g)];
  expect(commands.length).toBeGreaterThan(3);
  const helps = new Map<string, string>();
  for (const [, command = '', rest = ''] of commands) {
    if (!helps.has(command))
      helps.set(command, (await commandLine([command, '--help'], { cwd: temporaryFolder({}) })).out);
    const help = helps.get(command)!;
    expect(help, command).toContain(`Usage: causerie ${command}`);
    if (command === 'mail') continue; // has commands of its own
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(help, `${command} ${option}`).toContain(option);
  }
});
