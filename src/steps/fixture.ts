/**
 * Things that scenario files share by name: settings of a channel, records of a CRM, a team of agents. Reads their text
 * into the tables that sentences take; where the text lies others know.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { englishWords } from './phrases/en.ts';
import { frenchWords } from './phrases/fr.ts';
import type { Reading } from './reading.ts';
import { type Place, Refusal } from './refusal.ts';
import { spokenLanguageOf } from './spoken-language.ts';
import type { SpokenWords } from './spoken-words.ts';
import type { Cell } from './step.ts';

/** Kinds of fixtures; each has a folder of this name. */
export type FixtureKind = 'channels' | 'crm' | 'agents';

/** A fixture's text as it was found. */
export interface FixtureFile {
  /** The file as people name it. */
  readonly path: string;
  /** YAML, or JSON, which is YAML. */
  readonly text: string;
}

/** The fixture of a name, or why there is none. */
export type FindFixture = (
  kind: FixtureKind,
  name: string,
) => FixtureFile | { readonly message: string; readonly remedies: readonly string[] };

const EXAMPLES: Readonly<Record<FixtureKind, string>> = {
  channels: 'settings of a channel stand one a line:  unread delay: 2 minutes',
  crm: 'records of a CRM stand one a line:  - { kind: lead, name: Anna, e-mail: anna@example.com }',
  agents: 'agents stand one a line:  - { name: Alice, presence: online, maximum: 2 }',
};

/**
 * Reads the fixture that a sentence's first argument names. `use` gets it as one table of pairs for each of its entries,
 * each as if it stood below the sentence; the settings of a channel are one table.
 * @throws Refusal at the sentence when there is no such fixture; in the fixture's file when something in it is wrong.
 */
export function readFixture<Read>(
  kind: FixtureKind,
  name: string,
  reading: Reading,
  use: (tables: readonly Reading[]) => Read,
): Read {
  const found = reading.findFixture(kind, name);
  if ('message' in found) throw new Refusal(reading.places[0] ?? reading.place, found.message, found.remedies);
  const file = { path: found.path, lines: found.text.split(/\r?\n/) };
  try {
    return use(new FixtureText(kind, found.text, reading).tables());
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown.inFile(file) : thrown;
  }
}

type Range = readonly [number, number, ...number[]];

class FixtureText {
  readonly #kind: FixtureKind;
  readonly #text: string;
  readonly #reading: Reading;
  readonly #words: SpokenWords;
  readonly #lines = new LineCounter();

  constructor(kind: FixtureKind, text: string, reading: Reading) {
    this.#kind = kind;
    this.#text = text;
    this.#reading = reading;
    this.#words = spokenLanguageOf(text) === 'fr' ? frenchWords : englishWords;
  }

  tables(): readonly Reading[] {
    const { errors, contents } = parseDocument(this.#text, { lineCounter: this.#lines, prettyErrors: false });
    const [error] = errors;
    if (error !== undefined) {
      const message = error.message.split('\n')[0]!.replace(/\.$/, '');
      this.#refuse(error.pos, message.includes('call stack') ? 'this is nested too deeply' : message);
    }
    const whole = contents?.range ?? [0, 1];
    if (this.#kind === 'channels') return [this.#table(contents, whole)];
    if (!isSeq(contents) || contents.items.length === 0) return this.#refuse(whole, 'there is no list here');
    return contents.items.map((item) => this.#table(item, whole));
  }

  #table(node: unknown, around: Range): Reading {
    const range = rangeOf(node, around);
    const place = this.#placeOf(range);
    // Of agents the name alone may be given.
    const isName = this.#kind === 'agents' && isScalar(node);
    if (!isName && (!isMap(node) || node.items.length === 0)) {
      this.#refuse(range, `there are no ${this.#kind === 'channels' ? 'settings' : 'details'} here`);
    }
    const table = isName
      ? [[{ ...this.#cell(node, range), value: this.#words.agentRows.name[0]! }, this.#cell(node, range)]]
      : ((node as { readonly items: readonly Pair[] }).items.map(({ key, value }) => {
          const at = rangeOf(key, range);
          return [this.#cell(key, at), this.#cell(value, at)];
        }) satisfies readonly Cell[][]);
    const { step } = this.#reading;
    const { spokenLanguage } = this.#words;
    return { ...this.#reading, words: this.#words, place, places: [place], step: { ...step, spokenLanguage, table } };
  }

  #cell(node: unknown, around: Range): Cell {
    const { line, column } = this.#placeOf(rangeOf(node, around));
    return { value: this.#valueOf(node, around), line, column };
  }

  #valueOf(node: unknown, around: Range): string {
    if (node === null || node === undefined) return '';
    if (isSeq(node)) return node.items.map((item) => this.#valueOf(item, around)).join(', ');
    if (!isScalar(node)) return this.#refuse(rangeOf(node, around), 'this is no single value');
    const { value, source } = node;
    const { on, off } = this.#words.switches;
    // What JSON calls true and false, settings call on and off.
    if (typeof value === 'boolean') return (value ? on : off)[0]!;
    return typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
  }

  #placeOf([from, to]: Range): Place {
    const { line, col } = this.#lines.linePos(Math.min(from, this.#text.length));
    const shown = this.#text.slice(from, to).split(/\r?\n/, 1)[0] ?? '';
    return { line, column: col, length: Math.max(1, shown.trimEnd().length) };
  }

  #refuse(range: Range, message: string): never {
    throw new Refusal(this.#placeOf(range), message, [EXAMPLES[this.#kind]]);
  }
}

function rangeOf(node: unknown, otherwise: Range): Range {
  return (node as Node | null | undefined)?.range ?? otherwise;
}
