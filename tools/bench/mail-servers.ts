/** Mail servers to be measured, each in a process of its own; and a client that says no more than it must. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { startMailSink } from '../../src/sink/mail-sink.ts';
import { startSink } from '../../src/sink/sink.ts';
import type { BenchContext, Work } from './part.ts';

/** `bare`: smtp-server that keeps octets; `mailbox`: the harness's; the others: `causerie sink` as it may be set up. */
export const SERVER_KINDS = [
  'bare',
  'sink keeping octets',
  'sink',
  'sink with lint',
  'sink with folder',
  'mailbox',
] as const;

/** What a server is. */
export type ServerKind = (typeof SERVER_KINDS)[number];

/** A server that listens. */
export interface Server {
  readonly port: number;
  /** Seconds of processor it has used; undefined where it cannot be asked. */
  readonly cpuSeconds?: () => Promise<number>;
  readonly stop: () => void;
}

/** Serves until the process is killed; its first word is its port, and it answers any message with its processor's time. */
export const serveWorks: Readonly<Record<string, Work>> = Object.fromEntries(
  SERVER_KINDS.map((kind) => [
    `serve ${kind}`,
    async () => {
      process.on('message', () => {
        const { user, system } = process.cpuUsage();
        process.send?.((user + system) / 1e6);
      });
      process.on('disconnect', () => process.exit());
      process.send?.(await serve(kind));
    },
  ]),
);

async function serve(kind: ServerKind): Promise<number> {
  if (kind === 'bare') return serveBare();
  if (kind === 'mailbox') return (await startSink({ now: () => 0, maximumMails: 1_000_000 })).port;
  const isLinting = kind === 'sink with lint';
  const sink = await startMailSink({
    lint: isLinting,
    maximumMails: 1_000_000,
    // What nobody listens to is not read: the sink then does what the bare server does.
    ...(kind === 'sink keeping octets' ? {} : { onEvent: () => undefined }),
    ...(kind === 'sink with folder' ? { folder: 'mails' } : {}),
  });
  return sink.smtp.port;
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

/** Starts one of our servers, or smtp-server by itself. */
export async function startServer(context: BenchContext, kind: ServerKind): Promise<Server> {
  const [script = '', ...args] = context.workArguments(`serve ${kind}`, 0);
  const child = fork(script, args, { cwd: context.folder });
  const [port] = await once(child, 'message');
  const cpuSeconds = async (): Promise<number> => {
    child.send('processor');
    const [used] = await once(child, 'message');
    return used as number;
  };
  return { port: port as number, cpuSeconds, stop: () => child.kill() };
}

/** Starts MailDev, its web pages off. */
export async function startMaildev(peers: string): Promise<Server> {
  const port = await freePort();
  const script = join(peers, 'node_modules', 'maildev', 'dist', 'bin', 'maildev.js');
  const args = ['--silent', '--disable-web', '--ip', '127.0.0.1', '--smtp', String(port)];
  const child = spawn(process.execPath, [script, ...args], { stdio: 'ignore' });
  await answers(child, port);
  return { port, stop: () => child.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves when somebody answers at `port`. */
async function answers(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`MailDev ended with ${child.exitCode}`);
}

/** An e-mail of 2 kB as it goes over the wire, its last dot included. */
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
export async function say(port: number, count: number): Promise<void> {
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
