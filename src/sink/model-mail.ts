/**
 * An e-mail taken from its model, as if it had been read back: the same face as a parsed one without the cost of MIME and
 * HTML. Text and HTML are rendered only when somebody reads them.
 */
import type { Instant } from '../domain/vocabulary/time.ts';
import type { MailEntry, MailModel, RenderedMail } from '../mail/model.ts';
import { isWebLink } from '../mail/web-link.ts';
import type { ReceivedEntry, ReceivedMail } from './received-mail.ts';

/** The envelope as a server would have got it: with SMTPUTF8 where an address needs it (RFC 6531). */
export function envelopeOf({ envelope: { from, to } }: RenderedMail): ReceivedMail['envelope'] {
  return { from, to: [to], utf8: /\P{ASCII}/u.test(`${from}${to}`) };
}

/** A received e-mail over its model. */
export class ModelMail implements ReceivedMail {
  readonly receivedAt: Instant;
  readonly #mail: RenderedMail;

  constructor(mail: RenderedMail, receivedAt: Instant) {
    this.#mail = mail;
    this.receivedAt = receivedAt;
  }

  get #model(): MailModel {
    return this.#mail.model;
  }
  get envelope(): ReceivedMail['envelope'] {
    return envelopeOf(this.#mail);
  }
  /** Only the text part: there is no MIME. */
  get raw(): Uint8Array {
    return new TextEncoder().encode(this.text);
  }
  get headers(): ReceivedMail['headers'] {
    const { inReplyTo, references } = this.#model;
    return new Map([
      ...Object.entries(this.#mail.headers).map(([name, value]) => [name.toLowerCase(), [value]] as const),
      ['message-id', [`<${this.messageId}>`]] as const,
      ...(inReplyTo === undefined ? [] : [['in-reply-to', [`<${inReplyTo}>`]] as const]),
      ...(references.length === 0 ? [] : [['references', [references.map((id) => `<${id}>`).join(' ')]] as const]),
    ]);
  }
  get from(): ReceivedMail['from'] {
    return this.#model.from;
  }
  get to(): ReceivedMail['to'] {
    return [this.#model.to];
  }
  get subject(): string {
    return this.#model.subject;
  }
  get messageId(): string {
    return this.#model.messageId;
  }
  get date(): Instant {
    return this.#model.date;
  }
  get text(): string {
    return this.#mail.text;
  }
  get html(): string {
    return this.#mail.html;
  }
  get visibleText(): string {
    return this.#mail.text;
  }
  get kind(): ReceivedMail['kind'] {
    return this.#model.kind;
  }
  get entries(): readonly ReceivedEntry[] {
    return this.#model.sections.flatMap((section) => section.entries.map(readEntry));
  }
  get links(): readonly string[] {
    const entries = this.#model.sections.flatMap((section) => section.entries);
    const files = entries.flatMap(({ body }) =>
      body.kind === 'file' && isWebLink(body.file.url) ? [body.file.url] : [],
    );
    return [...files, this.actionLink, this.unsubscribeLink].filter((link) => link !== undefined);
  }
  get actionLink(): string {
    return this.#model.action.url;
  }
  get unsubscribeLink(): string | undefined {
    return this.#model.unsubscribe?.url;
  }
  get contentLanguage(): string {
    return this.#model.language;
  }
  get htmlLanguage(): string {
    return this.#model.language;
  }
  get htmlDirection(): string {
    return this.#model.direction;
  }
  get title(): string {
    return this.#model.subject;
  }
  get preheader(): string {
    return seen(this.#model.preheader);
  }
}

function readEntry({ part, author, time, body }: MailEntry): ReceivedEntry {
  if (body.kind === 'words') return { part, author, time, text: body.text };
  if (body.kind === 'label') return { part, author, time, text: seen(body.text) };
  return { part, author, time, text: seen(body.label), file: body.file.name };
}

/** A text of the catalogue as it is seen: the marks that keep users' words apart in it are elements in HTML. */
function seen(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
