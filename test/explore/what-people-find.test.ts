/** What people find on screens and desks, and what is recorded of e-mails, as the judge takes it: both sides. */
import { expect, test } from 'vitest';
import { CHANNEL_DEFAULTS } from '../../src/domain/vocabulary/settings.ts';
import { introduced, mailed, ScriptedWorld } from './scripted-world.ts';

const ANNA = { email: 'anna@example.com' };
const MINUTE = 60_000;

const FIRST_THE_NAME = '"Introduce yourself" asks the name alone until it is given';

test.each([
  [{}, ['name'], true],
  [{ name: ' ' }, ['name'], true],
  [{ name: 'Anna' }, ['name'], false],
  [{ name: 'Anna' }, ['name', 'email', 'phone'], true],
  [{ email: 'anna@' }, ['name', 'email', 'phone'], true], // carried over from another form
] as const)('with %o in it "Introduce yourself" may ask for %o: %s', (draft, fields, may) => {
  expect(introduced(draft, fields).broken().includes(FIRST_THE_NAME)).toBe(!may);
});

test('an agent finds all of a conversation, and nothing of another channel’s', () => {
  const claim = 'an agent finds the conversations of their channels by number, and no others';
  const world = new ScriptedWorld({}, ANNA).opens();
  expect(world.broken()).not.toContain(claim);
  world.finds = (number) => ({ ...world.found(number)!, entries: [] });
  expect(world.broken()).toContain(claim);
  const other = (finds: boolean): ScriptedWorld => {
    const joined = { type: 'AgentJoined', publicName: 'Zoe', presence: 'online' } as const;
    const two = new ScriptedWorld({}, ANNA).opens();
    two.happens(
      {
        type: 'ChannelOpened',
        channel: 'Help',
        settings: { ...CHANNEL_DEFAULTS, name: 'Help', site: 'https://help.example/' },
      },
      { ...joined, agent: 'zoe', channels: ['Help'] },
    );
    two.finds = (number) => (finds || number !== 1 ? two.found(number) : undefined);
    return two;
  };
  expect(
    other(true)
      .judge.broken()
      .map(({ how }) => how),
  ).toContain('zoe finds conversation 1 of another channel');
});

test('a screen is read: its language, its form, its last line', () => {
  const claim = 'a screen is in the language of its visitor';
  const french = (): ScriptedWorld =>
    introduced({}, ['name']).happens({ type: 'VisitorPreferencesChanged', visitor: 'anna', language: 'fr' });
  const kept = french();
  kept.screen = { ...kept.screen, language: 'fr', form: { ...kept.screen.form!, dismissLabel: 'Pas maintenant' } };
  expect(kept.broken()).not.toContain(claim);
  expect(french().broken()).toContain(claim);
  const mixed = french();
  mixed.screen = { ...mixed.screen, language: 'fr' };
  expect(mixed.broken()).toContain(claim);
  const ended = french();
  ended.screen = { ...kept.screen, endedLine: 'This conversation has ended.' };
  expect(ended.broken()).toContain(claim);
});

const DECIDED = 'what becomes of an e-mail was decided there and then';
const refused = { type: 'MailDeferred', mail: 1, response: '451', mayHaveArrived: false, retryAt: 0 } as const;
const held = { type: 'MailDecided', conversation: 1, kind: 'unread', reason: 'temporary-failure', mail: 1 } as const;

test('each step of an e-mail has a decision of its own, of that instant', () => {
  expect(
    mailed()
      .happens({ ...held, decision: 'hold' }, refused)
      .broken(),
  ).not.toContain(DECIDED);
  expect(mailed().happens(refused).broken()).toContain(DECIDED);
  expect(
    mailed()
      .happens({ ...held, decision: 'send' }, refused)
      .broken(),
  ).toContain(DECIDED);
  expect(
    mailed()
      .happens({ ...held, decision: 'hold' })
      .pass(1)
      .happens(refused)
      .broken(),
  ).toContain(DECIDED);
  expect(
    mailed()
      .happens({ ...held, decision: 'hold' }, refused, refused)
      .broken(),
  ).toContain(DECIDED);
  const again = { type: 'MailTryStarted', mail: 1, address: ANNA.email } as const;
  expect(mailed().happens(again).broken()).toContain(DECIDED);
  expect(
    mailed()
      .happens({ ...held, decision: 'send' }, again)
      .broken(),
  ).not.toContain(DECIDED);
});

test('replies that wait for an address wait by a decision', () => {
  const due = (): ScriptedWorld => new ScriptedWorld().opens().looksAway().replies().pass(MINUTE);
  const waits = { type: 'UnreadMailHeld', conversation: 1 } as const;
  const decision = { type: 'MailDecided', conversation: 1, kind: 'unread', reason: 'no-address-known' } as const;
  expect(
    due()
      .happens({ ...decision, decision: 'hold' }, waits)
      .broken(),
  ).not.toContain(DECIDED);
  expect(due().happens(waits).broken()).toContain(DECIDED);
  expect(
    due()
      .happens({ ...decision, kind: 'transcript', decision: 'hold' }, waits)
      .broken(),
  ).toContain(DECIDED);
});
