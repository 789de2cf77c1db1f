/**
 * Draws the whole screen as one row of text for each row of the terminal: rows are put together here, cell by cell, so that
 * a letter terminals disagree about can shift its own row and no other.
 */
import { clockTime } from '../../steps/box.ts';
import { displayWidth } from '../../steps/display-width.ts';
import type { Paint } from '../../steps/paint.ts';
import { DEFAULT_AGENT, DEFAULT_VISITOR } from '../../steps/world.ts';
import type { Chat } from '../chat.ts';
import { completionsOf } from '../completions.ts';
import { describeDue, timeSpan } from '../due-text.ts';
import { type ChatWords, PANES, type Pane } from '../words/chat-words.ts';
import { bindingLabel, hintsFor } from './bindings.ts';
import { clip, steady, take } from './cells.ts';
import {
  type DrawPane,
  drawAgent,
  drawCrm,
  drawMail,
  drawStory,
  drawVisitor,
  type PaneSource,
  titled,
} from './draw-panes.ts';
import type { Typed } from './line-editor.ts';
import { framed, type Line, line, message, painted } from './lines.ts';
import type { ChatLook } from './look.ts';
import type { ScreenState } from './screen-state.ts';

/** Cells of the terminal. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What a frame is drawn from. */
export interface FrameSource extends PaneSource {
  readonly size: Size;
  readonly paint: Paint;
}

/** A frame: rows from the top, each as wide as the terminal, and where the next character will stand. */
export interface Frame {
  readonly rows: readonly string[];
  readonly cursor?: { readonly x: number; readonly y: number };
}

/** Nothing can be read on less. */
export const SMALLEST: Size = { columns: 40, rows: 12 };

const DRAW: Readonly<Record<Pane, DrawPane>> = {
  visitor: drawVisitor,
  agent: drawAgent,
  mail: drawMail,
  crm: drawCrm,
  story: drawStory,
};

/** The screen for a moment of the chat. */
export function drawFrame(source: FrameSource): Frame {
  const { size, paint, words, state } = source;
  const { columns, rows } = size;
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) {
    const text = words.tooSmall(SMALLEST.columns, SMALLEST.rows);
    return {
      rows: message('', text, columns)
        .slice(0, rows)
        .map((each) => painted(each, columns, paint)),
    };
  }
  const head = [...clockLines(source), ...(columnsOf(source) < 3 ? [tabs(source)] : [])];
  const input = inputLine(source);
  const foot = [noticeLine(state), input.line, hintLine(source)];
  const height = rows - head.length - foot.length;
  const body = state.overlay === undefined ? panes(source, height) : [overlay(source, state.overlay, height)].flat();
  const popup = completionLines(source, Math.min(8, height - 2));
  const kept = popup.length === 0 ? body : [...body.slice(0, height - popup.length), ...popup];
  return {
    rows: [
      ...head.map((each) => painted(each, columns, paint)),
      ...kept,
      ...foot.map((each) => painted(each, columns, paint)),
    ],
    cursor: { x: input.cursor, y: rows - 2 },
  };
}

/** How many parts stand side by side; an e-mail being read takes the width it needs. */
function columnsOf({ size: { columns }, state }: FrameSource): 1 | 2 | 3 {
  if (columns >= 140) return 3;
  return columns < 76 || (state.pane === 'mail' && state.reading !== undefined) ? 1 : 2;
}

/** The clock and what is due; the same number of lines whatever is due, so that nothing jumps. */
function clockLines({ chat, words, look, size }: FrameSource): readonly Line[] {
  const at = new Date(look.now);
  const day = `${words.days[at.getUTCDay()]} ${at.toISOString().slice(0, 10)}`;
  const { speed } = chat.parts.pace;
  const pace = chat.session.isRealTime ? words.clock.real : speed > 0 ? words.clock.running(speed) : words.clock.still;
  const moves = speed > 0 || chat.session.isRealTime;
  const next = look.due.find((each) => each.at > look.now);
  const due =
    next === undefined
      ? words.nothingDue
      : words.nextIn(
          timeSpan(moves ? Math.ceil((next.at - look.now) / 1_000) * 1_000 : next.at - look.now),
          describeDue(next, chat.session.spokenLanguage),
        );
  const clock: Line = [
    ...line(` ${clockTime(moves ? look.now - (look.now % 1_000) : look.now)}`, 'bold'),
    ...line(`  ${day} UTC  `),
    ...line(pace, speed > 0 ? 'green' : undefined),
  ];
  if (size.columns >= 110) return [[...clock, ...line('   ⏵ ', 'dim'), ...line(due, 'yellow')]];
  return [clock, [...line(' ⏵ ', 'dim'), ...line(due, 'yellow')]];
}

/** The parts there are, with how much is in those that are not in sight. */
function tabs({ words, state, look, chat }: FrameSource): Line {
  const counts: Readonly<Record<Pane, number>> = {
    visitor: 0,
    agent: 0,
    mail: look.mails.length,
    crm: look.records.length,
    story: chat.session.taken.length,
  };
  return PANES.flatMap((pane): Line => {
    const name = counts[pane] > 0 ? `${words.panes[pane]} ${counts[pane]}` : words.panes[pane];
    return pane === state.pane ? line(` [${name}]`, 'bold') : line(`  ${name} `, 'dim');
  });
}

function panes(source: FrameSource, height: number): readonly string[] {
  const { size, state } = source;
  const { columns } = size;
  const side: Pane = state.pane === 'visitor' ? 'agent' : state.pane;
  switch (columnsOf(source)) {
    case 1:
      return pane(source, state.pane, columns, height);
    case 2: {
      const left = Math.floor(columns / 2);
      return beside([pane(source, 'visitor', left, height), pane(source, side, columns - left, height)]);
    }
    case 3: {
      const [left, middle] = [Math.floor(columns * 0.34), Math.floor(columns * 0.36)];
      const right = columns - left - middle;
      const tall = state.pane === 'mail' && state.reading !== undefined ? 0.6 : 0.34;
      const mail = Math.max(5, Math.floor(height * tall));
      const crm = Math.max(4, Math.floor(height * 0.18));
      const stack = [
        ...pane(source, 'mail', right, mail),
        ...pane(source, 'crm', right, crm),
        ...pane(source, 'story', right, height - mail - crm),
      ];
      return beside([pane(source, 'visitor', left, height), pane(source, 'agent', middle, height), stack]);
    }
  }
}

function beside(blocks: readonly (readonly string[])[]): readonly string[] {
  return (blocks[0] ?? []).map((_, row) => blocks.map((block) => block[row] ?? '').join(''));
}

function pane(source: FrameSource, name: Pane, width: number, height: number): readonly string[] {
  const drawn = DRAW[name](source, width - 4, height - 2);
  return framed({ ...drawn, isFocused: source.state.pane === name }, width, height, source.paint);
}

function overlay(
  { size, paint }: FrameSource,
  { title, lines, scroll }: NonNullable<ScreenState['overlay']>,
  height: number,
): readonly string[] {
  const all = lines.flatMap((each) => message('', each, size.columns - 4));
  const from = Math.min(scroll, Math.max(0, all.length - height + 2));
  const below = all.length - from - height + 2;
  const state = below > 0 ? `↓ ${below}` : 'Esc';
  return framed({ title, state, lines: all.slice(from), isFocused: true }, size.columns, height, paint);
}

function completionLines({ chat, state, size, paint }: FrameSource, most: number): readonly string[] {
  const all = state.formItem === undefined ? completionsOf(chat, state.input.text) : [];
  if (all.length === 0) return [];
  const marked = Math.min(state.completion, all.length - 1);
  const from = Math.max(0, Math.min(marked - most + 1, all.length - most));
  return all.slice(from, from + most).map(({ shown }, index) => {
    const isMarked = from + index === marked;
    return painted(line(` ${isMarked ? '▸' : ' '} ${shown}`, isMarked ? 'bold' : 'dim'), size.columns, paint);
  });
}

function noticeLine({ notice, isLeaving }: ScreenState): Line {
  const text = notice?.lines.join(' · ') ?? '';
  return line(
    text === '' ? '' : ` ${notice?.isProblem ? '✗ ' : ''}${text}`,
    isLeaving || notice?.isProblem ? 'red' : 'green',
  );
}

/** What is typed, behind who writes it; the part around the cursor when it is too long. */
function inputLine({ chat, look, state, size, words }: FrameSource): { readonly line: Line; readonly cursor: number } {
  const prompt = ` ${promptOf(chat, look, state, words)} › `;
  const start = displayWidth(prompt);
  const { text, cursor } = visible(state.input, size.columns - start - 1);
  return { line: [{ text: prompt, tone: 'bold' }, { text }], cursor: start + cursor };
}

function promptOf(chat: Chat, { screen }: ChatLook, { formItem }: ScreenState, words: ChatWords): string {
  if (formItem !== undefined) {
    const { form } = screen ?? {};
    const buttons: Readonly<Partial<Record<string, string>>> = { send: form?.sendLabel, dismiss: form?.dismissLabel };
    const label = form?.fields.find(({ field }) => field === formItem)?.label;
    return clip(steady(label ?? buttons[formItem] ?? ''), 24);
  }
  const { kind, name } = chat.speaker;
  return clip(steady(titled(words.panes[kind], name, kind === 'visitor' ? DEFAULT_VISITOR : DEFAULT_AGENT, 1)), 24);
}

/** A text on one line with the cursor in sight; line breaks are drawn. */
function visible({ text, cursor }: Typed, width: number): { readonly text: string; readonly cursor: number } {
  const drawn = (part: string): string => steady(part.replaceAll('\n', '⏎'));
  const before = drawn(text.slice(0, cursor));
  const after = drawn(text.slice(cursor));
  const used = displayWidth(before);
  if (used <= width) return { text: take(before + after, width), cursor: used };
  let kept = before;
  while (displayWidth(kept) > width - 1) kept = kept.slice(Math.max(1, Math.floor((kept.length - width) / 2)));
  return { text: take(`…${kept}${after}`, width), cursor: displayWidth(kept) + 1 };
}

/** The keys that help most now, as many as fit. */
function hintLine(source: FrameSource): Line {
  const { words, size } = source;
  let room = size.columns - 2;
  const spans: { text: string; tone?: 'bold' | 'dim' }[] = [{ text: ' ' }];
  for (const binding of hintsFor(source)) {
    const { id } = binding;
    const label = bindingLabel(binding);
    const width = displayWidth(`${label} ${words.keys[id].short}  `);
    if (width > room) continue;
    room -= width;
    spans.push({ text: label, tone: 'bold' }, { text: ` ${words.keys[id].short}  `, tone: 'dim' });
  }
  return spans;
}
