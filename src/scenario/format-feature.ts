/**
 * Lays a scenario file out anew: indentation, tables, blank lines. It changes nothing that Gherkin reads: keeps every
 * comment, tag, description and doc string, and the order of all of them. Reads no files.
 */
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import type { DocString, Examples, GherkinDocument, Scenario, Step, TableRow, Tag } from '@cucumber/messages';
import { IdGenerator } from '@cucumber/messages';
import { alignedRows } from '../steps/aligned-rows.ts';
import { spokenLanguageOf } from '../steps/spoken-language.ts';
import { examplesOf } from './document-walk.ts';
import { gherkinProblems } from './gherkin-wording.ts';
import type { ScenarioProblem } from './problem.ts';

/** The text in its new layout, or why it is no scenario file. */
export type FormatResult =
  | { readonly kind: 'formatted'; readonly text: string }
  | { readonly kind: 'invalid'; readonly problems: readonly ScenarioProblem[] };

/** Lays out `data`, the text of the file people call `path`. What is laid out already stays as it is. */
export function formatFeature(path: string, data: string): FormatResult {
  const text = data.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  let document: GherkinDocument;
  try {
    const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
    document = parser.parse(text) as GherkinDocument;
  } catch (thrown) {
    return {
      kind: 'invalid',
      problems: gherkinProblems(thrown, { path, lines, spokenLanguage: spokenLanguageOf(text) }),
    };
  }
  return { kind: 'formatted', text: `${spaced(new Layout(lines).of(document), lines).join('\n')}\n` };
}

/** What a line is. A doc string's lines stand as they are, those with its marks do not. */
type Kind = 'tag' | 'title' | 'description' | 'step' | 'row' | 'mark' | 'verbatim' | 'comment';

/** A line of the new text. */
interface Laid {
  readonly kind: Kind;
  readonly indent: number;
  readonly text: string;
}

/** The new lines by their line number in the old text, from 1. */
class Layout {
  readonly #lines: readonly string[];
  readonly #laid = new Map<number, Laid>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  of({ feature }: GherkinDocument): ReadonlyMap<number, Laid> {
    if (feature === undefined) return this.#laid;
    this.#titled(feature, 0);
    for (const { rule, ...child } of feature.children) {
      if (rule === undefined) this.#section(child.background ?? child.scenario, 2);
      else {
        this.#titled(rule, 2);
        for (const inner of rule.children) this.#section(inner.background ?? inner.scenario, 4);
      }
    }
    return this.#laid;
  }

  #lay({ line }: { readonly line: number }, laid: Laid): void {
    this.#laid.set(line, laid);
  }

  #titled(node: Titled, indent: number): void {
    for (const { location } of node.tags ?? []) {
      const [, tags = '', remark = ''] = /^(.*?)(?:\s+(#.*))?$/.exec(this.#lines[location.line - 1]!.trim()) ?? [];
      this.#lay(location, { kind: 'tag', indent, text: `${tags.replace(/\s+/g, ' ')} ${remark}`.trimEnd() });
    }
    this.#lay(node.location, { kind: 'title', indent, text: `${node.keyword}: ${node.name}`.trimEnd() });
    this.#description(node, indent + 2);
  }

  /** Its lines keep their indentation among themselves: a list in it stays a list. */
  #description({ description, location }: Titled, indent: number): void {
    const wanted = description.split('\n').filter((text) => text.trim() !== '');
    const depth = Math.min(...wanted.map((text) => text.length - text.trimStart().length));
    let line = location.line;
    for (const text of wanted) {
      do line += 1;
      while (this.#lines[line - 1] !== undefined && this.#lines[line - 1]!.trim() !== text.trim());
      this.#lay({ line }, { kind: 'description', indent, text: text.slice(depth).trimEnd() });
    }
  }

  #section(node: Scenario | undefined | ({ readonly steps: readonly Step[] } & Titled), indent: number): void {
    if (node === undefined) return;
    this.#titled(node, indent);
    for (const step of node.steps) this.#step(step, indent + 2);
    for (const examples of examplesOf(node as Scenario)) this.#examples(examples, indent + 2);
  }

  #step({ keyword, text, location, dataTable, docString }: Step, indent: number): void {
    this.#lay(location, { kind: 'step', indent, text: (keyword + text).trimEnd() });
    this.#table(dataTable?.rows ?? [], indent + 2);
    if (docString !== undefined) this.#docString(docString, indent + 2);
  }

  #examples(examples: Examples, indent: number): void {
    this.#titled(examples, indent);
    this.#table([...(examples.tableHeader ? [examples.tableHeader] : []), ...examples.tableBody], indent + 2);
  }

  #table(rows: readonly TableRow[], indent: number): void {
    const cells = rows.map(({ location }) => cellsOf(this.#lines[location.line - 1]!));
    const drawn = alignedRows(cells);
    for (const [index, { location }] of rows.entries()) {
      const behind = /(?<=(?<!\\)(?:\\\\)*\|)[^|]*$/.exec(this.#lines[location.line - 1]!.trimEnd())?.[0].trim() ?? '';
      this.#lay(location, { kind: 'row', indent, text: `${drawn[index]} ${behind}`.trimEnd() });
    }
  }

  /** Gherkin takes the indentation of the opening mark away from every line; that much is changed, and no more. */
  #docString({ location, delimiter }: DocString, indent: number): void {
    const opening = this.#lines[location.line - 1]!;
    const depth = opening.length - opening.trimStart().length;
    this.#lay(location, { kind: 'mark', indent, text: opening.trim() });
    for (let line = location.line + 1; line <= this.#lines.length; line += 1) {
      const text = this.#lines[line - 1]!;
      if (text.trim() === delimiter) {
        this.#lay({ line }, { kind: 'mark', indent, text: delimiter });
        return;
      }
      const kept = text.slice(Math.min(depth, text.length - text.trimStart().length));
      this.#lay({ line }, { kind: 'verbatim', indent: kept === '' ? 0 : indent, text: kept });
    }
  }
}

type Titled = Pick<Scenario, 'keyword' | 'name' | 'description' | 'location'> & { readonly tags?: readonly Tag[] };

/** The cells of a row as they are written, escapes and all. */
function cellsOf(line: string): readonly string[] {
  const row = line.trim();
  return [...row.matchAll(/\|((?:\\.|[^|\\])*)(?=\|)/g)].map(([, cell = '']) => cell.trim());
}

const isHead = (kind: Kind | undefined): boolean => kind === 'tag' || kind === 'title';

/** The lines of the new text: laid out, comments beside what they speak of, blank lines where they belong. */
function spaced(laid: ReadonlyMap<number, Laid>, lines: readonly string[]): readonly string[] {
  const written: string[] = [];
  let before: Laid | undefined;
  // What stands above a section and belongs to it: its comments and tags.
  let isInHead = false;
  let isBlank = false;
  for (const [index, line] of lines.entries()) {
    const own = laid.get(index + 1);
    if (own === undefined && line.trim() === '') {
      isBlank = true;
      continue;
    }
    const follower = own ?? followerOf(index + 1, laid, lines);
    const here = own ?? { kind: 'comment', indent: follower?.indent ?? indentBelow(before), text: line.trim() };
    const wasInHead = isInHead;
    isInHead = isHead(follower?.kind) && here.kind !== 'title';
    if (written.length > 0 && (isHead(follower?.kind) ? !wasInHead : isBlank && mayPart(before, here)))
      written.push('');
    written.push(' '.repeat(here.indent) + here.text);
    before = here;
    isBlank = false;
  }
  return written;
}

/** Whether a blank line between two lines, neither the head of a section, may stay. */
function mayPart(before: Laid | undefined, here: Laid): boolean {
  return before?.kind !== 'title' && !['row', 'mark', 'verbatim'].includes(here.kind);
}

/** What a comment speaks of: the line that follows it and further comments at once. */
function followerOf(line: number, laid: ReadonlyMap<number, Laid>, lines: readonly string[]): Laid | undefined {
  let next = line + 1;
  while (!laid.has(next) && lines[next - 1]?.trim().startsWith('#')) next += 1;
  return laid.get(next);
}

/** The indentation of a comment that nothing follows at once: that of the steps or titles above it. */
function indentBelow(before: Laid | undefined): number {
  if (before === undefined) return 0;
  if (before.kind === 'title') return before.indent + 2;
  return before.kind === 'row' || before.kind === 'mark' ? before.indent - 2 : before.indent;
}
