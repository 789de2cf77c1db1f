/** Sentences about what agents are and do. What they see stands in `desk-steps.ts`. */
import type { AgentPresence } from '../domain/vocabulary/state.ts';
import type { PlannedAgent } from '../target/target.ts';
import { agentHand, asAgent, demand, demandRefusal, ensureStarted } from './acting.ts';
import { readFixture } from './fixture.ts';
import { allAgents, mustStandFirst, planAgent, putAgentOnChannel } from './planning.ts';
import { readCount, readWord } from './read-words.ts';
import { type Reading, type Run, readPairs, type Sentence, sentence } from './reading.ts';
import { Refusal } from './refusal.ts';
import { renderDesk } from './render-desk.ts';
import type { AgentRow } from './spoken-words.ts';
import type { StepId } from './step-id.ts';
import type { World } from './world.ts';

/** In the plan before the scenario begins, live after. */
const isPresent = (presence: AgentPresence): Sentence =>
  sentence('given', ['agent'], ([name]) => (world) => {
    if (world.started) return asAgent(world, name, (hand) => hand.setPresence(presence));
    return planAgent(world, name, { presence });
  });

const becomes = (presence: AgentPresence): Sentence =>
  sentence(
    'when',
    ['agent'],
    ([name]) =>
      (world) =>
        asAgent(world, name, (hand) => hand.setPresence(presence)),
  );

async function takesAtMost(world: World, name: string, maximum: number): Promise<void> {
  if (!world.started) return planAgent(world, name, { maximum });
  return asAgent(world, name, (hand) => hand.setMaximum(maximum));
}

const writes =
  (name: string, text: string, number?: number): Run =>
  (world) =>
    asAgent(world, name, (hand) => (number === undefined ? hand.write(text) : hand.write(text, number)));

/** Who a fixture's team is made of, ready to be planned. */
function team(fixture: string, reading: Reading): readonly ((world: World) => void)[] {
  return readFixture('agents', fixture, reading, (tables) =>
    tables.map((table) => {
      const rows = readPairs(table, table.words.agentRows, 'detail of an agent');
      const row = (wanted: AgentRow) => rows.find(({ key }) => key === wanted);
      const [name, presence, maximum] = [row('name'), row('presence'), row('maximum')];
      if (name === undefined || name.value === '') throw new Refusal(table.place, 'this agent has no name');
      const change: Partial<PlannedAgent> = {
        ...(presence && {
          presence: readWord(presence.value, table.words.presences, 'presence of an agent', presence.valuePlace),
        }),
        ...(maximum && { maximum: readCount(maximum.value, maximum.valuePlace) }),
      };
      const channels = (row('channels')?.value ?? '').split(',').map((channel) => channel.trim());
      return (world) => {
        planAgent(world, name.value, change);
        for (const channel of channels) if (channel !== '') putAgentOnChannel(world, name.value, channel);
      };
    }),
  );
}

/** The sentences of this family. */
export const agentSentences: Readonly<Record<Extract<StepId, `agent-${string}`>, Sentence>> = {
  'agent-is-online': isPresent('online'),
  'agent-is-paused': isPresent('paused'),
  'agent-is-offline': isPresent('offline'),
  'agent-takes-at-most': sentence(
    'given',
    ['agent', 'int'],
    ([name, maximum]) =>
      (world) =>
        takesAtMost(world, name, maximum),
  ),
  'agent-answers-on': sentence('given', ['agent', 'string'], ([name, channel]) => (world) => {
    mustStandFirst(world);
    putAgentOnChannel(world, name, channel);
  }),
  'agent-team': sentence('given', ['string'], ([fixture], reading) => {
    const members = team(fixture, reading);
    return (world) => {
      mustStandFirst(world);
      for (const plan of members) plan(world);
    };
  }),
  'agent-goes-online': becomes('online'),
  'agent-goes-offline': becomes('offline'),
  'agent-pauses': becomes('paused'),
  'agent-resumes': becomes('online'),
  'agent-writes': sentence('when', ['agent', 'string'], ([name, text]) => writes(name, text)),
  'agent-writes-text': sentence(
    'when',
    ['agent'],
    ([name], { step }) => writes(name, step.docString ?? ''),
    'doc string',
  ),
  'agent-writes-in': sentence('when', ['agent', 'string', 'int'], ([name, text, number]) => writes(name, text, number)),
  'agent-notes': sentence(
    'when',
    ['agent', 'string'],
    ([name, text]) =>
      (world) =>
        asAgent(world, name, (hand) => hand.note(text)),
  ),
  'agent-sends-file': sentence(
    'when',
    ['agent', 'string'],
    ([name, file]) =>
      (world) =>
        asAgent(world, name, (hand) => hand.sendFile(file)),
  ),
  'agent-ends': sentence(
    'when',
    ['agent'],
    ([name]) =>
      (world) =>
        asAgent(world, name, (hand) => hand.endConversation()),
  ),
  'agent-ends-numbered': sentence(
    'when',
    ['agent', 'int'],
    ([name, number]) =>
      (world) =>
        asAgent(world, name, (hand) => hand.endConversation(number)),
  ),
  'agent-transfers': sentence('when', ['agent', 'agent'], ([from, to]) => async (world) => {
    await ensureStarted(world);
    await agentHand(world, to);
    const hand = await agentHand(world, from);
    demand(await hand.transfer(to), () =>
      allAgents(world.plan)
        .map(({ name }) => renderDesk(world.target.agent(name).desk(), name))
        .join('\n'),
    );
  }),
  'agent-cannot-write-in': sentence('then', ['agent', 'string', 'int'], ([name, text, number]) => async (world) => {
    const hand = await agentHand(world, name);
    demandRefusal(await hand.write(text, number), () => renderDesk(hand.desk(), name));
  }),
  'agent-cannot-end': sentence('then', ['agent', 'int'], ([name, number]) => async (world) => {
    const hand = await agentHand(world, name);
    demandRefusal(await hand.endConversation(number), () => renderDesk(hand.desk(), name));
  }),
  'agent-cannot-transfer': sentence('then', ['agent', 'agent'], ([from, to]) => async (world) => {
    await agentHand(world, to);
    const hand = await agentHand(world, from);
    demandRefusal(await hand.transfer(to), () => renderDesk(world.target.agent(to).desk(), to));
  }),
};
