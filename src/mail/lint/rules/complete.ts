/** Whether the e-mail carries every message it should, in order, and no other. */
import { alignedWith, seen } from '../aligned.ts';
import { entitiesOf, isAttachment } from '../entities.ts';
import { isHidden, readingOf, textOf } from '../html-reading.ts';
import type { MailTruth, TrueMessage } from '../mail-truth.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted, squeezed } from '../squeezed.ts';

/** So many faults of one e-mail are told; the others are counted. */
const MOST_TOLD = 5;

/**
 * All messages stand in both parts. Where the HTML part would be clipped (`size`) it may leave some out, if it says so at
 * `data-part="rest"` and the text part or an attached text has them all (TRANS-5).
 */
export const complete: LintRule = {
  id: 'complete',
  severity: 'error',
  source: 'TRANS-5, UNREAD-8',
  claim: 'Every message the visitor should get is there, in order, with its author, in both parts, and no other.',
  needs: ['messages'],
  check: (mail, truth) => {
    const faults: Fault[] = [];
    const isAbridged = mail.document !== undefined && tellsOfRest(mail);
    if (mail.document !== undefined) faults.push(...inHtml(mail, truth, isAbridged));
    const wholes = isAbridged ? [mail.text, ...attachedTexts(mail)] : [mail.text];
    const lacking = wholes.flatMap((text) => (text === undefined ? [] : [firstLacking(text, truth)]));
    if (lacking.length > 0 && lacking.every((each) => each !== undefined)) {
      faults.push({ message: `The text part lacks ${tell(lacking[0] as TrueMessage)}, or has it in another place` });
    }
    return faults;
  },
};

/** Whether the HTML part says, for people to see, that it is not all. */
export function tellsOfRest(mail: ParsedMail): boolean {
  const rest = readingOf(mail).parts.get('rest');
  return rest !== undefined && !isHidden(rest) && squeezed(textOf(rest)) !== '';
}

function tell({ author, text }: TrueMessage): string {
  const words = text === undefined ? 'the automatic message' : quoted(text);
  return author === undefined ? words : `${words} by ${quoted(author)}`;
}

function inHtml(mail: ParsedMail, { messages = [] }: MailTruth, isAbridged: boolean): readonly Fault[] {
  const { missing, extra, pairs } = alignedWith(mail, messages);
  const texts: string[] = [];
  for (const index of isAbridged && pairs.length > 0 ? afterGap(missing) : missing) {
    texts.push(`The HTML part lacks ${tell(messages[index] as TrueMessage)}, or has it in another place`);
  }
  for (const { author, text } of extra) {
    texts.push(`The HTML part has ${quoted(text)} by ${quoted(author)}, which is no message, or not in its place`);
  }
  const told = texts.slice(0, MOST_TOLD).map((message) => ({ message }));
  return texts.length <= MOST_TOLD ? told : [...told, { message: `… and ${texts.length - MOST_TOLD} more of these` }];
}

/** One gap is told by one sentence; a message lacking elsewhere is lost. */
function afterGap(missing: readonly number[]): readonly number[] {
  const end = missing.findIndex((index, place) => place > 0 && index !== (missing[place - 1] as number) + 1);
  return end < 0 ? [] : missing.slice(end);
}

/** Plain texts and HTML pages that are attached. */
function attachedTexts(mail: ParsedMail): readonly string[] {
  return entitiesOf(mail).flatMap((entity) => {
    if (entity.text === undefined || !isAttachment(entity)) return [];
    return entity.contentType.value === 'text/html' ? [] : [entity.text];
  });
}

/** The first message that is not in the text after the one before it. */
function firstLacking(text: string, { messages = [] }: MailTruth): TrueMessage | undefined {
  const whole = squeezed(text);
  let at = 0;
  for (const message of messages) {
    for (const piece of [message.author ?? '', message.text ?? '']) {
      const words = squeezed(seen(piece));
      const found = whole.indexOf(words, at);
      if (found < 0) return message;
      at = found + words.length;
    }
  }
  return undefined;
}
