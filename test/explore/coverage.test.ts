/** What coverage makes of what is observed: deadlines that fired, were cancelled or overtaken. */
import { expect, test } from 'vitest';
import type { Event } from '../../src/domain/vocabulary/event.ts';
import { Coverage } from '../../src/explore/coverage.ts';

/** Counts that are not zero, of events that happen at their instants. */
function deadlinesOf(...happened: readonly (readonly [at: number, event: Event])[]): Record<string, number> {
  const coverage = new Coverage();
  coverage.begin();
  for (const [at, event] of happened) coverage.observe({ kind: 'events', portal: 'Shop', at, events: [event] });
  return Object.fromEntries(Object.entries(coverage.counts().deadlines).filter(([, count]) => count > 0));
}

const turn = (turnAt?: number): Event => ({ type: 'HoursTurnScheduled', channel: 'Shop', withinHours: true, turnAt });

test('working hours turn at their instant, and are changed before or after it', () => {
  expect(deadlinesOf([0, turn(5)], [5, turn(9)])).toEqual({ 'working hours turned': 1 });
  expect(deadlinesOf([0, turn(5)], [4, turn(9)], [9, turn()])).toEqual({
    'working hours changed before': 1,
    'working hours turned': 1,
  });
  expect(deadlinesOf([0, turn()], [5, turn()])).toEqual({});
});

test('a request to the CRM is tried again once for each failure', () => {
  const started: Event = { type: 'CrmTryStarted', request: 1 };
  const failed: Event = { type: 'CrmTryFailed', request: 1, reason: 'down', retryAt: 5 };
  expect(deadlinesOf([0, started], [0, failed], [5, started], [6, started])).toEqual({
    'CRM retry set': 1,
    'CRM retry fired': 1,
  });
  expect(deadlinesOf([0, started])).toEqual({});
});

test('the minute of an unseen reply ends in an e-mail, or before', () => {
  const decided = (reason: 'unseen-for-the-delay' | 'seen-in-time' | 'visitor-wrote'): Event => ({
    type: 'MailDecided',
    conversation: 1,
    kind: 'unread',
    decision: reason === 'unseen-for-the-delay' ? 'send' : 'skip',
    reason,
  });
  const set: Event = { type: 'UnreadMailScheduled', conversation: 1, dueAt: 60_000 };
  expect(deadlinesOf([0, set], [60_000, decided('unseen-for-the-delay')])).toEqual({
    'unread minute set': 1,
    'unread minute fired': 1,
  });
  expect(deadlinesOf([0, set], [1, decided('seen-in-time')], [2, set], [3, decided('visitor-wrote')])).toEqual({
    'unread minute set': 2,
    'unread minute cancelled': 2,
  });
});
