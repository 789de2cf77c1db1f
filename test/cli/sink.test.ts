/** `causerie sink` and `causerie mail expect` as processes, the way a build uses them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { talk, upToData } from '../sink/smtp-talk.ts';
import { commandLine } from './command-line.ts';

const BIN = fileURLToPath(new URL('../../bin/causerie.js', import.meta.url));
const children = new Set<ChildProcess>();
const HERE = { cwd: import.meta.dirname };

afterEach(async () => {
  for (const child of children) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  }
  children.clear();
});

interface Running {
  readonly child: ChildProcess;
  /** The events so far. */
  readonly events: () => readonly Readonly<Record<string, never>>[];
  /** The next event nobody has asked for. */
  readonly event: () => Promise<Readonly<Record<string, never>>>;
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>;
  readonly out: () => string;
}

function causerie(args: readonly string[], cwd?: string, env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', ...env } });
  children.add(child);
  let out = '';
  let err = '';
  let asked = 0;
  let wake = (): void => undefined;
  const lines = () => out.split('\n').slice(0, -1);
  child.stdout.on('data', (chunk) => {
    out += chunk;
    wake();
  });
  child.stderr.on('data', (chunk) => (err += chunk));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, err }));
  return {
    child,
    events: () => lines().map((line) => JSON.parse(line)),
    event: async () => {
      while (lines().length <= asked) {
        await Promise.race([
          new Promise<void>((resolve) => {
            wake = resolve;
          }),
          ended.then((end) => {
            if (lines().length <= asked) throw new Error(`it ended with ${end.code}: ${end.err}`);
          }),
        ]);
      }
      asked += 1;
      return JSON.parse(lines()[asked - 1]!);
    },
    ended,
    out: () => out,
  };
}

interface Sink extends Running {
  readonly port: number;
  readonly url: string;
}

async function sink(args: readonly string[] = [], cwd?: string): Promise<Sink> {
  const running = causerie(['sink', '--port', '0', '--http-port', '0', ...args], cwd);
  const listening = (await running.event()) as { readonly smtp?: { readonly port: number }; readonly http?: string };
  return { ...running, port: listening.smtp!.port, url: listening.http! };
}

async function send(port: number, content: string, to = 'anna@example.com'): Promise<string> {
  const client = await talk(port);
  await upToData(client, 'admin@shop.example', [to]);
  const answer = await client.say(`${content}\r\n.`);
  client.end();
  return answer;
}

test('it tells its ports, then each e-mail, and ends well when it is stopped', async () => {
  const running = await sink();
  expect(await send(running.port, 'Subject: Hello\r\n\r\nx')).toMatch(/^250 /);
  expect(await running.event()).toMatchObject({
    event: 'mail',
    from: 'admin@shop.example',
    to: ['anna@example.com'],
    subject: 'Hello',
    lint: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'required-fields' })]) },
  });
  running.child.kill('SIGINT');
  expect(await running.ended).toEqual({ code: 0, err: '' });
  expect(running.events().at(-1)).toEqual({ event: 'stopped', kept: 1, dropped: 0 });
});

test.runIf(process.platform !== 'win32')(
  'a stop of the system ends it as well as Ctrl-C, with a client in the middle of an e-mail',
  async () => {
    const running = await sink();
    const client = await talk(running.port);
    await upToData(client);
    client.write('Subject: half');
    running.child.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
    await client.gone;
  },
);

test.runIf(process.platform !== 'win32')(
  'an e-mail that was accepted is there after the process was killed at once',
  async () => {
    const folder = temporaryFolder({ x: '' });
    const running = await sink(['--dir', 'mails'], folder);
    const client = await talk(running.port);
    for (let count = 0; count < 20; count += 1) {
      await upToData(client);
      expect(await client.say(`Subject: ${count}\r\n\r\nx\r\n.`)).toMatch(/^250 /);
    }
    running.child.kill('SIGKILL');
    await running.ended;
    const mails = join(folder, 'mails');
    const files = readdirSync(mails)
      .filter((name) => name.endsWith('.eml'))
      .sort();
    expect(files.map((name) => readFileSync(join(mails, name), 'utf8'))).toEqual(
      Array.from({ length: 20 }, (_, index) => `Subject: ${index}\r\n\r\nx\r\n`),
    );
    const noted = readFileSync(join(mails, 'mails.ndjson'), 'utf8').trimEnd().split('\n');
    expect(noted.map((line) => `${JSON.parse(line).id}.eml`)).toEqual(files);
  },
);

test('a port in use is told with what to do', async () => {
  const running = await sink();
  const start = (...args: string[]) => commandLine(['sink', ...args], HERE);
  expect(await start('--port', String(running.port), '--http-port', '0')).toMatchObject({
    code: 2,
    out: '',
    err: `causerie: port ${running.port} is in use, perhaps by another sink. Stop that one, or take any free port: --port 0.\n`,
  });
  const http = new URL(running.url).port;
  const { err } = await start('--port', '0', '--http-port', http);
  expect(err).toContain(
    `port ${http} is in use, perhaps by another sink. Stop that one, or take any free port: --http-port 0.`,
  );
});

test('a fault plan works, and one with mistakes is shown with its places', async () => {
  const folder = temporaryFolder({
    'good.yaml': 'faults:\n  - { stage: rcpt, to: "gone@*", answer: 550 5.1.1 Gone }\n',
    'bad.yaml': 'faults:\n  - { stage: rctp, answer: 550 }\n',
  });
  const running = await sink(['--faults', 'good.yaml'], folder);
  const client = await talk(running.port);
  await client.say('EHLO client.example');
  await client.say('MAIL FROM:<a@example.com>');
  expect(await client.say('RCPT TO:<gone@example.com>')).toBe('550 5.1.1 Gone');
  expect(await running.event()).toMatchObject({
    event: 'fault',
    rule: { stage: 'rcpt', to: 'gone@*' },
    to: ['gone@example.com'],
  });
  expect(await running.event()).toMatchObject({ event: 'refused', code: 550, text: '5.1.1 Gone' });
  client.end();
  const { code, err } = await commandLine(['sink', '--faults', 'bad.yaml'], { cwd: folder });
  expect(code).toBe(3);
  expect(err).toContain('error: "rctp" is not a stage\n --> bad.yaml:2:14\n');
  expect(err).toContain('stages: connect, helo, auth, mail, rcpt, data, message');
});

test('the certificate is written for clients to trust, and its fingerprint told', async () => {
  const folder = temporaryFolder({ x: '' });
  const running = await sink(['--tls', 'implicit', '--write-cert', 'cert.pem'], folder);
  const { X509Certificate } = await import('node:crypto');
  const cert = new X509Certificate(readFileSync(join(folder, 'cert.pem')));
  expect(running.events()[0]).toMatchObject({ smtp: { tls: 'implicit', fingerprint: cert.fingerprint256 } });
});

test('--no-http has no HTTP, --no-lint no lint', async () => {
  const running = causerie(['sink', '--port', '0', '--no-http', '--no-lint']);
  const listening = (await running.event()) as { readonly smtp?: { readonly port: number }; readonly http?: string };
  expect(listening).not.toHaveProperty('http');
  await send(listening.smtp!.port, 'Subject: x\r\n\r\nx');
  expect(await running.event()).not.toHaveProperty('lint');
});

test('users stand in a file', async () => {
  const folder = temporaryFolder({ users: '# for tests\nshop:se:cret\n\n' });
  const running = await sink(['--auth', 'users'], folder);
  const client = await talk(running.port);
  await client.say('EHLO client.example');
  expect(await client.say(`AUTH PLAIN ${Buffer.from('\0shop\0se').toString('base64')}`)).toMatch(/^535 /);
  expect(await client.say(`AUTH PLAIN ${Buffer.from('\0shop\0se:cret').toString('base64')}`)).toMatch(/^235 /);
  client.end();
});

test.each([
  [['--port', '70000'], '--port "70000" is no port. Write 1 to 65535, or 0 for any free one.'],
  [['--http-port', 'x'], '--http-port "x" is no port.'],
  [['--host', '203.0.113.1'], '--host "203.0.113.1" is no address of this machine.'],
  [['--tls', 'ssl'], '--tls "ssl" is not known. Write starttls, required or implicit.'],
  [['--cert', 'c.pem'], '--cert is for TLS. Add --tls.'],
  [['--tls', '--cert', 'text'], '--cert and --key belong together.'],
  [['--tls', '--cert', 'text', '--key', 'text'], '--cert and --key cannot be used: '],
  [['--tls', '--cert', 'nowhere', '--key', 'text'], '--cert "nowhere" cannot be read: there is no such file.'],
  [['--tls', '--write-cert', 'text/x'], '--write-cert "text/x" cannot be written: '],
  [['--auth', 'nowhere'], '--auth "nowhere" cannot be read: there is no such file.'],
  [['--auth', ':secret'], '--auth is no user. Write user:password.'],
  [['--auth', 'text'], 'line 1 of "text" is no user. Write user:password.'],
  [
    ['--auth', 'a:b', '--host', '0.0.0.0'],
    '--auth on --host 0.0.0.0 would show passwords to the network. Add --tls required.',
  ],
  [['--faults', 'nowhere'], '--faults "nowhere" cannot be read: there is no such file.'],
  [['--dir', 'text'], 'cannot be used: '],
  [['--max-size', 'big'], '--max-size "big" is no size. Write it like 500k or 25m, at most 256m.'],
  [['--max-size', '257m'], '--max-size "257m" is no size.'],
  [['--max-messages', '0'], '--max-messages "0" is not a whole number from 1.'],
  [['--when-full', 'explode'], '--when-full "explode" is not known. Write drop-oldest or refuse.'],
  [['--idle', '5'], '--idle "5" is no span of time.'],
  [['--language', 'klingon'], '--language "klingon" is not a language Causerie knows.'],
  [['--prot', '1'], 'unknown option "--prot". Did you mean --port?'],
])('causerie sink %j is wrong use, told in one line', async (args, message) => {
  const folder = temporaryFolder({ text: 'no certificate' });
  const { code, out, err } = await commandLine(['sink', '--port', '0', '--http-port', '0', ...args], { cwd: folder });
  expect(err).toContain(message);
  expect(err).toMatch(/^causerie: .*\n$/);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(existsSync(join(folder, 'cert.pem'))).toBe(false);
});

test('an e-mail is awaited by another process', async () => {
  const running = await sink();
  const args = ['mail', 'expect', '--to', 'anna@*', '--subject', 'Hel*', '--within', '60s'];
  const expecting = causerie([...args, '--url', running.url]);
  await send(running.port, 'Subject: Other\r\n\r\nx', 'bob@example.com');
  await send(running.port, 'Subject: Hello\r\n\r\nBonjour Anna');
  expect(await expecting.ended).toEqual({ code: 0, err: '' });
  expect(expecting.out()).toMatch(/^found\n {2}id {8}000002-[0-9a-f]{8}\n {2}to {8}anna@example\.com\n/);
});

test('what is expected is told, and so is what came instead', async () => {
  const running = await sink();
  await send(running.port, 'Subject: Other\r\n\r\nx', 'bob@example.com');
  await send(running.port, 'Subject: Hello\r\nContent-Language: fr\r\n\r\nBonjour Anna');
  const ask = (...args: string[]) =>
    commandLine(['mail', 'expect', '--url', running.url, '--within', '50ms', ...args], HERE);

  const fits = await ask('--language', 'fr', '--contains', 'Bonjour', '--contains', 'Anna', '--json');
  expect(JSON.parse(fits.out)).toMatchObject({ cursor: 2, mail: { subject: 'Hello' } });
  expect(fits.code).toBe(0);

  const missed = await ask('--to', 'anna@*', '--subject', 'Bye', '--lint');
  expect(missed.out).toMatch(/^no e-mail that fits within 50ms; 2 others came\n {2}the nearest: 000002-/);
  expect(missed.out).toContain('    ✗ subject is "Hello", not "Bye"\n');
  expect(missed.out).toContain('    ✗ required-fields: there is no Date\n');
  expect(missed.code).toBe(1);

  const none = await ask('--none', '--to', 'carl@*');
  expect(none).toMatchObject({ code: 0, out: 'none: no e-mail that fits for 50ms (cursor 2)\n' });
  const some = await ask('--none', '--to', 'bob@*');
  expect(some.out).toMatch(/^an e-mail that fits came all the same\n/);
  expect(some.code).toBe(1);
  expect((await ask('--none', '--to', 'bob@*', '--since', '1')).code).toBe(0);
});

test('the sink may be named by the environment', async () => {
  const env = { CAUSERIE_SINK_URL: (await sink()).url };
  expect(await commandLine(['mail', 'expect', '--none', '--within', '1ms'], { ...HERE, env })).toMatchObject({
    code: 0,
  });
});

test.each([
  [['--url', 'http://127.0.0.1:1'], 'no mail sink answers at http://127.0.0.1:1. Start one with: causerie sink\n'],
  [
    ['--url', 'localhost:1080'],
    '--url "localhost:1080" is no address of a sink. Write it like http://127.0.0.1:1080.\n',
  ],
  [['--within', 'soon'], '--within "soon" is no span of time. Write it like 500ms, 30s or 2m.\n'],
])('causerie mail expect %j is wrong use', async (args, message) => {
  const told = await commandLine(['mail', 'expect', '--within', '1ms', ...args], HERE);
  expect(told).toMatchObject({ code: 2, out: '', err: `causerie: ${message}` });
});

test('what the sink does not understand is wrong use, as is something else that answers', async () => {
  const running = await sink();
  expect(await commandLine(['mail', 'expect', '--url', running.url, '--kind', 'spam'], HERE)).toMatchObject({
    code: 2,
    err: 'causerie: "spam" is not a kind of e-mail: kinds: unread, transcript.\n',
  });
  const { url, close } = await otherServer((response) => response.end('<html>'));
  const told = await commandLine(['mail', 'expect', '--url', url], HERE);
  close();
  expect(told).toMatchObject({
    code: 2,
    err: `causerie: what answers at ${url} is no mail sink, or turns this away: status 200.\n`,
  });
});

test('a sink that stops before the time is over proves nothing, and is told', async () => {
  const { url, close } = await otherServer((response) => {
    response.writeHead(503).end('{"error":"the sink stopped before the time was over"}');
  });
  const told = await commandLine(['mail', 'expect', '--none', '--url', url], HERE);
  close();
  expect(told).toMatchObject({
    code: 2,
    out: '',
    err: `causerie: ${url}: the sink stopped before the time was over.\n`,
  });
});

async function otherServer(answer: (response: ServerResponse) => void): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => answer(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => void server.close() };
}

test.runIf(process.platform !== 'win32')('an expectation that is stopped says nothing and ends with 130', async () => {
  let asked = (): void => undefined;
  const asking = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const { url, close } = await otherServer(() => asked());
  const waiting = causerie(['mail', 'expect', '--url', url, '--within', '5m']);
  await asking;
  waiting.child.kill('SIGINT');
  expect(await waiting.ended).toEqual({ code: 130, err: '' });
  expect(waiting.out()).toBe('');
  close();
});
