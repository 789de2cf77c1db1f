/** The manners of a good terminal program, seen in a real terminal and on streams that only look like one. */
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { createPaint, type Paint } from '../../src/steps/paint.ts';
import { openScreen } from '../../src/terminal/screen/open-screen.tsx';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { type Played, play } from './playing.ts';
import { openTerminal, type RealTerminal } from './real-terminal.ts';

function begin(
  columns: number,
  rows: number,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): RealTerminal {
  const terminal = openTerminal(['chat', ...args], { columns, rows, cwd: temporaryFolder({}), env });
  onTestFinished(() => terminal.close());
  return terminal;
}

const has = (text: string) => (screen: string) => screen.includes(text);

test('the screen follows the size of the terminal, at once and whole', { timeout: 60_000 }, async () => {
  const terminal = begin(80, 24);
  await terminal.until(has('Visitor ›'));
  terminal.press('Hello\r');
  await terminal.until(has('#1'));
  for (const [columns, rows] of [
    [60, 20],
    [200, 50],
    [45, 14],
    [80, 24],
  ] as const) {
    terminal.resize(columns, rows);
    const whole = (screen: string): boolean => {
      const lines = screen.split('\n');
      const isClosed = lines.filter((line) => /^[┗╰].*[┛╯]$/.test(line) && line.length === columns).length === 1;
      return lines.length === rows && isClosed && (lines[rows - 2] ?? '').startsWith(' Visitor ›');
    };
    await terminal.until(whole);
  }
  terminal.resize(30, 8);
  await terminal.until(has('This needs a terminal of'));
});

test('a paste of many lines is one text, kept as it is, with nothing in it obeyed', { timeout: 60_000 }, async () => {
  const terminal = begin(80, 24);
  await terminal.until(has('Visitor ›'));
  terminal.press('\x1b[200~first\r\n/quit\r\n\x03third\x1b[201~');
  await terminal.until(has('Visitor › first⏎/quit⏎third'));
  terminal.press('\r');
  const screen = await terminal.until(has('#1'));
  expect(screen).toMatch(/09:00:00 You: first +┃/);
  expect(screen).toMatch(/┃ {10}\/quit +┃/);
  expect(screen).toMatch(/┃ {10}third +┃/);
});

test('Ctrl+C once asks, another key stays, twice leaves: with the terminal as it was', {
  timeout: 60_000,
}, async () => {
  const terminal = begin(80, 24);
  await terminal.until(has('Visitor ›'));
  expect(terminal.isOnAlternateScreen()).toBe(true);
  terminal.press('\x03');
  await terminal.until(has('Press Ctrl+C again to leave.'));
  terminal.press('a');
  await terminal.until((screen) => screen.includes('Visitor › a') && !screen.includes('again to leave'));
  terminal.press('\x03\x03');
  expect(await terminal.ended).toBe(0);
  expect(terminal.isOnAlternateScreen()).toBe(false);
  expect(terminal.screen()).not.toContain('Visitor');
});

test('a program that is told to end gives the terminal back', { timeout: 60_000 }, async () => {
  const terminal = begin(80, 24);
  await terminal.until(has('Visitor ›'));
  terminal.kill('SIGTERM');
  expect(await terminal.ended).toBe(143);
  expect(terminal.isOnAlternateScreen()).toBe(false);
});

test('texts of people cannot steer the terminal, and NO_COLOR leaves no colour', { timeout: 60_000 }, async () => {
  const terminal = begin(80, 24, [], { NO_COLOR: '1' });
  await terminal.until(has('Visitor ›'));
  terminal.press('/the visitor writes "x\u202Ey\u200D\u0301"\r');
  const screen = await terminal.until(has('#1'));
  expect(screen).toMatch(/You: xy/);
});

/** A stream that says it is a terminal, and keeps what is written to it. */
function fakeOutput(
  columns: number,
  rows: number,
): { readonly stream: NodeJS.WriteStream; readonly written: () => string } {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return {
    stream: Object.assign(stream, { isTTY: true, columns, rows }) as unknown as NodeJS.WriteStream,
    written: () => text,
  };
}

function fakeInput(): NodeJS.ReadStream & PassThrough {
  const stream = new PassThrough();
  const asTerminal = { isTTY: true, setRawMode: () => stream, ref: () => stream, unref: () => stream };
  return Object.assign(stream, asTerminal) as unknown as NodeJS.ReadStream & PassThrough;
}

async function played(): Promise<Played> {
  const chat = await play();
  onTestFinished(() => chat.close());
  return chat;
}

test('when drawing throws, the terminal is given back before the error is told', async () => {
  const { chat } = await played();
  const { stream, written } = fakeOutput(80, 24);
  const broken: Paint = {
    ...createPaint(false),
    bold: () => {
      throw new Error('no ink');
    },
  };
  const ports = { stdin: fakeInput(), stdout: stream, paint: broken, signal: new AbortController().signal };
  await expect(openScreen(chat, ports)).rejects.toThrow('no ink');
  expect(written()).toContain('\x1b[?1049h');
  expect(written().lastIndexOf('\x1b[?1049l')).toBeGreaterThan(written().lastIndexOf('\x1b[?1049h'));
  expect(written().lastIndexOf('\x1b[?25h')).toBeGreaterThan(written().lastIndexOf('\x1b[?25l'));
});

test('with 1,000 messages a key is on the screen after little work', { timeout: 60_000 }, async () => {
  const { chat, enter } = await played();
  await enter('/the visitor writes 1000 messages', '/agent', 'Yes', '/visitor');
  const { stream, written } = fakeOutput(200, 50);
  const stdin = fakeInput();
  const stop = new AbortController();
  const left = openScreen(chat, { stdin, stdout: stream, paint: createPaint(true), signal: stop.signal });
  const shown = (text: string, from = written().length): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!written().slice(from).includes(text)) return;
        stream.off('data', look);
        resolve();
      };
      stream.on('data', look);
      look();
    });
  await shown('Message 1000', 0);
  const cost = async (keys: string, mark: string): Promise<number> => {
    // Work, not wall time: what others do on the machine is not the program's.
    const before = process.cpuUsage();
    const drawn = shown(mark);
    stdin.write(keys);
    await drawn;
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  const typing: number[] = [];
  const sending: number[] = [];
  for (const letter of 'abcdefghijk') {
    // Words that begin differently: only what differs from the frame before is written.
    const word = `${letter}q${letter}`;
    typing.push(await cost(word, word));
    sending.push(await cost('\r', word));
  }
  stop.abort();
  await left;
  const median = (costs: readonly number[]): number => costs.toSorted((a, b) => a - b)[5] ?? Number.NaN;
  // A crowded machine without the program's production build may need several times the 50 ms people are promised.
  expect(median(typing)).toBeLessThan(250);
  expect(median(sending)).toBeLessThan(250);
});
