/** Changes of the plan, as Givens make them before the target is opened. Plans are values: each change makes a new one. */
import type { ChannelSettings, PortalSettings } from '../domain/vocabulary/settings.ts';
import type { AgentPresence } from '../domain/vocabulary/state.ts';
import type {
  PersonName,
  PlannedAgent,
  PlannedChannel,
  PlannedPortal,
  PlannedVisitor,
  WorldPlan,
} from '../target/target.ts';
import { StepFailure } from './step.ts';
import { DEFAULT_AGENT, type World } from './world.ts';

/** Every agent of every portal. */
export function allAgents(plan: WorldPlan): readonly PlannedAgent[] {
  return plan.portals.flatMap((portal) => portal.agents);
}

/** Every channel of every portal. */
export function allChannels(plan: WorldPlan): readonly PlannedChannel[] {
  return plan.portals.flatMap((portal) => portal.channels);
}

/** @throws StepFailure when the scenario has begun: what follows it only makes sense before. */
export function mustStandFirst(world: World): void {
  if (world.started) throw new StepFailure('this must stand before the first action or look of the scenario');
}

/** Replaces a portal of the plan; the agents of its channels follow from who was put where. */
export function changePortalPlan(world: World, name: string, change: (portal: PlannedPortal) => PlannedPortal): void {
  const portals = world.plan.portals.map((portal) =>
    portal.name === name ? withChannelAgents(world, change(portal)) : portal,
  );
  world.plan = { ...world.plan, portals };
}

function withChannelAgents(world: World, portal: PlannedPortal): PlannedPortal {
  const answersOn = (agent: PersonName, channel: string): boolean =>
    world.channelsOfAgent.get(agent)?.has(channel) ?? true;
  return {
    ...portal,
    channels: portal.channels.map((channel) => ({
      ...channel,
      agents: portal.agents.filter((agent) => answersOn(agent.name, channel.name)).map((agent) => agent.name),
    })),
  };
}

/** The scenario's first portal. */
export function firstPortal(world: World): PlannedPortal {
  return world.plan.portals[0]!;
}

/** The scenario's first channel. */
export function firstChannel(world: World): PlannedChannel {
  return firstPortal(world).channels[0]!;
}

/** The portal that has a channel. @throws StepFailure when no channel bears the name. */
export function portalOfChannel(world: World, channel: string): PlannedPortal {
  const portal = world.plan.portals.find((each) => each.channels.some(({ name }) => name === channel));
  if (portal !== undefined) return portal;
  throw new StepFailure(
    `there is no channel called "${channel}"`,
    `channels: ${allChannels(world.plan)
      .map(({ name }) => name)
      .join(', ')}`,
  );
}

/** The portal of a name. @throws StepFailure when there is none. */
export function portalNamed(world: World, name: string): PlannedPortal {
  const portal = world.plan.portals.find((each) => each.name === name);
  if (portal !== undefined) return portal;
  throw new StepFailure(
    `there is no portal called "${name}"`,
    `portals: ${world.plan.portals.map((each) => each.name).join(', ')}`,
  );
}

/** Sets an agent in the plan, adding who is new; naming the first one replaces *the agent* unless a Given spoke of them. */
export function planAgent(world: World, name: PersonName, change: Partial<PlannedAgent> = {}): void {
  if (name === DEFAULT_AGENT) world.defaultAgentNamed = true;
  const home =
    world.plan.portals.find((portal) => portal.agents.some((agent) => agent.name === name)) ?? firstPortal(world);
  changePortalPlan(world, home.name, (portal) => {
    const existing = portal.agents.find((agent) => agent.name === name);
    if (existing)
      return {
        ...portal,
        agents: portal.agents.map((agent) => (agent === existing ? { ...agent, ...change } : agent)),
      };
    const others = portal.agents.filter((agent) => agent.name !== DEFAULT_AGENT || world.defaultAgentNamed);
    const presence: AgentPresence = 'online';
    const publicName = name === DEFAULT_AGENT ? 'Agent' : name;
    return { ...portal, agents: [...others, { name, publicName, presence, ...change }] };
  });
}

/** Puts an agent on a channel in so many words: from then on only on channels named so. */
export function putAgentOnChannel(world: World, name: PersonName, channel: string): void {
  const portal = portalOfChannel(world, channel);
  const current = world.plan.portals.find((each) => each.agents.some((agent) => agent.name === name));
  if (current === undefined && portal === firstPortal(world)) planAgent(world, name);
  else if (current?.name !== portal.name) {
    const agent = current?.agents.find((each) => each.name === name) ?? {
      name,
      publicName: name,
      presence: 'online' as const,
    };
    if (current)
      changePortalPlan(world, current.name, (each) => ({
        ...each,
        agents: each.agents.filter((other) => other.name !== name),
      }));
    changePortalPlan(world, portal.name, (each) => ({ ...each, agents: [...each.agents, agent] }));
    world.channelsOfAgent.delete(name);
  } else planAgent(world, name);
  const channels = world.channelsOfAgent.get(name) ?? new Set();
  world.channelsOfAgent.set(name, channels.add(channel));
  changePortalPlan(world, portal.name, (each) => each);
}

/** Sets a visitor in the plan, adding who is new: on the first channel, page open, chat in view. */
export function planVisitor(world: World, name: PersonName, change: Partial<PlannedVisitor> = {}): void {
  const existing = world.plan.visitors.find((visitor) => visitor.name === name);
  const visitors = existing
    ? world.plan.visitors.map((visitor) => (visitor === existing ? { ...visitor, ...change } : visitor))
    : [...world.plan.visitors, { name, channel: firstChannel(world).name, contact: {}, pageOpen: true, ...change }];
  world.plan = { ...world.plan, visitors };
}

/** Changes settings of a channel in the plan. A new name is the channel's name from then on. */
export function planChannelSettings(world: World, channel: string, change: Partial<ChannelSettings>): void {
  const rename = (name: string): string => (name === channel ? (change.name ?? channel) : name);
  for (const channels of world.channelsOfAgent.values()) {
    if (channels.delete(channel)) channels.add(rename(channel));
  }
  world.plan = {
    ...world.plan,
    visitors: world.plan.visitors.map((visitor) => ({ ...visitor, channel: rename(visitor.channel) })),
  };
  changePortalPlan(world, portalOfChannel(world, channel).name, (portal) => ({
    ...portal,
    channels: portal.channels.map((each) =>
      each.name === channel ? { ...each, name: rename(each.name), settings: { ...each.settings, ...change } } : each,
    ),
  }));
}

/** Changes settings of a portal in the plan. */
export function planPortalSettings(world: World, portal: string, change: Partial<PortalSettings>): void {
  changePortalPlan(world, portal, (each) => ({ ...each, settings: { ...each.settings, ...change } }));
}

/** A name as part of a host: `Help desk` → `help-desk`. */
export function slug(name: string, otherwise: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || otherwise;
}
