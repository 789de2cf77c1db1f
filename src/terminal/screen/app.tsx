/** The screen as an Ink component: keys and pastes in, one frame out. Everything it shows is drawn elsewhere. */
import { type Key as InkKey, Text, useCursor, useInput, usePaste, useWindowSize } from 'ink';
import { type ReactNode, useEffect, useReducer } from 'react';
import type { Paint } from '../../steps/paint.ts';
import type { Controller, Key } from './controller.ts';
import { drawFrame } from './draw-frame.ts';

/** What the screen is made from. */
export interface AppProps {
  readonly controller: Controller;
  readonly paint: Paint;
}

/** Real milliseconds between two looks at a clock that moves by itself. */
const LOOK_MS = 250;

/** The whole screen. */
export function App({ controller, paint }: AppProps): ReactNode {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const size = useWindowSize();
  const { setCursorPosition } = useCursor();
  useEffect(() => {
    controller.onChange = redraw;
    return () => {
      controller.onChange = () => undefined;
    };
  }, [controller]);
  useEffect(() => {
    if (!controller.chat.session.isRealTime) return;
    const looks = setInterval(() => controller.refresh(), LOOK_MS);
    return () => clearInterval(looks);
  }, [controller]);
  useInput((input, key) => {
    for (const each of keysOf(input, key)) controller.press(each);
  });
  usePaste((text) => controller.press({ typed: text }));
  const { rows, cursor } = drawFrame({ ...controller.source, size, paint });
  setCursorPosition(cursor);
  return <Text wrap="truncate">{rows.join('\n')}</Text>;
}

const NAMES: readonly (readonly [keyof InkKey, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

/** What Ink heard, as keys: what several keys sent at once is taken apart. */
export function keysOf(input: string, key: InkKey): readonly Key[] {
  if (key.eventType === 'release') return [];
  if (key.tab) return [{ name: key.shift ? 'shift+tab' : 'tab' }];
  const named = NAMES.find(([flag]) => key[flag]);
  if (named !== undefined) return [{ name: key.meta && named[1] === 'enter' ? 'ctrl+j' : named[1] }];
  if (key.ctrl) return /^[a-z]$/.test(input) ? [{ name: `ctrl+${input}` }] : [];
  if (key.meta) return [];
  // One chunk may hold what several keys sent.
  return input.split(/(\p{Cc})/u).flatMap((part): readonly Key[] => {
    if (part === '') return [];
    return /^\p{Cc}$/u.test(part) ? [{ name: nameOfControl(part) }] : [{ typed: part }];
  });
}

const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7F': 'backspace',
};

/** A control character as the key that sends it: `\x0E` is Ctrl+N. */
function nameOfControl(character: string): string {
  return CONTROLS[character] ?? `ctrl+${String.fromCharCode(character.charCodeAt(0) + 96)}`;
}
