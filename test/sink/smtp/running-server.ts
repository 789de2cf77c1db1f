/** A real mail server for a test, and what it was given. */
import { createFaultPlan, type FaultPlan } from '../../../src/sink/faults/fault-plan.ts';
import { type MailServer, startMailServer } from '../../../src/sink/smtp/mail-server.ts';
import type { IncomingMail, MailServerEvent, MailServerOptions } from '../../../src/sink/smtp/mail-server-options.ts';

/** A server with what it took and told. */
export interface RunningServer extends MailServer {
  readonly taken: readonly IncomingMail[];
  readonly events: readonly MailServerEvent[];
  readonly faults: FaultPlan;
  /** The content of every e-mail, an octet a character. */
  readonly contents: () => readonly string[];
}

/** Starts a server that accepts everything, on any free port. */
export async function runningServer(options: Partial<MailServerOptions> = {}): Promise<RunningServer> {
  const taken: IncomingMail[] = [];
  const events: MailServerEvent[] = [];
  const faults = createFaultPlan(7);
  const server = await startMailServer(
    {
      now: () => 0,
      take: async (mail) => {
        taken.push(mail);
        return { code: 250, text: 'Kept' };
      },
      onEvent: (event) => events.push(event),
      ...options,
    },
    faults,
  );
  return { ...server, taken, events, faults, contents: () => taken.map(({ octets }) => octets.toString('latin1')) };
}
