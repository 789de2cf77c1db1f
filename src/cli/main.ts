/**
 * Where the process starts: the only reader of argv, environment and working folder, the only writer of the exit code.
 * What `--help` does not need is loaded when it is used: `node:crypto` alone costs a quarter of its time.
 */
import { readFileSync } from 'node:fs';
import { release } from 'node:os';
import { dirname } from 'node:path';
import type { ResourceLimits, Worker } from 'node:worker_threads';
import { StuckStep } from '../scenario/stuck-step.ts';
import type { Host, Output } from './host.ts';
import { EXIT } from './host.ts';
import { runCommandLine } from './program.ts';
import { services } from './services.ts';
import { writeFailure } from './write-failure.ts';

/** A run that was asked to stop and has not ended after so many milliseconds is ended. */
const PATIENCE_MS = 5000;

/**
 * Makes a stream's text output. After an error the rest is not written; a reader that went away (`| head`) is none, any
 * other is handed to `fail`.
 */
function output(stream: NodeJS.WriteStream, fail: (reason: string) => void): Output {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!closed && error.code !== 'EPIPE' && error.code !== 'EOF') fail(writeFailure(error) ?? error.message);
    closed = true;
  });
  return {
    write: (text) => {
      if (!closed) stream.write(text);
    },
    drained: () =>
      closed || !stream.writableNeedDrain
        ? undefined
        : new Promise((resolve) => {
            stream.once('drain', resolve);
            stream.once('error', resolve);
          }),
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns || 80;
    },
  };
}

/** Resolves once everything written so far has left the process, or its reader has, and its errors are told. */
async function flushed(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((resolve) => {
    if (stream.destroyed || !stream.writable) resolve();
    else stream.write('', () => resolve());
  });
  await new Promise((resolve) => setImmediate(resolve));
}

/** A thread finds the code that was compiled before, as this one does: Node hands that on by the environment only. */
function startThread(file: string, workerData: unknown, resourceLimits: ResourceLimits = {}): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const { getCompileCacheDir } = process.getBuiltinModule('node:module');
  const compiled = getCompileCacheDir?.();
  const env = compiled === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(compiled) };
  return new Worker(new URL(file, import.meta.url), { workerData, env, resourceLimits });
}

/**
 * Of a thread that explores, in megabytes. Some 40 live in it; left to itself V8 lets garbage grow to several times that
 * before it looks, in each thread. With these it looks sooner, at no cost that shows, and a leak ends in a clear message.
 */
const EXPLORER_LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 48 };

/** The folder the command was started in; undefined when it was removed meanwhile. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const cwd = workingFolder();
  if (cwd === undefined) {
    process.stderr.write('causerie: the folder you are in no longer exists. Go to another one and try again.\n');
    process.exitCode = EXIT.wrongUse;
    return;
  }
  let unwritten: string | undefined;
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
      setTimeout(() => process.exit(exitCode), PATIENCE_MS).unref();
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
    stdout: output(process.stdout, (reason) => (unwritten ??= reason)),
    // Where nobody can be told, nothing can be done.
    stderr: output(process.stderr, () => {}),
    stdin: () => process.stdin,
    ...(process.stdin.isTTY && process.stdout.isTTY
      ? { terminal: { stdin: process.stdin, stdout: process.stdout } }
      : {}),
    env: process.env,
    cwd,
    now: () => performance.timeOrigin + performance.now(),
    drawSeed: () => process.getBuiltinModule('node:crypto').randomInt(2 ** 31),
    signal: stop.signal,
    version: manifest.version,
    platform: { runtime: process.versions.node, os: process.platform, osVersion: release(), cpu: process.arch },
    services: {
      ...services,
      startExplorer: (settings) => startThread('./explore-worker.js', settings, EXPLORER_LIMITS),
      startWorker: (settings) => startThread('./scenario-worker.js', settings),
    },
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
  await flushed(process.stdout);
  if (unwritten !== undefined) {
    host.stderr.write(`causerie: the output cannot be written: ${unwritten}.\n`);
    if (process.exitCode === EXIT.passed) process.exitCode = EXIT.wrongUse;
  }
  if (stop.signal.aborted) {
    // What a stopped step still waits for must not keep the process alive.
    await flushed(process.stderr);
    // A command that ends well when it is stopped, as a server does, has said so.
    process.exit(process.exitCode === EXIT.passed ? EXIT.passed : stoppedBy);
  }
}

await main();
