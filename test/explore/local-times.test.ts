/** Times in e-mails, as the judge reads them in every language. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { formatMoment } from '../../src/languages/format.ts';
import { entry, ScriptedWorld } from './scripted-world.ts';

const LOCAL = 'times in an e-mail are local to the visitor';
const HOUR = 60 * 60_000;

/** An e-mail that tells the reply at a moment `offMs` after it was said, by the clock of `zone`. */
function written(language: (typeof LANGUAGES)[number], zone: string, offMs = 0): ScriptedWorld {
  const world = new ScriptedWorld({ timeZone: 'Asia/Tokyo' }, { email: 'anna@example.com' }).opens().looksAway();
  const time = formatMoment(language, world.now + offMs, zone);
  return world
    .replies()
    .pass(60_000)
    .queues(1)
    .arrives(1, { entries: [{ ...entry('reply', 'Reply'), time }] });
}

test.each(LANGUAGES)('%s: the hour, the minute, the day and the year are read', (language) => {
  expect(written(language, 'Asia/Tokyo').broken()).not.toContain(LOCAL);
  for (const offMs of [HOUR, 60_000, 24 * HOUR, 365 * 24 * HOUR])
    expect(written(language, 'Asia/Tokyo', offMs).broken(), String(offMs)).toContain(LOCAL);
  expect(written(language, 'UTC').broken()).toContain(LOCAL);
});

test('the visitor’s own zone comes before the channel’s, as it was when the try began', () => {
  const world = (zone: string): ScriptedWorld => {
    const known = new ScriptedWorld({ timeZone: 'Asia/Tokyo' }, { email: 'anna@example.com' }).opens().looksAway();
    const time = formatMoment('en', known.now, zone);
    known.replies().happens({ type: 'VisitorPreferencesChanged', visitor: 'anna', timeZone: 'America/New_York' });
    known.happens({ type: 'VisitorPreferencesChanged', visitor: 'anna', language: 'fr' }).queues(1);
    known.happens({ type: 'VisitorPreferencesChanged', visitor: 'anna', timeZone: 'Europe/Paris' });
    return known.arrives(1, { entries: [{ ...entry('reply', 'Reply'), time }] });
  };
  expect(world('America/New_York').broken()).not.toContain(LOCAL);
  expect(world('Asia/Tokyo').broken()).toContain(LOCAL);
  expect(world('Europe/Paris').broken()).toContain(LOCAL);
});
