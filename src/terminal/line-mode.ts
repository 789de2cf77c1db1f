/**
 * The chat without a screen: a line in is something to do, lines out are what happened, in order. For scripts, pipes and
 * readers aloud. It decides nothing; it reads and writes what it is handed.
 */
import { printable } from '../steps/display-width.ts';
import type { Chat } from './chat.ts';
import type { Reply } from './reply.ts';
import { linesOf, lintReceived } from './sights.ts';

/** Where lines come from and go to. */
export interface LinePorts {
  readonly lines: AsyncIterable<string>;
  readonly write: (text: string) => void;
  /** One JSON object a line instead of text. */
  readonly asJson: boolean;
}

/** Real milliseconds between two looks at what happened by itself. */
const LOOK_MS = 200;

/** Reads lines until they end or somebody leaves; whether everything could be done. */
export async function runLineMode(chat: Chat, ports: LinePorts): Promise<boolean> {
  const teller = new Teller(chat, ports);
  let isFine = true;
  teller.tell({ kind: 'done', say: chat.words.welcome });
  teller.tellEvents();
  let isBusy = false;
  const looks = setInterval(() => {
    if (!isBusy) teller.tellEvents();
  }, LOOK_MS);
  try {
    for await (const line of ports.lines) {
      isBusy = true;
      const reply = await chat.enter(line);
      teller.tellEvents();
      teller.tell(reply);
      if (reply.kind === 'problem') isFine = false;
      if (reply.kind === 'quit') break;
      isBusy = false;
    }
  } finally {
    clearInterval(looks);
  }
  return isFine;
}

/** Tells what happened and what was answered, as text or as JSON. */
class Teller {
  readonly #chat: Chat;
  readonly #ports: LinePorts;
  /** Events told so far. */
  #told = 0;

  constructor(chat: Chat, ports: LinePorts) {
    this.#chat = chat;
    this.#ports = ports;
  }

  /** What happened since; after a step back, what follows from there. */
  tellEvents(): void {
    const timeline = this.#chat.session.world.target.timeline();
    for (const { at, portal, text } of timeline.slice(this.#told)) {
      const time = new Date(at).toISOString();
      this.#write({ type: 'event', at: time, portal, text }, [`${time.slice(11, 23)}  ${text}`]);
    }
    this.#told = timeline.length;
  }

  tell(reply: Reply): void {
    switch (reply.kind) {
      case 'quit':
        return;
      case 'done':
        if (reply.say !== undefined) this.#write({ type: 'said', text: reply.say }, [reply.say]);
        return;
      case 'problem': {
        const { message, details } = reply;
        return this.#write({ type: 'problem', message, details }, [
          `! ${message}`,
          ...details.map((each) => `  ${each}`),
        ]);
      }
      case 'show': {
        const lines = linesOf(this.#chat, reply);
        return this.#write({ type: reply.sight, ...dataOf(this.#chat, reply, lines) }, lines);
      }
    }
  }

  #write(told: object, lines: readonly string[]): void {
    const { write, asJson } = this.#ports;
    // JSON escapes what would steer a terminal, but for C1 controls; text is made printable line by line.
    if (asJson) write(`${JSON.stringify(told).replace(/[\u007f-\u009f]/g, escaped)}\n`);
    else for (const line of lines) write(`${printable(line)}\n`);
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What a look shows, for programs. */
function dataOf(chat: Chat, show: Extract<Reply, { kind: 'show' }>, lines: readonly string[]): object {
  const { session } = chat;
  const { target } = session.world;
  switch (show.sight) {
    case 'screen': {
      const visitor = chat.inFront('visitor');
      return { visitor, screen: session.screenOf(visitor) };
    }
    case 'desk': {
      const agent = chat.inFront('agent');
      return { agent, desk: session.deskOf(agent) };
    }
    case 'crm':
      return { records: session.world.refusal === undefined ? target.crmRecords() : [] };
    case 'due':
      return { due: session.due() };
    case 'mails':
      return { mails: target.mails().map(({ receivedAt, kind, to, subject }) => ({ receivedAt, kind, to, subject })) };
    case 'mail': {
      const mail = target.mails()[show.index ?? 0];
      if (mail === undefined) return { lines };
      const { receivedAt, kind, from, to, subject, text, links } = mail;
      const headers = Object.fromEntries(mail.headers);
      return { receivedAt, kind, from, to, subject, text, links, headers, findings: lintReceived(mail).findings };
    }
    default:
      return { lines };
  }
}
