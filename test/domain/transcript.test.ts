/** When a copy of the conversation is sent, and what it stands in for. */
import { expect, test } from 'vitest';
import type { Command } from '../../src/domain/vocabulary/command.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import {
  type Answer,
  asksForCopy,
  begin,
  type Chat,
  closePage,
  conversationDue,
  ends,
  lookAway,
  only,
  openPage,
  replies,
  START,
  sends,
  types,
  typesOf,
  writes,
} from './given.ts';

const ANNA = { email: 'anna@mail.example' };
const decisions = (answer: Answer): string[] =>
  only(answer, 'MailDecided').map(({ kind, decision, reason }) => `${kind} ${decision} ${reason}`);

test('TRANS-3: with a known e-mail the copy goes at the end by itself, with every message', () => {
  const chat = begin({ known: ANNA }).given(writes(), replies());
  const events = chat.when(ends());
  expect(decisions(events)).toEqual(['transcript send conversation-ended']);
  expect(only(events, 'MailQueued')).toMatchObject([
    { mail: 1, kind: 'transcript', address: 'anna@mail.example', from: 0, to: 3, carriesReplies: true },
  ]);
  expect(chat.conversation().copyStatus).toEqual({ address: 'anna@mail.example', outcome: 'sending' });
});

test('TRANS-3: without a known e-mail no copy goes, and it is recorded why (MAIL-7)', () => {
  const chat = begin({ known: { phone: '+12015550123' } }).given(writes());
  expect(decisions(chat.when(ends()))).toEqual(['transcript skip no-address-known']);
});

test('TRANS-3, TRANS-7: copies at the end have an allowance of their own', () => {
  const chat = begin({ known: ANNA, channel: { copiesPerHour: 1 } }).given(writes(), asksForCopy(), sends('1:1'));
  expect(decisions(chat.when(ends()))).toEqual(['transcript send conversation-ended']);
  chat.given(writes('New'), asksForCopy());
  expect(only(chat.when(sends('2:1')), 'FormRefused')).toHaveLength(1);
  expect(decisions(chat.when(ends(2)))).toEqual(['transcript skip too-many-copies']);
  chat.given(writes('Newer'));
  chat.pass(HOUR);
  expect(decisions(chat.when(ends(3)))).toEqual(['transcript send conversation-ended']);
});

test('TRANS-1, TRANS-6: asked for, it goes at once, and its fate is told', () => {
  const chat = begin().given(writes(), asksForCopy(), types('1:1', ANNA));
  const events = chat.when(sends('1:1'));
  expect(decisions(events)).toEqual(['transcript send copy-requested']);
  expect(only(events, 'MailTryStarted')).toEqual([{ type: 'MailTryStarted', mail: 1, address: 'anna@mail.example' }]);
  expect(chat.conversation().copyStatus?.outcome).toBe('sending');
  expect(chat.mailAnswer(1, 'accepted')).toEqual([{ type: 'MailAccepted', mail: 1, conversation: 1 }]);
  expect(chat.conversation().copyStatus).toEqual({ address: 'anna@mail.example', outcome: 'sent' });
});

test('TRANS-6: a copy that was refused is told as failed', () => {
  const chat = begin().given(writes(), asksForCopy(), types('1:1', ANNA), sends('1:1'));
  chat.mailAnswer(1, 'refused');
  expect(chat.conversation().copyStatus).toEqual({ address: 'anna@mail.example', outcome: 'failed' });
});

test('TRANS-8: a copy to the visitor’s own address carries the unseen replies', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies());
  const events = chat.when(ends());
  expect(decisions(events)).toEqual(['unread join travels-with-the-copy', 'transcript send conversation-ended']);
  expect(chat.conversation().unreadDueAt).toBeUndefined();
  expect(chat.messages()[2]?.carriedBy).toBe(1);
  chat.mailAnswer(1, 'accepted');
  expect(only(chat.pass(HOUR), 'MailQueued')).toEqual([]);
});

test('TRANS-8: the first address given is the visitor’s own', () => {
  const chat = begin().given(writes(), lookAway(), replies(), asksForCopy(), types('1:1', ANNA));
  expect(decisions(chat.when(sends('1:1')))).toEqual([
    'unread join travels-with-the-copy',
    'transcript send copy-requested',
  ]);
});

test('TRANS-8: a copy to somebody else carries nothing: the unread e-mail still goes', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies(), asksForCopy());
  chat.given(types('1:1', { email: 'boss@mail.example' }));
  const events = chat.when(sends('1:1'));
  expect(only(events, 'MailQueued')).toMatchObject([{ address: 'boss@mail.example', carriesReplies: false }]);
  expect(decisions(events)).toEqual(['transcript send copy-requested']);
  expect(only(chat.pass(MINUTE), 'MailQueued')).toMatchObject([{ kind: 'unread', address: 'anna@mail.example' }]);
});

test('TRANS-8: own is own however it is written', () => {
  const chat = begin({ known: ANNA }).given(writes(), asksForCopy(), types('1:1', { email: 'ANNA@Mail.example' }));
  expect(only(chat.when(sends('1:1')), 'MailQueued')[0]?.carriesReplies).toBe(true);
});

test('TRANS-8: an e-mail that waits for its next try is needless once a copy carries its replies', () => {
  const chat = begin({ known: ANNA }).given(writes(), closePage(), replies());
  chat.pass(MINUTE);
  chat.mailAnswer(1, 'deferred');
  chat.given(ends());
  expect(chat.messages()[2]?.carriedBy).toBe(1); // until the copy has arrived
  chat.mailAnswer(2, 'accepted');
  const events = chat.pass(30 * SECOND);
  expect(decisions(events)).toEqual(['unread skip travels-with-the-copy']);
  expect(typesOf(events)).toEqual(['MailDecided', 'MailCancelled']);
});

test('TRANS-8: an e-mail under way that fails is not tried again once a copy with its replies has arrived', () => {
  const chat = begin({ known: ANNA }).given(writes(), closePage(), replies());
  chat.pass(MINUTE);
  chat.given(ends());
  chat.mailAnswer(2, 'accepted');
  chat.mailAnswer(1, 'deferred');
  expect(decisions(chat.pass(30 * SECOND))).toEqual(['unread skip travels-with-the-copy']);
});

test('TRANS-8: nor is it owed again when it is given up; with the copy refused it is', () => {
  const given = (): ReturnType<typeof begin> => {
    const chat = begin({ known: ANNA }).given(writes(), closePage(), replies());
    chat.pass(MINUTE);
    return chat.given(ends());
  };
  const arrived = given();
  arrived.mailAnswer(2, 'accepted');
  arrived.mailAnswer(1, 'refused');
  expect(arrived.conversation().unreadDueAt).toBeUndefined();
  const refused = given();
  refused.mailAnswer(2, 'refused');
  refused.mailAnswer(1, 'refused');
  expect(refused.conversation()).toMatchObject({ unreadHeld: true, mailFrom: 2 });
});

test('TRANS-8: replies under way in another e-mail stay with it', () => {
  const chat = begin({ known: ANNA }).given(writes(), closePage(), replies());
  chat.pass(MINUTE);
  chat.given(ends());
  expect(chat.messages()[2]?.carriedBy).toBe(1);
});

test('TRANS-8, UNREAD-1: a second copy does not prolong the wait for a first that gets no answer', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies(), asksForCopy(), sends('1:1'));
  chat.pass(30 * SECOND);
  chat.given(ends());
  expect(chat.messages()[2]?.carriedBy).toBe(1);
  expect(only(chat.pass(30 * SECOND - 1), 'MailQueued')).toEqual([]);
  expect(only(chat.pass(1), 'MailQueued')).toMatchObject([{ kind: 'unread', from: 2, to: 3 }]);
  expect(chat.state.outbox.get(2)?.status.kind).toBe('sending');
});

test.each(['refused', 'deferred', 'unreachable'] as const)(
  'UNREAD-6, TRANS-8: held replies whose copy is %s go at once, those not yet due at their minute',
  (kind) => {
    const copied = (...before: readonly Command[]): Chat => {
      const chat = begin().given(writes(), lookAway(), replies(), ...before);
      return chat.given(asksForCopy(), types('1:1', ANNA), sends('1:1'));
    };
    const held = copied(closePage(), openPage());
    held.mailAnswer(1, kind);
    expect(only(held.pass(0), 'MailQueued')).toMatchObject([{ kind: 'unread', address: ANNA.email, from: 2 }]);
    const early = copied();
    early.mailAnswer(1, kind);
    expect(only(early.pass(MINUTE - 1), 'MailQueued')).toEqual([]);
    expect(only(early.pass(1), 'MailQueued')).toHaveLength(1);
  },
);

test('UNREAD-3, TRANS-8: of two copies that fail the second does not put off the replies of the first', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies(), asksForCopy(), sends('1:1'));
  chat.pass(5 * SECOND);
  chat.given(replies('And more'), ends());
  chat.mailAnswer(1, 'deferred');
  chat.mailAnswer(2, 'refused');
  expect(only(chat.pass(55 * SECOND - 1), 'MailQueued')).toEqual([]);
  expect(only(chat.pass(1), 'MailQueued')).toMatchObject([{ kind: 'unread', from: 2, to: 5 }]);
});

test('an idle end at the instant the unread e-mail is due: one e-mail, the copy', () => {
  const chat = begin({ known: ANNA, channel: { idleTimeMs: MINUTE } }).given(writes(), closePage(), replies());
  const events = chat.pass(MINUTE);
  expect(only(events, 'MailTryStarted')).toHaveLength(1);
  expect(only(chat.pass(HOUR), 'MailTryStarted').map(({ mail }) => mail)).not.toContain(1);
});

test('UNREAD-6, TRANS-8: held replies go with the first copy to the visitor’s own address', () => {
  const chat = begin().given(writes(), lookAway(), replies());
  chat.pass(MINUTE);
  chat.given(asksForCopy(), types(chat.conversation().contactForm === undefined ? '1:1' : '1:2', ANNA));
  const events = chat.when(sends(chat.form()));
  expect(only(events, 'MailQueued').length).toBe(
    only(events, 'MailTryStarted').length + only(events, 'MailCancelled').length,
  );
  expect(only(events, 'MailTryStarted')).toHaveLength(1);
  expect(chat.conversation()).toMatchObject({ unreadHeld: false, unreadDueAt: undefined });
});

test('a deadline that is not due decides nothing', () => {
  const chat = begin({ known: ANNA }).given(writes(), closePage(), replies());
  chat.now = START + MINUTE - 1;
  expect(chat.when(conversationDue())).toEqual([]);
});

test('a visitor who unsubscribed gets no copy unasked, but one that is asked for', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies());
  chat.pass(MINUTE);
  chat.given({ type: 'Unsubscribe', token: chat.state.outbox.get(1)?.unsubscribeToken ?? '' });
  expect(decisions(chat.when(ends()))).toEqual(['transcript skip unsubscribed']);
  chat.given(asksForCopy());
  expect(decisions(chat.when(sends('1:1')))).toEqual(['transcript send copy-requested']);
});

test('SAFE-3: a copy for somebody else carries no way into the conversation; the visitor’s own does', () => {
  const chat = begin({ known: ANNA }).given(writes(), asksForCopy(), types('1:1', { email: 'boss@mail.example' }));
  const [foreign] = only(chat.when(sends('1:1')), 'MailQueued');
  expect(foreign?.linkToken).toBeUndefined();
  expect(chat.state.links.size).toBe(0);
  chat.given(asksForCopy());
  const [own] = only(chat.when(sends('1:2')), 'MailQueued');
  expect([...chat.state.links.keys()]).toEqual([own?.linkToken]);
  expect(own?.unsubscribeToken).toBeUndefined(); // a copy is no list (MAIL-3)
});
