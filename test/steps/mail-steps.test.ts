/** Which e-mail a `receives` takes, what it compares, and what it shows when it fails. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { translate } from '../../src/languages/format.ts';
import { finishWorld } from '../../src/steps/finish-world.ts';
import { received, unreadMail } from './received.ts';
import { rehearse } from './running.ts';
import { conversation } from './scripted-target.ts';

test('receives takes the oldest e-mail of the kind to the address, each once', async () => {
  const { run, failure, stage, world } = rehearse();
  stage.mails.push(
    unreadMail({ replies: ['one'] }),
    unreadMail({ to: 'bob@example.com' }),
    unreadMail({ replies: ['two'] }),
  );
  await run('Anna@Example.com receives the unread replies with:', [['reply', 'one']]);
  await run('anna@example.com receives the unread replies with:', [['reply', 'two']]);
  const why = await failure('anna@example.com receives the unread replies');
  expect(why).toContain('anna@example.com has not received the unread replies');
  expect(why).toContain('unread replies to bob@example.com: New reply in conversation');
  await expect(finishWorld(world)).rejects.toThrow(
    'an e-mail nobody expected was sent; expect it with "bob@example.com receives …", or say: other e-mails are ignored',
  );
  await run('bob@example.com receives the unread replies');
  await finishWorld(world);
});

test('a transcript is not an e-mail on unread replies', async () => {
  const { failure, stage } = rehearse();
  stage.mails.push(received({ kind: 'transcript', subject: 'Copy of conversation no. 1 – Shop' }));
  stage.decisions = [
    { at: stage.now, portal: 'Shop', conversation: 1, kind: 'unread', decision: 'hold', reason: 'no-address-known' },
  ];
  const why = await failure('anna@example.com receives the unread replies');
  expect(why).toContain('transcript to anna@example.com: Copy of conversation');
  expect(why).toContain('hold the unread replies: no address known');
});

test('no e-mail, no further e-mail, and others ignored', async () => {
  const { run, failure, stage, world } = rehearse();
  await run('no e-mail is sent');
  stage.mails.push(unreadMail());
  expect(await failure('no e-mail is sent')).toContain('an e-mail was sent');
  expect(await failure('no further e-mail is sent')).toContain('anna@example.com');
  await run('other e-mails are ignored');
  await finishWorld(world);
  const second = rehearse();
  second.stage.mails.push(unreadMail());
  await second.run('anna@example.com receives the unread replies');
  await second.run('no further e-mail is sent');
  await finishWorld(second.world);
});

test('rows compare sender, subject, links and texts, with * for anything', async () => {
  const { run, stage } = rehearse();
  stage.mails.push(unreadMail({ questions: ['How much?', 'And when?'], replies: ['5 * 2', 'tomorrow\nat noon'] }));
  await run('anna@example.com receives the unread replies with:', [
    ['from', 'Shop <admin@shop.example>'],
    ['subject', '*conversation no. 1*'],
    ['question', 'How*'],
    ['question', 'And when?'],
    ['reply', 'Alice: 5 \\* 2'],
    ['reply', 'tomorrow at noon'],
    ['link', 'https://shop.example/*'],
    ['contains', 'Continue*conversation'],
    ['lacks', 'internal'],
  ]);
});

test.each([
  ['from', 'Other <admin@shop.example>', '+ from: Shop <admin@shop.example>'],
  ['subject', 'conversation no. 1', '+ subject: New replies in conversation no. 1 – Shop'],
  ['reply', 'tomorow', '+ reply: Alice: tomorrow   ← nearest'],
  ['link', 'https://other.example/*', '+ link: https://shop.example/?causerie=token'],
  ['contains', 'Continue the talk', '+ contains: Continue the conversation'],
  ['lacks', 'Continue*', '+ lacks: Continue the conversation'],
  ['message', 'tomorrow', '+ there is no message'],
])('a row on %s that differs shows what the e-mail has', async (key, value, shown) => {
  const { failure, stage } = rehearse();
  stage.mails.push(unreadMail({ replies: ['today', 'tomorrow'] }));
  const why = await failure('anna@example.com receives the unread replies with:', [[key, value]]);
  expect(why).toContain(`the e-mail is not as expected\n- expected ${key}: ${value}`);
  expect(why).toContain(shown);
});

test('repeated rows must come in order', async () => {
  const { failure, stage } = rehearse();
  stage.mails.push(unreadMail({ replies: ['one', 'two'] }));
  const why = await failure('anna@example.com receives the unread replies with:', [
    ['reply', 'two'],
    ['reply', 'one'],
  ]);
  expect(why).toContain('- expected reply: one');
  expect(why).not.toContain('- expected reply: two');
});

test.each(LANGUAGES)('an e-mail wholly in %s is in it and in no other language', async (language) => {
  const { run, failure, stage } = rehearse();
  const other = language === 'fr' ? 'German' : 'French';
  stage.mails.push(unreadMail({ language, replies: ['one', 'Continuer'] }), unreadMail({ language }));
  await run(`anna@example.com receives the unread replies in ${language}`);
  const why = await failure(`anna@example.com receives the unread replies in ${other}`);
  expect(why).toContain(`the e-mail is not all in ${other}`);
  expect(why).toContain('Content-Language is');
});

test('one line left in another language is found, with whose it is', async () => {
  const { failure, stage } = rehearse();
  stage.mails.push(unreadMail({ language: 'fr', actionIn: 'en' }));
  const why = await failure('anna@example.com receives the unread replies in French');
  expect(why).toContain('the line "Continue the conversation" is not French: it is English');
  expect(why.split('\n').filter((line) => line.includes(' is not French'))).toHaveLength(1);
});

test('a line no catalogue explains, a wrong date and a wrong label are found', async () => {
  const { failure, stage } = rehearse();
  const mail = unreadMail({ language: 'fr' });
  stage.mails.push({
    ...mail,
    visibleText: `${mail.visibleText}\nPowered by Chat`,
    entries: [
      { part: 'question', author: 'You', time: 'January 5, 2026 at 9:00 AM', text: 'Hello! How can we help you?' },
      ...mail.entries,
    ],
  });
  const why = await failure('anna@example.com receives the unread replies in French');
  expect(why).toContain('the line "Powered by Chat" is not French; no catalogue explains it');
  expect(why).toContain('the author "You" is not French: it is English');
  expect(why).toContain('the time "January 5, 2026 at 9:00 AM" is not written as in French');
  expect(why).toContain('the automatic message "Hello! How can we help you?" is not French');
});

const french = unreadMail({ language: 'fr' });
const frenchTime = french.entries[0]?.time ?? '';

test.each([
  [{ text: `${french.text}\nYour question` }, 'the line of the text part "Your question" is not French: it is English'],
  [{ preheader: 'Alice has written to you.' }, 'the preheader "Alice has written to you." is not French'],
  [
    { title: 'New reply in conversation no. 1 – Shop' },
    'the title "New reply in conversation no. 1 – Shop" is not French',
  ],
  [
    { subject: 'Copie de la conversation n° 1 – Shop' },
    'the subject "Copie de la conversation n° 1 – Shop" is not French',
  ],
  [{ innerLanguages: ['fr', 'en'] }, 'a lang inside the HTML part is en, not fr'],
  [{ innerDirections: ['auto', 'rtl'] }, 'a dir inside the HTML part is rtl, not ltr'],
  [
    { entries: [{ part: 'message' as const, author: 'Customer', time: frenchTime, text: 'one' }] },
    'the author "Customer" is not French; no catalogue explains it',
  ],
  [
    { entries: [{ part: 'message' as const, author: 'Message automatique', time: frenchTime, text: 'Welcome!' }] },
    'the automatic message "Welcome!" is not French; no catalogue explains it',
  ],
])('what stands around the lines must be in the language too: %o', async (change, finding) => {
  const { failure, stage } = rehearse();
  stage.mails.push({ ...french, ...change });
  expect(await failure('anna@example.com receives the unread replies in French')).toContain(finding);
});

test.each(['awayNotice', 'awayPlainNotice', 'awayKnownPhoneNotice'] as const)(
  'an e-mail may hold the %s',
  async (key) => {
    const { run, stage } = rehearse();
    const entry = {
      part: 'message' as const,
      author: translate('fr', 'automaticMessage'),
      time: frenchTime,
      text: translate('fr', key),
    };
    const visible = `${french.visibleText}\n${entry.author} ${entry.time}\n${entry.text}`;
    stage.mails.push({ ...french, entries: [...french.entries, entry], visibleText: visible, text: visible });
    await run('anna@example.com receives the unread replies in French');
  },
);

test("the label of a file is the e-mail's, even where an agent's desk says it in another language", async () => {
  const { run, failure, stage } = rehearse();
  await run('agent Alice is online');
  const said = 'File: plan.pdf (12.3 kB)';
  stage.desks.set('Alice', {
    publicName: 'Alice',
    presence: 'online',
    conversations: [conversation({ entries: [{ kind: 'visitor', author: 'Visitor', at: 0, text: said }] })],
  });
  stage.mails.push(unreadMail({ language: 'fr', questions: [said] }));
  expect(await failure('anna@example.com receives the unread replies in French')).toContain(
    `the automatic message "${said}" is not French: it is English`,
  );
});

test("people's own words may be in any language", async () => {
  const { run, stage } = rehearse();
  await run('agent You is online');
  const said = translate('en', 'greeting');
  stage.desks.set('You', {
    publicName: 'You',
    presence: 'online',
    conversations: [conversation({ entries: [{ kind: 'visitor', author: 'Visitor', at: 0, text: said }] })],
  });
  const mail = unreadMail({ language: 'fr', questions: [said] });
  stage.mails.push({
    ...mail,
    entries: mail.entries.map((entry) => (entry.part === 'reply' ? { ...entry, author: 'You' } : entry)),
    visibleText: mail.visibleText.replace('Alice', 'You'),
    text: mail.text.replace('Alice', 'You'),
  });
  await run('anna@example.com receives the unread replies in French');
});

test('decisions are found by kind, decision and reason', async () => {
  const { run, failure, stage } = rehearse();
  stage.decisions = [
    { at: stage.now, portal: 'Shop', conversation: 1, kind: 'unread', decision: 'hold', reason: 'no-address-known' },
  ];
  await run('the decision to hold the unread replies is recorded with the reason "no address known"');
  await run('the decision to hold the unread replies is recorded with the reason "no-address-known"');
  expect(await failure('the decision to hold the transcript is recorded with the reason "no address known"')).toContain(
    '09:00:00 no. 1: hold the unread replies: no address known',
  );
});

test('the link of the latest received e-mail is followed', async () => {
  const { run, failure, stage } = rehearse();
  expect(await failure('the visitor follows the link in the e-mail')).toContain('none has arrived');
  stage.mails.push(
    unreadMail({ change: { actionLink: 'https://shop.example/?1' } }),
    unreadMail({ change: { actionLink: 'https://shop.example/?2' } }),
  );
  await run('anna@example.com receives the unread replies');
  await run('the visitor follows the link in the e-mail');
  await run('the visitor unsubscribes with the link in the e-mail');
  expect(stage.done).toEqual([
    'the visitor followLink https://shop.example/?1',
    'the visitor unsubscribe https://shop.example/?causerie-unsubscribe=token',
  ]);
});

test('visitors follow links of e-mails sent to them, not to others', async () => {
  const { run, stage } = rehearse();
  await run('visitor Anna is known as:', [['e-mail', 'Anna@example.com']]);
  await run('visitor Bob is known as:', [['e-mail', 'bob@example.com']]);
  stage.mails.push(
    unreadMail({ change: { actionLink: 'https://shop.example/?anna' } }),
    unreadMail({ to: 'bob@example.com', change: { actionLink: 'https://shop.example/?bob' } }),
  );
  await run('anna@example.com receives the unread replies');
  await run('bob@example.com receives the unread replies');
  await run('visitor Anna follows the link in the e-mail');
  expect(stage.done).toEqual(['Anna followLink https://shop.example/?anna']);
});

test('an e-mail whose answer the scenario made get lost may arrive again, one that repeats unasked may not', async () => {
  const repeat = async (fault: string | undefined) => {
    const { run, world, stage } = rehearse();
    if (fault !== undefined) await run(fault);
    stage.mails.push(unreadMail(), unreadMail());
    await run('anna@example.com receives the unread replies');
    return { run, world };
  };
  const lost = await repeat('the mail server accepts the next e-mail but its answer is lost');
  await lost.run('no further e-mail is sent');
  await finishWorld(lost.world);
  await lost.run('anna@example.com receives the unread replies'); // whoever expects it twice finds it twice
  const unasked = await repeat(undefined);
  await expect(finishWorld(unasked.world)).rejects.toThrow('an e-mail nobody expected was sent');
});

test('a file is found by its name alone, a character that steers direction by itself', async () => {
  const { run, failure, stage } = rehearse();
  const entry = {
    part: 'reply',
    author: 'Alice',
    time: '',
    text: 'File: list.pdf (12.3 kB)',
    file: 'list.pdf',
  } as const;
  stage.mails.push(unreadMail({ change: { entries: [entry], text: 'a \u202e b' } }), unreadMail({ replies: ['a b'] }));
  await run('anna@example.com receives the unread replies with:', [
    ['reply', 'list.pdf'],
    ['contains', '\u202e'],
  ]);
  expect(await failure('anna@example.com receives the unread replies with:', [['contains', '\u202e']])).not.toBe('');
});

test('an address is the same in letters and in the ASCII of its domain', async () => {
  const { run, stage } = rehearse();
  stage.mails.push(unreadMail({ to: 'x@münchen.example' }), unreadMail({ to: 'y@xn--mnchen-3ya.example' }));
  await run('X@xn--mnchen-3ya.example receives the unread replies');
  await run('y@münchen.example receives the unread replies');
});
