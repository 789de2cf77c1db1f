/** What Givens set up before the target is opened, and what they do once it is. */
import { expect, test } from 'vitest';
import { finishWorld } from '../../src/steps/finish-world.ts';
import { rehearse } from './running.ts';

test('without Givens the world is the one every scenario starts with', async () => {
  const { run, stage } = rehearse();
  await run('1 ms passes');
  expect(stage.plan).toMatchObject({
    startAt: Date.UTC(2026, 0, 5, 9),
    visitors: [{ name: 'the visitor', channel: 'Shop', contact: {}, pageOpen: true }],
    portals: [
      {
        settings: { administratorEmail: 'admin@shop.example' },
        channels: [
          {
            name: 'Shop',
            agents: ['the agent'],
            settings: { site: 'https://shop.example/', language: 'en', greeting: true, timeZone: 'UTC' },
          },
        ],
        agents: [{ name: 'the agent', publicName: 'Agent', presence: 'online' }],
        crm: [],
      },
    ],
  });
});

test('naming agents replaces the agent', async () => {
  const { run, stage } = rehearse();
  await run('agent Alice is offline');
  await run('agent "Bob B" takes at most 2 conversations');
  await run('agent Alice is paused');
  await run('1 ms passes');
  expect(stage.plan?.portals[0]?.agents).toEqual([
    { name: 'Alice', publicName: 'Alice', presence: 'paused' },
    { name: 'Bob B', publicName: 'Bob B', presence: 'online', maximum: 2 },
  ]);
  expect(stage.plan?.portals[0]?.channels[0]?.agents).toEqual(['Alice', 'Bob B']);
});

test('an agent a Given spoke of stays beside named ones', async () => {
  const { run, stage } = rehearse();
  await run('the agent is offline');
  await run('agent Alice is online');
  await run('1 ms passes');
  expect(stage.plan?.portals[0]?.agents.map(({ name }) => name)).toEqual(['the agent', 'Alice']);
});

test('an agent nobody planned cannot act', async () => {
  const { run, failure } = rehearse();
  await run('agent Alice is online');
  expect(await failure('the agent writes "Hello"')).toContain(
    'there is no agent called "the agent"; a Given that names agents takes its place\nagents: Alice',
  );
  expect(await failure('agent Bob writes "Hello"')).toContain(
    'no agent called "Bob"; name agents before anything happens, as in: Given agent Bob is online\nagents: Alice',
  );
});

test('settings of a channel and its portal in plain words', async () => {
  const { run, stage } = rehearse();
  await run('an open channel with:', [
    ['name', 'Boutique'],
    ['site', 'https://boutique.example/'],
    ["administrator's e-mail", 'not an address'],
    ['time zone', 'Europe/Paris'],
    ['working hours', 'Mon-Fri 9-17, Sat 10:00-14:00'],
    ['idle time', '10 minutes'],
    ['forwarding time', 'off'],
    ['retry pauses', '30 seconds, 1 minute'],
    ['mail language', 'French'],
    ['greeting', 'off'],
    ['holidays', '2026-12-25, 2026-12-26'],
    ['agents', 'Alice, Bob'],
  ]);
  await run('visitor Anna speaks French');
  await run('1 ms passes');
  const [portal] = stage.plan!.portals;
  expect(portal?.settings).toMatchObject({ administratorEmail: 'not an address', mailRetryPausesMs: [30_000, 60_000] });
  const [channel] = portal!.channels;
  expect(channel).toMatchObject({
    name: 'Boutique',
    agents: ['Alice', 'Bob'],
    settings: { idleTimeMs: 600_000, mailLanguage: 'fr', greeting: false },
  });
  expect(channel?.settings.workingHours?.timeZone).toBe('Europe/Paris');
  expect(channel?.settings.workingHours?.spans).toHaveLength(6);
  expect(channel?.settings.workingHours?.spans.at(-1)).toEqual({ weekday: 6, fromMinute: 600, toMinute: 840 });
  expect(channel?.settings.forwardingTimeMs).toBeUndefined();
  expect(stage.plan?.visitors.map(({ name, channel }) => [name, channel])).toEqual([
    ['the visitor', 'Boutique'],
    ['Anna', 'Boutique'],
  ]);
});

test('hours may pass midnight, name every day, and follow the day named before', async () => {
  const { run, stage } = rehearse();
  await run('the working hours are "every day 22:00-02:00" in "Europe/Paris"');
  await run('1 ms passes');
  const hours = stage.plan?.portals[0]?.channels[0]?.settings.workingHours;
  expect(hours).toEqual({
    timeZone: 'Europe/Paris',
    spans: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 1320, toMinute: 120 })),
  });
  const other = rehearse();
  await other.run('the working hours are "Sat-Mo 9-12, 14-18:30" in "UTC"');
  await other.run('1 ms passes');
  expect(
    other.stage.plan?.portals[0]?.channels[0]?.settings.workingHours?.spans.map(({ weekday, fromMinute, toMinute }) => [
      weekday,
      fromMinute,
      toMinute,
    ]),
  ).toEqual([
    [6, 540, 720],
    [7, 540, 720],
    [1, 540, 720],
    [6, 840, 1110],
    [7, 840, 1110],
    [1, 840, 1110],
  ]);
});

test('the CRM, visitors and other companies', async () => {
  const { run, stage } = rehearse();
  await run('the CRM knows:', [
    ['kind', 'name', 'e-mail', 'phone'],
    ['client', 'Anna', 'a@x.example, b@x.example', ''],
    ['lead', '', '', '+33 1 23'],
  ]);
  await run('another portal "Garage" with the channel "Repairs"');
  await run('the CRM of "Garage" knows:', [
    ['kind', 'e-mail'],
    ['lead', 'g@x.example'],
  ]);
  await run('agent Gus answers on the channel "Repairs"');
  await run('another open channel "Help desk" with:', [['language', 'German']]);
  await run('agent Hal answers on the channel "Help desk"');
  await run('visitor Anna is on the channel "Repairs"');
  await run('visitor Anna is known as:', [
    ['name', 'Anna'],
    ['phone', ''],
  ]);
  await run('the page is closed');
  await run('1 ms passes');
  const [shop, garage] = stage.plan!.portals;
  expect(shop?.crm).toEqual([
    { kind: 'client', name: 'Anna', emails: ['a@x.example', 'b@x.example'], phones: [] },
    { kind: 'lead', emails: [], phones: ['+33 1 23'] },
  ]);
  expect(garage).toMatchObject({
    crm: [{ emails: ['g@x.example'] }],
    settings: { administratorEmail: 'admin@garage.example' },
    agents: [{ name: 'Gus' }],
    channels: [{ name: 'Repairs', agents: ['Gus'], settings: { site: 'https://garage.example/' } }],
  });
  expect(shop?.channels.map(({ name, agents, settings }) => [name, agents, settings.language, settings.site])).toEqual([
    ['Shop', [], 'en', 'https://shop.example/'],
    ['Help desk', ['Hal'], 'de', 'https://help-desk.example/'],
  ]);
  expect(stage.plan?.visitors).toEqual([
    { name: 'the visitor', channel: 'Shop', contact: {}, pageOpen: false },
    { name: 'Anna', channel: 'Repairs', contact: { name: 'Anna' }, pageOpen: true },
  ]);
});

test('a visitor first named by an action is planned, and what is known of one adds up', async () => {
  const { run, stage } = rehearse();
  await run('the visitor is known as:', [['name', 'Vera']]);
  await run('the visitor is known as:', [['e-mail', 'vera@example.com']]);
  await run('visitor Anna writes "Hello"');
  expect(stage.plan?.visitors).toEqual([
    { name: 'the visitor', channel: 'Shop', contact: { name: 'Vera', email: 'vera@example.com' }, pageOpen: true },
    { name: 'Anna', channel: 'Shop', contact: {}, pageOpen: true },
  ]);
});

test('local time is read in its zone, also around a change of clocks', async () => {
  const { run, stage } = rehearse();
  await run('it is "2026-03-29 01:59" in "Europe/Paris"');
  await run('1 ms passes');
  expect(stage.plan?.startAt).toBe(Date.UTC(2026, 2, 29, 0, 59));
});

test('once the scenario has begun, Givens that make sense act live', async () => {
  const { run, stage } = rehearse();
  await run('1 ms passes');
  stage.done.length = 0;
  await run('the agent is paused');
  await run('the agent takes at most 2 conversations');
  await run('the mail language is French');
  await run('the greeting is off');
  await run('the working hours are "Mon 9-17" in "UTC"');
  await run('the visitor is known as:', [['e-mail', 'anna@example.com']]);
  await run('the visitor speaks French');
  await run('the page is closed');
  await run('it is "2026-01-05 09:30" in "UTC"');
  expect(stage.done).toEqual([
    'the agent setPresence paused',
    'the agent setMaximum 2',
    'target changeChannel {"mailLanguage":"fr"} Shop',
    'target changeChannel {"greeting":false} Shop',
    'target changeChannel {"workingHours":{"timeZone":"UTC","spans":[{"weekday":1,"fromMinute":540,"toMinute":1020}]}} Shop',
    'the visitor becomeKnown {"email":"anna@example.com"}',
    'the visitor speak fr',
    'the visitor closePage',
    `pass ${30 * 60_000 - 1}`,
  ]);
});

test('once the scenario has begun, Givens that make no sense fail', async () => {
  const { run, failure } = rehearse();
  await run('1 ms passes');
  expect(await failure('an open channel')).toContain('must stand before the first action');
  expect(await failure('the CRM knows:', [['kind'], ['lead']])).toContain('must stand before');
  expect(await failure('another open channel "Help"')).toContain('must stand before');
  expect(await failure('it is "2026-01-05 08:00" in "UTC"')).toContain('time does not run backwards');
});

test('a portal that is refused fails every step but the one that expects it', async () => {
  const { run, failure, stage, world } = rehearse();
  stage.refuseOpen = "the administrator's e-mail is not an address";
  expect(await failure('the visitor writes "Hello"')).toContain('the portal could not start');
  expect(await failure('the portal is refused with "moon phase"')).toContain("administrator's e-mail is not");
  await run('the portal is refused with "e-mail is not an address"');
  await finishWorld(world);
  const other = rehearse();
  expect(await other.failure('the portal is refused with "x"')).toContain('nothing was refused');
  const third = rehearse();
  third.stage.refuseOpen = 'no';
  await expect(finishWorld(third.world)).rejects.toThrow('the portal could not start: no');
});

test('French Givens set up the same world', async () => {
  const { run, stage } = rehearse('fr');
  await run('un canal ouvert avec :', [
    ['réglage', 'valeur'],
    ['langue des e-mails', 'français'],
    ['heures de travail', 'lun-ven 9h-18h30 à Europe/Paris'],
    ['message d’accueil', 'désactivé'],
  ]);
  await run('agente Alice est hors ligne');
  await run('4,999 secondes passent');
  const [portal] = stage.plan!.portals;
  expect(portal?.agents).toEqual([{ name: 'Alice', publicName: 'Alice', presence: 'offline' }]);
  expect(portal?.channels[0]?.settings).toMatchObject({ mailLanguage: 'fr', greeting: false });
  expect(portal?.channels[0]?.settings.workingHours?.spans[4]).toEqual({ weekday: 5, fromMinute: 540, toMinute: 1110 });
  expect(stage.done).toEqual(['pass 4999']);
});

test('working hours are read as people write them', async () => {
  const spansOf = async (text: string): Promise<string> => {
    const { run, stage } = rehearse();
    await run(`the working hours are "${text}" in "UTC"`);
    await run('the visitor opens the page');
    const spans = stage.plan?.portals[0]?.channels[0]?.settings.workingHours?.spans ?? [];
    return spans.map(({ weekday, fromMinute, toMinute }) => `${weekday}:${fromMinute / 60}-${toMinute / 60}`).join(' ');
  };
  const week = [1, 2, 3, 4, 5].map((day) => `${day}:9-18`).join(' ');
  const always = [1, 2, 3, 4, 5, 6, 7].map((day) => `${day}:0-24`).join(' ');
  for (const text of [
    'Mon–Fri 09:00–18:00',
    'Monday to Friday 9:00 to 18:00',
    'weekdays 9am-6pm',
    'Monday to Friday, 09.00-18.00',
  ]) {
    expect(await spansOf(text), text).toBe(week);
  }
  for (const text of ['24/7', 'every day 0-24', '00:00-24:00']) expect(await spansOf(text), text).toBe(always);
  expect(await spansOf('mon, wed and fri 9-12 14-18')).toBe('1:9-12 3:9-12 5:9-12 1:14-18 3:14-18 5:14-18');
  expect(await spansOf('Mon 12am-12pm; Sat-Sun 8-9')).toBe('1:0-12 6:8-9 7:8-9');
});

test('a country is read by its code and by its name', async () => {
  for (const text of ['FR', 'fr', 'France', 'france']) {
    const { run, stage } = rehearse();
    await run('an open channel with:', [['default country', text]]);
    await run('the visitor opens the page');
    expect(stage.plan?.portals[0]?.channels[0]?.settings.defaultCountry, text).toBe('FR');
  }
});

test('pairs may lie: a header row over one row of values', async () => {
  const known = async (table: readonly (readonly string[])[]) => {
    const { run, stage } = rehearse();
    await run('the visitor is known as:', table);
    await run('the visitor opens the page');
    return stage.plan?.visitors[0]?.contact;
  };
  const anna = { name: 'Anna', email: 'anna@example.com' };
  expect(
    await known([
      ['name', 'e-mail'],
      ['Anna', 'anna@example.com'],
    ]),
  ).toEqual(anna);
  expect(
    await known([
      ['name', 'Anna'],
      ['e-mail', 'anna@example.com'],
    ]),
  ).toEqual(anna);
  expect(
    await known([
      ['name', 'phone'],
      ['phone', '+12015550123'],
    ]),
  ).toEqual({ name: 'phone', phone: '+12015550123' });
});

test('a name may stand in quotes of any kind', async () => {
  for (const quoted of ['"Anna Maria"', "'Anna Maria'", '«Anna Maria»', '“Anna Maria”']) {
    const { run, stage } = rehearse();
    await run(`agent ${quoted} takes at most 0 conversations`);
    await run('the visitor opens the page');
    expect(stage.plan?.portals[0]?.agents, quoted).toMatchObject([{ name: 'Anna Maria', maximum: 0 }]);
  }
});
