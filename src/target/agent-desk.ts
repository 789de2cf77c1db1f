/** Draws what an agent sees from what the portal knows: own conversations, those that wait, those that ended lately. */
import { the } from '../domain/evolve/change.ts';
import { addressOnSite } from '../domain/visit.ts';
import type { Message } from '../domain/vocabulary/message.ts';
import type { Agent, Conversation, PortalState } from '../domain/vocabulary/state.ts';
import { translate } from '../languages/format.ts';
import { messageText } from './system-text.ts';
import type { AgentDesk, DeskConversation, DeskEntry } from './target.ts';

function entryOf(state: PortalState, conversation: Conversation, message: Message): DeskEntry {
  const { language } = the(state.channels, conversation.channel).settings;
  const text = messageText(state, message, language);
  const entry = { at: message.at, text, ...('file' in message ? { file: message.file.name } : {}) };
  switch (message.kind) {
    case 'visitor': {
      const { name } = the(state.visitors, conversation.visitor).contact;
      return { ...entry, kind: message.kind, author: name ?? translate(language, 'visitor') };
    }
    case 'reply':
    case 'note':
      return { ...entry, kind: message.kind, author: the(state.agents, message.agent).publicName };
    case 'away-notice':
      return { ...entry, kind: 'notice', author: translate(language, 'automaticMessage') };
    case 'contact-details':
      return {
        ...entry,
        kind: message.kind,
        author: translate(language, 'automaticMessage'),
        details: message.details,
      };
    default:
      return { ...entry, kind: message.kind, author: translate(language, 'automaticMessage') };
  }
}

/** A conversation as agents see it. */
export function drawConversation(
  state: PortalState,
  conversation: Conversation,
  place: DeskConversation['place'],
): DeskConversation {
  const { settings } = the(state.channels, conversation.channel);
  const { contact } = the(state.visitors, conversation.visitor);
  return {
    number: conversation.number,
    channel: settings.name,
    status: conversation.status,
    place,
    visitor: contact.name ?? translate(settings.language, 'visitor'),
    contact,
    page: addressOnSite(settings.site, conversation.page),
    entries: the(state.messages, conversation.number).map((message) => entryOf(state, conversation, message)),
  };
}

/** An agent's desk as it is now. */
export function drawDesk(state: PortalState, agent: Agent): AgentDesk {
  const draw = (numbers: Iterable<number>, place: DeskConversation['place']): DeskConversation[] =>
    [...numbers].map((number) => drawConversation(state, the(state.conversations, number), place));
  const shown = new Set([...the(state.desks, agent.id), ...agent.channels.flatMap((id) => [...the(state.queues, id)])]);
  const others = the(state.pastOf, agent.id).filter((number) => !shown.has(number));
  const isEnded = (number: number): boolean => the(state.conversations, number).status === 'ended';
  return {
    publicName: agent.publicName,
    presence: agent.presence,
    conversations: [
      ...draw(the(state.desks, agent.id), 'mine'),
      ...agent.channels.flatMap((channel) => draw(the(state.queues, channel), 'queue')),
      ...others.flatMap((number) => draw([number], isEnded(number) ? 'past' : 'found')),
    ],
  };
}
