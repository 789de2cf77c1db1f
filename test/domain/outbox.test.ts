/** How e-mails fare: tries, retries, giving up, taking back; and the names they are given. */
import { expect, test } from 'vitest';
import { deadlineOf } from '../../src/domain/deadlines.ts';
import { PORTAL_DEFAULTS } from '../../src/domain/vocabulary/settings.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import {
  type Answer,
  asksForCopy,
  type Beginning,
  begin,
  type Chat,
  closePage,
  ends,
  eventsOf,
  identify,
  lookAway,
  lookBack,
  only,
  replies,
  sends,
  types,
  typesOf,
  writes,
} from './given.ts';

const ANNA = { email: 'anna@mail.example' };
const decisions = (answer: Answer): string[] =>
  only(answer, 'MailDecided').map(({ kind, decision, reason }) => `${kind} ${decision} ${reason}`);
const mailDue = (chat: Chat, mail = 1): number | undefined => deadlineOf(chat.state, { kind: 'mail', mail });

/** One reply went out as e-mail 1, whose first try is under way. */
function underWay(beginning: Beginning = { known: ANNA }): Chat {
  const chat = begin(beginning).given(writes(), lookAway(), replies());
  chat.pass(MINUTE);
  return chat;
}

test('an accepted e-mail leaves the outbox', () => {
  const chat = underWay();
  expect(chat.mailAnswer(1, 'accepted')).toEqual([{ type: 'MailAccepted', mail: 1, conversation: 1 }]);
  expect(chat.state.outbox.size).toBe(0);
  expect(mailDue(chat)).toBeUndefined();
});

test.each(['deferred', 'unreachable'] as const)(
  'MAIL-4: %s: tried again after growing pauses, then given up',
  (kind) => {
    const mayHaveArrived = kind === 'unreachable'; // then its replies are never told anew
    const chat = underWay({ known: ANNA, portal: { mailRetryPausesMs: [30 * SECOND, 2 * MINUTE] } });
    expect(chat.mailAnswer(1, kind, '451 later')).toEqual([
      { type: 'MailDecided', conversation: 1, kind: 'unread', decision: 'hold', reason: 'temporary-failure', mail: 1 },
      { type: 'MailDeferred', mail: 1, response: '451 later', mayHaveArrived, retryAt: chat.now + 30 * SECOND },
    ]);
    expect(chat.pass(30 * SECOND - 1)).toEqual([]);
    expect(only(chat.pass(1), 'MailTryStarted')).toHaveLength(1);
    chat.mailAnswer(1, kind);
    expect(mailDue(chat)).toBe(chat.now + 2 * MINUTE);
    chat.pass(2 * MINUTE);
    expect(chat.mailAnswer(1, kind, 'busy')).toEqual([
      { type: 'MailDecided', conversation: 1, kind: 'unread', decision: 'give-up', reason: 'last-try-failed', mail: 1 },
      { type: 'MailGivenUp', mail: 1, conversation: 1, address: ANNA.email, response: 'busy', owed: !mayHaveArrived },
      {
        type: 'MessagePosted',
        conversation: 1,
        message: { kind: 'mail-undelivered', address: 'anna@mail.example', reason: 'busy' },
      },
    ]);
    expect(chat.pass(DAY)).toEqual([]);
  },
);

test('MAIL-4: the default pauses grow', () => {
  const pauses = PORTAL_DEFAULTS.mailRetryPausesMs;
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(pauses[0]).toBe(30 * SECOND);
});

test('MAIL-4: a permanent refusal is given up at once, and the agent is told', () => {
  const chat = underWay();
  expect(eventsOf(chat.mailAnswer(1, 'refused', '550 no')).slice(0, 3)).toEqual([
    { type: 'MailDecided', conversation: 1, kind: 'unread', decision: 'give-up', reason: 'permanent-refusal', mail: 1 },
    { type: 'MailGivenUp', mail: 1, conversation: 1, address: ANNA.email, response: '550 no', owed: true },
    {
      type: 'MessagePosted',
      conversation: 1,
      message: { kind: 'mail-undelivered', address: 'anna@mail.example', reason: '550 no' },
    },
  ]);
});

test('MAIL-4: a silent server has failed at the end of its time, to the millisecond', () => {
  const chat = underWay({ known: ANNA, portal: { mailAnswerTimeMs: 20 * SECOND } });
  expect(mailDue(chat)).toBe(chat.now + 20 * SECOND);
  expect(chat.pass(20 * SECOND - 1)).toEqual([]);
  expect(chat.pass(1)).toEqual([
    { type: 'MailDecided', conversation: 1, kind: 'unread', decision: 'hold', reason: 'temporary-failure', mail: 1 },
    {
      type: 'MailDeferred',
      mail: 1,
      response: 'no answer in time',
      mayHaveArrived: true,
      retryAt: chat.now + 30 * SECOND,
    },
  ]);
});

test('a deadline reached too early, or of an e-mail that has left, has no effect', () => {
  const chat = underWay();
  const reach = (): Answer => chat.when({ type: 'ReachDeadline', owner: { kind: 'mail', mail: 1 } });
  expect(reach()).toEqual([]);
  chat.mailAnswer(1, 'deferred');
  chat.now += 30 * SECOND - 1;
  expect(reach()).toEqual([]);
  chat.now += 1;
  expect(typesOf(reach())).toContain('MailTryStarted');
  chat.mailAnswer(1, 'accepted');
  expect(reach()).toEqual([]);
});

test('an answer to an earlier try, or to an e-mail that has left, has no effect', () => {
  const chat = underWay();
  const late = (tryNumber: number): Answer =>
    chat.when({ type: 'RecordMailOutcome', mail: 1, tryNumber, outcome: { kind: 'accepted', response: 'late' } });
  chat.mailAnswer(1, 'deferred');
  expect(late(1)).toEqual([]);
  chat.pass(30 * SECOND);
  expect(late(1)).toEqual([]);
  expect(late(3)).toEqual([]);
  expect(typesOf(late(2))).toEqual(['MailAccepted']);
  expect(late(2)).toEqual([]);
});

test('UNREAD-10: replies seen before the retry: the e-mail is taken back', () => {
  const chat = underWay();
  chat.mailAnswer(1, 'deferred');
  chat.given(lookBack());
  expect(chat.pass(30 * SECOND)).toEqual([
    {
      type: 'MailDecided',
      conversation: 1,
      kind: 'unread',
      decision: 'skip',
      reason: 'seen-before-the-retry',
      mail: 1,
    },
    { type: 'MailCancelled', mail: 1 },
  ]);
});

test('UNREAD-10: a retry goes to the address known then, with the same Message-ID', () => {
  const chat = underWay();
  const { messageId } = chat.state.outbox.get(1) ?? {};
  chat.mailAnswer(1, 'deferred');
  chat.given(identify({ email: 'new@mail.example' }));
  expect(only(chat.pass(30 * SECOND), 'MailTryStarted')[0]?.address).toBe('new@mail.example');
  expect(chat.state.outbox.get(1)).toMatchObject({ messageId, address: 'new@mail.example', triesMade: 2 });
});

test('a copy is tried again at the address it was asked for, whatever was seen or became known', () => {
  const chat = begin({ known: ANNA }).given(writes(), asksForCopy(), types('1:1', { email: 'boss@mail.example' }));
  chat.given(sends('1:1'));
  chat.mailAnswer(1, 'deferred');
  chat.given(identify({ email: 'new@mail.example' }));
  expect(only(chat.pass(30 * SECOND), 'MailTryStarted')).toEqual([
    { type: 'MailTryStarted', mail: 1, address: 'boss@mail.example' },
  ]);
});

test('unsubscribing takes back an e-mail that waits for its next try', () => {
  const chat = underWay();
  const token = chat.state.outbox.get(1)?.unsubscribeToken ?? '';
  chat.mailAnswer(1, 'deferred');
  expect(chat.when({ type: 'Unsubscribe', token })).toEqual([{ type: 'VisitorUnsubscribed', conversation: 1 }]);
  expect(decisions(chat.pass(30 * SECOND))).toEqual(['unread skip unsubscribed']);
});

test('an unsubscribing link works as long as the link back: to the millisecond', () => {
  const chat = underWay({ known: ANNA, channel: { linkLifetimeMs: HOUR } });
  const token = chat.state.outbox.get(1)?.unsubscribeToken ?? '';
  chat.mailAnswer(1, 'accepted');
  expect(chat.when({ type: 'Unsubscribe', token: 'guessed' })).toMatchObject({ reason: 'link-invalid' });
  chat.pass(HOUR - 1);
  expect(typesOf(chat.when({ type: 'Unsubscribe', token }))).toEqual(['VisitorUnsubscribed']);
  chat.pass(1);
  expect(chat.when({ type: 'Unsubscribe', token })).toMatchObject({ reason: 'link-expired' });
});

test('UNREAD-9: expired links are forgotten as new ones are made', () => {
  const chat = underWay({ known: ANNA, channel: { linkLifetimeMs: MINUTE } });
  chat.mailAnswer(1, 'accepted');
  chat.given(replies('Two'));
  chat.pass(MINUTE);
  expect(chat.state.links.size).toBe(2); // the later e-mail's two
  chat.mailAnswer(2, 'accepted');
  chat.given(replies('Three'));
  chat.pass(MINUTE - 1);
  expect(chat.state.links.size).toBe(2);
});

test('SAFE-1: tries under way at a stop are made again at once, with the same Message-ID', () => {
  const chat = underWay();
  const before = chat.state.outbox.get(1);
  expect(chat.when({ type: 'Recover' })).toEqual([
    {
      type: 'MailDecided',
      conversation: 1,
      kind: 'unread',
      decision: 'send',
      reason: 'interrupted-try-repeated',
      mail: 1,
    },
    { type: 'MailTryStarted', mail: 1, address: 'anna@mail.example' },
  ]);
  expect(chat.state.outbox.get(1)).toMatchObject({ messageId: before?.messageId, triesMade: 2 });
  chat.mailAnswer(1, 'accepted');
  expect(chat.when({ type: 'Recover' })).toEqual([]);
});

test('SAFE-1, MAIL-4: after a stop an e-mail that waits for its next try still waits for it', () => {
  const chat = underWay();
  chat.mailAnswer(1, 'deferred');
  expect(chat.when({ type: 'Recover' })).toEqual([]);
  expect(decisions(chat.pass(30 * SECOND))).toEqual(['unread send retry-due']); // MAIL-7
});

test('MAIL-5: the e-mails of one conversation form a thread: root first, then the latest', () => {
  const chat = underWay();
  chat.mailAnswer(1, 'accepted');
  const queued = [chat.journal.flatMap(({ events }) => only(events, 'MailQueued'))[0]];
  for (const text of ['Two', 'Three']) {
    chat.given(replies(text));
    queued.push(...only(chat.pass(MINUTE), 'MailQueued'));
  }
  const [first, second, third] = queued.map((mail) => mail?.messageId);
  expect(queued.map((mail) => [mail?.inReplyTo, mail?.references])).toEqual([
    [undefined, []],
    [first, [first]],
    [second, [first, second]],
  ]);
  expect(new Set([first, second, third]).size).toBe(3);
});

test('MAIL-1: Message-IDs stand under the domain of the sender, in ASCII', () => {
  const chat = underWay({ known: ANNA, portal: { administratorEmail: 'admin@Bücher.example' } });
  expect(chat.state.outbox.get(1)?.messageId).toMatch(/^t\d+@xn--bcher-kva\.example$/);
});

test('MAIL-4: a copy that is given up tells the agent and the visitor', () => {
  const chat = begin({ known: ANNA, portal: { mailRetryPausesMs: [] } }).given(writes(), closePage(), ends());
  const events = chat.mailAnswer(1, 'deferred', 'busy');
  expect(decisions(events)).toEqual(['transcript give-up last-try-failed']);
  expect(chat.conversation().copyStatus?.outcome).toBe('failed');
});

test.each(['refused', 'deferred', 'unreachable'] as const)(
  'TRANS-8, UNREAD-1: a copy that is %s has carried nothing: the replies keep their minute',
  (kind) => {
    const chat = begin({ known: ANNA }).given(writes(), closePage(), replies());
    chat.pass(MINUTE / 2);
    chat.given(ends());
    chat.mailAnswer(1, kind);
    expect(only(chat.pass(MINUTE / 2 - 1), 'MailQueued')).toEqual([]);
    expect(only(chat.pass(1), 'MailQueued')).toMatchObject([{ kind: 'unread', from: 2 }]);
  },
);

test('TRANS-8: a copy that fails after the minute is over leaves the replies due at once', () => {
  const chat = begin({ known: ANNA }).given(writes(), closePage(), replies(), ends());
  chat.pass(MINUTE); // the server stays silent for all its time
  expect(chat.state.outbox.get(2)).toMatchObject({ kind: 'unread', from: 2 });
});

test('TRANS-8: a copy accepted at a later try makes the e-mail that is due needless, but for later replies', () => {
  const late = (more: boolean): Chat => {
    const chat = begin({ known: ANNA, channel: { unreadDelayMs: HOUR } }).given(
      writes(),
      closePage(),
      replies(),
      ends(),
    );
    chat.mailAnswer(1, 'deferred');
    if (more) {
      chat.pass(10 * SECOND);
      chat.given(replies('And more', 1));
    }
    chat.pass(more ? 20 * SECOND : 30 * SECOND);
    return chat;
  };
  const alone = late(false);
  expect(decisions(alone.mailAnswer(1, 'accepted'))).toEqual(['unread join travels-with-the-copy']);
  expect(only(alone.pass(DAY), 'MailQueued')).toEqual([]);
  const followed = late(true);
  followed.mailAnswer(1, 'accepted');
  expect(only(followed.pass(HOUR - 20 * SECOND - 1), 'MailQueued')).toEqual([]);
  expect(only(followed.pass(1), 'MailQueued')).toMatchObject([{ kind: 'unread', from: 3, to: 4 }]);
});

test('TRANS-8, UNREAD-3: a copy accepted at a later try leaves later replies the minute of the oldest one unseen', () => {
  const chat = begin({ known: ANNA }).given(writes(), ends());
  chat.mailAnswer(1, 'deferred');
  chat.given(replies('One', 1)); // seen at once
  chat.pass(10 * SECOND);
  chat.given(lookAway(), replies('Two', 1));
  chat.pass(20 * SECOND);
  chat.mailAnswer(1, 'accepted');
  expect(only(chat.pass(40 * SECOND - 1), 'MailQueued')).toEqual([]);
  expect(only(chat.pass(1), 'MailQueued')).toMatchObject([{ kind: 'unread' }]);
});

test('a copy to somebody else that is refused says nothing about the visitor’s own address', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies(), asksForCopy());
  chat.given(types('1:1', { email: 'boss@mail.example' }), sends('1:1'));
  chat.mailAnswer(1, 'refused');
  expect(only(chat.pass(MINUTE), 'MailQueued')).toMatchObject([{ kind: 'unread', address: 'anna@mail.example' }]);
});

test('MAIL-4, UNREAD-6: replies given up after clear refusals for now travel with the next e-mail', () => {
  const chat = underWay({ known: ANNA, portal: { mailRetryPausesMs: [] } });
  chat.mailAnswer(1, 'deferred');
  expect(chat.pass(DAY)).toEqual([]); // not by itself
  expect(only(chat.when(identify({ name: 'Anna' })), 'MailQueued')).toEqual([]); // a name is no address
  chat.given(replies('And on Sundays until noon.'));
  const [queued] = only(chat.pass(MINUTE), 'MailQueued');
  expect(queued).toMatchObject({ from: 2, to: 5 });
});

test('UNREAD-3: replies an unanswered try may have brought are not told anew', () => {
  const chat = underWay({ known: ANNA, portal: { mailRetryPausesMs: [30 * SECOND] } });
  chat.mailAnswer(1, 'unreachable');
  chat.pass(30 * SECOND);
  chat.mailAnswer(1, 'deferred');
  chat.given(replies('And on Sundays until noon.'));
  const [queued] = only(chat.pass(MINUTE), 'MailQueued');
  expect(queued).toMatchObject({ from: 4, to: 5 });
});

test('MAIL-4: given up while newer replies wait for their minute, the owed ones join them', () => {
  const chat = underWay({ known: ANNA, portal: { mailRetryPausesMs: [] } });
  chat.given(replies('And on Sundays until noon.'));
  chat.mailAnswer(1, 'deferred');
  const [queued] = only(chat.pass(MINUTE), 'MailQueued');
  expect(queued).toMatchObject({ from: 2, to: 5 });
});

test('SAFE-3: each link of an e-mail does its own thing and not the other', () => {
  const chat = underWay();
  chat.given(ends());
  const { linkToken = '', unsubscribeToken = '' } = chat.state.outbox.get(1) ?? {};
  expect(linkToken).not.toBe(unsubscribeToken);
  expect(chat.when({ type: 'Unsubscribe', token: linkToken })).toMatchObject({ reason: 'link-invalid' });
  chat.given(writes('New'));
  const follow = (token: string) => ({ type: 'FollowLink', visitor: 'anna', page: '/', token }) as const;
  expect(only(chat.when(follow(unsubscribeToken)), 'ConversationResumed')).toEqual([]);
  expect(only(chat.when(follow(linkToken)), 'ConversationResumed')).toHaveLength(1);
});

test('MAIL-4: a server that could not be asked has certainly not got it: the replies are owed', () => {
  const outcome = { kind: 'unreachable', response: 'no connection', mayHaveArrived: false } as const;
  const chat = underWay({ known: ANNA, portal: { mailRetryPausesMs: [] } });
  const events = chat.when({ type: 'RecordMailOutcome', mail: 1, tryNumber: 1, outcome });
  expect(only(events, 'MailGivenUp')).toMatchObject([{ owed: true }]);
  chat.given(replies('And on Sundays until noon.'));
  expect(only(chat.pass(MINUTE), 'MailQueued')).toMatchObject([{ from: 2, to: 5 }]);
});

test('UNREAD-3: refused for good after a try whose answer was lost: the replies may have arrived and are not told anew', () => {
  const chat = underWay();
  chat.mailAnswer(1, 'unreachable');
  chat.pass(30 * SECOND);
  expect(only(chat.mailAnswer(1, 'refused'), 'MailGivenUp')).toMatchObject([{ owed: false }]);
});

test('SAFE-1, UNREAD-3: a try the process stopped in may have arrived: its replies are not told anew', () => {
  const chat = underWay({ known: ANNA, portal: { mailRetryPausesMs: [] } });
  chat.given({ type: 'Recover' });
  expect(only(chat.mailAnswer(1, 'deferred'), 'MailGivenUp')).toMatchObject([{ owed: false }]);
});
