/** Decides how conversations open, grow and end (CONV). Who answers, forms and e-mails follow elsewhere. */
import { hasPlace } from './availability.ts';
import { type Decider, type Decision, NOTHING, reject } from './decision.ts';
import { the } from './evolve/change.ts';
import { cleanLine, cleanMessage, FILE_NAME_LENGTH, MESSAGE_LENGTH } from './user-text.ts';
import type { Command, Rejection } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event } from './vocabulary/event.ts';
import type { Posted } from './vocabulary/message.ts';
import type { Conversation, EndedBy, PortalState, Visitor } from './vocabulary/state.ts';
import type { Instant } from './vocabulary/time.ts';

/** What may be posted, cleaned of what no screen should meet, or why not (CONV-6). */
function readPosted(content: Posted): Posted | Rejection {
  if ('text' in content) {
    const text = cleanMessage(content.text);
    if (text === '') return reject('message-empty', 'the message');
    return text.length > MESSAGE_LENGTH
      ? reject('message-too-long', `more than ${MESSAGE_LENGTH} characters`)
      : { text };
  }
  const { size, url } = content.file;
  const name = cleanLine(content.file.name);
  if (name === '') return reject('message-empty', 'the name of the file');
  if (name.length > FILE_NAME_LENGTH) return reject('message-too-long', `more than ${FILE_NAME_LENGTH} characters`);
  if (URL.parse(url)?.protocol !== 'https:') return reject('file-link-unsafe', url);
  return { file: { name, size: Math.max(0, Math.trunc(size)), url } };
}

/** The conversation a visitor's next message belongs to: the one on the screen unless it has ended (CONV-4). */
function currentConversation(state: PortalState, visitor: Visitor): Conversation | undefined {
  const viewed = visitor.viewing === undefined ? undefined : the(state.conversations, visitor.viewing);
  return viewed?.status === 'ended' ? undefined : viewed;
}

function postAsVisitor(state: PortalState, visitor: Visitor, content: Posted): Decision {
  if (!visitor.pageOpen) return reject('page-closed', visitor.id);
  const posted = readPosted(content);
  if ('type' in posted) return posted;
  const current = currentConversation(state, visitor);
  if (current !== undefined) {
    return [{ type: 'MessagePosted', conversation: current.number, message: { kind: 'visitor', ...posted } }];
  }
  const conversation = state.lastNumber + 1; // NUM-1
  const { settings } = the(state.channels, visitor.channel);
  const opened: Event[] = [
    { type: 'ConversationOpened', conversation, channel: visitor.channel, visitor: visitor.id, page: visitor.page },
    { type: 'MessagePosted', conversation, message: { kind: 'visitor', ...posted } },
  ];
  if (!settings.greeting) return opened; // CONV-2
  const text = settings.greetingText;
  const greeting = text === undefined ? ({ kind: 'greeting' } as const) : ({ kind: 'greeting', text } as const);
  return [...opened, { type: 'MessagePosted', conversation, message: greeting }];
}

function end(conversation: Conversation | undefined, by: EndedBy, who: string): Decision {
  if (conversation === undefined) return reject('no-conversation', who);
  if (conversation.status === 'ended') return reject('conversation-ended', String(conversation.number));
  return [{ type: 'ConversationEnded', conversation: conversation.number, by }];
}

function decideOfAgent(state: PortalState, command: AgentCommand): Decision {
  const agent = state.agents.get(command.agent);
  if (agent === undefined) return reject('unknown-agent', command.agent);
  const conversation = state.conversations.get(command.conversation);
  // Another channel's conversation is as unknown to the agent as one that never was (SAFE-3).
  if (conversation === undefined || !agent.channels.includes(conversation.channel)) {
    return reject('unknown-conversation', String(command.conversation));
  }
  const number = conversation.number;
  switch (command.type) {
    case 'PostAsAgent': {
      const posted = readPosted(command.content);
      if ('type' in posted) return posted;
      const message = { kind: 'reply', agent: command.agent, ...posted } as const;
      const takes = conversation.agent === undefined && conversation.status !== 'ended'; // first to reply (ROUTE-1)
      if (takes && !hasPlace(state, agent)) return reject('agent-cannot-answer', agent.publicName);
      return [
        ...(takes ? [{ type: 'ConversationAssigned', conversation: number, agent: command.agent } as const] : []),
        { type: 'MessagePosted', conversation: number, message },
      ];
    }
    case 'AddNote': {
      const posted = readPosted({ text: command.text });
      if ('type' in posted) return posted;
      const text = 'text' in posted ? posted.text : '';
      return [{ type: 'MessagePosted', conversation: number, message: { kind: 'note', agent: command.agent, text } }];
    }
    case 'EndAsAgent':
      return end(conversation, 'agent', command.agent);
  }
}

type AgentCommand = Extract<Command, { type: 'PostAsAgent' | 'AddNote' | 'EndAsAgent' }>;

function idleEnd(state: PortalState, conversation: Conversation, at: Instant): readonly Event[] {
  const dueAt = idleDueAt(state, conversation);
  return dueAt !== undefined && dueAt <= at
    ? [{ type: 'ConversationEnded', conversation: conversation.number, by: 'idle' }]
    : NOTHING;
}

/** When the conversation ends by itself, or undefined: never, or ended already (CONV-3). */
export function idleDueAt(state: PortalState, conversation: Conversation): Instant | undefined {
  const { idleTimeMs } = the(state.channels, conversation.channel).settings;
  return idleTimeMs === undefined || conversation.status === 'ended'
    ? undefined
    : conversation.lastMessageAt + idleTimeMs;
}

function decide(state: PortalState, command: Command, { at }: Context): Decision | undefined {
  switch (command.type) {
    case 'PostAsVisitor':
    case 'EndAsVisitor': {
      const visitor = state.visitors.get(command.visitor);
      if (visitor === undefined) return reject('unknown-visitor', command.visitor);
      if (command.type === 'PostAsVisitor') return postAsVisitor(state, visitor, command.content);
      if (!visitor.pageOpen) return reject('page-closed', visitor.id);
      return end(
        visitor.viewing === undefined ? undefined : the(state.conversations, visitor.viewing),
        'visitor',
        visitor.id,
      );
    }
    case 'PostAsAgent':
    case 'AddNote':
    case 'EndAsAgent':
      return decideOfAgent(state, command);
    case 'ReachDeadline':
      return command.owner.kind === 'conversation'
        ? idleEnd(state, the(state.conversations, command.owner.conversation), at)
        : undefined;
    default:
      return undefined;
  }
}

/** Decides how conversations open, grow and end. */
export const conversation: Decider = { decide };
