/** What people see: screens, desks and the CRM, and how a wrong expectation shows what is there instead. */
import { expect, test } from 'vitest';
import { rehearse } from './running.ts';
import { conversation, form, screen } from './scripted-target.ts';

const hello = { kind: 'visitor', author: 'You', at: Date.UTC(2026, 0, 5, 9), text: 'Hello\nthere' } as const;

test('everything on the screen can be seen, and nothing else', async () => {
  const { run, failure, stage } = rehearse();
  stage.screens.set(
    'the visitor',
    screen({
      number: 12,
      numberLine: 'Conversation no. 12',
      lines: [hello],
      endedLine: 'It has ended.',
      form: form('introduce', { field: 'name', problem: 'Please enter your name.' }),
    }),
  );
  for (const text of [
    'Hello there',
    'You',
    'no. 12',
    'It has ended',
    'title of introduce',
    'label of name',
    'Please enter',
  ]) {
    await run(`the visitor sees "${text}"`);
    expect(await failure(`the visitor does not see "${text}"`)).toContain('is on the screen');
  }
  await run('the visitor does not see "Goodbye"');
  await run('the visitor sees "Hello" once');
  await run('the visitor sees 1 message');
  await run('the visitor sees conversation number 12');
  await run('the visitor sees that the conversation has ended');
  expect(await failure('the visitor sees conversation number 1')).toContain('shows conversation number 12');
  expect(await failure('the visitor sees the greeting')).toContain('no greeting');
  const why = await failure('the visitor sees "Goodbye"');
  expect(why).toContain('"Goodbye" is not on the screen\n╭─ the visitor\n│ Conversation no. 12');
  expect(why).toContain('│ 09:00:00 You: Hello\n│   there');
});

test('with the page closed there is nothing to see', async () => {
  const { run, failure, stage } = rehearse();
  stage.screens.set(
    'the visitor',
    screen({
      pageOpen: false,
      number: 1,
      numberLine: 'no. 1',
      lines: [hello],
      form: form('copy', { field: 'email' }),
      copyStatus: { outcome: 'sent', text: 'sent' },
    }),
  );
  await run('the visitor does not see "Hello"');
  await run('the visitor sees no form');
  await run('the visitor sees 0 messages');
  expect(await failure('the visitor sees "Hello"')).toContain('(the page is closed)');
  expect(await failure('the visitor sees the form "Send a copy"')).toContain('there is none');
  expect(await failure('the visitor sees conversation number 1')).toContain('no conversation number');
  expect(await failure('the visitor is told that the copy was sent')).toContain('of the copy is said');
});

test('the form is the one of the visitor named last', async () => {
  const { run, failure, stage } = rehearse();
  stage.screens.set('the visitor', screen({ form: form('introduce', { field: 'name' }) }));
  stage.screens.set(
    'Anna',
    screen({
      form: form(
        'contacts',
        { field: 'email', value: 'a@x.example', problem: 'wrong' },
        { field: 'phone' },
        { field: 'name' },
      ),
    }),
  );
  await run('the form asks for "name"');
  await run('visitor Anna sees the form "Leave your contacts"');
  await run('the form asks for "e-mail, phone, name"');
  await run('the form asks for "phone, name"');
  await run('the form holds:', [['e-mail', 'a@x.example']]);
  await run('the form reports a problem with the e-mail');
  expect(await failure('the form reports a problem with the phone')).toContain('only with the email');
  expect(await failure('the form asks for "name"')).toContain('asks for email, phone, name, not for name');
  expect(await failure('the form holds:', [['phone', '1']])).toContain('holds "" as the phone, not "1"');
  expect(await failure('visitor Anna sees the form "Send a copy"')).toContain('there is "Leave your contacts"');
  expect(await failure('visitor Anna sees no form')).toContain('there is a form');
});

test('a table fills in a form that grows, and no field a form never has', async () => {
  const { run, failure, stage } = rehearse();
  stage.screens.set('the visitor', screen({ form: form('introduce', { field: 'name' }) }));
  await run('the visitor sends the form twice with:', [
    ['name', 'Anna'],
    ['e-mail', 'a@x.example'],
  ]);
  expect(stage.done).toEqual([
    'the visitor typeInForm {"name":"Anna","email":"a@x.example"}',
    'the visitor sendFormTwice',
  ]);
  stage.screens.set('the visitor', screen({ form: form('copy', { field: 'email' }) }));
  expect(await failure('the visitor types in the form:', [['phone', '1']])).toContain('no field for the phone');
});

test('an action that cannot be done fails with the reason and the screen', async () => {
  const { failure, stage } = rehearse();
  stage.refuse = 'there is no form';
  expect(await failure('the visitor sends the form')).toBe(
    'this could not be done: there is no form\n╭─ the visitor\n│ (no messages)\n╰─',
  );
  expect(await failure('the agent writes "x"')).toContain('(no conversations)');
});

test('a doc string is written as it stands', async () => {
  const { run, stage } = rehearse();
  await run('the visitor writes:', undefined, 'one\ntwo');
  await run('the agent writes "Hi" in conversation 3');
  expect(stage.done).toEqual(['the visitor write one\ntwo', 'the agent write Hi 3']);
});

test('agents see contact details, numbers, conversations and notices', async () => {
  const { run, failure, stage } = rehearse();
  const at = stage.now;
  const details = {
    kind: 'contact-details',
    author: 'x',
    at,
    text: 'Contact details',
    details: { name: 'Anna', phone: '+1 (201) 555-0123' },
  } as const;
  stage.desks.set('the agent', {
    publicName: 'Agent',
    presence: 'online',
    conversations: [
      conversation({ number: 4, entries: [details, { kind: 'mail-undelivered', author: 'x', at, text: 'could not' }] }),
      conversation({ number: 5, place: 'queue', status: 'waiting' }),
    ],
  });
  await run('the agent sees the contact details:', [
    ['name', ' Anna '],
    ['phone', '201 555 0123'],
    ['e-mail', ''],
  ]);
  await run('the agent sees the contact details once');
  await run('the agent sees conversation number 5');
  await run('the agent finds conversation 4');
  await run('the agent has 1 conversation');
  await run('the agent is told that the e-mail could not be delivered');
  await run('the agent sees "Anna"');
  expect(await failure('the agent is told of a contact conflict')).toContain(
    'nothing on the desk tells of a contact conflict',
  );
  expect(await failure('the agent sees the contact details:', [['name', 'Bob']])).toContain('lack name "Bob"');
  expect(await failure('the agent has 2 conversations')).toContain('1 conversations');
  expect(await failure('the agent finds conversation 9')).toContain('no conversation is found');
  expect(await failure('the agent does not see "Anna"')).toContain('no. 4 · Shop · active · mine');
});

test('contact details that stand twice are not once', async () => {
  const { failure, stage } = rehearse();
  const entry = {
    kind: 'contact-details',
    author: 'x',
    at: 0,
    text: 'Contact details',
    details: { name: 'Anna' },
  } as const;
  stage.desks.set('the agent', {
    publicName: 'Agent',
    presence: 'online',
    conversations: [conversation({ entries: [entry, entry] })],
  });
  expect(await failure('the agent sees the contact details once')).toContain('2 times, not once');
});

test('leads and clients are counted and compared', async () => {
  const { run, failure, stage } = rehearse();
  stage.records = [
    {
      id: '1',
      kind: 'lead',
      name: 'Anna',
      emails: [{ typed: 'Anna@X.example', canonical: 'anna@x.example' }],
      phones: [{ typed: '201 555 0123', canonical: '+12015550123' }],
      numbers: [1, 2],
      channel: 'Shop',
      page: 'https://shop.example/prices',
    },
    { id: '2', kind: 'client', emails: [], phones: [], numbers: [] },
  ];
  await run('the CRM has 1 lead');
  await run('the CRM has 1 client');
  await run('the CRM has a lead with:', [
    ['name', 'Anna'],
    ['e-mail', 'anna@x.example'],
    ['phone', '+1 201-555-0123'],
    ['conversation', '1'],
    ['number', '2'],
    ['channel', 'Shop'],
    ['page', '*/prices'],
  ]);
  await run('the CRM has a client with:', [['name', '']]);
  await run('the CRM of "Shop" has 1 lead');
  expect(await failure('the CRM has 0 leads')).toContain('the CRM has 1 leads, not 0');
  expect(
    await failure('the CRM has a lead with:', [
      ['name', 'Bob'],
      ['channel', 'Shop'],
    ]),
  ).toContain('the nearest: no name "Bob"\n╭─ CRM\n│ lead · Anna · Anna@X.example');
  expect(await failure('the CRM of "Garage" has 1 lead')).toContain('there is no portal called "Garage"');
});

test('faults count and reach the target', async () => {
  const { run, stage } = rehearse();
  await run('the mail server answers 451 to the next 2 e-mails');
  await run('the mail server accepts the next e-mail but its answer is lost');
  await run('the mail server is silent on the next 1 e-mail');
  await run('the process stops before the next accepted e-mail is recorded');
  await run('the process restarts after 1 more event');
  await run('the process restarts after 12 more events');
  await run('the CRM is down');
  expect(stage.done).toEqual([
    'target mailFaults [{"kind":"answer","code":451},{"kind":"answer","code":451}]',
    'target mailFaults [{"kind":"lose-answer"}]',
    'target mailFaults [{"kind":"silence"}]',
    'target crashOnNextAcceptance',
    'target restartAfter 1',
    'target restartAfter 12',
    'target crmDown',
  ]);
});
