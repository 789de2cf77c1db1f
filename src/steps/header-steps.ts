/** Sentences about the headers of e-mails: what mail programs and robots read, and people only notice when it is wrong. */

import { matchesGlob } from '../sink/glob.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import { ensureStarted } from './acting.ts';
import { box } from './box.ts';
import { type Sentence, sentence } from './reading.ts';
import { StepFailure } from './step.ts';
import type { StepId } from './step-id.ts';
import type { World } from './world.ts';

/** *The e-mail* of a sentence: the one the last `receives` consumed. */
function lastReceived(world: World): ReceivedMail {
  const mail = [...world.consumed].at(-1);
  if (mail === undefined) throw new StepFailure('no e-mail has been received by a step before this one');
  return mail;
}

function headerLines(mail: ReceivedMail): string {
  return box('headers', [[...mail.headers].flatMap(([name, values]) => values.map((value) => `${name}: ${value}`))]);
}

const idsIn = (mail: ReceivedMail, header: string): readonly string[] =>
  (mail.headers.get(header) ?? []).flatMap((value) => value.match(/[^<>\s]+/g) ?? []);

/** What is wrong with `mail` as the next of a thread after the e-mails before it (RFC 5322 §3.6.4, MAIL-5). */
function threadFault(mail: ReceivedMail, earlier: readonly ReceivedMail[]): string | undefined {
  const parents = idsIn(mail, 'in-reply-to');
  const references = idsIn(mail, 'references');
  const root = earlier[0]?.messageId;
  const before = earlier.at(-1)?.messageId;
  if (root === undefined) {
    return parents.length + references.length === 0 ? undefined : 'the first e-mail of a thread answers none';
  }
  if (parents.length !== 1 || parents[0] !== before) return `In-Reply-To is not the e-mail before it: ${before}`;
  if (references[0] !== root) return `References does not begin with the first e-mail: ${root}`;
  return references.at(-1) === before ? undefined : `References does not end with the e-mail before it: ${before}`;
}

async function formsThread(world: World, number: number): Promise<void> {
  await ensureStarted(world);
  const isAbout = new RegExp(`(?<!\\d)${number}(?!\\d)`);
  const tries = world.target.mails().filter(({ subject }) => isAbout.test(subject));
  const mails = [...new Map(tries.map((mail) => [mail.messageId, mail])).values()];
  if (mails.length < 2) {
    throw new StepFailure(`a thread has two e-mails or more; about conversation ${number}: ${mails.length}`);
  }
  mails.forEach((mail, index) => {
    const fault = threadFault(mail, mails.slice(0, index));
    if (fault !== undefined) {
      throw new StepFailure(`e-mail ${index + 1} about conversation ${number}: ${fault}`, headerLines(mail));
    }
  });
}

/** The sentences of this family. */
export const headerSentences: Readonly<Record<Extract<StepId, `header-${string}`>, Sentence>> = {
  'header-is': sentence('then', ['string', 'string'], ([name, wanted]) => (world) => {
    const mail = lastReceived(world);
    const values = mail.headers.get(name.trim().toLowerCase()) ?? [];
    if (values.length === 1 && matchesGlob(values[0] ?? '', wanted)) return;
    throw new StepFailure(`the header ${name} of the e-mail is not "${wanted}"`, headerLines(mail));
  }),
  'header-absent': sentence('then', ['string'], ([name]) => (world) => {
    const mail = lastReceived(world);
    if (!mail.headers.has(name.trim().toLowerCase())) return;
    throw new StepFailure(`the e-mail has a header ${name}`, headerLines(mail));
  }),
  'header-thread': sentence(
    'then',
    ['int'],
    ([number]) =>
      (world) =>
        formsThread(world, number),
  ),
};
