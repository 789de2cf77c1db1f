/** The options of `causerie sink` as given, and what they mean. Reads the files they name; starts nothing. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findLanguage } from '../languages/index.ts';
import type { FaultPlanProblem } from '../sink/faults/read-fault-plan.ts';
import { isLoopback } from '../sink/log-in.ts';
import type { MailSinkOptions } from '../sink/mail-sink-options.ts';
import { readSpan } from '../sink/read-span.ts';
import { type Host, WrongUse } from './host.ts';
import { readFailure } from './read-mail-file.ts';

/** As commander hands them over. */
export interface SinkCommandOptions {
  readonly port: string;
  readonly http: boolean;
  readonly httpPort: string;
  readonly host: string;
  readonly httpHost?: readonly string[];
  readonly tls?: string | true;
  readonly cert?: string;
  readonly key?: string;
  readonly writeCert?: string;
  readonly auth?: readonly string[];
  readonly faults?: string;
  readonly seed?: string;
  readonly dir?: string;
  readonly maxSize?: string;
  readonly maxMessages?: string;
  readonly maxMemory?: string;
  readonly whenFull: string;
  readonly maxRecipients?: string;
  readonly maxLine?: string;
  readonly maxConnections?: string;
  readonly maxCommands?: string;
  readonly idle?: string;
  readonly language?: string;
  readonly lint: boolean;
  readonly json?: true;
  readonly color: boolean;
}

/** What the options mean, or what is wrong with the fault plan they name. @throws WrongUse for any other mistake. */
export async function readSinkOptions(
  options: SinkCommandOptions,
  host: Host,
): Promise<MailSinkOptions | { readonly problems: readonly FaultPlanProblem[] }> {
  const { readFaultPlan } = await import('../sink/faults/read-fault-plan.ts');
  const plan = options.faults === undefined ? undefined : readFaultPlan(fileOf('--faults', options.faults, host));
  if (plan?.kind === 'invalid') return plan;
  const users = options.auth?.flatMap((wish) => readUsers(wish, host));
  const tls = readTls(options, host);
  if (users !== undefined && tls === undefined && !isLoopback(options.host)) {
    throw new WrongUse(`--auth on --host ${options.host} would show passwords to the network. Add --tls required.`);
  }
  const idleMs = options.idle === undefined ? undefined : readIdle(options.idle);
  const limits = defined({
    maximumOctets: readSize('--max-size', options.maxSize),
    maximumRecipients: readNumber('--max-recipients', options.maxRecipients),
    maximumLineOctets: readNumber('--max-line', options.maxLine),
    maximumClients: readNumber('--max-connections', options.maxConnections),
    maximumCommands: readNumber('--max-commands', options.maxCommands),
    idleMs,
    patienceMs: idleMs === undefined ? undefined : 2 * idleMs,
  });
  return {
    host: options.host,
    port: readPort('--port', options.port),
    limits,
    lint: options.lint,
    whenFull: readWhenFull(options.whenFull),
    seed: readNumber('--seed', options.seed) ?? 0,
    ...(options.http ? { httpPort: readPort('--http-port', options.httpPort), httpHosts: options.httpHost ?? [] } : {}),
    ...(tls && { tls }),
    ...(users && { users: new Map(users) }),
    ...(plan && { faults: plan.rules }),
    ...(options.dir === undefined ? {} : { folder: resolve(host.cwd, options.dir) }),
    ...defined({
      maximumMails: readNumber('--max-messages', options.maxMessages),
      maximumMemory: readSize('--max-memory', options.maxMemory),
      language: options.language === undefined ? undefined : readLanguage(options.language),
    }),
  };
}

type Defined<Of> = { [Key in keyof Of]?: NonNullable<Of[Key]> };

/** Without what is not given. */
function defined<Of extends object>(values: Of): Defined<Of> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Of>;
}

function fileOf(option: string, path: string, { cwd }: Host): string {
  try {
    return readFileSync(resolve(cwd, path), 'utf8');
  } catch (thrown) {
    throw new WrongUse(`${option} "${path}" cannot be read: ${readFailure(thrown)}.`);
  }
}

function readPort(option: string, text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new WrongUse(`${option} "${text}" is no port. Write 1 to 65535, or 0 for any free one.`);
}

function readNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text) && (Number(text) > 0 || option === '--seed')) return Number(text);
  throw new WrongUse(`${option} "${text}" is not a whole number from ${option === '--seed' ? 0 : 1}.`);
}

const SIZES: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
/** A string of JavaScript holds half a GiB; an e-mail is read as one. */
const LARGEST = 256 * 1024 ** 2;

function readSize(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, number, unit = ''] = /^(\d{1,12})([kmg]?)b?$/i.exec(text) ?? [];
  const octets = Number(number) * (SIZES[unit.toLowerCase()] ?? Number.NaN);
  const most = option === '--max-size' ? LARGEST : Number.MAX_SAFE_INTEGER;
  if (octets >= 1 && octets <= most) return octets;
  const limit = option === '--max-size' ? ', at most 256m' : '';
  throw new WrongUse(`${option} "${text}" is no size. Write it like 500k or 25m${limit}.`);
}

function readIdle(text: string): number {
  const span = readSpan(text);
  if (span !== undefined && span > 0) return span;
  throw new WrongUse(`--idle "${text}" is no span of time. Write it like 30s or 5m.`);
}

function readWhenFull(text: string): NonNullable<MailSinkOptions['whenFull']> {
  if (text === 'drop-oldest' || text === 'refuse') return text;
  throw new WrongUse(`--when-full "${text}" is not known. Write drop-oldest or refuse.`);
}

function readLanguage(text: string): NonNullable<MailSinkOptions['language']> {
  const language = findLanguage(text);
  if (language !== undefined) return language;
  throw new WrongUse(`--language "${text}" is not a language Causerie knows. Write a code like fr or pt-BR.`);
}

/** One user on the command line, or a file with a user in each line. */
function readUsers(wish: string, host: Host): readonly (readonly [string, string])[] {
  if (wish.includes(':')) return [readUser(wish, '--auth')];
  const lines = fileOf('--auth', wish, host).split(/\r?\n/);
  const users = lines.flatMap((line, index) =>
    line.trim() === '' || line.startsWith('#') ? [] : [readUser(line, `line ${index + 1} of "${wish}"`)],
  );
  if (users.length === 0) throw new WrongUse(`--auth "${wish}" names nobody. Write user:password, one a line.`);
  return users;
}

function readUser(text: string, where: string): readonly [string, string] {
  const colon = text.indexOf(':');
  if (colon > 0) return [text.slice(0, colon), text.slice(colon + 1)];
  // The text may be a password: it is not repeated.
  throw new WrongUse(`${where} is no user. Write user:password.`);
}

function readTls({ tls, cert, key, writeCert }: SinkCommandOptions, host: Host): MailSinkOptions['tls'] {
  const given = [['--cert', cert] as const, ['--key', key] as const, ['--write-cert', writeCert] as const];
  if (tls === undefined) {
    const [first] = given.find(([, value]) => value !== undefined) ?? [];
    if (first !== undefined) throw new WrongUse(`${first} is for TLS. Add --tls.`);
    return undefined;
  }
  const mode = tls === true ? 'starttls' : tls;
  if (mode !== 'starttls' && mode !== 'required' && mode !== 'implicit') {
    throw new WrongUse(`--tls "${mode}" is not known. Write starttls, required or implicit.`);
  }
  if ((cert === undefined) !== (key === undefined)) {
    throw new WrongUse(`--cert and --key belong together. Give both, or neither for a fresh certificate.`);
  }
  if (cert === undefined || key === undefined) return { mode };
  return { mode, cert: fileOf('--cert', cert, host), key: fileOf('--key', key, host) };
}
