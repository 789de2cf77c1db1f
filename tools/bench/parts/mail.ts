/** What an e-mail costs at each of its stations: composed, sent, received, parsed, linted, checked for its language. */
import { createTransport } from 'nodemailer';
import { mimeMessage, mimeOctets } from '../../../src/adapters/mime-message.ts';
import { createSmtpMailer } from '../../../src/adapters/smtp-mailer.ts';
import { checkThoroughly } from '../../../src/mail/language/check-thoroughly.ts';
import { blocksOf } from '../../../src/mail/language/mail-blocks.ts';
import { lintMail } from '../../../src/mail/lint/lint-mail.ts';
import { parseMail } from '../../../src/mail/lint/parse-mail.ts';
import type { MailModel, RenderedMail } from '../../../src/mail/model.ts';
import { exampleMails } from '../../../src/mail/preview/example-mails.ts';
import { renderMail } from '../../../src/mail/render-mail.ts';
import { readMail } from '../../../src/sink/read-mail.ts';
import { startSink } from '../../../src/sink/sink.ts';
import { createWorld, ensureStarted } from '../../../src/steps/index.ts';
import { openLane } from '../../../src/target/lane.ts';
import type { Contender, Row } from '../comparison.ts';
import { type Server, startServer } from '../mail-servers.ts';
import { type BenchContext, type Part, rate, type Work } from '../part.ts';
import { bundleForPeer } from '../peers.ts';

/** The e-mail on an unread reply, in English: some 10 kB with both parts. */
const EXAMPLE: RenderedMail = exampleMails('en').unread;

/** Renders a model with react-email; both parts when asked. */
type RenderBeside = (model: MailModel) => Promise<string>;

async function times(count: number, work: () => unknown): Promise<void> {
  for (let done = 0; done < count; done += 1) await work();
}

async function composing(context: BenchContext, count: number): Promise<readonly Row[]> {
  const { model } = EXAMPLE;
  const peers =
    context.peers === undefined
      ? undefined
      : ((await import(await bundleForPeer(context.peers, 'react-email.jsx', PEER_PACKAGES))) as {
          readonly renderHtml: RenderBeside;
          readonly renderBoth: RenderBeside;
        });
  const beside = (work: RenderBeside | undefined) =>
    work === undefined ? [] : [{ ...rate('react-email', count, () => times(count, () => work(model))), goal: 1 }];
  return [
    ...(await context.compare({
      what: 'the HTML part rendered',
      unit: '/s',
      ours: rate('own components', count, () => times(count, () => renderMail(model).html)),
      others: beside(peers?.renderHtml),
    })),
    ...(await context.compare({
      what: 'both parts rendered',
      unit: '/s',
      ours: rate('own components', count, () =>
        times(count, () => {
          const { html, text } = renderMail(model);
          return html + text;
        }),
      ),
      others: beside(peers?.renderBoth),
    })),
  ];
}

const PEER_PACKAGES = ['@react-email/components', '@react-email/render', 'react', 'react-dom'] as const;

async function reading(context: BenchContext, count: number): Promise<readonly Row[]> {
  const raw = await mimeOctets(EXAMPLE);
  const arrival = { receivedAt: EXAMPLE.date, envelope: { from: EXAMPLE.envelope.from, to: [EXAMPLE.envelope.to] } };
  const read = await readMail(raw, arrival);
  const blocks = blocksOf(read);
  const truth = { isOurs: true, names: ['Shop', ...read.entries.map(({ author }) => author)], texts: textsOf(read) };
  const stations: readonly (readonly [string, () => unknown])[] = [
    ['rendered and put into MIME', () => mimeOctets(renderMail(EXAMPLE.model))],
    ['read back from their octets', () => readMail(raw, arrival)],
    ['parsed for the lint', () => parseMail(raw)],
    ['parsed and linted, nothing known of them', () => lintMail(parseMail(raw))],
    ['checked for their language', () => checkThoroughly(blocks, 'en', truth)],
  ];
  const rows: Row[] = [];
  for (const [what, work] of stations) {
    const ours = rate('one core', count, () => times(count, work));
    rows.push(...(await context.compare({ what: `e-mails ${what}`, unit: '/s', ours, others: [] })));
  }
  return rows;
}

function textsOf({ entries }: { readonly entries: readonly { readonly text: string }[] }): readonly string[] {
  return entries.map(({ text }) => text);
}

/** Connections at once, as the mailer has by itself. */
const CONNECTIONS = 5;

/** nodemailer by itself: the same fields, the same pool. */
function bareSender(name: string, port: number, count: number): { readonly contender: Contender; close: () => void } {
  const transport = createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
  });
  const message = mimeMessage(EXAMPLE);
  const contender = rate(name, count, () =>
    Promise.all(Array.from({ length: count }, () => transport.sendMail({ ...message }))),
  );
  return { contender, close: () => transport.close() };
}

function ownSender(name: string, port: number, count: number): { readonly contender: Contender; close: () => void } {
  const mailer = createSmtpMailer({ host: '127.0.0.1', port });
  const { signal } = new AbortController();
  const contender = rate(name, count, async () => {
    const outcomes = await Promise.all(Array.from({ length: count }, () => mailer.send(EXAMPLE, signal)));
    const failed = outcomes.find(({ kind }) => kind !== 'accepted');
    if (failed !== undefined) throw new Error(`an e-mail was not accepted: ${failed.response}`);
  });
  return { contender, close: () => void mailer.close() };
}

async function sending(context: BenchContext, count: number): Promise<readonly Row[]> {
  const servers: Server[] = [];
  const [bare, mailbox] = [await startServer(context, 'bare'), await startServer(context, 'mailbox')];
  servers.push(bare, mailbox);
  const toBare = bareSender('nodemailer → smtp-server', bare.port, count);
  const ownToBare = ownSender('our mailer → smtp-server', bare.port, count);
  const ownToOwn = ownSender('our mailer → the harness, read back', mailbox.port, count);
  const goal = { ...toBare.contender, goal: 0.8 };
  try {
    return [
      ...(await context.compare({
        what: 'e-mails sent over SMTP',
        unit: '/s',
        ours: ownToBare.contender,
        others: [goal],
      })),
      ...(await context.compare({
        what: 'e-mails sent, received and read',
        unit: '/s',
        ours: ownToOwn.contender,
        others: [goal],
      })),
    ];
  } finally {
    for (const { close } of [toBare, ownToBare, ownToOwn]) close();
    for (const server of servers) server.stop();
  }
}

/** Whole conversations with a real e-mail: composed, rendered, sent over SMTP on loopback, read back. */
async function conversations(context: BenchContext, count: number): Promise<readonly Row[]> {
  const lane = await openLane();
  const sample = async (): Promise<number> => {
    const world = createWorld(await lane.createTarget());
    await ensureStarted(world);
    const { sample: measured } = rate('', count, async () => {
      for (let index = 0; index < count; index += 1) {
        const visitor = world.target.visitor(`v${index}`);
        await visitor.becomeKnown({ email: `v${index}@example.com` });
        await visitor.write('When does it arrive?');
        await visitor.lookAway();
        await world.target.agent('the agent').write('Tomorrow.', index + 1);
        await world.target.pass(60_000);
      }
    });
    const figure = await measured();
    await world.target.close();
    return figure as number;
  };
  const ours = { name: 'the harness', sample };
  const rows = await context.compare({ what: 'conversations with an unread e-mail', unit: '/s', ours, others: [] });
  await lane.close();
  return rows;
}

/** Composes so many e-mails, sends them over SMTP and reads them back. */
export const mailWork: Work = async (size) => {
  const sink = await startSink({ now: () => 0, maximumMails: size });
  const mailer = createSmtpMailer({ host: sink.host, port: sink.port });
  const { signal } = new AbortController();
  for (let sent = 0; sent < size; sent += 1) await mailer.send(renderMail(EXAMPLE.model), signal);
  await mailer.close();
  await sink.close();
};

/** The part. */
export const mailPart: Part = {
  about: 'what an e-mail costs at each of its stations',
  measure: async (context) => {
    const count = (usual: number): number => (context.isTiny ? 2 : usual);
    return [
      ...(await composing(context, count(500))),
      ...(await reading(context, count(300))),
      ...(await sending(context, count(1_000))),
      ...(await conversations(context, count(200))),
    ];
  },
};
