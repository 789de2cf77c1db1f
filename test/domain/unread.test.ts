/** When unseen replies go out by e-mail. */
import { expect, test } from 'vitest';
import { isInView } from '../../src/domain/unread.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import {
  type Answer,
  type Beginning,
  begin,
  type Chat,
  changeChannel,
  closePage,
  ends,
  identify,
  lookAway,
  lookBack,
  only,
  openPage,
  replies,
  START,
  writes,
} from './given.ts';

const ANNA = { email: 'anna@mail.example' };
/** What was decided, each as `kind decision reason`. */
const decisions = (answer: Answer): string[] =>
  only(answer, 'MailDecided').map(({ kind, decision, reason }) => `${kind} ${decision} ${reason}`);
/** The messages each queued e-mail may show, `from-to`, of unread e-mails. */
const queued = (answer: Answer): string[] =>
  only(answer, 'MailQueued')
    .filter(({ kind }) => kind === 'unread')
    .map(({ from, to }) => `${from}-${to}`);

/** Anna's conversation, known by e-mail, chat out of view: messages 0 and 1 are her question and the greeting. */
function away(beginning: Beginning = { known: ANNA }): Chat {
  return begin(beginning).given(writes(), lookAway());
}

test('UNREAD-1: a reply unseen for one minute is mailed at 60 s exactly', () => {
  const chat = away();
  expect(chat.when(replies('Hi'))).toEqual([
    { type: 'MessagePosted', conversation: 1, message: { kind: 'reply', agent: 'alice', text: 'Hi' } },
    { type: 'UnreadMailScheduled', conversation: 1, dueAt: START + MINUTE },
  ]);
  expect(chat.pass(MINUTE - 1)).toEqual([]);
  expect(chat.pass(1)).toEqual([
    {
      type: 'MailDecided',
      conversation: 1,
      kind: 'unread',
      decision: 'send',
      reason: 'unseen-for-the-delay',
      mail: 1,
    },
    {
      type: 'MailQueued',
      mail: 1,
      kind: 'unread',
      conversation: 1,
      address: 'anna@mail.example',
      language: 'en',
      sender: { name: 'Shop', address: 'admin@shop.example' },
      messageId: 't1@shop.example',
      references: [],
      linkToken: 't2',
      unsubscribeToken: 't3',
      linksExpireAt: START + MINUTE + 30 * 24 * HOUR,
      from: 2,
      to: 3,
      carriesReplies: true,
      isRequested: false,
    },
    { type: 'MailTryStarted', mail: 1, address: 'anna@mail.example' },
  ]);
});

test('UNREAD-1: the delay is a setting', () => {
  const chat = away({ known: ANNA, channel: { unreadDelayMs: 10 * SECOND } }).given(replies());
  expect(queued(chat.pass(10 * SECOND - 1))).toEqual([]);
  expect(queued(chat.pass(1))).toEqual(['2-3']);
});

test('UNREAD-2: closing the page with unseen replies sends at once', () => {
  const chat = away().given(replies());
  chat.pass(SECOND);
  const events = chat.when(closePage());
  expect(decisions(events)).toEqual(['unread send page-closed-with-unseen-replies']);
  expect(queued(events)).toEqual(['2-3']);
  expect(queued(chat.pass(HOUR))).toEqual([]);
});

test('UNREAD-2: closing the page with nothing unseen sends nothing', () => {
  const chat = begin({ known: ANNA }).given(writes(), replies());
  expect(decisions(chat.when(closePage()))).toEqual([]);
  expect(queued(chat.pass(HOUR))).toEqual([]);
});

test('UNREAD-3: the minute runs from the oldest unseen reply; all unseen travel in one e-mail', () => {
  const chat = away().given(replies('One'));
  chat.pass(59 * SECOND);
  expect(decisions(chat.when(replies('Two')))).toEqual(['unread join travels-with-the-pending-e-mail']);
  expect(queued(chat.pass(SECOND))).toEqual(['2-4']);
  expect(queued(chat.pass(HOUR))).toEqual([]);
});

test('UNREAD-3: no reply is mailed twice: a later one has its own minute and e-mail', () => {
  const chat = away().given(replies('One'));
  chat.pass(MINUTE);
  chat.mailAnswer(1, 'accepted');
  chat.given(replies('Two'));
  expect(queued(chat.pass(MINUTE - 1))).toEqual([]);
  expect(queued(chat.pass(1))).toEqual(['3-4']);
});

test('UNREAD-3: a reply whose e-mail waits for its next try keeps travelling in it when another e-mail is due', () => {
  const chat = away().given(replies('One'));
  chat.pass(MINUTE);
  chat.mailAnswer(1, 'deferred'); // next try in 30 s
  chat.given(replies('Two'));
  chat.pass(30 * SECOND);
  chat.mailAnswer(1, 'deferred'); // next try in 60 s: after the second reply's own e-mail
  expect(queued(chat.pass(30 * SECOND))).toEqual(['3-4']);
  expect(only(chat.pass(HOUR), 'MailTryStarted')).toContainEqual({
    type: 'MailTryStarted',
    mail: 1,
    address: 'anna@mail.example',
  });
  expect(chat.messages()[2]?.carriedBy).toBe(1);
  expect(chat.messages()[3]?.carriedBy).toBe(2);
});

test('UNREAD-4: replies posted while the page is closed wait for their minute too', () => {
  const chat = begin({ known: ANNA }).given(writes(), closePage(), replies('One'), replies('Two'));
  expect(queued(chat.pass(MINUTE - 1))).toEqual([]);
  expect(queued(chat.pass(1))).toEqual(['2-4']);
});

test('UNREAD-5: in view it is seen at once', () => {
  const chat = begin({ known: ANNA }).given(writes());
  expect(chat.when(replies())).toEqual([
    { type: 'MessagePosted', conversation: 1, message: { kind: 'reply', agent: 'alice', text: 'Hi' } },
    { type: 'MessagesSeen', conversation: 1, before: 3 },
  ]);
});

test('UNREAD-5: looking at the chat before the minute is over cancels', () => {
  const chat = away().given(replies());
  chat.pass(MINUTE - 1);
  expect(chat.when(lookBack())).toEqual([
    { type: 'ChatBroughtIntoView', visitor: 'anna' },
    { type: 'MailDecided', conversation: 1, kind: 'unread', decision: 'skip', reason: 'seen-in-time' },
    { type: 'MessagesSeen', conversation: 1, before: 3 },
  ]);
  expect(queued(chat.pass(HOUR))).toEqual([]);
});

test('UNREAD-5: writing cancels, also with the chat out of view', () => {
  const chat = away().given(replies());
  expect(decisions(chat.when(writes('Yes?')))).toEqual(['unread skip visitor-wrote']);
  expect(queued(chat.pass(HOUR))).toEqual([]);
});

test('UNREAD-5: opening the page with the chat out of view does not cancel; with it in view it does', () => {
  const chat = away().given(closePage(), replies(), openPage());
  expect(queued(chat.pass(MINUTE))).toEqual(['2-3']);
  const seen = begin({ known: ANNA }).given(writes(), closePage(), replies());
  expect(decisions(seen.when(openPage()))).toEqual(['unread skip seen-in-time']);
  expect(queued(seen.pass(HOUR))).toEqual([]);
});

test('UNREAD-5: conversations are read one by one: an earlier one’s replies stay unread', () => {
  const chat = begin({ known: ANNA }).given(writes(), ends(), writes('New'));
  chat.given(replies('About the first', 1));
  expect(isInView(chat.state, chat.conversation(1))).toBe(false);
  expect(isInView(chat.state, chat.conversation(2))).toBe(true);
  expect(only(chat.pass(MINUTE), 'MailQueued').filter(({ kind }) => kind === 'unread')).toMatchObject([
    { conversation: 1 },
  ]);
});

test('UNREAD-2: closing the page sends one e-mail for each conversation with unseen replies', () => {
  const chat = begin({ known: ANNA }).given(writes(), ends(), writes('New'), lookAway());
  chat.given(replies('About the first', 1), replies('About the second', 2));
  const mails = only(chat.when(closePage()), 'MailQueued');
  expect(mails.map(({ mail, conversation }) => [mail, conversation])).toEqual([
    [2, 1],
    [3, 2],
  ]);
});

test('UNREAD-6: with no address known nothing is sent and nothing forgotten', () => {
  const chat = away({}).given(replies());
  const due = chat.pass(MINUTE);
  expect(decisions(due)).toEqual(['unread hold no-address-known']);
  expect(only(due, 'UnreadMailHeld')).toEqual([{ type: 'UnreadMailHeld', conversation: 1 }]);
  expect(decisions(chat.pass(HOUR))).toEqual([]);
  chat.given(replies('More'));
  const known = chat.when(identify(ANNA));
  expect(decisions(known)).toEqual(['unread send address-became-known']);
  expect(queued(known)).toEqual(['2-4']);
});

test('UNREAD-6: an address that becomes known before the minute is over does not hurry the e-mail', () => {
  const chat = away({}).given(replies());
  chat.pass(30 * SECOND);
  expect(queued(chat.when(identify(ANNA)))).toEqual([]);
  expect(queued(chat.pass(30 * SECOND))).toEqual(['2-3']);
});

test('UNREAD-6: held replies that are seen are owed no more; a name or phone is no address', () => {
  const chat = away({}).given(replies());
  chat.pass(MINUTE);
  expect(queued(chat.when(identify({ name: 'Anna', phone: '+12015550123' })))).toEqual([]);
  chat.given(lookBack());
  expect(queued(chat.when(identify(ANNA)))).toEqual([]);
  expect(chat.conversation().unreadHeld).toBe(false);
});

test('UNREAD-6: the page closed without an address holds too', () => {
  const chat = away({}).given(replies());
  expect(decisions(chat.when(closePage()))).toEqual(['unread hold no-address-known']);
  chat.given(openPage());
  expect(decisions(chat.when(closePage()))).toEqual([]); // held already
  expect(queued(chat.when(identify(ANNA)))).toEqual(['2-3']);
});

test('UNREAD-7: greeting, notice and notes are no replies', () => {
  const chat = begin({ known: ANNA }).given(lookAway(), writes());
  chat.given({ type: 'AddNote', agent: 'alice', conversation: 1, text: 'hm' }, { ...presenceOff() });
  expect(queued(chat.pass(HOUR))).toEqual([]);
});
const presenceOff = () => ({ type: 'SetPresence', agent: 'alice', presence: 'offline' }) as const;

test('UNREAD-8: the question stands before the first of these replies, seen ones are left out', () => {
  const chat = begin({ known: ANNA }).given(writes(), replies('Seen'), lookAway(), replies('Unseen'));
  expect(queued(chat.pass(MINUTE))).toEqual(['3-4']);
});

test('UNREAD-10: the address is the one known at the moment of sending', () => {
  const chat = away().given(replies(), identify({ email: 'new@mail.example' }));
  expect(only(chat.pass(MINUTE), 'MailQueued')[0]?.address).toBe('new@mail.example');
});

test('UNREAD-6: what an address refused is owed: to another address at once, or with the next reply', () => {
  const chat = away().given(replies('One'));
  chat.pass(MINUTE);
  const refused = chat.mailAnswer(1, 'refused', 'no such user');
  expect(decisions(refused)).toEqual(['unread give-up permanent-refusal']);
  expect(queued(chat.pass(HOUR))).toEqual([]); // not by itself
  expect(queued(chat.when(identify({ email: 'anna@new.example' })))).toEqual(['2-4']);
  const other = away().given(replies('One'));
  other.pass(MINUTE);
  other.mailAnswer(1, 'refused');
  other.given(replies('Two'));
  expect(queued(other.pass(MINUTE - 1))).toEqual([]);
  expect(queued(other.pass(1))).toEqual(['2-5']);
});

test('UNREAD-10: refused after another address became known: it goes there at once', () => {
  const chat = away().given(replies('One'));
  chat.pass(MINUTE);
  chat.given(identify({ email: 'anna@new.example' }));
  const refused = chat.mailAnswer(1, 'refused');
  expect(decisions(refused)).toEqual(['unread give-up permanent-refusal', 'unread send address-became-known']);
  expect(only(refused, 'MailTryStarted')).toEqual([{ type: 'MailTryStarted', mail: 2, address: 'anna@new.example' }]);
});

test('UNREAD-10: a refusal of what was seen meanwhile owes nothing', () => {
  const chat = away().given(replies('One'));
  chat.pass(MINUTE);
  chat.given(lookBack());
  chat.mailAnswer(1, 'refused');
  expect(chat.conversation()).toMatchObject({ unreadHeld: false, unreadDueAt: undefined });
  expect(queued(chat.when(identify({ email: 'anna@new.example' })))).toEqual([]);
});

test('UNREAD-1: a reply after a refusal is mailed like any other: the address may have a place again', () => {
  const chat = away().given(replies('One'));
  chat.pass(MINUTE);
  chat.given(lookBack());
  chat.mailAnswer(1, 'refused');
  chat.given(lookAway(), replies('Two'));
  expect(decisions(chat.pass(MINUTE))).toEqual(['unread send unseen-for-the-delay']);
});

test('a conversation that may not send takes no number of an e-mail from the one that may', () => {
  const chat = away().given(replies());
  const [mail] = only(chat.pass(MINUTE), 'MailQueued');
  chat.given({ type: 'Unsubscribe', token: mail?.unsubscribeToken ?? '' }, ends(), writes('New'));
  chat.given(replies('To the first', 1), replies('To the second', 2));
  const events = chat.when(closePage());
  expect(decisions(events)).toEqual(['unread hold unsubscribed', 'unread send page-closed-with-unseen-replies']);
  expect(only(events, 'MailQueued')).toMatchObject([{ mail: 2, conversation: 2 }]);
});

test('a visitor who unsubscribed gets no more e-mails of this conversation, and the next is open again', () => {
  const chat = away().given(replies());
  const [mail] = only(chat.pass(MINUTE), 'MailQueued');
  chat.mailAnswer(1, 'accepted');
  chat.given({ type: 'Unsubscribe', token: mail?.unsubscribeToken ?? '' }, replies('Two'));
  expect(decisions(chat.pass(MINUTE))).toEqual(['unread hold unsubscribed']);
  expect(queued(chat.when(identify({ email: 'anna@new.example' })))).toEqual([]);
  chat.given(ends(), writes('New'), replies('Hi', 2));
  expect(queued(chat.pass(MINUTE))).toHaveLength(1);
});

test('LANG-2: the language is the setting’s at the moment of composing', () => {
  const chat = away({ known: ANNA, channel: { language: 'de' } }).given(replies());
  chat.given(changeChannel({ mailLanguage: 'fr' }));
  expect(only(chat.pass(MINUTE), 'MailQueued')[0]?.language).toBe('fr');
});

test('CONV-4: a reply after the end is mailed like any other', () => {
  const chat = begin({ known: ANNA }).given(writes(), closePage(), ends());
  chat.mailAnswer(1, 'accepted');
  chat.given(replies('One more thing'));
  expect(queued(chat.pass(MINUTE))).toEqual(['2-3']);
});

test.each([
  ['under way', undefined],
  ['that waits for its next try', 'deferred'],
] as const)(
  'UNREAD-3: what a refused e-mail owes goes alone: a reply in another e-mail %s stays there',
  (_, outcome) => {
    const chat = away().given(replies('One'));
    chat.pass(MINUTE);
    chat.mailAnswer(1, 'deferred');
    chat.given(replies('Two'));
    chat.pass(MINUTE); // the first e-mail's second try and the second reply's e-mail are under way
    expect(chat.messages().map(({ carriedBy }) => carriedBy)).toEqual([undefined, undefined, 1, 2]);
    if (outcome !== undefined) chat.mailAnswer(2, outcome);
    chat.given(identify({ email: 'anna@new.example' }));
    expect(queued(chat.mailAnswer(1, 'refused'))).toEqual(['2-5']);
    expect(chat.messages().map(({ carriedBy }) => carriedBy)).toEqual([undefined, undefined, 3, 2, undefined]);
  },
);

test.each([
  ['said no to every try, the next e-mail tells them again', 'deferred', 'deferred', '2-5'],
  ['was silent once, it may have them: they are not told twice', 'unreachable', 'deferred', '4-5'],
  ['was silent at last, it may have them: they are not told twice', 'deferred', 'unreachable', '4-5'],
] as const)('UNREAD-3, MAIL-4: replies of an e-mail given up: the server %s', (_, first, last, told) => {
  const chat = away({ known: ANNA, portal: { mailRetryPausesMs: [SECOND] } }).given(replies('One'));
  chat.pass(MINUTE);
  chat.mailAnswer(1, first);
  chat.pass(SECOND);
  expect(decisions(chat.mailAnswer(1, last))).toEqual(['unread give-up last-try-failed']);
  chat.given(replies('Two'));
  expect(queued(chat.pass(MINUTE))).toEqual([told]);
});
