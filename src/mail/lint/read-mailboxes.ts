/** Reads header values that hold addresses (RFC 5322 §3.4): From, To, Reply-To. Forgiving and linear. */
import { decodeEncodedWords } from './decode-header.ts';
import { decodeUtf8 } from './octets.ts';

/** A person or a role with an address. */
export interface Mailbox {
  /** Decoded, without quotes; may be empty. */
  readonly name: string;
  /** As written, without angle brackets. */
  readonly address: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"?|\((?:[^()\\]|\\.)*\)?|<[^>]*>?|[,;:)\\]|[^",;:<()\\]+/gs;

/** The mailboxes of a value, groups opened, comments left out; `value` as octets, unfolded. */
export function readMailboxes(value: string): readonly Mailbox[] {
  const mailboxes: Mailbox[] = [];
  let words = '';
  let angle: string | undefined;
  const end = (): void => {
    const bare = decodeUtf8(words.trim());
    if (angle !== undefined) mailboxes.push({ name: decodeEncodedWords(bare), address: decodeUtf8(angle) });
    else if (bare !== '') mailboxes.push({ name: '', address: bare });
    words = '';
    angle = undefined;
  };
  for (const [token] of value.matchAll(TOKEN)) {
    const [first] = token;
    if (first === ',' || first === ';') end();
    else if (first === '<') angle = token.replace(/^<|>$/g, '').trim();
    else if (first === '"') words += token.replace(/^"|"$/g, '').replace(/\\(.)/gs, '$1');
    // The name of a group ends in a colon.
    else if (first === ':' && !words.includes('@')) words = '';
    else if (first !== '(') words += token;
  }
  end();
  return mailboxes;
}
