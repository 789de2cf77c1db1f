/** What the chat in the terminal says of itself, in one spoken language. Sentences and the widget's own words are elsewhere. */
import type { DueKind } from '../../domain/deadlines.ts';
import type { AgentPresence, ConversationStatus } from '../../domain/vocabulary/state.ts';
import type { DeskConversation, DeskEntry } from '../../target/target.ts';

/** Commands that are no sentences: they look, move through the story, or end. */
export type CommandId =
  | 'help'
  | 'visitor'
  | 'agent'
  | 'look'
  | 'mails'
  | 'mail'
  | 'crm'
  | 'due'
  | 'story'
  | 'events'
  | 'next'
  | 'run'
  | 'pause'
  | 'back'
  | 'forward'
  | 'load'
  | 'save'
  | 'quit';

/** How a command reads. */
export interface CommandWords {
  /** What it is called, the usual name first; the English names work in every language. */
  readonly names: readonly string[];
  /** What stands behind the name, in brackets when it may be left out. */
  readonly argument?: string;
  /** What it does, for the help. */
  readonly does: string;
}

/** What keys do, each with one binding or several. */
export type KeyId =
  | 'write'
  | 'line-break'
  | 'complete'
  | 'next-pane'
  | 'previous-pane'
  | 'form'
  | 'field'
  | 'follow'
  | 'headers'
  | 'read'
  | 'go'
  | 'choose'
  | 'scroll'
  | 'close'
  | 'due'
  | 'five-seconds'
  | 'minute'
  | 'run'
  | 'back'
  | 'forward'
  | 'page'
  | 'look'
  | 'copy'
  | 'end'
  | 'presence'
  | 'note'
  | 'save'
  | 'help'
  | 'leave';

/** The parts of the screen, in the order they are gone through. */
export const PANES = ['visitor', 'agent', 'mail', 'crm', 'story'] as const;
/** A part of the screen. */
export type Pane = (typeof PANES)[number];

/** Everything said, in one language. Functions put numbers and names in their places. */
export interface ChatWords {
  readonly commands: Readonly<Record<CommandId, CommandWords>>;
  readonly due: Readonly<Record<Exclude<DueKind, 'form'>, string>>;
  readonly dueForm: (title: string) => string;
  readonly nothingDue: string;
  readonly presence: Readonly<Record<AgentPresence, string>>;
  readonly status: Readonly<Record<ConversationStatus, string>>;
  readonly place: Readonly<Record<DeskConversation['place'], string>>;
  /** What marks an entry of the desk that is no message of people. */
  readonly entry: Readonly<Partial<Record<DeskEntry['kind'], string>>>;
  readonly welcome: string;
  readonly notUnderstood: (name: string) => string;
  readonly seeHelp: string;
  readonly nothingToUndo: string;
  readonly nothingAhead: string;
  readonly notInRealTime: string;
  readonly ownServerOnly: string;
  readonly wrongArgument: (usage: string) => string;
  readonly noMail: (index: number, count: number) => string;
  readonly nobody: (name: string, known: string) => string;
  readonly backAt: (time: string, step: string) => string;
  readonly atStart: string;
  readonly saved: (path: string, steps: number) => string;
  readonly featureEnding: string;
  readonly exists: (path: string) => string;
  readonly nothingToSave: string;
  readonly opened: (path: string, name: string, steps: number) => string;
  readonly movedOn: (duration: string, what: string) => string;
  readonly runs: (speed: number) => string;
  readonly stands: string;
  readonly help: {
    readonly writing: string;
    readonly commands: string;
    readonly sentences: string;
    readonly keys: string;
  };
  readonly mail: {
    readonly unread: string;
    readonly transcript: string;
    readonly unknown: string;
    readonly none: string;
    readonly lintClean: string;
    readonly lintFound: (errors: number, warnings: number) => string;
  };
  readonly crm: { readonly none: string; readonly lead: string; readonly client: string; readonly noName: string };
  readonly panes: Readonly<Record<Pane, string>>;
  /** What keys do: a word or two for the bottom line, a sentence for the help. */
  readonly keys: Readonly<Record<KeyId, { readonly short: string; readonly does: string }>>;
  readonly clock: { readonly still: string; readonly running: (speed: number) => string; readonly real: string };
  readonly nextIn: (span: string, what: string) => string;
  readonly days: readonly string[];
  /** Between who says something and what. */
  readonly colon: string;
  readonly reopen: string;
  readonly pageOpen: string;
  readonly outOfView: string;
  readonly notKnown: string;
  readonly more: (lines: number) => string;
  readonly leaveAgain: string;
  readonly tooSmall: (columns: number, rows: number) => string;
  readonly firstSteps: readonly string[];
  readonly noSteps: string;
  readonly ahead: (steps: number) => string;
  readonly emptyField: string;
  readonly pageClosed: string;
  readonly noConversation: string;
}
