/** Writes a scenario's timeline for people: each instant once, what happened in it below one another (MAIL-7). */
import type { TimelineEntry } from '../target/target.ts';

/** One line an entry; the time stands only where it changes, the day only where that does, the portal only among several. */
export function timelineText(entries: readonly TimelineEntry[]): string {
  const severalPortals = new Set(entries.map(({ portal }) => portal)).size > 1;
  let day = '';
  let time = '';
  return entries
    .flatMap(({ at, portal, text }) => {
      const [newDay = '', clock = ''] = new Date(at).toISOString().split('T');
      const newTime = clock.slice(0, -1);
      const isNewDay = newDay !== day;
      const shown = isNewDay || newTime !== time ? newTime : '';
      [day, time] = [newDay, newTime];
      const line = `${shown.padEnd(12)}  ${severalPortals ? `${portal}: ` : ''}${text}`;
      return isNewDay ? [`${newDay} UTC`, line] : [line];
    })
    .join('\n');
}
