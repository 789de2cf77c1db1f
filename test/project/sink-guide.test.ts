/** docs/sink.md says only what is true: its commands are run in order, its plan is read, its library example runs. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { readFaultPlan } from '../../src/sink/faults/read-fault-plan.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';

const root = new URL('../../', import.meta.url);
const guide = readFileSync(new URL('docs/sink.md', root), 'utf8');
const blocks = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map((found) => found[1]!);

/** The e-mail the guide sends. */
const HELLO = [
  'From: Shop <shop@example.com>',
  'To: anna@example.com',
  'Subject: Your parcel',
  `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
  'Message-ID: <1@example.com>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Language: en',
  'Auto-Submitted: auto-generated',
  'X-Auto-Response-Suppress: All',
  '',
  'Your parcel is on its way.',
  '',
].join('\r\n');

const hasCurl = ((): boolean => {
  try {
    return execFileSync('curl', ['--version'], { encoding: 'utf8' }).includes('smtp');
  } catch {
    return false;
  }
})();

/** What differs from run to run: the hash of an e-mail with another date, the time it came; and the number of lint rules. */
const levelled = (text: string): string =>
  text
    .replace(/000001-[0-9a-f]{8}/g, '000001-00000000')
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"time"')
    .replace(/"skipped":\d+/, '"skipped":9');

test.runIf(hasCurl && process.platform !== 'win32')(
  'every command of the guide prints what the guide shows',
  async () => {
    const cwd = temporaryFolder({ 'hello.eml': HELLO });
    const bin = new URL('bin/causerie.js', root).pathname;
    const sink = spawn(process.execPath, [bin, 'sink', '--port', '0', '--http-port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [first] = await once(createInterface(sink.stdout), 'line');
    const { smtp, http } = JSON.parse(first);
    const [expectation = '', api = ''] = blocks('console');
    // The e-mail that is expected is the one that is sent below.
    const [sending, ...others] = commandsOf(api);
    let id = '';
    try {
      for (const { command, output } of [sending!, ...commandsOf(expectation), ...others]) {
        const here = command
          .replaceAll('127.0.0.1:1080', new URL(http).host)
          .replaceAll('127.0.0.1:1025', `127.0.0.1:${smtp.port}`)
          .replace(/000001-[0-9a-f]{8}/, id)
          .replace(/^causerie /, `'${process.execPath}' '${bin}' `);
        const env = { ...process.env, NO_COLOR: '1', CAUSERIE_SINK_URL: http };
        const printed = execFileSync('/bin/sh', ['-c', here], { cwd, env, encoding: 'utf8' });
        id = /000001-[0-9a-f]{8}/.exec(printed)?.[0] ?? id;
        expect(levelled(printed).replace(`"port":${smtp.port}`, '"port":1025'), command).toBe(levelled(output));
      }
    } finally {
      sink.kill();
      await once(sink, 'close');
    }
    expect(JSON.parse(readFileSync(join(cwd, 'missed.json'), 'utf8'))).toMatchObject({
      arrived: 1,
      nearest: [{ mail: { cursor: 1 } }],
    });
  },
);

function commandsOf(block: string): { readonly command: string; readonly output: string }[] {
  return block
    .split(/^\$ /m)
    .filter((each) => each !== '')
    .map((each) => {
      const end = each.indexOf('\n');
      return { command: each.slice(0, end), output: each.slice(end + 1) };
    });
}

test('the plan of the guide is valid', () => {
  const [plan = ''] = blocks('yaml');
  expect(readFaultPlan(plan)).toMatchObject({ kind: 'plan', rules: { length: 3 } });
});

test("the guide's library example runs", () => {
  const library = new URL('dist/index.js', root).href;
  const [example = ''] = blocks('js');
  const cwd = temporaryFolder({ 'example.mjs': example.replace("'causerie'", `'${library}'`) });
  expect(execFileSync(process.execPath, ['example.mjs'], { cwd, encoding: 'utf8' })).toBe('nothing came\n');
});
