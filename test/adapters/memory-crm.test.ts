/** The CRM in memory: what it keeps, finds and answers. */
import { expect, test } from 'vitest';
import { createMemoryCrm } from '../../src/adapters/memory-crm.ts';
import type { ContactDetails } from '../../src/domain/vocabulary/contact.ts';
import type { CrmSubmission } from '../../src/engine/ports.ts';

const signal = new AbortController().signal;
let keys = 0;
const submission = (details: ContactDetails, more: Partial<CrmSubmission> = {}): CrmSubmission => ({
  key: `key ${++keys}`,
  details,
  number: 1,
  channel: 'Shop',
  page: 'https://shop.example/',
  defaultCountry: 'US',
  ...more,
});
const ANNA = { name: 'Anna', email: 'anna@mail.example' };

test('CRM-1: unknown details become a lead', async () => {
  const crm = createMemoryCrm();
  expect(await crm.submit(submission(ANNA), signal)).toEqual({
    kind: 'done',
    record: 'lead-1',
    change: 'created',
    conflict: false,
  });
  expect(crm.records()).toMatchObject([{ id: 'lead-1', kind: 'lead', age: 1, name: 'Anna', numbers: [1] }]);
});

test('CRM-2: details that match complete the record, and what was added is found from then on', async () => {
  const crm = createMemoryCrm();
  const client = crm.add({
    kind: 'client',
    emails: [{ typed: 'Anna@mail.example', canonical: 'anna@mail.example' }],
    phones: [],
    numbers: [],
  });
  const first = await crm.submit(submission({ ...ANNA, phone: '(201) 555-0123' }, { number: 4 }), signal);
  expect(first).toMatchObject({ record: client.id, change: 'completed' });
  const second = await crm.submit(submission({ phone: '+1 201 555 0123' }, { number: 5 }), signal);
  expect(second).toMatchObject({ record: client.id, change: 'unchanged' });
  expect(crm.records()).toHaveLength(1);
  expect(crm.records()[0]).toMatchObject({ id: 'client-1', name: 'Anna', numbers: [4, 5] });
});

test('CRM-4: a conflict is answered, the other record stays as it was', async () => {
  const crm = createMemoryCrm();
  await crm.submit(submission(ANNA), signal);
  await crm.submit(submission({ name: 'Ben', phone: '+12015550123' }), signal);
  const before = crm.records()[1];
  const answer = await crm.submit(submission({ email: ANNA.email, phone: '+12015550123' }), signal);
  expect(answer).toMatchObject({ record: 'lead-1', conflict: true });
  expect(crm.records()[1]).toEqual(before);
});

test('CRM-8: one key takes effect once, also after other requests', async () => {
  const crm = createMemoryCrm();
  const request = submission(ANNA);
  const first = await crm.submit(request, signal);
  await crm.submit(submission({ phone: '+12015550123' }), signal);
  expect(await crm.submit(request, signal)).toEqual(first);
  expect(crm.records()).toHaveLength(2);
});

test('CRM-8: a CRM that is down answers so and keeps nothing; back again the same key takes effect', async () => {
  const crm = createMemoryCrm();
  crm.become('down');
  const request = submission(ANNA);
  expect(await crm.submit(request, signal)).toMatchObject({ kind: 'unreachable' });
  expect(crm.records()).toEqual([]);
  crm.become('reachable');
  expect(await crm.submit(request, signal)).toMatchObject({ kind: 'done', change: 'created' });
});

test('NUM-2: with the record known its number is added', async () => {
  const crm = createMemoryCrm();
  await crm.submit(submission(ANNA), signal);
  await crm.submit(submission({}, { record: 'lead-1', number: 9 }), signal);
  expect(crm.records()[0]?.numbers).toEqual([1, 9]);
});

test('CRM-8: a silent CRM answers when it is back; who gave up waiting meanwhile hears nothing, and nothing is made', async () => {
  const crm = createMemoryCrm();
  crm.become('silent');
  const giveUp = new AbortController();
  let begun = 0;
  const stopListening = crm.onSilence(() => {
    begun += 1;
  });
  const [waits, givesUp] = [
    crm.submit(submission(ANNA), signal),
    crm.submit(submission({}, { key: '2' }), giveUp.signal),
  ];
  expect(begun).toBe(2);
  stopListening();
  void crm.submit(submission({}, { key: '3' }), giveUp.signal);
  expect(begun).toBe(2);
  expect(crm.waiting()).toBe(3);
  giveUp.abort();
  expect(await givesUp).toMatchObject({ kind: 'unreachable' });
  expect(crm.waiting()).toBe(1);
  crm.become('reachable');
  expect(await waits).toMatchObject({ kind: 'done', change: 'created' });
  expect(crm.waiting()).toBe(0);
  expect(crm.records()).toHaveLength(1);
});
