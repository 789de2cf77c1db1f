/** AWAY-1: working hours begin and end to the millisecond. Judged for channels that keep UTC; others need a calendar. */
import type { ChannelSettings } from '../../domain/vocabulary/settings.ts';
import type { Instant } from '../../domain/vocabulary/time.ts';
import type { Invariant } from '../invariant.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Whether an instant lies in the hours of a channel in UTC. */
function isWithin({ workingHours }: ChannelSettings, at: Instant): boolean {
  if (workingHours === undefined) return true;
  const date = new Date(at);
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  const minutes = (at % (DAY_MINUTES * MINUTE_MS)) / MINUTE_MS;
  return workingHours.spans.some((span) => {
    const start = span.fromMinute;
    const end = span.toMinute > start ? span.toMinute : span.toMinute + DAY_MINUTES;
    const yesterday = (weekday % 7) + 1 === (span.weekday % 7) + 2 || (weekday === 1 && span.weekday === 7);
    return (
      (weekday === span.weekday && minutes >= start && minutes < end) || (yesterday && minutes + DAY_MINUTES < end)
    );
  });
}

/** Working hours. */
export const hoursAreKept: Invariant = {
  claim: 'working hours are kept to the millisecond',
  rules: ['AWAY-1'],
  watch: ({ breach, judged, facts, looks }) => ({
    rest: () => {
      for (const { channels } of facts.portals.values()) {
        for (const { name, settings, withinHours } of channels.values()) {
          if (settings.workingHours?.timeZone !== 'UTC' || settings.holidays.length > 0) continue;
          judged('AWAY-1');
          const wanted = isWithin(settings, looks.now());
          if (wanted !== withinHours) {
            breach(`the channel ${name} is ${withinHours ? 'within' : 'outside'} its hours, and it should not be`);
          }
        }
      }
    },
  }),
};
