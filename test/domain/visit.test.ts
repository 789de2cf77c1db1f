/** The visitor's presence, the pages, and the links that lead back. */
import { expect, test } from 'vitest';
import { pageOnSite, withToken } from '../../src/domain/visit.ts';
import { DAY, MINUTE } from '../../src/domain/vocabulary/time.ts';
import {
  addAgent,
  arrive,
  begin,
  type Chat,
  closePage,
  ends,
  identify,
  lookAway,
  lookBack,
  only,
  openPage,
  reasonOf,
  replies,
  SHOP,
  typesOf,
  writes,
} from './given.ts';

const follow = (token: string, visitor = 'anna', page = 'https://shop.example/help') =>
  ({ type: 'FollowLink', visitor, token, page }) as const;

/** Anna's reply went out by e-mail; the link's token is that of the first e-mail. */
function mailed(): { readonly chat: Chat; readonly token: string } {
  const chat = begin({ known: { email: 'anna@mail.example' } }).given(writes(), closePage(), replies());
  const [queued] = only(chat.pass(MINUTE), 'MailQueued');
  return { chat, token: queued?.linkToken ?? '' };
}

test('a visitor arrives once, on a channel that exists', () => {
  const chat = begin();
  const arrival = { type: 'ArriveOnSite', visitor: 'ben', channel: 'shop', language: 'fr', timeZone: 'Europe/Paris' };
  expect(chat.when(arrival as never)).toEqual([{ ...arrival, type: 'VisitorArrived' }]);
  expect(chat.when(arrival as never)).toMatchObject({ reason: 'already-exists', detail: 'ben' });
  expect(chat.when({ type: 'ArriveOnSite', visitor: 'eve', channel: 'none' })).toMatchObject({
    reason: 'unknown-channel',
  });
});

test('pages open and close, the chat comes and goes; doing it twice has no effect', () => {
  const chat = begin();
  expect(chat.when(openPage())).toEqual([]);
  expect(chat.when(openPage('anna', '/b'))).toEqual([
    { type: 'PageOpened', visitor: 'anna', page: 'https://shop.example/b' },
  ]);
  expect(chat.when(closePage())).toEqual([{ type: 'PageClosed', visitor: 'anna' }]);
  expect(chat.when(closePage())).toEqual([]);
  expect(chat.when(openPage('anna', '/b'))).toHaveLength(1);
  expect(chat.when(lookBack())).toEqual([]);
  expect(chat.when(lookAway())).toEqual([{ type: 'ChatPutOutOfView', visitor: 'anna' }]);
  expect(chat.when(lookAway())).toEqual([]);
  expect(chat.when(lookBack())).toEqual([{ type: 'ChatBroughtIntoView', visitor: 'anna' }]);
  expect(chat.when(openPage('nobody'))).toMatchObject({ reason: 'unknown-visitor' });
});

test('preferences change one by one', () => {
  const chat = begin().given(
    { type: 'SetVisitorPreferences', visitor: 'anna', language: 'fr' },
    { type: 'SetVisitorPreferences', visitor: 'anna', timeZone: 'Asia/Tokyo' },
  );
  expect(chat.visitor()).toMatchObject({ language: 'fr', timeZone: 'Asia/Tokyo' });
});

test('MAIL-6: a time zone that does not exist is refused, at arrival and later', () => {
  const chat = begin();
  const refusal = { type: 'rejected', reason: 'setting-invalid', detail: '"Mars/Olympus" is not a time zone' };
  const arrival = { type: 'ArriveOnSite', visitor: 'ben', channel: 'shop', timeZone: 'Mars/Olympus' } as const;
  expect(chat.when(arrival)).toEqual(refusal);
  expect(chat.when({ type: 'SetVisitorPreferences', visitor: 'anna', timeZone: 'Mars/Olympus' })).toEqual(refusal);
  expect(chat.visitor().timeZone).toBeUndefined();
});

test('who is identified is known by what is not empty; the rest stays', () => {
  const chat = begin({ known: { name: 'Anna' } });
  expect(chat.when(identify({ email: 'anna@mail.example', name: ' ' }))).toEqual([
    { type: 'VisitorIdentified', visitor: 'anna', contact: { email: 'anna@mail.example' } },
  ]);
  expect(chat.when(identify({ name: '' }))).toEqual([]);
  expect(chat.visitor().contact).toEqual({ name: 'Anna', email: 'anna@mail.example' });
});

test.each([
  ['/basket?a=1#x', 'https://shop.example/basket?a=1#x'],
  ['https://shop.example/help', 'https://shop.example/help'],
  ['https://evil.example/', 'https://shop.example/'],
  ['//evil.example/', 'https://shop.example/'],
  ['http://shop.example/', 'https://shop.example/'],
  ['javascript:alert(1)', 'https://shop.example/'],
  ['blob:https://shop.example/1b2c', 'https://shop.example/'],
  ['https://user:secret@shop.example/a', 'https://shop.example/a'],
  ['http://[', 'https://shop.example/'],
  ['/a?causerie=t1&b=2', 'https://shop.example/a?b=2'],
  ['/a?causerie-unsubscribe=t1', 'https://shop.example/a'],
  ['/a?%63auserie=t1&causerie', 'https://shop.example/a'],
  ['/a?q=%20x+y&', 'https://shop.example/a?q=%20x+y&'],
])('UNREAD-9: the page %s counts as %s', (page, expected) => {
  expect(pageOnSite(SHOP.site, page)).toBe(expected);
});

test('an address of more than 2,048 characters counts as the site', () => {
  const exact = `/${'a'.repeat(2_047)}`;
  expect(pageOnSite(SHOP.site, exact)).toBe(`https://shop.example${exact}`);
  expect(pageOnSite(SHOP.site, `${exact}a`)).toBe(SHOP.site);
});

test('a token is added to whatever query an address has', () => {
  expect(withToken('https://shop.example/', 'causerie', 't1')).toBe('https://shop.example/?causerie=t1');
  expect(withToken('https://shop.example/?a=%20#x', 'causerie', 't1')).toBe(
    'https://shop.example/?a=%20&causerie=t1#x',
  );
});

test('UNREAD-9: the link opens the page with that conversation in view and seen', () => {
  const { chat, token } = mailed();
  chat.given(lookAway());
  const events = chat.when(follow(token));
  expect(events).toEqual([
    { type: 'ConversationResumed', visitor: 'anna', conversation: 1 },
    { type: 'PageOpened', visitor: 'anna', page: 'https://shop.example/help' },
    { type: 'ChatBroughtIntoView', visitor: 'anna' },
    { type: 'MessagesSeen', conversation: 1, before: 3 },
  ]);
  expect(chat.conversation().seenBefore).toBe(3);
});

test('UNREAD-9: the link works for 30 days, to the millisecond', () => {
  const { chat, token } = mailed();
  chat.mailAnswer(1, 'accepted');
  chat.pass(30 * DAY - 1);
  expect(typesOf(chat.when(follow(token)))).toContain('ConversationResumed');
  chat.given(closePage());
  chat.pass(1);
  expect(typesOf(chat.when(follow(token)))).toEqual(['PageOpened']);
});

test('UNREAD-9, SAFE-3: an unknown token, or one of another channel, opens nothing but the page', () => {
  const { chat, token } = mailed();
  chat.given({ type: 'OpenChannel', channel: 'other', settings: { ...SHOP, site: 'https://other.example/' } });
  arrive(chat, 'eve', 'other');
  expect(typesOf(chat.when(follow('guessed')))).toEqual(['PageOpened', 'MessagesSeen']);
  expect(typesOf(chat.when(follow(token, 'eve', '/x')))).toEqual(['PageOpened']);
  expect(chat.visitor('eve').viewing).toBeUndefined();
});

test('UNREAD-9: another browser resumes that conversation alone, and its seeing counts', () => {
  const { chat, token } = mailed();
  chat.given(addAgent('bob'));
  arrive(chat, 'phone');
  chat.given(follow(token, 'phone'), follow(token, 'phone', '/again'));
  expect(chat.conversation().guests).toEqual(['phone']);
  expect(chat.visitor('phone')).toMatchObject({ viewing: 1, contact: {} });
  chat.given(replies('More'));
  expect(chat.conversation()).toMatchObject({ unreadDueAt: undefined, seenBefore: 4 });
});

test('UNREAD-2: another browser that closes the page with unseen replies sends at once, to the visitor', () => {
  const { chat, token } = mailed();
  arrive(chat, 'phone');
  chat.given(follow(token, 'phone'), lookAway('phone'), replies('More'));
  expect(only(chat.when(closePage('phone')), 'MailQueued')).toMatchObject([
    { conversation: 1, address: 'anna@mail.example', from: 3, to: 4 },
  ]);
});

test('UNREAD-5, UNREAD-9: the link followed with a newer conversation in view: the replies are seen at once', () => {
  const { chat, token } = mailed();
  chat.given(openPage('anna', 'https://shop.example/help'), ends(), writes('New'), replies('More', 1));
  expect(chat.when(follow(token))).toEqual([
    { type: 'ConversationResumed', visitor: 'anna', conversation: 1 },
    { type: 'MailDecided', conversation: 1, kind: 'unread', decision: 'skip', reason: 'seen-in-time' },
    { type: 'MessagesSeen', conversation: 1, before: 4 },
  ]);
});

test('UNREAD-9: the conversation’s page is the one it was last used on, in whichever browser', () => {
  const { chat, token } = mailed();
  arrive(chat, 'phone');
  chat.given(follow(token, 'phone', '/b'), writes('From the phone', 'phone'));
  expect(chat.conversation().page).toBe('https://shop.example/b');
  chat.given(ends(), openPage('anna', '/new'), writes('New'), openPage('anna', '/c'), follow(token, 'anna', '/c'));
  expect(chat.conversation(1).page).toBe('https://shop.example/c');
});

test('who arrived has no page open yet', () => {
  const chat = begin();
  chat.given({ type: 'ArriveOnSite', visitor: 'ben', channel: 'shop' });
  expect(reasonOf(chat.when(writes('Hello', 'ben')))).toBe('page-closed');
});

test('UNREAD-9: a token is taken off from among what else an address says; nobody is a guest of their own', () => {
  const { chat, token } = mailed();
  expect(pageOnSite(SHOP.site, '/a?b=1&causerie=t1&c=2&d=3')).toBe('https://shop.example/a?b=1&c=2&d=3');
  chat.given(follow(token));
  expect(chat.conversation().guests).toEqual([]);
});

test('CONV-6: what a site says of its visitor is kept only as far as somebody could be reached by it', () => {
  const chat = begin();
  chat.given(identify({ name: ' Anna\n', email: 'anna@', phone: '12' }));
  expect(chat.visitor().contact).toEqual({ name: 'Anna' });
  expect(chat.when(identify({ email: 'anna@', phone: '12' }))).toEqual([]);
  expect(chat.when(identify({ name: 'a'.repeat(201) }))).toEqual([]);
  expect(chat.when(identify({ name: 'a'.repeat(200) }))).toHaveLength(1);
});
