/**
 * A message stream with what two implementations may differ in taken away: times, the names of ids, words of failures,
 * where step definitions stand, inner groups of arguments, hooks, attachments, sentences nobody uses.
 */
import type { Envelope } from '@cucumber/messages';

type Json = Readonly<Record<string, unknown>>;

const LEFT_OUT: ReadonlySet<string> = new Set(['timestamp', 'duration', 'sourceReference', 'message', 'children']);
/** `children` are inner groups of an argument there; elsewhere the parts of a feature. */
const GROUP = 'group';

/** The stream as a list to compare; `testRunStarted` and what follows keep their order. */
export function canonicalStream(envelopes: readonly Envelope[]): readonly unknown[] {
  const testCases = envelopes.flatMap(({ testCase }) => testCase ?? []);
  const steps = testCases.flatMap(({ testSteps }) => testSteps);
  const hooked = new Set(steps.filter(({ hookId }) => hookId !== undefined).map(({ id }) => id));
  const used = new Set(steps.flatMap(({ stepDefinitionIds = [] }) => stepDefinitionIds));
  const kept = envelopes.filter((envelope) => {
    const { stepDefinition, testStepStarted, testStepFinished } = envelope;
    if (envelope.meta || envelope.hook || envelope.parameterType || envelope.attachment) return false;
    if (stepDefinition) return used.has(stepDefinition.id);
    return !hooked.has((testStepStarted ?? testStepFinished)?.testStepId ?? '');
  });
  const withoutHooks = kept.map((envelope): Envelope => {
    const { testCase } = envelope;
    if (testCase === undefined) return envelope;
    return { testCase: { ...testCase, testSteps: testCase.testSteps.filter(({ id }) => !hooked.has(id)) } };
  });
  return renamed(inOneOrder(withoutHooks).map((envelope) => stripped(envelope, '')));
}

/** Step definitions in the order of their words: one stream has them as they are defined, another as they are used. */
function inOneOrder(envelopes: readonly Envelope[]): readonly Envelope[] {
  const words = ({ stepDefinition }: Envelope): string => stepDefinition?.pattern.source ?? '';
  const sorted = envelopes
    .filter(({ stepDefinition }) => stepDefinition)
    .toSorted((one, other) => (words(one) < words(other) ? -1 : 1));
  let next = 0;
  return envelopes.map((envelope) => (envelope.stepDefinition ? sorted[next++]! : envelope));
}

function stripped(value: unknown, parent: string): unknown {
  if (Array.isArray(value)) return value.map((each) => stripped(each, parent));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Json).flatMap(([key, inner]): [string, unknown][] => {
    if (key === 'exception') return [[key, 'told']];
    if (LEFT_OUT.has(key) && (key !== 'children' || parent === GROUP)) return [];
    return inner === undefined ? [] : [[key, stripped(inner, key)]];
  });
  return Object.fromEntries(entries);
}

/** Ids in the order in which they are given. */
function renamed(values: readonly unknown[]): readonly unknown[] {
  const names = new Map<unknown, string>();
  const rename = (id: unknown): string => {
    const name = names.get(id) ?? `id ${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => walk(each, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, walk(each, inner)]));
    }
    return /^id$|Ids?$/.test(key) ? rename(value) : value;
  };
  return values.map((value) => walk(value, ''));
}
