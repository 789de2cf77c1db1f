/** Carries planned faults out: waits, refuses, cuts connections, falls silent. Which fault strikes is the plan's to say. */
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultPlan, FaultRule, Moment } from '../faults/fault-plan.ts';
import type { Envelope, MailServerOptions, SmtpAnswer } from './mail-server-options.ts';
import type { SinkConnection } from './sink-connection.ts';

/** What is left to do after a fault. `nothing`: the connection is cut or silent, there is nobody to answer. */
export type Strike =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'go-on';
      /** To be answered instead of what would have been. */
      readonly refusal?: SmtpAnswer;
      /** The connection ends behind the answer. */
      readonly thenEnd?: boolean;
      /** The connection is cut when all is done, before the answer. */
      readonly thenLost?: boolean;
    };

type Connection = SinkConnection | undefined;

/** Carries out the faults of one server. */
export interface Striker {
  /** What the plan has for this moment, told as an event. */
  readonly take: (moment: Moment, envelope?: Envelope) => FaultRule | undefined;
  readonly strike: (rule: FaultRule, connection: Connection) => Promise<Strike>;
  /** Takes and strikes, then calls `goOn`, with an error where the fault refuses; at once when there is no fault. */
  readonly meet: (moment: Moment, connection: Connection, goOn: (refusal?: Error) => void) => void;
  /** Takes and strikes before a command is obeyed; resolves to whether it still is to be. Undefined when there is no fault. */
  readonly beforeCommand: (moment: Moment, connection: Connection) => Promise<boolean> | undefined;
  readonly silenced: () => number;
  readonly endSilences: () => void;
}

/** A striker for all connections of a server, until `stopping`. */
export function createStriker(
  faults: FaultPlan,
  onEvent: MailServerOptions['onEvent'],
  onSilence: MailServerOptions['onSilence'],
  stopping: AbortSignal,
): Striker {
  const silent = new Set<SinkConnection>();

  function take(moment: Moment, envelope?: Envelope): FaultRule | undefined {
    const rule = faults.take(moment);
    if (rule !== undefined) onEvent?.({ event: 'fault', rule, ...(envelope ?? envelopeOf(moment)) });
    return rule;
  }

  async function strike({ fault, delayMs }: FaultRule, connection: Connection): Promise<Strike> {
    if (delayMs !== undefined) await pause(delayMs, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return { kind: 'nothing' };
    switch (fault.kind) {
      case 'answer':
        return { kind: 'go-on', refusal: answerOf(fault.code, fault.text) };
      case 'answer-and-drop':
        return fault.code === undefined
          ? { kind: 'go-on', thenEnd: true }
          : { kind: 'go-on', thenEnd: true, refusal: answerOf(fault.code, fault.text) };
      case 'lose-answer':
        return { kind: 'go-on', thenLost: true };
      case 'delay':
        return { kind: 'go-on' };
      case 'drop':
        connection?.cut();
        return { kind: 'nothing' };
      case 'silence':
        keepSilent(connection);
        return { kind: 'nothing' };
    }
  }

  function keepSilent(connection: Connection): void {
    if (connection === undefined || connection._closed) return;
    silent.add(connection);
    connection.once('closed', () => silent.delete(connection));
    onSilence?.();
  }

  return {
    take,
    strike,
    meet: (moment, connection, goOn) => {
      const rule = take(moment);
      if (rule === undefined) return goOn();
      void strike(rule, connection).then((outcome) => {
        if (outcome.kind === 'nothing') return;
        const { refusal, thenEnd } = outcome;
        goOn(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
        if (thenEnd) setImmediate(() => connection?.endAfterAnswer());
      });
    },
    beforeCommand: (moment, connection) => {
      const rule = take(moment);
      if (rule === undefined) return undefined;
      return strike(rule, connection).then((outcome) => {
        // Nobody will answer: the parser must not go on either.
        if (outcome.kind === 'nothing') return new Promise<never>(() => undefined);
        if (outcome.thenEnd) setImmediate(() => connection?.endAfterAnswer());
        if (outcome.refusal === undefined) return true;
        connection?.send(outcome.refusal.code, outcome.refusal.text);
        return false;
      });
    },
    silenced: () => silent.size,
    endSilences: () => {
      for (const connection of silent) connection.cut();
    },
  };
}

function answerOf(code: number, text = 'As planned'): SmtpAnswer {
  return { code, text };
}

function envelopeOf({ from, to }: Moment): Partial<Envelope> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
