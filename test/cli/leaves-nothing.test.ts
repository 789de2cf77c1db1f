/** A real run in a process of its own: it ends by itself, with nothing open, and connects to nothing but loopback. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scenario/temporary-folder.ts';

const FEATURE = `Feature: f
  Scenario: e-mails, a dropped connection and a server that stays silent
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the mail server drops the connection on the next 1 e-mail
    And the mail server is silent on the next 1 e-mail
    And other e-mails are ignored
    When the visitor writes "Hello?"
    And the visitor looks away
    And the agent writes "Yes?"
    And 2 minutes pass
    Then no e-mail is sent
`;

/** Tells, as the process ends, what it still holds and every address it connected to. */
const WATCH = `
import net from 'node:net';
const seen = new Set();
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const to = Array.isArray(args[0]) ? args[0][0] : args[0];
  seen.add(String(to?.host ?? to));
  return connect.apply(this, args);
};
process.on('exit', () => {
  const held = process.getActiveResourcesInfo().filter((name) => !/Pipe|TTY|FSReq/.test(name));
  process.stderr.write(JSON.stringify({ held, seen: [...seen] }));
});`;

test('a run ends by itself with no socket, server or timer left, and stays on loopback', async () => {
  const bin = new URL('../../bin/causerie.js', import.meta.url).pathname;
  const cwd = temporaryFolder({ 'scenarios/f.feature': FEATURE });
  const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`;
  // Nothing may end the process but its having nothing left to do.
  const child = spawn(process.execPath, ['--import', watch, bin, 'run'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const [code] = await once(child, 'close');
  expect(out).toContain('1 passed, 0 failed');
  expect(code).toBe(0);
  expect(JSON.parse(err)).toEqual({ held: [], seen: ['127.0.0.1'] });
});
