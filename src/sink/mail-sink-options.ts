/** How a mail sink is set up and what it tells. Starts nothing. */
import type { Instant } from '../domain/vocabulary/time.ts';
import type { Language } from '../languages/catalogue.ts';
import type { Finding } from '../mail/lint/rule.ts';
import type { FaultRule } from './faults/fault-plan.ts';
import type { MailServerEvent, MailServerLimits, TlsMode } from './smtp/mail-server-options.ts';
import type { LanguageReading } from './store/mail-language.ts';

/** How a mail sink is set up. Everything may be left out. */
export interface MailSinkOptions {
  /** Where SMTP and HTTP listen; 127.0.0.1 when absent. */
  readonly host?: string;
  /** Of SMTP; any free one when absent or 0. */
  readonly port?: number;
  /** Of the HTTP API; any free one when 0, no API when absent. */
  readonly httpPort?: number;
  /** Names the HTTP API may be called by beside `localhost` and IP addresses. */
  readonly httpHosts?: readonly string[];
  /** No TLS when absent. Without `key` and `cert` (PEM), a fresh certificate is made. */
  readonly tls?: { readonly mode: TlsMode; readonly key?: string; readonly cert?: string };
  /**
   * Users and their passwords; anyone may log in with anything, and nobody must, when absent. Outside loopback, `tls` belongs
   * to it: passwords are then taken over TLS alone.
   */
  readonly users?: ReadonlyMap<string, string>;
  readonly faults?: readonly FaultRule[];
  /** Decides where a fault has a probability; 0 when absent. */
  readonly seed?: number;
  /** Folder for `.eml` files, written before an e-mail is answered; e-mails stay in memory when absent. */
  readonly folder?: string;
  readonly limits?: Partial<MailServerLimits>;
  /** Most e-mails listed; 10,000 when absent. */
  readonly maximumMails?: number;
  /** Most octets kept in memory; 256 MiB when absent. */
  readonly maximumMemory?: number;
  /** What happens when it is full; `drop-oldest` when absent. */
  readonly whenFull?: 'drop-oldest' | 'refuse';
  /** Whether e-mails are linted as they come; true when absent. */
  readonly lint?: boolean;
  /** What e-mails should be in, for the lint. */
  readonly language?: Language;
  readonly now?: () => Instant;
  /** Where it returns a promise for an e-mail, no more than a few hundred others are answered before it resolves. */
  readonly onEvent?: (event: MailSinkEvent) => void | Promise<void>;
}

/** What happens in a mail sink, in the order it does. */
export type MailSinkEvent =
  | MailServerEvent
  | {
      readonly event: 'mail';
      readonly id: string;
      readonly cursor: number;
      readonly receivedAt: string;
      readonly from: string;
      readonly to: readonly string[];
      readonly subject: string;
      readonly size: number;
      readonly contentLanguage?: string;
      /** Absent when the lint is off, or no language is claimed. */
      readonly language?: LanguageReading;
      /** Absent when the lint is off. */
      readonly lint?: {
        readonly errors: number;
        readonly warnings: number;
        readonly findings: readonly Finding[];
        readonly because?: string;
      };
    }
  /** An e-mail went because the sink was full; its file stays, if there is one. */
  | { readonly event: 'dropped'; readonly id: string; readonly cursor: number };

/** Limits where nothing else is said. */
export const MAIL_SINK_LIMITS: { readonly maximumMails: number; readonly maximumMemory: number } = {
  maximumMails: 10_000,
  maximumMemory: 256 * 1024 * 1024,
};
