/**
 * The mail server of the harness without a network: the same faults, outcomes and mailbox as the real one, for runs that
 * send thousands of e-mails a second. Its conformance with SMTP is tested; it knows nothing of chats.
 */
import { mimeOctets } from '../adapters/mime-message.ts';
import type { MailOutcome } from '../domain/vocabulary/command.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { Mailer } from '../engine/ports.ts';
import type { RenderedMail } from '../mail/model.ts';
import { createFaultPlan } from './faults/fault-plan.ts';
import { createMailbox } from './mailbox.ts';
import { envelopeOf, ModelMail } from './model-mail.ts';
import { readMail } from './read-mail.ts';
import type { ReceivedMail } from './received-mail.ts';
import type { MailServer } from './sink.ts';

/** How a memory sink is set up. */
export interface MemorySinkOptions {
  readonly now: () => Instant;
  /** Every e-mail is composed to octets and read back from them, as over a wire; else it is taken from its model. */
  readonly composes: boolean;
  /** Most e-mails kept; 10,000 when absent. */
  readonly maximumMails?: number;
}

/** A mail server in memory and the mailer that reaches it. */
export interface MemorySink extends MailServer {
  readonly mailer: Mailer;
}

/** A mail server that works. */
export function createMemorySink(options: MemorySinkOptions): MemorySink {
  const mailbox = createMailbox(options.maximumMails ?? 10_000);
  const faults = createFaultPlan();
  const silenceListeners = new Set<() => void>();
  let onMail: (mail: ReceivedMail) => void = () => undefined;
  let now = options.now;
  let refusing = false;
  let order = 0;

  async function keepSilent(signal: AbortSignal): Promise<MailOutcome> {
    await Promise.resolve(); // as over a wire, silence is noticed after the e-mail was sent
    if (signal.aborted) return unreachable('no answer in time', true);
    return new Promise((resolve) => {
      const giveUp = (): void => resolve(unreachable('no answer in time', true));
      signal.addEventListener('abort', giveUp, { once: true });
      for (const listener of [...silenceListeners]) listener();
    });
  }

  async function send(mail: RenderedMail, signal: AbortSignal): Promise<MailOutcome> {
    if (signal.aborted) return unreachable('no answer in time', false);
    if (refusing) return unreachable('no connection', false);
    const fault = faults.take({ stage: 'message', subject: mail.envelope.to, from: mail.envelope.from })?.fault;
    switch (fault?.kind) {
      case 'drop':
        return unreachable('no connection', true);
      case 'silence':
        return keepSilent(signal);
      case 'answer':
      case 'answer-and-drop':
        if (fault.code !== undefined && fault.code >= 400) return answered(fault.code, fault.text ?? 'As planned');
        break;
      default:
    }
    if (mailbox.isFull()) return answered(452, 'The mailbox is full');
    const received = options.composes ? await overTheWire(mail, now()) : new ModelMail(mail, now());
    mailbox.put(received, order++);
    onMail(received);
    if (fault?.kind === 'lose-answer') return unreachable('no connection', true);
    return { kind: 'accepted', response: '250 Accepted' };
  }

  return {
    mailer: { send, close: () => Promise.resolve() },
    mails: mailbox.mails,
    plan: faults.add,
    down: () => {
      refusing = true;
    },
    up: () => {
      refusing = false;
    },
    onSilence: (listener) => {
      silenceListeners.add(listener);
      return () => silenceListeners.delete(listener);
    },
    reset: (clock, listener) => {
      now = clock ?? now;
      onMail = listener ?? (() => undefined);
      refusing = false;
      mailbox.clear();
      faults.clear();
    },
  };
}

function unreachable(response: string, mayHaveArrived: boolean): MailOutcome {
  return { kind: 'unreachable', response, mayHaveArrived };
}

function answered(code: number, words: string): MailOutcome {
  return { kind: code >= 500 ? 'refused' : 'deferred', response: `${code} ${words}` };
}

/** The e-mail as a server would have read it: composed to octets by the same library, and parsed from them. */
async function overTheWire(mail: RenderedMail, receivedAt: Instant): Promise<ReceivedMail> {
  return readMail(await mimeOctets(mail), { receivedAt, envelope: envelopeOf(mail) });
}
