/** A portal to be measured: a channel, agents, and visitors who write. Measures nothing. */
import { createMemoryCrm } from '../../src/adapters/memory-crm.ts';
import { createMemoryJournal } from '../../src/adapters/memory-journal.ts';
import { createSeededIds } from '../../src/adapters/seeded-ids.ts';
import { createVirtualClock, type VirtualClock } from '../../src/adapters/virtual-clock.ts';
import { CHANNEL_DEFAULTS, PORTAL_DEFAULTS } from '../../src/domain/vocabulary/settings.ts';
import { type Engine, startEngine } from '../../src/engine/engine.ts';
import type { Archive, Journal, Mailer } from '../../src/engine/ports.ts';

/** A journal that keeps nothing: what is measured is the engine, not what it writes to. */
export const forgetfulJournal: Journal = {
  append: () => undefined,
  durable: () => Promise.resolve(),
  read: () => [],
  close: () => Promise.resolve(),
};

/** Takes every e-mail and sends none. */
const deafMailer: Mailer = {
  send: () => Promise.resolve({ kind: 'accepted', response: '250' }),
  close: () => Promise.resolve(),
};

/** Reads both parts of every e-mail, which renders them, and sends none. */
export const readingMailer: Mailer = {
  ...deafMailer,
  send: ({ text, html }) => Promise.resolve({ kind: 'accepted', response: `250 ${text.length + html.length}` }),
};

/** Monday 2026-01-05 00:00 UTC. */
const START = Date.UTC(2026, 0, 5);

/** A portal with nobody in it but its agents `a0`, `a1`… */
export interface Desk {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  /** Events so far. */
  readonly events: () => number;
}

/** Opens a portal with one channel and `agents` online. `journal`: a new one in memory when absent. */
export function openDesk(
  agents: number,
  journal: Journal = createMemoryJournal(),
  { mailer = deafMailer, archive }: { readonly mailer?: Mailer | undefined; readonly archive?: Archive } = {},
): Desk {
  const clock = createVirtualClock(START);
  const ids = createSeededIds('bench');
  const engine = startEngine({
    clock,
    mailer,
    crm: createMemoryCrm(),
    journal,
    ids,
    ...(archive === undefined ? {} : { archive }),
  });
  let events = 0;
  engine.listen((batch) => {
    events += batch.events.length;
  });
  if (engine.state.settings === undefined) {
    engine.execute({ type: 'OpenPortal', settings: { ...PORTAL_DEFAULTS, administratorEmail: 'admin@shop.example' } });
    const settings = { ...CHANNEL_DEFAULTS, name: 'Shop', site: 'https://shop.example/', idleTimeMs: 3_600_000 };
    engine.execute({ type: 'OpenChannel', channel: 'Shop', settings });
    for (let agent = 0; agent < agents; agent += 1) {
      const joined = { agent: `a${agent}`, publicName: 'Alice', channels: ['Shop'], presence: 'online' } as const;
      engine.execute({ type: 'AddAgent', ...joined });
    }
  }
  return { engine, clock, events: () => events };
}

/** Brings `count` visitors, each with a question; every other one looks away, so that replies wait for their minute. */
export function bringVisitors({ engine }: Desk, count: number): void {
  for (let visitor = 0; visitor < count; visitor += 1) {
    const id = `v${visitor}`;
    engine.execute({ type: 'ArriveOnSite', visitor: id, channel: 'Shop' });
    engine.execute({ type: 'OpenPage', visitor: id, page: '/' });
    engine.execute({ type: 'PostAsVisitor', visitor: id, content: { text: 'Hello' } });
    if (visitor % 2 === 0) engine.execute({ type: 'PutChatOutOfView', visitor: id });
  }
}

/** Brings `count` visitors one after another; each asks, is answered, and leaves when the agent has ended the conversation. */
export function endVisits({ engine }: Desk, count: number): void {
  for (let visit = 0; visit < count; visit += 1) {
    const visitor = `v${visit}`;
    engine.execute({ type: 'ArriveOnSite', visitor, channel: 'Shop' });
    engine.execute({ type: 'OpenPage', visitor, page: '/' });
    engine.execute({ type: 'PostAsVisitor', visitor, content: { text: 'Do you ship to Belgium?' } });
    const conversation = engine.state.lastNumber;
    const agent = engine.state.conversations.get(conversation)?.agent ?? '';
    engine.execute({ type: 'PostAsAgent', agent, conversation, content: { text: 'Yes, in two days.' } });
    engine.execute({ type: 'EndAsAgent', agent, conversation });
    engine.execute({ type: 'ClosePage', visitor });
  }
}

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** Who does what, how long after a visitor's arrival. */
const VISIT: readonly (readonly [after: number, does: (desk: Desk, visitor: string) => void])[] = [
  [
    0,
    ({ engine }, visitor) => {
      engine.execute({ type: 'ArriveOnSite', visitor, channel: 'Shop' });
      engine.execute({ type: 'OpenPage', visitor, page: '/raincoats' });
    },
  ],
  [10 * SECOND, say('Do you ship to Belgium?')],
  [
    25 * SECOND,
    ({ engine }, visitor) => {
      engine.execute({ type: 'IdentifyVisitor', visitor, contact: { email: `${visitor}@example.com` } });
    },
  ],
  [40 * SECOND, answer('Yes, in two days.')],
  [70 * SECOND, say('And what does it cost?')],
  [80 * SECOND, ({ engine }, visitor) => engine.execute({ type: 'PutChatOutOfView', visitor })],
  [110 * SECOND, answer('Nothing, from 50 euros on.')],
  [240 * SECOND, ({ engine }, visitor) => engine.execute({ type: 'BringChatIntoView', visitor })],
  [260 * SECOND, say('Thank you!')],
  [290 * SECOND, answer('With pleasure.')],
  [
    320 * SECOND,
    (desk, visitor) => {
      const { agent, number } = assignedTo(desk, visitor);
      if (agent !== undefined) desk.engine.execute({ type: 'EndAsAgent', agent, conversation: number });
    },
  ],
  [330 * SECOND, ({ engine }, visitor) => engine.execute({ type: 'ClosePage', visitor })],
];

function say(text: string): (desk: Desk, visitor: string) => void {
  return ({ engine }, visitor) => {
    engine.execute({ type: 'PostAsVisitor', visitor, content: { text } });
  };
}

function answer(text: string): (desk: Desk, visitor: string) => void {
  return (desk, visitor) => {
    const { agent, number } = assignedTo(desk, visitor);
    if (agent !== undefined)
      desk.engine.execute({ type: 'PostAsAgent', agent, conversation: number, content: { text } });
  };
}

function assignedTo(
  { engine }: Desk,
  visitor: string,
): { readonly agent: string | undefined; readonly number: number } {
  const number = engine.state.visitors.get(visitor)?.viewing ?? 0;
  return { agent: engine.state.conversations.get(number)?.agent, number };
}

/** Lives through one day from now on, with `visitors` spread evenly over it; two e-mails each. */
export async function passDay(desk: Desk, visitors: number, name: string): Promise<void> {
  const began = desk.clock.now();
  const apart = DAY / visitors;
  const acts = Array.from({ length: visitors }, (_, visitor) =>
    VISIT.map(([after, does]) => ({ at: began + visitor * apart + after, does, visitor: `${name}-${visitor}` })),
  )
    .flat()
    .sort((one, other) => one.at - other.at);
  for (const { at, does, visitor } of acts) {
    await desk.clock.advanceTo(Math.floor(at), desk.engine.settled);
    does(desk, visitor);
  }
  await desk.clock.advanceTo(began + DAY, desk.engine.settled);
}
