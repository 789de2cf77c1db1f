/** What a chat answers to a line, before anybody has decided how it looks. */
import type { ChatStep } from './chat-step.ts';
import type { StepOutcome } from './taken-step.ts';

/** What can be looked at. */
export type Sight = 'help' | 'screen' | 'desk' | 'mails' | 'mail' | 'crm' | 'due' | 'story' | 'events';

/** The answer to a line. */
export type Reply =
  | { readonly kind: 'done'; readonly say?: string }
  | { readonly kind: 'problem'; readonly message: string; readonly details: readonly string[] }
  /** Something to look at. `index`: which e-mail, from 0; `word`: only what holds it; `headers`: of the e-mail, too. */
  | {
      readonly kind: 'show';
      readonly sight: Sight;
      readonly index?: number;
      readonly word?: string;
      readonly headers?: boolean;
    }
  | { readonly kind: 'quit' };

/** A scenario that was opened. */
export interface OpenedScenario {
  readonly path: string;
  readonly name: string;
  readonly feature: string;
  readonly spokenLanguage: string;
  readonly steps: readonly ChatStep[];
}

/** Why a file could not be opened or written; details are a line each. */
export interface FileProblem {
  readonly message: string;
  readonly details: readonly string[];
}

/** Where files come from and go to. */
export interface ChatFiles {
  /** `path` may end in `:line`. */
  readonly open: (path: string) => Promise<OpenedScenario | FileProblem>;
  /** Never replaces a file unless told to; `exists` when it is there. */
  readonly write: (path: string, text: string, replace: boolean) => Promise<'written' | 'exists' | FileProblem>;
}

/** The answer to what became of a step. */
export function replyTo(outcome: StepOutcome): Reply {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done' };
    case 'problem':
      return { kind: 'problem', message: outcome.message, details: outcome.remedies };
    case 'failed':
      return {
        kind: 'problem',
        message: outcome.message,
        details: outcome.seen === '' ? [] : outcome.seen.split('\n'),
      };
  }
}
