/** Finds what Gherkin lets pass in silence but would prove nothing: empty scenarios, sentences read as description, empty Examples. */
import type { Background, GherkinDocument, Scenario } from '@cucumber/messages';
import type { BindStep } from '../steps/step.ts';
import { examplesOf, sectionsOf } from './document-walk.ts';
import type { SourceText } from './gherkin-wording.ts';
import { dialectOf, problemAt, stepKeywords, unclosedRow } from './gherkin-wording.ts';
import type { ScenarioProblem } from './problem.ts';
import { editDistance, nearest } from './problem.ts';

/** Everything of this kind in a document that parses. */
export function documentProblems(document: GherkinDocument, source: SourceText, bindStep: BindStep): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const { feature } = document;
  const rules = feature?.children.flatMap((child) => child.rule ?? []) ?? [];
  for (const node of [...(feature ? [feature] : []), ...rules]) {
    problems.push(...mistypedTitles(node, source), ...sentencesOutside(node, source, bindStep));
  }
  for (const { node, kind } of sectionsOf(document)) {
    problems.push(...mistypedTitles(node, source));
    const lost = lostSentences(node, source, bindStep);
    problems.push(...lost, ...placeholderProblems(node, source));
    if (kind === 'scenario' && node.steps.length === 0 && lost.length === 0) {
      problems.push(
        problemAt(source, node.location, 'this scenario has no steps', ['a scenario without steps proves nothing']),
      );
    }
    problems.push(...outlineProblems(node, source));
    const tables = [
      ...node.steps.flatMap((step) => step.dataTable?.rows ?? []),
      ...examplesOf(node).flatMap((one) => [...(one.tableHeader ? [one.tableHeader] : []), ...one.tableBody]),
    ];
    problems.push(...tables.flatMap((row) => unclosedRow(row.location.line, source) ?? []));
  }
  return problems;
}

/** `Scenaro: x` in a description: Gherkin would silently take it and all its steps for prose. */
function mistypedTitles(node: Described, source: SourceText): ScenarioProblem[] {
  const { scenario, scenarioOutline, background, examples } = dialectOf(source.spokenLanguage);
  const keywords = [scenario, scenarioOutline, background, examples].flat().filter((keyword) => keyword.length >= 6);
  return descriptionLines(node, source).flatMap(({ line, text }) => {
    const [, word, rest] = /^([^:|"]+?)\s*:(.*)$/.exec(text) ?? [];
    const meant = keywords.find((keyword) => word && editDistance(word.toLowerCase(), keyword.toLowerCase()) <= 1);
    if (meant === undefined) return [];
    return [problemAt(source, { line }, 'this line would be read as prose', [`did you mean: ${meant}:${rest}`])];
  });
}

type Described = Pick<Scenario, 'description' | 'location'>;

/** The lines of a description with their place: it follows its title, blank lines and comments between. */
function descriptionLines(
  node: Described,
  source: SourceText,
): readonly { readonly line: number; readonly text: string }[] {
  const wanted = node.description
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const found: { line: number; text: string }[] = [];
  for (let line = node.location.line + 1; line <= source.lines.length && found.length < wanted.length; line++) {
    const text = source.lines[line - 1]!.trim();
    if (text === wanted[found.length]) found.push({ line, text });
  }
  return found;
}

/** Sentences in the description of a feature or rule: the line above them was meant as `Scenario:`. The first is enough. */
function sentencesOutside(node: Described, source: SourceText, bindStep: BindStep): ScenarioProblem[] {
  const dialect = dialectOf(source.spokenLanguage);
  const keywords = stepKeywords(dialect);
  for (const { line, text } of descriptionLines(node, source)) {
    const keyword = keywords.find(
      (word) => text.startsWith(`${word} `) || (word.endsWith("'") && text.startsWith(word)),
    );
    if (keyword === undefined) continue;
    const sentence = text.slice(keyword.length).trimStart();
    const column = source.lines[line - 1]!.indexOf(text) + 1 + text.length - sentence.length;
    if (bindStep({ text: sentence, line, column, spokenLanguage: source.spokenLanguage }).kind !== 'bound') continue;
    const remedies = [`write above it: ${dialect.scenario.find((word) => word.length > 7) ?? dialect.scenario[0]}: …`];
    return [problemAt(source, { line }, 'this step would not run: it stands in no scenario', remedies)];
  }
  return [];
}

/** Lines after `Scenario:` that were meant as steps: Gherkin takes a line without keyword there for a description. */
function lostSentences(node: Background | Scenario, source: SourceText, bindStep: BindStep): ScenarioProblem[] {
  if (node.description === '') return [];
  const keywords = stepKeywords(dialectOf(source.spokenLanguage));
  const problems: ScenarioProblem[] = [];
  for (const { line, text } of descriptionLines(node, source)) {
    const [first = ''] = text.split(/\s/, 1);
    const keyword = keywords.find((word) => word.toLowerCase() === first.toLowerCase().replace(/:$/, ''));
    if (keyword !== undefined) {
      const remedies = [`did you mean: ${keyword}${text.slice(first.length)}`];
      problems.push(
        problemAt(source, { line }, 'this step would not run: its keyword is written differently', remedies),
      );
      continue;
    }
    const spokenLanguage = source.spokenLanguage;
    const bare = bindStep({ text, line, column: source.lines[line - 1]!.indexOf(text) + 1, spokenLanguage });
    if (bare.kind === 'bound') {
      const remedies = [`a step starts with one of ${keywords.slice(0, 6).join(', ')}`];
      problems.push(problemAt(source, { line }, 'this step would not run: it has no keyword', remedies));
    }
  }
  return problems;
}

function outlineProblems(node: Background | Scenario, source: SourceText): ScenarioProblem[] {
  const { scenarioOutline, scenario, examples: examplesWords } = dialectOf(source.spokenLanguage);
  const keyword = examplesWords[0] ?? 'Examples';
  const table = `an outline is run once for each row below "${keyword}:"`;
  const examples = examplesOf(node);
  const isOutline = scenarioOutline.includes(node.keyword) && !scenario.includes(node.keyword);
  if (examples.length === 0) {
    return isOutline ? [problemAt(source, node.location, `this outline has no "${keyword}:"`, [table])] : [];
  }
  return examples
    .filter((one) => one.tableBody.length === 0)
    .map((one) => problemAt(source, one.location, 'there is no example here', [table]));
}

/** `<nmae>` beside a column `name` is a slip; other `<…>` may be users' text and is left alone. */
function placeholderProblems(node: Background | Scenario, source: SourceText): ScenarioProblem[] {
  const columns = examplesOf(node).flatMap((one) => one.tableHeader?.cells.map((cell) => cell.value) ?? []);
  if (columns.length === 0) return [];
  return node.steps.flatMap((step) => {
    const line = step.location.line;
    return [...(source.lines[line - 1] ?? '').matchAll(/<([^<>]+)>/g)].flatMap(({ 0: whole, 1: name, index }) => {
      if (columns.includes(name!)) return [];
      const meant = nearest(name!, columns);
      if (meant === undefined) return [];
      const place = { line, column: index + 1, length: whole.length };
      return [problemAt(source, place, `the examples have no column "${name}"`, [`did you mean: <${meant}>`])];
    });
  });
}
