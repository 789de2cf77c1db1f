/** What a mail server of the harness must do however e-mails reach it: over SMTP, or in memory. */
import { afterEach, expect, test } from 'vitest';
import { createInTurnMailer, type InTurnMailer } from '../../src/adapters/in-turn-mailer.ts';
import { createSmtpMailer } from '../../src/adapters/smtp-mailer.ts';
import type { MailModel, RenderedMail } from '../../src/mail/model.ts';
import { renderMail } from '../../src/mail/render-mail.ts';
import { createMemorySink } from '../../src/sink/memory-sink.ts';
import type { ReceivedMail } from '../../src/sink/received-mail.ts';
import { type MailServer, startSink } from '../../src/sink/sink.ts';
import { transcriptMail, unreadMail } from '../mail/example-mails.ts';

const NOW = Date.UTC(2026, 0, 5, 9, 1, 30);
const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

interface Place {
  readonly server: MailServer;
  readonly mailer: InTurnMailer;
}

async function overSmtp(): Promise<Place> {
  const server = await startSink({ now: () => NOW });
  const mailer = createInTurnMailer(createSmtpMailer({ host: server.host, port: server.port }), server.onSilence);
  opened.push(server.close, mailer.close);
  return { server, mailer };
}

async function inMemory(composes: boolean): Promise<Place> {
  const server = createMemorySink({ now: () => NOW, composes });
  return { server, mailer: createInTurnMailer(server.mailer, server.onSilence) };
}

const PLACES = [
  ['over SMTP', overSmtp],
  ['in memory', () => inMemory(false)],
  ['in memory, in MIME', () => inMemory(true)],
] as const;

const never = (): AbortSignal => new AbortController().signal;

function mailNumber(number: number, change: Partial<MailModel> = {}): RenderedMail {
  return renderMail(unreadMail('en', { messageId: `${number}.1.abc@shop.example`, ...change }));
}

const ids = ({ server }: Place): string[] => server.mails().map(({ messageId }) => messageId.split('.')[0] ?? '');

test.each(PLACES)('%s: each fault meets one e-mail, in order, with its own outcome', async (_, open) => {
  const place = await open();
  place.server.plan([
    { kind: 'answer', code: 451 },
    { kind: 'drop' },
    { kind: 'answer', code: 550 },
    { kind: 'lose-answer' },
  ]);
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map((number) => place.mailer.send(mailNumber(number), never())));
  expect(outcomes).toMatchObject([
    { kind: 'deferred' },
    { kind: 'unreachable', response: 'no connection', mayHaveArrived: true },
    { kind: 'refused' },
    { kind: 'unreachable', response: 'no connection', mayHaveArrived: true },
    { kind: 'accepted' },
  ]);
  expect(ids(place)).toEqual(['4', '5']);
});

test.each(PLACES)('%s: a server that is down is unreachable and has certainly got nothing', async (_, open) => {
  const place = await open();
  place.server.down();
  expect(await place.mailer.send(mailNumber(1), never())).toEqual({
    kind: 'unreachable',
    response: 'no connection',
    mayHaveArrived: false,
  });
  place.server.up();
  expect((await place.mailer.send(mailNumber(2), never())).kind).toBe('accepted');
  expect(ids(place)).toEqual(['2']);
});

test.each(PLACES)('%s: silence holds up nobody and ends with the patience of the sender', async (_, open) => {
  const place = await open();
  place.server.plan([{ kind: 'silence' }]);
  const patience = new AbortController();
  const silent = place.mailer.send(mailNumber(1), patience.signal);
  expect((await place.mailer.send(mailNumber(2), never())).kind).toBe('accepted');
  expect(place.mailer.silent()).toBe(1);
  patience.abort();
  expect(await silent).toEqual({ kind: 'unreachable', response: 'no answer in time', mayHaveArrived: true });
  expect(ids(place)).toEqual(['2']);
});

test.each(PLACES)(
  '%s: a reset forgets e-mails, faults and being down, and tells the next listener',
  async (_, open) => {
    const place = await open();
    await place.mailer.send(mailNumber(1), never());
    place.server.plan([{ kind: 'drop' }]);
    place.server.down();
    const told: string[] = [];
    place.server.reset(
      () => NOW + 5,
      ({ messageId, receivedAt }) => told.push(`${messageId} ${receivedAt - NOW}`),
    );
    await place.mailer.send(mailNumber(2), never());
    expect(ids(place)).toEqual(['2']);
    expect(told).toEqual(['2.1.abc@shop.example 5']);
  },
);

const FIELDS = [
  'receivedAt',
  'envelope',
  'messageId',
  'from',
  'to',
  'subject',
  'date',
  'kind',
  'entries',
  'links',
  'actionLink',
  'unsubscribeLink',
  'contentLanguage',
  'htmlLanguage',
  'htmlDirection',
  'title',
  'preheader',
] as const satisfies readonly (keyof ReceivedMail)[];

test.each(['en', 'ar', 'th', 'zh-Hans'] as const)('an e-mail in %s reads the same in every place', async (language) => {
  const mails = [unreadMail(language), transcriptMail(language)].map(renderMail);
  const places = await Promise.all(PLACES.map(([, open]) => open()));
  for (const { mailer } of places) for (const mail of mails) await mailer.send(mail, never());
  const read = places.map(({ server }) =>
    server.mails().map((mail) => Object.fromEntries(FIELDS.map((field) => [field, mail[field]]))),
  );
  expect(read[1]).toEqual(read[0]);
  expect(read[2]).toEqual(read[0]);
  const octets = places.map(({ server }) => server.mails().map(({ raw }) => Buffer.from(raw).toString('latin1')));
  expect(octets[2]).toEqual(octets[0]);
});
