/** What an administrator sets up, and what is refused. */
import { expect, test } from 'vitest';
import type { ChannelSettings, PortalSettings } from '../../src/domain/vocabulary/settings.ts';
import { HOUR } from '../../src/domain/vocabulary/time.ts';
import { addAgent, begin, Chat, changeChannel, only, PORTAL, presence, reasonOf, SHOP, START } from './given.ts';

const office = {
  timeZone: 'UTC',
  spans: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 10 * 60, toMinute: 18 * 60 })),
};

test.each(['', 'admin', 'admin@', '@shop.example', 'admin@shop', 'a b@shop.example', 'admin@shop.example\r\nBcc: x'])(
  'MAIL-1: a portal whose administrator’s e-mail is %j is refused',
  (administratorEmail) => {
    const chat = new Chat();
    const answer = chat.when({ type: 'OpenPortal', settings: { ...PORTAL, administratorEmail } });
    expect(answer).toEqual({ type: 'rejected', reason: 'administrator-email-invalid', detail: administratorEmail });
    expect(chat.state.settings).toBeUndefined();
  },
);

test('MAIL-1: a portal opens once; its settings change later, though not to an invalid sender', () => {
  const chat = new Chat();
  expect(chat.when({ type: 'OpenPortal', settings: PORTAL })).toEqual([{ type: 'PortalOpened', settings: PORTAL }]);
  expect(chat.when({ type: 'OpenPortal', settings: PORTAL })).toMatchObject({ reason: 'already-exists' });
  expect(chat.when({ type: 'ChangePortal', settings: { mailAnswerTimeMs: 5 } })).toEqual([
    { type: 'PortalChanged', settings: { ...PORTAL, mailAnswerTimeMs: 5 } },
  ]);
  expect(chat.when({ type: 'ChangePortal', settings: { administratorEmail: 'x' } })).toMatchObject({
    reason: 'administrator-email-invalid',
  });
});

test('MAIL-1: the sender is kept without what was pasted around it unseen', () => {
  const chat = new Chat();
  chat.given({ type: 'OpenPortal', settings: { ...PORTAL, administratorEmail: ' \u200Badmin@shop.example\u00AD' } });
  expect(chat.state.settings).toEqual(PORTAL);
  chat.given({ type: 'ChangePortal', settings: { administratorEmail: '\u2068help@shop.example\u2069' } });
  expect(chat.state.settings?.administratorEmail).toBe('help@shop.example');
});

test('MAIL-1: before a portal is open it neither changes nor opens channels', () => {
  const chat = new Chat();
  const refusal = { type: 'rejected', reason: 'administrator-email-invalid', detail: '' };
  expect(chat.when({ type: 'ChangePortal', settings: { mailAnswerTimeMs: 5 } })).toEqual(refusal);
  expect(chat.when({ type: 'OpenChannel', channel: 'shop', settings: SHOP })).toEqual(refusal);
});

test.each<[string, Partial<PortalSettings>]>([
  ['a pause of 0', { mailRetryPausesMs: [1, 0] }],
  ['half a millisecond', { crmRetryPausesMs: [0.5] }],
  ['no time to answer', { mailAnswerTimeMs: 0 }],
])('a portal with %s is refused', (_, settings) => {
  expect(new Chat().when({ type: 'OpenPortal', settings: { ...PORTAL, ...settings } })).toMatchObject({
    reason: 'setting-invalid',
  });
});

const REFUSED: readonly [Partial<ChannelSettings>, string][] = [
  [{ name: ' ' }, 'a channel needs a name'],
  [{ site: 'shop' }, '"shop" is not an http(s) address'],
  [{ site: 'ftp://shop.example/' }, '"ftp://shop.example/" is not an http(s) address'],
  [{ timeZone: 'Europe/Atlantis' }, '"Europe/Atlantis" is not a time zone'],
  [{ workingHours: { timeZone: 'Mars', spans: [] } }, '"Mars" is not a time zone'],
  ...[
    { weekday: 0, fromMinute: 0, toMinute: 60 },
    { weekday: 8, fromMinute: 0, toMinute: 60 },
    { weekday: 1, fromMinute: -1, toMinute: 60 },
    { weekday: 1, fromMinute: 0.5, toMinute: 60 },
    { weekday: 1, fromMinute: 0, toMinute: 1_441 },
  ].map((span): [Partial<ChannelSettings>, string] => [
    { workingHours: { timeZone: 'UTC', spans: [span] } },
    'working hours are whole minutes of a day, 0 to 1440, on weekdays 1 to 7',
  ]),
  [{ defaultCountry: 'XX' }, '"XX" is not a country code'],
  [{ formDelayMs: -1 }, 'delays are whole milliseconds from 0'],
  [{ contactsFormDelayMs: 0.5 }, 'delays are whole milliseconds from 0'],
  [{ transcriptFormDelayMs: Number.NaN }, 'delays are whole milliseconds from 0'],
  [{ unreadDelayMs: -1 }, 'delays are whole milliseconds from 0'],
  [{ linkLifetimeMs: -1 }, 'delays are whole milliseconds from 0'],
  [{ idleTimeMs: 0 }, 'an idle or forwarding time is longer than 0'],
  [{ forwardingTimeMs: 0 }, 'an idle or forwarding time is longer than 0'],
  [{ idleTimeMs: -1 }, 'delays are whole milliseconds from 0'],
  [{ copiesPerHour: 0 }, 'copies an hour are 1 or more'],
  [{ copiesPerHour: 1.5 }, 'copies an hour are 1 or more'],
];

test.each(REFUSED)('a channel with %j is refused, at its opening and later', (settings, detail) => {
  const chat = begin();
  const refusal = { type: 'rejected', reason: 'setting-invalid', detail };
  expect(chat.when({ type: 'OpenChannel', channel: 'two', settings: { ...SHOP, ...settings } })).toEqual(refusal);
  expect(chat.when(changeChannel(settings))).toEqual(refusal);
  expect(chat.channel().settings).toEqual(SHOP);
});

test.each<Partial<ChannelSettings>>([
  { formDelayMs: 0, contactsFormDelayMs: 0, transcriptFormDelayMs: 0, unreadDelayMs: 0, linkLifetimeMs: 0 },
  { idleTimeMs: 1, forwardingTimeMs: 1, copiesPerHour: 1 },
  { site: 'http://localhost:8080/chat' },
  { workingHours: { timeZone: 'UTC', spans: [{ weekday: 7, fromMinute: 0, toMinute: 1_440 }] } },
])('a channel with %j is accepted', (settings) => {
  expect(reasonOf(begin().when(changeChannel(settings)))).toBe('accepted');
});

test('a channel opens once, and only one that exists changes', () => {
  const chat = begin();
  expect(chat.when({ type: 'OpenChannel', channel: 'shop', settings: SHOP })).toMatchObject({
    reason: 'already-exists',
  });
  expect(chat.when({ type: 'ChangeChannel', channel: 'none', settings: {} })).toMatchObject({
    reason: 'unknown-channel',
  });
  expect(chat.when(changeChannel({ name: 'Store' }))).toEqual([
    { type: 'ChannelChanged', channel: 'shop', settings: { ...SHOP, name: 'Store' } },
    { type: 'HoursTurnScheduled', channel: 'shop', withinHours: true },
  ]);
});

test('AWAY-1: a channel with working hours knows when they begin, and turns at that very instant', () => {
  const chat = begin({ channel: { workingHours: office } });
  expect(chat.channel()).toMatchObject({ withinHours: false, hoursTurnAt: START + HOUR });
  expect(chat.pass(HOUR - 1)).toEqual([]);
  expect(chat.pass(1)).toEqual([
    { type: 'HoursTurnScheduled', channel: 'shop', withinHours: true, turnAt: START + 9 * HOUR },
  ]);
  expect(chat.pass(8 * HOUR)).toEqual([
    { type: 'HoursTurnScheduled', channel: 'shop', withinHours: false, turnAt: START + 25 * HOUR },
  ]);
});

test('a turn reached too early or without working hours turns nothing', () => {
  const reached = { type: 'ReachDeadline', owner: { kind: 'channel', channel: 'shop' } } as const;
  expect(begin().when(reached)).toEqual([]);
  expect(begin({ channel: { workingHours: office } }).when(reached)).toEqual([]);
});

test('an agent is added once, to channels that exist, under a name of one line', () => {
  const chat = begin();
  expect(chat.when({ ...addAgent('bob'), publicName: ' Bob\n B ' } as never)).toEqual([
    { type: 'AgentJoined', agent: 'bob', publicName: 'Bob B', channels: ['shop'], presence: 'online' },
  ]);
  expect(chat.channel().agents).toEqual(['alice', 'bob']);
  expect(chat.when(addAgent('bob'))).toMatchObject({ reason: 'already-exists', detail: 'bob' });
  expect(chat.when(addAgent('eve', { channels: ['shop', 'none'] }))).toMatchObject({
    reason: 'unknown-channel',
    detail: 'none',
  });
});

test('a presence changes once; a maximum is whole, from 0', () => {
  const chat = begin();
  expect(chat.when(presence('paused'))).toEqual([{ type: 'AgentPresenceChanged', agent: 'alice', presence: 'paused' }]);
  expect(chat.when(presence('paused'))).toEqual([]);
  expect(chat.when(presence('online', 'nobody'))).toMatchObject({ reason: 'unknown-agent' });
  const maximum = (value: number, agent = 'alice') => ({ type: 'SetMaximum', agent, maximum: value }) as const;
  expect(only(chat.when(maximum(0)), 'AgentMaximumChanged')).toEqual([
    { type: 'AgentMaximumChanged', agent: 'alice', maximum: 0 },
  ]);
  expect(chat.when(maximum(-1))).toMatchObject({ reason: 'setting-invalid' });
  expect(chat.when(maximum(1.5))).toMatchObject({ reason: 'setting-invalid' });
  const joins = { type: 'AddAgent', agent: 'zoe', publicName: 'Zoe', channels: [], presence: 'online' } as const;
  expect(chat.when({ ...joins, maximum: -1 })).toMatchObject({ reason: 'setting-invalid' });
  expect(chat.when(maximum(1, 'nobody'))).toMatchObject({ reason: 'unknown-agent' });
});

test('AWAY-1: without working hours a holiday is closed from midnight to midnight all the same', () => {
  const chat = begin({ channel: { holidays: ['2026-01-06'] } });
  expect(chat.channel()).toMatchObject({ withinHours: true });
  const turns = only(chat.pass(48 * HOUR), 'HoursTurnScheduled').map(({ withinHours }) => withinHours);
  expect(turns).toContain(false);
  chat.given(changeChannel({}));
  expect(chat.channel().withinHours).toBe(true);
});
