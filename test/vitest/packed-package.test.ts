/** The package as its users have it: packed, unpacked into a project of their own, run by a real vitest. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LONG = 120_000;

const FILES = {
  'package.json': '{ "name": "shop", "type": "module", "private": true }',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      target: 'es2024',
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: [],
    },
    include: ['*.ts'],
  }),
  'chat.test.ts': [
    "import 'causerie/vitest';",
    "import { type Chat, openChat } from 'causerie';",
    "import { expect, test } from 'vitest';",
    "test('a reply is mailed', async () => {",
    "  const anna = { name: 'Anna', knownAs: { email: 'anna@example.com' } };",
    "  await using chat: Chat = await openChat({ channel: { mailLanguage: 'fr' }, visitors: [anna] });",
    "  await chat.visitor('Anna').write('Hello');",
    '  await chat.visitor().closePage();',
    "  await chat.agent().write('Hi');",
    "  await chat.pass('1 minute');",
    "  expect(chat).toHaveMailed('anna@example.com', { kind: 'unread', reply: 'Hi' });",
    '  expect(chat.mails()[0]!).toPassMailLint();',
    "  await expect(chat.mails()[0]).toBeWrittenIn('fr');",
    "  expect(chat.agent().desk()).toShow('Hello');",
    '  // @ts-expect-error: there is no such language',
    "  await expect(chat.mails()[0]).not.toBeWrittenIn('fy').catch(() => {});",
    '});',
    "test('an expectation nobody waits for', async () => {",
    "  await using chat = await openChat({ mail: 'memory', visitors: [{ name: 'Anna', knownAs: { email: 'a@b.example' } }] });",
    "  await chat.visitor().write('Hello');",
    '  await chat.agent().endConversation();',
    "  void expect(chat.mails()[0]).toBeWrittenIn('fr');",
    '});',
  ].join('\n'),
  'features/reply.feature': [
    '@CONV-1',
    'Feature: Replies',
    '  Scenario: A file is shared',
    '    Given the open channel "shared"',
    '    When the visitor writes "Hello"',
    '    Then the visitor does not see "Hello! How can we help you?"',
    '  Scenario: A wrong expectation',
    '    When the visitor writes "Hello"',
    '    Then the visitor sees "Goodbye"',
    '  @rule',
    '  Rule: Notes',
    '    Scenario Outline: Seen',
    '      When the visitor writes "<text>"',
    '      Then the agent sees "<text>"',
    '      @few',
    '      Examples:',
    '        | text |',
    '        | a    |',
    '        | b    |',
  ].join('\n'),
  'features/wrong.feature': ['Feature: Wrong', '  Scenario: One', '    When 5 secs pass'].join('\n'),
  'fixtures/channels/shared.yaml': 'greeting: off\n',
};

/** What docs/library.md shows, run as it stands there. */
const [first = '', second = '', config = ''] = [
  ...readFileSync(join(root, 'docs/library.md'), 'utf8').matchAll(/^```ts\n(.*?)^```/gms),
].map((found) => found[1]!);
const [shown = ''] = /(?<=^```ts\n).*?(?=^```)/ms.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
const README = `import 'causerie/vitest';
import { openChat } from 'causerie';
import { expect, test } from 'vitest';
test('what the README shows', async () => {
${shown}});
`;
const GUIDE = {
  'readme.test.ts': README,
  'guide-1.test.ts': first,
  'guide-2.test.ts': second,
  'vitest.config.ts': config,
};

let folder = '';

function vitest(...args: readonly string[]): string {
  const bin = join(folder, 'node_modules/vitest/vitest.mjs');
  const env = {
    ...process.env,
    NO_COLOR: '1',
    VITEST: undefined,
    VITEST_POOL_ID: undefined,
    VITEST_WORKER_ID: undefined,
  };
  const { stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, env, encoding: 'utf8' });
  return stdout + stderr;
}

function node(script: string, args: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd, encoding: 'utf8' });
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'causerie-packed-')));
  for (const [path, content] of Object.entries({ ...FILES, ...GUIDE })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'causerie');
  mkdirSync(own, { recursive: true });
  node('typescript/bin/tsc', ['--project', 'tsconfig.types.json'], root);
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', own, '--strip-components=1']);
  // Its dependencies, and what a project of its own has beside it, as if they had been installed.
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== 'causerie' && !name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
}, LONG);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

test(
  'vitest runs the tests and the scenario files, and tells failures at the line of the file',
  () => {
    const output = vitest('run', '--reporter=default', '--reporter=json', '--outputFile=report.json');
    const report: JsonReport = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(Object.fromEntries(tests.map(({ fullName, status }) => [fullName, status]))).toEqual({
      'a reply is mailed': 'passed',
      'what the README shows': 'passed',
      'a reply nobody has seen for a minute is mailed in French': 'passed',
      'an e-mail that is refused for now comes when the mail server takes it': 'passed',
      // It is too late for the test; the run fails all the same.
      'an expectation nobody waits for': 'passed',
      'Replies @CONV-1 A file is shared': 'passed',
      'Replies @CONV-1 A wrong expectation': 'failed',
      'Replies @CONV-1 Notes @rule Seen (line 18) @few': 'passed',
      'Replies @CONV-1 Notes @rule Seen (line 19) @few': 'passed',
    });
    expect(output).toContain('ScenarioFailed: Then the visitor sees "Goodbye"\n\n"Goodbye" is not on the screen\n');
    expect(output).toMatch(/Unhandled Rejection.*the e-mail is not all in French/s);
    expect(output).toContain('❯ A wrong expectation features/reply.feature:9:');
    expect(output).toMatch(/9\| +Then the visitor sees "Goodbye"\n +\| +\^/);
    const wrong = report.testResults.find(({ name }) => name.endsWith('wrong.feature'));
    expect(wrong?.message).toContain(
      'error: "secs" is not a unit of time\n --> features/wrong.feature:3:12\n  |\n3 |     When 5 secs pass\n  |            ^^^^\n',
    );
  },
  LONG,
);

test(
  'tags and lines select scenarios, and editors are told where they stand',
  () => {
    const list = (...args: readonly string[]): { name: string; file: string; location: { line: number } }[] =>
      JSON.parse(vitest('list', '--json', '--includeTaskLocation', ...args));
    const few = list('features/reply.feature', '-t', '@few');
    expect(few.map(({ name, location }) => [name, location.line])).toEqual([
      ['Replies @CONV-1 > Notes @rule > Seen (line 18) @few', 18],
      ['Replies @CONV-1 > Notes @rule > Seen (line 19) @few', 19],
    ]);
    expect(few[0]?.file).toBe(join(folder, 'features/reply.feature'));
    expect(list('features/reply.feature:7').map(({ location }) => location.line)).toEqual([7]);
  },
  LONG,
);

test(
  'a scenario file that changes is run again in watch mode',
  async () => {
    const path = join(folder, 'features/watched.feature');
    const scenario = (name: string): string => `Feature: Watched\n  Scenario: ${name}\n    * the greeting is off\n`;
    writeFileSync(path, scenario('Before'));
    const bin = join(folder, 'node_modules/vitest/vitest.mjs');
    const args = [bin, 'watch', 'features/watched.feature', '--reporter=verbose'];
    const watching = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    const told = (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        watching.once('exit', () => reject(new Error(`vitest ended:\n${output}`)));
        const look = (): void => void (output.includes(text) && resolve());
        watching.stdout.on('data', look);
        look();
      });
    watching.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await told('✓ features/watched.feature > Watched > Before');
    await told('Waiting for file changes');
    writeFileSync(path, scenario('After'));
    await told('✓ features/watched.feature > Watched > After');
    watching.removeAllListeners('exit').kill();
    await once(watching, 'close');
  },
  LONG,
);

test(
  'the types say what the matchers and the chat take',
  () => {
    expect(node('typescript/bin/tsc', ['--project', 'tsconfig.json'], folder)).toBe('');
  },
  LONG,
);
