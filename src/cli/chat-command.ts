/** `causerie chat`: a chat to play by hand, on a screen or line by line. Knows the terminal layer, nothing below it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { LaneOptions } from '../target/lane.ts';
import type { Chat } from '../terminal/chat.ts';
import type { ChatStep } from '../terminal/chat-step.ts';
import { EXIT, type Host, mayColour, WrongUse } from './host.ts';

import { settle } from './run-settings.ts';

interface ChatOptions {
  readonly channel?: string;
  readonly language?: string;
  readonly load?: string;
  readonly realTime?: true;
  readonly smtp?: string;
  readonly plain?: true;
  readonly json?: true;
  readonly color: boolean;
}

/** Adds `causerie chat`. */
export function addChatCommand(program: Command, host: Host, finish: (exitCode: number) => void): void {
  program
    .command('chat')
    .description(
      'Opens a chat in which you are the visitor and the agent, move the clock, break things, read the e-mails, and save ' +
        'it all as a scenario file. Without a terminal, lines are read and what happens is written line by line.',
    )
    .option('-l, --language <language>', 'language of the channel; in French also the words of the chat itself')
    .option('--channel <file>', 'settings of the channel, as JSON: {"name": "Shop", "unread delay": "2 minutes"}')
    .option('--load <file>', 'open a scenario, file.feature or file.feature:12, and step through it')
    .option('--real-time', 'run on the time of day; then nothing can be undone')
    .option('--smtp <host:port>', 'send e-mails also to another mail server')
    .option('--plain', 'line by line, also in a terminal: for readers aloud')
    .option('--json', 'line by line, what happens as one JSON object a line')
    .addHelpText(
      'after',
      `
Examples:
  causerie chat
  causerie chat --language Arabic
  causerie chat --load scenarios/unread/after-one-minute.feature:12
  printf 'Hello\\n/next\\n/save hello.feature\\n' | causerie chat
Exit codes: 0 left in peace · 1 a line could not be carried out (line by line) · 2 used wrongly · 3 the scenario file is not valid`,
    )
    .action(async (_options: unknown, command: Command) => {
      finish(await chat(command.optsWithGlobals<ChatOptions>(), host));
    });
}

async function chat(options: ChatOptions, host: Host): Promise<number> {
  const [{ Chat }, { Pace }, { startSession }, { chatFiles }, { openScenario }] = await Promise.all([
    import('../terminal/chat.ts'),
    import('../terminal/pace.ts'),
    import('../terminal/session.ts'),
    import('./chat-files.ts'),
    import('../terminal/commands.ts'),
  ]);
  const smtp = options.smtp === undefined ? undefined : readServer(options.smtp);
  const { opening, spokenLanguage } = await readOpening(options, host);
  const inRealTime = options.realTime === true;
  const laneOptions: LaneOptions = { inRealTime, ...(smtp && { smtp }) };
  const lane = await host.services.openLane(laneOptions);
  // Stories are played to be written in a lane of their own, opened when the first one is.
  let storyLane: ReturnType<typeof host.services.openLane> | undefined;
  try {
    const realTimeFrom = inRealTime ? { realTimeFrom: Math.floor(host.now()) } : {};
    const { fixtures } = await settle({}, host);
    const vocabulary = await host.services.vocabulary(fixtures);
    const session = await startSession({ lane, vocabulary, spokenLanguage, opening, ...realTimeFrom });
    if ('kind' in session)
      throw new WrongUse(`${session.message}. ${session.kind === 'problem' ? session.remedies.join('; ') : ''}`.trim());
    const pace = new Pace(session, host.now);
    const lanes = (): NonNullable<typeof storyLane> => (storyLane ??= host.services.openLane());
    const played = new Chat({
      session,
      pace,
      files: chatFiles(host, vocabulary.bindStep),
      lane: lanes,
      isOtherServer: smtp !== undefined,
    });
    if (options.load !== undefined) {
      const reply = await openScenario(played, options.load);
      if (reply.kind === 'problem') {
        host.stderr.write([`causerie: ${reply.message}`, ...reply.details, ''].join('\n'));
        return EXIT.invalidScenario;
      }
    }
    const exitCode = await face(played, options, host);
    pace.stop();
    await session.close();
    return exitCode;
  } finally {
    await lane.close();
    await (await storyLane)?.close();
  }
}

/** A screen where there is a terminal to draw on, else line by line. */
async function face(played: Chat, { plain, json, color }: ChatOptions, host: Host): Promise<number> {
  const { terminal, env, signal, stdout } = host;
  const isPlain = plain === true || json === true || env.TERM === 'dumb' || env.INK_SCREEN_READER === 'true';
  if (terminal !== undefined && !isPlain) {
    const [{ openScreen }, { createPaint }] = await Promise.all([
      import('../terminal/screen/open-screen.tsx'),
      import('../steps/paint.ts'),
    ]);
    await openScreen(played, { ...terminal, paint: createPaint(mayColour(stdout, env, color)), signal });
    return signal.aborted ? EXIT.interrupted : EXIT.passed;
  }
  const { runLineMode } = await import('../terminal/line-mode.ts');
  const isFine = await runLineMode(played, { lines: typedLines(host), write: stdout.write, asJson: json === true });
  if (signal.aborted) return EXIT.interrupted;
  return isFine ? EXIT.passed : EXIT.failed;
}

/** Characters of a line that are kept. */
const LONGEST_LINE = 100_000;

/** The lines of the standard input, until it ends or the person stops. */
async function* typedLines({ stdin, signal }: Host): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const octets = stdin()[Symbol.asyncIterator]();
  const stopped = new Promise<IteratorResult<Uint8Array>>((resolve) => {
    signal.addEventListener('abort', () => resolve({ done: true, value: undefined }), { once: true });
  });
  let rest = '';
  for (;;) {
    const { done, value } = await Promise.race([octets.next(), stopped]);
    if (done) break;
    const lines = `${rest}${decoder.decode(value, { stream: true })}`.split(/\r?\n/);
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    for (const line of lines) yield line.slice(0, LONGEST_LINE);
  }
  if (rest !== '' && !signal.aborted) yield rest;
}

function readServer(text: string): { readonly host: string; readonly port: number } {
  const [, host = '', port = ''] = /^(\[[^\]]+\]|[^:]+):(\d{1,5})$/.exec(text) ?? [];
  if (host === '' || Number(port) < 1 || Number(port) > 65_535) {
    throw new WrongUse(`--smtp "${text}" is no mail server. Write --smtp localhost:1025.`);
  }
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** How the world begins, in sentences of the language the chat speaks. */
async function readOpening(
  { language: wished, channel: file, load }: ChatOptions,
  host: Host,
): Promise<{ readonly opening: readonly ChatStep[]; readonly spokenLanguage: string }> {
  if (wished === undefined && file === undefined) return { opening: [], spokenLanguage: 'en' };
  if (load !== undefined) {
    throw new WrongUse(
      `a scenario brings its own channel: leave ${file ? '--channel' : '--language'} away with --load.`,
    );
  }
  const [{ findLanguage }, { openingStep }] = await Promise.all([
    import('../languages/index.ts'),
    import('../terminal/opening.ts'),
  ]);
  const language = wished === undefined ? undefined : findLanguage(wished);
  if (wished !== undefined && language === undefined) {
    throw new WrongUse(`--language "${wished}" is not a language Causerie writes. Write for example --language fr.`);
  }
  const settings = file === undefined ? {} : await readSettings(file, host);
  const spokenLanguage = language === 'fr' ? 'fr' : 'en';
  return { opening: [openingStep(settings, language, spokenLanguage)], spokenLanguage };
}

async function readSettings(file: string, host: Host): Promise<Readonly<Record<string, string>>> {
  let text: string;
  try {
    text = await readFile(resolve(host.cwd, file), 'utf8');
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    throw new WrongUse(`--channel "${file}" cannot be read: ${code === 'ENOENT' ? 'there is no such file' : code}.`);
  }
  const example = 'It reads like {"name": "Shop", "greeting": "off", "unread delay": "2 minutes"}.';
  let settings: unknown;
  try {
    settings = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    throw new WrongUse(`--channel "${file}" is not JSON: ${(thrown as Error).message}. ${example}`);
  }
  const isFlat = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
  const pairs = isFlat ? Object.entries(settings as object) : [];
  if (pairs.length === 0) throw new WrongUse(`--channel "${file}" holds no settings. ${example}`);
  return Object.fromEntries(
    pairs.map(([key, value]) => {
      if (typeof value === 'string' || typeof value === 'number') return [key, String(value)];
      if (typeof value === 'boolean') return [key, value ? 'on' : 'off'];
      throw new WrongUse(`--channel "${file}": "${key}" is neither a text nor a number nor true or false. ${example}`);
    }),
  );
}
