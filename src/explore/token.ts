/** The token that replays one story: where fast-check drew it, and of which version of the explorer that is true. */
import { GIVENS } from './givens.ts';
import { type MoveKind, TRAITS } from './move-kind.ts';
import { MOVES } from './moves.ts';

/** Where a story was drawn, shrunk or not. */
export interface StoryPlace {
  readonly seed: number;
  /** Fast-check's path. */
  readonly path: string;
  /** Traits it was told without; none when absent. */
  readonly without?: readonly string[];
}

/** A token taken apart. */
export interface Token extends StoryPlace {
  /** Of the program that wrote it. */
  readonly version: string;
  /** Of the moves it drew from: other moves make another story of the same token. */
  readonly moves: string;
}

function namesOf(kinds: Readonly<Record<string, MoveKind>>): string {
  return Object.entries(kinds)
    .map(([name, { trait, weight }]) => `${name}:${trait}:${weight}`)
    .join();
}

/** Tells the present moves from others: FNV-1a over their names, traits and weights. */
export function movesPrint(): string {
  let hash = 0x811c9dc5;
  for (const character of `${TRAITS}|${namesOf(GIVENS)}|${namesOf(MOVES)}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Writes a token. What it was told without stands at its end, as bits of {@link TRAITS} in hexadecimal digits. */
export function writeToken({ seed, path, without = [] }: StoryPlace, version: string): string {
  const bits = TRAITS.reduce((sum, trait, bit) => (without.includes(trait) ? sum | (1 << bit) : sum), 0);
  const end = bits === 0 ? '' : `/${bits.toString(16)}`;
  return `${version}/${movesPrint()}/${seed}/${path.replaceAll(':', '-')}${end}`;
}

/** Reads a token; undefined when it is none. */
export function readToken(text: string): Token | undefined {
  const found = /^([^/\s]+)\/([0-9a-f]{8})\/(-?\d{1,10})\/(\d+(?:-\d+)*)(?:\/([0-9a-f]{1,7}))?$/.exec(text.trim());
  if (found === null) return undefined;
  const [, version = '', moves = '', seed = '', path = '', bits = '0'] = found;
  const without = TRAITS.filter((_, bit) => Number.parseInt(bits, 16) & (1 << bit));
  const end = without.length === 0 ? {} : { without };
  return { version, moves, seed: Number(seed), path: path.replaceAll('-', ':'), ...end };
}
