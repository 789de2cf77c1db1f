#!/usr/bin/env node
// Starts the built program. Written so that an old Node reads it too: it then hands over to the project's own runtime, or says what is needed.
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = [22, 18];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const main = join(root, 'dist', 'cli', 'main.js');
const version = process.versions.node.split('.').map(Number);
const oldNode = version[0] < NEEDED[0] || (version[0] === NEEDED[0] && version[1] < NEEDED[1]);

function giveUp(message) {
  process.stderr.write(`causerie: ${message}\n`);
  process.exit(2);
}

async function handOver(runtime) {
  const { spawn } = await import('node:child_process');
  const args = [fileURLToPath(import.meta.url)].concat(process.argv.slice(2));
  const env = Object.assign({}, process.env, { CAUSERIE_HANDED_OVER: '1' });
  const child = spawn(runtime, args, { stdio: 'inherit', env: env });
  // Ctrl-C reaches the child from the terminal as well; here it must only not end the parent first.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      child.kill(signal);
    });
  }
  child.on('error', (error) => {
    giveUp(`the runtime in node_modules/.bin does not start (${error.message}).`);
  });
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code);
  });
}

if (!existsSync(main)) {
  giveUp('it is not built yet. Run: npm run build');
} else if (!oldNode) {
  // Node itself warns of the two together; the wish for no colour counts (https://no-color.org).
  if (process.env.NO_COLOR) delete process.env.FORCE_COLOR;
  // What was compiled once is kept, as npm and others do it: half of a short run is compiling. A failure to keep it is none.
  nodeModule.enableCompileCache?.(join(root, 'node_modules', '.cache', 'causerie-compiled'));
  import(pathToFileURL(main).href).catch((error) => {
    giveUp(
      error.code === 'ERR_MODULE_NOT_FOUND'
        ? 'a part of its build is missing. Run: npm run build'
        : `it does not start: ${error.message}`,
    );
  });
} else {
  const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (process.platform !== 'win32' && existsSync(own) && !process.env.CAUSERIE_HANDED_OVER) void handOver(own);
  else
    giveUp(
      'it needs Node ' +
        NEEDED.join('.') +
        ' or newer; this is ' +
        process.version +
        '. "npm install" in this folder brings one, or see https://nodejs.org/',
    );
}
