/** What is said of headers and threads holds for the e-mail last received, and fails with the headers beside it. */
import { expect, test } from 'vitest';
import { unreadMail } from './received.ts';
import { type Rehearsal, rehearse } from './running.ts';

const about = (number: number): string => `New reply in conversation no. ${number} – Shop`;

/** An e-mail of a thread, its identifiers without angle brackets. */
function threaded(id: string, parent?: string, references: readonly string[] = [], number = 1) {
  const headers = new Map([
    ['message-id', [`<${id}>`]],
    ...(parent === undefined ? [] : [['in-reply-to', [`<${parent}>`]] as const]),
    ...(references.length === 0 ? [] : [['references', [references.map((each) => `<${each}>`).join(' ')]] as const]),
  ] as const);
  return unreadMail({ change: { messageId: id, subject: about(number), headers } });
}

const formsThread = (mails: readonly ReturnType<typeof threaded>[]): Rehearsal => {
  const rehearsal = rehearse();
  rehearsal.stage.mails.push(...mails);
  return rehearsal;
};
const THREAD = 'the e-mails about conversation 1 form a thread';

test('a header is that of the e-mail last received, whatever the case of its name', async () => {
  const { run, failure, stage } = rehearse();
  expect(await failure('the header "Date" of the e-mail is "*"')).toContain('no e-mail has been received');
  stage.mails.push(unreadMail({ change: { headers: new Map([['x-mark', ['first']]]) } }));
  stage.mails.push(unreadMail({ change: { headers: new Map([['x-mark', ['second']]]) } }));
  await run('anna@example.com receives the unread replies');
  await run('the header "X-Mark" of the e-mail is "first"');
  await run('anna@example.com receives the unread replies');
  await run('the header "x-mark" of the e-mail is "sec*"');
  expect(await failure('the header "X-Mark" of the e-mail is "first"')).toContain('x-mark: second');
  expect(await failure('the e-mail has no header "X-Mark"')).toContain('x-mark: second');
  await run('the e-mail has no header "Bcc"');
  expect(await failure('the header "Bcc" of the e-mail is "*"')).toContain('the header Bcc of the e-mail is not "*"');
});

test('a doubled header is not the header asked for', async () => {
  const { run, failure, stage } = rehearse();
  stage.mails.push(unreadMail({ change: { headers: new Map([['to', ['a@b.example', 'c@d.example']]]) } }));
  await run('anna@example.com receives the unread replies');
  expect(await failure('the header "To" of the e-mail is "a@b.example"')).toContain('to: c@d.example');
});

test('a thread names its first e-mail and the one before each; retries and other conversations do not disturb it', async () => {
  const { run } = formsThread([
    threaded('a@s'),
    threaded('x@s', undefined, [], 11),
    threaded('b@s', 'a@s', ['a@s']),
    threaded('b@s', 'a@s', ['a@s']),
    threaded('c@s', 'b@s', ['a@s', 'b@s']),
  ]);
  await run(THREAD);
});

test.each([
  ['one e-mail is no thread', [threaded('a@s')], 'about conversation 1: 1'],
  ['a first that answers', [threaded('a@s', 'z@s'), threaded('b@s', 'a@s', ['a@s'])], 'the first e-mail of a thread'],
  ['a wrong parent', [threaded('a@s'), threaded('b@s', 'z@s', ['a@s'])], 'e-mail 2 about conversation 1: In-Reply-To'],
  [
    'a forgotten root',
    [threaded('a@s'), threaded('b@s', 'a@s', ['a@s']), threaded('c@s', 'b@s', ['b@s'])],
    'References does not begin',
  ],
  [
    'a forgotten parent',
    [threaded('a@s'), threaded('b@s', 'a@s', ['a@s']), threaded('c@s', 'b@s', ['a@s'])],
    'References does not end',
  ],
])('%s fails', async (_what, mails, why) => {
  const { failure } = formsThread(mails);
  expect(await failure(THREAD)).toContain(why);
});

test('the sentences stand in French too', async () => {
  const { run, stage } = rehearse('fr');
  stage.mails.push(threaded('a@s'), threaded('b@s', 'a@s', ['a@s']));
  await run('anna@example.com reçoit les réponses non lues');
  await run("l'e-mail n'a pas d'en-tête « In-Reply-To »");
  await run("l'en-tête « Message-ID » de l'e-mail est « <a@s> »");
  await run('les e-mails sur la conversation 1 forment un fil');
});
