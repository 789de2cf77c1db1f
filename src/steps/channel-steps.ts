/** Sentences about open channels and their settings, before the scenario begins and while it runs. */
import { CHANNEL_DEFAULTS, type ChannelSettings } from '../domain/vocabulary/settings.ts';
import { demand, ensureStarted } from './acting.ts';
import { readFixture } from './fixture.ts';
import {
  changePortalPlan,
  firstChannel,
  firstPortal,
  mustStandFirst,
  planAgent,
  planChannelSettings,
  planPortalSettings,
  slug,
} from './planning.ts';
import { readDistribution, readSettings, type SettingsChange } from './read-settings.ts';
import { readTimeZone, readWord } from './read-words.ts';
import { readWorkingSpans } from './read-working-hours.ts';
import { type Reading, type Run, readPairs, type Sentence, sentence } from './reading.ts';
import { StepFailure } from './step.ts';
import type { StepId } from './step-id.ts';
import type { World } from './world.ts';

function settingsTable(reading: Reading): SettingsChange {
  return readSettings(readPairs(reading, reading.words.settings, 'setting'), reading.words);
}

function sharedSettings(name: string, reading: Reading): SettingsChange {
  return readFixture('channels', name, reading, ([table]) => settingsTable(table!));
}

function plan(world: World, channel: string, change: SettingsChange): void {
  const portal =
    world.plan.portals.find((each) => each.channels.some(({ name }) => name === channel)) ?? firstPortal(world);
  const settings = completed(world, channel, change);
  for (const agent of change.agents ?? []) planAgent(world, agent);
  if (Object.keys(change.portal).length > 0) planPortalSettings(world, portal.name, change.portal);
  planChannelSettings(world, channel, settings);
}

/** Hours without a zone of their own are read in the channel's. */
function completed(world: World, channel: string, change: SettingsChange): Partial<ChannelSettings> {
  if (change.spans === undefined) return change.channel;
  const current = world.plan.portals.flatMap((portal) => portal.channels).find(({ name }) => name === channel);
  const timeZone = change.channel.timeZone ?? current?.settings.timeZone ?? CHANNEL_DEFAULTS.timeZone;
  return { ...change.channel, workingHours: { timeZone, spans: change.spans } };
}

/**
 * Changes the first channel: in the plan before the scenario begins, through the target after.
 * @throws StepFailure when the change is refused.
 */
export async function changeSettings(world: World, wanted: SettingsChange): Promise<void> {
  const { name } = firstChannel(world);
  const settings = completed(world, name, wanted);
  if (world.started) {
    if (wanted.agents !== undefined) throw new StepFailure('agents join a channel before the scenario begins');
    await ensureStarted(world);
    if (Object.keys(settings).length > 0) demand(await world.target.changeChannel(settings, name), () => '');
    if (Object.keys(wanted.portal).length > 0) {
      demand(await world.target.changePortal(wanted.portal, firstPortal(world).name), () => '');
    }
  }
  // The plan keeps telling what is true; the name by which scenario and target call the channel stays.
  if (world.started) planLive(world, name, settings, wanted);
  else plan(world, name, wanted);
}

function planLive(world: World, name: string, settings: Partial<ChannelSettings>, wanted: SettingsChange): void {
  changePortalPlan(world, firstPortal(world).name, (portal) => ({
    ...portal,
    settings: { ...portal.settings, ...wanted.portal },
    channels: portal.channels.map((each) =>
      each.name === name ? { ...each, settings: { ...each.settings, ...settings } } : each,
    ),
  }));
}

const only = (settings: Partial<ChannelSettings>): SettingsChange => ({ channel: settings, portal: {} });

/** A When: starts the target first, so the change is a live one. */
const live =
  (wanted: SettingsChange): Run =>
  async (world) => {
    await ensureStarted(world);
    await changeSettings(world, wanted);
  };

const given =
  (wanted: SettingsChange): Run =>
  (world) =>
    changeSettings(world, wanted);

function addChannel(world: World, name: string, wanted?: SettingsChange): void {
  mustStandFirst(world);
  const portal = firstPortal(world);
  if (world.plan.portals.some((each) => each.channels.some((channel) => channel.name === name))) {
    throw new StepFailure(`there is a channel called "${name}" already`);
  }
  const site = `https://${slug(name, `channel-${portal.channels.length + 1}`)}.example/`;
  const settings: ChannelSettings = { ...CHANNEL_DEFAULTS, name, site };
  changePortalPlan(world, portal.name, (each) => ({
    ...each,
    channels: [...each.channels, { name, settings, agents: [] }],
  }));
  if (wanted) plan(world, name, wanted);
}

/** The sentences of this family. */
export const channelSentences: Readonly<Record<Extract<StepId, `channel-${string}`>, Sentence>> = {
  'channel-open': sentence('given', [], () => mustStandFirst),
  'channel-open-with': sentence(
    'given',
    [],
    (_, reading) => {
      const wanted = settingsTable(reading);
      return (world) => {
        mustStandFirst(world);
        plan(world, firstChannel(world).name, wanted);
      };
    },
    'table',
  ),
  'channel-another': sentence(
    'given',
    ['string'],
    ([name]) =>
      (world) =>
        addChannel(world, name),
  ),
  'channel-another-with': sentence(
    'given',
    ['string'],
    ([name], reading) => {
      const wanted = settingsTable(reading);
      return (world) => addChannel(world, name, wanted);
    },
    'table',
  ),
  'channel-shared': sentence('given', ['string'], ([name], reading) => {
    const wanted = sharedSettings(name, reading);
    return (world) => {
      mustStandFirst(world);
      plan(world, firstChannel(world).name, wanted);
    };
  }),
  'channel-another-shared': sentence('given', ['string'], ([fixture], reading) => {
    const wanted = sharedSettings(fixture, reading);
    return (world) => addChannel(world, wanted.channel.name ?? fixture, wanted);
  }),
  'channel-mail-language': sentence('given', ['language'], ([mailLanguage]) => given(only({ mailLanguage }))),
  'channel-greeting-off': sentence('given', [], () => given(only({ greeting: false }))),
  'channel-distribution': sentence('given', ['word'], ([word], { places, words }) =>
    given(only({ distribution: readDistribution(word, places[0]!, words) })),
  ),
  'channel-working-hours': sentence('given', ['string', 'string'], ([hours, zone], { places, words }) => {
    const spans = readWorkingSpans(hours, places[0]!, words);
    return given(only({ workingHours: { timeZone: readTimeZone(zone, places[1]!), spans } }));
  }),
  'channel-mail-language-changes': sentence('when', ['language'], ([mailLanguage]) => live(only({ mailLanguage }))),
  'channel-setting-changes': sentence('when', ['string', 'string'], ([setting, value], { places, words }) => {
    const key = readWord(setting, words.settings, 'setting', places[0]!);
    return live(readSettings([{ key, value, valuePlace: places[1]! }], words));
  }),
};
