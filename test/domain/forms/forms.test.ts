/** What each form asks for and accepts. */
import { expect, test } from 'vitest';
import { FORMS } from '../../../src/domain/forms/index.ts';
import type { FormDraft } from '../../../src/domain/vocabulary/contact.ts';
import type { FormKind } from '../../../src/domain/vocabulary/state.ts';

const read = (kind: FormKind, draft: FormDraft, country = 'US') => FORMS[kind].read(draft, country);

test('INTRO-2: "Introduce yourself" asks for the name alone and grows as soon as something is given', () => {
  const { fields } = FORMS.introduce;
  expect(fields({})).toEqual(['name']);
  expect(fields({ name: '  ' })).toEqual(['name']);
  expect(fields({ name: 'A' })).toEqual(['name', 'email', 'phone']);
  expect(fields({ name: '', email: 'x' })).toEqual(['name', 'email', 'phone']); // nothing typed hides
});

test('AWAY-2: "Leave your contacts" asks e-mail first, then phone and name', () => {
  expect(FORMS.contacts.fields({})).toEqual(['email', 'phone', 'name']);
});

test('TRANS-1: "Send a copy" asks for the e-mail', () => {
  expect(FORMS.copy.fields({})).toEqual(['email']);
});

test('each form stands under its own kind', () => {
  for (const [kind, form] of Object.entries(FORMS)) expect(form.kind).toBe(kind);
});

test('INTRO-7: the name is required, the others are optional', () => {
  expect(read('introduce', {})).toEqual({ accepted: false, problems: { name: 'nameMissing' } });
  expect(read('introduce', { name: ' \n ', email: 'a@b.example' })).toEqual({
    accepted: false,
    problems: { name: 'nameMissing' },
  });
  expect(read('introduce', { name: ' Anna\tB ', email: ' ', phone: '' })).toEqual({
    accepted: true,
    details: { name: 'Anna B' },
  });
});

test('INTRO-7: what is given must be valid, and is kept as typed', () => {
  expect(read('introduce', { name: 'A', email: ' Anna@Mail.example ', phone: ' (201) 555-0123 ' })).toEqual({
    accepted: true,
    details: { name: 'A', email: 'Anna@Mail.example', phone: '(201) 555-0123' },
  });
  expect(read('introduce', { name: 'A', email: 'anna', phone: '12' })).toEqual({
    accepted: false,
    problems: { email: 'emailInvalid', phone: 'phoneInvalid' },
  });
  expect(read('introduce', { name: 'A', email: `${'a'.repeat(65)}@b.example` })).toEqual({
    accepted: false,
    problems: { email: 'emailTooLong' },
  });
});

test('a name has at most 200 characters', () => {
  expect(read('introduce', { name: 'n'.repeat(200) })).toMatchObject({ accepted: true });
  expect(read('introduce', { name: 'n'.repeat(201) })).toEqual({ accepted: false, problems: { name: 'nameTooLong' } });
});

test('national numbers are read in the channel’s country', () => {
  expect(read('contacts', { phone: '01 23 45 67 89' }, 'FR')).toMatchObject({ accepted: true });
  expect(read('contacts', { phone: '01 23 45 67 89' }, 'US')).toMatchObject({ accepted: false });
});

test('AWAY-2: e-mail or phone is required, one is enough', () => {
  expect(read('contacts', {})).toEqual({ accepted: false, problems: { email: 'contactMissing' } });
  expect(read('contacts', { name: 'Anna' })).toEqual({ accepted: false, problems: { email: 'contactMissing' } });
  expect(read('contacts', { email: 'a@b.example' })).toEqual({ accepted: true, details: { email: 'a@b.example' } });
  expect(read('contacts', { phone: '+12015550123' })).toEqual({ accepted: true, details: { phone: '+12015550123' } });
  expect(read('contacts', { email: 'a@b.example', phone: '1' })).toEqual({
    accepted: false,
    problems: { phone: 'phoneInvalid' },
  });
});

test('TRANS-1: a copy needs an address and reads nothing else', () => {
  expect(read('copy', {})).toEqual({ accepted: false, problems: { email: 'emailMissing' } });
  expect(read('copy', { email: 'x' })).toEqual({ accepted: false, problems: { email: 'emailInvalid' } });
  expect(read('copy', { email: 'a@b.example', name: 'n', phone: 'x' })).toEqual({
    accepted: true,
    details: { email: 'a@b.example' },
  });
});
