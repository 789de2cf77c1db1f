/** Folds what an administrator sets up and how agents come and go. */
import { assertNever } from '../vocabulary/assert.ts';
import type { Event } from '../vocabulary/event.ts';
import { InOrderSet } from '../vocabulary/in-order.ts';
import type { PortalState } from '../vocabulary/state.ts';
import { changeAgent, changeChannel, the } from './change.ts';

type AdministrationEvent = Extract<
  Event,
  {
    type:
      | 'PortalOpened'
      | 'PortalChanged'
      | 'ChannelOpened'
      | 'ChannelChanged'
      | 'HoursTurnScheduled'
      | 'AgentJoined'
      | 'AgentPresenceChanged'
      | 'AgentMaximumChanged';
  }
>;

/** Folds one of these events into `state`, in place. */
export function evolveAdministration(state: PortalState, event: AdministrationEvent): void {
  switch (event.type) {
    case 'PortalOpened':
    case 'PortalChanged':
      state.settings = event.settings;
      return;
    case 'ChannelOpened':
      state.channels.set(event.channel, { id: event.channel, settings: event.settings, agents: [], withinHours: true });
      state.queues.set(event.channel, new InOrderSet());
      return;
    case 'ChannelChanged':
      return changeChannel(state, event.channel, { settings: event.settings });
    case 'HoursTurnScheduled':
      return changeChannel(state, event.channel, { hoursTurnAt: event.turnAt, withinHours: event.withinHours });
    case 'AgentJoined':
      return join(state, event);
    case 'AgentPresenceChanged':
      return changeAgent(state, event.agent, { presence: event.presence });
    case 'AgentMaximumChanged':
      return changeAgent(state, event.agent, { maximum: event.maximum });
    default:
      return assertNever(event);
  }
}

function join(state: PortalState, event: Extract<Event, { type: 'AgentJoined' }>): void {
  const { agent, publicName, presence, channels, maximum } = event;
  state.agents.set(agent, { id: agent, publicName, presence, channels, maximum, lastAssignment: 0 });
  state.desks.set(agent, new Set());
  state.pastOf.set(agent, []);
  for (const id of channels) changeChannel(state, id, { agents: [...the(state.channels, id).agents, agent] });
}
