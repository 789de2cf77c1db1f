/** The mail lint in scenarios: real e-mails of real scenarios, tampered with on their way out of the mail server. */
import { afterAll, expect, test } from 'vitest';
import { octetString, toOctets } from '../../src/mail/lint/octets.ts';
import type { ReceivedMail } from '../../src/sink/received-mail.ts';
import { bindStep } from '../../src/steps/bind-step.ts';
import { lintNewMails } from '../../src/steps/mail-watch.ts';
import { StepFailure } from '../../src/steps/step.ts';
import { createWorld, type World } from '../../src/steps/world.ts';
import { openLane } from '../../src/target/lane.ts';
import type { Target } from '../../src/target/target.ts';
import { broken } from '../mail/lint/clean-mail.ts';
import { stepText } from './step-text.ts';

const lane = await openLane();
afterAll(() => lane.close());

type Tamper = (octets: string, mail: ReceivedMail, index: number) => string;

/** A target whose e-mails are read otherwise than they came. */
function tampered(target: Target, tamper: Tamper): Target {
  const changed = new Map<ReceivedMail, ReceivedMail>();
  const mails = (): readonly ReceivedMail[] =>
    target.mails().map((mail, index) => {
      const kept = changed.get(mail) ?? { ...mail, raw: toOctets(tamper(octetString(mail.raw), mail, index)) };
      changed.set(mail, kept);
      return kept;
    });
  return new Proxy(target, {
    get: (own, key) => {
      const value: unknown = Reflect.get(own, key);
      return key === 'mails' ? mails : typeof value === 'function' ? value.bind(own) : value;
    },
  });
}

/** Plays sentences; the first failure of the lint, and the world as it was left. */
async function play(
  lines: readonly string[],
  tamper: Tamper = (octets) => octets,
): Promise<{ failure: string; world: World }> {
  const world = createWorld(tampered(await lane.createTarget(), tamper));
  try {
    for (const line of lines) {
      const [sentence = '', ...rows] = line.split('|');
      const table = rows.length === 0 ? {} : { table: [rows.slice(0, 2).map((cell) => cell.trim())] };
      const bound = bindStep(stepText(sentence.trim(), table, 'en'));
      if (bound.kind === 'problem') throw new Error(`not understood: ${line}: ${bound.message}`);
      await bound.run(world);
      lintNewMails(world);
    }
    return { failure: '', world };
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    return { failure: error.message, world };
  } finally {
    await world.target.close();
  }
}

const REPLY = [
  'the mail language is French',
  'the visitor is in the time zone "Asia/Tokyo"',
  'the visitor is known as: | e-mail | anna@example.com |',
  'the visitor writes "Do you ship to Belgium?"',
  'the agent notes "a difficult customer"',
  'the visitor looks away',
  'the agent writes "Yes, in two days."',
  '1 minute passes',
];
const COPY = ['the visitor asks for a copy of the conversation', 'the visitor sends the form'];

test('e-mails that are right pass, with nothing left unchecked', async () => {
  const { failure, world } = await play([...REPLY, ...COPY, 'the agent ends the conversation']);
  expect(failure).toBe('');
  expect([...world.mailMemory.warnings]).toEqual([]);
  expect(world.mailMemory.linted.size).toBe(3);
});

test.each<readonly [what: string, from: string | RegExp, to: string, says: string | RegExp]>([
  ['the clock', /Date: .*/, 'Date: Mon, 05 Jan 2026 09:06:01 +0000', /: line \d+: date: .* 301 s after the clock/],
  ['the language', 'Content-Language: fr', 'Content-Language: en', /content-language: /],
  ['the sender', 'From: Shop', 'From: Shoq', /sender: From is Shoq/],
  ['the recipient', 'To: anna@', 'To: bob@', /recipient: To holds bob@example\.com/],
  ['the words of a reply', /in two days/, 'in too days', /: (?:same-content|complete|language): /],
  [
    'a note',
    /Subject: /,
    'X-Note: a difficult customer\r\nSubject: ',
    /no-leak: "a difficult customer" stands in the header/,
  ],
  ['the first of a thread', 'Message-ID', 'References: <a@shop.example>\r\nMessage-ID', /references: the first e-mail/],
  ['the kind', 'Auto-Submitted: auto-generated', 'X-Auto: yes', /auto-submitted: there is no/],
  ['the wire', 'Content-Language: fr\r\n', 'Content-Language: fr\n', /crlf: LF stands alone/],
])('a scenario fails when an e-mail differs from what the harness knows: %s', async (_what, from, to, says) => {
  const { failure } = await play(REPLY, (octets) => broken(octets, from, to));
  expect(failure).toMatch(/^an e-mail to anna@example\.com breaks a rule of the mail lint: /);
  expect(failure).toMatch(says);
});

test('the step that caused the e-mail fails, not a later one', async () => {
  const { world } = await play([...REPLY, 'the agent writes "later"'], (octets) =>
    broken(octets, 'To: anna@', 'To: b@'),
  );
  const entries = world.target
    .agent('the agent')
    .find(1)
    ?.entries.map(({ text }) => text);
  expect(entries).toContain('Yes, in two days.');
  expect(entries).not.toContain('later');
});

test('a second e-mail that bears the Message-ID of the first is told, and one that forgets the thread', async () => {
  let first = '';
  const same = await play([...REPLY, ...COPY], (octets, mail, index) => {
    if (index === 0) first = mail.messageId;
    return index === 0 ? octets : broken(octets, mail.messageId, first);
  });
  expect(same.failure).toContain(`message-id: another e-mail bears the Message-ID <${first}> already`);
  const alone = await play([...REPLY, ...COPY], (octets, _mail, index) =>
    index === 0 ? octets : broken(octets, /References: .*\r\n(?: .*\r\n)*/, ''),
  );
  expect(alone.failure).toContain('references: there is no References');
});

test('the same e-mail twice, after an answer that was lost, is right', async () => {
  const { failure, world } = await play([
    ...REPLY.slice(0, -1),
    'the mail server accepts the next e-mail but its answer is lost',
    '1 minute passes',
    '1 hour passes',
  ]);
  expect(failure).toBe('');
  const ids = world.target.mails().map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('an e-mail tried again keeps the language and the messages it was made with', async () => {
  const late = [
    ...REPLY,
    'the mail server answers 451 to the next 1 e-mail',
    ...COPY,
    'the mail language changes to German',
    'the visitor writes "One more thing"',
    '1 minute passes',
  ];
  const { failure, world } = await play(late);
  expect(failure).toBe('');
  expect(world.target.mails().at(-1)).toMatchObject({ kind: 'transcript', contentLanguage: 'fr' });
  const wrong = await play(late, (octets, mail) =>
    mail.kind === 'transcript' ? broken(octets, 'Content-Language: fr', 'Content-Language: de') : octets,
  );
  expect(wrong.failure).toContain('content-language');
});

test('what is only warned of does not fail the scenario, and is remembered', async () => {
  const { failure, world } = await play(REPLY, (octets) =>
    broken(octets, 'Subject:', `Keywords: a ${'b'.repeat(90)}\r\nSubject:`),
  );
  expect(failure).toBe('');
  expect([...world.mailMemory.warnings]).toEqual([
    'anna@example.com: line-length: a line of Keywords has 102 octets; fold it at 78 (RFC 5322 §2.1.1)',
  ]);
});

test('in a world that has not started there is nothing to lint', async () => {
  const world = createWorld(await lane.createTarget());
  expect(() => lintNewMails(world)).not.toThrow();
  expect(world.mailMemory.linted.size).toBe(0);
});
