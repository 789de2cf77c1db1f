/** The embedded chat as a person meets it: actions, screens, desks and real e-mails over loopback. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CHANNEL_DEFAULTS, PORTAL_DEFAULTS } from '../../src/domain/vocabulary/settings.ts';
import { MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import { type Lane, openLane } from '../../src/target/lane.ts';
import type { PlannedPortal, Target, WorldPlan } from '../../src/target/target.ts';

const START = 1_767_603_600_000;

const portal = (name: string, administratorEmail: string, visitorSite: string): PlannedPortal => ({
  name,
  settings: { ...PORTAL_DEFAULTS, administratorEmail },
  channels: [{ name, settings: { ...CHANNEL_DEFAULTS, name, site: visitorSite }, agents: [`agent of ${name}`] }],
  agents: [{ name: `agent of ${name}`, publicName: 'Alice', presence: 'online' }],
  crm: [],
});

const plan = (...portals: readonly PlannedPortal[]): WorldPlan => ({
  startAt: START,
  portals,
  visitors: portals.map(({ name }) => ({
    name: `visitor of ${name}`,
    channel: name,
    contact: { email: `visitor@${name.toLowerCase()}.example` },
    pageOpen: true,
  })),
});

const SHOP = portal('Shop', 'admin@shop.example', 'https://shop.example/');
let lane: Lane;
let chat: Target;

beforeAll(async () => {
  lane = await openLane('embedded');
});
afterAll(() => lane.close());
beforeEach(async () => {
  chat = await lane.createTarget();
  return () => chat.close();
});

test('MAIL-1: a portal without a valid administrator’s e-mail is refused with a sentence', async () => {
  const result = await chat.open(plan(portal('Shop', 'nobody', 'https://shop.example/')));
  expect(result).toMatchObject({ done: false });
  expect(result.done ? '' : result.because).toMatch(/administrator's e-mail "nobody"/);
});

test('UNREAD-1, UNREAD-9: an unseen reply arrives by SMTP at 60 s exactly, and its link leads back', async () => {
  expect(await chat.open(plan(SHOP))).toEqual({ done: true });
  const visitor = chat.visitor('visitor of Shop');
  const agent = chat.agent('agent of Shop');
  await visitor.write('Where is my parcel?');
  await visitor.closePage();
  await agent.write('On its way.', 1);
  await chat.pass(MINUTE - 1);
  expect(chat.mails()).toEqual([]);
  await chat.pass(1);
  expect(chat.now()).toBe(START + MINUTE);
  expect(chat.mails()).toHaveLength(1);
  expect(chat.mails()[0]?.text).toContain('On its way.');
  expect(chat.mails()[0]?.text).toContain('Where is my parcel?');
  await chat.pass(MINUTE);
  expect(chat.mails()).toHaveLength(1);
});

test('SAFE-1: a restart loses neither the form that is due nor what is on the screen', async () => {
  await chat.open({ ...plan(SHOP), visitors: [] });
  const visitor = chat.visitor('Anna');
  await visitor.write('Hello');
  await chat.pass(4 * SECOND);
  await chat.restart();
  expect(visitor.screen().lines[0]).toMatchObject({ kind: 'visitor', text: 'Hello' });
  await chat.pass(999);
  expect(visitor.screen().form).toBeUndefined();
  await chat.pass(1);
  expect(visitor.screen().form?.kind).toBe('introduce');
});

test('SAFE-1: a stop between acceptance and its record doubles the e-mail under the same Message-ID', async () => {
  await chat.open(plan(SHOP));
  await chat.visitor('visitor of Shop').write('Hello');
  await chat.visitor('visitor of Shop').closePage();
  await chat.agent('agent of Shop').write('Hi', 1);
  await chat.crashOnNextAcceptance();
  await chat.pass(10 * MINUTE);
  const ids = chat.mails().map(({ headers }) => JSON.stringify(headers).match(/<[^<>@]+@shop\.example>/)?.[0]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('SAFE-3: two portals share nothing: numbers, senders, e-mails', async () => {
  await chat.open(plan(SHOP, portal('Blog', 'admin@blog.example', 'https://blog.example/')));
  for (const name of ['Shop', 'Blog']) {
    await chat.visitor(`visitor of ${name}`).write(`Hello ${name}`);
    expect(chat.visitor(`visitor of ${name}`).screen().number).toBe(1);
    await chat.visitor(`visitor of ${name}`).closePage();
    await chat.agent(`agent of ${name}`).write(`Hi from ${name}`, 1);
  }
  await chat.pass(MINUTE);
  const mails = chat.mails();
  expect(mails).toHaveLength(2);
  for (const mail of mails) expect(mail.text.includes('Hi from Shop')).toBe(!mail.text.includes('Hi from Blog'));
});

test('an action that cannot be done says why', async () => {
  await chat.open(plan(SHOP));
  expect(await chat.visitor('visitor of Shop').endConversation()).toMatchObject({ done: false });
  await chat.visitor('visitor of Shop').closePage();
  expect(await chat.visitor('visitor of Shop').write('Hello')).toEqual({
    done: false,
    because: 'the page is closed: open it first',
  });
});

test('without a number an agent means the conversation where somebody wrote last, or the one that came last', async () => {
  await chat.open(plan(SHOP));
  const agent = chat.agent('agent of Shop');
  await chat.visitor('visitor of Shop').write('One');
  await chat.visitor('Ben').write('Two');
  await agent.write('to two');
  await chat.visitor('visitor of Shop').write('One again');
  await agent.write('to one');
  await agent.write('also to two', 2);
  await agent.write('and to two');
  const texts = (number: number) =>
    agent.find(number)?.entries.flatMap((entry) => (entry.kind === 'reply' ? [entry.text] : []));
  expect(texts(1)).toEqual(['to one']);
  expect(texts(2)).toEqual(['to two', 'also to two', 'and to two']);
});

test('ROUTE-1: offered to all, the conversation an agent answers is the new one, as long as there is a place', async () => {
  const toAll = SHOP.channels.map((channel) => ({
    ...channel,
    settings: { ...channel.settings, distribution: 'all' as const },
  }));
  const agents = SHOP.agents.map((agent) => ({ ...agent, maximum: 2 }));
  await chat.open(plan({ ...SHOP, channels: toAll, agents }));
  const agent = chat.agent('agent of Shop');
  const mine = () => agent.desk().conversations.flatMap(({ place, number }) => (place === 'mine' ? [number] : []));
  for (const name of ['visitor of Shop', 'Ben', 'Cleo']) {
    await chat.visitor(name).write('Hello');
    await agent.write('Hi');
  }
  expect(mine()).toEqual([1, 2]);
  expect(await agent.write('Me too', 3)).toMatchObject({ done: false });
  expect(mine()).toEqual([1, 2]);
});

test('an agent who writes in a colleague’s conversation sees it on the desk, without having it', async () => {
  const bob = { name: 'Bob', publicName: 'Bob', presence: 'online' } as const;
  const channels = SHOP.channels.map((channel) => ({ ...channel, agents: [...channel.agents, 'Bob'] }));
  await chat.open(plan({ ...SHOP, channels, agents: [...SHOP.agents, bob] }));
  await chat.visitor('visitor of Shop').write('Hello');
  await chat.agent('Bob').write('If I may', 1);
  const [seen] = chat.agent('Bob').desk().conversations;
  expect(seen).toMatchObject({ number: 1, place: 'found' });
  expect(chat.agent('agent of Shop').desk().conversations).toMatchObject([{ number: 1, place: 'mine' }]);
});
