/** A correct e-mail of our own with all that is known of it, and ways to break one thing of it. */
import { mimeOctets } from '../../../src/adapters/mime-message.ts';
import type { Language } from '../../../src/languages/catalogue.ts';
import { lintMail } from '../../../src/mail/lint/lint-mail.ts';
import type { MailTruth } from '../../../src/mail/lint/mail-truth.ts';
import { octetString, toOctets } from '../../../src/mail/lint/octets.ts';
import { parseMail } from '../../../src/mail/lint/parse-mail.ts';
import type { LintReport } from '../../../src/mail/lint/rule.ts';
import type { MailModel, RenderedMail } from '../../../src/mail/model.ts';
import { renderMail } from '../../../src/mail/render-mail.ts';
import { exampleMail } from '../example-mails.ts';

/** An e-mail as octets in a string, one character an octet, and what is known of it. */
export interface ExampleMail {
  readonly octets: string;
  readonly truth: MailTruth;
}

/** What to make otherwise than in the correct e-mail. */
export interface Change {
  readonly kind?: MailModel['kind'];
  readonly language?: Language;
  /** Of the model, before anything is rendered. */
  readonly model?: Partial<MailModel>;
  /** Of the parts and the headers, before they become MIME. */
  readonly rendered?: (mail: RenderedMail) => RenderedMail;
  readonly truth?: Partial<MailTruth>;
}

/** The correct e-mail, changed as told. */
export async function cleanMail(change: Change = {}): Promise<ExampleMail> {
  const { kind = 'unread', language = 'en' } = change;
  const rendered = renderMail({ ...exampleMail(kind, language), ...change.model });
  const raw = await mimeOctets(change.rendered?.(rendered) ?? rendered);
  return { octets: octetString(raw), truth: { ...exampleTruth(kind, language), ...change.truth } };
}

/** What is true of the correct e-mail. */
export function exampleTruth(kind: MailModel['kind'], language: Language): MailTruth {
  const model = exampleMail(kind, language);
  const messages = model.sections
    .flatMap(({ entries }) => entries)
    .map(({ author, authorIsLabel, at, body }) => ({
      ...(authorIsLabel ? {} : { author }),
      ...(body.kind === 'label' ? {} : { text: body.kind === 'file' ? body.file.name : body.text }),
      at,
    }));
  const words = messages.flatMap(({ author = '', text = '' }) => [author, text]).filter((each) => each !== '');
  return {
    asSent: true,
    now: model.date,
    envelope: { from: model.from.address, to: [model.to] },
    kind,
    language,
    timeZone: 'UTC',
    sender: model.from,
    recipient: model.to,
    number: 12,
    messages,
    usersWords: [...new Set(['Shop', ...words])],
    secrets: ['alice@agents.example', 'the customer is difficult'],
    page: 'https://shop.example/shoes?id=7',
    earlier: ['12.0.root@shop.example', '12.1.aaaa@shop.example'],
    otherMessageIds: new Set(['11.1.zzzz@shop.example']),
  };
}

/** `octets` with the first `from` replaced; fails when there is none, so that no test breaks nothing. */
export function broken(octets: string, from: string | RegExp, to: string): string {
  const result = octets.replace(from, () => to);
  if (result === octets) throw new Error(`there is no ${from} in the e-mail`);
  return result;
}

/** What the lint says of octets. */
export function lint(octets: string, truth: MailTruth = {}): LintReport {
  return lintMail(parseMail(toOctets(octets)), truth);
}

/** The ids of the rules that `octets` breaks, each once. */
export function brokenRules(octets: string, truth: MailTruth = {}): readonly string[] {
  return [...new Set(lint(octets, truth).findings.map(({ rule }) => rule))];
}
