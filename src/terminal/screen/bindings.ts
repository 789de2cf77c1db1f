/** The keys and what they are for: the table the help, the bottom line and the keyboard are all made from. It does nothing. */
import { completionsOf } from '../completions.ts';
import type { KeyId } from '../words/chat-words.ts';
import type { PaneSource } from './draw-panes.ts';

/** Keys that do one thing. */
export interface Binding {
  readonly id: KeyId;
  /** As the keyboard names them, the one shown first. */
  readonly keys: readonly string[];
  /** When the bottom line shows it; never when absent. */
  readonly hint?: (source: PaneSource) => boolean;
  /** When the key does it, of several things it can do; always when absent. */
  readonly when?: (source: PaneSource) => boolean;
}

const isCompleting = ({ chat, state }: PaneSource): boolean =>
  state.formItem === undefined && completionsOf(chat, state.input.text).length > 0;
const isReading = ({ state }: PaneSource): boolean => state.pane === 'mail' && state.reading !== undefined;
const isInForm = ({ state }: PaneSource): boolean => state.formItem !== undefined;
const hasForm = ({ state, look }: PaneSource): boolean => state.pane === 'visitor' && look.screen?.form !== undefined;
const isTyping = ({ state }: PaneSource): boolean => state.input.text !== '';
const isBare = (source: PaneSource): boolean =>
  !isTyping(source) && !isInForm(source) && source.state.overlay === undefined;
const isIn =
  (...panes: readonly PaneSource['state']['pane'][]) =>
  (source: PaneSource): boolean =>
    panes.includes(source.state.pane) && isBare(source);

/** Every binding, in the order of the bottom line; where several fit a key, the first one counts. */
export const BINDINGS: readonly Binding[] = [
  { id: 'complete', keys: ['tab'], when: isCompleting, hint: isCompleting },
  { id: 'field', keys: ['enter', 'tab'], when: isInForm, hint: isInForm },
  {
    id: 'read',
    keys: ['enter'],
    when: (s) => isIn('mail')(s) && !isReading(s),
    hint: (s) => isIn('mail')(s) && !isReading(s) && s.look.mails.length > 0,
  },
  { id: 'go', keys: ['enter'], when: isIn('story'), hint: (s) => isIn('story')(s) && s.chat.session.taken.length > 0 },
  { id: 'headers', keys: ['enter'], when: (s) => isReading(s) && isBare(s), hint: (s) => isReading(s) && isBare(s) },
  { id: 'write', keys: ['enter'], hint: (s) => isTyping(s) && !isInForm(s) },
  {
    id: 'form',
    keys: ['ctrl+o', 'down'],
    when: (s) => hasForm(s) && !isInForm(s) && !isCompleting(s),
    hint: (s) => hasForm(s) && !isInForm(s),
  },
  { id: 'follow', keys: ['ctrl+o'], when: isReading, hint: (s) => isReading(s) && isBare(s) },
  {
    id: 'choose',
    keys: ['up', 'down'],
    when: (s) => isCompleting(s) || isInForm(s) || s.state.pane !== 'visitor',
    hint: (s) => isInForm(s) || isCompleting(s) || (isIn('mail', 'story')(s) && !isReading(s)),
  },
  {
    id: 'close',
    keys: ['escape'],
    hint: (s) => isReading(s) || isInForm(s) || isTyping(s) || s.state.overlay !== undefined,
  },
  { id: 'next-pane', keys: ['tab'], hint: isBare },
  { id: 'previous-pane', keys: ['shift+tab'] },
  { id: 'due', keys: ['ctrl+n'], hint: isBare },
  { id: 'minute', keys: ['ctrl+t'], hint: isBare },
  { id: 'page', keys: ['ctrl+p'], hint: isIn('visitor') },
  { id: 'presence', keys: ['ctrl+a'], hint: isIn('agent') },
  { id: 'help', keys: ['?'], when: (s) => !isTyping(s) && !isInForm(s), hint: (s) => !isTyping(s) },
  { id: 'back', keys: ['ctrl+b'], hint: isBare },
  { id: 'forward', keys: ['ctrl+y'], hint: (s) => isBare(s) && s.chat.session.ahead.length > 0 },
  { id: 'save', keys: ['ctrl+s'], hint: isBare },
  { id: 'copy', keys: ['ctrl+g'], hint: isIn('visitor') },
  { id: 'look', keys: ['ctrl+l'], hint: isIn('visitor') },
  { id: 'end', keys: ['ctrl+x'], hint: isIn('visitor', 'agent') },
  { id: 'run', keys: ['ctrl+r'], hint: isBare },
  { id: 'five-seconds', keys: ['ctrl+f'], hint: isBare },
  { id: 'note', keys: ['ctrl+k'], hint: (s) => isTyping(s) && s.state.pane === 'agent' },
  { id: 'scroll', keys: ['pageup', 'pagedown', 'up', 'down'] },
  { id: 'line-break', keys: ['ctrl+j'], hint: (s) => isTyping(s) && !isCompleting(s) && !isInForm(s) },
  { id: 'leave', keys: ['ctrl+c'], hint: isBare },
];

/** What a key does now. */
export function bindingOf(key: string, source: PaneSource): KeyId | undefined {
  return BINDINGS.find(({ keys, when }) => keys.includes(key) && (when === undefined || when(source)))?.id;
}

/** The bindings worth showing now, the most helpful first. */
export function hintsFor(source: PaneSource): readonly Binding[] {
  return BINDINGS.filter(({ hint }) => hint?.(source));
}

const LABELS: Readonly<Record<string, string>> = {
  enter: 'Enter',
  tab: 'Tab',
  'shift+tab': 'Shift+Tab',
  escape: 'Esc',
  up: '↑',
  down: '↓',
  pageup: 'PgUp',
  pagedown: 'PgDn',
};

/** The keys of a binding as the bottom line shows them: the first one, or the two that go both ways. */
export function bindingLabel({ keys }: Binding): string {
  const [first = '', second] = keys.map(keyLabel);
  return second !== undefined && /^[↑↓]{2}$/.test(first + second) ? first + second : first;
}

/** A key as people write it: `^N`, `Enter`, `↓`. */
export function keyLabel(key: string): string {
  return LABELS[key] ?? key.replace(/^ctrl\+(.)$/, (_, letter: string) => `^${letter.toUpperCase()}`);
}
