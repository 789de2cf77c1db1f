/** How steps reach the target: starting it once, finding hands by name, and turning what cannot be done into failures. */
import type { ActionResult, AgentHand, PersonName, VisitorHand } from '../target/target.ts';
import { allAgents, planVisitor } from './planning.ts';
import { renderDesk } from './render-desk.ts';
import { renderScreen } from './render-screen.ts';
import { StepFailure } from './step.ts';
import { DEFAULT_AGENT, type World } from './world.ts';

/**
 * Opens the target with the plan if no step has done so yet.
 * @throws StepFailure when the portal was refused, now or before (MAIL-1).
 */
export async function ensureStarted(world: World): Promise<void> {
  await startUnlessRefused(world);
  if (world.refusal !== undefined) throw new StepFailure(`the portal could not start: ${world.refusal}`);
}

/** Whether there is nothing left to start: every step but the first need not wait. */
function isRunning({ started, refusal }: World): boolean {
  return started && refusal === undefined;
}

/** Opens the target; a refusal is kept in the world instead of failing. */
export async function startUnlessRefused(world: World): Promise<void> {
  if (world.started) return;
  world.started = true;
  const result = await world.target.open(world.plan);
  if (!result.done) world.refusal = result.because;
}

/** A visitor's hand, in a world that runs. The visitor becomes the one `the form …` speaks of. */
export async function visitorHand(world: World, name: PersonName): Promise<VisitorHand> {
  world.lastVisitor = name;
  if (!world.started) planVisitor(world, name);
  if (!isRunning(world)) await ensureStarted(world);
  return world.target.visitor(name);
}

/**
 * An agent's hand, in a world that runs.
 * @throws StepFailure when no agent bears the name.
 */
export async function agentHand(world: World, name: PersonName): Promise<AgentHand> {
  const names = allAgents(world.plan).map((agent) => agent.name);
  if (!names.includes(name)) {
    const why =
      name === DEFAULT_AGENT
        ? 'a Given that names agents takes its place'
        : `name agents before anything happens, as in: Given agent ${name} is online`;
    throw new StepFailure(`there is no agent called "${name}"; ${why}`, `agents: ${names.join(', ') || 'none'}`);
  }
  if (!isRunning(world)) await ensureStarted(world);
  return world.target.agent(name);
}

/** @throws StepFailure with the reason when the action could not be done. */
export function demand(result: ActionResult, seen: () => string): void {
  if (!result.done) throw new StepFailure(`this could not be done: ${result.because}`, seen());
}

/** @throws StepFailure when the action could be done. */
export function demandRefusal(result: ActionResult, seen: () => string): void {
  if (result.done) throw new StepFailure('this could be done, though it should have been refused', seen());
}

/** Acts as a visitor; a refusal fails with the screen beside it. */
export async function asVisitor(
  world: World,
  name: PersonName,
  act: (hand: VisitorHand) => Promise<ActionResult>,
): Promise<void> {
  const hand = await visitorHand(world, name);
  demand(await act(hand), () => renderScreen(hand.screen(), name));
}

/** Acts as an agent; a refusal fails with the desk beside it. */
export async function asAgent(
  world: World,
  name: PersonName,
  act: (hand: AgentHand) => Promise<ActionResult>,
): Promise<void> {
  const hand = await agentHand(world, name);
  demand(await act(hand), () => renderDesk(hand.desk(), name));
}
