/** The help, made from the bindings, the commands and the sentences: nothing in it is written twice. */
import { displayWidth } from '../../steps/display-width.ts';
import type { Chat } from '../chat.ts';
import { helpLines } from '../sights.ts';
import { BINDINGS, keyLabel } from './bindings.ts';

/** The lines of the help; with a word, those that hold it. */
export function openingHelp(chat: Chat, word: string): readonly string[] {
  const { words } = chat;
  const wanted = word.toLowerCase();
  const keys = BINDINGS.map(({ id, keys: names }) => ({
    label: names.map(keyLabel).join(' '),
    does: words.keys[id].does,
  }));
  const fitting = keys.filter(({ label, does }) => `${label} ${does}`.toLowerCase().includes(wanted));
  const width = Math.max(0, ...fitting.map(({ label }) => displayWidth(label)));
  const lines = fitting.map(({ label, does }) => `  ${label}${' '.repeat(width - displayWidth(label))}  ${does}`);
  return [...(lines.length === 0 ? [] : [words.help.keys, ...lines, '']), ...helpLines(chat, word)];
}
