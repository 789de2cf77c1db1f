/** How a timeline reads. */
import { expect, test } from 'vitest';
import { timelineText } from '../../src/scenario/timeline-text.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);

test('a time stands once, a day only where it begins', () => {
  const entries = [
    { at: MONDAY, portal: 'Shop', text: 'opened' },
    { at: MONDAY, portal: 'Shop', text: 'greeted' },
    { at: MONDAY + 5_000, portal: 'Shop', text: 'asked' },
    { at: MONDAY + 86_400_000, portal: 'Shop', text: 'ended' },
  ];
  expect(timelineText(entries).split('\n')).toEqual([
    '2026-01-05 UTC',
    '09:00:00.000  opened',
    '              greeted',
    '09:00:05.000  asked',
    '2026-01-06 UTC',
    '09:00:00.000  ended',
  ]);
});

test('portals are named only where there are several', () => {
  const entries = [
    { at: MONDAY, portal: 'Shop', text: 'opened' },
    { at: MONDAY, portal: 'Bakery', text: 'opened' },
  ];
  expect(timelineText(entries)).toContain('09:00:00.000  Shop: opened\n              Bakery: opened');
});
