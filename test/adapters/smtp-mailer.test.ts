/** The mailer against a real SMTP server on loopback, well-behaved and not. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createInTurnMailer } from '../../src/adapters/in-turn-mailer.ts';
import { createSmtpMailer } from '../../src/adapters/smtp-mailer.ts';
import type { Mailer } from '../../src/engine/ports.ts';
import type { MailModel, RenderedMail } from '../../src/mail/model.ts';
import { renderMail } from '../../src/mail/render-mail.ts';
import { type Sink, startSink } from '../../src/sink/sink.ts';
import { said, transcriptMail, unreadMail } from '../mail/example-mails.ts';

const NOW = Date.UTC(2026, 0, 5, 9, 1, 30);
const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

async function start(): Promise<{ sink: Sink; mailer: Mailer }> {
  const sink = await startSink({ now: () => NOW });
  const mailer = createSmtpMailer({ host: sink.host, port: sink.port });
  open.push(sink, mailer);
  return { sink, mailer };
}

function mailNumber(number: number, change: Partial<MailModel> = {}): RenderedMail {
  return renderMail(unreadMail('en', { messageId: `${number}.1.abc@shop.example`, ...change }));
}

const never = (): AbortSignal => new AbortController().signal;

/** Aborts as soon as the server is silent about the e-mail. */
function abortOnSilence(sink: Sink): AbortSignal {
  const controller = new AbortController();
  const stop = sink.onSilence(() => {
    stop();
    controller.abort();
  });
  return controller.signal;
}

const ids = (sink: Sink): string[] => sink.mails().map((mail) => mail.messageId);

test('an accepted e-mail is in the mailbox when the mailer says so', async () => {
  const { sink, mailer } = await start();
  const outcome = await mailer.send(mailNumber(1), never());
  expect(outcome.kind).toBe('accepted');
  expect(sink.mails()).toHaveLength(1);
  const [mail] = sink.mails();
  expect(mail).toMatchObject({
    receivedAt: NOW,
    envelope: { from: 'admin@shop.example', to: ['anna@visitor.example'] },
    from: { name: 'Shop', address: 'admin@shop.example' },
    to: ['anna@visitor.example'],
    subject: 'New replies in conversation no. 12 – Shop',
    messageId: '1.1.abc@shop.example',
    date: NOW,
    kind: 'unread',
    contentLanguage: 'en',
    htmlLanguage: 'en',
    htmlDirection: 'ltr',
    actionLink: 'https://shop.example/shoes?id=7&causerie=k3vq9x0b5m',
    unsubscribeLink: 'https://shop.example/?causerie-unsubscribe=k3vq9x0b5m&n=12',
  });
  expect(mail?.entries.map((entry) => [entry.part, entry.author, entry.text])).toEqual([
    ['question', 'You', 'Do you have the blue one in size 8?\nI could not find it on the site.'],
    ['reply', 'Alice', 'Yes, we have two left. Shall I put one aside for you until Friday?'],
    ['reply', 'Alice', 'File: size chart.pdf (1.3\u00A0MB)'],
  ]);
  expect(mail?.entries[0]?.time).toBe('January 5, 2026 at 9:00 AM');
});

test.each([
  [451, 'deferred'],
  [421, 'deferred'],
  [550, 'refused'],
  [552, 'refused'],
] as const)('an answer of %i is %s, and the next e-mail goes', async (code, kind) => {
  const { sink, mailer } = await start();
  sink.plan([{ kind: 'answer', code }]);
  const outcome = await mailer.send(mailNumber(1), never());
  expect(outcome.kind).toBe(kind);
  expect(outcome.response).toContain(String(code));
  expect(sink.mails()).toEqual([]);
  expect((await mailer.send(mailNumber(2), never())).kind).toBe('accepted');
  expect(ids(sink)).toEqual(['2.1.abc@shop.example']);
});

test('a dropped connection is one unreachable try, on a fresh connection and on a used one', async () => {
  const { sink, mailer } = await start();
  sink.plan([{ kind: 'drop' }]);
  expect(await mailer.send(mailNumber(1), never())).toEqual({
    kind: 'unreachable',
    response: 'no connection',
    mayHaveArrived: true,
  });
  expect((await mailer.send(mailNumber(2), never())).kind).toBe('accepted');
  sink.plan([{ kind: 'drop' }, { kind: 'drop' }]);
  expect(await mailer.send(mailNumber(3), never())).toEqual({
    kind: 'unreachable',
    response: 'no connection',
    mayHaveArrived: true,
  });
  expect(sink.faultsLeft()).toBe(1);
  expect((await mailer.send(mailNumber(4), never())).kind).toBe('unreachable');
  expect((await mailer.send(mailNumber(5), never())).kind).toBe('accepted');
  expect(ids(sink)).toEqual(['2.1.abc@shop.example', '5.1.abc@shop.example']);
});

test('a silent server is unreachable once the try is aborted; other tries go on', async () => {
  const { sink, mailer } = await start();
  sink.plan([{ kind: 'silence' }]);
  const controller = new AbortController();
  const begun = new Promise<void>((resolve) => sink.onSilence(resolve));
  const silent = mailer.send(mailNumber(1), controller.signal);
  await begun;
  expect(sink.silenced()).toBe(1);
  expect((await mailer.send(mailNumber(2), never())).kind).toBe('accepted');
  controller.abort();
  expect(await silent).toEqual({ kind: 'unreachable', response: 'no answer in time', mayHaveArrived: true });
  expect((await mailer.send(mailNumber(3), never())).kind).toBe('accepted');
  expect(ids(sink)).toEqual(['2.1.abc@shop.example', '3.1.abc@shop.example']);
  expect(sink.silenced()).toBe(0);
});

test('a try aborted before it begins is unreachable and leaves nothing', async () => {
  const { sink, mailer } = await start();
  expect((await mailer.send(mailNumber(1), AbortSignal.abort())).kind).toBe('unreachable');
  expect(sink.mails()).toEqual([]);
});

test('a lost answer: the e-mail is there, the try is unreachable, the next try doubles it', async () => {
  const { sink, mailer } = await start();
  sink.plan([{ kind: 'lose-answer' }]);
  expect(await mailer.send(mailNumber(1), never())).toMatchObject({ kind: 'unreachable', mayHaveArrived: true });
  expect(ids(sink)).toEqual(['1.1.abc@shop.example']);
  expect((await mailer.send(mailNumber(1), never())).kind).toBe('accepted');
  expect(ids(sink)).toEqual(['1.1.abc@shop.example', '1.1.abc@shop.example']);
});

test('a server that is down is unreachable, also over an open connection; back up, it is reached at the first try', async () => {
  const { sink, mailer } = await start();
  sink.down();
  expect((await mailer.send(mailNumber(1), never())).kind).toBe('unreachable');
  sink.up();
  expect((await mailer.send(mailNumber(2), never())).kind).toBe('accepted');
  sink.down();
  sink.up();
  expect((await mailer.send(mailNumber(3), never())).kind).toBe('accepted');
  sink.down();
  // An open connection is cut before the content is asked for: it has certainly not arrived.
  expect(await mailer.send(mailNumber(4), never())).toMatchObject({ kind: 'unreachable', mayHaveArrived: false });
  sink.up();
  expect((await mailer.send(mailNumber(5), never())).kind).toBe('accepted');
  expect(sink.mails()).toHaveLength(3);
});

test('nobody listens: unreachable', async () => {
  const { sink, mailer } = await start();
  await sink.close();
  expect(await mailer.send(mailNumber(1), never())).toEqual({
    kind: 'unreachable',
    response: 'no connection',
    mayHaveArrived: false,
  });
});

/** A server that is not ours to plan: it greets with one line and answers the log-in with another. */
async function strictServer(greeting: string, logIn: string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write(`${greeting}\r\n`);
    socket.on('data', (line) => {
      const isHello = line.toString().startsWith('EHLO');
      socket.write(isHello ? '250-strict.example\r\n250 AUTH PLAIN\r\n' : `${logIn}\r\n`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({ close: async () => void server.close() });
  return (server.address() as AddressInfo).port;
}

test.each([
  ['220 strict.example', '535 5.7.8 Bad credentials'],
  ['554 5.7.1 Not from your network', ''],
])('MAIL-4: a server that turns us away (%s, %s) has not refused the address', async (greeting, logIn) => {
  const port = await strictServer(greeting, logIn);
  const mailer = createSmtpMailer({ host: '127.0.0.1', port, user: 'shop', password: 'wrong' });
  open.push(mailer);
  const outcome = await mailer.send(mailNumber(1), never());
  expect(outcome).toEqual({ kind: 'deferred', response: logIn === '' ? greeting : logIn });
});

test('closing the mailer ends tries under way as unreachable', async () => {
  const { sink, mailer } = await start();
  sink.plan([{ kind: 'silence' }]);
  const begun = new Promise<void>((resolve) => sink.onSilence(resolve));
  const silent = mailer.send(mailNumber(1), never());
  await begun;
  await mailer.close();
  expect((await silent).kind).toBe('unreachable');
});

test('in turn, faults meet e-mails in the order they were sent, and silence holds up nobody', async () => {
  const { sink, mailer } = await start();
  const inTurn = createInTurnMailer(mailer, sink.onSilence);
  sink.plan([{ kind: 'silence' }, { kind: 'answer', code: 451 }, { kind: 'drop' }]);
  const kinds = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(async (number) => {
      const signal = number === 1 ? abortOnSilence(sink) : never();
      return (await inTurn.send(mailNumber(number), signal)).kind;
    }),
  );
  expect(kinds).toEqual(['unreachable', 'deferred', 'unreachable', 'accepted', 'accepted', 'accepted']);
  expect(ids(sink)).toEqual(['4.1.abc@shop.example', '5.1.abc@shop.example', '6.1.abc@shop.example']);
});

test('after a reset the sink is as new, with the connections of before', async () => {
  const { sink, mailer } = await start();
  await mailer.send(mailNumber(1), never());
  sink.plan([{ kind: 'drop' }]);
  sink.down();
  sink.reset(() => NOW + 5);
  expect(sink.mails()).toEqual([]);
  expect((await mailer.send(mailNumber(2), never())).kind).toBe('accepted');
  expect(sink.mails().map((mail) => mail.receivedAt)).toEqual([NOW + 5]);
});

test('the same e-mail has the same octets, over another server and another connection', async () => {
  const raws: string[] = [];
  for (let run = 0; run < 2; run++) {
    const { sink, mailer } = await start();
    await mailer.send(mailNumber(9), never());
    raws.push(Buffer.from(sink.mails()[0]?.raw ?? []).toString('latin1'));
  }
  expect(raws[0]).not.toBe('');
  expect(raws[1]).toBe(raws[0]);
});

test('what goes over the wire keeps to the standards, whatever people typed', async () => {
  const { sink, mailer } = await start();
  const channel =
    'Магазин "Sport & Co"\r\nBcc: everyone@evil.example, a name long enough to be folded over more lines than one';
  await mailer.send(
    renderMail(
      transcriptMail('fr', {
        from: { name: channel, address: 'admin@shop.example' },
        subject: 'Copie\r\nX-Evil: 1\r\n\r\nde la conversation – 🛒 été à la plage avec les enfants',
        references: Array.from({ length: 6 }, (_, index) => `12.${index}.abcdefghijklmnop@shop.example`),
        sections: [
          {
            heading: 'x',
            entries: [said('message', 'fr', 0, 'Anna', `${'long '.repeat(600)}\n.\n..dots\n${'é'.repeat(3000)}`)],
          },
        ],
      }),
    ),
    never(),
  );
  const [mail] = sink.mails();
  const raw = Buffer.from(mail?.raw ?? []).toString('latin1');
  const [head = ''] = raw.split('\r\n\r\n');
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing but ASCII may be there
  expect(raw).toMatch(/^[\x00-\x7F]*$/);
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  expect([...(mail?.headers.keys() ?? [])]).not.toContain('bcc');
  expect([...(mail?.headers.keys() ?? [])]).not.toContain('x-evil');
  expect(head).toMatch(/^Date: Mon, 05 Jan 2026 09:01:30 \+0000$/m);
  expect(head).not.toMatch(/X-Mailer|Precedence/i);
  expect(mail?.from.name).toBe(channel.replace('\r\n', ' '));
  expect(mail?.subject).toBe('Copie X-Evil: 1 de la conversation – 🛒 été à la plage avec les enfants');
  expect(mail?.headers.get('auto-submitted')).toEqual(['auto-generated']);
  expect(mail?.headers.get('x-auto-response-suppress')).toEqual(['All']);
  expect(mail?.headers.has('list-unsubscribe')).toBe(false);
  expect(mail?.entries[0]?.text).toBe(`${'long '.repeat(600)}\n.\n..dots\n${'é'.repeat(3000)}`);
  const parts = [...raw.matchAll(/^Content-Type: (text\/\w+); charset=utf-8\r\nContent-Transfer-Encoding: ([\w-]+)/gm)];
  expect(parts.map((part) => [part[1], part[2]])).toEqual([
    ['text/plain', 'quoted-printable'],
    ['text/html', 'quoted-printable'],
  ]);
});

test('unread replies carry what ends them, and their place in the thread', async () => {
  const { sink, mailer } = await start();
  await mailer.send(mailNumber(1), never());
  const headers = sink.mails()[0]?.headers;
  expect(headers?.get('list-unsubscribe')).toEqual(['<https://shop.example/?causerie-unsubscribe=k3vq9x0b5m&n=12>']);
  expect(headers?.get('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
  expect(headers?.get('in-reply-to')).toEqual(['<12.1.aaaa@shop.example>']);
  expect(headers?.get('references')).toEqual(['<12.0.root@shop.example> <12.1.aaaa@shop.example>']);
});

test('an address outside ASCII is delivered with SMTPUTF8', async () => {
  const { sink, mailer } = await start();
  expect((await mailer.send(mailNumber(1, { to: 'жанна@почта.example' }), never())).kind).toBe('accepted');
  expect(sink.mails()[0]?.to).toEqual(['жанна@почта.example']);
  expect(sink.mails()[0]?.envelope.to).toHaveLength(1);
});
