/** Which record new details belong to, and what they add to it. */
import { expect, test } from 'vitest';
import { type CrmDetails, type CrmLookup, type CrmRecord, matchCrm } from '../../src/domain/crm-matching.ts';
import { canonicalEmail } from '../../src/domain/email-address.ts';
import { canonicalPhone } from '../../src/domain/phone-number.ts';
import type { ContactDetails } from '../../src/domain/vocabulary/contact.ts';

type Given = {
  readonly kind?: 'lead' | 'client';
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
};

/** Records `1`, `2`… in order of age. */
function crm(...given: readonly Given[]): CrmLookup {
  const records = given.map(
    ({ kind = 'lead', name, email, phone }, index): CrmRecord => ({
      id: String(index + 1),
      kind,
      age: index + 1,
      name,
      emails: email === undefined ? [] : [{ typed: email, canonical: canonicalEmail(email) }],
      phones: phone === undefined ? [] : [{ typed: phone, canonical: canonicalPhone(phone, 'US') }],
      numbers: [],
    }),
  );
  return {
    byId: (id) => records.find((record) => record.id === id),
    byEmail: (value) => records.filter(({ emails }) => emails.some(({ canonical }) => canonical === value)),
    byPhone: (value) => records.filter(({ phones }) => phones.some(({ canonical }) => canonical === value)),
  };
}

const asked = (details: ContactDetails, more: Partial<CrmDetails> = {}): CrmDetails => ({
  details,
  number: 7,
  channel: 'Shop',
  page: 'https://shop.example/',
  defaultCountry: 'US',
  ...more,
});
const typed = (values: readonly { readonly typed: string }[]): string[] => values.map((value) => value.typed);

test('CRM-1: no match: a new lead with the data, the number, the channel and the page', () => {
  const details = { name: 'Anna', email: 'Anna@Mail.example', phone: '(201) 555-0123' };
  expect(matchCrm(crm({ email: 'other@mail.example' }), asked(details))).toEqual({
    result: {
      kind: 'lead',
      name: 'Anna',
      emails: [{ typed: 'Anna@Mail.example', canonical: 'anna@mail.example' }],
      phones: [{ typed: '(201) 555-0123', canonical: '+12015550123' }],
      numbers: [7],
      channel: 'Shop',
      page: 'https://shop.example/',
    },
    change: 'created',
    conflict: false,
  });
  expect(matchCrm(crm(), asked({ phone: '+12015550123' })).result).toMatchObject({ emails: [], name: undefined });
  expect(matchCrm(crm(), asked({ email: 'a@b.example' })).result.phones).toEqual([]);
});

test('CRM-2: a match by e-mail: what is missing is added, what is there is kept', () => {
  const lookup = crm({ name: 'A. Smith', email: 'anna@mail.example' });
  const match = matchCrm(lookup, asked({ name: 'Anna', email: 'ANNA@mail.example', phone: '+12015550123' }));
  expect(match).toMatchObject({ matched: { id: '1' }, change: 'completed', conflict: false });
  expect(match.result).toMatchObject({ name: 'A. Smith', numbers: [7] });
  expect(typed(match.result.emails)).toEqual(['anna@mail.example']);
  expect(typed(match.result.phones)).toEqual(['+12015550123']);
});

test('CRM-2: a missing name is added; an additional e-mail is appended', () => {
  const match = matchCrm(
    crm({ email: 'old@mail.example', phone: '+12015550123' }),
    asked({ name: 'Anna', email: 'new@mail.example', phone: '201-555-0123' }),
  );
  expect(match.result.name).toBe('Anna');
  expect(typed(match.result.emails)).toEqual(['old@mail.example', 'new@mail.example']);
  expect(match.change).toBe('completed');
});

test('CRM-2: an additional e-mail alone completes a record too', () => {
  const lookup = crm({ name: 'Anna', email: 'old@mail.example', phone: '+12015550123' });
  const match = matchCrm(lookup, asked({ name: 'Anna', email: 'new@mail.example', phone: '+12015550123' }));
  expect(match).toMatchObject({ matched: { id: '1' }, change: 'completed' });
});

test('CRM-2: nothing new changes nothing but the numbers, and a number stands there once', () => {
  const lookup = crm({ name: 'Anna', email: 'anna@mail.example' });
  const match = matchCrm(lookup, asked({ name: 'Eve', email: 'anna@mail.example' }));
  expect(match).toMatchObject({ change: 'unchanged', result: { name: 'Anna', numbers: [7] } });
  const again: CrmLookup = { ...lookup, byEmail: () => [{ ...(match.matched as CrmRecord), numbers: [7] }] };
  expect(matchCrm(again, asked({ email: 'anna@mail.example' })).result.numbers).toEqual([7]);
});

test('CRM-3: e-mails compare trimmed and case-folded, phones in E.164 of the channel’s country', () => {
  const lookup = crm({ email: 'anna@mail.example' }, { phone: '+33 1 23 45 67 89' });
  expect(matchCrm(lookup, asked({ email: ' Anna@MAIL.example ' })).matched?.id).toBe('1');
  expect(matchCrm(lookup, asked({ phone: '01 23 45 67 89' }, { defaultCountry: 'FR' })).matched?.id).toBe('2');
  expect(matchCrm(lookup, asked({ phone: '01 23 45 67 89' }, { defaultCountry: 'DE' })).matched).toBeUndefined();
});

test('CRM-4: e-mail of A, phone of B: A is completed without the phone, B untouched, a conflict told', () => {
  const lookup = crm({ email: 'anna@mail.example' }, { kind: 'client', name: 'Ben', phone: '+12015550123' });
  const match = matchCrm(lookup, asked({ name: 'Anna', email: 'anna@mail.example', phone: '+12015550123' }));
  expect(match).toMatchObject({ matched: { id: '1' }, change: 'completed', conflict: true });
  expect(match.result.phones).toEqual([]);
});

test('CRM-4: no conflict where both belong to one record, or only one matches', () => {
  const both = crm({ email: 'anna@mail.example', phone: '+12015550123' }, { phone: '+12015550123' });
  const details = { email: 'anna@mail.example', phone: '+12015550123' };
  expect(matchCrm(both, asked(details)).conflict).toBe(false);
  expect(matchCrm(crm({ email: 'anna@mail.example' }), asked(details)).conflict).toBe(false);
  expect(matchCrm(crm({ phone: '+12015550123' }), asked(details)).conflict).toBe(false);
});

test('CRM-5: a client is preferred to a lead, then the oldest', () => {
  const email = 'anna@mail.example';
  const found = (...given: readonly Given[]) => matchCrm(crm(...given), asked({ email })).matched?.id;
  expect(found({ email }, { kind: 'client', email }, { kind: 'client', email })).toBe('2');
  expect(found({ email }, { email })).toBe('1');
  const newestFirst: CrmLookup = { ...crm(), byEmail: () => [...crm({ email }, { email }).byEmail(email)].reverse() };
  expect(matchCrm(newestFirst, asked({ email })).matched?.id).toBe('1');
});

test('NUM-2: with the record known only the number is added to it', () => {
  const match = matchCrm(crm({ email: 'a@b.example' }, { name: 'Ben' }), asked({}, { record: '2' }));
  expect(match).toMatchObject({ matched: { id: '2' }, change: 'unchanged', result: { name: 'Ben', numbers: [7] } });
});

test('a known record that is gone is found anew', () => {
  expect(matchCrm(crm({ email: 'a@b.example' }), asked({ email: 'a@b.example' }, { record: '9' })).matched?.id).toBe(
    '1',
  );
});

test('CRM-4: with the record known, a phone of somebody else alone is no conflict, and is not copied', () => {
  const lookup = crm({ name: 'Anna' }, { phone: '+12015550123' });
  const match = matchCrm(lookup, asked({ phone: '+12015550123' }, { record: '1' }));
  expect(match).toMatchObject({ matched: { id: '1' }, conflict: false, result: { phones: [] } });
});
