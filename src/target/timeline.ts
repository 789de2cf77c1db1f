/** Says in a sentence what an event was, for people who want to know what happened and why (MAIL-7). */
import type { Event, MailReason } from '../domain/vocabulary/event.ts';
import type { MessageContent } from '../domain/vocabulary/message.ts';
import type { PortalState } from '../domain/vocabulary/state.ts';

const REASONS: Readonly<Record<MailReason, string>> = {
  'unseen-for-the-delay': 'unseen for the whole delay',
  'page-closed-with-unseen-replies': 'the page was closed with unseen replies',
  'address-became-known': 'an address became known',
  'no-address-known': 'no address is known',
  'seen-in-time': 'seen in time',
  'visitor-wrote': 'the visitor wrote',
  'seen-before-the-retry': 'seen before the retry',
  'travels-with-the-pending-e-mail': 'travels with the e-mail that is due already',
  'travels-with-the-copy': 'the copy carries the replies',
  unsubscribed: 'the visitor unsubscribed',
  'copy-requested': 'the visitor asked for a copy',
  'conversation-ended': 'the conversation ended',
  'too-many-copies': 'too many copies within the hour',
  'nothing-to-send': 'nothing to send',
  'retry-due': 'the pause is over',
  'interrupted-try-repeated': 'the process stopped during the try',
  'temporary-failure': 'temporary failure',
  'permanent-refusal': 'refused for good',
  'last-try-failed': 'the last try failed',
};

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

function postedText(message: MessageContent, state: PortalState): string {
  const name = (id: string): string => state.agents.get(id)?.publicName ?? id;
  const words = 'text' in message && message.text !== undefined ? quoted(message.text) : '';
  const file = 'file' in message ? `the file ${quoted(message.file.name)}` : words;
  switch (message.kind) {
    case 'visitor':
      return `visitor: ${file}`;
    case 'reply':
      return `${name(message.agent)}: ${file}`;
    case 'greeting':
      return 'greeting posted';
    case 'away-notice':
      return 'notice posted: nobody can answer now';
    case 'contact-details':
      return `agent is shown the contact details: ${Object.values(message.details).map(quoted).join(', ')}`;
    case 'note':
      return `${name(message.agent)} notes ${words}`;
    case 'contact-conflict':
      return `agent is told of a contact conflict: ${message.email}, ${message.phone}`;
    case 'mail-undelivered':
      return `agent is told that the e-mail to ${message.address} was not delivered: ${message.reason}`;
    case 'transfer':
      return `transferred from ${name(message.from)} to ${name(message.to)}`;
  }
}

const FORM_NAMES = {
  introduce: '"Introduce yourself"',
  contacts: '"Leave your contacts"',
  copy: '"Send a copy"',
} as const;
const MAIL_NAMES = { unread: 'the unread replies', transcript: 'the transcript' } as const;
const DECISIONS = {
  send: 'to be sent',
  hold: 'held back',
  join: 'joined to another',
  skip: 'not sent',
  'give-up': 'given up',
} as const;

function timeOf(at: number): string {
  return new Date(at).toISOString().slice(0, 23).replace('T', ' ');
}

function conversationText(event: Event, state: PortalState): string | undefined {
  const agent = (id: string): string => state.agents.get(id)?.publicName ?? id;
  switch (event.type) {
    case 'ConversationOpened':
      return `opened by ${event.visitor} on ${event.page}`;
    case 'MessagePosted':
      return postedText(event.message, state);
    case 'MessagesSeen':
      return 'seen by the visitor';
    case 'ConversationEnded':
      return `ended by ${event.by === 'idle' ? 'idle time' : `the ${event.by}`}`;
    case 'ConversationQueued':
      return 'waits for an agent';
    case 'ConversationAssigned':
      return `assigned to ${agent(event.agent)}`;
    case 'ForwardingTimeElapsed':
      return `${agent(event.agent)} did not answer in the forwarding time`;
    case 'AnswerBecameImpossible':
      return 'nobody can answer';
    case 'AnswerBecamePossible':
      return 'somebody can answer again';
    case 'ConversationResumed':
      return `resumed by ${event.visitor}`;
    default:
      return undefined;
  }
}

function formText(event: Event): string | undefined {
  switch (event.type) {
    case 'FormScheduled': {
      const when = event.timer === 'when-back' ? 'when the visitor is back' : `at ${timeOf(event.timer)}`;
      return `form ${FORM_NAMES[event.form]} to show itself ${when}`;
    }
    case 'FormCancelled':
      return `form ${FORM_NAMES[event.form]} will not show itself`;
    case 'FormShown':
      return `form ${FORM_NAMES[event.form]} shown${event.asked ? ' on request' : ''}`;
    case 'FormTyped':
      return 'visitor types in the form';
    case 'FormRefused':
      return `form not accepted: ${Object.entries(event.problems)
        .map(([field, problem]) => `${field} (${problem})`)
        .join(', ')}`;
    case 'FormSent':
      return `form ${FORM_NAMES[event.form]} sent`;
    case 'FormDismissed':
      return 'form dismissed';
    case 'FormWithdrawn':
      return 'form taken off the screen';
    default:
      return undefined;
  }
}

function mailText(event: Event): string | undefined {
  switch (event.type) {
    case 'UnreadMailScheduled':
      return `e-mail on unread replies due at ${timeOf(event.dueAt)}`;
    case 'UnreadMailHeld':
      return undefined; // its decision says why
    case 'MailDecided':
      return `${MAIL_NAMES[event.kind]}: ${DECISIONS[event.decision]}, because ${REASONS[event.reason]}`;
    case 'MailQueued':
      return `e-mail ${event.mail} in ${event.language} for ${event.address}`;
    case 'MailTryStarted':
      return `e-mail ${event.mail} goes to ${event.address}`;
    case 'MailAccepted':
      return `e-mail ${event.mail} accepted`;
    case 'MailDeferred':
      return `e-mail ${event.mail} not accepted: ${event.response}; next try at ${timeOf(event.retryAt)}`;
    case 'MailGivenUp':
      return `e-mail ${event.mail} given up: ${event.response}`;
    case 'MailCancelled':
      return `e-mail ${event.mail} taken back`;
    case 'VisitorUnsubscribed':
      return 'the visitor wants no more e-mails on unread replies';
    default:
      return undefined;
  }
}

function worldText(event: Event, state: PortalState): string | undefined {
  switch (event.type) {
    case 'ChannelChanged':
      return `settings of channel ${event.channel} changed`;
    case 'PortalChanged':
      return 'settings of the portal changed';
    case 'HoursTurnScheduled':
      return `channel ${event.channel}: ${event.withinHours ? 'within' : 'outside'} working hours`;
    case 'AgentPresenceChanged':
      return `${state.agents.get(event.agent)?.publicName ?? event.agent} is ${event.presence}`;
    case 'AgentMaximumChanged':
      return `${state.agents.get(event.agent)?.publicName ?? event.agent} takes at most ${event.maximum} at once`;
    case 'PageOpened':
      return `${event.visitor} opens ${event.page}`;
    case 'PageClosed':
      return `${event.visitor} closes the page`;
    case 'ChatBroughtIntoView':
      return `${event.visitor} looks at the chat`;
    case 'ChatPutOutOfView':
      return `${event.visitor} looks away`;
    case 'VisitorIdentified':
      return `${event.visitor} is known: ${Object.values(event.contact).map(quoted).join(', ')}`;
    case 'CrmRequested':
      return 'details are on their way to the CRM';
    case 'CrmTryFailed':
      return `the CRM did not answer: ${event.reason}; next try at ${timeOf(event.retryAt)}`;
    case 'CrmAnswered':
      return `CRM record ${event.record} ${event.outcome}`;
    default:
      return undefined; // setting up
  }
}

/** The sentence for an event, or undefined for those that say nothing to people. `state` names the agents. */
export function describe(event: Event, state: PortalState): string | undefined {
  const text = conversationText(event, state) ?? formText(event) ?? mailText(event);
  if (text === undefined) return worldText(event, state);
  return 'conversation' in event ? `#${event.conversation} ${text}` : text;
}
