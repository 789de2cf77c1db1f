/**
 * Given commands at instants, when a command, then exactly these events: a portal without an engine. Time moves only by
 * {@link Chat.pass}, which reaches every deadline at its own instant, as an engine would. It knows no port.
 */
import { allOwners, deadlineOf } from '../../src/domain/deadlines.ts';
import { replay } from '../../src/domain/evolve/evolve.ts';
import { handle } from '../../src/domain/portal.ts';
import type {
  Command,
  CrmOutcome,
  DeadlineOwner,
  MailOutcome,
  Rejection,
} from '../../src/domain/vocabulary/command.ts';
import type { ContactDetails, FormDraft } from '../../src/domain/vocabulary/contact.ts';
import type { Event, EventBatch } from '../../src/domain/vocabulary/event.ts';
import type { Message } from '../../src/domain/vocabulary/message.ts';
import {
  CHANNEL_DEFAULTS,
  type ChannelSettings,
  PORTAL_DEFAULTS,
  type PortalSettings,
} from '../../src/domain/vocabulary/settings.ts';
import {
  type AgentPresence,
  type Channel,
  type Conversation,
  emptyPortal,
  type PortalState,
  type Visitor,
} from '../../src/domain/vocabulary/state.ts';
import type { DurationMs, Instant } from '../../src/domain/vocabulary/time.ts';

/** Monday 2026-01-05 09:00 UTC: when every story begins. */
export const START: Instant = 1_767_603_600_000;

/** Settings of the channel "Shop", all others at their defaults. */
export const SHOP: ChannelSettings = { ...CHANNEL_DEFAULTS, name: 'Shop', site: 'https://shop.example/' };

/** Settings of the portal, all but its sender at their defaults. */
export const PORTAL: PortalSettings = { ...PORTAL_DEFAULTS, administratorEmail: 'admin@shop.example' };

/** An agent to begin with. */
export interface GivenAgent {
  readonly id: string;
  readonly presence?: AgentPresence;
  readonly maximum?: number;
  readonly channels?: readonly string[];
}

/** What differs from one portal, one channel, Alice online and Anna on the page with the chat in view. */
export interface Beginning {
  readonly channel?: Partial<ChannelSettings>;
  readonly portal?: Partial<PortalSettings>;
  readonly agents?: readonly GivenAgent[];
  readonly known?: ContactDetails;
}

/** What a portal answers to a command. */
export type Answer = readonly Event[] | Rejection;

/** A portal under test. */
export class Chat {
  readonly state: PortalState = emptyPortal();
  /** Every batch so far. */
  readonly journal: EventBatch[] = [];
  now: Instant = START;
  #tokens = 0;

  /** The events of a command at this instant, or why it is refused. Deadlines are not reached by it. */
  when(command: Command): Answer {
    const answer = handle(this.state, command, { at: this.now, freshToken: () => `t${++this.#tokens}` });
    if (!('type' in answer) && answer.length > 0) this.journal.push({ at: this.now, events: answer });
    return answer;
  }

  /** Commands that must be accepted. */
  given(...commands: readonly Command[]): this {
    for (const command of commands) {
      const answer = this.when(command);
      if ('type' in answer) throw new Error(`${command.type} was refused: ${answer.reason}, ${answer.detail}`);
    }
    return this;
  }

  /** Time passes: every deadline up to the new instant, and at it, is reached. The events of all of them, in order. */
  pass(duration: DurationMs): Event[] {
    const until = this.now + duration;
    const events: Event[] = [];
    for (let reached = 0; ; reached += 1) {
      if (reached > 10_000) throw new Error('deadlines do not end');
      const next = this.#earliest();
      if (next === undefined || next.at > until) break;
      this.now = Math.max(this.now, next.at);
      const answer = this.when({ type: 'ReachDeadline', owner: next.owner });
      if ('type' in answer) throw new Error(`a deadline was refused: ${answer.reason}`);
      events.push(...answer);
    }
    this.now = until;
    return events;
  }

  #earliest(): { readonly owner: DeadlineOwner; readonly at: Instant } | undefined {
    let first: { readonly owner: DeadlineOwner; readonly at: Instant } | undefined;
    for (const owner of allOwners(this.state)) {
      const at = deadlineOf(this.state, owner);
      if (at !== undefined && (first === undefined || at < first.at)) first = { owner, at };
    }
    return first;
  }

  /** The state a restart would find: every batch written as JSON, read and folded anew. */
  restarted(): PortalState {
    return replay(emptyPortal(), JSON.parse(JSON.stringify(this.journal)) as EventBatch[]);
  }

  conversation(number = 1): Conversation {
    const conversation = this.state.conversations.get(number);
    if (conversation === undefined) throw new Error(`there is no conversation ${number}`);
    return conversation;
  }

  visitor(id = 'anna'): Visitor {
    return this.state.visitors.get(id) as Visitor;
  }

  channel(id = 'shop'): Channel {
    return this.state.channels.get(id) as Channel;
  }

  messages(number = 1): readonly Message[] {
    return this.state.messages.get(number) ?? [];
  }

  /** The identifier of the form on the screen. */
  form(number = 1): string {
    const { copyForm, contactForm } = this.conversation(number);
    const form = copyForm ?? contactForm;
    if (form === undefined) throw new Error('there is no form');
    return form.id;
  }

  /** The answer to the latest try of an e-mail; one that is unreachable may have arrived. */
  mailAnswer(mail: number, kind: MailOutcome['kind'], response = kind as string): Answer {
    const tryNumber = this.state.outbox.get(mail)?.triesMade ?? 0;
    const outcome = { kind, response, mayHaveArrived: true };
    return this.when({ type: 'RecordMailOutcome', mail, tryNumber, outcome });
  }

  /** The CRM's answer to a request. */
  crmAnswer(request: number, outcome: Partial<CrmOutcome> = {}): Answer {
    const done = { kind: 'done', record: 'lead-1', change: 'created', conflict: false } as const;
    const tryNumber = this.state.crmQueue.get(request)?.triesMade ?? 0;
    return this.when({ type: 'RecordCrmOutcome', request, tryNumber, outcome: { ...done, ...outcome } as CrmOutcome });
  }
}

/** A portal with its channel, agents and Anna on the page. */
export function begin(beginning: Beginning = {}): Chat {
  const chat = new Chat();
  chat.given(
    { type: 'OpenPortal', settings: { ...PORTAL, ...beginning.portal } },
    { type: 'OpenChannel', channel: 'shop', settings: { ...SHOP, ...beginning.channel } },
  );
  for (const { id, presence = 'online', maximum, channels = ['shop'] } of beginning.agents ?? [{ id: 'alice' }]) {
    chat.given(addAgent(id, { presence, channels, ...(maximum === undefined ? {} : { maximum }) }));
  }
  arrive(chat, 'anna');
  if (beginning.known !== undefined) chat.given({ type: 'IdentifyVisitor', visitor: 'anna', contact: beginning.known });
  return chat;
}

/** A visitor comes to the page. */
export function arrive(chat: Chat, visitor: string, channel = 'shop'): void {
  chat.given({ type: 'ArriveOnSite', visitor, channel }, openPage(visitor));
}

/** An agent's coming, with the public name in capitals. */
export function addAgent(id: string, more: Omit<GivenAgent, 'id'> = {}): Command {
  const { presence = 'online', channels = ['shop'], maximum } = more;
  return { type: 'AddAgent', agent: id, publicName: id.toUpperCase(), channels, presence, maximum };
}

// what people do, Anna and Alice in conversation 1 unless said otherwise

/** The visitor writes. */
export const writes = (text = 'Hello', visitor = 'anna'): Command => ({
  type: 'PostAsVisitor',
  visitor,
  content: { text },
});
/** The agent replies. */
export const replies = (text = 'Hi', conversation = 1, agent = 'alice'): Command => ({
  type: 'PostAsAgent',
  agent,
  conversation,
  content: { text },
});
/** The agent ends the conversation. */
export const ends = (conversation = 1, agent = 'alice'): Command => ({ type: 'EndAsAgent', agent, conversation });
/** The visitor opens the page. */
export const openPage = (visitor = 'anna', page = 'https://shop.example/'): Command => ({
  type: 'OpenPage',
  visitor,
  page,
});
/** The visitor closes the page. */
export const closePage = (visitor = 'anna'): Command => ({ type: 'ClosePage', visitor });
/** The visitor looks elsewhere, the page stays open. */
export const lookAway = (visitor = 'anna'): Command => ({ type: 'PutChatOutOfView', visitor });
/** The visitor looks at the chat. */
export const lookBack = (visitor = 'anna'): Command => ({ type: 'BringChatIntoView', visitor });
/** The visitor becomes known. */
export const identify = (contact: ContactDetails, visitor = 'anna'): Command => ({
  type: 'IdentifyVisitor',
  visitor,
  contact,
});
/** An agent's presence changes. */
export const presence = (value: AgentPresence, agent = 'alice'): Command => ({
  type: 'SetPresence',
  agent,
  presence: value,
});
/** The channel's settings change. */
export const changeChannel = (settings: Partial<ChannelSettings>): Command => ({
  type: 'ChangeChannel',
  channel: 'shop',
  settings,
});
/** The visitor types in a form. */
export const types = (form: string, draft: FormDraft, visitor = 'anna'): Command => ({
  type: 'TypeInForm',
  visitor,
  form,
  draft,
});
/** The visitor sends a form. */
export const sends = (form: string, visitor = 'anna'): Command => ({ type: 'SendForm', visitor, form });
/** The visitor asks for a copy. */
export const asksForCopy = (visitor = 'anna'): Command => ({ type: 'AskForCopy', visitor });
/** A conversation's deadline is reached. */
export const conversationDue = (conversation = 1): Command => ({
  type: 'ReachDeadline',
  owner: { kind: 'conversation', conversation },
});

// what is looked at in an answer

/** The types of the events, in order; fails on a refusal. */
export function typesOf(answer: Answer): string[] {
  return eventsOf(answer).map(({ type }) => type);
}

/** The events of one type, in order. */
export function only<Type extends Event['type']>(answer: Answer, type: Type): Extract<Event, { type: Type }>[] {
  return eventsOf(answer).filter((event): event is Extract<Event, { type: Type }> => event.type === type);
}

/** The events of an answer that must be no refusal. */
export function eventsOf(answer: Answer): readonly Event[] {
  if ('type' in answer) throw new Error(`refused: ${answer.reason}, ${answer.detail}`);
  return answer;
}

/** The reason of a refusal, or `accepted`. */
export function reasonOf(answer: Answer): string {
  return 'type' in answer ? answer.reason : 'accepted';
}
