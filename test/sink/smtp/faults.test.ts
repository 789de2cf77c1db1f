/** Planned faults as a client meets them, at each stage, over real sockets. */
import { afterEach, expect, test } from 'vitest';
import type { FaultRule } from '../../../src/sink/faults/fault-plan.ts';
import { type Talk, talk, upToData } from '../smtp-talk.ts';
import { type RunningServer, runningServer } from './running-server.ts';

const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function start(...rules: readonly FaultRule[]): Promise<RunningServer> {
  const server = await runningServer({
    logIn: { check: (user) => user === 'shop', required: false, inTheClear: true },
  });
  open.push(server);
  server.faults.replace(rules);
  return server;
}

/** What the client has said when the stage comes, and what it says then. */
const REACH: Readonly<Record<FaultRule['stage'], (client: Talk) => Promise<string>>> = {
  connect: ({ answer }) => answer(),
  helo: async ({ answer, say }) => {
    await answer();
    return say('EHLO client.example');
  },
  auth: async ({ answer, say }) => {
    await answer();
    await say('EHLO client.example');
    return say(`AUTH PLAIN ${Buffer.from('\0shop\0secret').toString('base64')}`);
  },
  mail: async ({ answer, say }) => {
    await answer();
    await say('EHLO client.example');
    return say('MAIL FROM:<a@example.com>');
  },
  rcpt: async (client) => {
    await REACH.mail(client);
    return client.say('RCPT TO:<b@example.com>');
  },
  data: async (client) => {
    await REACH.rcpt(client);
    return client.say('DATA');
  },
  message: async (client) => {
    await REACH.data(client);
    return client.say('Subject: x\r\n\r\n.');
  },
};
const STAGES = Object.keys(REACH) as FaultRule['stage'][];
const ordinary = { connect: '220', helo: '250', auth: '235', mail: '250', rcpt: '250', data: '354', message: '250' };

test.each(STAGES)('at %s: an answer, once, and the next one is as ever', async (stage) => {
  const server = await start({ stage, times: 1, fault: { kind: 'answer', code: 451, text: '4.7.1 Not now' } });
  const client = await talk(server.port, false);
  expect(await REACH[stage](client)).toBe('451 4.7.1 Not now');
  const again = await talk(server.port, false);
  expect(await REACH[stage](again)).toMatch(new RegExp(`^${ordinary[stage]}`));
  expect(server.taken).toHaveLength(stage === 'message' ? 1 : 0);
  expect(server.events).toContainEqual(
    expect.objectContaining({ event: 'fault', rule: expect.objectContaining({ stage }) }),
  );
  for (const each of [client, again]) each.end();
});

test.each(STAGES)('at %s: the connection dies instead of the answer', async (stage) => {
  const server = await start({ stage, fault: { kind: 'drop' } });
  const client = await talk(server.port, false);
  expect(await REACH[stage](client)).toBe('');
  await client.gone;
  expect(server.taken).toEqual([]);
});

test.each(STAGES)('at %s: the connection dies behind the ordinary answer', async (stage) => {
  const server = await start({ stage, fault: { kind: 'answer-and-drop' } });
  const client = await talk(server.port, false);
  expect(await REACH[stage](client)).toMatch(new RegExp(`^${ordinary[stage]}`));
  expect(await client.answer()).toBe('');
  expect(server.taken).toHaveLength(stage === 'message' ? 1 : 0);
});

test.each(STAGES)('at %s: the connection dies behind a refusal', async (stage) => {
  const server = await start({ stage, fault: { kind: 'answer-and-drop', code: 554, text: '5.7.1 No' } });
  const client = await talk(server.port, false);
  expect(await REACH[stage](client)).toBe('554 5.7.1 No');
  expect(await client.answer()).toBe('');
  expect(server.taken).toEqual([]);
});

test.each(STAGES)('at %s: silence, until the server stops', async (stage) => {
  const server = await start({ stage, fault: { kind: 'silence' } });
  const client = await talk(server.port, false);
  const answer = REACH[stage](client);
  while (server.silenced() === 0) await new Promise(setImmediate);
  server.endSilences();
  expect(await answer).toBe('');
  expect(server.taken).toEqual([]);
});

test.each(STAGES)('at %s: a delay, then the ordinary answer', async (stage) => {
  const server = await start({ stage, delayMs: 60, fault: { kind: 'delay' } });
  const client = await talk(server.port, false);
  const started = performance.now();
  expect(await REACH[stage](client)).toMatch(new RegExp(`^${ordinary[stage]}`));
  expect(performance.now() - started).toBeGreaterThan(50);
  client.end();
});

test('the e-mail is kept and its sender never hears of it', async () => {
  const server = await start({ stage: 'message', times: 1, fault: { kind: 'lose-answer' } });
  const client = await talk(server.port, false);
  expect(await REACH.message(client)).toBe('');
  expect(server.taken).toHaveLength(1);
});

test('greylisting: the first try to each recipient is put off, also within one e-mail', async () => {
  const server = await start({
    stage: 'rcpt',
    to: '*@grey.example',
    attempts: { first: 1, last: 1 },
    fault: { kind: 'answer', code: 451 },
  });
  const client = await talk(server.port);
  await client.say('EHLO client.example');
  await client.say('MAIL FROM:<a@example.com>');
  const codes = [];
  for (const to of ['x@grey.example', 'y@grey.example', 'z@white.example', 'x@grey.example', 'y@grey.example']) {
    codes.push((await client.say(`RCPT TO:<${to}>`)).slice(0, 3));
  }
  expect(codes).toEqual(['451', '451', '250', '250', '250']);
  client.end();
});

test('a server that stops does not wait for a delay', async () => {
  const server = await runningServer();
  server.faults.replace([{ stage: 'message', delayMs: 3_600_000, fault: { kind: 'delay' } }]);
  const client = await talk(server.port);
  await upToData(client);
  client.write('x\r\n.\r\n');
  while (server.events.length === 0) await new Promise(setImmediate);
  await server.close();
  await client.gone;
  for (let turns = 0; turns < 20; turns += 1) await new Promise(setImmediate);
  expect(server.taken).toEqual([]);
});
