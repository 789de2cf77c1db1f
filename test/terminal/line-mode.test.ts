/** The chat without a terminal: what a script types and what it reads, as text and as JSON. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { hostIn } from './playing.ts';

async function script(lines: string, args: readonly string[] = [], files: Readonly<Record<string, string>> = {}) {
  const cwd = temporaryFolder(files);
  const { host, output } = hostIn(cwd);
  async function* stdin(): AsyncGenerator<Uint8Array> {
    // In pieces that end anywhere, as pipes do.
    const octets = new TextEncoder().encode(lines);
    for (let start = 0; start < octets.length; start += 7) yield octets.subarray(start, start + 7);
  }
  const code = await runCommandLine(['chat', ...args], { ...host, stdin });
  return { code, out: output(), cwd };
}

test('lines are carried out in order and every event is a line', async () => {
  const { code, out } = await script('Hello\n/+5 s\n/sends the form with: name = Anna; e-mail = a@b.example\n/crm');
  expect(code).toBe(0);
  expect(out.split('\n').slice(2)).toEqual([
    '09:00:00.000  #1 opened by the visitor on https://shop.example/',
    '09:00:00.000  #1 visitor: "Hello"',
    '09:00:00.000  #1 greeting posted',
    '09:00:00.000  #1 form "Introduce yourself" to show itself at 2026-01-05 09:00:05.000',
    '09:00:00.000  #1 waits for an agent',
    '09:00:00.000  #1 assigned to Agent',
    '09:00:05.000  #1 form "Introduce yourself" shown',
    '09:00:05.000  #1 visitor types in the form',
    '09:00:05.000  #1 form "Introduce yourself" sent',
    '09:00:05.000  the visitor is known: "Anna", "a@b.example"',
    '09:00:05.000  #1 agent is shown the contact details: "Anna", "a@b.example"',
    '09:00:05.000  details are on their way to the CRM',
    '09:00:05.000  CRM record lead-1 created',
    'lead  Anna  a@b.example  #1',
    '',
  ]);
});

test('what cannot be done is told, the rest is done, and the exit code says so', async () => {
  const { code, out } = await script('/agent closes the page\n/+5 parsecs\nHello\n/quit\nnever');
  expect(code).toBe(1);
  expect(out).toContain('! "/agent" is not understood\n');
  expect(out).toContain('! "parsecs" is not a unit of time\n');
  expect(out).toContain('visitor: "Hello"');
  expect(out).not.toContain('never');
});

test('in JSON every line is an object, with the data of what is looked at', async () => {
  const lines =
    'a\u009b31m\n/look\n/agent\n/closes the page\n/visitor is known as: e-mail = a@b.example\n/agent\nYes\n/next\n/mail 1\n/crm\n/due\n';
  const { code, out } = await script(lines, ['--json']);
  expect(code).toBe(0);
  expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  const told = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const of = (type: string) => told.filter((each) => each.type === type);
  expect(of('event').length).toBeGreaterThan(10);
  expect(of('screen')[0].screen.lines[0]).toMatchObject({ kind: 'visitor', text: 'a31m' });
  expect(of('mail')[0]).toMatchObject({ kind: 'unread', to: ['a@b.example'], findings: expect.any(Array) });
});

test('a channel file, a language and a scenario to open are taken from the command line, or refused in words', async () => {
  const files = {
    'shop.json': '{"name": "Boutique", "form delay": "2 seconds", "greeting": false}',
    'bad.json': '{"nmae": "x"}',
    'broken.json': '{',
  };
  const shop = await script('Bonjour\n/+2 s\n', ['--channel', 'shop.json', '--language', 'fr'], files);
  expect(shop.out).toContain('09:00:02.000  #1 form "Introduce yourself" shown');
  expect(shop.out).not.toContain('greeting posted');
  const bad = await script('', ['--channel', 'bad.json'], files);
  expect([bad.code, bad.out]).toEqual([2, expect.stringContaining('"nmae" is not a setting')]);
  expect((await script('', ['--channel', 'broken.json'], files)).out).toContain('is not JSON');
  expect((await script('', ['--channel', 'none.json'], files)).out).toContain('there is no such file');
  expect((await script('', ['--language', 'klingon'])).code).toBe(2);
  expect((await script('', ['--smtp', 'localhost'])).out).toContain('--smtp localhost:1025');
  expect((await script('', ['--load', 'none.feature'])).code).toBe(3);
});

test('the faults of another mail server cannot be planned', async () => {
  const { code, out } = await script('/mail server is down\n/crm is down\n', ['--smtp', '127.0.0.1:9']);
  expect([code, out]).toEqual([1, expect.stringContaining('! e-mails go to another server (--smtp)')]);
});

test('the built program plays a script and writes a scenario that passes', { timeout: 60_000 }, () => {
  const cwd = temporaryFolder({});
  const bin = new URL('../../bin/causerie.js', import.meta.url).pathname;
  const options = { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } } as const;
  execFileSync(process.execPath, [bin, 'chat'], { ...options, input: 'Hello\n/next\n/save hello.feature\n' });
  expect(readFileSync(join(cwd, 'hello.feature'), 'utf8')).toContain('the visitor sees the form "Introduce yourself"');
  expect(execFileSync(process.execPath, [bin, 'run', 'hello.feature'], options)).toContain('1 passed');
});
