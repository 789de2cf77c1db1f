/** Turns keys into what they do: on the chat, in the text being typed, or to what lies open. It draws nothing. */
import type { Chat } from '../chat.ts';
import type { Reply } from '../reply.ts';
import { linesOf, mailLine } from '../sights.ts';
import type { KeyId, Pane } from '../words/chat-words.ts';
import { PANES } from '../words/chat-words.ts';
import { ACTIONS } from './actions.ts';
import { bindingOf } from './bindings.ts';
import type { PaneSource } from './draw-panes.ts';
import { openingHelp } from './help.ts';
import { EMPTY, erase, eraseLine, eraseNext, eraseWord, insert, jump, move, type Typed } from './line-editor.ts';
import { type ChatLook, lookAtChat } from './look.ts';
import { FIRST_STATE, type ScreenState } from './screen-state.ts';

/** A key: its name (`ctrl+n`, `enter`), or the text it typed. */
export type Key = { readonly name: string } | { readonly typed: string };

const EDITS: Readonly<Record<string, (typed: Typed) => Typed>> = {
  left: (typed) => move(typed, -1),
  right: (typed) => move(typed, 1),
  home: (typed) => jump(typed, 'start'),
  end: (typed) => jump(typed, 'end'),
  'ctrl+e': (typed) => jump(typed, 'end'),
  backspace: erase,
  delete: eraseNext,
  'ctrl+w': eraseWord,
  'ctrl+u': eraseLine,
};

/** What is on the screen, and what keys make of it. */
export class Controller {
  readonly chat: Chat;
  state: ScreenState = FIRST_STATE;
  /** Called whenever the screen should be drawn anew. */
  onChange: () => void = () => undefined;
  /** Called when the person leaves. */
  onLeave: () => void = () => undefined;
  #look: { readonly key: string; readonly look: ChatLook } | undefined;
  #mailsTold = 0;
  readonly #keys: Key[] = [];
  #isBusy = false;
  #isChanged = false;

  constructor(chat: Chat) {
    this.chat = chat;
    const { opened, words, session } = chat;
    if (opened !== undefined) {
      const lines = [words.opened(opened.path, opened.name, session.ahead.length)];
      this.state = { ...FIRST_STATE, pane: 'story', notice: { isProblem: false, lines } };
    }
    chat.parts.pace.onTick = () => this.refresh();
  }

  /** The chat at this moment; looked at once for each change. */
  get look(): ChatLook {
    const { session } = this.chat;
    const time = session.isRealTime ? session.now() : 0;
    const key = [session.revision, this.chat.inFront('visitor'), this.chat.inFront('agent'), time].join(' ');
    if (this.#look?.key !== key) this.#look = { key, look: lookAtChat(this.chat) };
    return this.#look.look;
  }

  /** What panes are drawn from, and bindings decided by. */
  get source(): PaneSource {
    return { chat: this.chat, words: this.chat.words, look: this.look, state: this.state };
  }

  /** Changes the state and has it drawn. */
  set(change: Partial<ScreenState>): void {
    this.state = { ...this.state, ...change };
    this.#changed();
  }

  /** The text typed, taken to be carried out: what becomes of it is drawn together with its going. */
  takeInput(): string {
    const { text } = this.state.input;
    this.state = { ...this.state, input: EMPTY, completion: 0 };
    return text;
  }

  /** One frame for all that changes at once. */
  #changed(): void {
    if (this.#isChanged) return;
    this.#isChanged = true;
    queueMicrotask(() => {
      this.#isChanged = false;
      this.onChange();
    });
  }

  /** Time has passed by itself. */
  refresh(): void {
    this.#tellMails();
    this.#changed();
  }

  /** A key was pressed. Keys are obeyed in their order: those that come while something is under way wait for it. */
  press(key: Key): void {
    if ('name' in key && key.name === 'ctrl+c') {
      ACTIONS.leave(this, key.name);
      return;
    }
    this.#keys.push(key);
    if (!this.#isBusy) void this.#obeyKeys();
  }

  async #obeyKeys(): Promise<void> {
    for (;;) {
      const key = this.#keys.shift();
      if (key === undefined) return;
      const work = this.#obey(key);
      if (work === undefined) continue;
      this.#isBusy = true;
      await work;
      this.#isBusy = false;
    }
  }

  #obey(key: Key): Promise<unknown> | undefined {
    if (this.state.formItem !== undefined && this.look.screen?.form === undefined) this.set({ formItem: undefined });
    const { overlay } = this.state;
    if (overlay !== undefined && 'name' in key) return this.#obeyOver(overlay, key.name);
    const name = 'name' in key ? key.name : key.typed;
    if (this.state.isLeaving) this.set({ isLeaving: false, notice: undefined });
    const edit = 'name' in key ? EDITS[name] : undefined;
    if (edit !== undefined) {
      this.set({ input: edit(this.state.input), completion: 0 });
      return undefined;
    }
    const id: KeyId | undefined = bindingOf(name, this.source);
    if (id === undefined && 'typed' in key) return this.#type(key.typed);
    const work = id === undefined ? undefined : ACTIONS[id](this, name);
    return work instanceof Promise ? work : undefined;
  }

  #type(text: string): undefined {
    const input = insert(this.state.input, text);
    this.set({ input, completion: 0, isLeaving: false, overlay: undefined });
    return undefined;
  }

  /** Goes to a part of the screen; who stands there writes from now on. */
  goTo(pane: Pane): void {
    if (pane === 'visitor' || pane === 'agent') this.chat.speakAs(pane);
    this.set({ pane, formItem: undefined, ...(this.state.formItem === undefined ? {} : { input: EMPTY }) });
  }

  /** The part `by` places further, round and round. */
  goBy(by: 1 | -1): void {
    const next = (PANES.indexOf(this.state.pane) + by + PANES.length) % PANES.length;
    this.goTo(PANES[next] as Pane);
  }

  /** Does something on the chat and shows what is answered. */
  async carryOut(work: () => Promise<Reply>): Promise<Reply> {
    let reply: Reply;
    const { opened } = this.chat;
    try {
      reply = await work();
    } catch (failure) {
      reply = { kind: 'problem', message: String(failure), details: [] };
    }
    this.#show(reply);
    // The steps ahead are what an opened scenario is about.
    if (this.chat.opened !== opened) this.goTo('story');
    return reply;
  }

  #show(reply: Reply): void {
    this.set({ scroll: { ...this.state.scroll, visitor: 0, agent: 0 }, step: undefined });
    switch (reply.kind) {
      case 'quit':
        return this.onLeave();
      case 'problem': {
        const [first, ...others] = [reply.message, ...reply.details];
        // A list of what people see instead is worth a page of its own.
        if (others.length > 2) return this.open(reply.message, reply.details);
        return this.set({ notice: { isProblem: true, lines: [first ?? '', ...others] } });
      }
      case 'done':
        this.set({ notice: reply.say === undefined ? undefined : { isProblem: false, lines: [reply.say] } });
        return this.#tellMails();
      case 'show':
        return this.#showSight(reply);
    }
  }

  #showSight(show: Extract<Reply, { kind: 'show' }>): void {
    switch (show.sight) {
      case 'screen':
        return this.goTo('visitor');
      case 'desk':
        return this.goTo('agent');
      case 'mails':
        return this.set({ pane: 'mail', reading: undefined });
      case 'mail': {
        const reading = { mail: show.index ?? 0, withHeaders: show.headers ?? false };
        return this.set({ pane: 'mail', mail: reading.mail, reading, scroll: { ...this.state.scroll, reading: 0 } });
      }
      case 'crm':
      case 'story':
        return this.goTo(show.sight);
      case 'help':
        return this.open(this.chat.words.keys.help.short, openingHelp(this.chat, show.word ?? ''));
      case 'due':
      case 'events':
        return this.open(this.chat.words.commands[show.sight].does, linesOf(this.chat, show));
    }
  }

  /** Lays lines over everything. */
  open(title: string, lines: readonly string[]): void {
    this.set({ overlay: { title, lines, scroll: 0 } });
  }

  /** An e-mail that arrived is told, wherever one looks. */
  #tellMails(): void {
    const { mails } = this.look;
    const last = mails.at(-1);
    if (mails.length > this.#mailsTold && last !== undefined) {
      const told = `✉ ${mailLine(last, mails.length - 1, this.chat.words)}`;
      this.set({ notice: { isProblem: false, lines: [told] }, mail: mails.length - 1 });
    }
    this.#mailsTold = mails.length;
  }

  #obeyOver(overlay: NonNullable<ScreenState['overlay']>, name: string): undefined {
    const by = { up: -1, down: 1, pageup: -10, pagedown: 10, home: -1e6, end: 1e6 }[name];
    const last = Math.max(0, overlay.lines.length - 5);
    const scroll = Math.min(last, Math.max(0, overlay.scroll + (by ?? 0)));
    this.set({ overlay: by === undefined ? undefined : { ...overlay, scroll } });
    return undefined;
  }
}
