/**
 * An e-mail taken apart for the lint: small, forgiving, and keeping what parsers for people throw away, such as folds,
 * encoded words as written and raw octets. Nothing of it is repaired.
 */
import type { Document } from 'domhandler';

/** A header field as it stands. */
export interface HeaderField {
  /** As written. */
  readonly name: string;
  readonly key: string;
  /** 1-based line of the raw e-mail where it begins. */
  readonly line: number;
  /** Every octet of the field as a character (latin-1), folds included, without the last line end. */
  readonly raw: string;
  /** Unfolded, not decoded, trimmed; octets as characters. */
  readonly value: string;
  /** Unfolded and decoded: encoded words (RFC 2047), and UTF-8 where it is written raw. */
  readonly decoded: string;
}

/** A header value with parameters: Content-Type, Content-Disposition. RFC 2231 parameters are decoded. */
export interface Parametrized {
  /** Lower case; empty when absent. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A MIME entity: the e-mail itself, or a part of it. */
export interface Entity {
  readonly fields: readonly HeaderField[];
  readonly contentType: Parametrized;
  /** Lower case; `7bit` when absent. */
  readonly encoding: string;
  /** 1-based line where its body begins. */
  readonly bodyLine: number;
  /** The body as octets, not decoded, as characters (latin-1). */
  readonly rawBody: string;
  /** Of a text part: decoded from its transfer encoding and charset, line ends as `\n`; undefined for any other. */
  readonly text: string | undefined;
  /** Of a multipart: its parts in order. */
  readonly parts: readonly Entity[];
  /** Whether what should have been decoded could not be: bad base64 or quoted-printable, wrong octets for the charset. */
  readonly broken: boolean;
}

/** The e-mail as the rules read it. */
export interface ParsedMail {
  readonly raw: Uint8Array;
  /** Every octet of `raw` as a character (latin-1), so that columns are octets. */
  readonly octets: string;
  readonly root: Entity;
  /** The first text/plain part's text, decoded. */
  readonly text: string | undefined;
  /** The first text/html part's text, decoded. */
  readonly html: string | undefined;
  /** `html`, parsed with line positions. */
  readonly document: Document | undefined;
  /** Fields of the root by lower-case name, in order. */
  readonly field: (key: string) => HeaderField | undefined;
  readonly fields: (key: string) => readonly HeaderField[];
}
