/**
 * The mail server of the harness: real SMTP on loopback, which keeps what it accepts and misbehaves as planned. It knows
 * nothing of chats, and its clock is whatever `now` says.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Instant } from '../domain/vocabulary/time.ts';
import { createFaultPlan, type PlannedFault } from './fault-plan.ts';
import { createMailbox } from './mailbox.ts';
import { type Arrival, readMail } from './read-mail.ts';
import type { ReceivedMail } from './received-mail.ts';
import { SinkServer } from './sink-server.ts';

/** How a sink is set up. */
export interface SinkOptions {
  /** The time e-mails are marked with on arrival. */
  readonly now: () => Instant;
  /** Most octets of one e-mail; 25 MiB when absent. */
  readonly maximumOctets?: number;
  /** Most e-mails kept; 10,000 when absent. What comes after is refused with 452. */
  readonly maximumMails?: number;
  /** Most connections at once; 100 when absent. */
  readonly maximumClients?: number;
}

/** A running mail server. */
export interface Sink {
  readonly host: string;
  readonly port: number;
  /**
   * Accepted e-mails in the order their transactions began; an e-mail is in it before its sender hears of the acceptance.
   * Connections at the same instant race: send in turn where the order must not vary.
   */
  readonly mails: () => readonly ReceivedMail[];
  /** Faults for the coming e-mails, behind those planned before. */
  readonly plan: (faults: readonly PlannedFault[]) => void;
  /** Planned faults that no e-mail has met. */
  readonly faultsLeft: () => number;
  /** Unreachable from now on: new connections are cut at once, open ones at their next e-mail. */
  readonly down: () => void;
  readonly up: () => void;
  /** Tries the server holds in silence now. */
  readonly silenced: () => number;
  /** Calls `listener` each time a silence begins. Returns what ends that. */
  readonly onSilence: (listener: () => void) => () => void;
  /** For the next scenario: forgets e-mails, faults and being down; `now` replaces the clock. Connections stay. */
  readonly reset: (now?: () => Instant) => void;
  /** Cuts all connections and stops; resolves when nothing is left. */
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
/** Real time: idle connections stay as long as anyone might look at a halted scenario. */
const IDLE_MS = 24 * 60 * 60 * 1000;

/** Starts a mail server on a free port of loopback. Rejects if no port can be had. */
export async function startSink(options: SinkOptions): Promise<Sink> {
  const maximumOctets = options.maximumOctets ?? 25 * 1024 * 1024;
  const mailbox = createMailbox(options.maximumMails ?? 10_000);
  const faults = createFaultPlan();
  const silent = new Set<number>();
  const silenceListeners = new Set<() => void>();
  let now = options.now;
  let order = 0;
  /** Rises at each reset: an e-mail of the scenario before is not for this mailbox any more. */
  let round = 0;

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const arrival = arrivalOf(session, now());
    const mine = { order: order++, round };
    const fault = faults.take();
    const raw = await octetsOf(stream);
    if (server.refusing || fault?.kind === 'drop') return cut(session);
    if (stream.sizeExceeded) throw answer(552, 'Too big');
    if (fault?.kind === 'silence') return await keepSilent(session);
    if (fault?.kind === 'answer' && fault.code >= 400) throw answer(fault.code, 'As planned');
    if (mailbox.isFull()) throw answer(452, 'The mailbox is full');
    const mail = await readMail(raw, arrival);
    if (mine.round === round) mailbox.put(mail, mine.order);
    if (fault?.kind === 'lose-answer') return cut(session);
    return 'Accepted';
  }

  /** The promise never settles: there is nobody left to answer. */
  function cut(session: SMTPServerSession): Promise<string> {
    server.cut(session.remotePort);
    return new Promise(() => undefined);
  }

  function keepSilent(session: SMTPServerSession): Promise<string> {
    const port = session.remotePort;
    const socket = server.sockets.get(port);
    if (socket !== undefined && !socket.destroyed) {
      silent.add(port);
      socket.once('close', () => silent.delete(port));
      for (const listener of [...silenceListeners]) listener();
    }
    return new Promise(() => undefined);
  }

  const server = new SinkServer({
    name: 'sink.test',
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    hideSMTPUTF8: false,
    logger: false,
    size: maximumOctets,
    maxClients: options.maximumClients ?? 100,
    socketTimeout: IDLE_MS,
    closeTimeout: 10_000,
    onMailFrom: (_address, session, callback) => {
      // Not when the server goes down: an idle connection cut then would be found broken only after it is up again.
      if (server.refusing) server.cut(session.remotePort);
      else callback();
    },
    onData: (stream, session, callback) => {
      take(stream, session).then(
        (reply) => callback(null, reply),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  // Clients that go away in the middle of something are everyday life here.
  server.on('error', () => undefined);
  server.listen(0, HOST);
  await once(server.server, 'listening');

  return {
    host: HOST,
    port: (server.server.address() as AddressInfo).port,
    mails: mailbox.mails,
    plan: faults.add,
    faultsLeft: faults.left,
    down: () => {
      server.refusing = true;
    },
    up: () => {
      server.refusing = false;
    },
    silenced: () => silent.size,
    onSilence: (listener) => {
      silenceListeners.add(listener);
      return () => silenceListeners.delete(listener);
    },
    reset: (clock) => {
      round += 1;
      now = clock ?? now;
      server.refusing = false;
      mailbox.clear();
      faults.clear();
      for (const port of silent) server.cut(port);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.cutAll();
      }),
  };
}

function arrivalOf(session: SMTPServerSession, receivedAt: Instant): Arrival {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    receivedAt,
    envelope: { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map((recipient) => recipient.address) },
  };
}

async function octetsOf(stream: SMTPServerDataStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    // An oversized e-mail is read to its end but not kept.
    if (stream.sizeExceeded) chunks.length = 0;
    else chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
