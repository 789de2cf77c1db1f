/** What clients get wrong, over real sockets: the server answers as the standard says, stays up, and keeps octets exactly. */
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { MailServerOptions } from '../../../src/sink/smtp/mail-server-options.ts';
import { type Talk, talk, upToData } from '../smtp-talk.ts';
import { type RunningServer, runningServer } from './running-server.ts';

const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function start(options: Partial<MailServerOptions> = {}): Promise<{ server: RunningServer; client: Talk }> {
  const server = await runningServer(options);
  open.push(server);
  return { server, client: await talk(server.port) };
}

/** Sends one well-made e-mail on a connection of its own: the server is still up. */
async function stillWorks(server: RunningServer): Promise<void> {
  const client = await talk(server.port);
  await upToData(client);
  const before = server.taken.length;
  expect(await client.say('Subject: well\r\n\r\n.')).toMatch(/^250 /);
  expect(server.taken).toHaveLength(before + 1);
  client.end();
}

test.each([
  ['nothing', '.\r\n', ''],
  ['a plain line', 'a\r\n.\r\n', 'a\r\n'],
  ['a doubled dot', '..\r\n.\r\n', '.\r\n'],
  ['three dots', '...\r\n.\r\n', '..\r\n'],
  ['a doubled dot in the middle', 'a\r\n..b\r\n.\r\n', 'a\r\n.b\r\n'],
  ['a lone dot before text, which is taken away all the same', '.a\r\n.\r\n', 'a\r\n'],
  ['many dot lines', `${'..\r\n'.repeat(50)}.\r\n`, '.\r\n'.repeat(50)],
  ['a dot behind a bare line feed', 'a\n..b\r\n.\r\n', 'a\n..b\r\n'],
  ['a dot behind a bare carriage return', 'a\r..b\r\n.\r\n', 'a\r..b\r\n'],
  ['an end with a bare line feed before it', 'a\n.\r\nb\r\n.\r\n', 'a\n.\r\nb\r\n'],
  ['an end with a bare line feed behind it', 'a\r\n.\nb\r\n.\r\n', 'a\r\n\nb\r\n'],
  ['an end of bare line feeds', 'a\n.\nb\r\n.\r\n', 'a\n.\nb\r\n'],
  ['an end of bare carriage returns', 'a\r.\rb\r\n.\r\n', 'a\r.\rb\r\n'],
  ['a carriage return behind a dot', 'a\r\n.\rb\r\n.\r\n', 'a\r\n\rb\r\n'],
  ['an empty first line', '\r\n.\r\n', '\r\n'],
  [
    'every octet there is',
    `${String.fromCharCode(...Array(256).keys())}\r\n.\r\n`,
    `${String.fromCharCode(...Array(256).keys())}\r\n`,
  ],
])('%s is kept exactly, in one piece and octet by octet', async (_what, sent, kept) => {
  const { server, client } = await start();
  await upToData(client);
  client.write(sent);
  expect(await client.answer()).toMatch(/^250 /);
  await upToData(client);
  client.socket.setNoDelay(true);
  for (const octet of sent) {
    client.write(octet);
    await new Promise(setImmediate);
  }
  expect(await client.answer()).toMatch(/^250 /);
  expect(server.contents()).toEqual([kept, kept]);
  expect(await client.say('NOOP')).toMatch(/^250 /);
});

test('commands smuggled behind a false end of an e-mail stay content', async () => {
  const { server, client } = await start();
  await upToData(client);
  const smuggled =
    'Subject: x\r\n\r\n\n.\r\nMAIL FROM:<evil@example.com>\r\nRCPT TO:<b@example.com>\r\nDATA\r\nevil\r\n';
  client.write(`${smuggled}.\r\n`);
  expect(await client.answer()).toMatch(/^250 /);
  expect(await client.say('NOOP')).toMatch(/^250 /);
  expect(server.contents()).toEqual([smuggled]);
});

test('an e-mail announced as too big is refused before it is sent', async () => {
  const { server, client } = await start({ limits: { maximumOctets: 1000 } });
  expect(await client.say('EHLO client.example')).toContain('SIZE 1000');
  expect(await client.say('MAIL FROM:<a@example.com> SIZE=1001')).toMatch(/^552 5\.3\.4 /);
  expect(await client.say('MAIL FROM:<a@example.com> SIZE=1000')).toMatch(/^250 /);
  expect(server.taken).toEqual([]);
});

test('an e-mail that is too big unannounced is read to its end and refused, one octet less is kept', async () => {
  const { server, client } = await start({ limits: { maximumOctets: 1000 } });
  await upToData(client);
  expect(await client.say(`${'x'.repeat(999)}\r\n.`)).toMatch(/^552 5\.3\.4 /);
  await upToData(client);
  expect(await client.say(`${'x'.repeat(998)}\r\n.`)).toMatch(/^250 /);
  expect(server.taken.map(({ octets }) => octets.length)).toEqual([1000]);
});

test('what comes in at one time is bounded over all connections: who comes last is put off', async () => {
  const { server, client } = await start({ limits: { maximumOctets: 50_000, maximumAtOnce: 100_000 } });
  const clients = [client, await talk(server.port), await talk(server.port)];
  for (const each of clients) {
    await upToData(each);
    each.write('x'.repeat(45_000));
    // Read once a whole command of another connection, sent later, is answered.
    for (let count = 0; count < 20; count += 1) await (await talk(server.port)).say('NOOP');
  }
  const answers = [];
  for (const each of clients) answers.push((await each.say('\r\n.')).slice(0, 9));
  expect(answers).toEqual(['250 2.6.0', '250 2.6.0', '452 4.3.1']);
  await stillWorks(server);
});

test('an endless line of an e-mail is kept, or refused where a limit says so', async () => {
  const { server, client } = await start({ limits: { maximumLineOctets: 998 } });
  await upToData(client);
  expect(await client.say(`${'x'.repeat(998)}\r\n.`)).toMatch(/^250 /);
  await upToData(client);
  expect(await client.say(`a\r\n${'x'.repeat(999)}\r\n.`)).toMatch(/^500 5\.6\.0 Line too long/);
  await upToData(client);
  expect(await client.say(`${'x'.repeat(200_000)}\r\n.`)).toMatch(/^500 /);
  expect(server.taken).toHaveLength(1);
});

test('an endless command line ends the connection and nothing else', async () => {
  const { server, client } = await start();
  client.write('x'.repeat(20_000));
  expect(await client.answer()).toMatch(/^421 /);
  await client.gone;
  await stillWorks(server);
});

test('bad commands and bad sequences are answered, the tenth unknown one ends the connection', async () => {
  const { server, client } = await start();
  expect(await client.say('MAIL FROM:<a@example.com>')).toMatch(/^503 /);
  expect(await client.say('EHLO client.example')).toMatch(/^250-/);
  expect(await client.say('RCPT TO:<b@example.com>')).toMatch(/^503 /);
  expect(await client.say('DATA')).toMatch(/^503 /);
  expect(await client.say('MAIL FROM:a@example.com')).toMatch(/^501 /);
  expect(await client.say('MAIL FROM:<a@@example.com>')).toMatch(/^501 /);
  expect(await client.say('MAIL FROM:<a@example.com>')).toMatch(/^250 /);
  expect(await client.say('MAIL FROM:<a@example.com>')).toMatch(/^503 /);
  for (let count = 1; count < 10; count += 1) expect(await client.say('FOO \0\xff')).toMatch(/^500 /);
  expect(await client.say('BAR')).toMatch(/^421 /);
  await client.gone;
  await stillWorks(server);
});

test('a web page that talks to the port is turned away', async () => {
  const { client } = await start();
  expect(await client.say('POST / HTTP/1.1')).toMatch(/^421 /);
  await client.gone;
});

test('a client that leaves in the middle of an e-mail leaves no e-mail, and that is told', async () => {
  const { server, client } = await start();
  await upToData(client);
  client.write('Subject: half\r\n\r\nhal');
  client.socket.end();
  await client.gone;
  await stillWorks(server);
  expect(server.taken).toHaveLength(1);
  expect(server.events).toContainEqual(expect.objectContaining({ event: 'interrupted', to: ['b@example.com'] }));
});

test('a client that leaves before it hears the answer has been heard', async () => {
  const { server, client } = await start();
  await upToData(client);
  client.socket.end('Subject: whole\r\n\r\n.\r\n');
  await client.gone;
  expect(server.contents()).toEqual(['Subject: whole\r\n\r\n']);
});

test('many e-mails over one connection, pipelined in one piece, are all kept in order', async () => {
  const { server, client } = await start();
  await client.say('EHLO client.example');
  const one = (number: number) =>
    `MAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.com>\r\nDATA\r\nSubject: ${number}\r\n\r\n.\r\n`;
  client.write(Array.from({ length: 20 }, (_, index) => one(index)).join(''));
  for (let count = 0; count < 80; count += 1) expect(await client.answer()).toMatch(/^(250|354) /);
  expect(server.contents()).toEqual(Array.from({ length: 20 }, (_, index) => `Subject: ${index}\r\n\r\n`));
});

test('pipelined garbage behind an e-mail is answered line by line', async () => {
  const { server, client } = await start();
  await upToData(client);
  client.write('x\r\n.\r\nGARBAGE\r\n\r\n\x00\x01\r\nNOOP\r\n');
  const answers = [];
  for (let count = 0; count < 5; count += 1) answers.push((await client.answer()).slice(0, 3));
  expect(answers).toEqual(['250', '500', '500', '500', '250']);
  expect(server.taken).toHaveLength(1);
});

test('a storm of RSETs ends at the limit of commands, which e-mails set back', async () => {
  const { server, client } = await start({ limits: { maximumCommands: 50 } });
  await client.say('EHLO client.example');
  for (let count = 0; count < 40; count += 1) expect(await client.say('RSET')).toMatch(/^250 /);
  await client.say('MAIL FROM:<a@example.com>');
  await client.say('RCPT TO:<b@example.com>');
  await client.say('DATA');
  await client.say('x\r\n.');
  for (let count = 0; count < 50; count += 1) expect(await client.say('RSET')).toMatch(/^250 /);
  expect(await client.say('RSET')).toMatch(/^421 /);
  await client.gone;
  await stillWorks(server);
});

test('more recipients than allowed are refused one by one, the rest stand', async () => {
  const { server, client } = await start({ limits: { maximumRecipients: 2 } });
  await client.say('EHLO client.example');
  await client.say('MAIL FROM:<a@example.com>');
  for (const name of ['x', 'y']) expect(await client.say(`RCPT TO:<${name}@example.com>`)).toMatch(/^250 /);
  expect(await client.say('RCPT TO:<z@example.com>')).toMatch(/^452 4\.5\.3 /);
  await client.say('DATA');
  await client.say('x\r\n.');
  expect(server.taken[0]?.envelope.to).toEqual(['x@example.com', 'y@example.com']);
});

test('octets that trickle in do not hold a connection for ever', async () => {
  const { server, client } = await start({ limits: { idleMs: 1000, patienceMs: 300 } });
  const drip = setInterval(() => client.write('N'), 20);
  expect(await client.answer()).toMatch(/^421 4\.4\.2 /);
  clearInterval(drip);
  await client.gone;
  await stillWorks(server);
});

test('a client that says nothing is let go after the idle time', async () => {
  const { client } = await start({ limits: { idleMs: 100 } });
  expect(await client.answer()).toMatch(/^421 /);
  await client.gone;
});

test('2,000 connections at once: those over the limit are turned away, those within it work', async () => {
  const { server, client } = await start({ limits: { maximumClients: 500 } });
  const sockets = await Promise.all(Array.from({ length: 2000 }, () => talk(server.port, false)));
  const greetings = await Promise.all(sockets.map(({ answer }) => answer()));
  expect(greetings.filter((line) => line.startsWith('220'))).toHaveLength(499);
  expect(greetings.filter((line) => line.startsWith('421'))).toHaveLength(1501);
  await upToData(client);
  expect(await client.say('x\r\n.')).toMatch(/^250 /);
  for (const each of sockets) each.end();
  await Promise.all(sockets.map(({ gone }) => gone));
}, 120_000);

test('an address outside ASCII is kept as it is written', async () => {
  const { server, client } = await start();
  expect(await client.say('EHLO client.example')).toContain('SMTPUTF8');
  const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  expect(await client.say(utf8('MAIL FROM:<жанна@почта.example> SMTPUTF8 BODY=8BITMIME'))).toMatch(/^250 /);
  expect(await client.say(utf8('RCPT TO:<δοκιμή@παράδειγμα.example>'))).toMatch(/^250 /);
  await client.say('DATA');
  await client.say(utf8('Subject: ü\r\n\r\n.'));
  expect(server.taken[0]?.envelope).toEqual({
    from: 'жанна@почта.example',
    to: ['δοκιμή@παράδειγμα.example'],
    utf8: true,
  });
});

test('a connection that is half open on the other side is cleared away', async () => {
  const { server } = await start();
  const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.resume();
  socket.end();
  await new Promise((resolve) => socket.once('close', resolve));
  await stillWorks(server);
});
