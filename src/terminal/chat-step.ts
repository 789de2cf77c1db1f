/** One step of a session: a sentence of the vocabulary, as a person said it or a file holds it. */
import type { DurationMs, Instant } from '../domain/vocabulary/time.ts';
import type { StepText } from '../steps/step.ts';
import { writeSentence } from '../steps/write-sentence.ts';

/** A sentence with what hangs on it. */
export interface ChatStep {
  /** Without Gherkin's keyword. */
  readonly text: string;
  readonly table?: readonly (readonly string[])[];
  readonly docString?: string;
}

/** A step on one line, what hangs on it included: `the visitor sends the form with: name = Anna; phone = 1`. */
export function onOneLine({ text, table, docString }: ChatStep): string {
  if (docString !== undefined) return `${text} ${docString.replace(/\s*\n\s*/g, ' ⏎ ')}`;
  if (table === undefined) return text;
  return `${text} ${table.map(([key = '', ...values]) => `${key} = ${values.join(', ')}`).join('; ')}`;
}

/** Where a step of a session stands, for messages: there is no file, so it stands at the beginning of one. */
export function asStepText(step: ChatStep, spokenLanguage: string): StepText {
  return {
    text: step.text,
    line: 1,
    column: 1,
    ...(step.table === undefined
      ? {}
      : { table: step.table.map((row) => row.map((value) => ({ value, line: 1, column: 1 }))) }),
    ...(step.docString === undefined ? {} : { docString: step.docString }),
    spokenLanguage,
  };
}

/** Time passes, in words. */
export function passing(durationMs: DurationMs, spokenLanguage: string): ChatStep {
  return { text: writeSentence('world-time-passes', [durationMs], spokenLanguage) };
}

/** The world begins at an instant. */
export function startingAt(at: Instant, spokenLanguage: string): ChatStep {
  const local = new Date(at).toISOString().slice(0, 23).replace('T', ' ');
  return { text: writeSentence('world-time-is', [local, 'UTC'], spokenLanguage) };
}
