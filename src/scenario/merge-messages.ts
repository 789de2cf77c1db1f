/**
 * Joins the message streams of several runs, such as the shards of one suite, into the stream of one run. Reads no files:
 * it is given the streams, each of which it goes through twice, so that no stream is ever held as a whole.
 */
import type { Envelope, TestRunFinished, TestRunStarted } from '@cucumber/messages';
import { milliseconds } from './timestamp.ts';

/** A stream that can be read from its beginning any number of times. */
export type ReadMessages = () => AsyncIterable<Envelope>;

/** What the joined run was. */
export interface MergeOutcome {
  /** Every run ended and every scenario passed. */
  readonly success: boolean;
  /** Indices of streams that end before their run does. */
  readonly cutShort: readonly number[];
  /** Places of scenarios that more than one stream holds: `path:line`. */
  readonly doubled: readonly string[];
}

/** Renames the ids of one stream. */
type Rename = (id: string) => string;

/** What the first pass has learnt. */
class Joined {
  readonly documents = new Map<string, readonly string[]>();
  readonly sentences = new Set<string>();
  readonly places = new Map<string, number>();
  readonly finished = new Map<number, TestRunFinished>();
  started: TestRunStarted | undefined;
  hookId: string | undefined;
  hasMeta = false;
}

const RUN = 'run';

/** Emits the joined stream: first all that was read, then what ran, stream after stream. */
export async function mergeMessages(
  streams: readonly ReadMessages[],
  emit: (envelope: Envelope) => void,
): Promise<MergeOutcome> {
  const joined = new Joined();
  const renames: Rename[] = [];
  for (const [index, read] of streams.entries()) renames.push(await emitDefinitions(read, index, joined, emit));
  if (joined.started) emit({ testRunStarted: { ...joined.started, id: RUN } });
  for (const kind of ['testCase', 'rest'] as const) {
    for (const [index, read] of streams.entries()) {
      for await (const envelope of read()) {
        if (kind === 'testCase' ? envelope.testCase : isOfRun(envelope)) emit(renamed(envelope, renames[index]!));
      }
    }
  }
  const cutShort = streams.flatMap((_, index) => (joined.finished.has(index) ? [] : [index]));
  const ends = [...joined.finished.values()];
  const success = cutShort.length === 0 && ends.every((end) => end.success);
  const last = ends.toSorted((a, b) => milliseconds(b.timestamp) - milliseconds(a.timestamp))[0];
  const timestamp = last?.timestamp ?? joined.started?.timestamp ?? { seconds: 0, nanos: 0 };
  emit({ testRunFinished: { testRunStartedId: RUN, success, timestamp } });
  const doubled = [...joined.places].filter(([, times]) => times > 1).map(([place]) => place);
  return { success, cutShort, doubled };
}

/** Whether a message tells what happened while scenarios ran. */
function isOfRun({
  testCaseStarted,
  testStepStarted,
  attachment,
  testStepFinished,
  testCaseFinished,
}: Envelope): boolean {
  return [testCaseStarted, testStepStarted, attachment, testStepFinished, testCaseFinished].some(Boolean);
}

async function emitDefinitions(
  read: ReadMessages,
  index: number,
  joined: Joined,
  emit: (envelope: Envelope) => void,
): Promise<Rename> {
  const same = new Map<string, string>();
  const rename: Rename = (id) => same.get(id) ?? `${index + 1}.${id}`;
  const documents = new Set<string>();
  for await (const envelope of read()) {
    const { meta, source, gherkinDocument, pickle, stepDefinition, hook, testRunStarted, testRunFinished } = envelope;
    if (meta && !joined.hasMeta) emit({ meta });
    if (meta) joined.hasMeta = true;
    if (source && !joined.documents.has(source.uri)) emit(envelope);
    if (gherkinDocument?.uri !== undefined && !documents.has(gherkinDocument.uri)) {
      documents.add(gherkinDocument.uri);
      const known = joined.documents.get(gherkinDocument.uri);
      const ids = idsIn(gherkinDocument);
      // A file whose scenarios ran in several streams is told once: the same parts of it get the same ids.
      if (known?.length === ids.length) for (const [at, id] of ids.entries()) same.set(id, known[at]!);
      else {
        emit(renamed(envelope, rename));
        joined.documents.set(gherkinDocument.uri, ids.map(rename));
      }
    }
    if (pickle) {
      const place = `${pickle.uri}:${pickle.location?.line ?? 1}`;
      joined.places.set(place, (joined.places.get(place) ?? 0) + 1);
      emit(renamed(envelope, rename));
    }
    if (stepDefinition) {
      same.set(stepDefinition.id, stepDefinition.id);
      if (!joined.sentences.has(stepDefinition.id)) emit(envelope);
      joined.sentences.add(stepDefinition.id);
    }
    if (hook) {
      if (joined.hookId === undefined) emit(renamed(envelope, rename));
      joined.hookId ??= rename(hook.id);
      same.set(hook.id, joined.hookId);
    }
    if (testRunStarted) {
      same.set(testRunStarted.id ?? '', RUN);
      const isEarlier =
        !joined.started || milliseconds(testRunStarted.timestamp) < milliseconds(joined.started.timestamp);
      if (isEarlier) joined.started = testRunStarted;
    }
    if (testRunFinished) joined.finished.set(index, testRunFinished);
  }
  return rename;
}

/** Every id that is given in `value`, in the order they stand. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'id' && typeof inner === 'string' ? [inner] : idsIn(inner),
  );
}

const ID_KEY = /^(id|[a-zA-Z]+Id)$/;
const IDS_KEY = /^[a-zA-Z]+Ids$/;
/** Ids that are given by no message. */
const FOREIGN = new Set(['workerId']);

/** A copy of `value` with every id in it renamed, those it gives and those it refers to. */
function renamed<T>(value: T, rename: Rename): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, rename)) as T;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (ID_KEY.test(key) && typeof inner === 'string' && !FOREIGN.has(key)) return [key, rename(inner)];
    if (IDS_KEY.test(key) && Array.isArray(inner)) return [key, inner.map(rename)];
    return [key, renamed(inner, rename)];
  });
  return Object.fromEntries(entries);
}
