import { expect, test } from 'vitest';
import { type Chat, openChat } from '../../src/library/chat.ts';
import type { ChatOptions } from '../../src/library/chat-options.ts';
import { causerieMatchers } from '../../src/library/matchers.ts';
import type { ReceivedMail } from '../../src/sink/received-mail.ts';
import '../../src/vitest/matchers.ts';

/** A chat whose agent has answered Anna, who has left: one e-mail on an unread reply, in French. */
async function answered(options: ChatOptions = {}): Promise<Chat> {
  const chat = await openChat({
    mail: 'memory',
    channel: { mailLanguage: 'fr' },
    agents: ['Alice'],
    visitors: [{ name: 'Anna', knownAs: { email: 'anna@example.com' } }],
    ...options,
  });
  await chat.visitor().write('Do you ship to Belgium?');
  await chat.visitor().closePage();
  await chat.agent().write('Yes, in two days.');
  await chat.pass('1 minute');
  return chat;
}

function first(chat: Chat): ReceivedMail {
  const [mail] = chat.mails();
  expect(mail).toBeDefined();
  return mail!;
}

/** The e-mail with some of its octets replaced. */
function changed(mail: ReceivedMail, from: string | RegExp, to: string): ReceivedMail {
  const octets = Buffer.from(mail.raw).toString('latin1');
  expect(octets).toMatch(from);
  return { ...mail, raw: Buffer.from(octets.replace(from, to), 'latin1') };
}

/** What a failing expectation says. */
async function failureOf(expectation: () => unknown): Promise<string> {
  try {
    await expectation();
  } catch (thrown) {
    return (thrown as Error).message;
  }
  throw new Error('it did not fail');
}

test('toShow finds what a screen and a desk show, and draws them when it does not', async () => {
  await using chat = await answered();
  await chat.visitor().openPage();
  expect(chat.visitor().screen()).toShow('Yes, in two days.');
  expect(chat.agent().desk()).toShow('Do you ship to Belgium?');
  expect(chat.visitor().screen()).not.toShow('Yes, in three days.');
  const failure = await failureOf(() => expect(chat.visitor().screen()).toShow('Yes, in three days.'));
  expect(failure).toMatch(/^"Yes, in three days\." is not there\n\n╭/);
  expect(failure).toContain('Alice: Yes, in two days.');
  const negated = await failureOf(() => expect(chat.agent().desk()).not.toShow('Yes, in two days.'));
  expect(negated).toMatch(/^"Yes, in two days\." is there\n\n╭/);
  expect(await failureOf(() => expect('text').toShow('text'))).toBe(
    'toShow looks at a screen or a desk: expect(chat.visitor().screen()).toShow(…)',
  );
});

test('toHaveMailed compares as the tables of scenario files do', async () => {
  await using chat = await answered();
  expect(chat).toHaveMailed('anna@example.com');
  expect(chat).toHaveMailed('ANNA@example.com', {
    kind: 'unread',
    from: 'Shop <admin@shop.example>',
    subject: '*1*Shop',
    question: 'Do you ship to Belgium?',
    reply: ['Alice: Yes, in two *'],
    replies: 1,
    link: 'https://shop.example/*',
    lacks: ['password', 'three'],
  });
  expect(chat).not.toHaveMailed('anna@example.com', { kind: 'transcript' });
  expect(chat).not.toHaveMailed('ben@example.com');
  const failure = await failureOf(() => expect(chat).toHaveMailed('anna@example.com', { reply: 'No', replies: 2 }));
  expect(failure).toMatch(
    /^the e-mail is not as expected\n\n- expected reply: No\n\+ reply: Alice: Yes, in two days\.\n/,
  );
  expect(failure).toContain('- expected replies: 2\n+ replies: 1');
  expect(await failureOf(() => expect(chat).toHaveMailed('ben@example.com', { kind: 'transcript' }))).toMatch(
    /^ben@example\.com has not received the transcript\n\n╭.*e-mails that arrived/,
  );
  expect(await failureOf(() => expect(chat).not.toHaveMailed('anna@example.com'))).toMatch(
    /^anna@example\.com has received such an e-mail\n\n╭/,
  );
});

test('toHaveMailed asked for a part no e-mail has says so, also where nothing is expected', async () => {
  await using chat = await answered();
  const wanted = { subjet: '*' } as never;
  const message = 'there is no part of an e-mail "subjet"; did you mean subject?';
  expect(await failureOf(() => expect(chat).toHaveMailed('anna@example.com', wanted))).toBe(message);
  expect(await failureOf(() => expect(chat).not.toHaveMailed('anna@example.com', wanted))).toBe(message);
});

test('toHaveMailed shows the nearest of several e-mails', async () => {
  await using chat = await answered();
  await chat.agent().write('Three days at most.');
  await chat.pass('1 minute');
  const wanted = { reply: 'Three days*', replies: 7 };
  const failure = await failureOf(() => expect(chat).toHaveMailed('anna@example.com', wanted));
  expect(failure).toMatch(
    /^none of 2 e-mails to anna@example\.com is as expected; the nearest:\n\n- expected replies: 7\n/,
  );
  expect(failure).toContain('Three days at most.');
});

test('toPassMailLint holds an e-mail to all that the chat knew when it was sent', async () => {
  await using chat = await answered();
  const mail = first(chat);
  expect(mail).toPassMailLint();
  const broken = changed(mail, /^Date: .*\r\n/m, '');
  expect(await failureOf(() => expect(broken).toPassMailLint())).toMatch(
    /^the e-mail breaks a rule of the mail lint\n\n.*required-fields: /,
  );
  expect(broken).not.toPassMailLint();
  // What is known of it stays with the e-mail itself, also when more has been said since.
  await chat.agent().write('And free of charge.');
  expect(mail).toPassMailLint();
  const octets = Buffer.from(mail.raw.buffer, mail.raw.byteOffset, mail.raw.byteLength);
  for (let at = octets.indexOf('in two days'); at >= 0; at = octets.indexOf('in two days'))
    octets.write('in six days', at);
  expect(await failureOf(() => expect(mail).toPassMailLint())).toMatch(/complete|same-content/);
  const lying = await failureOf(() => expect(mail).toPassMailLint({ number: 2 }));
  expect(lying).toContain('number: ');
  expect(await failureOf(() => expect(chat).toPassMailLint())).toContain('toPassMailLint looks at an e-mail');
});

test('times in e-mails are checked in the zone the visitor has moved to', async () => {
  await using chat = await answered();
  await chat.visitor().moveToTimeZone('Asia/Tokyo');
  await chat.agent().write('And free of charge.');
  await chat.pass('1 minute');
  expect(chat).toHaveMailed('anna@example.com', { reply: 'And free*' });
  for (const mail of chat.mails()) expect(mail).toPassMailLint();
});

test('toBeWrittenIn tells a language from another, and counts what is undecided as a failure', async () => {
  await using chat = await answered();
  const mail = first(chat);
  await expect(mail).toBeWrittenIn('fr');
  await expect(mail).not.toBeWrittenIn('en');
  expect(await failureOf(() => expect(mail).toBeWrittenIn('en'))).toMatch(
    /^the e-mail is not all in English\n\nContent-Language is fr, not en\n/,
  );
  const empty = ['From: a@b.example', 'To: c@d.example', 'Subject: 12', '', '34', ''].join('\r\n');
  const { contentLanguage, htmlLanguage, ...undeclared } = mail;
  const unclear = { ...undeclared, contentLanguage: undefined, htmlLanguage: undefined, raw: Buffer.from(empty) };
  expect([contentLanguage, htmlLanguage]).toEqual(['fr', 'fr']);
  expect(await failureOf(() => expect(unclear).toBeWrittenIn('fr'))).toMatch(
    /^the e-mail is not certainly in French: the check is inconclusive\n\n/,
  );
  expect(await failureOf(() => expect(mail).toBeWrittenIn('xx' as never))).toContain('"xx" is not a language');
});

test('the matchers need nothing of their runner: jest calls them with another this', async () => {
  await using chat = await answered();
  const { toShow, toHaveMailed, toPassMailLint } = causerieMatchers;
  expect(toShow.call(undefined, chat.agent().desk(), 'Belgium')).toMatchObject({ pass: true });
  expect(toHaveMailed.call(undefined, chat, 'anna@example.com').pass).toBe(true);
  expect(toPassMailLint.call(undefined, first(chat)).pass).toBe(true);
});
