/** Walks a Gherkin document: its steps, rows and scenarios by id and by line. Reads no files, understands no sentences. */
import type {
  Background,
  Examples,
  Feature,
  GherkinDocument,
  Rule,
  Scenario,
  Step,
  TableRow,
  Tag,
} from '@cucumber/messages';

/** A Background or Scenario with what stands around it. */
export interface Section {
  readonly node: Background | Scenario;
  readonly kind: 'background' | 'scenario';
  readonly rule?: Rule;
}

/** Every Background and Scenario in the file's order. */
export function sectionsOf(document: GherkinDocument): readonly Section[] {
  const section = (child: { background?: Background; scenario?: Scenario }, rule?: Rule): Section[] => {
    const around = rule === undefined ? {} : { rule };
    if (child.background) return [{ node: child.background, kind: 'background', ...around }];
    return child.scenario ? [{ node: child.scenario, kind: 'scenario', ...around }] : [];
  };
  return (document.feature?.children ?? []).flatMap((child) =>
    child.rule ? child.rule.children.flatMap((inner) => section(inner, child.rule)) : section(child),
  );
}

/** The Examples of a section; a Background has none. */
export function examplesOf(node: Background | Scenario): readonly Examples[] {
  return 'examples' in node ? node.examples : [];
}

/** Steps and Examples rows of a document by their id. */
export interface DocumentIndex {
  readonly steps: ReadonlyMap<string, Step>;
  readonly rows: ReadonlyMap<string, TableRow>;
}

/** Indexes a document, so that a pickle's step finds its line in the file. */
export function indexDocument(document: GherkinDocument): DocumentIndex {
  const steps = new Map<string, Step>();
  const rows = new Map<string, TableRow>();
  for (const { node } of sectionsOf(document)) {
    for (const step of node.steps) steps.set(step.id, step);
    for (const examples of examplesOf(node)) for (const row of examples.tableBody) rows.set(row.id, row);
  }
  return { steps, rows };
}

/** The ids of scenarios and Examples rows that `line` means: a row, a scenario with all its rows, a rule, or the feature. */
export function idsAtLine(document: GherkinDocument, line: number, lineCount: number): ReadonlySet<string> {
  const { feature } = document;
  if (feature === undefined || line < 1 || line > lineCount) return new Set();
  const marks: { readonly from: number; readonly ids: readonly string[] }[] = [
    { from: firstLine(feature), ids: scenarioIds(feature) },
  ];
  for (const child of feature.children) {
    if (child.rule) marks.push({ from: firstLine(child.rule), ids: scenarioIds(child.rule) });
    if (child.background) marks.push({ from: child.background.location.line, ids: scenarioIds(feature) });
  }
  for (const { node, kind, rule } of sectionsOf(document)) {
    if (kind === 'background') {
      if (rule) marks.push({ from: node.location.line, ids: scenarioIds(rule) });
      continue;
    }
    marks.push({ from: firstLine(node as Scenario), ids: [node.id] });
    for (const examples of examplesOf(node)) {
      const rows = examples.tableBody;
      marks.push({ from: firstLine(examples), ids: rows.map((row) => row.id) });
      for (const row of rows) marks.push({ from: row.location.line, ids: [row.id] });
    }
  }
  const reached = marks.filter((mark) => mark.from <= line);
  const last = reached.reduce<(typeof marks)[number] | undefined>(
    (best, mark) => (best === undefined || mark.from >= best.from ? mark : best),
    undefined,
  );
  return new Set(last?.ids ?? []);
}

function firstLine(node: { readonly location: { readonly line: number }; readonly tags?: readonly Tag[] }): number {
  return Math.min(node.location.line, ...(node.tags ?? []).map((tag) => tag.location.line));
}

function scenarioIds(parent: Feature | Rule): readonly string[] {
  return (parent.children as Feature['children']).flatMap((child) =>
    child.rule ? scenarioIds(child.rule) : child.scenario ? [child.scenario.id] : [],
  );
}
