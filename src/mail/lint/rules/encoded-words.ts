/** `encoded-words`: what is not ASCII in headers is encoded so that every program decodes it. */
import { encodedWordOctets } from '../decode-header.ts';
import { decodeCharset } from '../octets.ts';
import type { HeaderField } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';

const LONGEST = 75;
const MOST_FAULTS = 5;
const WORD = /=\?([^?\s=]+)\?([^?\s]{1,10})\?([^?\r\n]*)\?=/g;
const QUOTED_WORD = /"(?:[^"\\]|\\.)*"/gs;
/** Fields in which quotes mark a string (RFC 5322 §3.2.4); elsewhere they are mere characters. */
const STRUCTURED: ReadonlySet<string> = new Set(['from', 'sender', 'reply-to', 'to', 'cc']);

/** A word that is too long, split within a character or between quotes is shown as gibberish. */
export const encodedWords: LintRule = {
  id: 'encoded-words',
  severity: 'error',
  source: 'RFC 2047 §2, §5',
  claim: 'Encoded words have at most 75 octets, hold whole characters, and stand outside quotes.',
  check: ({ root }) => root.fields.flatMap((field) => (field.raw.includes('=?') ? faultsOf(field) : [])),
};

function faultsOf({ key, name, raw, line }: HeaderField): readonly Fault[] {
  const faults: Fault[] = [];
  const tell = (at: number, message: string): void => {
    faults.push({ line: line + raw.slice(0, at).split('\n').length - 1, message: `${name}: ${message}` });
  };
  for (const { 0: word, 1: charset = '', 2: encoding = '', 3: content = '', index } of raw.matchAll(WORD)) {
    const wrong = faultOf(word, charset, encoding, content);
    if (wrong !== undefined) tell(index, wrong);
    if (faults.length >= MOST_FAULTS) return faults;
  }
  if (!STRUCTURED.has(key)) return faults;
  const quoted = raw.matchAll(QUOTED_WORD).find(([text]) => text.search(WORD) >= 0);
  if (quoted !== undefined) tell(quoted.index, 'an encoded word stands between quotes, where it is not decoded');
  return faults;
}

function faultOf(word: string, charset: string, encoding: string, content: string): string | undefined {
  if (word.length > LONGEST) return `an encoded word has ${word.length} octets, more than ${LONGEST}`;
  const isBase64 = /^b$/i.test(encoding);
  if (!isBase64 && !/^q$/i.test(encoding)) return `${word} has the encoding ${encoding}; there are only B and Q`;
  if (/\s/.test(content)) return `there is a space in ${word}`;
  if (!(isBase64 ? isBase64Word(content) : isQWord(content))) return `${word} is not well-formed`;
  const { broken, unknown } = decodeCharset(encodedWordOctets(encoding, content), charset.replace(/\*.*$/, ''));
  if (unknown) return `${word} has a character set nobody knows`;
  return broken ? `${word} holds no whole characters` : undefined;
}

function isBase64Word(content: string): boolean {
  return content.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(content);
}

function isQWord(content: string): boolean {
  return /^(?:[\x21-\x3c\x3e\x40-\x7e]|=[0-9A-Fa-f]{2})*$/.test(content);
}
