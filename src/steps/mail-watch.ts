/**
 * Holds every e-mail that comes out of the mail server to the rules of the mail lint, as soon as the step that caused it is
 * over. It remembers what was true when an e-mail was decided on: what people say later is none of it.
 */
import { lintMail } from '../mail/lint/lint-mail.ts';
import type { MailTruth } from '../mail/lint/mail-truth.ts';
import { parseMail } from '../mail/lint/parse-mail.ts';
import type { Finding } from '../mail/lint/rule.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import { decidedMail, matchMail, mayConcern, truthOf } from './mail-truth.ts';
import { renderMail } from './render-mails.ts';
import { StepFailure } from './step.ts';
import type { World } from './world.ts';

/**
 * Lints the e-mails that came since the last call. To be called after every step.
 * @throws StepFailure when one breaks a rule.
 */
export function lintNewMails(world: World): void {
  for (const [mail, truth] of newMails(world)) lintOne(world, mail, truth);
}

/** The e-mails that came since the last call, each with all that is known of it. To be called after every action. */
export function* newMails(world: World): Generator<readonly [ReceivedMail, MailTruth]> {
  const { target, mailMemory, started, mailTrouble, refusal } = world;
  if (!started || refusal !== undefined) return;
  const { linted, messageIds } = mailMemory;
  const fresh = target.mails().filter((mail) => !linted.has(mail));
  // While every e-mail arrives at once, there is nothing to note without one.
  if (fresh.length === 0 && !mailTrouble) return;
  noteDecisions(world);
  for (const mail of fresh) {
    const found = matchMail(mail, mailMemory.decided);
    const truth = truthOf(world, mail, found);
    linted.add(mail);
    messageIds.add(mail.messageId);
    if (found !== undefined) found.messageId = mail.messageId;
    yield [mail, truth];
  }
}

function noteDecisions(world: World): void {
  const { decided, noted } = world.mailMemory;
  for (const [portal, decisions] of Map.groupBy(world.target.decisions(), (each) => each.portal)) {
    for (const decision of decisions.slice(noted.get(portal) ?? 0)) {
      const concerned = decided.filter((mail) => mayConcern(decision, mail));
      if (decision.decision === 'give-up') {
        const given = concerned.findLast(({ messageId }) => messageId === undefined);
        if (given !== undefined) given.isGivenUp = true;
      } else if (decision.reason === 'retry-due' || decision.reason === 'interrupted-try-repeated') {
        for (const mail of concerned) mail.tries.push(decision.at);
      } else if (decision.decision === 'send') decided.push(decidedMail(world, decision));
    }
    noted.set(portal, decisions.length);
  }
}

function lintOne({ mailMemory }: World, mail: ReceivedMail, truth: MailTruth): void {
  const { findings } = lintMail(parseMail(mail.raw), truth);
  for (const finding of findings) {
    if (finding.severity === 'warn') mailMemory.warnings.add(`${mail.to.join(', ')}: ${sentence(finding)}`);
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const rest = errors.slice(1).map((each) => `${place(each)}${sentence(each)}`);
  throw new StepFailure(
    `an e-mail to ${mail.to.join(', ')} breaks a rule of the mail lint: ${place(first)}${sentence(first)}`,
    [...rest, renderMail(mail)].join('\n'),
  );
}

function place({ line }: Finding): string {
  return line === undefined ? '' : `line ${line}: `;
}

function sentence({ rule, message, source }: Finding): string {
  return `${rule}: ${message} (${source})`;
}
