/** MAIL-6: the times in an e-mail are by the clock on the visitor's wall, or on the channel's where that is not known. */
import type { Instant } from '../../domain/vocabulary/time.ts';
import type { ReceivedEntry } from '../../sink/received-mail.ts';
import type { MailFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';
import { isSameText } from '../reading-mails.ts';

/** Thai years are counted from another beginning. */
const BUDDHIST_YEARS = 543;

/** Times beside messages. How a language writes them is for the lint of e-mails; here their numbers are read. */
export const timesAreLocal: Invariant = {
  claim: 'times in an e-mail are local to the visitor',
  rules: ['MAIL-6'],
  watch: ({ breach, judged }) => {
    /** The zone when the latest try began. */
    const zones = new WeakMap<MailFacts, string>();
    return {
      on: {
        MailTryStarted: ({ mail: id }, { portal }) => {
          const told = portal.mails.get(id);
          if (told === undefined) return;
          const { visitor, channel } = told.conversation;
          zones.set(told, visitor.timeZone ?? channel.settings.timeZone);
        },
      },
      mail: ({ entries }, told) => {
        const zone = zones.get(told);
        if (zone === undefined) return;
        const { said, number } = told.conversation;
        let place = 0;
        for (const entry of entries) {
          const found = said.findIndex(({ content }, at) => at >= place && isSameText(content, entry.text, entry.file));
          const meant = said[found];
          if (meant === undefined) continue; // a greeting or a notice: its words are the catalogue's
          place = found + 1;
          judged('MAIL-6');
          if (!isTimeOf(entry, meant.at, zone))
            breach(
              `an e-mail of conversation ${number} says "${entry.time}" of "${entry.text}", which is not ${zone}'s`,
            );
        }
      },
    };
  },
};

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const clock = new Intl.DateTimeFormat('en-GB', { ...numeric, hourCycle: 'h23', timeZone });
  clocks.set(timeZone, clock);
  return clock;
}

/** Whether a written time has the instant's hour and minute, and beside them its day and year, and its month if in digits. */
function isTimeOf({ time }: ReceivedEntry, at: Instant, zone: string): boolean {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  const [written = '', hours, minutes] = /(\d{1,2})[:.](\d{2})/.exec(time) ?? [];
  const date = (time.replace(written, ' ').match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
  const isDate = [year, year + BUDDHIST_YEARS].some((named) => {
    const wanted = date.length === 2 ? [day, named] : [...[day, month].sort((a, b) => a - b), named];
    return wanted.join() === date.join();
  });
  return [hour, hour % 12 || 12].includes(Number(hours)) && Number(minutes) === minute && isDate;
}
