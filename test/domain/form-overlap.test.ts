/** Forms meet what becomes known otherwise, other pages, other forms and the limit of copies. */
import { expect, test } from 'vitest';
import { visibleForm } from '../../src/domain/form-flow.ts';
import { MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import {
  type Answer,
  asksForCopy,
  type Beginning,
  begin,
  type Chat,
  ends,
  identify,
  only,
  openPage,
  replies,
  sends,
  types,
  typesOf,
  writes,
} from './given.ts';

const EMAIL = 'anna@mail.example';
const shown = (answer: Answer): string[] => only(answer, 'FormShown').map(({ form }) => form);

/** "Introduce yourself" is on the screen as form 1:1. */
function introducing(beginning: Beginning = {}): Chat {
  const chat = begin(beginning).given(writes());
  chat.pass(5 * SECOND);
  return chat;
}

test('INTRO-3: a name that becomes known takes "Introduce yourself" away, also when a field was typed and emptied', () => {
  const chat = introducing().given(types('1:1', { email: '' }));
  expect(only(chat.when(identify({ name: 'Anna' })), 'FormWithdrawn')).toHaveLength(1);
});

test('INTRO-3: a form that was cancelled is not on the screen', () => {
  const chat = begin().given(writes(), identify({ name: 'Anna' }));
  expect(typesOf(chat.pass(5 * SECOND))).toEqual(['FormCancelled']);
  expect(visibleForm(chat.conversation())).toBeUndefined();
});

test('AWAY-4: a name that becomes known leaves "Leave your contacts": nobody could be reached by it', () => {
  const chat = begin({ agents: [] }).given(writes());
  expect(only(chat.when(identify({ name: 'Anna' })), 'FormWithdrawn')).toEqual([]);
  expect(visibleForm(chat.conversation())?.kind).toBe('contacts');
});

test('INTRO-4: another page of the site does not put "Introduce yourself" off', () => {
  const chat = begin().given(writes());
  chat.pass(3 * SECOND);
  chat.given(openPage('anna', 'https://shop.example/prices'));
  expect(shown(chat.pass(2 * SECOND))).toEqual(['introduce']);
});

test('AWAY-2: answered before the delay is over, nothing waits: no form, though nobody is there any more', () => {
  const agents = [{ id: 'alice', presence: 'offline' as const }];
  const chat = begin({ agents, channel: { contactsFormDelayMs: MINUTE } }).given(writes(), replies());
  expect(shown(chat.pass(MINUTE))).not.toContain('contacts');
});

test('TRANS-2: the copy form is prefilled with the known address, not with another one typed in a form before', () => {
  const chat = introducing().given(types('1:1', { email: 'anna@old.example' }), identify({ email: EMAIL }), ends());
  expect(only(chat.pass(5 * SECOND), 'FormShown')).toMatchObject([{ form: 'copy', draft: { email: EMAIL } }]);
});

test('TRANS-7: the limit of copies refuses no other form', () => {
  const chat = introducing({ channel: { copiesPerHour: 1 } }).given(types('1:1', { name: 'Anna', email: EMAIL }));
  chat.given(asksForCopy(), types('1:2', { email: EMAIL }), sends('1:2'));
  expect(typesOf(chat.when(sends('1:1')))).toContain('FormSent');
});

test('CONT-1: a form sent by someone whose e-mail is known goes to the agent like any other', () => {
  const chat = introducing().given(types('1:1', { name: 'Anna' }), identify({ email: EMAIL }));
  const events = chat.when(sends('1:1'));
  expect(chat.visitor().contact).toEqual({ name: 'Anna', email: EMAIL });
  expect(only(events, 'MessagePosted').map(({ message }) => message.kind)).toEqual(['contact-details']);
  expect(only(events, 'CrmRequested')).toMatchObject([{ details: { name: 'Anna', email: EMAIL } }]);
});

test('CRM-8, NUM-2: while the CRM still owes the record, a later conversation asks with the details themselves', () => {
  const details = { name: 'Anna', email: EMAIL };
  const chat = introducing().given(types('1:1', details), sends('1:1'), ends());
  expect(only(chat.when(writes('New')), 'CrmRequested')).toMatchObject([{ request: 2, conversation: 2, details }]);
});
