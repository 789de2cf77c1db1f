/** `causerie mail expect`: asks a running sink for an e-mail and waits for it, or for none. Speaks to it over HTTP alone. */
import { request } from 'node:http';
import type { Command } from 'commander';
import { readSpan } from '../sink/read-span.ts';
import { EXIT, type Host, mayColour, WrongUse } from './host.ts';

interface ExpectOptions {
  readonly to?: string;
  readonly from?: string;
  readonly subject?: string;
  readonly contains?: readonly string[];
  readonly language?: string;
  readonly kind?: string;
  readonly lint?: true;
  readonly since?: string;
  readonly within: string;
  readonly none?: true;
  readonly url?: string;
  readonly json?: true;
  readonly color: boolean;
}

const DEFAULT_URL = 'http://127.0.0.1:1080';

/** Adds `causerie mail expect`. */
export function addMailExpectCommand(mail: Command, host: Host, finish: (exitCode: number) => void): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  mail
    .command('expect')
    .summary('wait for an e-mail at a running sink')
    .description('Waits until an e-mail that fits is at a running sink (causerie sink), or makes sure that none comes.')
    .option('--to <address>', 'a recipient; * is any run of characters, here and below')
    .option('--from <address>', 'the sender')
    .option('--subject <text>', 'the whole subject')
    .option('--contains <words>', 'words its text holds; repeatable', collect)
    .option('-l, --language <code>', 'what it is in')
    .option('-k, --kind <kind>', 'unread or transcript')
    .option('--lint', 'the lint finds no error in it')
    .option('--since <cursor>', 'only e-mails after this cursor or time')
    .option('-w, --within <time>', 'how long to wait: 500ms, 30s, 2m', '10s')
    .option('--none', 'expect that none fits for all that time')
    .option('--url <url>', `where the sink answers (default: $CAUSERIE_SINK_URL, or ${DEFAULT_URL})`)
    .option('--json', 'print what the sink says as JSON')
    .addHelpText(
      'after',
      `
Examples:
  causerie mail expect --to anna@example.com --language fr --within 30s
  causerie mail expect --to "*@example.com" --subject "New repl*" --lint
  causerie mail expect --none --to bob@example.com --within 2s
Exit codes: 0 as expected · 1 not · 2 used wrongly, or no sink answers`,
    )
    .action(async (_options: unknown, command: Command) => {
      finish(await expectMail(command.optsWithGlobals<ExpectOptions>(), host));
    });
}

async function expectMail(options: ExpectOptions, host: Host): Promise<number> {
  if (readSpan(options.within) === undefined) {
    throw new WrongUse(`--within "${options.within}" is no span of time. Write it like 500ms, 30s or 2m.`);
  }
  const url = urlOf(options, host);
  const { status, body } = await ask(url, host.signal);
  if (host.signal.aborted) return EXIT.interrupted;
  if (status === 400) throw new WrongUse(`${body.error}${body.remedy === undefined ? '' : `: ${body.remedy}`}.`);
  if (status === 503)
    throw new WrongUse(`${url.origin}: ${body.error}${body.remedy === undefined ? '' : `; ${body.remedy}`}.`);
  const isAsExpected = status === 200;
  const isAnswer = isAsExpected || status === (options.none ? 409 : 404);
  if (!isAnswer || body.cursor === undefined) {
    throw new WrongUse(
      `what answers at ${url.origin} is no mail sink, or turns this away: ${body.error ?? `status ${status}`}.`,
    );
  }
  if (options.json) host.stdout.write(`${JSON.stringify(body)}\n`);
  else {
    const [report, { createPaint }] = await Promise.all([
      import('./mail-expect-report.ts'),
      import('../steps/paint.ts'),
    ]);
    const paint = createPaint(mayColour(host.stdout, host.env, options.color));
    host.stdout.write(report.renderExpectation(body, isAsExpected, options, paint));
  }
  return isAsExpected ? EXIT.passed : EXIT.failed;
}

function urlOf(options: ExpectOptions, { env }: Host): URL {
  const base = options.url ?? env.CAUSERIE_SINK_URL ?? DEFAULT_URL;
  if (!/^https?:/.test(base) || !URL.canParse(base)) {
    throw new WrongUse(`--url "${base}" is no address of a sink. Write it like ${DEFAULT_URL}.`);
  }
  const url = new URL(options.none ? '/none' : '/wait', base);
  for (const name of ['to', 'from', 'subject', 'language', 'kind', 'since'] as const) {
    const value = options[name];
    if (value !== undefined) url.searchParams.set(name, value);
  }
  for (const words of options.contains ?? []) url.searchParams.append('contains', words);
  if (options.lint) url.searchParams.set('lint', 'ok');
  url.searchParams.set(options.none ? 'for' : 'within', options.within);
  return url;
}

/** What a sink answers, as far as this command knows it. */
export interface SinkAnswer {
  readonly error?: string;
  readonly remedy?: string;
  readonly cursor?: number;
  readonly arrived?: number;
  readonly mail?: MailSummary;
  readonly nearest?: readonly { readonly mail: MailSummary; readonly reasons: readonly string[] }[];
}

/** An e-mail as a sink tells of it. */
export interface MailSummary {
  readonly id: string;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly subject: string;
  readonly size: number;
  readonly contentLanguage?: string;
  readonly language?: { readonly claimed: string; readonly verdict: string };
  readonly lint?: { readonly errors: number; readonly warnings: number };
}

/** Not `fetch`: it gives up after five minutes. Resolves with status 0 when stopped. */
function ask(url: URL, signal: AbortSignal): Promise<{ readonly status: number; readonly body: SinkAnswer }> {
  return new Promise((resolve, reject) => {
    const notThere = (error: NodeJS.ErrnoException): void => {
      if (signal.aborted) resolve({ status: 0, body: {} });
      else {
        const why = error.code === 'ECONNREFUSED' ? '' : ` (${error.message})`;
        reject(new WrongUse(`no mail sink answers at ${url.origin}${why}. Start one with: causerie sink`));
      }
    };
    const asking = request(url, { signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', notThere);
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        try {
          resolve({ status, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as SinkAnswer });
        } catch {
          resolve({ status, body: {} });
        }
      });
    });
    asking.on('error', notThere);
    asking.end();
  });
}
