/** A few sentences and a chat that only remembers lines: enough to run scenario files without the engine. */
import type { BindStep, BoundStep, StepText } from '../../src/steps/step.ts';
import { StepFailure } from '../../src/steps/step.ts';
import type { World } from '../../src/steps/world.ts';
import { createWorld } from '../../src/steps/world.ts';
import type { Target, TimelineEntry } from '../../src/target/target.ts';

/** A chat that remembers what was written in it and whether it was closed. */
export interface FakeChat extends Target {
  readonly lines: string[];
  closed: boolean;
}

/** A new chat; only what the fake sentences use is there. */
export function fakeChat(): FakeChat {
  const lines: string[] = [];
  const chat = {
    lines,
    closed: false,
    close: async () => {
      chat.closed = true;
    },
    now: () => 0,
    watch: () => {},
    mails: () => [],
    visitor: () => ({ screen: () => ({ pageOpen: false }) }),
    agent: () => ({ desk: () => ({ presence: 'online', conversations: [] }) }),
    timeline: (): TimelineEntry[] => lines.map((text) => ({ at: 0, portal: 'Shop', text: `written: ${text}` })),
  };
  return chat as unknown as FakeChat;
}

/** A world around `target`, already started. */
export function fakeWorld(target: Target): World {
  return { ...createWorld(target), started: true };
}

let timesRun = 0;
const linesOf = (world: World) => (world.target as FakeChat).lines;

interface FakeSentence {
  readonly id: string;
  readonly pattern: RegExp;
  readonly run: (world: World, step: StepText, match: RegExpExecArray) => void | Promise<void>;
}

const SENTENCES: readonly FakeSentence[] = [
  {
    id: 'writes',
    pattern: /^the visitor writes "(.*)"$/,
    run: (world, _, [, text]) => void linesOf(world).push(text!),
  },
  { id: 'ecrit', pattern: /^le visiteur écrit "(.*)"$/, run: (world, _, [, text]) => void linesOf(world).push(text!) },
  {
    id: 'writes-block',
    pattern: /^the visitor writes:$/,
    run: (world, step) => void linesOf(world).push(step.docString ?? JSON.stringify(step.table)),
  },
  {
    id: 'sees',
    pattern: /^the visitor sees "(.*)"$/,
    run: (world, _, [, text]) => {
      const seen = linesOf(world).join('\n');
      if (!linesOf(world).includes(text!)) throw new StepFailure(`the visitor sees "${text}"`, seen);
    },
  },
  {
    id: 'breaks',
    pattern: /^the program breaks$/,
    run: () => {
      throw new TypeError('x is undefined');
    },
  },
  {
    id: 'counts',
    pattern: /^the visitor writes how often this ran$/,
    run: (world) => {
      timesRun += 1;
      linesOf(world).push(`${timesRun}`);
    },
  },
  { id: 'hangs', pattern: /^nothing ever happens$/, run: () => new Promise<void>(() => {}) },
];

/** Understands the fake sentences; a table's second cell `bad` is a problem at its place. */
export const fakeBindStep: BindStep = (step) => {
  const at = { kind: 'problem', line: step.line, column: step.column } as const;
  for (const sentence of SENTENCES) {
    const match = sentence.pattern.exec(step.text);
    if (!match) continue;
    const bad = step.table?.flat().find((cell) => cell.value === 'bad');
    if (bad) {
      const place = { line: bad.line, column: bad.column, length: bad.value.length };
      return { ...at, ...place, message: 'this value is not allowed', remedies: ['allowed: good'] };
    }
    const bound: BoundStep = { kind: 'bound', id: sentence.id, run: async (world) => sentence.run(world, step, match) };
    return bound;
  }
  const remedies = ['did you mean: the visitor writes {string}'];
  return { ...at, length: step.text.length, message: 'this sentence is not known', remedies };
};

/** Nothing comes of a step but what it says. */
export function fakeAfterStep(): void {}

/** Fails when the chat still holds the line `unexpected`. */
export async function fakeFinishWorld(world: World): Promise<void> {
  if (linesOf(world).includes('unexpected'))
    throw new StepFailure('no e-mail but the expected ones', 'one e-mail more');
}
