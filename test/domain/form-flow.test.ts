/** When forms show themselves and go, and what a visitor does in them. */
import { expect, test } from 'vitest';
import { visibleForm } from '../../src/domain/form-flow.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import {
  type Answer,
  arrive,
  asksForCopy,
  begin,
  changeChannel,
  closePage,
  ends,
  identify,
  only,
  openPage,
  presence,
  replies,
  START,
  sends,
  types,
  typesOf,
  writes,
} from './given.ts';

const shown = (answer: Answer): string[] => only(answer, 'FormShown').map(({ form }) => form);

test('INTRO-1: "Introduce yourself" comes 5 s after the greeting, to the millisecond', () => {
  const chat = begin().given(writes());
  expect(chat.pass(5 * SECOND - 1)).toEqual([]);
  expect(chat.pass(1)).toEqual([
    { type: 'FormShown', conversation: 1, form: 'introduce', id: '1:1', asked: false, draft: {} },
  ]);
  expect(chat.now).toBe(START + 5 * SECOND);
});

test('INTRO-1: the delay is a setting, and with the greeting off it runs from the first message', () => {
  const chat = begin({ channel: { greeting: false, formDelayMs: 2 * SECOND } }).given(writes());
  expect(shown(chat.pass(2 * SECOND - 1))).toEqual([]);
  expect(shown(chat.pass(1))).toEqual(['introduce']);
});

test.each([{ name: 'Anna' }, { email: 'anna@mail.example' }, { phone: '+12015550123' }])(
  'INTRO-3: it is not shown to a visitor of whom %j is known, nor when that becomes known in time',
  (contact) => {
    expect(shown(begin({ known: contact }).given(writes()).pass(HOUR))).toEqual([]);
    const chat = begin().given(writes());
    chat.pass(4 * SECOND);
    chat.given(identify(contact));
    expect(chat.pass(SECOND)).toEqual([{ type: 'FormCancelled', conversation: 1, form: 'introduce' }]);
  },
);

test('INTRO-4: neither a reply nor another message cancels it', () => {
  const chat = begin().given(writes());
  chat.pass(2 * SECOND);
  chat.given(replies(), writes('Thanks'), replies('More'));
  expect(shown(chat.pass(3 * SECOND))).toEqual(['introduce']);
});

test('INTRO-5: page closed before the 5 s are over: it comes 5 s after the visitor is back', () => {
  const chat = begin().given(writes());
  chat.pass(4 * SECOND);
  expect(only(chat.when(closePage()), 'FormScheduled')).toEqual([
    { type: 'FormScheduled', conversation: 1, form: 'introduce', timer: 'when-back' },
  ]);
  expect(shown(chat.pass(HOUR))).toEqual([]);
  chat.given(openPage());
  chat.given(openPage('anna', '/other')); // still there: the delay does not begin anew
  expect(shown(chat.pass(5 * SECOND - 1))).toEqual([]);
  expect(shown(chat.pass(1))).toEqual(['introduce']);
});

test('INTRO-5: known meanwhile, it is no longer due', () => {
  const chat = begin().given(writes(), closePage(), identify({ name: 'Anna' }), openPage());
  expect(shown(chat.pass(HOUR))).toEqual([]);
});

test('INTRO-6: at most once in a conversation by itself; dismissing leaves no trace', () => {
  const chat = begin().given(writes());
  chat.pass(5 * SECOND);
  expect(chat.when({ type: 'DismissForm', visitor: 'anna', form: '1:1' })).toEqual([
    { type: 'FormDismissed', conversation: 1, id: '1:1' },
  ]);
  expect(visibleForm(chat.conversation())).toBeUndefined();
  chat.given(closePage(), openPage(), writes('More'));
  expect(shown(chat.pass(HOUR))).toEqual([]);
  chat.given(ends(), writes('New'));
  expect(shown(chat.pass(5 * SECOND))).toEqual(['introduce']); // the next conversation's own
});

test('the end of a conversation ends "Introduce yourself" that is still to come', () => {
  const chat = begin().given(writes(), ends());
  expect(shown(chat.pass(HOUR))).toEqual(['copy']);
});

test('INTRO-7: a bad value is told at its field and nothing typed is lost; retyping that field takes the error away', () => {
  const chat = begin().given(writes());
  chat.pass(5 * SECOND);
  chat.given(types('1:1', { email: 'anna@', phone: '12' }));
  expect(chat.when(sends('1:1'))).toEqual([
    {
      type: 'FormRefused',
      conversation: 1,
      id: '1:1',
      problems: { name: 'nameMissing', email: 'emailInvalid', phone: 'phoneInvalid' },
    },
  ]);
  chat.given(types('1:1', { email: 'anna@mail.example' }));
  expect(visibleForm(chat.conversation())).toMatchObject({
    draft: { email: 'anna@mail.example', phone: '12' },
    problems: { name: 'nameMissing', phone: 'phoneInvalid' },
  });
  expect(visibleForm(chat.conversation())?.problems).not.toHaveProperty('email');
  chat.given(types('1:1', { name: 'Anna', phone: '' }));
  expect(only(chat.when(sends('1:1')), 'FormSent')).toEqual([
    {
      type: 'FormSent',
      conversation: 1,
      form: 'introduce',
      id: '1:1',
      details: { name: 'Anna', email: 'anna@mail.example' },
    },
  ]);
});

test('INTRO-8: sending, typing in or dismissing a form that has gone has no effect; one that never was is refused', () => {
  const chat = begin().given(writes());
  chat.pass(5 * SECOND);
  chat.given(types('1:1', { name: 'Anna' }), sends('1:1'));
  expect(chat.when(sends('1:1'))).toEqual([]);
  expect(chat.when(types('1:1', { name: 'Eve' }))).toEqual([]);
  expect(chat.when({ type: 'DismissForm', visitor: 'anna', form: '1:1' })).toEqual([]);
  for (const form of ['1:2', '1:0', '2:1', '1', 'x', '']) {
    expect(chat.when(sends(form))).toEqual({ type: 'rejected', reason: 'no-such-form', detail: form });
  }
});

test('forms belong to an open page and a conversation', () => {
  const chat = begin();
  expect(chat.when(sends('1:1'))).toMatchObject({ reason: 'no-such-form' });
  expect(chat.when(asksForCopy())).toEqual([]); // TRANS-5: no conversation, no copy
  expect(chat.when(sends('1:1', 'nobody'))).toMatchObject({ reason: 'unknown-visitor' });
  chat.given(writes(), closePage());
  expect(chat.when(asksForCopy())).toMatchObject({ reason: 'page-closed' });
});

test('TRANS-1: the copy form comes when asked for, prefilled when the address is known, once at a time', () => {
  const chat = begin({ known: { name: 'Anna', email: 'anna@mail.example' } }).given(writes());
  expect(chat.when(asksForCopy())).toEqual([
    {
      type: 'FormShown',
      conversation: 1,
      form: 'copy',
      id: '1:1',
      asked: true,
      draft: { email: 'anna@mail.example' },
    },
  ]);
  expect(chat.when(asksForCopy())).toEqual([]);
});

test('TRANS-1: asked for, it lies over the contact form, which stays and keeps what was typed', () => {
  const chat = begin().given(writes());
  chat.pass(5 * SECOND);
  chat.given(types('1:1', { name: 'Anna', email: 'a@b.example' }));
  expect(only(chat.when(asksForCopy()), 'FormShown')[0]?.draft).toEqual({});
  expect(visibleForm(chat.conversation())?.kind).toBe('copy');
  expect(chat.when(types('1:1', { name: 'Eve' }))).toEqual([]); // hidden
  chat.given({ type: 'DismissForm', visitor: 'anna', form: '1:2' });
  expect(visibleForm(chat.conversation())).toMatchObject({ kind: 'introduce', draft: { name: 'Anna' } });
});

test('TRANS-2: 5 s after the end the copy form comes, to the millisecond, prefilled when the address is known', () => {
  const chat = begin({ known: { email: 'anna@mail.example' } }).given(writes());
  expect(only(chat.when(ends()), 'FormScheduled')).toEqual([
    { type: 'FormScheduled', conversation: 1, form: 'copy', timer: START + 5 * SECOND },
  ]);
  chat.mailAnswer(1, 'accepted');
  expect(shown(chat.pass(5 * SECOND - 1))).toEqual([]);
  expect(chat.pass(1)).toEqual([
    {
      type: 'FormShown',
      conversation: 1,
      form: 'copy',
      id: '1:1',
      asked: false,
      draft: { email: 'anna@mail.example' },
    },
  ]);
});

test('TRANS-2: it takes an open contact form away, and what was typed there as e-mail is carried over', () => {
  const chat = begin().given(writes());
  chat.pass(5 * SECOND);
  chat.given(types('1:1', { name: 'Anna', email: 'anna@' }), ends());
  expect(chat.pass(5 * SECOND)).toEqual([
    { type: 'FormWithdrawn', conversation: 1, id: '1:1' },
    { type: 'FormShown', conversation: 1, form: 'copy', id: '1:2', asked: false, draft: { email: 'anna@' } },
  ]);
  expect(chat.conversation().contactForm).toBeUndefined();
});

test('TRANS-2: page closed at the end, or before the 5 s: 5 s after the visitor is back', () => {
  const chat = begin().given(writes(), closePage(), ends());
  expect(chat.conversation().copyTimer).toBe('when-back');
  chat.pass(HOUR);
  chat.given(openPage());
  expect(shown(chat.pass(4 * SECOND))).toEqual([]);
  chat.given(closePage());
  chat.pass(MINUTE);
  chat.given(openPage());
  expect(shown(chat.pass(5 * SECOND - 1))).toEqual([]);
  expect(shown(chat.pass(1))).toEqual(['copy']);
});

test('TRANS-2: not when a new conversation has begun', () => {
  const chat = begin({ known: { name: 'Anna' } }).given(writes(), ends());
  chat.pass(SECOND);
  chat.given(writes('New'));
  expect(chat.pass(4 * SECOND)).toEqual([{ type: 'FormCancelled', conversation: 1, form: 'copy' }]);
  expect(shown(chat.pass(HOUR))).toEqual([]);
});

test('TRANS-2: a copy form that is open already is not opened again', () => {
  const chat = begin({ known: { name: 'Anna' } }).given(writes(), asksForCopy(), ends());
  expect(chat.pass(5 * SECOND)).toEqual([{ type: 'FormCancelled', conversation: 1, form: 'copy' }]);
});

test('TRANS-2: it comes also when a copy has already gone', () => {
  const chat = begin({ known: { email: 'anna@mail.example' } }).given(writes(), asksForCopy(), sends('1:1'), ends());
  chat.mailAnswer(1, 'accepted');
  chat.mailAnswer(2, 'accepted');
  expect(shown(chat.pass(5 * SECOND))).toEqual(['copy']);
});

test('a sent copy form takes away a contact form in which nothing was typed, and leaves one that was begun', () => {
  const chat = begin().given(writes());
  chat.pass(5 * SECOND);
  chat.given(asksForCopy(), types('1:2', { email: 'anna@mail.example' }));
  expect(only(chat.when(sends('1:2')), 'FormWithdrawn')).toEqual([
    { type: 'FormWithdrawn', conversation: 1, id: '1:1' },
  ]);
  const begun = begin().given(writes());
  begun.pass(5 * SECOND);
  begun.given(types('1:1', { name: 'Anna' }), asksForCopy(), types('1:2', { email: 'anna@mail.example' }));
  expect(only(begun.when(sends('1:2')), 'FormWithdrawn')).toEqual([]);
  expect(visibleForm(begun.conversation())?.kind).toBe('introduce');
});

test('TRANS-7: the form says when an hour’s copies are used up, until the hour of the first is over', () => {
  const chat = begin({ channel: { copiesPerHour: 2 }, known: { email: 'anna@mail.example' } }).given(writes());
  for (const mail of [1, 2]) {
    chat.given(asksForCopy(), sends(chat.state.lastMail === 0 ? '1:1' : '1:2'));
    chat.mailAnswer(mail, 'accepted');
    chat.pass(MINUTE);
  }
  chat.given(asksForCopy());
  const refused = { type: 'FormRefused', conversation: 1, id: '1:3', problems: { email: 'tooManyCopies' } };
  const skip = { conversation: 1, kind: 'transcript', decision: 'skip', reason: 'too-many-copies' };
  const told = [refused, { type: 'MailDecided', ...skip }];
  expect(chat.when(sends('1:3'))).toEqual(told);
  expect(chat.conversation().copyStatus).toMatchObject({ outcome: 'failed' }); // TRANS-6
  chat.pass(58 * MINUTE - 1);
  expect(chat.when(sends('1:3'))).toEqual(told);
  chat.pass(1);
  expect(typesOf(chat.when(sends('1:3')))).toContain('MailQueued');
});

test('TRANS-7: the limit of an address holds over all conversations and however it is written', () => {
  const chat = begin({ channel: { copiesPerHour: 1 } }).given(writes(), asksForCopy());
  chat.given(types('1:1', { email: 'eve@mail.example' }), sends('1:1'));
  chat.mailAnswer(1, 'accepted');
  chat.given(ends(), writes('New'), asksForCopy(), types('2:1', { email: ' EVE@mail.example' }));
  expect(only(chat.when(sends('2:1')), 'FormRefused')).toHaveLength(1);
  chat.given(types('2:1', { email: 'ben@mail.example' }));
  expect(only(chat.when(sends('2:1')), 'FormSent')).toHaveLength(1);
});

test('AWAY-3: a sent contact form leaves the way free, and "Introduce yourself" does not come back', () => {
  const chat = begin({ agents: [] }).given(writes());
  expect(chat.conversation().introduceTimer).toBeUndefined();
  chat.given(types('1:1', { phone: '+1 201 555 0123' }), sends('1:1'));
  expect(shown(chat.pass(HOUR))).toEqual([]);
});

test('a contacts form whose delay ends when somebody can answer or contacts are known does not come', () => {
  const beginning = {
    agents: [{ id: 'alice', presence: 'offline' as const }],
    channel: { contactsFormDelayMs: MINUTE },
  };
  const known = begin(beginning).given(writes(), identify({ phone: '+12015550123' }));
  expect(only(known.pass(MINUTE), 'FormCancelled').map(({ form }) => form)).toEqual(['introduce', 'contacts']);
  const all = begin({ ...beginning, channel: { contactsFormDelayMs: MINUTE, distribution: 'strictly' } }).given(
    writes(),
  );
  all.given(closePage(), presence('online'), replies(), openPage());
  expect(shown(all.pass(HOUR)).filter((form) => form === 'contacts')).toEqual([]);
});

test('a deadline that is not due shows nothing', () => {
  const chat = begin().given(writes());
  expect(chat.when({ type: 'ReachDeadline', owner: { kind: 'conversation', conversation: 1 } })).toEqual([]);
  chat.given(changeChannel({ formDelayMs: HOUR })); // applies to what is scheduled from now on
  expect(shown(chat.pass(5 * SECOND))).toEqual(['introduce']);
});

test('INTRO-5: a guest who closes the page stops no timer of the visitor’s own', () => {
  const chat = begin().given(writes(), closePage(), replies(), identify({ email: 'anna@mail.example' }));
  chat.pass(MINUTE);
  arrive(chat, 'phone');
  const token = chat.state.outbox.get(1)?.linkToken ?? '';
  chat.given({ type: 'FollowLink', visitor: 'phone', token, page: '/' }, openPage(), ends(), closePage('phone'));
  chat.mailAnswer(1, 'accepted');
  expect(shown(chat.pass(5 * SECOND))).toEqual(['copy']);
});

test('TRANS-7: the limit of a conversation holds over all addresses', () => {
  const chat = begin({ channel: { copiesPerHour: 2 } }).given(writes());
  for (const name of ['anna', 'ben']) {
    chat.given(asksForCopy());
    chat.given(types(chat.form(), { email: `${name}@mail.example` }), sends(chat.form()));
  }
  chat.given(asksForCopy(), types('1:3', { email: 'eve@mail.example' }));
  expect(only(chat.when(sends('1:3')), 'FormRefused')).toHaveLength(1);
});

test('CONV-6: of a field nobody could fill in like that only the beginning is kept, and of no other field anything', () => {
  const chat = begin().given(writes());
  chat.pass(5 * SECOND);
  const draft = { name: 'a'.repeat(1_001), email: 'b'.repeat(1_000), other: 'c' };
  chat.given(types(chat.form(), draft));
  expect(chat.conversation().contactForm?.draft).toEqual({ name: 'a'.repeat(1_000), email: draft.email });
});
