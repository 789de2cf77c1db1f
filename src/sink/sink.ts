/**
 * The mail server of the harness: real SMTP on loopback, which keeps what it accepts and misbehaves as planned. It knows
 * nothing of chats, and its clock is whatever `now` says.
 */
import type { Instant } from '../domain/vocabulary/time.ts';
import { createFaultPlan, type PlannedFault } from './faults/fault-plan.ts';
import { createMailbox } from './mailbox.ts';
import { readMail } from './read-mail.ts';
import type { ReceivedMail } from './received-mail.ts';
import { startMailServer } from './smtp/mail-server.ts';
import type { IncomingMail, SmtpAnswer } from './smtp/mail-server-options.ts';

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

/** What a mail server of the harness does, whichever way e-mails come to it. */
export interface MailServer {
  /**
   * Accepted e-mails in the order their transactions began; an e-mail is in it before its sender hears of the acceptance.
   * Connections at the same instant race: send in turn where the order must not vary.
   */
  readonly mails: () => readonly ReceivedMail[];
  /** Faults for the coming e-mails, behind those planned before. */
  readonly plan: (faults: readonly PlannedFault[]) => void;
  /** Unreachable from now on: new connections are cut at once, open ones at their next e-mail. */
  readonly down: () => void;
  readonly up: () => void;
  /** Calls `listener` each time a silence begins. Returns what ends that. */
  readonly onSilence: (listener: () => void) => () => void;
  /**
   * For the next scenario: forgets e-mails, faults and being down; `now` replaces the clock, `onMail` is told of each
   * accepted e-mail. Connections stay.
   */
  readonly reset: (now?: () => Instant, onMail?: (mail: ReceivedMail) => void) => void;
}

/** A running mail server that speaks SMTP. */
export interface Sink extends MailServer {
  readonly host: string;
  readonly port: number;
  /** Planned faults that no e-mail has met. */
  readonly faultsLeft: () => number;
  /** Tries the server holds in silence now. */
  readonly silenced: () => number;
  /** Cuts all connections and stops; resolves when nothing is left. */
  readonly close: () => Promise<void>;
}

/** Real time: idle connections stay as long as anyone might look at a halted scenario. */
const IDLE_MS = 24 * 60 * 60 * 1000;

/** Starts a mail server on a free port of loopback. Rejects if no port can be had. */
export async function startSink(options: SinkOptions): Promise<Sink> {
  const mailbox = createMailbox(options.maximumMails ?? 10_000);
  const faults = createFaultPlan();
  const silenceListeners = new Set<() => void>();
  let now = options.now;
  let onMail: (mail: ReceivedMail) => void = () => undefined;
  /** The first transaction since the last reset: an e-mail of the scenario before is not for this mailbox any more. */
  let firstOrder = 0;

  async function take({ octets, order, receivedAt, envelope }: IncomingMail): Promise<SmtpAnswer> {
    if (mailbox.isFull()) return { code: 452, text: 'The mailbox is full' };
    const mail = await readMail(octets, { receivedAt, envelope });
    if (order >= firstOrder) {
      mailbox.put(mail, order);
      onMail(mail);
    }
    return { code: 250, text: 'Accepted' };
  }

  const server = await startMailServer(
    {
      limits: {
        idleMs: IDLE_MS,
        patienceMs: IDLE_MS,
        maximumClients: options.maximumClients ?? 100,
        ...(options.maximumOctets === undefined ? {} : { maximumOctets: options.maximumOctets }),
      },
      now: () => now(),
      take,
      onSilence: () => {
        for (const listener of [...silenceListeners]) listener();
      },
    },
    faults,
  );

  return {
    host: server.host,
    port: server.port,
    mails: mailbox.mails,
    plan: faults.add,
    faultsLeft: faults.left,
    down: server.down,
    up: server.up,
    silenced: server.silenced,
    onSilence: (listener) => {
      silenceListeners.add(listener);
      return () => silenceListeners.delete(listener);
    },
    reset: (clock, listener) => {
      firstOrder = server.begun();
      now = clock ?? now;
      onMail = listener ?? (() => undefined);
      server.up();
      mailbox.clear();
      faults.clear();
      server.endSilences();
    },
    close: server.close,
  };
}
