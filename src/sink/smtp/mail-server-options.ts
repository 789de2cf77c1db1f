/** How a mail server is set up, what it hands over and what it tells. Starts nothing. */
import type { Instant } from '../../domain/vocabulary/time.ts';
import type { FaultRule } from '../faults/fault-plan.ts';

/** Who sends to whom. */
export interface Envelope {
  /** Empty for the null sender. */
  readonly from: string;
  readonly to: readonly string[];
  /** Whether SMTPUTF8 was asked for. */
  readonly utf8: boolean;
}

/** An e-mail that has come in and is not answered yet. */
export interface IncomingMail {
  readonly receivedAt: Instant;
  /** Rises with the transactions of all connections. */
  readonly order: number;
  readonly envelope: Envelope;
  /** As they came over the wire, dot-unstuffed. */
  readonly octets: Buffer;
  /** Whether it came over TLS. */
  readonly secure: boolean;
  /** Who logged in, if anyone. */
  readonly user: string | undefined;
}

/** An answer of SMTP; `text` may begin with an enhanced status code. */
export interface SmtpAnswer {
  readonly code: number;
  readonly text: string;
}

/** What a mail server tells of itself. */
export type MailServerEvent =
  | ({ readonly event: 'refused'; readonly code: number; readonly text: string } & Envelope)
  | ({ readonly event: 'fault'; readonly rule: FaultRule } & Partial<Envelope>)
  /** A client left in the middle of an e-mail, which is not kept. */
  | ({ readonly event: 'interrupted' } & Envelope)
  | { readonly event: 'trouble'; readonly message: string };

/** What may come from outside, at most. */
export interface MailServerLimits {
  /** Octets of one e-mail. */
  readonly maximumOctets: number;
  /** Octets of all e-mails that are coming in at one time. */
  readonly maximumAtOnce: number;
  readonly maximumRecipients: number;
  /** Octets of one line of an e-mail, without its end. */
  readonly maximumLineOctets: number;
  /** Connections at once. */
  readonly maximumClients: number;
  /** Commands without an e-mail between them, recipients not counted. */
  readonly maximumCommands: number;
  /** Milliseconds without an octet. */
  readonly idleMs: number;
  /** Milliseconds for one command or one e-mail to come in whole. */
  readonly patienceMs: number;
}

/** Limits where nothing else is said. RFC 5321 §4.5.3.2 asks a server to wait five minutes. */
export const MAIL_SERVER_LIMITS: MailServerLimits = {
  maximumOctets: 25 * 1024 * 1024,
  maximumAtOnce: 256 * 1024 * 1024,
  maximumRecipients: 1000,
  maximumLineOctets: Infinity,
  maximumClients: 1000,
  maximumCommands: 1000,
  idleMs: 5 * 60_000,
  patienceMs: 10 * 60_000,
};

/** `starttls` offers TLS, `required` insists on it before an e-mail, `implicit` begins with it. */
export type TlsMode = 'starttls' | 'required' | 'implicit';

/** How a mail server is set up. */
export interface MailServerOptions {
  /** 127.0.0.1 when absent. */
  readonly host?: string;
  /** Any free one when absent or 0. */
  readonly port?: number;
  /** How it calls itself; `sink.test` when absent. */
  readonly name?: string;
  readonly limits?: Partial<MailServerLimits>;
  /** No TLS when absent. `key` and `cert` in PEM. */
  readonly tls?: { readonly mode: TlsMode; readonly key: string; readonly cert: string };
  /** No AUTH when absent. */
  readonly logIn?: {
    readonly check: (user: string, password: string) => boolean;
    /** Whether e-mails are only taken from who has logged in. */
    readonly required: boolean;
    /** Whether passwords are taken without TLS where there is TLS. */
    readonly inTheClear: boolean;
  };
  readonly now: () => Instant;
  /** Keeps an e-mail. It is answered once this resolves; a code below 400 accepts. */
  readonly take: (mail: IncomingMail) => Promise<SmtpAnswer>;
  readonly onEvent?: (event: MailServerEvent) => void;
  /** Called each time a planned silence begins. */
  readonly onSilence?: () => void;
}

/** The options with every limit there is. */
export function withDefaults(
  options: MailServerOptions,
): Pick<MailServerOptions, 'tls' | 'logIn'> & { readonly limits: MailServerLimits } {
  const limits = { ...MAIL_SERVER_LIMITS, ...options.limits };
  return { ...options, limits: { ...limits, maximumAtOnce: Math.max(limits.maximumAtOnce, 2 * limits.maximumOctets) } };
}
