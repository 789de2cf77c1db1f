/** Decides who answers (ROUTE-1): queue, assignment, forwarding, transfer, agents who leave. */
import { availableAgents, hasPlace } from './availability.ts';
import { type Decider, type Decision, NOTHING, reject } from './decision.ts';
import { the } from './evolve/change.ts';
import { assertNever } from './vocabulary/assert.ts';
import type { Command } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event } from './vocabulary/event.ts';
import type { AgentId, ChannelId, ConversationNumber } from './vocabulary/ids.ts';
import type { Agent, Channel, Conversation, PortalState } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';

/** The agent who is next among those who can take a conversation; none when it is offered to all. */
function nextAgent(channel: Channel, candidates: readonly Agent[], after?: AgentId): Agent | undefined {
  switch (channel.settings.distribution) {
    case 'all':
      return undefined;
    case 'evenly':
      return candidates.reduce<Agent | undefined>(
        (longest, agent) => (longest === undefined || agent.lastAssignment < longest.lastAssignment ? agent : longest),
        undefined,
      );
    case 'strictly': {
      const place = after === undefined ? -1 : channel.agents.indexOf(after);
      return candidates.find((agent) => channel.agents.indexOf(agent.id) > place) ?? candidates[0];
    }
    default:
      return assertNever(channel.settings.distribution);
  }
}

/** Assigns the conversation that waited longest; the assignment's own event brings the next one here again. */
function serveQueue(state: PortalState, id: ChannelId): readonly Event[] {
  const channel = the(state.channels, id);
  const first = the(state.queues, id).first();
  if (first === undefined) return NOTHING;
  const agent = nextAgent(channel, availableAgents(state, channel));
  return agent === undefined ? NOTHING : [{ type: 'ConversationAssigned', conversation: first, agent: agent.id }];
}

function serveQueuesOf(state: PortalState, agent: AgentId): readonly Event[] {
  // One assignment at a time: the next decision must see the agent's place taken.
  for (const channel of the(state.agents, agent).channels) {
    const served = serveQueue(state, channel);
    if (served.length > 0) return served;
  }
  return NOTHING;
}

/** A conversation whose agent cannot answer, or that has none, waits in the queue. */
function findAgent(state: PortalState, number: ConversationNumber): readonly Event[] {
  const { agent, status } = the(state.conversations, number);
  if (status !== 'waiting') return NOTHING;
  const answers = agent !== undefined && the(state.agents, agent).presence === 'online';
  const queued = the(state.queues, the(state.conversations, number).channel).has(number);
  return answers || queued ? NOTHING : [{ type: 'ConversationQueued', conversation: number }];
}

/** Everything unanswered on the desk of an agent who leaves goes back to the queue. */
function clearDesk(state: PortalState, agent: AgentId): readonly Event[] {
  return [...the(state.desks, agent)].flatMap((number) => findAgent(state, number));
}

/** When the agent's time to answer is over, or undefined: no such time, nobody assigned or nothing awaited (ROUTE-1). */
export function forwardingDueAt(state: PortalState, conversation: Conversation): Instant | undefined {
  const { forwardingTimeMs } = the(state.channels, conversation.channel).settings;
  const { answerAwaitedSince, agent } = conversation;
  if (forwardingTimeMs === undefined || answerAwaitedSince === undefined || agent === undefined) return undefined;
  return answerAwaitedSince + forwardingTimeMs;
}

function forward(state: PortalState, number: ConversationNumber, from: AgentId): readonly Event[] {
  const conversation = the(state.conversations, number);
  const channel = the(state.channels, conversation.channel);
  const others = availableAgents(state, channel).filter((agent) => agent.id !== from);
  const untried = others.filter((agent) => !conversation.forwardedFrom.includes(agent.id));
  if (channel.settings.distribution === 'all') {
    return others.length === 0 ? NOTHING : [{ type: 'ConversationQueued', conversation: number }]; // offered to all again
  }
  const next = nextAgent(channel, untried.length > 0 ? untried : others, from);
  return next === undefined ? NOTHING : [{ type: 'ConversationAssigned', conversation: number, agent: next.id, from }];
}

function transfer(state: PortalState, command: Extract<Command, { type: 'Transfer' }>): Decision {
  const conversation = state.conversations.get(command.conversation);
  const agent = state.agents.get(command.agent);
  const to = state.agents.get(command.to);
  if (agent === undefined) return reject('unknown-agent', command.agent);
  if (to === undefined) return reject('unknown-agent', command.to);
  if (conversation === undefined || !agent.channels.includes(conversation.channel)) {
    return reject('unknown-conversation', String(command.conversation)); // SAFE-3
  }
  if (conversation.status === 'ended') return reject('conversation-ended', String(conversation.number));
  const mayAnswer = to.presence === 'online' && to.channels.includes(conversation.channel) && hasPlace(state, to);
  if (!mayAnswer && to.id !== conversation.agent) return reject('agent-cannot-answer', to.publicName);
  if (to.id === conversation.agent) return NOTHING;
  return [
    { type: 'ConversationAssigned', conversation: conversation.number, agent: to.id, from: conversation.agent },
    {
      type: 'MessagePosted',
      conversation: conversation.number,
      message: { kind: 'transfer', from: command.agent, to: to.id },
    },
  ];
}

function decide(state: PortalState, command: Command, { at }: Context): Decision | undefined {
  if (command.type === 'Transfer') return transfer(state, command);
  if (command.type !== 'ReachDeadline' || command.owner.kind !== 'conversation') return undefined;
  const conversation = the(state.conversations, command.owner.conversation);
  const dueAt = forwardingDueAt(state, conversation);
  if (dueAt === undefined || dueAt > at || conversation.agent === undefined) return NOTHING;
  return [{ type: 'ForwardingTimeElapsed', conversation: conversation.number, agent: conversation.agent }];
}

function react(state: PortalState, event: Event): readonly Event[] {
  switch (event.type) {
    case 'MessagePosted':
      return event.message.kind === 'visitor' ? findAgent(state, event.conversation) : NOTHING;
    case 'ConversationAssigned': {
      const freed = event.from === undefined ? NOTHING : serveQueuesOf(state, event.from); // also of the agent's other channels
      if (freed.length > 0) return freed;
      const served = serveQueue(state, the(state.conversations, event.conversation).channel);
      return served.length > 0 ? served : serveQueuesOf(state, event.agent); // the agent may have place for another channel
    }
    case 'ConversationQueued':
      return serveQueue(state, the(state.conversations, event.conversation).channel);
    case 'ConversationEnded': {
      const { agent } = the(state.conversations, event.conversation);
      return agent === undefined ? NOTHING : serveQueuesOf(state, agent); // a place became free
    }
    case 'ForwardingTimeElapsed':
      return forward(state, event.conversation, event.agent);
    case 'AgentJoined':
    case 'AgentMaximumChanged':
      return serveQueuesOf(state, event.agent);
    case 'AgentPresenceChanged':
      return event.presence === 'online' ? serveQueuesOf(state, event.agent) : clearDesk(state, event.agent);
    case 'HoursTurnScheduled':
    case 'ChannelChanged':
      return serveQueue(state, event.channel);
    default:
      return NOTHING;
  }
}

/** Decides who answers. */
export const routing: Decider = { decide, react };
