/** Draws an agent's desk in plain text, narrow enough for a report. It decides nothing. */
import { CONTACT_FIELDS } from '../domain/vocabulary/contact.ts';
import type { AgentDesk, DeskConversation } from '../target/target.ts';
import { box, clockTime } from './box.ts';

/** The desk as a box, titled with whose it is. */
export function renderDesk(desk: AgentDesk, who: string): string {
  const conversations = desk.conversations.map(conversationLines);
  return box(`${who} (${desk.presence})`, conversations.length === 0 ? [['(no conversations)']] : conversations);
}

function conversationLines(conversation: DeskConversation): readonly string[] {
  const known = CONTACT_FIELDS.flatMap((field) => conversation.contact[field] ?? []);
  return [
    `no. ${conversation.number} · ${conversation.channel} · ${conversation.status} · ${conversation.place} · ${[conversation.visitor, ...known].join(' · ')}`,
    ...conversation.entries.map((entry) => `${clockTime(entry.at)} ${entry.author} [${entry.kind}]: ${entry.text}`),
  ];
}

/** Every text a conversation shows an agent. */
export function textsOfConversation(conversation: DeskConversation): readonly string[] {
  return [
    conversation.visitor,
    conversation.channel,
    ...CONTACT_FIELDS.flatMap((field) => conversation.contact[field] ?? []),
    ...conversation.entries.flatMap((entry) => [
      entry.text,
      entry.author,
      ...CONTACT_FIELDS.flatMap((field) => entry.details?.[field] ?? []),
    ]),
  ];
}
