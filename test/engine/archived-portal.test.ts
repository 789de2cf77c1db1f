/** A portal whose ended conversations leave memory is the same portal: the same decisions, the same e-mails, the same restart. */
import { expect, test } from 'vitest';
import { openFileArchive } from '../../src/adapters/file-archive.ts';
import { createMemoryCrm } from '../../src/adapters/memory-crm.ts';
import { createSeededIds } from '../../src/adapters/seeded-ids.ts';
import type { Command } from '../../src/domain/vocabulary/command.ts';
import type { EventBatch } from '../../src/domain/vocabulary/event.ts';
import { CHANNEL_DEFAULTS, PORTAL_DEFAULTS } from '../../src/domain/vocabulary/settings.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import { type Engine, startEngine } from '../../src/engine/engine.ts';
import type { Archive, Mailer } from '../../src/engine/ports.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { HandClock, ListJournal, turn } from './scripted-world.ts';

/** More than may be at rest in memory. */
const MANY = 2_500;

class Portal {
  readonly clock = new HandClock();
  readonly journal = new ListJournal();
  readonly mails: string[] = [];
  readonly #mailer: Mailer = {
    send: (mail) => {
      this.mails.push(`${mail.to} ${mail.subject}\n${mail.text}`);
      return Promise.resolve({ kind: 'accepted', response: '250' });
    },
    close: () => Promise.resolve(),
  };
  readonly #crm = createMemoryCrm();
  readonly #ids = createSeededIds('archive');
  engine: Engine;

  constructor(archive?: Archive) {
    this.engine = this.start(archive);
  }

  start(archive?: Archive): Engine {
    const { clock, journal } = this;
    const ports = { clock, journal, mailer: this.#mailer, crm: this.#crm, ids: this.#ids };
    return startEngine(archive === undefined ? ports : { ...ports, archive });
  }

  does(...commands: readonly Command[]): void {
    for (const command of commands) {
      const rejection = this.engine.execute(command);
      if (rejection !== undefined) throw new Error(`${command.type}: ${rejection.reason}`);
    }
  }

  async pass(duration: number): Promise<void> {
    this.clock.pass(duration);
    await turn();
  }
}

const text = (words: string): { content: { text: string } } => ({ content: { text: words } });

/** Many come, write, are answered and gone; then the first are heard of again. */
async function live(portal: Portal): Promise<void> {
  const channel = { ...CHANNEL_DEFAULTS, name: 'Shop', site: 'https://shop.example/' };
  portal.does(
    { type: 'OpenPortal', settings: { ...PORTAL_DEFAULTS, administratorEmail: 'admin@shop.example' } },
    { type: 'OpenChannel', channel: 'shop', settings: channel },
    { type: 'AddAgent', agent: 'alice', publicName: 'Alice', channels: ['shop'], presence: 'online' },
  );
  for (let number = 1; number <= MANY; number += 1) {
    const visitor = `v${number}`;
    portal.does(
      { type: 'ArriveOnSite', visitor, channel: 'shop' },
      { type: 'OpenPage', visitor, page: '/' },
      { type: 'PostAsVisitor', visitor, ...text(`Question ${number}`) },
      ...(number % 2 === 0 && number % 100 < 10
        ? [{ type: 'IdentifyVisitor', visitor, contact: { email: `${visitor}@mail.example` } } as const]
        : []),
      { type: 'PutChatOutOfView', visitor },
      { type: 'PostAsAgent', agent: 'alice', conversation: number, ...text(`Answer ${number}`) },
      { type: 'EndAsAgent', agent: 'alice', conversation: number },
      { type: 'ClosePage', visitor },
    );
    if (number % 100 === 0) await portal.pass(SECOND);
  }
  await portal.pass(HOUR);
}

const linkOf = (portal: Portal, number: number): string => {
  const links = [...portal.engine.state.links];
  const [token] = links.find(([, link]) => link.conversation === number && link.purpose === 'resume') ?? [];
  return token as string;
};

async function comeBack(portal: Portal): Promise<void> {
  portal.does(
    { type: 'FollowLink', visitor: 'v2', page: '/', token: linkOf(portal, 2) },
    { type: 'ArriveOnSite', visitor: 'guest', channel: 'shop' },
    { type: 'FollowLink', visitor: 'guest', page: '/', token: linkOf(portal, 4) },
    { type: 'AddNote', agent: 'alice', conversation: 5, text: 'She called.' },
    { type: 'PostAsAgent', agent: 'alice', conversation: 6, ...text('One thing more.') },
    { type: 'OpenPage', visitor: 'v7', page: '/' },
    { type: 'IdentifyVisitor', visitor: 'v9', contact: { email: 'nine@mail.example' } }, // a reply waits for it (UNREAD-6)
    { type: 'ChangeChannel', channel: 'shop', settings: { idleTimeMs: MINUTE, forwardingTimeMs: SECOND } },
  );
  await portal.pass(10 * SECOND);
  portal.does(
    { type: 'PostAsVisitor', visitor: 'v2', ...text('And another question') },
    { type: 'AskForCopy', visitor: 'guest' },
  );
  await portal.pass(2 * HOUR);
}

const batchesOf = (portal: Portal): EventBatch[] => [...portal.journal.read()];
const inMemory = ({ engine }: Portal): number => [...engine.state.conversations.keys()].length;

test('with an archive a portal decides, writes and mails the same, and holds no more than what goes on', async () => {
  const archive = openFileArchive(`${temporaryFolder({})}/archive`);
  const [plain, archived] = [new Portal(), new Portal(archive)];
  for (const portal of [plain, archived]) await live(portal);
  expect(inMemory(plain)).toBe(MANY);
  expect(inMemory(archived)).toBeLessThan(2_000);
  for (const portal of [plain, archived]) await comeBack(portal);
  expect(archived.journal.lines).toEqual(plain.journal.lines);
  expect(archived.mails).toEqual(plain.mails);
  expect(archived.mails.some((mail) => mail.includes('Answer 9\n'))).toBe(true);
  expect([...archived.engine.state.visitors.keys()].length).toBeLessThan(2_000);
  archive.close();
});

test('SAFE-1: a start from the journal into an empty archive brings every record back', async () => {
  const folder = temporaryFolder({});
  const [before, after] = [openFileArchive(`${folder}/before`), openFileArchive(`${folder}/after`)];
  const portal = new Portal(before);
  await live(portal);
  await comeBack(portal);
  portal.engine.stop();
  const { state } = portal.engine;
  const again = portal.start(after).state;
  expect([...again.conversations.keys()].length).toBeLessThan(2_000);
  expect(again.lastNumber).toBe(MANY + 1);
  for (let number = 1; number <= again.lastNumber; number += 1) {
    expect(again.conversations.get(number)).toEqual(state.conversations.get(number));
    expect(again.messages.get(number)).toEqual(state.messages.get(number));
    expect(again.visitors.get(`v${number}`)).toEqual(state.visitors.get(`v${number}`));
  }
  expect(batchesOf(portal).length).toBeGreaterThan(MANY);
  for (const archive of [before, after]) archive.close();
});
