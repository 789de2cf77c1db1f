/** Reads the text of one scenario file: parses it and binds every sentence, or says all that is wrong with it. Runs nothing. */
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import type { GherkinDocument, Pickle, PickleStep, Step } from '@cucumber/messages';
import { SourceMediaType } from '@cucumber/messages';
import { spokenLanguageOf } from '../steps/spoken-language.ts';
import type { BindStep, BoundStep, Cell, StepProblem, StepText } from '../steps/step.ts';
import { documentProblems } from './document-problems.ts';
import type { DocumentIndex } from './document-walk.ts';
import { indexDocument } from './document-walk.ts';
import type { SourceText } from './gherkin-wording.ts';
import { gherkinProblems, problemAt } from './gherkin-wording.ts';
import { eachOnce, type ScenarioProblem } from './problem.ts';
import type { LoadedFeature, LoadedScenario, PlannedStep } from './suite.ts';

/** A file read, or everything that is wrong with it. */
export type ReadFeature =
  | { readonly kind: 'feature'; readonly feature: LoadedFeature }
  | { readonly kind: 'invalid'; readonly problems: readonly ScenarioProblem[] };

/** Reads `data`, the text of the file people call `path`. `newId` names everything in the message stream. */
export function readFeature(path: string, data: string, bindStep: BindStep, newId: () => string): ReadFeature {
  const source: SourceText = { path, lines: data.split(/\r?\n/), spokenLanguage: spokenLanguageOf(data) };
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  let document: GherkinDocument;
  try {
    document = { ...(parser.parse(data) as GherkinDocument), uri: path };
  } catch (thrown) {
    return { kind: 'invalid', problems: gherkinProblems(thrown, source) };
  }
  const problems = documentProblems(document, source, bindStep);
  const index = indexDocument(document);
  const scenarios = compile(document, path, newId).map((pickle) =>
    loadScenario(pickle, source, index, bindStep, problems),
  );
  if (problems.length > 0) return { kind: 'invalid', problems: inOrder(eachOnce(problems)) };
  const media = SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN;
  return { kind: 'feature', feature: { path, source: { uri: path, data, mediaType: media }, document, scenarios } };
}

function loadScenario(
  pickle: Pickle,
  source: SourceText,
  index: DocumentIndex,
  bindStep: BindStep,
  problems: ScenarioProblem[],
): LoadedScenario {
  const steps: PlannedStep[] = [];
  const ready: BoundStep[] = [];
  for (const pickleStep of pickle.steps) {
    const step = index.steps.get(pickleStep.astNodeIds[0]!)!;
    const row = index.rows.get(pickleStep.astNodeIds[1] ?? '');
    const bound = bindStep(stepText(step, pickleStep, source));
    if (bound.kind === 'bound') {
      const { id: sentence, expression = sentence, args = [] } = bound;
      steps.push({ id: pickleStep.id, text: pickleStep.text, sentence, expression, args });
      ready.push(bound);
    } else problems.push(stepProblem(bound, step, pickleStep, source, row?.location.line));
  }
  const line = pickle.location!.line;
  return { pickle, path: source.path, line, tags: pickle.tags.map((tag) => tag.name), steps, bound: ready };
}

function stepText(step: Step, pickleStep: PickleStep, source: SourceText): StepText {
  const values = pickleStep.argument?.dataTable?.rows;
  const table = step.dataTable?.rows.map((row, r) =>
    row.cells.map((cell, c): Cell => {
      const value = values?.[r]?.cells[c]?.value ?? cell.value;
      return { value, line: cell.location.line, column: cell.location.column ?? 1 };
    }),
  );
  const docString = pickleStep.argument?.docString?.content;
  return {
    text: pickleStep.text,
    line: step.location.line,
    column: sentenceColumn(step, source),
    ...(table === undefined ? {} : { table }),
    ...(docString === undefined ? {} : { docString }),
    spokenLanguage: source.spokenLanguage,
  };
}

/** Where the sentence starts, after indentation, keyword and the spaces behind it. */
function sentenceColumn(step: Step, source: SourceText): number {
  const line = source.lines[step.location.line - 1] ?? '';
  const indent = line.length - line.trimStart().length;
  const afterKeyword = line.slice(indent + step.keyword.length);
  return indent + step.keyword.length + (afterKeyword.length - afterKeyword.trimStart().length) + 1;
}

function stepProblem(
  problem: StepProblem,
  step: Step,
  pickleStep: PickleStep,
  source: SourceText,
  exampleLine: number | undefined,
): ScenarioProblem {
  if (problem.file !== undefined) {
    const { path, lines } = problem.file;
    const { line, column, length, message, remedies } = problem;
    return problemAt({ path, lines, spokenLanguage: source.spokenLanguage }, { line, column, length }, message, [
      ...remedies,
      `it is used at ${source.path}:${step.location.line}`,
    ]);
  }
  // In an outline the sentence differs from the line in the file where a placeholder was filled: the whole sentence is marked then.
  const filled = problem.line === step.location.line && pickleStep.text !== step.text;
  const place = filled
    ? { line: problem.line, column: sentenceColumn(step, source), length: step.text.length }
    : { line: problem.line, column: problem.column, length: problem.length };
  const example = exampleLine === undefined || (pickleStep.text === step.text && !step.dataTable && !step.docString);
  const told = example ? [] : [`with the example on line ${exampleLine}: ${pickleStep.text}`];
  const at = problemAt(source, place, problem.message, told);
  return {
    ...at,
    // The step's own may be costly to find and are looked for when they are read.
    get remedies() {
      return [...problem.remedies, ...told];
    },
  };
}

function inOrder(problems: readonly ScenarioProblem[]): readonly ScenarioProblem[] {
  const at = (problem: ScenarioProblem) => problem.place ?? { line: 0, column: 0 };
  return problems.toSorted((a, b) =>
    a.path === b.path ? at(a).line - at(b).line || at(a).column - at(b).column : a.path < b.path ? -1 : 1,
  );
}
