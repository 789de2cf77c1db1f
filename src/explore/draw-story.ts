/** Draws stories with fast-check: which moves there are, how often each is drawn, how long stories are. */
import fc from 'fast-check';
import { GIVENS } from './givens.ts';
import { type MoveKind, TRAITS } from './move-kind.ts';
import { MOVES } from './moves.ts';
import type { Move, Story } from './story.ts';

/** Most moves of a story. */
const LONGEST_STORY = 80;
const MOST_GIVENS = 6;

/** A move of any of `kinds`. Its kind does not shrink: a simpler move is not another one. */
function moveOf(kinds: Readonly<Record<string, MoveKind>>): fc.Arbitrary<Move> {
  const drawn = Object.entries(kinds).flatMap(([kind, { weight }]) => Array.from({ length: weight }, () => kind));
  const choice = fc.nat(23);
  return fc
    .tuple(fc.noShrink(fc.nat(drawn.length - 1)), choice, choice, choice)
    .map(([place, a, b, c]) => ({ kind: drawn[place] as string, a, b, c }));
}

const order = Object.keys(GIVENS);

function inOrder(givens: readonly Move[]): Move[] {
  return [...givens].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

/** Every story there can be. */
export function stories(): fc.Arbitrary<Story> {
  return fc.record({
    traits: fc.noShrink(fc.nat(2 ** TRAITS.length - 1)),
    givens: fc.array(moveOf(GIVENS), { maxLength: MOST_GIVENS, size: 'max' }).map(inOrder),
    moves: fc.array(moveOf(MOVES), { minLength: 1, maxLength: LONGEST_STORY, size: 'max' }),
  });
}
