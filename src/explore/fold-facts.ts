/** Folds one observed event into the facts. It follows SPEC.md where an event leaves room, never the engine's own fold. */
import type { Event } from '../domain/vocabulary/event.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import {
  type ConversationFacts,
  type Facts,
  isSeeing,
  known,
  type MailFacts,
  type PortalFacts,
  type SaidFacts,
  type VisitorFacts,
} from './facts.ts';

/** Folds `event` of the portal called `name`, which happened at `at`. */
export function foldEvent(facts: Facts, name: string, event: Event, at: Instant): void {
  facts.at = at;
  if (event.type === 'PortalOpened') {
    facts.portals.set(name, newPortal(name, event.settings));
    return;
  }
  const portal = known(facts.portals, name);
  foldAdministration(portal, event);
  foldVisit(portal, event, at);
  foldConversation(portal, event, at);
  foldForm(portal, event, at);
  foldMail(facts, portal, event, at);
}

function newPortal(name: string, settings: PortalFacts['settings']): PortalFacts {
  return {
    name,
    settings,
    channels: new Map(),
    agents: new Map(),
    visitors: new Map(),
    conversations: new Map(),
    mails: new Map(),
    crmRequests: new Set(),
    outbox: new Set(),
  };
}

function foldAdministration(portal: PortalFacts, event: Event): void {
  switch (event.type) {
    case 'CrmRequested':
      portal.crmRequests.add(event.request);
      return;
    case 'CrmAnswered':
      portal.crmRequests.delete(event.request);
      return;
    case 'PortalChanged':
      portal.settings = event.settings;
      return;
    case 'ChannelOpened': {
      const { channel: name, settings } = event;
      portal.channels.set(name, { name, settings, withinHours: true, turnAt: undefined, agents: [], open: new Set() });
      return;
    }
    case 'ChannelChanged':
      known(portal.channels, event.channel).settings = event.settings;
      return;
    case 'HoursTurnScheduled': {
      const channel = known(portal.channels, event.channel);
      channel.withinHours = event.withinHours;
      channel.turnAt = event.turnAt;
      return;
    }
    case 'AgentJoined': {
      const { agent: name, channels, presence, maximum = Number.POSITIVE_INFINITY } = event;
      const agent = { portal, name, channels, presence, maximum, desk: new Set<ConversationFacts>() };
      portal.agents.set(name, agent);
      for (const channel of channels) known(portal.channels, channel).agents.push(agent);
      return;
    }
    case 'AgentPresenceChanged':
      known(portal.agents, event.agent).presence = event.presence;
      return;
    case 'AgentMaximumChanged':
      known(portal.agents, event.agent).maximum = event.maximum;
      return;
    default:
  }
}

function see(conversation: ConversationFacts): void {
  for (const said of conversation.unseen) said.seen = true;
  conversation.unseen.clear();
}

function seeIfThere(visitor: VisitorFacts): void {
  if (visitor.viewing !== undefined && isSeeing(visitor, visitor.viewing)) see(visitor.viewing);
}

function putOnScreen(visitor: VisitorFacts, conversation: ConversationFacts): void {
  visitor.viewing?.viewers.delete(visitor);
  conversation.viewers.add(visitor);
  visitor.viewing = conversation;
}

function foldVisit(portal: PortalFacts, event: Event, at: Instant): void {
  if (event.type === 'VisitorArrived') {
    portal.visitors.set(event.visitor, {
      portal,
      name: event.visitor,
      channel: known(portal.channels, event.channel),
      contact: {},
      language: event.language,
      timeZone: event.timeZone,
      pageOpen: false,
      inView: true,
      closedAt: undefined,
      openedAt: undefined,
      viewing: undefined,
      conversations: [],
    });
    return;
  }
  if (!('visitor' in event) || event.type === 'ConversationOpened') return;
  const visitor = known(portal.visitors, event.visitor);
  switch (event.type) {
    case 'PageOpened':
      if (!visitor.pageOpen) visitor.openedAt = at;
      visitor.pageOpen = true;
      break;
    case 'PageClosed':
      visitor.pageOpen = false;
      visitor.closedAt = at;
      break;
    case 'ChatBroughtIntoView':
      visitor.inView = true;
      break;
    case 'ChatPutOutOfView':
      visitor.inView = false;
      break;
    case 'ConversationResumed':
      putOnScreen(visitor, known(portal.conversations, event.conversation));
      break;
    case 'VisitorPreferencesChanged':
      visitor.language = event.language ?? visitor.language;
      visitor.timeZone = event.timeZone ?? visitor.timeZone;
      break;
    case 'VisitorIdentified':
      visitor.contact = { ...visitor.contact, ...event.contact }; // an absent field erases none (CONT-2)
      break;
    default:
  }
  seeIfThere(visitor);
}

function openConversation(
  portal: PortalFacts,
  event: Extract<Event, { type: 'ConversationOpened' }>,
  at: Instant,
): void {
  const channel = known(portal.channels, event.channel);
  const visitor = known(portal.visitors, event.visitor);
  const conversation: ConversationFacts = {
    portal,
    number: event.conversation,
    channel,
    visitor,
    openedAt: at,
    said: [],
    unseen: new Set(),
    viewers: new Set(),
    forms: new Map(),
    shownByItself: [],
    transcripts: [],
    replaced: undefined,
    sent: undefined,
    agent: undefined,
    waiting: false,
    endedAt: undefined,
    unsubscribed: false,
    arrived: 0,
  };
  portal.conversations.set(event.conversation, conversation);
  channel.open.add(conversation);
  visitor.conversations.push(conversation);
  putOnScreen(visitor, conversation);
}

function takeFromAgent(conversation: ConversationFacts): void {
  conversation.agent?.desk.delete(conversation);
  conversation.agent = undefined;
}

function foldConversation(portal: PortalFacts, event: Event, at: Instant): void {
  if (event.type === 'ConversationOpened') return openConversation(portal, event, at);
  if (!('conversation' in event)) return;
  const conversation = known(portal.conversations, event.conversation);
  switch (event.type) {
    case 'MessagePosted': {
      const said: SaidFacts = {
        content: event.message,
        at,
        place: conversation.said.length,
        seen: false,
        mailed: undefined,
        copy: undefined,
      };
      conversation.said.push(said);
      if (event.message.kind === 'visitor') {
        see(conversation); // writing counts as seeing (UNREAD-5)
        conversation.waiting = true;
      } else if (event.message.kind === 'reply') {
        conversation.waiting = false;
        said.seen = [...conversation.viewers].some((viewer) => isSeeing(viewer, conversation));
        if (!said.seen) conversation.unseen.add(said);
      }
      return;
    }
    case 'ConversationQueued':
      return takeFromAgent(conversation);
    case 'ConversationAssigned':
      takeFromAgent(conversation);
      conversation.agent = known(portal.agents, event.agent);
      if (conversation.endedAt === undefined) conversation.agent.desk.add(conversation);
      return;
    case 'ConversationEnded':
      conversation.endedAt = at;
      conversation.waiting = false;
      conversation.channel.open.delete(conversation);
      conversation.agent?.desk.delete(conversation);
      return;
    case 'VisitorUnsubscribed':
      conversation.unsubscribed = true;
      return;
    default:
  }
}

function foldForm(portal: PortalFacts, event: Event, at: Instant): void {
  switch (event.type) {
    case 'FormShown': {
      const conversation = known(portal.conversations, event.conversation);
      conversation.forms.set(event.id, { id: event.id, kind: event.form, draft: event.draft });
      if (!event.asked) conversation.shownByItself.push(event.form);
      return;
    }
    case 'FormTyped': {
      const { forms } = known(portal.conversations, event.conversation);
      forms.set(event.id, { ...known(forms, event.id), draft: event.draft });
      return;
    }
    case 'FormSent': {
      const conversation = known(portal.conversations, event.conversation);
      conversation.sent = { form: known(conversation.forms, event.id), at };
      conversation.forms.delete(event.id);
      return;
    }
    case 'FormDismissed':
    case 'FormWithdrawn': {
      const conversation = known(portal.conversations, event.conversation);
      if (event.type === 'FormWithdrawn') conversation.replaced = event.id;
      conversation.forms.delete(event.id);
      return;
    }
    default:
  }
}

/** Whether an address is the visitor's own (TRANS-8); addresses are compared trimmed and case-folded (CRM-3). */
function isOwn({ contact }: VisitorFacts, address: string): boolean {
  return contact.email?.trim().toLowerCase() === address.trim().toLowerCase();
}

/** The replies nobody has seen that an e-mail was made of. */
function unseenIn({ conversation, queued }: MailFacts): readonly SaidFacts[] {
  return [...conversation.unseen].filter(({ place }) => queued.from <= place && place < queued.to);
}

/** A copy that did not get through has carried nothing (TRANS-8). */
function release(copy: MailFacts): void {
  for (const said of unseenIn(copy)) if (said.copy === copy) said.copy = undefined;
}

function leave(portal: PortalFacts, mail: MailFacts, state: MailFacts['state']): void {
  mail.state = state;
  portal.outbox.delete(mail);
}

function foldMail(facts: Facts, portal: PortalFacts, event: Event, at: Instant): void {
  if (event.type === 'MailQueued') {
    const conversation = known(portal.conversations, event.conversation);
    const mail: MailFacts = {
      id: event.mail,
      conversation,
      queued: event,
      queuedAt: at,
      isOwnCopy: event.kind === 'transcript' && isOwn(conversation.visitor, event.address),
      tries: 0,
      address: event.address,
      unseen: new Set(),
      arrived: 0,
      state: 'waiting',
    };
    portal.mails.set(event.mail, mail);
    portal.outbox.add(mail);
    facts.mailsById.set(event.messageId, mail);
    if (event.kind === 'transcript') conversation.transcripts.push(mail);
    if (event.kind === 'unread') for (const said of unseenIn(mail)) if (said.copy === undefined) said.mailed ??= mail;
    if (mail.isOwnCopy) for (const said of unseenIn(mail)) said.copy ??= mail;
    return;
  }
  if (!('mail' in event) || event.mail === undefined || event.type === 'MailDecided') return;
  const mail = known(portal.mails, event.mail);
  switch (event.type) {
    case 'MailTryStarted':
      mail.tries += 1;
      mail.address = event.address;
      mail.unseen = new Set(mail.conversation.unseen);
      mail.state = 'under way';
      return;
    case 'MailAccepted':
      if (mail.isOwnCopy) for (const said of unseenIn(mail)) said.copy = mail;
      return leave(portal, mail, 'accepted');
    case 'MailDeferred':
      mail.state = 'waiting';
      return release(mail);
    case 'MailGivenUp':
      release(mail);
      return leave(portal, mail, 'given up');
    case 'MailCancelled':
      for (const said of unseenIn(mail)) if (said.mailed === mail) said.mailed = undefined;
      return leave(portal, mail, 'cancelled');
    default:
  }
}
