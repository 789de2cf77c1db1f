/**
 * Searches for a story that breaks a promise: draws stories in batches, tells them, shrinks what it finds. The same seed
 * searches the same stories in the same order, however the batches are shared out.
 */
import fc from 'fast-check';
import type { Lane } from '../target/lane.ts';
import type { Observation } from '../target/target.ts';
import { Digest } from './digest.ts';
import { stories } from './draw-story.ts';
import { INVARIANTS } from './invariants/index.ts';
import { shorten } from './shorten.ts';
import { type Story, type Telling, type TellingOptions, type ToldLine, tell } from './story.ts';
import { type StoryPlace, writeToken } from './token.ts';

/** Stories of one batch. */
export const BATCH_SIZE = 50;

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

/** Two tellings of one story differed: nothing found can be trusted (SAFE-2). */
export class Nondeterminism extends Error {
  override readonly name = 'Nondeterminism';
}

/** One story in so many is told a second time, and must be the same. */
const REPEATED_EVERY = 50;
/** In one batch of so many those are told a third time, with their e-mails in MIME. */
const COMPOSED_EVERY = 5;
/** So many stories between two turns of the event loop, in which a wish to stop is heard. */
const STORIES_A_TURN = 20;

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
  /** A story was told a second time and was the same. */
  readonly toldTwice: () => void;
}

/** What a search needs. */
export interface SearchOptions {
  readonly lane: Lane;
  /** Where a sample is told once more with its e-mails composed to octets and read back; none is when absent. */
  readonly composingLane?: Lane;
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

/**
 * Tells the stories of one batch, `count` of them, until one breaks a promise; that one is shrunk.
 * @throws Nondeterminism when a story told again is another one.
 */
export async function searchBatch(seed: number, count: number, options: SearchOptions): Promise<BatchResult> {
  /** Where what was found is shrunk: in the lane in which it was found. */
  let telling = tellingOf(options);
  let runs = 0;
  let conversations = 0;
  let promise: string | undefined;
  let trouble: { readonly thrown: unknown } | undefined;

  /** The promise a story of the search breaks. */
  async function search(story: Story): Promise<string | undefined> {
    if (runs % STORIES_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    const isRepeated = runs % REPEATED_EVERY === 0;
    const told = await (isRepeated ? tellTwice(story, options) : tellWitnessed(story, options));
    runs += 1;
    conversations += told.conversations;
    promise = told.broken[0]?.promise;
    const isComposed = isRepeated && seed % COMPOSED_EVERY === 0;
    if (promise === undefined && isComposed && options.composingLane !== undefined) {
      telling = { ...telling, lane: options.composingLane };
      promise = (await tell(story, telling)).broken[0]?.promise;
      if (promise === undefined) telling = tellingOf(options);
    }
    return promise;
  }
  const property = fc.asyncProperty(stories(), async (story) => {
    if (options.signal?.aborted || trouble !== undefined) return true;
    try {
      // What else a smaller story may break is another finding.
      if (promise !== undefined) return (await tell(story, telling)).broken[0]?.promise !== promise;
      return (await search(story)) === undefined;
    } catch (thrown) {
      trouble = { thrown }; // fast-check would take it for a counterexample
      return true;
    }
  });
  const details = await fc.check(property, { seed, numRuns: count });
  if (trouble !== undefined) throw trouble.thrown;
  if (!details.failed || details.counterexample === null) return { runs, conversations };
  const [story] = details.counterexample;
  const { without = [] } = options;
  const place = { seed: details.seed, path: details.counterexamplePath ?? '', without };
  const finding = await findingOf(await tell(story, telling), place, { ...options, lane: telling.lane, runs });
  return { runs, conversations, finding };
}

async function tellWitnessed(
  story: Story,
  options: SearchOptions,
  also: (observation: Observation) => void = () => undefined,
): Promise<Telling> {
  const { witness } = options;
  witness?.begin();
  const watch = (observation: Observation): void => {
    witness?.observe(observation);
    also(observation);
  };
  const told = await tell(story, { ...tellingOf(options), watch });
  witness?.told(told);
  return told;
}

/** Tells a story a second time, and compares what happened byte for byte. */
async function tellTwice(story: Story, options: SearchOptions): Promise<Telling> {
  const digests = [new Digest(), new Digest()] as const;
  const told = await tellWitnessed(story, options, (observation) => digests[0].add(observation));
  const watch = (observation: Observation): void => digests[1].add(observation);
  const again = await tell(story, { ...tellingOf(options), watch });
  const isSame = digests[0].end() === digests[1].end() && told.lines.length === again.lines.length;
  if (!isSame) throw new Nondeterminism(`a story told twice was two stories:\n${textOf(told)}`);
  options.witness?.toldTwice();
  return told;
}

function textOf({ lines }: Telling): string {
  return lines.map(({ text }) => `  ${text}`).join('\n');
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
export async function findingAt(place: StoryPlace, given: SearchOptions): Promise<Finding | undefined> {
  const options = { ...given, without: place.without ?? [] };
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
