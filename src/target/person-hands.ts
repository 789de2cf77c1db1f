/** What visitors and agents do, turned into commands of the portal they belong to. */
import { hasPlace } from '../domain/availability.ts';
import { the } from '../domain/evolve/change.ts';
import { visibleForm } from '../domain/form-flow.ts';
import { LINK_PARAMETER, UNSUBSCRIBE_PARAMETER } from '../domain/visit.ts';
import type { Command } from '../domain/vocabulary/command.ts';
import type { ChannelId, ConversationNumber } from '../domain/vocabulary/ids.ts';
import type { FileReference } from '../domain/vocabulary/message.ts';
import type { Conversation, OpenForm, PortalState, Visitor } from '../domain/vocabulary/state.ts';
import { drawConversation, drawDesk } from './agent-desk.ts';
import type { ActionResult, AgentHand, PersonName, VisitorHand } from './target.ts';
import { drawScreen } from './visitor-screen.ts';

/** The portal a person belongs to. */
export interface Place {
  readonly state: () => PortalState;
  /** Carries commands out one after another at one instant, until one is refused; then lets their e-mails arrive. */
  readonly act: (...commands: Command[]) => Promise<ActionResult>;
}

/** Octets of every file sent in a scenario: contents are nothing the chat looks at. */
const FILE_SIZE = 12_345;

function refused(because: string): Promise<ActionResult> {
  return Promise.resolve({ done: false, because });
}

function fileNamed(name: string, site: string): FileReference {
  return { name, size: FILE_SIZE, url: new URL(`files/${encodeURIComponent(name.toWellFormed())}`, site).href };
}

/** The hand of visitor `id`. */
export function visitorHand(place: Place, id: PersonName): VisitorHand {
  const visitor = (): Visitor => the(place.state().visitors, id);
  const site = (): string => the(place.state().channels, visitor().channel).settings.site;
  const form = (): OpenForm | undefined => {
    const { viewing, pageOpen } = visitor();
    return viewing === undefined || !pageOpen ? undefined : visibleForm(the(place.state().conversations, viewing));
  };
  const withForm = (act: (open: OpenForm) => Promise<ActionResult>): Promise<ActionResult> => {
    const open = form();
    if (open !== undefined) return act(open);
    return refused(visitor().pageOpen ? 'there is no form on the screen' : 'the page is closed: open it first');
  };
  return {
    openPage: (page) => place.act({ type: 'OpenPage', visitor: id, page: page ?? visitor().page }),
    closePage: () => place.act({ type: 'ClosePage', visitor: id }),
    lookAway: () => place.act({ type: 'PutChatOutOfView', visitor: id }),
    lookAtChat: () =>
      visitor().pageOpen
        ? place.act({ type: 'BringChatIntoView', visitor: id })
        : refused('the page is closed: open it first'),
    write: (text) => place.act({ type: 'PostAsVisitor', visitor: id, content: { text } }),
    sendFile: (name) => place.act({ type: 'PostAsVisitor', visitor: id, content: { file: fileNamed(name, site()) } }),
    endConversation: () => place.act({ type: 'EndAsVisitor', visitor: id }),
    typeInForm: (draft) => withForm((open) => place.act({ type: 'TypeInForm', visitor: id, form: open.id, draft })),
    sendForm: () => withForm((open) => place.act({ type: 'SendForm', visitor: id, form: open.id })),
    sendFormTwice: () =>
      withForm((open) => {
        const send: Command = { type: 'SendForm', visitor: id, form: open.id };
        return place.act(send, send);
      }),
    dismissForm: () => withForm((open) => place.act({ type: 'DismissForm', visitor: id, form: open.id })),
    askForCopy: () => place.act({ type: 'AskForCopy', visitor: id }),
    followLink: (url) => {
      const token = URL.parse(url)?.searchParams.get(LINK_PARAMETER) ?? '';
      return place.act({ type: 'FollowLink', visitor: id, page: url, token });
    },
    unsubscribe: (url) => {
      const token = URL.parse(url)?.searchParams.get(UNSUBSCRIBE_PARAMETER) ?? '';
      return place.act({ type: 'Unsubscribe', token });
    },
    becomeKnown: (contact) => place.act({ type: 'IdentifyVisitor', visitor: id, contact }),
    speak: (language) => place.act({ type: 'SetVisitorPreferences', visitor: id, language }),
    moveToTimeZone: (timeZone) => place.act({ type: 'SetVisitorPreferences', visitor: id, timeZone }),
    screen: () => drawScreen(place.state(), visitor()),
  };
}

/** The hand of agent `id`. */
export function agentHand(place: Place, id: PersonName): AgentHand {
  const act = (
    number: ConversationNumber | undefined,
    command: (conversation: ConversationNumber) => Command,
  ): Promise<ActionResult> => {
    const conversation = number ?? currentNumber(place.state(), id);
    return conversation === undefined ? refused('the agent has no conversation') : place.act(command(conversation));
  };
  const siteOf = (number: ConversationNumber): string => {
    const state = place.state();
    const channel = state.conversations.get(number)?.channel ?? the(state.agents, id).channels[0] ?? '';
    return the(state.channels, channel).settings.site;
  };
  return {
    setPresence: (presence) => place.act({ type: 'SetPresence', agent: id, presence }),
    setMaximum: (maximum) => place.act({ type: 'SetMaximum', agent: id, maximum }),
    write: (text, number) =>
      act(number, (conversation) => ({ type: 'PostAsAgent', agent: id, conversation, content: { text } })),
    note: (text, number) => act(number, (conversation) => ({ type: 'AddNote', agent: id, conversation, text })),
    sendFile: (name, number) =>
      act(number, (conversation) => {
        const file = fileNamed(name, siteOf(conversation));
        return { type: 'PostAsAgent', agent: id, conversation, content: { file } };
      }),
    endConversation: (number) => act(number, (conversation) => ({ type: 'EndAsAgent', agent: id, conversation })),
    transfer: (to, number) => act(number, (conversation) => ({ type: 'Transfer', agent: id, conversation, to })),
    desk: () => drawDesk(place.state(), the(place.state().agents, id)),
    find: (number) => {
      const state = place.state();
      const conversation = state.conversations.get(number);
      const mayFind = conversation !== undefined && the(state.agents, id).channels.includes(conversation.channel);
      return mayFind ? drawConversation(state, conversation, 'found') : undefined; // NUM-3, SAFE-3
    },
  };
}

/**
 * The conversation an agent means without naming it: of the agent's own, and of those offered to all that the agent may
 * take, the one where somebody wrote or that came last; else the first that waits, else the last the agent had.
 */
function currentNumber(state: PortalState, id: PersonName): ConversationNumber | undefined {
  const agent = the(state.agents, id);
  const queuesOf = (channels: readonly ChannelId[]): ConversationNumber[] =>
    channels.flatMap((channel) => [...the(state.queues, channel)]);
  const isOffering = (channel: ChannelId): boolean => the(state.channels, channel).settings.distribution === 'all';
  const mayTake = agent.presence === 'online' && hasPlace(state, agent);
  const offered = mayTake ? queuesOf(agent.channels.filter(isOffering)) : [];
  const latest = [...the(state.desks, id), ...offered]
    .map((number) => the(state.conversations, number))
    .reduce<Conversation | undefined>(
      (last, each) => (last === undefined || each.turn > last.turn ? each : last),
      undefined,
    );
  return latest?.number ?? queuesOf(agent.channels)[0] ?? the(state.pastOf, id).at(-1);
}
