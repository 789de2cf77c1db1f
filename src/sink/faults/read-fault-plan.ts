/** Reads a fault plan from YAML (or JSON, which is YAML), or says of every mistake where it is, what it is and what is allowed. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { readSpan } from '../read-span.ts';
import { type FaultRule, type PlannedFault, STAGES, type Stage } from './fault-plan.ts';

/** A mistake in a fault plan. Line and column are 1-based. */
export interface FaultPlanProblem {
  readonly place: {
    readonly line: number;
    readonly column: number;
    /** Characters it spans on that line, at least 1. */
    readonly length: number;
    /** The line as it stands. */
    readonly source: string;
  };
  /** One sentence, no full stop. */
  readonly message: string;
  /** What is allowed; one line each. */
  readonly remedies: readonly string[];
}

/** A plan, or everything that is wrong with it. */
export type FaultPlanReading =
  | { readonly kind: 'plan'; readonly rules: readonly FaultRule[] }
  | { readonly kind: 'invalid'; readonly problems: readonly FaultPlanProblem[] };

const MOST_RULES = 1000;
const MOST_PROBLEMS = 50;
const KEYS = ['stage', 'from', 'to', 'attempts', 'probability', 'times', 'delay', 'answer', 'drop', 'silence'] as const;
const EXAMPLE = 'a plan reads:  faults: [{ stage: rcpt, to: "*@slow.example", attempts: 1, answer: 451 Try again }]';
/** Stages at which no address is known yet. */
const NO_SENDER: ReadonlySet<Stage> = new Set<Stage>(['connect', 'helo', 'auth']);
const NO_RECIPIENT: ReadonlySet<Stage> = new Set<Stage>([...NO_SENDER, 'mail']);

/** Reads a plan: `faults`, a list of rules. An empty text is an empty plan. */
export function readFaultPlan(text: string): FaultPlanReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const reading = new Reading(text, lines);
  for (const { pos, message } of document.errors) reading.complain(pos, message.split('\n')[0]!, [EXAMPLE]);
  const rules = document.errors.length > 0 ? [] : reading.plan(document);
  const { problems } = reading;
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'plan', rules };
}

type Range = readonly [number, number, ...number[]];

/** A key with its value as text, and where they stand. */
interface Entry {
  readonly key: string;
  readonly text: string;
  readonly range: Range;
}

class Reading {
  readonly problems: FaultPlanProblem[] = [];
  readonly #text: string;
  readonly #lines: LineCounter;

  constructor(text: string, lines: LineCounter) {
    this.#text = text;
    this.#lines = lines;
  }

  complain([from, to]: Range, message: string, remedies: readonly string[]): undefined {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const { line, col } = this.#lines.linePos(Math.min(from, this.#text.length));
    const source = this.#text.split(/\r?\n/)[line - 1] ?? '';
    const length = Math.max(1, Math.min(to - from, source.length - col + 1));
    this.problems.push({ place: { line, column: col, length, source }, message, remedies });
    return undefined;
  }

  plan({ contents }: Document.Parsed): readonly FaultRule[] {
    if (contents === null) return [];
    const whole = contents.range;
    if (!isMap(contents)) return this.complain(whole, 'a fault plan is a list under "faults:"', [EXAMPLE]) ?? [];
    const rules: FaultRule[] = [];
    for (const pair of contents.items as Pair[]) {
      const [key, range] = this.#keyOf(pair, whole);
      if (key !== 'faults') this.complain(range, `"${key}" is not known in a fault plan`, ['allowed: faults']);
      else if (!isSeq(pair.value)) this.complain(range, '"faults" is not a list', [EXAMPLE]);
      else if (pair.value.items.length > MOST_RULES) {
        this.complain(range, `there are more than ${MOST_RULES} faults`, ['use globs to put addresses together']);
      } else {
        for (const item of pair.value.items) {
          const rule = isMap(item)
            ? this.#rule(item, range)
            : this.complain((item as { range?: Range }).range ?? range, 'a fault is not a list of key: value', [
                EXAMPLE,
              ]);
          if (rule !== undefined) rules.push(rule);
        }
      }
    }
    return rules;
  }

  #keyOf({ key }: Pair, fallback: Range): readonly [string, Range] {
    return isScalar(key) ? [String(key.value), key.range ?? fallback] : ['?', fallback];
  }

  #rule(map: YAMLMap, fallback: Range): FaultRule | undefined {
    const before = this.problems.length;
    const whole = map.range ?? fallback;
    const entries = new Map<string, Entry>();
    for (const pair of map.items as Pair[]) {
      const [key, range] = this.#keyOf(pair, whole);
      if (!(KEYS as readonly string[]).includes(key)) {
        this.complain(range, `"${key}" is not known of a fault`, [`allowed: ${KEYS.join(', ')}`]);
      } else if (!isScalar(pair.value) || pair.value.value === null) {
        this.complain(range, `"${key}" has no single value`, [
          `write ${key}: ${EXAMPLES[key as (typeof KEYS)[number]]}`,
        ]);
      } else {
        const { source, value } = pair.value;
        const text = typeof value === 'string' ? value : (source ?? String(value));
        entries.set(key, { key, text, range: pair.value.range ?? range });
      }
    }
    const rule = this.#conditions(entries, whole);
    return this.problems.length === before ? rule : undefined;
  }

  #conditions(entries: ReadonlyMap<string, Entry>, whole: Range): FaultRule | undefined {
    const stage = this.#stage(entries.get('stage'), whole);
    const read = <Value>(key: string, as: (text: string) => Value | undefined, is: string): Value | undefined => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      return (
        as(entry.text) ??
        this.complain(entry.range, `"${entry.text}" is not ${is}`, [
          `write for example ${key}: ${EXAMPLES[key as (typeof KEYS)[number]]}`,
        ])
      );
    };
    const attempts = read('attempts', readAttempts, 'a number of tries');
    const probability = read('probability', readProbability, 'a probability from 0 to 1');
    const times = read(
      'times',
      (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined),
      'a whole number from 1',
    );
    const delayMs = read('delay', readSpan, 'a span of time up to 24h');
    const fault = this.#fault(entries, stage, whole);
    if (stage === undefined || fault === undefined) return undefined;
    for (const [key, without] of [
      ['from', NO_SENDER],
      ['to', NO_RECIPIENT],
    ] as const) {
      const entry = entries.get(key);
      if (entry && without.has(stage)) {
        const later = STAGES.filter((each) => !without.has(each)).join(', ');
        this.complain(entry.range, `at the stage ${stage} nothing is known of "${key}"`, [`it is known at: ${later}`]);
      }
    }
    return {
      stage,
      fault,
      ...(entries.has('from') ? { from: entries.get('from')!.text } : {}),
      ...(entries.has('to') ? { to: entries.get('to')!.text } : {}),
      ...(attempts && { attempts }),
      ...(probability === undefined ? {} : { probability }),
      ...(times === undefined ? {} : { times }),
      ...(delayMs === undefined ? {} : { delayMs }),
    };
  }

  #stage(entry: Entry | undefined, whole: Range): Stage | undefined {
    const allowed = [`stages: ${STAGES.join(', ')}`];
    if (entry === undefined) return this.complain(whole, 'a fault has no stage', allowed);
    const stage = STAGES.find((each) => each === entry.text);
    return stage ?? this.complain(entry.range, `"${entry.text}" is not a stage`, allowed);
  }

  #fault(entries: ReadonlyMap<string, Entry>, stage: Stage | undefined, whole: Range): PlannedFault | undefined {
    const [answer, drop, silence] = ['answer', 'drop', 'silence'].map((key) => entries.get(key));
    if (silence !== undefined) {
      const other = answer ?? drop;
      if (other) return this.complain(other.range, `who is silent does not ${other.key}`, ['leave one of the two out']);
      if (silence.text !== 'true')
        return this.complain(silence.range, `"${silence.text}" is not true`, ['write silence: true']);
      return { kind: 'silence' };
    }
    const refusal = answer && this.#answer(answer);
    if (answer !== undefined && refusal === undefined) return undefined;
    if (drop !== undefined) return this.#drop(drop, answer, refusal, stage);
    if (refusal !== undefined) return { kind: 'answer', ...refusal };
    if (entries.has('delay')) return { kind: 'delay' };
    return this.complain(whole, 'a fault does nothing', ['give it one of: answer, drop, silence, delay']);
  }

  #drop(
    drop: Entry,
    answer: Entry | undefined,
    refusal: Answer | undefined,
    stage: Stage | undefined,
  ): PlannedFault | undefined {
    if (drop.text === 'after-answer') return { kind: 'answer-and-drop', ...refusal };
    if (drop.text !== 'before-answer' && drop.text !== 'lost-answer') {
      return this.complain(drop.range, `"${drop.text}" is not a way to drop a connection`, [
        'before-answer (nothing is kept), after-answer, or lost-answer (the e-mail is kept, its sender never hears of it)',
      ]);
    }
    if (answer !== undefined) {
      return this.complain(answer.range, 'an answer that is never given', [
        'write drop: after-answer, or leave it out',
      ]);
    }
    if (drop.text === 'before-answer') return { kind: 'drop' };
    if (stage === 'message' || stage === undefined) return { kind: 'lose-answer' };
    return this.complain(drop.range, `at the stage ${stage} there is no e-mail to keep`, [
      'lost-answer is for stage: message',
    ]);
  }

  #answer({ text, range }: Entry): Answer | undefined {
    const [, code, words] = /^(\d{3})(?:\s+(\S.*))?$/.exec(text.trim()) ?? [];
    if (code === undefined || code < '400' || code > '599') {
      return this.complain(range, `"${text}" is not a refusal of SMTP`, [
        'write a code from 400 to 599 and a text: 451 4.7.1 Try again later',
      ]);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the line of the answer
    if (/[\u0000-\u001f\u007f-\u009f]/.test(text))
      return this.complain(range, 'an answer is one line', ['leave control characters out']);
    return { code: Number(code), ...(words === undefined ? {} : { text: words }) };
  }
}

interface Answer {
  readonly code: number;
  readonly text?: string;
}

const EXAMPLES: Readonly<Record<(typeof KEYS)[number], string>> = {
  stage: 'rcpt',
  from: '"*@shop.example"',
  to: '"*@slow.example"',
  attempts: '1, 2-3 or 2+',
  probability: '0.1',
  times: '3',
  delay: '500ms, 2s or 1m',
  answer: '451 4.7.1 Try again later',
  drop: 'after-answer',
  silence: 'true',
};

function readAttempts(text: string): FaultRule['attempts'] | undefined {
  const [, first, plus, last] = /^([1-9]\d{0,5})(?:(\+)|-([1-9]\d{0,5}))?$/.exec(text.trim()) ?? [];
  if (first === undefined || (last !== undefined && Number(last) < Number(first))) return undefined;
  return { first: Number(first), last: plus ? Number.MAX_SAFE_INTEGER : Number(last ?? first) };
}

function readProbability(text: string): number | undefined {
  const value = /^(0|1|[01]?\.\d+)$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= 0 && value <= 1 ? value : undefined;
}
