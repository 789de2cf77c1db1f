/** Turns what the Gherkin parser says into our own words, with the place and what may stand there. Reads no files. */
import { type Dialect, dialects, type Errors } from '@cucumber/gherkin';
import type { ScenarioProblem } from './problem.ts';
import { nearest } from './problem.ts';

/** The text of a file with what is needed to speak of it. */
export interface SourceText {
  readonly path: string;
  readonly lines: readonly string[];
  /** Gherkin language of the file, `en` when it names none. */
  readonly spokenLanguage: string;
}

/** The keywords of a Gherkin language; English for one that is not known. */
export function dialectOf(spokenLanguage: string): Dialect {
  return dialects[spokenLanguage] ?? dialects.en!;
}

/** The step keywords of a dialect without `*`, each once, trimmed. */
export function stepKeywords(dialect: Dialect): readonly string[] {
  const all = [dialect.given, dialect.when, dialect.then, dialect.and, dialect.but].flat();
  return [...new Set(all.map((keyword) => keyword.trim()).filter((keyword) => keyword !== '*'))];
}

/** A problem at a place of `source`; without `column` it underlines the whole line. */
export function problemAt(
  source: SourceText,
  place: { readonly line: number; readonly column?: number; readonly length?: number },
  message: string,
  remedies: readonly string[],
): ScenarioProblem {
  const line = Math.min(Math.max(1, place.line), Math.max(1, source.lines.length));
  const text = source.lines[line - 1] ?? '';
  const column = place.column ?? text.length - text.trimStart().length + 1;
  const length = Math.max(1, place.length ?? text.trimEnd().length - column + 1);
  return { path: source.path, place: { line, column, length, source: text }, message, remedies };
}

/** Every mistake the parser found, in our words. A throw that is none of Gherkin's is passed on. */
export function gherkinProblems(thrown: unknown, source: SourceText): ScenarioProblem[] {
  if (!(thrown instanceof Error)) throw thrown;
  const several = (thrown as Errors.CompositeParserException).errors;
  const errors = Array.isArray(several) ? several : [thrown];
  const problems: ScenarioProblem[] = [];
  for (const error of errors) {
    const { location } = error as Errors.GherkinException;
    if (location === undefined) throw error;
    const message = error.message.replace(/^\(-?\d+:-?\d+\): /, '');
    problems.push(wordOne(message, location, source));
    // Without its language or its feature nothing further is understood: what follows would only repeat that.
    if (message.startsWith('Language not supported') || isBeforeFeature(message)) break;
  }
  return problems;
}

function isBeforeFeature(message: string): boolean {
  return message.includes('#FeatureLine') && !message.includes('#StepLine');
}

/** The problem of a table row that its last bar does not close: Gherkin silently drops what stands behind the bar. */
export function unclosedRow(line: number, source: SourceText): ScenarioProblem | undefined {
  const text = (source.lines[line - 1] ?? '').trimEnd();
  const last = /(?<=(?<!\\)(?:\\\\)*\|)(?:[^|\\]|\\.)+$/.exec(text);
  if (!text.trimStart().startsWith('|') || last === null || last[0].trim().startsWith('#')) return undefined;
  const open = last[0].trimStart();
  const place = { line, column: text.length - open.length + 1, length: open.length };
  return problemAt(source, place, 'this table row is not closed', [`did you mean: ${text.trim()} |`]);
}

/** The first row that is not closed in the table around `line`. */
function unclosedRowAround(line: number, source: SourceText): ScenarioProblem | undefined {
  const isRow = (number: number) => /^\s*\|/.test(source.lines[number - 1] ?? '');
  let first = line;
  while (isRow(first - 1)) first -= 1;
  for (let row = first; isRow(row); row += 1) {
    const problem = unclosedRow(row, source);
    if (problem) return problem;
  }
  return undefined;
}

function wordOne(message: string, at: { line: number; column?: number }, source: SourceText): ScenarioProblem {
  const unknownLanguage = /^Language not supported: (.*)$/.exec(message);
  if (unknownLanguage) return unknownLanguageProblem(unknownLanguage[1]!, at.line, source);
  const line = { line: at.line };
  if (message.startsWith('inconsistent cell count')) {
    const unclosed = unclosedRowAround(at.line, source);
    if (unclosed) return unclosed;
    return problemAt(source, line, 'this row has another number of cells than the first row of its table', [
      'every row of a table has the same number of cells: | one | two |',
      'a | inside a cell is written \\|',
    ]);
  }
  if (message.startsWith('A tag may not contain whitespace')) {
    const remedies = ['tags are written @one @two: each starts with @ and has no spaces inside'];
    return problemAt(
      source,
      { line: at.line, ...(at.column === undefined ? {} : { column: at.column }) },
      'this is not a tag',
      remedies,
    );
  }
  const unexpected = /expected: (.*?)(?:, got '[\s\S]*')?$/.exec(message);
  if (!unexpected) return problemAt(source, line, message, []);
  return unexpectedProblem(unexpected[1]!.split(', '), message.startsWith('unexpected end'), at.line, source);
}

function unknownLanguageProblem(code: string, line: number, source: SourceText): ScenarioProblem {
  const codes = Object.keys(dialects);
  const meant = nearest(code, codes) ?? codes.find((known) => code.toLowerCase().startsWith(known));
  const remedies = meant === undefined ? [] : [`did you mean: # language: ${meant}`];
  remedies.push('English needs no such line; French is written: # language: fr');
  const column = (source.lines[line - 1] ?? '').indexOf(code) + 1;
  return problemAt(
    source,
    { line, column, length: code.length },
    `"${code}" is not a language Gherkin knows`,
    remedies,
  );
}

function unexpectedProblem(
  expected: readonly string[],
  atEnd: boolean,
  line: number,
  source: SourceText,
): ScenarioProblem {
  const dialect = dialectOf(source.spokenLanguage);
  const allowed = `here may stand: ${expectedWords(expected, dialect).join(', ')}`;
  if (atEnd && expected.includes('#DocStringSeparator')) {
    const opening = source.lines.findLastIndex((text) => /^\s*("""|```)/.test(text)) + 1;
    const fence = /```|"""/.exec(source.lines[opening - 1] ?? '')?.[0] ?? '"""';
    return problemAt(source, { line: opening }, 'this text block is never closed', [
      `it ends with a line that holds ${fence} alone`,
    ]);
  }
  if (atEnd) return problemAt(source, { line: source.lines.length }, 'the file ends too early', [allowed]);
  const text = (source.lines[line - 1] ?? '').trim();
  const meant = /^[^|"]*[^|"\s] *\|/.test(text)
    ? `| ${text}${text.endsWith('|') ? '' : ' |'}`
    : keywordMeant(text, dialect);
  const remedies = meant === undefined ? [allowed] : [`did you mean: ${meant}`, allowed];
  if (expected.includes('#FeatureLine') && !expected.includes('#StepLine')) {
    const other = otherLanguage(text, source);
    if (other) remedies.splice(0, remedies.length, ...other);
    return problemAt(source, { line }, `a scenario file starts with "${dialect.feature[0]}:"`, remedies);
  }
  const what = text.startsWith('|')
    ? 'a table row cannot stand here'
    : /^("""|```)/.test(text)
      ? 'a text block cannot stand here'
      : dialect.feature.some((keyword) => text.startsWith(`${keyword}:`))
        ? `a file holds one "${dialect.feature[0]}:" only`
        : 'this line does not start with a keyword';
  const known = stepKeywords(dialect).some((keyword) => text.startsWith(`${keyword} `)) || /^[^\s:]+:/.test(text);
  const message = what.startsWith('this line') && known ? 'this line cannot stand here' : what;
  return problemAt(source, { line }, message, remedies);
}

/** What to do about a file that begins with the keywords of another language than it names. */
function otherLanguage(text: string, { lines, spokenLanguage }: SourceText): readonly string[] | undefined {
  const word = /^([^:]+?)\s*:/.exec(text)?.[1];
  const titles = ({ feature, rule, background, scenario, scenarioOutline }: Dialect) =>
    [feature, rule, background, scenario, scenarioOutline].flat();
  if (word === undefined || titles(dialectOf(spokenLanguage)).includes(word)) return undefined;
  const code = ['fr', 'en', ...Object.keys(dialects)].find((known) => titles(dialects[known]!).includes(word));
  if (code === undefined) return undefined;
  const first = dialectOf(spokenLanguage).feature[0];
  const named = lines.findIndex((line) => /^\s*#\s*language\s*:/.test(line)) + 1;
  if (code === 'en')
    return [`for English, take line ${named} away: # language: ${spokenLanguage}`, `or begin with "${first}:"`];
  if (named > 0) return [`did you mean on line ${named}: # language: ${code}`, `or begin with "${first}:"`];
  return [`"${word}:" is ${dialects[code]!.name}: write on a line above it: # language: ${code}`];
}

/** The line with the keyword that was probably meant: `given` → `Given`, `Scenaro:` → `Scenario:`. */
function keywordMeant(text: string, dialect: Dialect): string | undefined {
  const titles = [
    dialect.feature,
    dialect.rule,
    dialect.background,
    dialect.scenario,
    dialect.scenarioOutline,
    dialect.examples,
  ]
    .flat()
    .sort((one, other) => other.length - one.length);
  const title = /^([^:|"]{3,30}?)\s*:(.*)$/.exec(text);
  if (title) {
    const keyword = nearest(title[1]!, titles);
    return keyword === undefined || text.startsWith(`${keyword}:`) ? undefined : `${keyword}:${title[2]}`;
  }
  const bare = titles.find((word) => text === word || text.startsWith(`${word} `));
  if (bare !== undefined) return `${bare}:${text.slice(bare.length)}`;
  const [first = ''] = text.split(/\s/, 1);
  const keyword = nearest(
    first.replace(/:$/, ''),
    stepKeywords(dialect).filter((word) => !/\s/.test(word)),
  );
  return keyword === undefined || keyword === first ? undefined : `${keyword}${text.slice(first.length)}`;
}

function expectedWords(expected: readonly string[], dialect: Dialect): readonly string[] {
  const main = (keywords: readonly string[]) => keywords.find((keyword) => keyword.trim() !== '*')!.trim();
  const words: Readonly<Record<string, string>> = {
    '#FeatureLine': `"${main(dialect.feature)}:"`,
    '#RuleLine': `"${main(dialect.rule)}:"`,
    '#BackgroundLine': `"${main(dialect.background)}:"`,
    '#ScenarioLine': `"${main(dialect.scenario)}:"`,
    '#ExamplesLine': `"${main(dialect.examples)}:"`,
    '#StepLine': `a step (${[dialect.given, dialect.when, dialect.then, dialect.and].map(main).join(', ')} …)`,
    '#TableRow': 'a table row (| … |)',
    '#DocStringSeparator': 'a text block (""")',
    '#TagLine': 'tags (@…)',
    '#Comment': 'a comment (# …)',
    '#Language': '"# language: …"',
  };
  return expected.flatMap((token) => words[token] ?? []);
}
