/** `causerie sink`: the mail server of the harness by itself, for any test that sends e-mails. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { MailSink } from '../sink/mail-sink.ts';
import type { MailSinkEvent, MailSinkOptions } from '../sink/mail-sink-options.ts';
import { EXIT, type Host, mayColour, WrongUse } from './host.ts';
import type { SinkCommandOptions } from './read-sink-options.ts';
import { writeFailure } from './write-failure.ts';

/** Adds `causerie sink`. */
export function addSinkCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  program
    .command('sink')
    .description('Takes every e-mail in over SMTP and delivers none: for tests of anything that sends e-mails.')
    .option('-p, --port <number>', 'port of SMTP, 0 for any free one', '1025')
    .option('--http-port <number>', 'port of the HTTP API, 0 for any free one', '1080')
    .option('--no-http', 'no HTTP API')
    .option('--host <address>', 'address both listen on', '127.0.0.1')
    .option('--http-host <name>', 'a name the HTTP API may be called by; repeatable', collect)
    .option('--tls [mode]', 'starttls (if nothing is said), required, or implicit, with a fresh certificate')
    .option('--cert <file>', 'a certificate to use instead (PEM); with --key')
    .option('--key <file>', 'its key (PEM)')
    .option('--write-cert <file>', 'write the certificate there, for clients to trust')
    .option('--auth <user:password|file>', 'who may log in, and must; a file has one a line; repeatable', collect)
    .option('--faults <file>', 'what goes wrong, and for whom (YAML)')
    .option('--seed <number>', 'decides where a fault has a probability (default: 0)')
    .option('-d, --dir <folder>', 'write each e-mail there before it is answered')
    .option('--max-size <size>', 'most octets of one e-mail (default: 25m)')
    .option('--max-messages <number>', 'most e-mails listed (default: 10000)')
    .option('--max-memory <size>', 'most octets kept without --dir (default: 256m)')
    .option('--when-full <what>', 'drop-oldest, or refuse new ones with 452', 'drop-oldest')
    .option('--max-recipients <number>', 'most recipients of one e-mail (default: 1000)')
    .option('--max-line <octets>', 'longest line of an e-mail (default: any; the lint tells of more than 998)')
    .option('--max-connections <number>', 'most connections at once (default: 1000)')
    .option('--max-commands <number>', 'most commands without an e-mail between them (default: 1000)')
    .option('--idle <time>', 'how long a client may say nothing (default: 5m)')
    .option('-l, --language <code>', 'what e-mails should be in, for the lint')
    .option('--no-lint', 'do not lint')
    .option('--json', 'one line of JSON an event on a terminal, too')
    .addHelpText(
      'after',
      `
Examples:
  causerie sink                              SMTP on 1025, HTTP on 1080
  causerie sink --port 0 --http-port 0       any free ports; the first line of output names them
  causerie sink --dir mails --language fr
  causerie sink --faults faults.yaml         with, for example:
    faults:
      - { stage: rcpt, to: "*@slow.example", attempts: 1, answer: 451 4.7.1 Try again later }
      - { stage: message, probability: 0.1, drop: lost-answer }
Output that is no terminal gets one line of JSON an event. docs/sink.md tells of faults and the HTTP API.
Exit codes: 0 stopped (Ctrl-C too) · 2 used wrongly, or a port is in use · 3 the fault plan is not valid`,
    )
    .action(async (_options: unknown, command: Command) => {
      finish(await sink(command.optsWithGlobals<SinkCommandOptions>(), host));
    });
}

async function sink(options: SinkCommandOptions, host: Host): Promise<number> {
  const [{ readSinkOptions }, { createPaint }] = await Promise.all([
    import('./read-sink-options.ts'),
    import('../steps/paint.ts'),
  ]);
  const read = await readSinkOptions(options, host);
  const paint = createPaint(mayColour(host.stderr, host.env, options.color));
  if ('problems' in read) {
    const { renderFrames } = await import('../scenario/report/source-frame.ts');
    const problems = read.problems.map((problem) => ({ path: options.faults ?? '', ...problem }));
    host.stderr.write(
      renderFrames(problems, paint, { columns: host.stderr.isTerminal ? host.stderr.columns : undefined }),
    );
    return EXIT.invalidScenario;
  }
  const { renderEvent, renderListening } = await import('./sink-report.ts');
  const asJson = options.json === true || !host.stdout.isTerminal;
  const forPeople = host.stderr.isTerminal && options.json !== true;
  const tell = (event: MailSinkEvent): void | Promise<void> => {
    if (forPeople) host.stderr.write(renderEvent(event, paint, host.stderr.columns));
    if (!asJson) return undefined;
    host.stdout.write(`${JSON.stringify(event)}\n`);
    return host.stdout.drained?.();
  };
  const running = await start({ ...read, onEvent: tell });
  try {
    await writeCertificate(running, options.writeCert, host);
    if (asJson) host.stdout.write(`${JSON.stringify(listening(running))}\n`);
    if (forPeople) host.stderr.write(renderListening(running, paint));
    await new Promise<void>((end) => {
      if (host.signal.aborted) end();
      else host.signal.addEventListener('abort', () => end(), { once: true });
    });
  } finally {
    await running.close();
  }
  if (asJson)
    host.stdout.write(
      `${JSON.stringify({ event: 'stopped', kept: running.mails().length, dropped: running.dropped() })}\n`,
    );
  return EXIT.passed;
}

function listening({ smtp, url }: MailSink): object {
  const { host, port, tls } = smtp;
  return {
    event: 'listening',
    smtp: { host, port, ...(tls && { tls: tls.mode, fingerprint: tls.fingerprint }) },
    ...(url === undefined ? {} : { http: url }),
  };
}

async function start(options: MailSinkOptions): Promise<MailSink> {
  const { startMailSink } = await import('../sink/mail-sink.ts');
  return startMailSink(options).catch((thrown: NodeJS.ErrnoException & { readonly port?: number }) => {
    throw inWords(thrown, options) ?? thrown;
  });
}

/** Why a sink could not be started, where it is not a bug. */
function inWords(
  thrown: NodeJS.ErrnoException & { readonly port?: number },
  { host, httpPort, folder, tls }: MailSinkOptions,
): WrongUse | undefined {
  const { code, port, syscall } = thrown;
  const option = port !== undefined && port === httpPort ? '--http-port' : '--port';
  if (code === 'EADDRINUSE') {
    return new WrongUse(
      `port ${port} is in use, perhaps by another sink. Stop that one, or take any free port: ${option} 0.`,
    );
  }
  if (code === 'EACCES' && syscall === 'listen') {
    return new WrongUse(
      `port ${port} is only for the system's administrator. Take one from 1024 on, or 0: ${option} 0.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new WrongUse(`--host "${host}" is no address of this machine. Write 127.0.0.1, or 0.0.0.0 for all.`);
  }
  if (tls?.cert !== undefined && (code?.startsWith('ERR_OSSL') || code?.startsWith('ERR_CRYPTO'))) {
    return new WrongUse(
      `--cert and --key cannot be used: ${thrown.message}. Give a certificate and its key, both PEM.`,
    );
  }
  const reason = folder === undefined ? undefined : writeFailure(thrown);
  return reason === undefined ? undefined : new WrongUse(`--dir "${folder}" cannot be used: ${reason}.`);
}

async function writeCertificate({ smtp }: MailSink, file: string | undefined, { cwd }: Host): Promise<void> {
  if (file === undefined || smtp.tls === undefined) return;
  await writeFile(resolve(cwd, file), smtp.tls.cert).catch((thrown: unknown) => {
    throw new WrongUse(`--write-cert "${file}" cannot be written: ${writeFailure(thrown) ?? String(thrown)}.`);
  });
}
