/** Measures what one event costs in a portal with few and with many conversations: it must not grow with history. */
import { createMemoryCrm } from '../../src/adapters/memory-crm.ts';
import { createSeededIds } from '../../src/adapters/seeded-ids.ts';
import { createVirtualClock } from '../../src/adapters/virtual-clock.ts';
import { CHANNEL_DEFAULTS, PORTAL_DEFAULTS } from '../../src/domain/vocabulary/settings.ts';
import { type Engine, startEngine } from '../../src/engine/engine.ts';
import type { Journal, Mailer } from '../../src/engine/ports.ts';
import { median, table } from './figures.ts';

const FEW = 100;
const MANY = 100_000;
const EVENTS = 2_000;
const ROUNDS = 41;
const WARM_UPS = 5;

/** A journal that keeps nothing: what is measured is the engine, not a disk. */
const forgetful: Journal = {
  append: () => undefined,
  durable: () => Promise.resolve(),
  read: () => [],
  close: () => Promise.resolve(),
};

const mute: Mailer = {
  send: () => Promise.resolve({ kind: 'accepted', response: '250' }),
  close: () => Promise.resolve(),
};

function portalWith(conversations: number): Engine {
  const engine = startEngine({
    clock: createVirtualClock(0),
    mailer: mute,
    crm: createMemoryCrm(),
    journal: forgetful,
    ids: createSeededIds('bench'),
  });
  engine.execute({ type: 'OpenPortal', settings: { ...PORTAL_DEFAULTS, administratorEmail: 'admin@shop.example' } });
  const settings = { ...CHANNEL_DEFAULTS, name: 'Shop', site: 'https://shop.example/', idleTimeMs: 3_600_000 };
  engine.execute({ type: 'OpenChannel', channel: 'Shop', settings });
  for (let agent = 0; agent < 10; agent += 1) {
    const joined = { agent: `a${agent}`, publicName: 'Alice', channels: ['Shop'], presence: 'online' } as const;
    engine.execute({ type: 'AddAgent', ...joined });
  }
  for (let visitor = 0; visitor < conversations; visitor += 1) {
    const id = `v${visitor}`;
    engine.execute({ type: 'ArriveOnSite', visitor: id, channel: 'Shop' });
    engine.execute({ type: 'OpenPage', visitor: id, page: '/' });
    engine.execute({ type: 'PostAsVisitor', visitor: id, content: { text: 'Hello' } });
    // half of them look away, so that replies to them wait for their minute
    if (visitor % 2 === 0) engine.execute({ type: 'PutChatOutOfView', visitor: id });
  }
  return engine;
}

/** Microseconds an event costs: a question, an answer, a presence, in `live` conversations spread over the portal. */
function measure(engine: Engine, conversations: number, live: number, round: number): number {
  const apart = conversations / live;
  const started = process.hrtime.bigint();
  for (let event = 0; event < EVENTS; event += 1) {
    const number = 1 + Math.floor(((event * 7_919 + round * 104_729) % live) * apart);
    const { visitor, agent } = engine.state.conversations.get(number) as { visitor: string; agent: string };
    if (event % 3 === 0) engine.execute({ type: 'PostAsVisitor', visitor, content: { text: 'And when?' } });
    else if (event % 3 === 1) {
      engine.execute({ type: 'PostAsAgent', agent, conversation: number, content: { text: 'Tomorrow.' } });
    } else engine.execute({ type: 'PutChatOutOfView', visitor });
  }
  return Number(process.hrtime.bigint() - started) / 1_000 / EVENTS;
}

/** Runs few and many in pairs and prints medians. */
function compare(title: string, few: Engine, many: Engine, live: number): void {
  const pairs: { few: number; many: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    pairs.push({ few: measure(few, FEW, FEW, round), many: measure(many, MANY, live, round) });
  }
  const counted = pairs.slice(WARM_UPS);
  table(title, [
    [`${FEW} conversations`, `${median(counted.map((pair) => pair.few)).toFixed(2)} µs`],
    [`${MANY} conversations`, `${median(counted.map((pair) => pair.many)).toFixed(2)} µs`],
    ['ratio, pair by pair', median(counted.map((pair) => pair.many / pair.few)).toFixed(2)],
  ]);
}

/** The first ratio is the one to hold, at most 1.5; the second adds what a processor's caches cannot hold any more. */
export function benchGrowth(): void {
  const few = portalWith(FEW);
  const many = portalWith(MANY);
  compare(`One event, ${FEW} of the conversations live`, few, many, FEW);
  compare('One event, every conversation live', few, many, MANY);
}
