/** An e-mail as it came out of the mail server: read back with mailparser, never what someone meant to send. */
import type { Instant } from '../domain/vocabulary/time.ts';

/** A question, reply or message found in an e-mail. */
export interface ReceivedEntry {
  readonly part: 'question' | 'reply' | 'message';
  readonly author: string;
  readonly time: string;
  readonly text: string;
  /** The name of the file, when the message is one. */
  readonly file?: string;
}

/** A file an e-mail carries. */
export interface ReceivedAttachment {
  readonly name: string;
  /** Its media type, lower case, without parameters. */
  readonly type: string;
  readonly language: string | undefined;
  /** Decoded, when it is text. */
  readonly text: string | undefined;
}

/** An e-mail the sink accepted. */
export interface ReceivedMail {
  readonly receivedAt: Instant;
  /** `utf8`: whether SMTPUTF8 was asked for (RFC 6531). */
  readonly envelope: { readonly from: string; readonly to: readonly string[]; readonly utf8?: boolean };
  /** Octets as they came over the wire, dot-unstuffed. */
  readonly raw: Uint8Array;
  /** Unfolded and decoded, by lower-case name, in order; a repeated header has several values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly date: Instant | undefined;
  readonly text: string;
  readonly html: string;
  /** What a reader of the HTML part sees, line by line, without the preheader. */
  readonly visibleText: string;
  /** Told from the HTML's own marks: an unread e-mail has replies, a transcript has messages. */
  readonly kind: 'unread' | 'transcript' | 'unknown';
  /** Every message: of the HTML part, and where that leaves off (TRANS-5) the rest from the attached text. */
  readonly entries: readonly ReceivedEntry[];
  readonly attachments?: readonly ReceivedAttachment[];
  /** Every link of the HTML part, in order. */
  readonly links: readonly string[];
  /** The link back into the conversation. */
  readonly actionLink: string | undefined;
  readonly unsubscribeLink: string | undefined;
  readonly contentLanguage: string | undefined;
  readonly htmlLanguage: string | undefined;
  readonly htmlDirection: string | undefined;
  /** `lang` of every element below the root that has one, in order; absent where the HTML was not read. */
  readonly innerLanguages?: readonly string[];
  /** `dir` of every element below the root that has one, in order. */
  readonly innerDirections?: readonly string[];
  /** The HTML part's title. */
  readonly title?: string | undefined;
  /** The hidden line mail programs show after the subject. */
  readonly preheader?: string | undefined;
}
