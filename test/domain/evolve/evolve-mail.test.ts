/** What the portal remembers of its e-mails, and for how long. */
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../src/domain/vocabulary/time.ts';
import { asksForCopy, begin, type Chat, closePage, lookAway, only, replies, sends, types, writes } from '../given.ts';

const ANNA = { email: 'anna@mail.example' };

/** A copy goes to an address. */
function copyTo(chat: Chat, email: string): void {
  chat.given(asksForCopy());
  const form = chat.form();
  chat.given(types(form, { email }), sends(form));
  chat.mailAnswer(chat.state.lastMail, 'accepted');
}

test('TRANS-6, TRANS-7: an unread e-mail is no copy: no status is told, no limit is nearer', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies());
  chat.pass(MINUTE);
  expect(chat.conversation()).toMatchObject({ copiesAt: [] });
  expect(chat.state.copiesByAddress.size).toBe(0);
  expect(chat.conversation().copyStatus).toBeUndefined();
  chat.mailAnswer(1, 'accepted');
  expect(chat.conversation().copyStatus).toBeUndefined();
});

test('UNREAD-9: an earlier e-mail’s link still works after a later one', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies('One'));
  const [first] = only(chat.pass(MINUTE), 'MailQueued');
  chat.mailAnswer(1, 'accepted');
  chat.given(replies('Two'));
  const [second] = only(chat.pass(MINUTE), 'MailQueued');
  expect([...chat.state.links.keys()]).toEqual([
    first?.linkToken,
    first?.unsubscribeToken,
    second?.linkToken,
    second?.unsubscribeToken,
  ]);
});

test('TRANS-7: addresses are forgotten once the hour of their latest copy is over, and no sooner', () => {
  const chat = begin({ known: ANNA, channel: { copiesPerHour: 9 } }).given(writes());
  const addresses = (): string[] => [...chat.state.copiesByAddress.keys()].map((key) => key.replace('requested ', ''));
  copyTo(chat, 'a@mail.example');
  chat.pass(10 * MINUTE);
  copyTo(chat, 'b@mail.example');
  chat.pass(10 * MINUTE);
  copyTo(chat, 'a@mail.example');
  chat.pass(50 * MINUTE - 1);
  copyTo(chat, 'c@mail.example');
  expect(addresses()).toEqual(['b@mail.example', 'a@mail.example', 'c@mail.example']);
  chat.pass(1);
  copyTo(chat, 'd@mail.example');
  expect(addresses()).toEqual(['a@mail.example', 'c@mail.example', 'd@mail.example']);
  chat.pass(HOUR);
  copyTo(chat, 'e@mail.example');
  expect(chat.conversation().copiesAt).toEqual([chat.now]);
});

test('a conversation whose replies have gone is not looked at when the page closes', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies());
  chat.pass(MINUTE);
  expect(chat.state.unreadOf.has('anna')).toBe(false);
  expect(only(chat.when(closePage()), 'MailDecided')).toEqual([]);
});

test('TRANS-8: a copy asked for after a reply’s e-mail was accepted goes without it', () => {
  const chat = begin({ known: ANNA }).given(writes(), lookAway(), replies());
  chat.pass(MINUTE);
  chat.mailAnswer(1, 'accepted');
  copyTo(chat, ANNA.email);
  expect(chat.messages()[2]?.carriedBy).toBe(1);
});
