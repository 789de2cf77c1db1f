/** A world made of what a test says was observed in it, and a judge over it. */
import type { ContactField, FormDraft } from '../../src/domain/vocabulary/contact.ts';
import type { Event } from '../../src/domain/vocabulary/event.ts';
import type { MessageContent } from '../../src/domain/vocabulary/message.ts';
import { CHANNEL_DEFAULTS, type ChannelSettings, PORTAL_DEFAULTS } from '../../src/domain/vocabulary/settings.ts';
import { WorldJudge } from '../../src/explore/judge.ts';
import type { ReceivedMail } from '../../src/sink/received-mail.ts';
import type {
  AgentDesk,
  CrmRecordView,
  DeskConversation,
  Observation,
  Target,
  VisitorScreen,
} from '../../src/target/target.ts';

/** September 9, 2001 at 1:46:40 AM in UTC. */
const START = 1_000_000_000_000;

/** Events of one batch; `of` gives those of one type their type. */
export type Batch = readonly Event[];

/** A world in which things are told to have happened. */
export class ScriptedWorld {
  now: number = START;
  screen: VisitorScreen = { pageOpen: true, chatInView: true, language: 'en', lines: [] };
  desk: AgentDesk = { publicName: 'Alice', presence: 'online', conversations: [] };
  records: CrmRecordView[] = [];
  due: { readonly what: string; readonly at: number }[] = [];
  /** What an agent finds by a number. */
  finds: (number: number) => DeskConversation | undefined = (number) => this.found(number);
  readonly judge: WorldJudge;
  #tell: (observation: Observation) => void = () => undefined;

  /** A portal with an agent and a visitor on the page, whose chat is in view. */
  constructor(settings: Partial<ChannelSettings> = {}, contact: { readonly email?: string } = {}) {
    const target = {
      watch: (listener: (observation: Observation) => void) => {
        this.#tell = listener;
      },
      now: () => this.now,
      visitor: () => ({ screen: () => this.screen }),
      agent: () => ({ desk: () => this.desk, find: (number: number) => this.finds(number) }),
      crmRecords: () => this.records,
      due: () => this.due,
    };
    this.judge = new WorldJudge(target as unknown as Target);
    const channel = { ...CHANNEL_DEFAULTS, name: 'Shop', site: 'https://shop.example/', ...settings };
    this.happens(
      { type: 'PortalOpened', settings: { ...PORTAL_DEFAULTS, administratorEmail: 'admin@shop.example' } },
      { type: 'ChannelOpened', channel: 'Shop', settings: channel },
      { type: 'AgentJoined', agent: 'alice', publicName: 'Alice', channels: ['Shop'], presence: 'online' },
      { type: 'VisitorArrived', visitor: 'anna', channel: 'Shop' },
      { type: 'PageOpened', visitor: 'anna', page: 'https://shop.example/' },
      { type: 'VisitorIdentified', visitor: 'anna', contact },
    );
  }

  /** Conversation `number` with everything that was said in it. */
  found(number: number): DeskConversation | undefined {
    const said = this.judge.facts.portals.get('Shop')?.conversations.get(number)?.said ?? [];
    const entries = said.map(({ content, at }) => ({ kind: content.kind, author: '', at, text: '' }));
    return { number, entries } as unknown as DeskConversation;
  }

  happens(...events: Batch): this {
    this.#tell({ kind: 'events', at: this.now, portal: 'Shop', events });
    return this;
  }

  tells(observation: Record<string, unknown> & { readonly kind: Observation['kind'] }): this {
    this.#tell({ at: this.now, ...observation } as unknown as Observation);
    return this;
  }

  pass(ms: number): this {
    this.judge.rest();
    this.now += ms;
    return this;
  }

  /** Conversation `number` begins with a question and the greeting, and is Alice's. */
  opens(number = 1): this {
    this.screen = { ...this.screen, number, numberLine: `Conversation no. ${number}` };
    return this.happens(
      { type: 'ConversationOpened', conversation: number, channel: 'Shop', visitor: 'anna', page: '/' },
      { type: 'MessagePosted', conversation: number, message: { kind: 'visitor', text: 'Question' } },
      { type: 'MessagePosted', conversation: number, message: { kind: 'greeting' } },
      { type: 'ConversationAssigned', conversation: number, agent: 'alice' },
    );
  }

  says(message: MessageContent, number = 1): this {
    return this.happens({ type: 'MessagePosted', conversation: number, message });
  }

  replies(text = 'Reply'): this {
    return this.says({ kind: 'reply', agent: 'alice', text });
  }

  looksAway(): this {
    return this.happens({ type: 'ChatPutOutOfView', visitor: 'anna' });
  }

  /** E-mail `mail` is decided and its first try begins. */
  queues(mail: number, change: Partial<Extract<Event, { type: 'MailQueued' }>> = {}): this {
    const { kind = 'unread', address = 'anna@example.com' } = change;
    return this.happens(
      { type: 'MailDecided', conversation: 1, kind, decision: 'send', reason: 'unseen-for-the-delay', mail },
      {
        type: 'MailQueued',
        mail,
        kind,
        conversation: 1,
        address,
        language: 'en',
        sender: { name: 'Shop', address: 'admin@shop.example' },
        messageId: `m${mail}`,
        references: [],
        linkToken: `t${mail}`,
        linksExpireAt: this.now + 1_000_000,
        from: 0,
        to: 99,
        carriesReplies: true,
        isRequested: false,
        ...change,
      },
      { type: 'MailTryStarted', mail, address },
    );
  }

  /** E-mail `mail` arrives. */
  arrives(mail: number, change: Partial<ReceivedMail> = {}): this {
    return this.tells({
      kind: 'mail',
      mail: {
        kind: 'unread',
        messageId: `m${mail}`,
        subject: 'New reply in conversation no. 1',
        from: { name: 'Shop', address: 'admin@shop.example' },
        to: ['anna@example.com'],
        envelope: { from: 'admin@shop.example', to: ['anna@example.com'] },
        headers: new Map(),
        entries: [entry('question', 'Question'), entry('reply', 'Reply')],
        links: [],
        actionLink: `https://shop.example/?causerie=t${mail}`,
        contentLanguage: 'en',
        htmlLanguage: 'en',
        ...change,
      },
    });
  }

  /** Every promise broken up to now. */
  broken(): readonly string[] {
    return [...new Set(this.judge.broken().map(({ promise }) => promise))];
  }
}

/** An entry of an e-mail. */
export function entry(part: 'question' | 'reply' | 'message', text: string): ReceivedMail['entries'][number] {
  return { part, author: 'Somebody', time: 'September 9, 2001 at 1:46 AM', text };
}

/** "Introduce yourself" is on the screen with `draft` in it, and asks for `fields`. */
export function introduced(draft: FormDraft, fields: readonly ContactField[]): ScriptedWorld {
  const world = new ScriptedWorld().opens();
  const shown = fields.map((field) => ({ field, label: '', value: draft[field] ?? '' }));
  const form = { kind: 'introduce', title: '', fields: shown, sendLabel: '', dismissLabel: 'Not now' } as const;
  world.screen = { ...world.screen, form };
  return world.happens({ type: 'FormShown', conversation: 1, form: 'introduce', id: '1:1', asked: true, draft });
}

/** A reply that stays unseen until its minute is over; the e-mail about it is under way. */
export const mailed = (): ScriptedWorld =>
  new ScriptedWorld({}, { email: 'anna@example.com' }).opens().looksAway().replies().pass(60_000).queues(1);
