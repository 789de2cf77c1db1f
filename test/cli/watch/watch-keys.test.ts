import { expect, test } from 'vitest';
import { pressed, WATCH_START, type WatchState } from '../../../src/cli/watch/watch-keys.ts';

/** The state after some keys, and what the last one made happen. */
function after(keys: readonly string[], from: WatchState = WATCH_START) {
  let now: ReturnType<typeof pressed> = { state: from, action: 'nothing' };
  for (const key of keys) now = pressed(now.state, key);
  return now;
}

test.each([
  ['a', 'run'],
  ['f', 'run-failed'],
  ['\r', 'run'],
  ['\n', 'run'],
  ['r', 'run'],
  ['h', 'help'],
  ['q', 'quit'],
  ['\u0003', 'stop'],
  ['x', 'nothing'],
  ['\u001B[A', 'nothing'],
])('the key %j means %s', (key, action) => {
  expect(pressed(WATCH_START, key)).toEqual({ state: WATCH_START, action });
});

test('a filter is typed, mended and taken with enter', () => {
  expect(after(['p', ...'copq', '\u007F', 'y'])).toEqual({
    state: { file: '', name: '', typing: { filter: 'file', text: 'copy' } },
    action: 'ask',
  });
  expect(after(['p', ...'copy', '\r'])).toEqual({ state: { file: 'copy', name: '' }, action: 'run' });
  expect(after(['p', ...'copy', '\r', 't', ...'sent|told', '\r']).state).toEqual({ file: 'copy', name: 'sent|told' });
});

test('while a filter is typed keys are letters, but for escape and Ctrl-C', () => {
  expect(after(['t', 'q', 'a']).state.typing).toEqual({ filter: 'name', text: 'qa' });
  expect(after(['t', 'q', '\u001B'])).toEqual({ state: WATCH_START, action: 'unask' });
  expect(after(['t', '\u001B[A']).state.typing).toEqual({ filter: 'name', text: '' });
  expect(after(['t', 'q', '\u0003']).action).toBe('stop');
});

test('an empty answer takes a filter away, and a takes all away', () => {
  const filtered = { file: 'copy', name: 'sent' };
  expect(after(['p', '\r'], filtered).state).toEqual({ file: '', name: 'sent' });
  expect(after(['a'], filtered).state).toEqual(WATCH_START);
});
