/**
 * Sends e-mails over SMTP, through a pool of connections. One call is one try: trying again is the engine's business, in
 * the engine's time (MAIL-4).
 */
import { createTransport } from 'nodemailer';
import type { MailOutcome } from '../domain/vocabulary/command.ts';
import type { Mailer } from '../engine/ports.ts';
import type { RenderedMail } from '../mail/model.ts';
import { mimeMessage } from './mime-message.ts';

/** Where and how to send. */
export interface SmtpMailerOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first octet; false when absent, then STARTTLS where the server offers it. */
  readonly secure?: boolean;
  readonly user?: string;
  readonly password?: string;
  /** Connections at once; 5 when absent. */
  readonly maximumConnections?: number;
}

/** A mailer that speaks SMTP; connects at its first e-mail. */
export function createSmtpMailer(options: SmtpMailerOptions): Mailer {
  const transport = createTransport({
    pool: true,
    host: options.host,
    port: options.port,
    secure: options.secure ?? false,
    ...(options.user === undefined ? {} : { auth: { user: options.user, pass: options.password ?? '' } }),
    maxConnections: options.maximumConnections ?? 5,
    maxMessages: Number.POSITIVE_INFINITY,
    // The pool would send again by itself after a dropped connection: a second try nobody decided on.
    maxRequeues: 0,
    // How long a try may take is the engine's to say (`signal`), also in virtual time; these only free what is forgotten.
    connectionTimeout: REAL_TIME_LIMIT_MS,
    greetingTimeout: REAL_TIME_LIMIT_MS,
    socketTimeout: REAL_TIME_LIMIT_MS,
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.on('error', () => undefined);
  // The content is read only once the server has asked for it: what failed before has certainly not arrived.
  transport.use('stream', (mail, done) => {
    const { onContent } = mail.data as { readonly onContent?: () => void };
    const create = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (...options) => {
      const content = create(...options);
      if (onContent !== undefined) content.once('resume', onContent);
      return content;
    };
    done();
  });
  const underWay = new Set<Promise<MailOutcome>>();
  const closing = new AbortController();

  async function trySending(mail: RenderedMail, signal: AbortSignal): Promise<MailOutcome> {
    let isSent = false;
    const onContent = (): void => {
      isSent = true;
    };
    try {
      const ends = AbortSignal.any([signal, closing.signal]);
      const sent = await transport.sendMail({ ...mimeMessage(mail), ...{ onContent }, signal: ends });
      return { kind: 'accepted', response: sent.response };
    } catch (error) {
      return outcomeOf(error, signal.aborted, isSent);
    }
  }

  return {
    send: (mail, signal) => {
      const outcome = trySending(mail, signal);
      underWay.add(outcome);
      return outcome.finally(() => underWay.delete(outcome));
    },
    close: async () => {
      closing.abort();
      await Promise.allSettled(underWay);
      transport.close();
    },
  };
}

const REAL_TIME_LIMIT_MS = 60 * 60 * 1000;

/** Sentences are fixed, without ports and system errors: they are recorded, and the same inputs record the same (SAFE-2). */
function outcomeOf(error: unknown, aborted: boolean, mayHaveArrived: boolean): MailOutcome {
  const { code, responseCode, response } = error as {
    readonly code?: unknown;
    readonly responseCode?: unknown;
    readonly response?: unknown;
  };
  if (aborted) return { kind: 'unreachable', response: 'no answer in time', mayHaveArrived };
  if (typeof responseCode === 'number' && responseCode >= 400 && responseCode < 600) {
    const words = typeof response === 'string' ? response : String(responseCode);
    // What refuses us at the greeting or the log-in says nothing of the e-mail or its address: worth another try.
    const isOfThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
    return { kind: responseCode >= 500 && isOfThisMail ? 'refused' : 'deferred', response: words };
  }
  return { kind: 'unreachable', response: 'no connection', mayHaveArrived };
}
