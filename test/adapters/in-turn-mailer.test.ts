/** Turns: one try at a time, except that nobody waits for a silent server. */
import { expect, test } from 'vitest';
import { createInTurnMailer } from '../../src/adapters/in-turn-mailer.ts';
import type { MailOutcome } from '../../src/domain/vocabulary/command.ts';
import type { Mailer } from '../../src/engine/ports.ts';
import { renderMail } from '../../src/mail/render-mail.ts';
import { unreadMail } from '../mail/example-mails.ts';

const accepted: MailOutcome = { kind: 'accepted', response: '250' };
const signal = new AbortController().signal;
const mail = (id: string): ReturnType<typeof renderMail> => renderMail(unreadMail('en', { messageId: id }));

/** Answers a try only when told to. */
function answeringMailer(): { mailer: Mailer; begun: string[]; answer: () => void } {
  const begun: string[] = [];
  const waiting: (() => void)[] = [];
  const mailer: Mailer = {
    send: ({ messageId }) => {
      begun.push(messageId);
      return new Promise((resolve) => waiting.push(() => resolve(accepted)));
    },
    close: async () => undefined,
  };
  return { mailer, begun, answer: () => waiting.shift()?.() };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a try begins when the one before it has its answer', async () => {
  const { mailer, begun, answer } = answeringMailer();
  const inTurn = createInTurnMailer(mailer, () => () => undefined);
  const outcomes = ['a', 'b', 'c'].map((id) => inTurn.send(mail(id), signal));
  await settle();
  expect(begun).toEqual(['a']);
  answer();
  expect(await outcomes[0]).toEqual(accepted);
  await settle();
  expect(begun).toEqual(['a', 'b']);
});

test('a try begins when the server has fallen silent about the one before it, and that one still gets its answer', async () => {
  const { mailer, begun, answer } = answeringMailer();
  const listeners = new Set<() => void>();
  const inTurn = createInTurnMailer(mailer, (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  });
  const first = inTurn.send(mail('a'), signal);
  void inTurn.send(mail('b'), signal);
  await settle();
  expect(listeners.size).toBe(1);
  const heard: number[] = [];
  const stopListening = inTurn.onSilence(() => heard.push(inTurn.silent()));
  for (const listener of listeners) listener();
  await settle();
  expect(begun).toEqual(['a', 'b']);
  expect(heard).toEqual([1]);
  stopListening();
  for (const listener of listeners) listener();
  expect(heard).toEqual([1]);
  answer();
  expect(await first).toEqual(accepted);
});
