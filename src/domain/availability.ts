/** Who can answer at an instant (AWAY-1): a question of agents, maxima and working hours; nothing is assigned here. */
import { the } from './evolve/change.ts';
import type { ConversationNumber } from './vocabulary/ids.ts';
import type { Agent, Channel, Conversation, PortalState } from './vocabulary/state.ts';

/** Whether an agent has a place for one more conversation. */
export function hasPlace(state: PortalState, agent: Agent): boolean {
  return agent.maximum === undefined || the(state.desks, agent.id).size < agent.maximum;
}

/** Agents of the channel who can take one more conversation now, in the channel's order. */
export function availableAgents(state: PortalState, channel: Channel): Agent[] {
  if (!channel.withinHours) return [];
  return channel.agents
    .map((id) => the(state.agents, id))
    .filter((agent) => agent.presence === 'online' && hasPlace(state, agent));
}

/** Whether someone can answer this conversation: its own agent, or one who can take it (AWAY-1). */
export function canBeAnswered(state: PortalState, conversation: Conversation): boolean {
  const channel = the(state.channels, conversation.channel);
  if (!channel.withinHours) return false;
  const own = conversation.agent === undefined ? undefined : the(state.agents, conversation.agent);
  return own?.presence === 'online' || availableAgents(state, channel).length > 0;
}

/** Conversations of the channel that have not ended, in the queue first, then by agent. */
export function* openConversations(state: PortalState, channel: Channel): Generator<Conversation> {
  const numbers = function* (): Generator<ConversationNumber> {
    yield* the(state.queues, channel.id);
    for (const agent of channel.agents) yield* the(state.desks, agent);
  };
  for (const number of numbers()) {
    const conversation = the(state.conversations, number);
    if (conversation.channel === channel.id) yield conversation;
  }
}
