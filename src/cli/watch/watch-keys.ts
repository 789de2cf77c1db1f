/** What each key means while files are watched, with the habits of vitest. A pure step from state to state; runs nothing. */

/** What the person has narrowed the runs to, and the question being answered. */
export interface WatchState {
  /** Only files whose path holds this. */
  readonly file: string;
  /** Only scenarios whose name fits this regular expression. */
  readonly name: string;
  /** The filter being typed; absent when none is. */
  readonly typing?: { readonly filter: 'file' | 'name'; readonly text: string };
}

/** What a key makes happen beside the new state. */
export type WatchAction = 'nothing' | 'run' | 'run-failed' | 'ask' | 'unask' | 'help' | 'quit' | 'stop';

/** The state everything begins with. */
export const WATCH_START: WatchState = { file: '', name: '' };

/** What a person is told of the keys. */
export const WATCH_HELP = `  a      run all, without filters
  f      run what failed last
  p      filter by file name
  t      filter by scenario name (a regular expression)
  enter  run again
  q      quit
`;

const ENTER = /^[\r\n]$/;
const CONTROL_C = '\u0003';
const ESCAPE = '\u001B';
const BACKSPACES: ReadonlySet<string> = new Set(['\u007F', '\b']);

/** Takes one key as the terminal sends it: a character, or a sequence that begins with escape. */
export function pressed(state: WatchState, key: string): { readonly state: WatchState; readonly action: WatchAction } {
  if (key === CONTROL_C) return { state, action: 'stop' };
  if (state.typing !== undefined) return typed(state, state.typing, key);
  if (ENTER.test(key) || key === 'r' || key === ' ') return { state, action: 'run' };
  switch (key) {
    case 'a':
      return { state: WATCH_START, action: 'run' };
    case 'f':
      return { state, action: 'run-failed' };
    case 'p':
      return { state: { ...state, typing: { filter: 'file', text: '' } }, action: 'ask' };
    case 't':
      return { state: { ...state, typing: { filter: 'name', text: '' } }, action: 'ask' };
    case 'h':
      return { state, action: 'help' };
    case 'q':
      return { state, action: 'quit' };
    default:
      return { state, action: 'nothing' };
  }
}

function typed(
  { file, name }: WatchState,
  { filter, text }: NonNullable<WatchState['typing']>,
  key: string,
): ReturnType<typeof pressed> {
  if (key === ESCAPE) return { state: { file, name }, action: 'unask' };
  if (ENTER.test(key)) return { state: { file, name, [filter]: text.trim() }, action: 'run' };
  const edited = BACKSPACES.has(key) ? [...text].slice(0, -1).join('') : /^[^\p{Cc}]+$/u.test(key) ? text + key : text;
  return { state: { file, name, typing: { filter, text: edited } }, action: 'ask' };
}
