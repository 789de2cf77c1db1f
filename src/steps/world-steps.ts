/** Sentences about time and about whole companies. */
import { Temporal } from 'temporal-polyfill';
import { CHANNEL_DEFAULTS, PORTAL_DEFAULTS } from '../domain/vocabulary/settings.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import { plain } from '../sink/glob.ts';
import { ensureStarted, startUnlessRefused } from './acting.ts';
import { clockTime } from './box.ts';
import { allChannels, mustStandFirst, slug } from './planning.ts';
import { readTimeZone } from './read-words.ts';
import { type Sentence, sentence } from './reading.ts';
import { type Place, Refusal } from './refusal.ts';
import { StepFailure } from './step.ts';
import type { StepId } from './step-id.ts';
import type { World } from './world.ts';

/**
 * The instant of a local time. Where clocks go back and a time comes twice, it is the first of the two.
 * @throws Refusal when it is no time, or one that clocks going forward leave out.
 */
function readLocalTime(text: string, place: Place, timeZone: string): Instant {
  const remedies = ['local times are written 2026-03-29 01:59, with seconds if need be'];
  if (!/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(text)) {
    throw new Refusal(place, `"${text}" is not a local time`, remedies);
  }
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(text.replace(' ', 'T'), { overflow: 'reject' });
  } catch {
    throw new Refusal(place, `"${text}" is not in the calendar`, remedies);
  }
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  if (!zoned.toPlainDateTime().equals(local)) {
    throw new Refusal(place, `it is never "${text}" in ${timeZone}: the clocks go forward past it`, remedies);
  }
  return zoned.epochMilliseconds;
}

async function setTime(world: World, at: Instant): Promise<void> {
  if (!world.started) {
    world.plan = { ...world.plan, startAt: at };
    return;
  }
  await ensureStarted(world);
  const now = world.target.now();
  if (at < now) throw new StepFailure('time does not run backwards', `it is ${clockTime(now)} UTC already`);
  await world.target.pass(at - now);
}

function addPortal(world: World, name: string, channel: string): void {
  mustStandFirst(world);
  const { portals } = world.plan;
  if (portals.some((portal) => portal.name === name))
    throw new StepFailure(`there is a portal called "${name}" already`);
  if (allChannels(world.plan).some((each) => each.name === channel)) {
    throw new StepFailure(`there is a channel called "${channel}" already`);
  }
  const host = `${slug(name, `portal-${portals.length + 1}`)}.example`;
  const settings = { ...CHANNEL_DEFAULTS, name: channel, site: `https://${host}/` };
  const added = {
    name,
    settings: { ...PORTAL_DEFAULTS, administratorEmail: `admin@${host}` },
    channels: [{ name: channel, settings, agents: [] }],
    agents: [],
    crm: [],
  };
  world.plan = { ...world.plan, portals: [...portals, added] };
}

/** The sentences of this family. */
export const worldSentences: Readonly<Record<Extract<StepId, `world-${string}`>, Sentence>> = {
  'world-time-is': sentence('given', ['string', 'string'], ([text, zone], { places }) => {
    const at = readLocalTime(text, places[0]!, readTimeZone(zone, places[1]!));
    return (world) => setTime(world, at);
  }),
  'world-time-passes': sentence('when', ['duration'], ([duration]) => async (world) => {
    await ensureStarted(world);
    await world.target.pass(duration);
  }),
  'world-another-portal': sentence(
    'given',
    ['string', 'string'],
    ([name, channel]) =>
      (world) =>
        addPortal(world, name, channel),
  ),
  'world-portal-refused': sentence('then', ['string'], ([text]) => async (world) => {
    await startUnlessRefused(world);
    if (world.refusal === undefined) throw new StepFailure('the portal has started; nothing was refused');
    world.refusalExpected = true;
    if (!plain(world.refusal).toLowerCase().includes(plain(text).toLowerCase())) {
      throw new StepFailure(`the portal was refused, but not with "${text}"`, world.refusal);
    }
  }),
};
