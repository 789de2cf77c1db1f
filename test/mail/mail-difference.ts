/** Tells where two e-mails differ as a person would: which header, which line of the text or of the HTML, decoded. */
import { parseMail } from '../../src/mail/lint/parse-mail.ts';
import type { Entity } from '../../src/mail/lint/parsed-mail.ts';

/** The most differences that are told; the first ones show the cause. */
const MOST = 12;

/** A piece of an e-mail: where it stands, and what it says. */
interface Piece {
  readonly place: string;
  readonly text: string;
}

function piecesOf(entity: Entity, name: string): readonly Piece[] {
  const fields = entity.fields.map(({ name: field, decoded }) => ({ place: `${name}header ${field}`, text: decoded }));
  const { text = '' } = entity;
  const type = entity.contentType.value;
  const lines = type === 'text/html' ? text.replaceAll('><', '>\n<').split('\n') : text.split('\n');
  const body = entity.text === undefined ? [] : lines.map((line) => ({ place: `${type} line`, text: line }));
  const parts = entity.parts.flatMap((part) => piecesOf(part, `${part.contentType.value} `));
  return [...fields, ...body, ...parts];
}

/**
 * The differences of two e-mails, each with its place, what was expected (-) and what was seen (+). Empty only for the same
 * octets: what differs in its encoding alone is told by its line.
 */
export function mailDifferences(expected: Uint8Array, seen: Uint8Array): string {
  if (Buffer.compare(expected, seen) === 0) return '';
  const [wanted, has] = [expected, seen].map((raw) => piecesOf(parseMail(raw).root, '')) as [Piece[], Piece[]];
  const told: string[] = [];
  let [at, there] = [0, 0];
  while (at < wanted.length || there < has.length) {
    if (same(wanted[at], has[there])) {
      at += 1;
      there += 1;
      continue;
    }
    // The nearest place where both go on alike: what lies before it was taken away or added.
    const [skipped, added] = nextAlike(wanted.slice(at), has.slice(there));
    told.push(...wanted.slice(at, at + skipped).map(({ place, text }) => `${place}\n  - ${text}`));
    told.push(...has.slice(there, there + added).map(({ place, text }) => `${place}\n  + ${text}`));
    at += skipped;
    there += added;
  }
  if (told.length === 0) return rawDifference(expected, seen);
  const more = told.length > MOST ? [`… and ${told.length - MOST} more`] : [];
  return [...told.slice(0, MOST), ...more].join('\n');
}

function same(one: Piece | undefined, other: Piece | undefined): boolean {
  return one !== undefined && one.place === other?.place && one.text === other.text;
}

function nextAlike(wanted: readonly Piece[], has: readonly Piece[]): readonly [number, number] {
  for (let distance = 1; distance < wanted.length + has.length; distance += 1) {
    for (let skipped = 0; skipped <= distance; skipped += 1) {
      if (same(wanted[skipped], has[distance - skipped])) return [skipped, distance - skipped];
    }
  }
  return [wanted.length, has.length];
}

function rawDifference(expected: Uint8Array, seen: Uint8Array): string {
  const [wanted, has] = [expected, seen].map((raw) => Buffer.from(raw).toString('latin1').split('\n')) as [
    string[],
    string[],
  ];
  const line = wanted.findIndex((each, index) => each !== has[index]);
  const at = line < 0 ? wanted.length : line;
  const show = (text: string | undefined): string => (text === undefined ? '(nothing)' : JSON.stringify(text));
  return `the same when decoded; line ${at + 1} of the octets\n  - ${show(wanted[at])}\n  + ${show(has[at])}`;
}
