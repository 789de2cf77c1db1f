/**
 * Searches for a story that breaks a promise: draws stories in batches, tells them, shrinks what it finds. The same seed
 * searches the same stories in the same order, however the batches are shared out.
 */
import fc from 'fast-check';
import type { Lane } from '../target/lane.ts';
import type { Observation } from '../target/target.ts';
import { stories } from './draw-story.ts';
import { INVARIANTS } from './invariants/index.ts';
import { shorten } from './shorten.ts';
import { type Story, type Telling, type TellingOptions, type ToldLine, tell } from './story.ts';
import { type StoryPlace, writeToken } from './token.ts';

/** Stories of one batch. */
export const BATCH_SIZE = 100;

/** A broken promise and the shortest story that breaks it. */
export interface Finding {
  readonly promise: string;
  readonly how: string;
  readonly rules: readonly string[];
  readonly lines: readonly ToldLine[];
  readonly token: string;
  /** Stories told until it was met, in its batch. */
  readonly runs: number;
}

/** What a batch came to. */
export interface BatchResult {
  readonly runs: number;
  readonly conversations: number;
  readonly finding?: Finding;
}

/** Looks on while stories are told. */
export interface Witness {
  readonly begin: () => void;
  readonly observe: (observation: Observation) => void;
  readonly told: (telling: Telling) => void;
}

/** What a search needs. */
export interface SearchOptions {
  readonly lane: Lane;
  /** Of this program; it stands in tokens. */
  readonly version: string;
  /** Is told of the stories of the search, not of those that shrink a finding. */
  readonly witness?: Witness;
  /** Traits no story has. */
  readonly without?: readonly string[];
  /** Promises known to be broken, which would hide others. */
  readonly ignored?: ReadonlySet<string>;
  /** Ends the batch early. */
  readonly signal?: AbortSignal;
}

/** The seed of batch number `batch` of a search from `seed`. */
export function seedOfBatch(seed: number, batch: number): number {
  return (seed + Math.imul(batch, 0x9e3779b1)) | 0;
}

/** Tells the stories of one batch, `count` of them, until one breaks a promise; that one is shrunk. */
export async function searchBatch(seed: number, count: number, options: SearchOptions): Promise<BatchResult> {
  const { witness, signal } = options;
  const telling = tellingOf(options);
  let runs = 0;
  let conversations = 0;
  let promise: string | undefined;
  const property = fc.asyncProperty(stories(), async (story) => {
    if (signal?.aborted) return true;
    const isSearching = promise === undefined;
    const seen = isSearching ? witness : undefined;
    seen?.begin();
    const told = await tell(story, {
      ...telling,
      ...(seen === undefined ? {} : { watch: (each) => seen.observe(each) }),
    });
    seen?.told(told);
    if (isSearching) {
      runs += 1;
      conversations += told.conversations;
      promise = told.broken[0]?.promise;
    }
    // What else a smaller story may break is another finding.
    return told.broken.length === 0 || told.broken[0]?.promise !== promise;
  });
  const details = await fc.check(property, { seed, numRuns: count });
  if (!details.failed || details.counterexample === null) return { runs, conversations };
  const [story] = details.counterexample;
  const place = { seed: details.seed, path: details.counterexamplePath ?? '' };
  const finding = await findingOf(await tell(story, telling), place, { ...options, runs });
  return { runs, conversations, finding };
}

function tellingOf({ lane, without = [], ignored = new Set() }: SearchOptions): TellingOptions {
  return { lane, without, ignored };
}

async function findingOf(
  long: Telling,
  place: StoryPlace,
  options: SearchOptions & { readonly runs: number },
): Promise<Finding> {
  const told = await shorten(long, tellingOf(options));
  const [first] = told.broken;
  if (first === undefined) throw new Error('a story that broke a promise keeps it when it is told again');
  const rules = INVARIANTS.find(({ claim }) => claim === first.promise)?.rules ?? [];
  return { ...first, rules, lines: told.lines, token: writeToken(place, options.version), runs: options.runs };
}

/** What a place holds, made as short as it gets; undefined when its story breaks no promise. */
export async function findingAt(place: StoryPlace, options: SearchOptions): Promise<Finding | undefined> {
  let found: Story | undefined;
  const property = fc.asyncProperty(stories(), async (story) => {
    found = story;
    return true;
  });
  await fc.check(property, { seed: place.seed, path: place.path, numRuns: 1 });
  if (found === undefined) return undefined;
  const told = await tell(found, tellingOf(options));
  return told.broken.length === 0 ? undefined : findingOf(told, place, { ...options, runs: 1 });
}
