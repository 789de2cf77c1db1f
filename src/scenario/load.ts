/** Reads scenario files from disk and collects every problem of all of them before anything may run. Runs nothing. */
import type { Envelope } from '@cucumber/messages';
import { IdGenerator } from '@cucumber/messages';
import type { BindStep } from '../steps/step.ts';
import { idsAtLine } from './document-walk.ts';
import type { FoundFile } from './find-files.ts';
import { findFiles } from './find-files.ts';
import { eachOnce, type ScenarioProblem } from './problem.ts';
import type { ReadFeature } from './read-feature.ts';
import { readFeature } from './read-feature.ts';
import { readText, wrongFile } from './read-text.ts';
import type { Feature, LoadedFeature, LoadedScenario, PlannedScenario, Suite } from './suite.ts';

/** Files understood, in their order, or why not: `invalid` for what stands in them, `wrong-use` for lines that mean nothing. */
export type ReadFiles<S extends PlannedScenario = LoadedScenario> =
  | { readonly kind: 'read'; readonly features: readonly Feature<S>[] }
  | { readonly kind: 'invalid'; readonly problems: readonly ScenarioProblem[] }
  | { readonly kind: 'wrong-use'; readonly message: string };

/** A suite with what names its further messages, or why there is none: `wrong-use` for paths that mean nothing. */
export type LoadResult<S extends PlannedScenario = LoadedScenario> =
  | { readonly kind: 'loaded'; readonly suite: Suite<S>; readonly newId: () => string }
  | Exclude<ReadFiles<S>, { readonly kind: 'read' }>;

/** What to read. */
export interface LoadRequest {
  /** Files, folders, `file.feature:12:30`. */
  readonly paths: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly bindStep: BindStep;
}

/** Reads every scenario file the paths mean. A file with some of its lines selected must be valid as a whole. */
export async function load(request: LoadRequest): Promise<LoadResult> {
  const found = await findFiles(request.paths, request.cwd);
  return found.kind === 'wrong-use' ? found : loadFiles(found.files, request.bindStep);
}

/** Reads files that were found into a suite. */
export async function loadFiles(files: readonly FoundFile[], bindStep: BindStep): Promise<LoadResult> {
  const newId: () => string = IdGenerator.incrementing();
  const read = await readFiles(files, bindStep, newId);
  return read.kind === 'read' ? { kind: 'loaded', suite: { features: read.features }, newId } : read;
}

/** Reads files that were found: a feature for each, or every problem of all of them. `newId` names their messages. */
export async function readFiles(
  files: readonly FoundFile[],
  bindStep: BindStep,
  newId: () => string,
): Promise<ReadFiles> {
  const problems: ScenarioProblem[] = [];
  const features: LoadedFeature[] = [];
  for (const file of files) {
    const read = await readOne(file, bindStep, newId);
    if (read.kind === 'invalid') {
      problems.push(...read.problems);
      continue;
    }
    const selected = selectLines(read.feature, file.lines);
    if (typeof selected === 'string') return { kind: 'wrong-use', message: selected };
    features.push(selected);
  }
  return problems.length > 0 ? { kind: 'invalid', problems: eachOnce(problems) } : { kind: 'read', features };
}

async function readOne(file: FoundFile, bindStep: BindStep, newId: () => string): Promise<ReadFeature> {
  const wrong = (message: string, ...remedies: string[]) => wrongFile(file, message, ...remedies);
  const data = await readText(file);
  if (typeof data !== 'string') return data;
  if (data.trim() === '') return wrong('this file is empty', 'a scenario file starts with "Feature:"');
  const read = readFeature(file.path, data, bindStep, newId);
  if (read.kind === 'feature' && read.feature.document.feature === undefined) {
    return wrong('this file has no feature', 'a scenario file starts with "Feature:"');
  }
  if (read.kind === 'feature' && read.feature.scenarios.length === 0) {
    return wrong('this file has no scenario', 'write one below the feature: Scenario: what is to be proven');
  }
  return read;
}

function selectLines(feature: LoadedFeature, lines: readonly number[]): LoadedFeature | string {
  if (lines.length === 0) return feature;
  const lineCount = feature.source.data.split('\n').length;
  const chosen = new Set<string>();
  for (const line of lines) {
    const ids = idsAtLine(feature.document, line, lineCount);
    const hit = feature.scenarios.filter(({ pickle }) => pickle.astNodeIds.some((id) => ids.has(id)));
    if (hit.length === 0) {
      const known = feature.scenarios.map((scenario) => scenario.line);
      const some = known.length > 8 ? `${known.slice(0, 8).join(', ')}…` : known.join(', ');
      return `there is no scenario at ${feature.path}:${line}. Its scenarios stand at line ${some}.`;
    }
    for (const { pickle } of hit) chosen.add(pickle.id);
  }
  return { ...feature, scenarios: feature.scenarios.filter(({ pickle }) => chosen.has(pickle.id)) };
}

/** The part of the message stream that tells what was read: sources, documents, pickles. */
export function suiteEnvelopes(suite: Suite): readonly Envelope[] {
  return suite.features.flatMap((feature) => [
    { source: feature.source },
    { gherkinDocument: feature.document },
    ...feature.scenarios.map(({ pickle }) => ({ pickle })),
  ]);
}
