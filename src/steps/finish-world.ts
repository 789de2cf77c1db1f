/** The end of a scenario: what it caused must have been expected. */
import { ensureStarted } from './acting.ts';
import { renderMails } from './render-mails.ts';
import { StepFailure } from './step.ts';
import { unexpectedMails } from './unexpected-mails.ts';
import type { World } from './world.ts';

/**
 * Ends a scenario whose steps all passed; the target stays open.
 * @throws StepFailure when an e-mail came that nobody expected, or the portal was refused and no step says so.
 */
export async function finishWorld(world: World): Promise<void> {
  if (world.refusalExpected) return;
  await ensureStarted(world);
  if (world.otherMailsIgnored) return;
  const unexpected = unexpectedMails(world);
  if (unexpected.length === 0) return;
  const what =
    unexpected.length === 1
      ? 'an e-mail nobody expected was sent'
      : `${unexpected.length} e-mails nobody expected were sent`;
  const remedy = `expect it with "${unexpected[0]?.to[0] ?? 'anna@example.com'} receives …", or say: other e-mails are ignored`;
  throw new StepFailure(`${what}; ${remedy}`, renderMails(unexpected, 'not expected'));
}
