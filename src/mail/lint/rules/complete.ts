/** Whether the e-mail carries every message it should, in order, and no other. */

import { catalogues } from '../../../languages/index.ts';
import { entitiesOf, isAttachment } from '../entities.ts';
import type { MailTruth, TrueMessage } from '../mail-truth.ts';
import { messagePairs, seen } from '../message-pairs.ts';
import type { Entity, ParsedMail } from '../parsed-mail.ts';
import { readParameters } from '../read-parameters.ts';
import { restNotice } from '../rest-notice.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted, spaced, squeezed } from '../squeezed.ts';
import { CLIPPED_AT } from './size.ts';

/** So many faults of one e-mail are told; the others are counted. */
const MOST_TOLD = 5;

/**
 * All messages stand in both parts. An HTML part that would be clipped (`size`) may show the first ones alone, if it says
 * so at `data-part="rest"`, and an attached text that it names has all of them beside the text part (TRANS-5).
 */
export const complete: LintRule = {
  id: 'complete',
  severity: 'error',
  source: 'TRANS-5, UNREAD-8',
  claim: 'Every message the visitor should get is there, in order, with its author, in both parts, and no other.',
  needs: ['messages'],
  check: (mail, truth) => [
    ...(mail.document === undefined ? [] : inHtml(mail, truth)),
    ...(mail.text === undefined ? [] : inText('The text part', mail.text, truth)),
  ],
};

function inText(where: string, text: string, truth: MailTruth): readonly Fault[] {
  const lacking = firstLacking(text, truth);
  return lacking === undefined ? [] : [{ message: `${where} lacks ${tell(lacking)}, or has it in another place` }];
}

function tell({ author, text }: TrueMessage): string {
  const words = text === undefined ? 'the automatic message' : quoted(text);
  return author === undefined ? words : `${words} by ${quoted(author)}`;
}

function inHtml(mail: ParsedMail, truth: MailTruth): readonly Fault[] {
  const { messages = [] } = truth;
  const { missing, extra, pairs } = messagePairs(mail, messages);
  const notice = missing.length === 0 ? undefined : restNotice(mail);
  const isTail = missing.length > 0 && missing[0] === messages.length - missing.length;
  const graceful = notice !== undefined && isTail;
  const texts: string[] = [];
  for (const index of graceful ? [] : missing) {
    texts.push(`The HTML part lacks ${tell(messages[index] as TrueMessage)}, or has it in another place`);
  }
  for (const { author, text } of extra) {
    texts.push(`The HTML part has ${quoted(text)} by ${quoted(author)}, which is no message, or not in its place`);
  }
  for (const { entry, message } of pairs) {
    if (message.author !== undefined || isLabel(entry.author)) continue;
    texts.push(`${quoted(entry.text)} is by ${quoted(entry.author)}, who did not say it`);
  }
  const told = texts.slice(0, MOST_TOLD).map((message) => ({ message }));
  if (texts.length > MOST_TOLD) told.push({ message: `… and ${texts.length - MOST_TOLD} more of these` });
  return graceful ? [...told, ...whole(mail, truth, notice, missing)] : told;
}

/** What e-mails call those whose names they do not tell; in which language, is for another rule. */
const LABELS: ReadonlySet<string> = new Set(
  Object.values(catalogues).flatMap(({ you, visitor, automaticMessage }) =>
    [you, visitor, automaticMessage].map(spaced),
  ),
);

function isLabel(author: string): boolean {
  return LABELS.has(spaced(author));
}

/** What is wrong with how the rest is told of: there was room for it, or it is nowhere in the e-mail. */
function whole(mail: ParsedMail, truth: MailTruth, notice: string, missing: readonly number[]): readonly Fault[] {
  const left = missing.map((index) => truth.messages?.[index]?.text ?? '');
  const size = left.reduce((sum, text) => sum + lengthInHtml(text), octetsOf(mail.html ?? ''));
  if (size < CLIPPED_AT * LEAST_FILLED) {
    return [{ message: `The HTML part leaves out ${missing.length} messages for which it has room` }];
  }
  const attached = entitiesOf(mail).flatMap((entity) => {
    const name = squeezed(fileName(entity));
    return entity.text !== undefined && isAttachment(entity) && name !== '' && notice.includes(name)
      ? [entity.text]
      : [];
  });
  if (attached.length === 0) return [{ message: 'What the HTML part says of the rest names no attached text' }];
  return attached.flatMap((text) => inText('The attached text', text, truth));
}

/** An HTML part that leaves messages out is filled at least so far. */
const LEAST_FILLED = 0.9;
/** What one more message takes at least, beside its words. */
const MESSAGE_MARKUP = 40;

/** About what a message takes in HTML; long escapes count in full. */
function lengthInHtml(text: string): number {
  const escapes = text.match(/[<>&"'\n]/g)?.length ?? 0;
  return octetsOf(text) + 5 * escapes + MESSAGE_MARKUP;
}

function octetsOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function fileName({ fields }: Entity): string {
  const disposition = fields.find(({ key }) => key === 'content-disposition')?.value;
  return readParameters(disposition).parameters.get('filename') ?? '';
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
