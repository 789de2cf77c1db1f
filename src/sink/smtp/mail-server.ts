/**
 * Real SMTP on a socket: takes e-mails in within limits, misbehaves as planned, and hands what it accepts to `take` before it
 * answers. Knows nothing of how e-mails are kept or read.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { FaultPlan, Stage } from '../faults/fault-plan.ts';
import { createOctetCollector } from './collect-octets.ts';
import { type Envelope, type MailServerOptions, type SmtpAnswer, withDefaults } from './mail-server-options.ts';
import { SinkServer } from './sink-server.ts';
import { createStriker } from './strike.ts';

/** A running mail server. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Unreachable from now on: new connections are cut at once, open ones at their next e-mail. */
  readonly down: () => void;
  readonly up: () => void;
  /** Connections held in silence now. */
  readonly silenced: () => number;
  /** Cuts the connections held in silence. */
  readonly endSilences: () => void;
  /** Transactions begun so far: the order the next one will have. */
  readonly begun: () => number;
  /** Cuts all connections and stops; resolves when nothing is left. */
  readonly close: () => Promise<void>;
}

/** Connections the system keeps until they are greeted: test suites begin many at one instant. */
const BACKLOG = 4096;

/** Starts a mail server. Rejects with the system's error when the port cannot be had. */
export async function startMailServer(options: MailServerOptions, faults: FaultPlan): Promise<MailServer> {
  const { limits, tls, logIn } = withDefaults(options);
  const stopping = new AbortController();
  const { collect } = createOctetCollector(limits);
  const striker = createStriker(faults, options.onEvent, options.onSilence, stopping.signal);
  let order = 0;

  async function takeMail(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<SmtpAnswer | undefined> {
    const connection = server.connectionOf(session);
    const arrival = { receivedAt: options.now(), order: order++, envelope: envelopeOf(session) };
    const rule = striker.take(momentOf('message', session), arrival.envelope);
    const collected = await collect(stream);
    if (collected.kind === 'gone') {
      options.onEvent?.({ event: 'interrupted', ...arrival.envelope });
      return undefined;
    }
    const strike = rule === undefined ? undefined : await striker.strike(rule, connection);
    if (server.refusing) connection?.cut();
    if (server.refusing || strike?.kind === 'nothing') return undefined;
    if (collected.kind !== 'whole') return REFUSED[collected.kind](limits.maximumOctets);
    const answer = strike?.refusal ?? (await options.take({ ...arrival, octets: collected.octets, ...who(session) }));
    if (strike?.thenLost) return void connection?.cut();
    if (strike?.thenEnd) setImmediate(() => connection?.endAfterAnswer());
    return answer;
  }

  const server = new SinkServer(
    {
      name: options.name ?? 'sink.test',
      disabledCommands: [
        ...(tls === undefined ? ['STARTTLS'] : []),
        ...(logIn === undefined ? ['AUTH'] : []),
        // Curiosities of old servers, with nothing behind them.
        'WIZ',
        'SHELL',
        'KILL',
      ],
      ...(tls === undefined
        ? {}
        : { key: tls.key, cert: tls.cert, minVersion: 'TLSv1.2', secure: tls.mode === 'implicit' }),
      authOptional: logIn?.required !== true,
      allowInsecureAuth: logIn?.inTheClear === true,
      maxAllowedUnauthenticatedCommands: false,
      disableReverseLookup: true,
      hideSMTPUTF8: false,
      hideENHANCEDSTATUSCODES: false,
      logger: false,
      size: limits.maximumOctets,
      maxRecipients: limits.maximumRecipients,
      maxClients: limits.maximumClients,
      socketTimeout: limits.idleMs,
      closeTimeout: 10_000,
      onConnect: (session, callback) =>
        striker.meet(momentOf('connect', session), server.connectionOf(session), callback),
      onAuth: ({ username = '', password }, session, callback) => {
        striker.meet({ stage: 'auth', subject: username }, server.connectionOf(session), (refusal) => {
          if (refusal) callback(refusal);
          else if (logIn?.check(username, password ?? '')) callback(null, { user: username });
          else callback(smtpError({ code: 535, text: '5.7.8 Wrong user or password' }));
        });
      },
      onMailFrom: ({ address }, session, callback) => {
        const connection = server.connectionOf(session);
        // Not when the server goes down: an idle connection cut then would be found broken only after it is up again.
        if (server.refusing) connection?.cut();
        else striker.meet({ stage: 'mail', subject: address, from: address }, connection, callback);
      },
      onRcptTo: ({ address }, session, callback) => {
        const moment = { stage: 'rcpt', subject: address, from: senderOf(session), to: [address] } as const;
        striker.meet(moment, server.connectionOf(session), callback);
      },
      onData: (stream, session, callback) => {
        void takeMail(stream, session).then(
          (answer) => {
            if (answer === undefined) return; // nobody is left to answer
            if (answer.code < 400) callback(null, answer.text);
            else callback(smtpError(answer));
          },
          (thrown: unknown) => {
            options.onEvent?.({ event: 'trouble', message: thrown instanceof Error ? thrown.message : String(thrown) });
            callback(smtpError({ code: 451, text: '4.3.0 It cannot be kept, try again' }));
          },
        );
      },
    },
    {
      ...limits,
      tlsRequired: tls?.mode === 'required',
      beforeCommand: (verb, session) => striker.beforeCommand(momentOf(verb, session), server.connectionOf(session)),
      onRefusal: (code, text, session) => options.onEvent?.({ event: 'refused', code, text, ...envelopeOf(session) }),
    },
  );

  server.listen(options.port ?? 0, options.host ?? '127.0.0.1', BACKLOG);
  await once(server.server, 'listening');
  return {
    host: options.host ?? '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    down: () => {
      server.refusing = true;
    },
    up: () => {
      server.refusing = false;
    },
    silenced: striker.silenced,
    endSilences: striker.endSilences,
    begun: () => order,
    close: () =>
      new Promise((resolve) => {
        stopping.abort();
        server.close(resolve);
        server.cutAll();
      }),
  };
}

const REFUSED = {
  'too-big': (most: number): SmtpAnswer => ({ code: 552, text: `5.3.4 Too big: an e-mail may have ${most} octets` }),
  'too-much-at-once': (): SmtpAnswer => ({ code: 452, text: '4.3.1 Too much is coming in at once, try again' }),
  'line-too-long': (): SmtpAnswer => ({ code: 500, text: '5.6.0 Line too long' }),
} as const;

/** smtp-server answers with what stands in an error. */
export function smtpError({ code, text }: SmtpAnswer): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

function senderOf(session: SMTPServerSession): string {
  // Absent until the first HELO.
  const from = session.envelope?.mailFrom;
  return from === undefined || from === false ? '' : from.address;
}

function envelopeOf(session: SMTPServerSession): Envelope {
  const to = session.envelope?.rcptTo.map((recipient) => recipient.address) ?? [];
  return { from: senderOf(session), to, utf8: session.envelope?.smtpUtf8 === true };
}

function who(session: SMTPServerSession): { readonly secure: boolean; readonly user: string | undefined } {
  return { secure: session.secure, user: typeof session.user === 'string' ? session.user : undefined };
}

function momentOf(stage: Stage, session: SMTPServerSession): Parameters<FaultPlan['take']>[0] {
  if (stage === 'connect' || stage === 'helo') return { stage, subject: session.remoteAddress };
  const { from, to } = envelopeOf(session);
  return { stage, subject: [from, ...[...to].sort()].join(' '), from, to };
}
