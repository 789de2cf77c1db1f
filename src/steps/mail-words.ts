/** Whose words an e-mail may hold, and whose it must not. Knows desks and CRM as people see them. */
import type { DeskConversation } from '../target/target.ts';
import { allAgents } from './planning.ts';
import type { World } from './world.ts';

/** Users' own words that may stand in an e-mail of a conversation. */
export function wordsOf(conversation: DeskConversation, channel = ''): readonly string[] {
  const entries = conversation.entries.filter(
    ({ kind }) => kind === 'visitor' || kind === 'reply' || kind === 'greeting',
  );
  const said = entries.flatMap(({ kind, author, text, file }) => [...(kind === 'reply' ? [author] : []), file ?? text]);
  return [...new Set([channel, ...contactsOf(conversation), ...said])].filter((words) => words !== '');
}

/** The contacts the visitor has given, now or earlier. */
function contactsOf({ contact, entries }: DeskConversation): readonly string[] {
  return [contact, ...entries.map(({ details = {} }) => details)].flatMap(({ name, email, phone }) =>
    [name, email, phone].filter((value) => value !== undefined),
  );
}

/**
 * What must stand nowhere in an e-mail of a conversation: notes (CONV-5), what other visitors said and left (SAFE-3), what
 * the CRM knows and this visitor has not typed (CRM-9).
 */
export function secretsOf(world: World, portal: string, conversation: DeskConversation): readonly string[] {
  const own = new Set(contactsOf(conversation));
  const others = otherConversations(world, portal, conversation);
  const records = world.plan.portals.flatMap(({ name }) => world.target.crmRecords(name));
  const secrets = [
    ...[conversation, ...others].flatMap(notesOf),
    ...others.flatMap((other) => [
      ...contactsOf(other),
      ...other.entries.filter(({ kind }) => kind === 'visitor').map(({ text, file }) => file ?? text),
    ]),
    ...records.flatMap(({ name = '', emails, phones }) => [name, ...[...emails, ...phones].map(({ typed }) => typed)]),
  ];
  return [...new Set(secrets)].filter((secret) => secret !== '' && !own.has(secret));
}

function notesOf({ entries }: DeskConversation): readonly string[] {
  return entries.filter(({ kind }) => kind === 'note').map(({ text }) => text);
}

/** Conversations of other visitors on the agents' desks. One whose visitor may be the same person is left out. */
function otherConversations(
  { plan, target }: World,
  portal: string,
  { number, visitor, contact }: DeskConversation,
): readonly DeskConversation[] {
  const home = new Set(plan.portals.find(({ name }) => name === portal)?.agents.map(({ name }) => name));
  return allAgents(plan).flatMap(({ name }) =>
    target
      .agent(name)
      .desk()
      .conversations.filter((other) => {
        if (!home.has(name)) return true;
        if (other.number === number) return false;
        const isNobody = Object.keys(contact).length === 0 || Object.keys(other.contact).length === 0;
        return !isNobody && (other.visitor !== visitor || other.contact.email !== contact.email);
      }),
  );
}
