/** What an e-mail says and where it leads, composed from a portal's state. */
import { expect, test } from 'vitest';
import type { ChannelSettings } from '../../src/domain/vocabulary/settings.ts';
import { MINUTE } from '../../src/domain/vocabulary/time.ts';
import { composeMail } from '../../src/mail/compose-mail.ts';
import type { MailModel } from '../../src/mail/model.ts';
import { begin, changeChannel, lookAway, openPage, replies, writes } from '../domain/given.ts';

/** The e-mail on a reply unseen on `/cart`; the channel's settings change while it waits. */
function mailAfter(change: Partial<ChannelSettings>): MailModel {
  const chat = begin({ known: { email: 'anna@mail.example' } });
  chat.given(openPage('anna', '/cart'), writes(), lookAway(), replies(), changeChannel(change));
  chat.pass(MINUTE);
  const [mail] = chat.state.outbox.values();
  if (mail === undefined) throw new Error('no e-mail was queued');
  return composeMail(chat.state, mail, chat.now);
}

test('UNREAD-9: the link leads back to the page', () => {
  expect(mailAfter({}).action.url).toMatch(/^https:\/\/shop\.example\/cart\?causerie=t\d+$/);
});

test('UNREAD-9: once the site has moved, links lead to where it is now', () => {
  const { action, unsubscribe } = mailAfter({ site: 'https://new.example/' });
  expect(action.url).toMatch(/^https:\/\/new\.example\/\?causerie=t\d+$/);
  expect(unsubscribe?.url).toMatch(/^https:\/\/new\.example\/\?causerie-unsubscribe=t\d+$/);
});

test('UNREAD-9: name and password in the site’s address stay out of links', () => {
  const { action, unsubscribe } = mailAfter({ site: 'https://me:secret@shop.example/' });
  expect(action.url).toMatch(/^https:\/\/shop\.example\/cart\?/);
  expect(unsubscribe?.url).toMatch(/^https:\/\/shop\.example\/\?/);
});
