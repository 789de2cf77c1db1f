/** Draws each part of the screen as lines for a given size, from what the chat holds. It knows no key and changes nothing. */
import { CONTACT_FIELDS } from '../../domain/vocabulary/contact.ts';
import { clockTime } from '../../steps/box.ts';
import { DEFAULT_AGENT, DEFAULT_VISITOR } from '../../steps/world.ts';
import type { DeskEntry, ScreenForm, VisitorScreen } from '../../target/target.ts';
import type { Chat } from '../chat.ts';
import { onOneLine } from '../chat-step.ts';
import { lintReceived, mailLines, recordLine } from '../sights.ts';
import type { ChatWords } from '../words/chat-words.ts';
import { type Line, line, message, type Tone } from './lines.ts';
import { type ChatLook, chosenConversation } from './look.ts';
import type { FormItem, ScreenState } from './screen-state.ts';

/** What a pane is drawn from. */
export interface PaneSource {
  readonly chat: Chat;
  readonly words: ChatWords;
  readonly look: ChatLook;
  readonly state: ScreenState;
}

/** A pane's title, what stands at its right, and its lines; `height` of them at most. */
export interface DrawnPane {
  readonly title: string;
  readonly state?: string;
  readonly lines: readonly Line[];
}

/** Draws a pane for lines of `width` cells. */
export type DrawPane = (source: PaneSource, width: number, height: number) => DrawnPane;

/** The last lines of a list too long to show; only as many items are drawn as are needed. */
function tail<Item>(
  items: readonly Item[],
  draw: (item: Item) => readonly Line[],
  height: number,
  scroll: number,
  words: ChatWords,
): readonly Line[] {
  const lines: Line[] = [];
  let index = items.length;
  while (index > 0 && lines.length < height + scroll) {
    index -= 1;
    lines.unshift(...draw(items[index] as Item));
  }
  const hidden = Math.min(scroll, Math.max(0, lines.length - height));
  const shown = lines.slice(Math.max(0, lines.length - height - hidden), lines.length - hidden);
  const above = index > 0 || lines.length - hidden > height;
  return above && shown.length > 1
    ? [line(words.more(index + Math.max(0, lines.length - height - hidden) + 1), 'dim'), ...shown.slice(1)]
    : shown;
}

const LINE_TONES: Readonly<Record<VisitorScreen['lines'][number]['kind'], Tone>> = {
  visitor: 'blue',
  reply: 'green',
  greeting: 'dim',
  notice: 'dim',
};

/** `Visitor`, `Visitor Anna`, `Visitor Anna (2)` where there are two. */
export function titled(kind: string, name: string, unnamed: string, count: number): string {
  return `${name === unnamed ? kind : `${kind} ${name}`}${count > 1 ? ` (${count})` : ''}`;
}

/** The time of a line; in real time nobody counts milliseconds. */
function timeOf(at: number, { session }: Chat): string {
  return clockTime(session.isRealTime ? at - (at % 1_000) : at);
}

/** Texts stand below one another behind their time. */
const TIME_CELLS = 9;

/** The visitor's widget. */
export const drawVisitor: DrawPane = ({ words, look, state, chat }, width, height) => {
  const { screen } = look;
  const title = titled(words.panes.visitor, look.visitor, DEFAULT_VISITOR, look.visitors);
  if (screen === undefined) return { title, lines: message('', chat.session.world.refusal ?? '', width) };
  if (!screen.pageOpen)
    return { title, state: `× ${words.pageClosed}`, lines: message('', words.reopen, width, { text: 'dim' }) };
  const icon: Line = screen.copyIcon === undefined ? [] : [{ text: `  ⧉ ${screen.copyIcon}`, tone: 'dim' }];
  const head: Line[] = screen.numberLine === undefined ? [] : [[...line(screen.numberLine, 'bold'), ...icon]];
  const foot: Line[] = [
    ...(screen.form === undefined ? [] : formLines(screen.form, state.formItem, width)),
    ...(screen.copyStatus === undefined ? [] : message('', screen.copyStatus.text, width, { text: 'yellow' })),
    ...(screen.endedLine === undefined ? [] : [line(screen.endedLine, 'bold')]),
  ];
  const room = Math.max(2, height - head.length - foot.length);
  const draw = ({ at, author, text, kind }: VisitorScreen['lines'][number]): readonly Line[] =>
    message(`${timeOf(at, chat)} ${author}${words.colon}`, text, width, { head: LINE_TONES[kind], indent: TIME_CELLS });
  const isNew = screen.lines.length === 0 && chat.session.taken.length === 0;
  const body = isNew
    ? words.firstSteps.flatMap((each) => message('', each, width, { text: 'dim' }))
    : tail(screen.lines, draw, room, state.scroll.visitor, words);
  return {
    title,
    state: screen.chatInView ? words.pageOpen : words.outOfView,
    lines: [...head, ...body, ...foot].slice(-height),
  };
};

/** A form as a person fills it in: its fields with what stands in them, their errors, its buttons. */
function formLines(form: ScreenForm, item: FormItem | undefined, width: number): readonly Line[] {
  const mark = (each: FormItem): string => (each === item ? '▸' : ' ');
  const inner = width - 2;
  const fields = form.fields.flatMap(({ field, label, value, problem }): readonly Line[] => {
    const shown = value === '' ? `[${' '.repeat(12)}]` : `[${value}]`;
    return [
      ...message(`${mark(field)} ${label} `, shown, inner, field === item ? { head: 'bold', text: 'bold' } : {}),
      ...(problem === undefined ? [] : message('  ✗ ', problem, inner, { head: 'red', text: 'red' })),
    ];
  });
  const button = (each: FormItem, label: string): Line =>
    line(`${mark(each)}( ${label} )`, each === item ? 'bold' : undefined);
  const buttons = [...button('send', form.sendLabel), ...line(' '), ...button('dismiss', form.dismissLabel)];
  const title = message('', form.title, inner, { text: 'bold' });
  const [first = [], ...others] = [...title, ...fields, buttons];
  const bar = (text: string, rest: Line): Line => [{ text, tone: 'yellow' }, ...rest];
  const last = others.pop();
  return [bar('┌ ', first), ...others.map((each) => bar('│ ', each)), ...(last === undefined ? [] : [bar('└ ', last)])];
}

const ENTRY_TONES: Readonly<Partial<Record<DeskEntry['kind'], Tone>>> = {
  visitor: 'blue',
  reply: 'green',
  note: 'yellow',
  'contact-details': 'yellow',
  'contact-conflict': 'red',
  'mail-undelivered': 'red',
};

/** The agent's desk: the conversations, then the one in front. */
export const drawAgent: DrawPane = ({ words, look, state, chat }, width, height) => {
  const { desk } = look;
  if (desk === undefined) {
    return { title: words.panes.agent, lines: message('', chat.session.world.refusal ?? '', width) };
  }
  const sign = { online: '●', paused: '◐', offline: '○' }[desk.presence];
  const title = titled(words.panes.agent, look.agent, DEFAULT_AGENT, look.agents);
  const presence = `${sign} ${words.presence[desk.presence]}`;
  const chosen = chosenConversation(look, state.conversation);
  if (chosen === undefined) return { title, state: presence, lines: [line(words.noConversation, 'dim')] };
  const most = Math.max(1, Math.floor(height / 4));
  const position = desk.conversations.indexOf(chosen);
  const from = Math.max(0, Math.min(position - most + 1, desk.conversations.length - most));
  const list = desk.conversations.slice(from, from + most).map((conversation): Line => {
    const { number, visitor, status, place } = conversation;
    const text = `${conversation === chosen ? '▸' : ' '}#${number} ${visitor} · ${words.status[status]} · ${words.place[place]}`;
    return line(text, conversation === chosen ? 'bold' : undefined);
  });
  const hidden = desk.conversations.length - list.length;
  const known = CONTACT_FIELDS.flatMap((field) => chosen.contact[field] ?? []);
  const contact = known.length === 0 ? words.notKnown : known.join(' · ');
  const head = [
    ...list,
    ...(hidden > 0 ? [line(`  +${hidden}`, 'dim')] : []),
    line(`☎ ${contact}`, known.length === 0 ? 'dim' : undefined),
  ];
  const draw = ({ kind, at, author, text }: DeskEntry): readonly Line[] => {
    const mark = words.entry[kind];
    const who = kind === 'visitor' || kind === 'reply' ? author : kind === 'note' ? `[${mark}] ${author}` : `[${mark}]`;
    return message(`${timeOf(at, chat)} ${who}${words.colon}`, text, width, {
      head: ENTRY_TONES[kind] ?? 'dim',
      indent: TIME_CELLS,
    });
  };
  const body = tail(chosen.entries, draw, Math.max(2, height - head.length), state.scroll.agent, words);
  return { title, state: presence, lines: [...head, ...body] };
};

/** The mailbox: the list, or the e-mail being read. */
export const drawMail: DrawPane = ({ words, look, state }, width, height) => {
  const reading = state.reading === undefined ? undefined : look.mails[state.reading.mail];
  if (state.reading !== undefined && reading !== undefined) {
    const lines = mailLines(reading, words, state.reading.withHeaders).flatMap((each, index): readonly Line[] => {
      if (/^(.)\1+$/u.test(each)) return [line([...each].slice(0, width).join(''), 'dim')]; // a rule drawn with dashes
      return message('', each, width, index < 3 ? { text: 'bold' } : {});
    });
    const scroll = Math.min(state.scroll.reading, Math.max(0, lines.length - height));
    const below = lines.length - scroll - height;
    return {
      title: `${words.panes.mail} ${state.reading.mail + 1}/${look.mails.length}`,
      state: below > 0 ? `↓ ${below}` : '',
      lines: lines.slice(scroll, scroll + height),
    };
  }
  const marked = Math.min(state.mail, look.mails.length - 1);
  const draw = (index: number): readonly Line[] => {
    const mail = look.mails[index];
    if (mail === undefined) return [];
    const faults = lintReceived(mail).findings.length;
    const isMarked = index === marked && state.pane === 'mail';
    const lint = faults === 0 ? '✓' : `✗${faults}`;
    const head = `${isMarked ? '▸' : ' '}${index + 1} ${clockTime(mail.receivedAt)} ${lint} `;
    return [
      ...message(
        head,
        `${words.mail[mail.kind]} → ${mail.to.join(', ')}`,
        width,
        isMarked ? { head: 'bold', text: 'bold' } : {},
      ),
      ...message('     ', mail.subject, width, { text: 'dim' }),
    ];
  };
  const indexes = look.mails.map((_, index) => index);
  const lines =
    indexes.length === 0 ? [line(words.mail.none, 'dim')] : tail(indexes, draw, height, state.scroll.mail, words);
  return { title: words.panes.mail, state: String(look.mails.length), lines };
};

/** The records of the CRM. */
export const drawCrm: DrawPane = ({ words, look, state }, width, height) => {
  const draw = (record: ChatLook['records'][number]): readonly Line[] =>
    message('• ', recordLine(record, words), width);
  const lines =
    look.records.length === 0
      ? [line(words.crm.none, 'dim')]
      : tail(look.records, draw, height, state.scroll.crm, words);
  return { title: words.panes.crm, state: String(look.records.length), lines };
};

/** The steps taken and those ahead; the marked one, or where the story stands, is kept in sight. */
export const drawStory: DrawPane = ({ words, chat, state }, width, height) => {
  const { taken, ahead } = chat.session;
  const marked = state.pane === 'story' ? (state.step ?? taken.length - 1) : -1;
  const steps: readonly (readonly Line[])[] = [
    ...taken.map((step, index) => {
      const { failure } = step;
      const text = onOneLine(step);
      const mark = index === marked ? '▸' : ' ';
      if (failure === undefined) return message(`${mark}✓ `, text, width, { head: 'green' });
      return message(`${mark}✗ `, `${text}: ${failure}`, width, { head: 'red', text: 'red' });
    }),
    ...ahead.map((step, index) =>
      message(`${taken.length + index === marked ? '▸' : ' '}· `, onOneLine(step), width, { head: 'dim', text: 'dim' }),
    ),
  ];
  const lines = steps.flat();
  const focus = marked >= 0 ? marked : taken.length - 1;
  const end = steps.slice(0, focus + 1).flat().length;
  const from = Math.max(0, Math.min(end - Math.floor(height * 0.75), lines.length - height));
  const shown =
    lines.length === 0 ? message('', words.noSteps, width, { text: 'dim' }) : lines.slice(from, from + height);
  const count = ahead.length === 0 ? String(taken.length) : `${taken.length}, ${words.ahead(ahead.length)}`;
  return { title: words.panes.story, state: count, lines: shown };
};
