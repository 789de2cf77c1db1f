/** What a sent form causes: the visitor is known, the agent is told, the CRM is asked. */
import { expect, test } from 'vitest';
import type { FormDraft } from '../../src/domain/vocabulary/contact.ts';
import { SECOND } from '../../src/domain/vocabulary/time.ts';
import {
  type Answer,
  asksForCopy,
  type Beginning,
  begin,
  type Chat,
  ends,
  only,
  sends,
  types,
  typesOf,
  writes,
} from './given.ts';

function introduced(draft: FormDraft, beginning: Beginning = {}): { readonly chat: Chat; readonly events: Answer } {
  const chat = begin(beginning).given(writes());
  chat.pass(5 * SECOND);
  chat.given(types('1:1', draft));
  return { chat, events: chat.when(sends('1:1')) };
}

test('CONT-1: the agent receives every field once in one message, and the CRM is asked at once', () => {
  const details = { name: 'Anna', email: 'anna@mail.example', phone: '+1 201 555 0123' };
  expect(introduced(details).events).toEqual([
    { type: 'FormSent', conversation: 1, form: 'introduce', id: '1:1', details },
    { type: 'VisitorIdentified', visitor: 'anna', contact: details },
    { type: 'MessagePosted', conversation: 1, message: { kind: 'contact-details', details } },
    { type: 'CrmRequested', request: 1, conversation: 1, details },
    { type: 'CrmTryStarted', request: 1 },
  ]);
});

test('CRM-6: a name alone is told and kept, but the CRM is not asked', () => {
  const { chat, events } = introduced({ name: 'Anna' });
  expect(typesOf(events)).toEqual(['FormSent', 'VisitorIdentified', 'MessagePosted']);
  expect(chat.visitor().contact).toEqual({ name: 'Anna' });
});

test('CRM-6, TRANS-4: the name goes along when an e-mail follows, here in the copy form', () => {
  const { chat } = introduced({ name: 'Anna' });
  chat.given(asksForCopy(), types('1:2', { email: 'anna@mail.example' }));
  const events = chat.when(sends('1:2'));
  expect(only(events, 'CrmRequested').map(({ details }) => details)).toEqual([
    { name: 'Anna', email: 'anna@mail.example' },
  ]);
  expect(only(events, 'VisitorIdentified').map(({ contact }) => contact)).toEqual([{ email: 'anna@mail.example' }]);
  expect(only(events, 'MessagePosted').map(({ message }) => message)).toEqual([
    { kind: 'contact-details', details: { email: 'anna@mail.example' } },
  ]);
});

test('TRANS-4: a known e-mail is not replaced by the address of a copy', () => {
  const chat = begin({ known: { email: 'anna@mail.example' } }).given(writes(), asksForCopy());
  chat.given(types('1:1', { email: 'other@mail.example' }));
  expect(typesOf(chat.when(sends('1:1')))).toEqual(['FormSent', 'MailDecided', 'MailQueued', 'MailTryStarted']);
  expect(chat.visitor().contact).toEqual({ email: 'anna@mail.example' });
});

test('CONT-2: a field left empty never erases a known one; the CRM gets all that is known', () => {
  const chat = begin({ agents: [], known: { name: 'Anna' } }).given(writes());
  chat.given(types('1:1', { phone: '+12015550123', name: '' }));
  const events = chat.when(sends('1:1'));
  expect(chat.visitor().contact).toEqual({ name: 'Anna', phone: '+12015550123' });
  expect(only(events, 'CrmRequested')[0]?.details).toEqual({ name: 'Anna', phone: '+12015550123' });
});

test('AWAY-6: "Leave your contacts" goes to agent and CRM alike', () => {
  const chat = begin({ agents: [] }).given(writes(), types('1:1', { email: 'anna@mail.example' }));
  expect(typesOf(chat.when(sends('1:1')))).toEqual([
    'FormSent',
    'VisitorIdentified',
    'MessagePosted',
    'CrmRequested',
    'CrmTryStarted',
  ]);
});

test('NUM-2: a later conversation of someone with a record puts its number there', () => {
  const { chat } = introduced({ name: 'Anna', email: 'anna@mail.example' });
  chat.crmAnswer(1, { record: 'lead-7' });
  chat.given(ends());
  expect(only(chat.when(writes('New')), 'CrmRequested')).toEqual([
    { type: 'CrmRequested', request: 2, conversation: 2, details: {}, record: 'lead-7' },
  ]);
});

test('a conversation of someone without a record asks the CRM nothing', () => {
  expect(only(begin({ known: { email: 'anna@mail.example' } }).when(writes()), 'CrmRequested')).toEqual([]);
});
