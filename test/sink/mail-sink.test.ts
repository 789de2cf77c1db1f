/** The mail sink as a library: what it keeps, within which limits, who may come in, and waiting without missing anything. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { type MailSink, startMailSink } from '../../src/sink/mail-sink.ts';
import type { MailSinkEvent, MailSinkOptions } from '../../src/sink/mail-sink-options.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { type Talk, talk, talkOver, upToData } from './smtp-talk.ts';

const NOW = Date.UTC(2026, 0, 5, 9);
const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function start(options: MailSinkOptions = {}): Promise<{ sink: MailSink; events: readonly MailSinkEvent[] }> {
  const events: MailSinkEvent[] = [];
  const sink = await startMailSink({ now: () => NOW, onEvent: (event) => void events.push(event), ...options });
  open.push(sink);
  return { sink, events };
}

/** Sends one e-mail on a connection of its own and returns the last answer. */
async function send(sink: MailSink, content: string, to = 'anna@example.com'): Promise<string> {
  const client = await talk(sink.smtp.port);
  await upToData(client, 'admin@shop.example', [to]);
  const answer = await client.say(`${content}\r\n.`);
  client.end();
  return answer;
}

const subject = (text: string, more = ''): string => `From: admin@shop.example\r\nSubject: ${text}\r\n${more}\r\nWords`;
const subjects = async (sink: MailSink): Promise<string[]> =>
  Promise.all(sink.mails().map(async (mail) => (await mail.reading()).subject));

test('an accepted e-mail is listed when its sender hears of it, and told of with what the lint finds', async () => {
  const { sink, events } = await start();
  expect(await send(sink, subject('=?utf-8?q?=C3=89t=C3=A9?=', 'Message-ID: <1@shop.example>\r\n'))).toMatch(
    /^250 2\.6\.0 Kept as 000001-[0-9a-f]{8}$/,
  );
  const [mail] = sink.mails();
  expect(mail).toMatchObject({
    cursor: 1,
    receivedAt: NOW,
    size: 101,
    secure: false,
    envelope: { to: ['anna@example.com'] },
  });
  await mail!.reading();
  await sink.close();
  expect(events).toEqual([
    expect.objectContaining({
      event: 'mail',
      subject: 'Été',
      cursor: 1,
      size: 101,
      receivedAt: '2026-01-05T09:00:00.000Z',
    }),
  ]);
  const [told] = events;
  const rules = told?.event === 'mail' ? told.lint?.findings.map(({ rule }) => rule) : [];
  expect(rules).toContain('required-fields');
});

test('a Message-ID that comes twice is found, and the language wanted is held', async () => {
  const { sink } = await start({ language: 'fr' });
  const content = subject('x', 'Message-ID: <1@shop.example>\r\nContent-Language: en\r\n');
  await send(sink, content);
  await send(sink, content);
  const [first, second] = await Promise.all(
    sink.mails().map(async (mail) => (await mail.reading()).lint?.findings ?? []),
  );
  const rules = (findings: typeof first) => findings?.map(({ rule }) => rule);
  expect(rules(first)).toContain('content-language');
  expect(rules(first)).not.toContain('message-id');
  expect(rules(second)).toContain('message-id');
});

test('a sender with a frozen clock is not held to the clock of the sink, but to the form of a date', async () => {
  const { sink } = await start();
  await send(sink, subject('Frozen', 'Date: Sat, 01 Jan 2000 00:00:00 +0000\r\n'));
  await send(sink, subject('Wrong', 'Date: yesterday\r\n'));
  const rules = await Promise.all(
    sink.mails().map(async (mail) => (await mail.reading()).lint?.findings.map(({ rule }) => rule).includes('date')),
  );
  expect(rules).toEqual([false, true]);
});

test('without the lint there is no word of it', async () => {
  const { sink, events } = await start({ lint: false });
  await send(sink, subject('x'));
  await sink.close();
  expect(events).toEqual([expect.not.objectContaining({ lint: expect.anything() })]);
});

test('when it is full the oldest e-mail goes, and that is told', async () => {
  const { sink, events } = await start({ maximumMails: 2 });
  for (const text of ['a', 'b', 'c']) await send(sink, subject(text));
  expect(await subjects(sink)).toEqual(['b', 'c']);
  expect(sink.dropped()).toBe(1);
  expect(events).toContainEqual({ event: 'dropped', id: expect.stringMatching(/^000001-/), cursor: 1 });
});

test('when it is full and is to refuse, the new e-mail is put off until there is room', async () => {
  const { sink } = await start({ maximumMails: 1, whenFull: 'refuse' });
  await send(sink, subject('a'));
  expect(await send(sink, subject('b'))).toMatch(/^452 4\.3\.1 /);
  expect(await subjects(sink)).toEqual(['a']);
  sink.clear();
  expect(await send(sink, subject('c'))).toMatch(/^250 /);
});

test('memory is bounded by octets; an e-mail larger than all of it is refused', async () => {
  const { sink } = await start({ maximumMemory: 1000 });
  for (const text of ['a', 'b', 'c']) await send(sink, `${subject(text)}${'x'.repeat(400)}`);
  expect(await subjects(sink)).toEqual(['b', 'c']);
  expect(await send(sink, 'x'.repeat(1000))).toMatch(/^452 /);
});

test('a folder has each e-mail octet for octet, with its envelope, and memory has no part in it', async () => {
  const folder = join(temporaryFolder({ 'there.txt': 'mine' }), 'deep', 'mails');
  const { sink } = await start({ folder, maximumMemory: 1 });
  const content = 'Subject: \xff\x00\r\n\r\nbare\nfeed\r\n..dots\r\n';
  const client = await talk(sink.smtp.port);
  await upToData(client, '', ['anna@example.com', 'hidden@example.com']);
  await client.say(`${content}.`);
  const [mail] = sink.mails();
  const kept = content.replace('..dots', '.dots');
  expect(readFileSync(join(folder, `${mail!.id}.eml`), 'latin1')).toBe(kept);
  expect((await mail!.octets()).toString('latin1')).toBe(kept);
  expect(readdirSync(folder).sort()).toEqual([`${mail!.id}.eml`, 'mails.ndjson']);
  expect(JSON.parse(readFileSync(join(folder, 'mails.ndjson'), 'utf8'))).toEqual({
    id: mail!.id,
    receivedAt: '2026-01-05T09:00:00.000Z',
    from: '',
    to: ['anna@example.com', 'hidden@example.com'],
    utf8: false,
    size: kept.length,
    secure: false,
  });
  client.end();
});

test('half a line that a killed sink left in mails.ndjson is not glued to the next', async () => {
  const folder = temporaryFolder({ 'mails.ndjson': '{"id":"0000' });
  const { sink } = await start({ folder });
  await send(sink, subject('a'));
  const [torn, next] = readFileSync(join(folder, 'mails.ndjson'), 'utf8').split('\n');
  expect(torn).toBe('{"id":"0000');
  expect(JSON.parse(next!)).toMatchObject({ id: sink.mails()[0]!.id });
});

test('a folder is only added to: numbers go on, and what is cleared or dropped stays as a file', async () => {
  const folder = temporaryFolder({ 'readme.txt': 'mine', '000007-0123abcd.eml': 'older' });
  const { sink } = await start({ folder, maximumMails: 1 });
  for (const text of ['a', 'b']) await send(sink, subject(text));
  sink.clear();
  expect(readdirSync(folder).map((name) => name.slice(0, 6))).toEqual([
    '000007',
    '000008',
    '000009',
    'mails.',
    'readme',
  ]);
  expect(sink.cursor()).toBe(9);
  expect((await sink.waitFor({}, { withinMs: 1 })).kind).toBe('none');
});

test('an e-mail that cannot be written is not accepted, and that is told', async () => {
  const folder = join(temporaryFolder({ x: '' }), 'mails');
  const { sink, events } = await start({ folder });
  rmSync(folder, { recursive: true });
  expect(await send(sink, subject('x'))).toMatch(/^451 4\.3\.0 /);
  expect(sink.mails()).toEqual([]);
  expect(events).toContainEqual({ event: 'trouble', message: expect.stringContaining('ENOENT') });
});

test('a file that is gone is no fault of the others', async () => {
  const folder = temporaryFolder({ x: '' });
  const { sink } = await start({ folder, lint: false });
  await send(sink, subject('a'));
  await send(sink, subject('b'));
  const [first] = sink.mails();
  rmSync(join(folder, `${first!.id}.eml`));
  await expect(first!.octets()).rejects.toThrow('ENOENT');
  const found = await sink.waitFor({ contains: ['Words'] }, { withinMs: 1 });
  expect(found).toMatchObject({ kind: 'found', mail: { cursor: 2 } });
});

test('a folder that cannot be had is told at the start, and no port stays open', async () => {
  const folder = temporaryFolder({ file: '' });
  await expect(startMailSink({ folder: join(folder, 'file') })).rejects.toMatchObject({ code: 'EEXIST' });
});

test('waiting finds what is there, what comes, and what came in between; nothing older than it is asked for', async () => {
  const { sink } = await start();
  await send(sink, subject('first'));
  const here = await sink.waitFor({ subject: 'first' }, { withinMs: 1 });
  expect(here).toMatchObject({ kind: 'found', mail: { cursor: 1 } });
  const coming = sink.waitFor({ subject: 's*' }, { withinMs: 60_000 });
  await send(sink, subject('other'));
  await send(sink, subject('second'));
  expect(await coming).toMatchObject({ kind: 'found', mail: { cursor: 3 } });
  expect(await sink.waitFor({}, { withinMs: 1, since: 3 })).toEqual({ kind: 'none', arrived: 0, nearest: [] });
  expect(await sink.waitFor({}, { withinMs: 1, since: 2 })).toMatchObject({ kind: 'found', mail: { cursor: 3 } });
});

test('a hundred waits and a hundred e-mails at once: each finds its own', async () => {
  const { sink } = await start({ lint: false });
  const names = Array.from({ length: 100 }, (_, index) => `v${index}@example.com`);
  const waits = names.map((to) => sink.waitFor({ to }, { withinMs: 60_000 }));
  await Promise.all(names.map((to) => send(sink, subject(to), to)));
  const found = await Promise.all(waits);
  expect(found.map((each) => (each.kind === 'found' ? each.mail.envelope.to[0] : undefined))).toEqual(names);
});

test('what came instead is told, the nearest first, with every reason', async () => {
  const { sink } = await start();
  const html = 'Content-Type: text/html\r\nContent-Language: en\r\n';
  await send(sink, subject('far', html), 'bob@example.com');
  await send(sink, subject('near', html));
  const query = {
    to: 'anna@*',
    from: 'admin@*',
    subject: 'n*',
    kind: 'unread',
    language: 'fr',
    contains: ['Hi'],
    lint: true,
  } as const;
  const awaited = await sink.waitFor(query, { withinMs: 1 });
  if (awaited.kind === 'found') throw new Error('found');
  expect(awaited.arrived).toBe(2);
  const [near, far] = awaited.nearest;
  expect(near?.mail.cursor).toBe(2);
  const [ofLint, others] = [near?.reasons.filter(isOfLint), near?.reasons.filter((reason) => !isOfLint(reason))];
  expect(ofLint).toContain('required-fields: there is no Date');
  expect(others).toEqual([
    'it does not contain "Hi"',
    'it is of no known kind, not an e-mail on unread replies',
    'Content-Language is en, not fr',
  ]);
  expect(far?.reasons.slice(0, 2)).toEqual(['to is bob@example.com, not anna@*', 'subject is "far", not "n*"']);
});

const isOfLint = (reason: string): boolean => /^[a-z-]+( \(line \d+\))?: /.test(reason);

test.each([
  ['Content-Language: fr\r\n', 'Votre colis est en route.', []],
  ['', 'Votre colis est en route.', []],
  ['Content-Language: fr\r\n', '12', []],
  ['', '12', [expect.stringMatching(/^nothing proves that it is in fr/)]],
  ['Content-Language: en\r\n', 'Votre colis est en route.', ['Content-Language is en, not fr']],
  [
    'Content-Language: fr\r\n',
    'Your parcel is on its way.',
    [expect.stringMatching(/"Your parcel is on its way\.?" is not fr/)],
  ],
])('an e-mail with %j that says %j is French, or not for %j', async (header, words, reasons) => {
  const { sink } = await start();
  await send(sink, `Subject: 1\r\n${header}\r\n${words}`);
  const awaited = await sink.waitFor({ language: 'fr' }, { withinMs: 1 });
  expect(awaited.kind === 'none' ? awaited.nearest[0]?.reasons : []).toEqual(reasons);
});

test.each([
  [{}, 'Content-Language: fr\r\n', { claimed: 'fr', verdict: 'fail' }],
  [{ language: 'en' }, 'Content-Language: fr\r\n', { claimed: 'en', verdict: 'pass' }],
  [{}, '', undefined],
  [{}, 'Content-Language: xx\r\n', undefined],
  [{ lint: false }, 'Content-Language: fr\r\n', undefined],
] as const)('a sink with %j tells of an English e-mail with %j: %j', async (options, header, language) => {
  const { sink, events } = await start(options);
  await send(sink, `Subject: 1\r\n${header}\r\nYour parcel is on its way.`);
  await sink.close();
  const [told] = events;
  expect(told?.event === 'mail' ? told.language : 'nothing').toEqual(language && expect.objectContaining(language));
});

test('clearing forgets everything, and the cursor goes on', async () => {
  const { sink } = await start();
  await send(sink, subject('a'));
  expect(sink.clear()).toBe(1);
  expect(sink.mails()).toEqual([]);
  await send(sink, subject('b'));
  expect(sink.mails().map(({ cursor }) => cursor)).toEqual([2]);
  expect(sink.remove(sink.mails()[0]!.id)).toBe(true);
  expect(sink.remove('nobody')).toBe(false);
  expect(sink.mails()).toEqual([]);
});

test('without users anyone may log in and nobody must', async () => {
  const { sink } = await start();
  const client = await talk(sink.smtp.port);
  expect(await client.say('EHLO client.example')).toContain('AUTH LOGIN PLAIN');
  expect(await client.say(`AUTH PLAIN ${base64('\0who\0ever')}`)).toMatch(/^235 /);
  client.end();
  expect(await send(sink, subject('x'))).toMatch(/^250 /);
});

test('with users only they send, whichever way they log in', async () => {
  const { sink } = await start({ users: new Map([['shop', 'sécret']]) });
  const client = await talk(sink.smtp.port);
  await client.say('EHLO client.example');
  expect(await client.say('MAIL FROM:<a@example.com>')).toMatch(/^530 /);
  for (const wrong of ['\0shop\0secret', '\0shop\0', '\0\0', '\0nobody\0sécret', '\0nobody\0', '\0shop\0sécret ']) {
    expect(await client.say(`AUTH PLAIN ${base64(wrong)}`), wrong).toMatch(/^535 5\.7\.8 /);
  }
  expect(await client.say('AUTH LOGIN')).toBe('334 VXNlcm5hbWU6');
  expect(await client.say(base64('shop'))).toBe('334 UGFzc3dvcmQ6');
  expect(await client.say(base64('sécret'))).toMatch(/^235 /);
  await client.say('MAIL FROM:<a@example.com>');
  await client.say('RCPT TO:<b@example.com>');
  await client.say('DATA');
  await client.say('x\r\n.');
  expect(sink.mails()[0]?.user).toBe('shop');
  client.end();
});

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

test('outside loopback a password of users is taken over TLS alone; one that opens nothing, anyhow', async () => {
  const token = `AUTH PLAIN ${base64('\0shop\0secret')}`;
  const answers = [];
  for (const users of [new Map([['shop', 'secret']]), undefined]) {
    const { sink } = await start({
      host: '0.0.0.0',
      tls: { mode: 'starttls' },
      now: Date.now,
      ...(users && { users }),
    });
    const client = await talk(sink.smtp.port);
    await client.say('EHLO client.example');
    answers.push((await client.say(token)).slice(0, 3));
    client.end();
  }
  expect(answers).toEqual(['538', '235']);
});

test('STARTTLS with a fresh certificate that a client can trust; what was said before is forgotten', async () => {
  const { sink } = await start({ tls: { mode: 'starttls' }, now: Date.now });
  const { tls, port } = sink.smtp;
  const plain = await talk(port);
  expect(await plain.say('EHLO client.example')).toContain('STARTTLS');
  await plain.say('MAIL FROM:<a@example.com>');
  expect(await plain.say('STARTTLS')).toMatch(/^220 /);
  const client = await secure(plain, tls!.cert);
  expect(await client.say('RCPT TO:<b@example.com>')).toMatch(/^503 /);
  await upToData(client);
  expect(await client.say('x\r\n.')).toMatch(/^250 /);
  expect(sink.mails()[0]?.secure).toBe(true);
  client.end();
});

async function secure(plain: Talk, ca: string): Promise<Talk> {
  plain.socket.removeAllListeners('data');
  const socket = connectTls({ socket: plain.socket, ca, servername: 'localhost' });
  await new Promise((resolve, reject) => {
    socket.once('secureConnect', resolve);
    socket.once('error', reject);
  });
  expect(socket.authorized).toBe(true);
  return talkOver(socket);
}

test('commands sent in the clear behind STARTTLS are not obeyed', async () => {
  const { sink } = await start({ tls: { mode: 'starttls' }, now: Date.now });
  const plain = await talk(sink.smtp.port);
  await plain.say('EHLO client.example');
  plain.write('STARTTLS\r\nMAIL FROM:<evil@example.com>\r\n');
  expect(await plain.answer()).toMatch(/^220 /);
  const client = await secure(plain, sink.smtp.tls!.cert);
  await client.say('EHLO client.example');
  expect(await client.say('RCPT TO:<b@example.com>')).toMatch(/^503 /);
  client.end();
});

test('TLS may be required: without it no e-mail begins', async () => {
  const { sink } = await start({ tls: { mode: 'required' }, now: Date.now });
  const plain = await talk(sink.smtp.port);
  await plain.say('EHLO client.example');
  expect(await plain.say('MAIL FROM:<a@example.com>')).toMatch(/^530 5\.7\.0 /);
  await plain.say('STARTTLS');
  const client = await secure(plain, sink.smtp.tls!.cert);
  await upToData(client);
  expect(await client.say('x\r\n.')).toMatch(/^250 /);
  client.end();
});

test('implicit TLS begins with it; each sink has a certificate of its own', async () => {
  const { sink } = await start({ tls: { mode: 'implicit' }, now: Date.now });
  const { sink: other } = await start({ tls: { mode: 'implicit' }, now: Date.now });
  expect(other.smtp.tls?.fingerprint).not.toBe(sink.smtp.tls?.fingerprint);
  const socket = connectTls({ port: sink.smtp.port, host: '127.0.0.1', ca: sink.smtp.tls!.cert });
  const client = talkOver(socket);
  expect(await client.answer()).toMatch(/^220 /);
  expect(socket.getPeerX509Certificate()?.fingerprint256).toBe(sink.smtp.tls?.fingerprint);
  await upToData(client);
  expect(await client.say('x\r\n.')).toMatch(/^250 /);
  client.end();
});

test('without TLS none is offered', async () => {
  const { sink } = await start();
  const client = await talk(sink.smtp.port);
  expect(await client.say('EHLO client.example')).not.toContain('STARTTLS');
  expect(await client.say('STARTTLS')).toMatch(/^500 /);
  client.end();
});

test('a slow listener holds senders up before more than a few hundred e-mails are unread', async () => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { sink } = await start({ lint: false, onEvent: () => held });
  const sending = Array.from({ length: 4 }, async () => {
    for (let count = 0; count < 100; count += 1) await send(sink, subject('x'));
  });
  while (sink.mails().length < 200) await new Promise(setImmediate);
  for (let turns = 0; turns < 500; turns += 1) await new Promise(setImmediate);
  expect(sink.mails().length).toBeLessThan(250);
  goOn();
  await Promise.all(sending);
  expect(sink.mails()).toHaveLength(400);
});

test.each([
  [
    'broken MIME',
    'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=nonsense\r\nContent-Transfer-Encoding: base64\r\n\r\n=?=?\xff\x00',
  ],
  ['thousands of headers', `${'X-Many: y\r\n'.repeat(20_000)}\r\nWords`],
  [
    'parts within parts',
    Array.from(
      { length: 500 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
    ).join(''),
  ],
  ['one endless header', `Subject: ${'=?utf-8?q?x?= '.repeat(50_000)}\r\n\r\nWords`],
  ['junk', Array.from({ length: 5000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join('')],
  ['nothing', ''],
])('%s is kept, linted and told of', async (_what, content) => {
  const { sink, events } = await start();
  expect(await send(sink, content)).toMatch(/^250 /);
  await sink.close();
  expect(events).toEqual([
    expect.objectContaining({ event: 'mail', lint: expect.not.objectContaining({ because: expect.anything() }) }),
  ]);
});

test('it closes once every accepted e-mail has been told of', async () => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { sink } = await start({ onEvent: () => held });
  await send(sink, subject('x'));
  let isClosed = false;
  const closing = sink.close().then(() => {
    isClosed = true;
  });
  for (let turns = 0; turns < 50; turns += 1) await new Promise(setImmediate);
  expect(isClosed).toBe(false);
  goOn();
  await closing;
});

test('an e-mail too large for the lint is kept, and it is said that it was not linted', async () => {
  const { sink } = await start();
  await send(sink, `${subject('big')}${'x'.repeat(4 * 1024 * 1024)}`);
  expect(await sink.mails()[0]?.reading()).toMatchObject({
    subject: 'big',
    lint: { because: 'it is larger than 4 MiB' },
  });
});

test('its own temporary files are gone when an e-mail is refused for want of room', async () => {
  const folder = temporaryFolder({ x: '' });
  writeFileSync(join(folder, 'y'), '');
  const { sink } = await start({ folder, maximumMails: 1, whenFull: 'refuse', lint: false });
  const clients = await Promise.all(Array.from({ length: 10 }, () => talk(sink.smtp.port)));
  for (const client of clients) await upToData(client);
  for (const client of clients) client.write('x\r\n.\r\n');
  const answers = await Promise.all(clients.map(({ answer }) => answer()));
  expect(answers.filter((answer) => answer.startsWith('452'))).toHaveLength(9);
  for (const client of clients) client.end();
  expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(existsSync(join(folder, 'y'))).toBe(true);
});
