/** Decides what an administrator asks: the portal, its channels, its agents, their presence. */
import { type Decider, type Decision, NOTHING, reject } from './decision.ts';
import { readEmail } from './email-address.ts';
import { the } from './evolve/change.ts';
import { isPhoneCountry } from './phone-number.ts';
import { cleanLine } from './user-text.ts';
import type { Command, Rejection } from './vocabulary/command.ts';
import type { Event } from './vocabulary/event.ts';
import type { ChannelId } from './vocabulary/ids.ts';
import type { ChannelSettings, PortalSettings, WorkingSpan } from './vocabulary/settings.ts';
import type { PortalState } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';
import { isTimeZone, isWorkingTime, nextHoursTurn, roundTheClock } from './working-hours.ts';

function checkPortal(settings: PortalSettings): string | undefined {
  const pauses = [
    ...settings.mailRetryPausesMs,
    ...settings.crmRetryPausesMs,
    settings.mailAnswerTimeMs,
    settings.crmAnswerTimeMs,
  ];
  return pauses.every((pause) => Number.isSafeInteger(pause) && pause > 0)
    ? undefined
    : 'pauses are whole and positive';
}

function isSpan({ weekday, fromMinute, toMinute }: WorkingSpan): boolean {
  const isWithin = (value: number, least: number, most: number): boolean =>
    Number.isSafeInteger(value) && value >= least && value <= most;
  return isWithin(weekday, 1, 7) && isWithin(fromMinute, 0, 1_440) && isWithin(toMinute, 0, 1_440);
}

/** What is wrong with a channel's settings, in a sentence; undefined when nothing is. */
function checkChannel(settings: ChannelSettings): string | undefined {
  if (cleanLine(settings.name) === '') return 'a channel needs a name';
  const site = URL.parse(settings.site);
  if (site === null || !/^https?:$/.test(site.protocol)) return `"${settings.site}" is not an http(s) address`;
  if (!isTimeZone(settings.timeZone)) return `"${settings.timeZone}" is not a time zone`;
  if (settings.workingHours !== undefined && !isTimeZone(settings.workingHours.timeZone)) {
    return `"${settings.workingHours.timeZone}" is not a time zone`;
  }
  if (settings.workingHours?.spans.every(isSpan) === false) {
    return 'working hours are whole minutes of a day, 0 to 1440, on weekdays 1 to 7';
  }
  if (!isPhoneCountry(settings.defaultCountry)) return `"${settings.defaultCountry}" is not a country code`;
  const durations = [
    settings.formDelayMs,
    settings.contactsFormDelayMs,
    settings.transcriptFormDelayMs,
    settings.unreadDelayMs,
    settings.idleTimeMs ?? 1,
    settings.forwardingTimeMs ?? 1,
    settings.linkLifetimeMs,
  ];
  if (!durations.every((length) => Number.isSafeInteger(length) && length >= 0))
    return 'delays are whole milliseconds from 0';
  if (settings.idleTimeMs === 0 || settings.forwardingTimeMs === 0)
    return 'an idle or forwarding time is longer than 0';
  if (!Number.isSafeInteger(settings.copiesPerHour) || settings.copiesPerHour < 1)
    return 'copies an hour are 1 or more';
  return undefined;
}

function isMaximum(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

/** A portal's settings as they are kept, the sender without what was pasted around it unseen (MAIL-1); or what is wrong. */
function readPortal(settings: PortalSettings): PortalSettings | Rejection {
  const sender = readEmail(settings.administratorEmail);
  if (!sender.valid) return reject('administrator-email-invalid', settings.administratorEmail);
  const problem = checkPortal(settings);
  return problem === undefined ? { ...settings, administratorEmail: sender.typed } : reject('setting-invalid', problem);
}

function openPortal(given: PortalSettings): Decision {
  const settings = readPortal(given);
  return 'type' in settings ? settings : [{ type: 'PortalOpened', settings }];
}

function hoursTurn(channel: ChannelId, settings: ChannelSettings, at: Instant): Event[] {
  const { holidays } = settings;
  const workingHours = settings.workingHours ?? (holidays.length > 0 ? roundTheClock(settings.timeZone) : undefined);
  if (workingHours === undefined) return [{ type: 'HoursTurnScheduled', channel, withinHours: true }];
  const withinHours = isWorkingTime(workingHours, holidays, at);
  return [{ type: 'HoursTurnScheduled', channel, withinHours, turnAt: nextHoursTurn(workingHours, holidays, at) }];
}

function decide(state: PortalState, command: Command, { at }: { readonly at: Instant }): Decision | undefined {
  switch (command.type) {
    case 'OpenPortal':
      return state.settings === undefined ? openPortal(command.settings) : reject('already-exists', 'the portal');
    case 'ChangePortal': {
      if (state.settings === undefined) return reject('administrator-email-invalid', '');
      const settings = readPortal({ ...state.settings, ...command.settings });
      return 'type' in settings ? settings : [{ type: 'PortalChanged', settings }];
    }
    case 'OpenChannel': {
      if (state.settings === undefined) return reject('administrator-email-invalid', ''); // no channel could send (MAIL-1)
      if (state.channels.has(command.channel)) return reject('already-exists', command.channel);
      const problem = checkChannel(command.settings);
      if (problem !== undefined) return reject('setting-invalid', problem);
      const { channel, settings } = command;
      return [
        { type: 'ChannelOpened', channel, settings },
        ...(settings.workingHours || settings.holidays.length > 0 ? hoursTurn(channel, settings, at) : []),
      ];
    }
    case 'ChangeChannel': {
      const channel = state.channels.get(command.channel);
      if (channel === undefined) return reject('unknown-channel', command.channel);
      const settings = { ...channel.settings, ...command.settings };
      const problem = checkChannel(settings);
      if (problem !== undefined) return reject('setting-invalid', problem);
      return [{ type: 'ChannelChanged', channel: channel.id, settings }, ...hoursTurn(channel.id, settings, at)];
    }
    case 'AddAgent': {
      if (state.agents.has(command.agent)) return reject('already-exists', command.agent);
      const unknown = command.channels.find((id) => !state.channels.has(id));
      if (unknown !== undefined) return reject('unknown-channel', unknown);
      const { agent, channels, presence, maximum } = command;
      if (maximum !== undefined && !isMaximum(maximum)) return reject('setting-invalid', 'a maximum is whole, from 0');
      if (cleanLine(command.publicName) === '') return reject('setting-invalid', 'an agent has a public name');
      return [{ type: 'AgentJoined', agent, channels, presence, maximum, publicName: cleanLine(command.publicName) }];
    }
    case 'SetPresence': {
      const agent = state.agents.get(command.agent);
      if (agent === undefined) return reject('unknown-agent', command.agent);
      if (agent.presence === command.presence) return NOTHING;
      return [{ type: 'AgentPresenceChanged', agent: agent.id, presence: command.presence }];
    }
    case 'SetMaximum': {
      if (!state.agents.has(command.agent)) return reject('unknown-agent', command.agent);
      if (!isMaximum(command.maximum)) return reject('setting-invalid', 'a maximum is whole, from 0');
      return [{ type: 'AgentMaximumChanged', agent: command.agent, maximum: command.maximum }];
    }
    case 'ReachDeadline': {
      if (command.owner.kind !== 'channel') return undefined;
      const channel = the(state.channels, command.owner.channel);
      return channel.hoursTurnAt !== undefined && channel.hoursTurnAt <= at
        ? hoursTurn(channel.id, channel.settings, at)
        : NOTHING;
    }
    default:
      return undefined;
  }
}

/** Decides on the portal, its channels and its agents. */
export const administration: Decider = { decide };
