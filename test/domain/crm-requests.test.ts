/** Details on their way to the CRM: one at a time, in order, until each is answered. */
import { expect, test } from 'vitest';
import { deadlineOf } from '../../src/domain/deadlines.ts';
import { MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import { arrive, begin, type Chat, eventsOf, only, START, sends, types, typesOf, writes } from './given.ts';

/** Each visitor's phone is on its way to the CRM, in this order. */
function asked(visitors: readonly string[], beginning: Parameters<typeof begin>[0] = {}): Chat {
  const chat = begin({ agents: [], ...beginning });
  for (const [index, visitor] of visitors.entries()) {
    if (visitor !== 'anna') arrive(chat, visitor);
    const form = `${index + 1}:1`;
    const draft = { email: `${visitor}@mail.example`, phone: '+12015550123' };
    chat.given(writes('Hello', visitor), types(form, draft, visitor), sends(form, visitor));
  }
  return chat;
}

test('CRM-7: one request is under way at a time; the next begins with the answer', () => {
  const chat = asked(['anna', 'ben']);
  expect([...chat.state.crmQueue.values()].map(({ status }) => status.kind)).toEqual(['sending', 'due']);
  expect(chat.crmAnswer(1, { record: 'lead-1' })).toEqual([
    { type: 'CrmAnswered', request: 1, record: 'lead-1', outcome: 'created' },
    { type: 'CrmTryStarted', request: 2 },
  ]);
  expect(chat.visitor().crmRecord).toBe('lead-1');
  expect(chat.conversation(1).crmRecord).toBe('lead-1');
  expect(chat.visitor('ben').crmRecord).toBeUndefined();
});

test('CRM-8: an answer that came too late, or for nothing, has no effect', () => {
  const chat = asked(['anna']);
  chat.crmAnswer(1);
  expect(chat.crmAnswer(1)).toEqual([]);
  expect(chat.crmAnswer(9)).toEqual([]);
  const failed = asked(['anna']);
  failed.crmAnswer(1, { kind: 'unreachable', reason: 'down' });
  expect(failed.crmAnswer(1)).toEqual([]);
});

test('CRM-8: a CRM that is down is asked again after growing pauses, the last one without end', () => {
  const chat = asked(['anna'], { portal: { crmRetryPausesMs: [10 * SECOND, MINUTE] } });
  const pauses: number[] = [];
  for (let tries = 0; tries < 4; tries += 1) {
    const [failed] = only(chat.crmAnswer(1, { kind: 'unreachable', reason: 'down' }), 'CrmTryFailed');
    const pause = (failed?.retryAt ?? 0) - chat.now;
    pauses.push(pause);
    expect(only(chat.pass(pause - 1), 'CrmTryStarted')).toEqual([]);
    expect(only(chat.pass(1), 'CrmTryStarted')).toHaveLength(1);
  }
  expect(pauses).toEqual([10 * SECOND, MINUTE, MINUTE, MINUTE]);
});

test('CRM-8: when the CRM is back, what waits goes at once; what is under way is not asked twice', () => {
  const chat = asked(['anna']);
  expect(chat.when({ type: 'RetryCrm' })).toEqual([]);
  chat.crmAnswer(1, { kind: 'unreachable', reason: 'down' });
  expect(chat.when({ type: 'RetryCrm' })).toEqual([{ type: 'CrmTryStarted', request: 1 }]);
  expect(begin().when({ type: 'RetryCrm' })).toEqual([]);
});

test('CRM-8: while one waits for its next try the later ones wait behind it', () => {
  const chat = asked(['anna', 'ben']);
  chat.crmAnswer(1, { kind: 'unreachable', reason: 'down' });
  expect(deadlineOf(chat.state, { kind: 'crm' })).toBe(START + 10 * SECOND);
  expect(only(chat.pass(10 * SECOND), 'CrmTryStarted').map(({ request }) => request)).toEqual([1]);
});

test('CRM-8: a new request does not hurry the one that waits for its next try, nor does a deadline reached too early', () => {
  const chat = asked(['anna']);
  chat.crmAnswer(1, { kind: 'unreachable', reason: 'down' });
  const draft = { phone: '+12015550199' };
  arrive(chat, 'ben');
  chat.given(writes('Hello', 'ben'), types('2:1', draft, 'ben'));
  expect(only(chat.when(sends('2:1', 'ben')), 'CrmTryStarted')).toEqual([]);
  expect(chat.when({ type: 'ReachDeadline', owner: { kind: 'crm' } })).toEqual([]);
  chat.pass(10 * SECOND);
  expect(chat.when({ type: 'ReachDeadline', owner: { kind: 'crm' } })).toEqual([]); // under way
  chat.crmAnswer(1);
  chat.crmAnswer(2);
  expect(chat.when({ type: 'ReachDeadline', owner: { kind: 'crm' } })).toEqual([]); // nothing to ask
});

test('CRM-4: the agent is told of a conflict, with both values', () => {
  const chat = asked(['anna']);
  expect(eventsOf(chat.crmAnswer(1, { conflict: true })).slice(1)).toEqual([
    {
      type: 'MessagePosted',
      conversation: 1,
      message: { kind: 'contact-conflict', email: 'anna@mail.example', phone: '+12015550123' },
    },
  ]);
  expect(typesOf(asked(['anna']).crmAnswer(1, { conflict: false }))).toEqual(['CrmAnswered']);
});

test('SAFE-1: a request under way at a stop is asked again at once', () => {
  const chat = asked(['anna']);
  expect(chat.when({ type: 'Recover' })).toEqual([
    { type: 'CrmTryFailed', request: 1, reason: 'restart', retryAt: START },
  ]);
  expect(chat.when({ type: 'Recover' })).toEqual([]);
  expect(only(chat.pass(0), 'CrmTryStarted')).toEqual([{ type: 'CrmTryStarted', request: 1 }]);
});

test('CRM-8: a silent CRM has failed at the end of its time, to the millisecond, and its late answer counts no more', () => {
  const chat = asked(['anna'], { portal: { crmAnswerTimeMs: 20 * SECOND } });
  expect(chat.pass(20 * SECOND - 1)).toEqual([]);
  expect(chat.pass(1)).toEqual([
    { type: 'CrmTryFailed', request: 1, reason: 'no answer in time', retryAt: chat.now + 10 * SECOND },
  ]);
  chat.pass(10 * SECOND);
  const outcome = { kind: 'done', record: 'lead-1', change: 'created', conflict: false } as const;
  expect(chat.when({ type: 'RecordCrmOutcome', request: 1, tryNumber: 1, outcome })).toEqual([]);
  expect(typesOf(chat.when({ type: 'RecordCrmOutcome', request: 1, tryNumber: 2, outcome }))).toEqual(['CrmAnswered']);
});
