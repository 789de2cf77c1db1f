/** Replaces records of the state by changed copies. Events only name things that exist: anything else is a bug. */
import { assert } from '../vocabulary/assert.ts';
import type { AgentId, ChannelId, ConversationNumber, VisitorId } from '../vocabulary/ids.ts';
import type { Agent, Channel, Conversation, PortalState, Records, Visitor } from '../vocabulary/state.ts';

/**
 * The record of that name.
 * @throws Error if there is none: an event or a decision named something that does not exist.
 */
export function the<Key, Value>(map: Pick<Records<Key, Value>, 'get'>, key: Key): Value {
  const value = map.get(key);
  assert(value !== undefined, `${String(key)} exists`);
  return value;
}

// Each kind of record is copied in a place of its own: one that copies them all takes four times as long, because it cannot
// know how they are laid out. Object.assign is the same as spreading both, in a third less time.

/** Replaces a conversation by a copy with `change`. */
export function changeConversation(
  state: PortalState,
  number: ConversationNumber,
  change: Partial<Conversation>,
): void {
  state.conversations.set(number, Object.assign({ ...the(state.conversations, number) }, change));
}

/** Replaces a visitor by a copy with `change`. */
export function changeVisitor(state: PortalState, id: VisitorId, change: Partial<Visitor>): void {
  state.visitors.set(id, Object.assign({ ...the(state.visitors, id) }, change));
}

/** Replaces an agent by a copy with `change`. */
export function changeAgent(state: PortalState, id: AgentId, change: Partial<Agent>): void {
  state.agents.set(id, Object.assign({ ...the(state.agents, id) }, change));
}

/** Replaces a channel by a copy with `change`. */
export function changeChannel(state: PortalState, id: ChannelId, change: Partial<Channel>): void {
  state.channels.set(id, Object.assign({ ...the(state.channels, id) }, change));
}

/** Notes whether a conversation is one of its visitor's with an unread e-mail due. */
export function noteUnread(state: PortalState, { visitor, number }: Conversation, isDue: boolean): void {
  const unread = state.unreadOf.get(visitor);
  if (isDue) {
    if (unread === undefined) state.unreadOf.set(visitor, new Set([number]));
    else unread.add(number);
  } else if (unread?.delete(number) === true && unread.size === 0) {
    state.unreadOf.delete(visitor);
  }
}
