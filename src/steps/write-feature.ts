/** Writes a scenario file: Gherkin that reads back as the same steps. It knows no sentence and touches no disk. */
import { alignedRows } from './aligned-rows.ts';
import type { Phase } from './reading.ts';
import { wordsOf } from './write-sentence.ts';

/** A step to write. */
export interface WrittenStep {
  readonly phase: Phase;
  /** The sentence without its keyword. */
  readonly text: string;
  readonly table?: readonly (readonly string[])[];
  readonly docString?: string;
  /** Said in comments above it, a line each. */
  readonly comments?: readonly string[];
}

/** A file with one scenario. */
export interface WrittenFeature {
  readonly spokenLanguage: string;
  /** Said in comments above everything, a line each. */
  readonly comments?: readonly string[];
  readonly feature: string;
  /** A sentence or two below the feature's name. */
  readonly description?: string;
  /** Of the scenario, without `@`. */
  readonly tags?: readonly string[];
  readonly scenario: string;
  readonly steps: readonly WrittenStep[];
}

const PHASES: readonly Phase[] = ['given', 'when', 'then'];

/** The text of the file, with a line break at its end. */
export function writeFeature(written: WrittenFeature): string {
  const { spokenLanguage, feature, scenario, steps, comments = [], description, tags = [] } = written;
  const { spokenLanguage: own, keywords } = wordsOf(spokenLanguage);
  const lines = [
    ...(own === 'en' ? [] : [`# language: ${own}`]),
    ...comments.map((comment) => `# ${oneLine(comment)}`),
    `${keywords.feature}: ${oneLine(feature)}`,
    ...(description === undefined ? [] : [`  ${oneLine(description)}`]),
    '',
    ...(tags.length === 0 ? [] : [`  ${tags.map((tag) => `@${tag}`).join(' ')}`]),
    `  ${keywords.scenario}: ${oneLine(scenario)}`,
  ];
  let before: Phase | undefined;
  for (const step of steps) {
    lines.push(...(step.comments ?? []).map((comment) => `    # ${oneLine(comment)}`));
    lines.push(
      `    ${step.phase === before ? keywords.and : keywords.phases[PHASES.indexOf(step.phase)]} ${step.text}`,
    );
    lines.push(...attachment(step));
    before = step.phase;
  }
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function attachment({ table, docString }: WrittenStep): readonly string[] {
  if (docString !== undefined) {
    const lines = docString.replaceAll('"""', '\\"\\"\\"').split('\n');
    return ['      """', ...lines.map((line) => (line === '' ? '' : `      ${line}`)), '      """'];
  }
  if (table === undefined) return [];
  return alignedRows(table.map((row) => row.map(escapeCell))).map((row) => `      ${row}`);
}

function escapeCell(cell: string): string {
  return cell.replace(/[\\|]/g, '\\$&').replace(/\r?\n/g, '\\n');
}
