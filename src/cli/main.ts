/** Where the process starts: the only reader of argv, environment and working folder, the only writer of the exit code. */
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { release } from 'node:os';
import { StuckStep } from '../scenario/stuck-step.ts';
import type { Host, Output } from './host.ts';
import { EXIT } from './host.ts';
import { runCommandLine } from './program.ts';
import { services } from './services.ts';

/** Makes a stream's text output; a reader that went away (`| head`) is no error: the rest is not written. */
function output(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
    closed = true;
  });
  return {
    write: (text) => {
      if (!closed) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns || 80,
  };
}

/** Resolves once everything written so far has left the process, or its reader has. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || !stream.writable) resolve();
    else stream.write('', () => resolve());
  });
}

async function main(): Promise<void> {
  const stop = new AbortController();
  let stoppedBy: number = EXIT.interrupted;
  for (const [signal, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => {
      // A second wish to stop is obeyed at once.
      if (stop.signal.aborted) process.exit(exitCode);
      stoppedBy = exitCode;
      stop.abort(new Error('stopped'));
    });
  }
  // With nothing left to wait for, Node would end in silence and with 0: the step that hangs must fail instead.
  let finished = false;
  process.on('beforeExit', () => {
    if (finished) return;
    if (stop.signal.aborted) process.exit(EXIT.failed);
    stoppedBy = EXIT.failed;
    stop.abort(new StuckStep());
  });
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const host: Host = {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    now: () => performance.timeOrigin + performance.now(),
    drawSeed: () => randomInt(2 ** 31),
    signal: stop.signal,
    version: manifest.version,
    platform: { runtime: process.versions.node, os: process.platform, osVersion: release(), cpu: process.arch },
    services,
  };
  const args = process.argv.slice(2);
  try {
    process.exitCode = await runCommandLine(args, host);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const more = args.includes('--debug') ? `\n${error.stack}` : ' Run it again with --debug to see where.';
    host.stderr.write(`causerie: something went wrong inside: ${error.message}.${more}\n`);
    process.exitCode = EXIT.failed;
  }
  finished = true;
  if (stop.signal.aborted) {
    // What a stopped step still waits for must not keep the process alive.
    await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
    process.exit(stoppedBy);
  }
}

await main();
