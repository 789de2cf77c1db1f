/**
 * Measures how many e-mails a second the sink takes in, against smtp-server keeping the same octets by itself. Each server is
 * a process of its own, and both get the same e-mails over the same number of connections, one after the other in pairs.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { startMailSink } from '../../src/sink/mail-sink.ts';
import { median, table } from './figures.ts';

const CONNECTIONS = 5;
const MAILS = 3_000;
const ROUNDS = 9;
const WARM_UPS = 2;
const KINDS = ['bare', 'sink', 'sink with events', 'sink with lint', 'sink with folder'] as const;
type Kind = (typeof KINDS)[number];

/** Whether this process is a server of the bench: then it serves and never returns. */
export async function serveSinkBench(): Promise<boolean> {
  const kind = KINDS.find((each) => process.argv[2] === `serve ${each}`);
  if (kind === undefined) return false;
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.send?.(kind === 'bare' ? await serveBare() : await serveSink(kind));
  await new Promise(() => undefined);
  return true;
}

async function serveBare(): Promise<number> {
  const kept: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: 25 * 1024 * 1024,
    logger: false,
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        kept.push(Buffer.concat(chunks));
        callback();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return (server.server.address() as AddressInfo).port;
}

async function serveSink(kind: Kind): Promise<number> {
  const folder = kind === 'sink with folder' ? process.argv[3] : undefined;
  const sink = await startMailSink({
    lint: kind === 'sink with lint',
    maximumMails: 1_000_000,
    ...(kind === 'sink with events' || kind === 'sink with lint' ? { onEvent: () => undefined } : {}),
    ...(folder === undefined ? {} : { folder }),
  });
  return sink.smtp.port;
}

const MAIL = [
  'From: Shop <admin@shop.example>',
  'To: anna@example.com',
  'Subject: New reply in conversation no. 12',
  'Date: Mon, 05 Jan 2026 09:01:00 +0000',
  'Message-ID: <12.1@shop.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  ...Array.from({ length: 25 }, () => 'A line of an e-mail as long as lines of e-mails are, more or less, seventy.'),
  '.',
  '',
].join('\r\n');

/** Says everything of `count` e-mails over one connection, waiting for each answer as senders do. */
async function send(port: number, count: number): Promise<void> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  const lines = answersOf(socket);
  await lines.next();
  await ask(socket, lines, 'EHLO client.example\r\n');
  for (let sent = 0; sent < count; sent += 1) {
    for (const command of ['MAIL FROM:<admin@shop.example>\r\n', 'RCPT TO:<anna@example.com>\r\n', 'DATA\r\n', MAIL]) {
      await ask(socket, lines, command);
    }
  }
  socket.destroy();
}

async function ask(socket: Socket, lines: AsyncIterator<string>, command: string): Promise<void> {
  socket.write(command);
  const { value } = await lines.next();
  if (!/^[23]/.test(value)) throw new Error(`the server answers ${value}`);
}

async function* answersOf(socket: Socket): AsyncGenerator<string, never> {
  let unread = '';
  for await (const chunk of socket) {
    unread += String(chunk);
    for (let end = unread.indexOf('\n'); end >= 0; end = unread.indexOf('\n')) {
      const line = unread.slice(0, end);
      unread = unread.slice(end + 1);
      if (line[3] !== '-') yield line;
    }
  }
  throw new Error('the server closed the connection');
}

interface Server {
  readonly child: ChildProcess;
  readonly port: number;
}

interface Round {
  /** E-mails taken in. */
  readonly eachSecond: number;
  /** Microseconds of processor an e-mail costs the server: other work on the machine changes it little. */
  readonly cpuMicroseconds: number;
}

async function cpu({ child }: Server): Promise<number> {
  child.send('cpu');
  const [used] = await once(child, 'message');
  return used as number;
}

async function measure(server: Server): Promise<Round> {
  const before = await cpu(server);
  const started = process.hrtime.bigint();
  await Promise.all(Array.from({ length: CONNECTIONS }, () => send(server.port, MAILS / CONNECTIONS)));
  const eachSecond = MAILS / (Number(process.hrtime.bigint() - started) / 1e9);
  return { eachSecond, cpuMicroseconds: ((await cpu(server)) - before) / MAILS };
}

async function start(kind: Kind, folder: string): Promise<Server> {
  const child = fork(fileURLToPath(import.meta.url), [`serve ${kind}`, folder]);
  const [port] = await once(child, 'message');
  return { child, port: port as number };
}

/** The ratio to hold is that of the sink to smtp-server by itself: at least 0.8 of the e-mails each second. */
export async function benchSink(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'causerie-bench-'));
  const servers = new Map<Kind, Server>();
  try {
    for (const kind of KINDS) servers.set(kind, await start(kind, folder));
    const rounds = new Map<Kind, Round[]>(KINDS.map((kind) => [kind, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      // Each takes its turn at being first: whoever comes later finds another machine.
      for (let turn = 0; turn < KINDS.length; turn += 1) {
        const kind = KINDS[(round + turn) % KINDS.length]!;
        rounds.get(kind)!.push(await measure(servers.get(kind)!));
      }
    }
    const counted = (kind: Kind): readonly Round[] => rounds.get(kind)!.slice(WARM_UPS);
    const bare = counted('bare');
    const rows = (figure: (kind: Kind) => string): (readonly [string, string])[] =>
      KINDS.map((kind) => [kind === 'bare' ? 'smtp-server by itself' : kind, figure(kind)]);
    table(
      `E-mails of 2 kB taken in over ${CONNECTIONS} connections, each second`,
      rows((kind) => median(counted(kind).map((round) => round.eachSecond)).toFixed(0)),
    );
    table(
      'of what smtp-server takes by itself, pair by pair',
      rows((kind) =>
        median(counted(kind).map((round, index) => round.eachSecond / bare[index]!.eachSecond)).toFixed(2),
      ),
    );
    table(
      'Processor time of the server for an e-mail',
      rows((kind) => `${median(counted(kind).map((round) => round.cpuMicroseconds)).toFixed(0)} µs`),
    );
  } finally {
    for (const { child } of servers.values()) child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
