/** Measures whole conversations with a real e-mail: composed, rendered, sent over SMTP on loopback, read back. */
import { createWorld, ensureStarted } from '../../src/steps/index.ts';
import { openLane } from '../../src/target/lane.ts';
import { median, table } from './figures.ts';

const MAILS = 200;
const ROUNDS = 7;

/** Prints how many conversations with an unread e-mail run in a second. */
export async function benchMails(): Promise<void> {
  const lane = await openLane();
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const world = createWorld(await lane.createTarget());
    await ensureStarted(world);
    const started = process.hrtime.bigint();
    for (let index = 0; index < MAILS; index += 1) {
      const visitor = world.target.visitor(`v${index}`);
      await visitor.becomeKnown({ email: `v${index}@example.com` });
      await visitor.write('When does it arrive?');
      await visitor.lookAway();
      await world.target.agent('the agent').write('Tomorrow.', index + 1);
      await world.target.pass(60_000);
    }
    rates.push(MAILS / (Number(process.hrtime.bigint() - started) / 1e9));
    await world.target.close();
  }
  await lane.close();
  table('Conversations with an unread e-mail, end to end', [['each second', median(rates.slice(1)).toFixed(0)]]);
}
