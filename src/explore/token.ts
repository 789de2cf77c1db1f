/** The token that replays one story: where fast-check drew it, and of which version of the explorer that is true. */
import { GIVENS } from './givens.ts';
import { type MoveKind, TRAITS } from './move-kind.ts';
import { MOVES } from './moves.ts';

/** Where a story was drawn, shrunk or not. */
export interface StoryPlace {
  readonly seed: number;
  /** Fast-check's path. */
  readonly path: string;
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

/** Writes a token. */
export function writeToken({ seed, path }: StoryPlace, version: string): string {
  return `${version}/${movesPrint()}/${seed}/${path.replaceAll(':', '-')}`;
}

/** Reads a token; undefined when it is none. */
export function readToken(text: string): Token | undefined {
  const found = /^([^/\s]+)\/([0-9a-f]{8})\/(-?\d{1,10})\/(\d+(?:-\d+)*)$/.exec(text.trim());
  if (found === null) return undefined;
  const [, version = '', moves = '', seed = '', path = ''] = found;
  return { version, moves, seed: Number(seed), path: path.replaceAll('-', ':') };
}
