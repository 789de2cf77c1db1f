/** How many e-mails a second servers take in: ours, smtp-server keeping the same octets by itself, MailDev. */
import type { Contender, Sample } from '../comparison.ts';
import { SERVER_KINDS, type Server, type ServerKind, say, startMaildev, startServer } from '../mail-servers.ts';
import { type Part, secondsOf } from '../part.ts';

const CONNECTIONS = 5;

async function take({ port, cpuSeconds }: Server, mails: number): Promise<Sample> {
  const before = await cpuSeconds?.();
  const each = Math.ceil(mails / CONNECTIONS);
  const seconds = await secondsOf(() => Promise.all(Array.from({ length: CONNECTIONS }, () => say(port, each))));
  const figure = (each * CONNECTIONS) / seconds;
  return before === undefined ? { figure } : { figure, cpuSeconds: (await cpuSeconds!()) - before };
}

/** The part. */
export const sinkPart: Part = {
  about: 'e-mails of 2 kB taken in over 5 connections; processor is the server’s alone',
  measure: async (context) => {
    const mails = context.isTiny ? 5 : 3_000;
    const servers: Server[] = [];
    const contender = async (name: string, starting: Promise<Server>): Promise<Contender> => {
      const server = await starting;
      servers.push(server);
      return { name, sample: () => take(server, mails) };
    };
    try {
      const bare = await contender('smtp-server by itself', startServer(context, 'bare'));
      const maildev = context.peers && (await contender('MailDev', startMaildev(context.peers)));
      const rows = [];
      const ours: readonly ServerKind[] = context.isTiny
        ? ['sink keeping octets']
        : SERVER_KINDS.filter((kind) => kind !== 'bare');
      for (const kind of ours) {
        // Held is the one that does the same; the others say what telling of e-mails, the lint, a folder, scenarios cost.
        const limit = kind === 'sink keeping octets' ? { ...bare, goal: 0.8 } : bare;
        rows.push(
          ...(await context.compare({
            what: `e-mails taken in by the ${kind}`,
            unit: '/s',
            ours: await contender(kind, startServer(context, kind)),
            others: [limit, ...(kind === 'sink' && maildev ? [maildev] : [])],
          })),
        );
        servers.pop()?.stop();
      }
      return rows;
    } finally {
      for (const server of servers) server.stop();
    }
  },
};
