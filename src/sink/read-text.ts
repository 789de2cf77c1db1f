/**
 * Reads who said what from the plain text of an e-mail, where an HTML part that is too long leaves off. Relies on the form
 * of the text alone: an unindented line of author and time, indented lines of what was said, rules between sections.
 */
import type { ReceivedEntry } from './received-mail.ts';

const HEAD = /^(?! {2})(?<author>.*) · (?<time>.*)$/u;
const RULE = /^-{40}$/;
const ISOLATES = /[\u2066-\u2069]/g;
/** A file: its name set apart within a label, its address below. Users' lines are set apart as a whole or not at all. */
const FILE_LABEL = /^(?!\u2068).*\u2068(?<name>[^\u2066-\u2069]*)\u2069/u;
const ADDRESS = /^https:\/\/\S+$/i;

interface TextEntry extends Omit<ReceivedEntry, 'part'> {
  readonly section: number;
}

/** Every message of the text, in order; `kind`: of the e-mail it belongs to. In the last section of unread replies are the replies. */
export function readText(text: string, kind: 'unread' | 'transcript'): readonly ReceivedEntry[] {
  const entries = textEntries(text.replace(/^\ufeff/, '').split(/\r?\n/));
  const last = entries.at(-1)?.section;
  return entries.map(({ section, ...entry }) => {
    if (kind === 'transcript') return { part: 'message', ...entry };
    return { part: section === last ? 'reply' : 'question', ...entry };
  });
}

function textEntries(lines: readonly string[]): readonly TextEntry[] {
  const entries: TextEntry[] = [];
  let section = 0;
  for (const [index, line] of lines.entries()) {
    if (RULE.test(line)) section += 1;
    const { author, time } = HEAD.exec(line)?.groups ?? {};
    if (author === undefined || time === undefined || !lines[index + 1]?.startsWith('  ')) continue;
    const said: string[] = [];
    for (let at = index + 1; isSaid(lines[at]); at += 1) said.push(lines[at]?.slice(2) ?? '');
    while (said.at(-1) === '') said.pop();
    entries.push({ author: withoutIsolates(author), time: withoutIsolates(time), ...content(said), section });
  }
  return entries;
}

/** Whether a line below the first one belongs to what was said. */
function isSaid(line: string | undefined): boolean {
  return line !== undefined && (line === '' || line.startsWith('  '));
}

function content(said: readonly string[]): Pick<ReceivedEntry, 'text' | 'file'> {
  const [label = '', address = ''] = said;
  const name = said.length === 2 && ADDRESS.test(address) ? FILE_LABEL.exec(label)?.groups?.name : undefined;
  if (name !== undefined) return { text: withoutIsolates(label), file: name };
  return { text: withoutIsolates(said.join('\n')) };
}

function withoutIsolates(text: string): string {
  return text.replace(ISOLATES, '');
}
