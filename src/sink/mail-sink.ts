/**
 * A mail server for tests that stands on its own: it keeps every e-mail it accepts, lints it, and answers for it here and
 * over HTTP. Reads no arguments and writes nothing but the folder it is given.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { createFaultPlan, type FaultRule } from './faults/fault-plan.ts';
import type { HttpApi } from './http/http-api.ts';
import { logInOf } from './log-in.ts';
import { MAIL_SINK_LIMITS, type MailSinkEvent, type MailSinkOptions } from './mail-sink-options.ts';
import { startMailServer } from './smtp/mail-server.ts';
import type { IncomingMail, SmtpAnswer, TlsMode } from './smtp/mail-server-options.ts';
import { awaitMail, type WaitOptions, type WaitOutcome } from './store/await-mail.ts';
import type { MailQuery } from './store/mail-query.ts';
import { createMailStore } from './store/mail-store.ts';
import { createMailReader } from './store/read-stored-mail.ts';
import type { StoredMail } from './store/stored-mail.ts';

/** A running mail sink. */
export interface MailSink {
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    /** The certificate in PEM and its SHA-256 fingerprint; absent without TLS. */
    readonly tls?: { readonly mode: TlsMode; readonly cert: string; readonly fingerprint: string };
  };
  /** Of the HTTP API, without a slash at its end; absent when there is none. */
  readonly url: string | undefined;
  /** Oldest first. */
  readonly mails: () => readonly StoredMail[];
  readonly find: (id: string) => StoredMail | undefined;
  /** The cursor of the newest e-mail: what comes from now on has a higher one. */
  readonly cursor: () => number;
  /** How many e-mails went because the sink was full. */
  readonly dropped: () => number;
  /** The first e-mail that fits, at once when it is there. */
  readonly waitFor: (query: MailQuery, options: WaitOptions) => Promise<WaitOutcome>;
  readonly remove: (id: string) => boolean;
  /** Forgets every e-mail and returns how many there were. Files and cursor stay. */
  readonly clear: () => number;
  readonly faults: () => readonly FaultRule[];
  /** Puts other faults in place of all; tries are counted anew. */
  readonly setFaults: (rules: readonly FaultRule[]) => void;
  /** Stops; resolves when every accepted e-mail has been told of and nothing is left. */
  readonly close: () => Promise<void>;
}

/** E-mails that may wait to be read before a new one is answered. */
const MOST_UNREAD = 200;
/** Reading goes on so long before others get their turn. */
const LONGEST_TURN_MS = 5;

/** Starts a mail sink. Rejects with the system's error when a port or the folder cannot be had. */
export async function startMailSink(options: MailSinkOptions = {}): Promise<MailSink> {
  const tell = (event: MailSinkEvent): void | Promise<void> => options.onEvent?.(event);
  const host = options.host ?? '127.0.0.1';
  const tls = options.tls && { ...options.tls, ...(await credentialsFor(options, host)) };
  const store = createMailStore({
    maximumMails: options.maximumMails ?? MAIL_SINK_LIMITS.maximumMails,
    maximumMemory: options.maximumMemory ?? MAIL_SINK_LIMITS.maximumMemory,
    whenFull: options.whenFull ?? 'drop-oldest',
    ...(options.folder === undefined ? {} : { folder: options.folder }),
    read: createMailReader({ lint: options.lint ?? true, ...(options.language && { language: options.language }) }),
    onDropped: ({ id, cursor }) => void tell({ event: 'dropped', id, cursor }),
  });
  const faults = createFaultPlan(options.seed);
  faults.replace(options.faults ?? []);
  const unread = createInTurn((mail: StoredMail) => tellOf(mail, tell));

  async function take(incoming: IncomingMail): Promise<SmtpAnswer> {
    await unread.room();
    const mail = await store.keep(incoming);
    if (mail === undefined) return { code: 452, text: '4.3.1 The mailbox is full, clear it and try again' };
    // With nobody to tell, an e-mail is read when somebody asks for it.
    if (options.onEvent !== undefined) unread.add(mail);
    return { code: 250, text: `Kept as ${mail.id}` };
  }

  const logIn = logInOf(options.users, host);
  const server = await startMailServer(
    {
      host,
      port: options.port ?? 0,
      name: 'causerie-sink',
      ...(options.limits && { limits: options.limits }),
      ...(tls && { tls }),
      logIn,
      now: options.now ?? Date.now,
      take,
      onEvent: (event) => void tell(event),
    },
    faults,
  ).catch((thrown: unknown) => {
    store.close();
    throw thrown;
  });

  let api: HttpApi | undefined;
  const sink: MailSink = {
    smtp: {
      host: server.host,
      port: server.port,
      ...(tls && { tls: { mode: tls.mode, cert: tls.cert, fingerprint: tls.fingerprint } }),
    },
    get url() {
      return api?.url;
    },
    mails: store.mails,
    find: store.find,
    cursor: store.cursor,
    dropped: store.dropped,
    waitFor: (query, wait) => awaitMail(store, query, wait),
    remove: store.remove,
    clear: store.clear,
    faults: faults.rules,
    setFaults: faults.replace,
    close: async () => {
      await Promise.all([api?.close(), server.close()]);
      await unread.settled();
      store.close();
    },
  };
  if (options.httpPort !== undefined) {
    const { startHttpApi } = await import('./http/http-api.ts');
    const wanted = {
      host,
      port: options.httpPort,
      hosts: options.httpHosts ?? [],
      onTrouble: (message: string) => void tell({ event: 'trouble', message }),
    };
    api = await startHttpApi(sink, wanted).catch(async (thrown: unknown) => {
      await sink.close();
      throw thrown;
    });
  }
  return sink;
}

/** The certificate to show: the one that was brought, or a fresh one. */
async function credentialsFor(
  { tls, now }: MailSinkOptions,
  host: string,
): Promise<{ readonly key: string; readonly cert: string; readonly fingerprint: string }> {
  const { fingerprintOf, selfSigned } = await import('./tls/self-signed.ts');
  const names = new Set(['localhost', '127.0.0.1', '::1', host === '0.0.0.0' || host === '::' ? 'localhost' : host]);
  const { key, cert } =
    tls?.key !== undefined && tls.cert !== undefined
      ? { key: tls.key, cert: tls.cert }
      : selfSigned([...names], (now ?? Date.now)());
  return { key, cert, fingerprint: fingerprintOf(cert) };
}

async function tellOf(mail: StoredMail, tell: (event: MailSinkEvent) => void | Promise<void>): Promise<void> {
  const { subject, contentLanguage, language, lint } = await mail.reading();
  await tell({
    event: 'mail',
    id: mail.id,
    cursor: mail.cursor,
    receivedAt: new Date(mail.receivedAt).toISOString(),
    from: mail.envelope.from,
    to: mail.envelope.to,
    subject,
    size: mail.size,
    ...(contentLanguage === undefined ? {} : { contentLanguage }),
    ...(language && { language }),
    ...(lint && {
      lint: {
        errors: lint.errors,
        warnings: lint.warnings,
        findings: lint.findings,
        ...(lint.because === undefined ? {} : { because: lint.because }),
      },
    }),
  });
}

/** Does one thing after another, apart from who asks for it, and says when it is behind. */
function createInTurn<Item>(work: (item: Item) => Promise<void>): {
  readonly add: (item: Item) => void;
  /** Resolves once there is room for another. */
  readonly room: () => Promise<void>;
  readonly settled: () => Promise<void>;
} {
  const waiting: Item[] = [];
  let running = Promise.resolve();
  let isRunning = false;
  let waking: (() => void)[] = [];
  async function run(): Promise<void> {
    let since = -Infinity;
    while (waiting.length > 0) {
      // Answers go out first, and again after a while: senders wait for them, listeners do not.
      if (performance.now() - since > LONGEST_TURN_MS) {
        await turn();
        since = performance.now();
      }
      await work(waiting.shift()!);
      if (waiting.length < MOST_UNREAD) {
        for (const wake of waking) wake();
        waking = [];
      }
    }
    isRunning = false;
  }
  return {
    add: (item) => {
      waiting.push(item);
      if (isRunning) return;
      isRunning = true;
      running = run();
    },
    room: () =>
      waiting.length < MOST_UNREAD ? Promise.resolve() : new Promise<void>((resolve) => waking.push(resolve)),
    settled: () => running,
  };
}
