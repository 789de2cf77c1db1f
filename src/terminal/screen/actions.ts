/** What each key does. Everything done to the chat is a sentence or a command, as if it had been typed. */
import type { StepId } from '../../steps/step-id.ts';
import { type Argument, writeSentence } from '../../steps/write-sentence.ts';
import { passing } from '../chat-step.ts';
import { COMMANDS } from '../commands.ts';
import { completionsOf } from '../completions.ts';
import type { CommandId, KeyId } from '../words/chat-words.ts';
import type { Controller } from './controller.ts';
import { fillIn, leaveForm, nextItem, otherItem } from './form-filling.ts';
import { openingHelp } from './help.ts';
import { EMPTY, insert, typed } from './line-editor.ts';
import { chosenConversation } from './look.ts';

/** A promise when it takes time: further keys wait for it. */
type Action = (screen: Controller, key: string) => unknown;

/** Says a sentence in the language of the session. */
function say(screen: Controller, id: StepId, args: readonly Argument[]): Promise<unknown> {
  const text = writeSentence(id, args, screen.chat.session.spokenLanguage);
  return screen.carryOut(() => screen.chat.take({ text }));
}

const command =
  (id: CommandId, argument = ''): Action =>
  (screen) =>
    screen.carryOut(async () => COMMANDS[id](screen.chat, argument));

const passes =
  (durationMs: number): Action =>
  (screen) =>
    screen.carryOut(() => screen.chat.take(passing(durationMs, screen.chat.session.spokenLanguage)));

/** The number to name when an agent with several conversations means the chosen one. */
function chosenNumber({ look, state }: Controller): number | undefined {
  const open = (look.desk?.conversations ?? []).filter(({ status }) => status !== 'ended');
  return open.length > 1 ? chosenConversation(look, state.conversation)?.number : undefined;
}

const write: Action = (screen) => {
  const text = screen.takeInput();
  const { chat } = screen;
  const number = chat.speaker.kind === 'agent' ? chosenNumber(screen) : undefined;
  if (number !== undefined && text.trim() !== '' && !/^\/|\n/.test(text)) {
    return say(screen, 'agent-writes-in', [chat.speaker.name, text, number]);
  }
  return screen.carryOut(() => chat.enter(text));
};

const end: Action = (screen) => {
  const { kind, name } = screen.chat.speaker;
  if (kind === 'visitor') return say(screen, 'visitor-ends', [name]);
  const number = chosenNumber(screen);
  return number === undefined ? say(screen, 'agent-ends', [name]) : say(screen, 'agent-ends-numbered', [name, number]);
};

const PRESENCE_STEPS = { online: 'agent-pauses', paused: 'agent-goes-offline', offline: 'agent-goes-online' } as const;

const presence: Action = (screen) => {
  const { desk, agent } = screen.look;
  return desk === undefined ? undefined : say(screen, PRESENCE_STEPS[desk.presence], [agent]);
};

const complete: Action = (screen) => {
  const all = completionsOf(screen.chat, screen.state.input.text);
  const marked = all[Math.min(screen.state.completion, all.length - 1)];
  if (marked !== undefined) screen.set({ input: typed(marked.line), completion: 0 });
};

const read: Action = (screen) => {
  const mail = Math.min(screen.state.mail, screen.look.mails.length - 1);
  if (mail < 0) return;
  screen.set({ reading: { mail, withHeaders: false }, scroll: { ...screen.state.scroll, reading: 0 } });
};

/** To the marked step: back, or forward through those ahead. */
const go: Action = (screen) => {
  const { state, chat } = screen;
  const { taken } = chat.session;
  const by = (state.step ?? taken.length - 1) - (taken.length - 1);
  if (by === 0) return undefined;
  return command(by < 0 ? 'back' : 'forward', String(Math.abs(by)))(screen, '');
};

const choose: Action = (screen, key) => {
  const by = key === 'up' ? -1 : 1;
  const { state, look, chat } = screen;
  const within = (index: number, count: number): number => Math.min(Math.max(0, count - 1), Math.max(0, index));
  if (state.formItem !== undefined) return otherItem(screen, by);
  const completions = completionsOf(chat, state.input.text);
  if (completions.length > 0) return screen.set({ completion: within(state.completion + by, completions.length) });
  switch (state.pane) {
    case 'agent': {
      const conversations = look.desk?.conversations ?? [];
      const chosen = chosenConversation(look, state.conversation);
      const index = chosen === undefined ? 0 : conversations.indexOf(chosen);
      const next = conversations[within(index + by, conversations.length)];
      return screen.set({ conversation: next?.number, scroll: { ...state.scroll, agent: 0 } });
    }
    case 'mail':
      if (state.reading !== undefined) return scroll(screen, key);
      return screen.set({ mail: within(state.mail + by, look.mails.length) });
    case 'story': {
      const { taken, ahead } = chat.session;
      const step = within((state.step ?? taken.length - 1) + by, taken.length + ahead.length);
      return screen.set({ step });
    }
    default:
      return scroll(screen, key);
  }
};

const LINES_BY_KEY: Readonly<Record<string, number>> = { up: 1, down: -1, pageup: 8, pagedown: -8 };

/** A chat is scrolled from its end, an e-mail from its beginning. */
const scroll: Action = (screen, key) => {
  const { scroll: before, pane, reading } = screen.state;
  const by = LINES_BY_KEY[key] ?? 0;
  const isReading = pane === 'mail' && reading !== undefined;
  const place = isReading ? 'reading' : pane;
  screen.set({ scroll: { ...before, [place]: Math.max(0, before[place] + (isReading ? -by : by)) } });
};

const close: Action = (screen) => {
  const { state } = screen;
  if (state.formItem !== undefined) return leaveForm(screen);
  if (state.input.text !== '') return screen.set({ input: EMPTY, completion: 0 });
  if (state.reading !== undefined) return screen.set({ reading: undefined });
  screen.set({ notice: undefined });
};

const run: Action = (screen) => {
  const { speed } = screen.chat.parts.pace;
  if (speed >= 10) return command('pause')(screen, '');
  return command('run', speed === 0 ? '1' : '10')(screen, '');
};

const note: Action = (screen) => {
  if (screen.state.input.text.trim() === '') return undefined;
  const text = screen.takeInput();
  return say(screen, 'agent-notes', [screen.look.agent, text]);
};

const leave: Action = (screen) => {
  if (screen.state.isLeaving) return screen.onLeave();
  screen.set({ isLeaving: true, notice: { isProblem: false, lines: [screen.chat.words.leaveAgain] } });
};

/** What each key does. */
export const ACTIONS: Readonly<Record<KeyId, Action>> = {
  write,
  'line-break': (screen) => screen.set({ input: insert(screen.state.input, '\n') }),
  complete,
  'next-pane': (screen) => screen.goBy(1),
  'previous-pane': (screen) => screen.goBy(-1),
  form: fillIn,
  field: nextItem,
  follow: (screen) => say(screen, 'visitor-follows-link', [screen.look.visitor]),
  headers: (screen) => {
    const { reading } = screen.state;
    if (reading !== undefined) screen.set({ reading: { ...reading, withHeaders: !reading.withHeaders } });
  },
  read,
  go,
  choose,
  scroll,
  close,
  due: command('next'),
  'five-seconds': passes(5_000),
  minute: passes(60_000),
  run,
  back: command('back'),
  forward: command('forward'),
  page: (screen) => {
    const { screen: shown, visitor } = screen.look;
    return say(screen, shown?.pageOpen ? 'visitor-closes-page' : 'visitor-opens-page', [visitor]);
  },
  look: (screen) => {
    const { screen: shown, visitor } = screen.look;
    return say(screen, shown?.chatInView ? 'visitor-looks-away' : 'visitor-looks-at-chat', [visitor]);
  },
  copy: (screen) => say(screen, 'visitor-asks-for-copy', [screen.look.visitor]),
  end,
  presence,
  note,
  save: (screen) => screen.set({ input: typed(`/${screen.chat.words.commands.save.names[0]} chat.feature`) }),
  help: (screen) => screen.open(screen.chat.words.keys.help.short, openingHelp(screen.chat, '')),
  leave,
};
