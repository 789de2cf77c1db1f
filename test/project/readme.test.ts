/** The README says only what is true: its scenario and its library example are run, and their output compared. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';

const root = new URL('../..', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '';
}

function node(args: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

test("the README's scenario prints what the README shows, but for the time it took", () => {
  const cwd = temporaryFolder({ 'reply.feature': block('gherkin') });
  const [command = '', ...output] = block('console').split('\n');
  const args = command.replace('$ npx causerie ', '').split(' ');
  const withoutTime = (text: string) => text.replace(/in \d.*s$/m, 'in …');
  const printed = node([new URL('bin/causerie.js', root).pathname, ...args], cwd);
  expect(withoutTime(printed)).toBe(withoutTime(output.join('\n')));
});

test("the README's library example runs and logs what its comment says", () => {
  const library = new URL('dist/index.js', root).href;
  const cwd = temporaryFolder({ 'example.mjs': block('js').replace("from 'causerie'", `from '${library}'`) });
  const promised = /console\.log\(sent\); \/\/ (.*)/.exec(readme)?.[1];
  expect(node(['example.mjs'], cwd).trim()).toBe(promised);
});
