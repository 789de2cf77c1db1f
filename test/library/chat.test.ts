import { expect, test } from 'vitest';
import { type Chat, openChat } from '../../src/library/chat.ts';
import { ChatError } from '../../src/library/chat-error.ts';
import type { ChatOptions } from '../../src/library/chat-options.ts';

const inMemory = (options: ChatOptions = {}): Promise<Chat> => openChat({ mail: 'memory', ...options });

test('a reply unseen for a minute is mailed at 60 s exactly, over real SMTP, in the language of e-mails', async () => {
  await using chat = await openChat({
    channel: { mailLanguage: 'fr' },
    agents: ['Alice'],
    visitors: [{ name: 'Anna', knownAs: { email: 'anna@example.com' } }],
  });
  await chat.visitor('Anna').write('Do you ship to Belgium?');
  await chat.visitor('Anna').lookAway();
  await chat.agent('Alice').write('Yes, in two days.');
  await chat.pass('59.999 seconds');
  expect(chat.mails()).toEqual([]);
  await chat.pass(1);
  expect(chat.mails({ to: 'ANNA@example.com', kind: 'unread' })).toMatchObject([
    { contentLanguage: 'fr', to: ['anna@example.com'], from: { name: 'Shop', address: 'admin@shop.example' } },
  ]);
  expect(chat.mails({ to: 'ben@example.com' })).toEqual([]);
  expect(chat.mails({ kind: 'transcript' })).toEqual([]);
});

test('without options the world is that of scenario files', async () => {
  await using chat = await inMemory();
  expect(new Date(chat.now()).toISOString()).toBe('2026-01-05T09:00:00.000Z');
  expect(chat.agent()).toMatchObject({ name: 'the agent' });
  expect(chat.visitor()).toMatchObject({ name: 'the visitor' });
  expect(chat.visitor().screen()).toMatchObject({ pageOpen: true, chatInView: true, language: 'en' });
  expect([...chat.crm.leads(), ...chat.crm.clients()]).toEqual([]);
});

test('an action that cannot be done throws with the reason and what people saw', async () => {
  await using chat = await inMemory({ visitors: [{ name: 'Anna', pageOpen: false }] });
  const refused = chat.visitor('Anna').write('Hello');
  await expect(refused).rejects.toThrow(ChatError);
  await expect(refused).rejects.toThrow(/^visitor Anna: write could not be done: the page is closed: open it first\n/);
  await expect(refused).rejects.toMatchObject({ seen: expect.stringContaining('(the page is closed)') });
  await expect(chat.agent().endConversation()).rejects.toThrow('the agent has no conversation');
});

test('a form is filled in and sent at once, and the lead is in the CRM', async () => {
  await using chat = await inMemory({ crm: [{ kind: 'client', name: 'Ben', email: 'ben@example.com' }] });
  await chat.visitor().write('Hello');
  await chat.pass('5 seconds');
  await chat.visitor().sendForm({ name: 'Anna', email: 'anna@example.com' });
  expect(chat.crm.leads()).toMatchObject([{ name: 'Anna', numbers: [1] }]);
  expect(chat.crm.clients()).toMatchObject([{ name: 'Ben' }]);
});

test('settings take time as milliseconds or in words, and change while the chat runs', async () => {
  await using chat = await inMemory({
    channel: { greeting: false, unreadDelay: 2_000, workingHours: 'Mon-Fri 09:00-18:00 in Europe/Paris' },
    visitors: [{ name: 'Anna', knownAs: { email: 'anna@example.com' } }],
  });
  await chat.visitor().write('Hello');
  expect(
    chat
      .visitor()
      .screen()
      .lines.map(({ kind }) => kind),
  ).toEqual(['visitor']);
  await chat.visitor().lookAway();
  await chat.agent().write('One');
  await chat.pass(1_999);
  expect(chat.mails()).toHaveLength(0);
  await chat.pass(1);
  expect(chat.mails()).toHaveLength(1);
  await chat.change({ unreadDelay: '3 seconds', mailLanguage: 'de', retryPauses: ['1 minute', 90_000] });
  await chat.agent().write('Two');
  await chat.pass(2_999);
  expect(chat.mails()).toHaveLength(1);
  await chat.pass(1);
  expect(chat.mails()[1]).toMatchObject({ contentLanguage: 'de' });
});

test.each<[what: string, options: ChatOptions, message: RegExp]>([
  [
    'a setting nobody knows',
    { channel: { unreadDelai: 5 } as never },
    /no setting of the channel "unreadDelai"; did you mean unreadDelay\?/,
  ],
  ['a duration without unit', { channel: { unreadDelay: '5' } }, /^unreadDelay: "5" has no unit\n {2}units: /],
  ['half a millisecond', { channel: { unreadDelay: 0.5 } }, /0.5 is no length of time/],
  ['a language nobody writes', { channel: { mailLanguage: 'xx' as never } }, /"xx" is not a language Causerie writes/],
  ['hours that are none', { channel: { workingHours: 'always' } }, /"always"/],
  ['a portal without a valid address', { channel: { administratorEmail: 'nobody' } }, /the portal could not start/],
  ['a start that is no time', { startAt: 'yesterday' }, /"yesterday" is no point in time/],
  [
    "a visitor's zone that is none",
    { visitors: [{ name: 'Anna', timeZone: 'Mars/Base' }] },
    /^Anna: "Mars\/Base" is not a time zone/,
  ],
])('%s is told at once', async (_, options, message) => {
  const opening = inMemory(options);
  await expect(opening).rejects.toThrow(ChatError);
  await expect(opening).rejects.toThrow(message);
});

test('a name nobody bears is told with those there are', async () => {
  await using chat = await inMemory({ agents: ['Alice'], visitors: ['Anna'] });
  expect(() => chat.visitor('Ana')).toThrow('there is no visitor called "Ana"; visitors: Anna');
  expect(() => chat.agent('the agent')).toThrow('there is no agent called "the agent"; agents: Alice');
});

test('where no visitors are listed, whoever is asked for comes to the page', async () => {
  await using chat = await inMemory();
  await chat.visitor('Ben').write('Hello');
  expect(chat.visitor('Ben').screen().number).toBe(1);
});

test('a visitor in no time zone there is, is refused', async () => {
  await using chat = await inMemory();
  await expect(chat.visitor().moveToTimeZone('Mars/Base')).rejects.toThrow(/time zone/);
});

test('the mail server can be made to fail, and the e-mail comes when it is back', async () => {
  await using chat = await inMemory({ visitors: [{ name: 'Anna', knownAs: { email: 'anna@example.com' } }] });
  await chat.visitor().write('Hello');
  await chat.mailServer.answer(451, 2);
  await chat.visitor().closePage();
  await chat.agent().write('Hi');
  await chat.pass('2 minutes');
  expect(chat.mails()).toHaveLength(0);
  await chat.pass('30 seconds');
  expect(chat.mails()).toHaveLength(1);
  await expect(chat.mailServer.answer(250)).rejects.toThrow('250 refuses no e-mail');
  await chat.restart();
  expect(chat.decisions().map(({ reason }) => reason)).toContain('retry-due');
});

test('a closed chat says so, and closing twice does no harm', async () => {
  const chat = await inMemory();
  const anna = chat.visitor();
  await chat.close();
  await chat.close();
  expect(() => chat.mails()).toThrow('the chat is closed');
  await expect(anna.write('Hello')).rejects.toThrow('the chat is closed');
});

test('the same seed gives the same e-mail, byte for byte', async () => {
  const raw = async (seed: string): Promise<string> => {
    await using chat = await inMemory({ seed, visitors: [{ name: 'Anna', knownAs: { email: 'anna@example.com' } }] });
    await chat.visitor().write('Hello');
    await chat.agent().write('Hi');
    await chat.agent().endConversation();
    return Buffer.from(chat.mails()[0]!.raw).toString('latin1');
  };
  expect(await raw('one')).toBe(await raw('one'));
  expect(await raw('one')).not.toBe(await raw('two'));
});
