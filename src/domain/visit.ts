/** Decides on the visitor's presence: page open or closed, chat in view or not, links followed, who the visitor is. */
import { type Decider, type Decision, NOTHING, reject } from './decision.ts';
import { readEmail } from './email-address.ts';
import { the } from './evolve/change.ts';
import { readPhone } from './phone-number.ts';
import { remembering } from './remembering.ts';
import { cleanLine, NAME_LENGTH } from './user-text.ts';
import type { Command } from './vocabulary/command.ts';
import type { ContactDetails } from './vocabulary/contact.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event } from './vocabulary/event.ts';
import type { PortalState, Visitor } from './vocabulary/state.ts';
import { isTimeZone } from './working-hours.ts';

/** The longest page address kept, in UTF-16 units. */
const PAGE_LENGTH = 2_048;

/**
 * The address of a page on the channel's site. Whatever lies elsewhere, or is no address, counts as the site itself: a
 * link in an e-mail must never lead to another site (UNREAD-9). A token in the address is taken off.
 */
export function pageOnSite(site: string, page: string): string {
  return addressOnSite(site, page.length > PAGE_LENGTH ? '' : page);
}

/** As {@link pageOnSite} for a page kept earlier, of whatever length: the site may have moved since. */
export function addressOnSite(site: string, address: string): string {
  return readAddress(address, site);
}

/** Pages are few, and are looked up for every line of an agent's list. */
const readAddress = remembering((address, site) => {
  const base = new URL(site);
  const url = URL.parse(address, base) ?? base;
  // The protocol too: a `blob:` address has the origin of the page that made it.
  const onSite = url.origin === base.origin && url.protocol === base.protocol ? url : base;
  onSite.username = '';
  onSite.password = '';
  // Cut out by hand: searchParams.delete would rewrite what remains in its own manner (`%20` as `+`, `sale` as `sale=`).
  const isToken = (part: string): boolean => TOKEN_PARAMETERS.some((name) => new URLSearchParams(part).has(name));
  const parts = onSite.search === '' ? [] : onSite.search.slice(1).split('&');
  if (parts.some(isToken)) onSite.search = parts.filter((part) => !isToken(part)).join('&');
  return onSite.href;
});

/** The query parameter that carries the token of a link back into a conversation. */
export const LINK_PARAMETER = 'causerie';
/** The query parameter that carries the token of an unsubscribing link. */
export const UNSUBSCRIBE_PARAMETER = 'causerie-unsubscribe';
const TOKEN_PARAMETERS = [LINK_PARAMETER, UNSUBSCRIBE_PARAMETER];

/** A page's address with a token in one of its parameters; everything else of the address stays as it was. */
export function withToken(page: string, parameter: string, token: string): string {
  const url = new URL(page);
  url.search = `${url.search === '' ? '?' : `${url.search}&`}${parameter}=${token}`;
  return url.href;
}

function openPage(state: PortalState, visitor: Visitor, page: string): Event[] {
  const { settings } = the(state.channels, visitor.channel);
  const address = pageOnSite(settings.site, page);
  if (visitor.pageOpen && visitor.page === address) return [];
  return [{ type: 'PageOpened', visitor: visitor.id, page: address }];
}

function followLink(
  state: PortalState,
  visitor: Visitor,
  command: Extract<Command, { type: 'FollowLink' }>,
  { at }: Context,
): Decision {
  const opened = openPage(state, visitor, command.page);
  const link = state.links.get(command.token);
  const conversation = link?.purpose === 'resume' ? state.conversations.get(link.conversation) : undefined;
  // A link of another channel opens nothing here; an expired one shows the page as to anyone (UNREAD-9, SAFE-3).
  if (link === undefined || conversation?.channel !== visitor.channel || link.expiresAt <= at) return opened;
  return [
    { type: 'ConversationResumed', visitor: visitor.id, conversation: conversation.number },
    ...opened,
    ...(visitor.chatInView ? [] : [{ type: 'ChatBroughtIntoView', visitor: visitor.id } as const]),
  ];
}

/** No e-mail could tell its times in a zone that does not exist (MAIL-6). */
function notAZone(timeZone: string): string {
  return `"${timeZone}" is not a time zone`;
}

const DIALLED_AT_HOME = /^\+?(?:[\s()./-]*\d){6,15}$/;

/** What a site says of its visitor: what is empty or no name says nothing, what is no address or number reaches nobody (AWAY-4). */
function readContact({ name = '', email = '', phone = '' }: ContactDetails, defaultCountry: string): ContactDetails {
  const line = cleanLine(name);
  const address = readEmail(email);
  // A site may know its customers' numbers as they are dialled at home, wherever the channel is.
  const isPhone = readPhone(phone, defaultCountry).valid || DIALLED_AT_HOME.test(phone.trim());
  return {
    ...(line === '' || line.length > NAME_LENGTH ? {} : { name: line }),
    ...(address.valid ? { email: address.typed } : {}),
    ...(isPhone ? { phone: phone.trim() } : {}),
  };
}

function decideOfVisitor(
  state: PortalState,
  visitor: Visitor,
  command: Command,
  context: Context,
): Decision | undefined {
  switch (command.type) {
    case 'SetVisitorPreferences': {
      const { language, timeZone } = command;
      if (timeZone !== undefined && !isTimeZone(timeZone)) return reject('setting-invalid', notAZone(timeZone));
      return [{ type: 'VisitorPreferencesChanged', visitor: visitor.id, language, timeZone }];
    }
    case 'IdentifyVisitor': {
      const { defaultCountry } = the(state.channels, visitor.channel).settings;
      const contact = readContact(command.contact, defaultCountry);
      return Object.keys(contact).length === 0
        ? NOTHING
        : [{ type: 'VisitorIdentified', visitor: visitor.id, contact }];
    }
    case 'OpenPage':
      return openPage(state, visitor, command.page);
    case 'ClosePage':
      return visitor.pageOpen ? [{ type: 'PageClosed', visitor: visitor.id }] : NOTHING;
    case 'BringChatIntoView':
      return visitor.chatInView ? NOTHING : [{ type: 'ChatBroughtIntoView', visitor: visitor.id }];
    case 'PutChatOutOfView':
      return visitor.chatInView ? [{ type: 'ChatPutOutOfView', visitor: visitor.id }] : NOTHING;
    case 'FollowLink':
      return followLink(state, visitor, command, context);
    default:
      return undefined;
  }
}

function decide(state: PortalState, command: Command, context: Context): Decision | undefined {
  switch (command.type) {
    case 'ArriveOnSite': {
      if (state.visitors.has(command.visitor)) return reject('already-exists', command.visitor);
      const { visitor, channel, language, timeZone } = command;
      if (!state.channels.has(channel)) return reject('unknown-channel', channel);
      if (timeZone !== undefined && !isTimeZone(timeZone)) return reject('setting-invalid', notAZone(timeZone));
      return [{ type: 'VisitorArrived', visitor, channel, language, timeZone }];
    }
    case 'SetVisitorPreferences':
    case 'IdentifyVisitor':
    case 'OpenPage':
    case 'ClosePage':
    case 'BringChatIntoView':
    case 'PutChatOutOfView':
    case 'FollowLink': {
      const visitor = state.visitors.get(command.visitor);
      if (visitor === undefined) return reject('unknown-visitor', command.visitor);
      return decideOfVisitor(state, visitor, command, context);
    }
    default:
      return undefined;
  }
}

/** Decides on what visitors do with the page. */
export const visit: Decider = { decide };
