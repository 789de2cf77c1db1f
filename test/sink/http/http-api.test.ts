/** The HTTP API over real sockets: what it answers, and whom it turns away. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type MailSink, startMailSink } from '../../../src/sink/mail-sink.ts';
import type { MailSinkOptions } from '../../../src/sink/mail-sink-options.ts';
import { talk, upToData } from '../smtp-talk.ts';

const NOW = Date.UTC(2026, 0, 5, 9);
const open: MailSink[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function start(options: MailSinkOptions = {}): Promise<MailSink> {
  let now = NOW;
  const sink = await startMailSink({ httpPort: 0, now: () => (now += 1000), ...options });
  open.push(sink);
  return sink;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what is in it is what a test asks for
  readonly json: any;
}

/** A plain request: no cookies, no redirects, the headers a test wants. */
async function ask(
  sink: MailSink,
  path: string,
  options: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(
      `${sink.url}${path}`,
      { method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const isJson = response.headers['content-type']?.startsWith('application/json') && text !== '';
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: isJson ? JSON.parse(text) : undefined,
          });
        });
      },
    );
    asking.on('error', reject);
    asking.end(options.body);
  });
}

async function send(
  sink: MailSink,
  content: string,
  to: readonly string[] = ['anna@example.com'],
  from = 'admin@shop.example',
): Promise<void> {
  const client = await talk(sink.smtp.port);
  await upToData(client, from, to);
  await client.say(`${content}\r\n.`);
  client.end();
}

const subject = (text: string): string => `From: Shop <admin@shop.example>\r\nSubject: ${text}\r\n\r\nWords`;

const WHOLE = [
  'From: Shop <admin@shop.example>',
  'To: anna@example.com',
  'Subject: Hello',
  'Message-ID: <1@shop.example>',
  'Content-Language: fr',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=m',
  '',
  '--m',
  'Content-Type: multipart/alternative; boundary=a',
  '',
  '--a',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Bonjour =C3=A9t=C3=A9',
  '--a',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Bonjour <a href="https://shop.example/?x=1">l&agrave;</a></p><script>alert(1)</script>',
  '--a--',
  '--m',
  'Content-Type: application/pdf; name="a.pdf"',
  "Content-Disposition: attachment; filename*=utf-8''caf%C3%A9%20%22%0d%0aX%3A1.pdf",
  'Content-Transfer-Encoding: base64',
  '',
  'AAEC',
  '--m--',
].join('\r\n');

test('an e-mail is listed, told in full, and given in parts', async () => {
  const sink = await start();
  await send(sink, WHOLE);
  const { json } = await ask(sink, '/mails');
  const [short] = json.mails;
  expect(json).toEqual({ mails: [short], cursor: 1, dropped: 0 });
  expect(short).toMatchObject({
    cursor: 1,
    receivedAt: '2026-01-05T09:00:01.000Z',
    envelope: { from: 'admin@shop.example', to: ['anna@example.com'] },
    subject: 'Hello',
    from: 'Shop <admin@shop.example>',
    messageId: '1@shop.example',
    contentLanguage: 'fr',
    language: { claimed: 'fr', verdict: expect.any(String) },
    secure: false,
  });
  const full = (await ask(sink, `/mails/${short.id}`)).json;
  expect(full).toMatchObject({
    text: 'Bonjour été',
    hasHtml: true,
    visibleText: 'Bonjour là',
    links: ['https://shop.example/?x=1'],
    kind: 'unknown',
    attachments: [{ index: 1, name: 'café "\r\nX:1.pdf', type: 'application/pdf', size: 3 }],
  });
  expect(full.headers.slice(0, 2)).toEqual([
    ['From', 'Shop <admin@shop.example>'],
    ['To', 'anna@example.com'],
  ]);
  const raw = await ask(sink, `/mails/${short.id}/raw`);
  expect(raw.text).toBe(`${WHOLE}\r\n`);
  expect(raw.headers['content-type']).toBe('message/rfc822');
  expect((await ask(sink, `/mails/${short.id}/text`)).text).toBe('Bonjour été');
  const file = await ask(sink, `/mails/${short.id}/attachments/1`);
  expect(file.text).toBe('\x00\x01\x02');
  expect(file.headers['content-disposition']).toBe(
    `attachment; filename="caf_ ___X_1.pdf"; filename*=UTF-8''caf%C3%A9%20%22%0D%0AX%3A1.pdf`,
  );
  expect((await ask(sink, `/mails/${short.id}/attachments/2`)).status).toBe(404);
  expect((await ask(sink, `/mails/${short.id}/attachments/0`)).status).toBe(404);
});

test('HTML is given so that nothing in it runs or is loaded', async () => {
  const sink = await start();
  await send(sink, WHOLE);
  const { headers, text } = await ask(sink, `/mails/${sink.mails()[0]!.id}/html`);
  expect(text).toContain('<script>');
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  );
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

test('what the lint finds is told, or that there is none', async () => {
  const sink = await start();
  await send(sink, subject('x'));
  const { json } = await ask(sink, `/mails/${sink.mails()[0]!.id}/lint`);
  expect(json.errors).toBeGreaterThan(0);
  expect(json.findings[0]).toMatchObject({
    rule: expect.any(String),
    message: expect.any(String),
    severity: expect.any(String),
  });
  const silent = await start({ lint: false });
  await send(silent, subject('x'));
  expect((await ask(silent, `/mails/${silent.mails()[0]!.id}/lint`)).json.error).toBe('e-mails are not linted here');
});

test('lists are filtered and paged', async () => {
  const sink = await start();
  await send(sink, subject('a'), ['anna@example.com', 'bob@example.com']);
  await send(sink, subject('b'), ['bob@example.com'], 'other@shop.example');
  await send(sink, subject('ab'));
  const listed = async (search: string) =>
    (await ask(sink, `/mails${search}`)).json.mails.map((mail: { subject: string }) => mail.subject);
  expect(await listed('?to=BOB@*')).toEqual(['a', 'b']);
  expect(await listed('?from=other@*')).toEqual(['b']);
  expect(await listed('?subject=a*')).toEqual(['a', 'ab']);
  expect(await listed('?subject=a*&to=bob@*')).toEqual(['a']);
  expect(await listed('?contains=Words&contains=or')).toEqual(['a', 'b', 'ab']);
  expect(await listed('?lint=ok')).toEqual([]);
  expect(await listed('?since=1')).toEqual(['b', 'ab']);
  expect(await listed('?since=2026-01-05T09:00:02Z')).toEqual(['b', 'ab']);
  expect(await listed('?since=2027-01-01T00:00:00Z')).toEqual([]);
  const { json } = await ask(sink, '/mails?limit=2');
  expect(json).toMatchObject({ next: 2, cursor: 3 });
  expect((await ask(sink, `/mails?limit=2&since=${json.next}`)).json).not.toHaveProperty('next');
  expect(await listed(`?limit=2&since=${json.next}`)).toEqual(['ab']);
});

test('waiting answers when the e-mail comes, or tells what came instead', async () => {
  const sink = await start();
  const waiting = ask(sink, '/wait?to=anna@*&within=60s');
  await send(sink, subject('x'), ['bob@example.com']);
  await send(sink, subject('y'));
  expect((await waiting).json).toMatchObject({ cursor: 2, mail: { subject: 'y', text: 'Words\n' } });
  const { status, json } = await ask(sink, '/wait?to=anna@*&since=2&within=1ms');
  expect(status).toBe(404);
  expect(json).toEqual({ error: 'no e-mail that fits within 1 ms', arrived: 0, nearest: [], cursor: 2 });
  const other = await ask(sink, '/wait?to=carl@*&within=1ms');
  expect(other.json.nearest[0]).toMatchObject({ mail: { cursor: 2 }, reasons: ['to is anna@example.com, not carl@*'] });
});

test('expecting none answers after its time, or as soon as one comes', async () => {
  const sink = await start();
  expect((await ask(sink, '/none?to=anna@*&for=10ms')).json).toEqual({ none: true, arrived: 0, cursor: 0 });
  const waiting = ask(sink, '/none?to=anna@*&for=60s');
  await send(sink, subject('y'));
  expect(await waiting).toMatchObject({ status: 409, json: { mail: { subject: 'y' } } });
  expect((await ask(sink, '/none?for=1ms&since=1')).status).toBe(200);
});

test('a wait ends with its client, and with the sink', async () => {
  const sink = await start();
  const socket = connect(Number(new URL(sink.url!).port), '127.0.0.1');
  socket.write('GET /wait?within=10m HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await new Promise((resolve) => setImmediate(resolve));
  socket.destroy();
  const waiting = ask(sink, '/wait?within=10m');
  // Asked and answered: the wait before it has begun.
  await ask(sink, '/health');
  await sink.close();
  expect((await waiting).status).toBe(503);
});

test.each(['/wait?within=60s', '/none?for=60s'])(
  'time that a stopped sink did not watch proves nothing: %s',
  async (path) => {
    const sink = await start();
    const waiting = ask(sink, path);
    await ask(sink, '/health');
    await sink.close();
    expect(await waiting).toMatchObject({ status: 503, json: { error: 'the sink stopped before the time was over' } });
  },
);

test('e-mails are removed one by one or all', async () => {
  const sink = await start();
  for (const text of ['a', 'b', 'c']) await send(sink, subject(text));
  const { id } = sink.mails()[1]!;
  expect((await ask(sink, `/mails/${id}`, { method: 'DELETE' })).json).toEqual({ removed: 1 });
  expect((await ask(sink, `/mails/${id}`)).status).toBe(404);
  expect((await ask(sink, '/mails', { method: 'DELETE' })).json).toEqual({ removed: 2, cursor: 3 });
  expect((await ask(sink, '/mails')).json.mails).toEqual([]);
});

test('faults are read and set while it runs; a plan with mistakes changes nothing', async () => {
  const sink = await start();
  const plan = 'faults:\n  - { stage: rcpt, to: "bob@*", answer: 550 5.1.1 Nobody }\n';
  const set = await ask(sink, '/faults', { method: 'PUT', body: plan });
  expect(set.json).toEqual({ faults: [{ stage: 'rcpt', to: 'bob@*', answer: '550 5.1.1 Nobody' }] });
  const client = await talk(sink.smtp.port);
  await client.say('EHLO client.example');
  await client.say('MAIL FROM:<a@example.com>');
  expect(await client.say('RCPT TO:<bob@example.com>')).toBe('550 5.1.1 Nobody');
  const wrong = await ask(sink, '/faults', { method: 'PUT', body: 'faults: [{ stage: rctp, answer: 550 }]' });
  expect(wrong).toMatchObject({
    status: 400,
    json: { problems: [{ line: 1, column: 19, message: '"rctp" is not a stage' }] },
  });
  expect((await ask(sink, '/faults')).json).toEqual(set.json);
  expect((await ask(sink, '/faults', { method: 'DELETE' })).json).toEqual({ faults: [] });
  expect(await client.say('RCPT TO:<bob@example.com>')).toMatch(/^250 /);
  client.end();
});

test('health tells where SMTP is, and every path is listed', async () => {
  const sink = await start();
  expect((await ask(sink, '/health')).json).toEqual({
    status: 'ok',
    smtp: { host: '127.0.0.1', port: sink.smtp.port },
    mails: 0,
    cursor: 0,
    dropped: 0,
  });
  expect((await ask(sink, '/')).json.paths).toContain('GET /wait');
});

test.each([
  ['/nowhere', 404, 'there is nothing at /nowhere'],
  ['/mails/x', 404, 'there is no e-mail "x"'],
  ['/mails/%ff', 400, 'that is no path'],
  ['/mails?form=x', 400, '"form" is not a parameter here'],
  ['/mails?to=', 400, '"to" is empty'],
  ['/mails?to=a&to=b', 400, '"to" is there more than once'],
  [`/mails?to=${'x'.repeat(1001)}`, 400, '"to" is longer than 1000 characters'],
  ['/mails?limit=0', 400, '"0" is not a limit'],
  ['/mails?limit=1001', 400, '"1001" is not a limit'],
  ['/mails?since=yesterday', 400, '"yesterday" is neither a cursor nor a time'],
  ['/mails?language=xx', 400, '"xx" is not a language'],
  ['/mails?kind=spam', 400, '"spam" is not a kind'],
  ['/mails?lint=yes', 400, 'lint is "yes"'],
  ['/wait?within=5', 400, '"5" is not a span of time'],
  ['/wait?within=11m', 400, '"11m" is not a span of time up to 10m'],
  ['/none?within=1s', 400, '"within" is not a parameter here'],
  ['/health?x=1', 400, '"x" is not a parameter here'],
])('GET %s is %i: %s', async (path, status, message) => {
  const sink = await start();
  const answer = await ask(sink, path);
  expect(answer.status).toBe(status);
  expect(answer.json.error).toContain(message);
});

test('a method that does not fit is told those that do', async () => {
  const answer = await ask(await start(), '/mails', { method: 'POST' });
  expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, DELETE' } });
});

test('a body too long is turned away', async () => {
  const answer = await ask(await start(), '/faults', { method: 'PUT', body: 'x'.repeat(1024 * 1024 + 1) });
  expect(answer.status).toBe(413);
});

test.each([
  [{ host: 'evil.example' }, 403],
  [{ host: 'evil.example:1080' }, 403],
  [{ host: 'localhost.evil.example' }, 403],
  [{ host: '127.0.0.1.evil.example' }, 403],
  [{ host: 'mail-sink' }, 200],
  [{ host: 'Localhost:1080' }, 200],
  [{ host: '10.0.0.7:1080' }, 200],
  [{ host: '[::1]:1080' }, 200],
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
] as const)('a request with %j is answered with %i', async (headers, status) => {
  const sink = await start({ httpHosts: ['mail-sink'] });
  const answer = await ask(sink, '/mails', { method: 'DELETE', headers });
  expect(answer.status).toBe(status);
});

test('the file of an e-mail that is gone is told as gone', async () => {
  const { temporaryFolder } = await import('../../scenario/temporary-folder.ts');
  const { rmSync } = await import('node:fs');
  const folder = temporaryFolder({ x: '' });
  const sink = await start({ folder });
  await send(sink, subject('x'));
  const { id } = sink.mails()[0]!;
  await sink.mails()[0]!.reading();
  rmSync(`${folder}/${id}.eml`);
  for (const path of ['', '/raw', '/text']) expect((await ask(sink, `/mails/${id}${path}`)).status, path).toBe(410);
  expect((await ask(sink, '/mails')).json.mails).toHaveLength(1);
});

test('an e-mail that went because the sink was full is told with that', async () => {
  const sink = await start({ maximumMails: 1 });
  for (const text of ['a', 'b']) await send(sink, subject(text));
  const { json } = await ask(sink, '/mails/000001-00000000');
  expect(json.error).toBe(
    'there is no e-mail "000001-00000000"; the sink was full, and as many as 1 older ones had to go',
  );
});

test('a client that never finishes its request is no hindrance to others', async () => {
  const sink = await start();
  const sockets = Array.from({ length: 50 }, () => {
    const socket = connect(Number(new URL(sink.url!).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /mails HTTP/1.1\r\nHost: local');
    return socket;
  });
  expect((await ask(sink, '/health')).status).toBe(200);
  for (const socket of sockets) socket.destroy();
});
