/** What the chat holds at this moment, gathered once for a whole frame. It draws nothing. */
import type { ReceivedMail } from '../../sink/received-mail.ts';
import type {
  AgentDesk,
  CrmRecordView,
  DeskConversation,
  DueView,
  PersonName,
  VisitorScreen,
} from '../../target/target.ts';
import type { Chat } from '../chat.ts';

/** One moment of a chat. */
export interface ChatLook {
  readonly now: number;
  readonly visitor: PersonName;
  readonly visitors: number;
  readonly screen: VisitorScreen | undefined;
  readonly agent: PersonName;
  readonly agents: number;
  readonly desk: AgentDesk | undefined;
  readonly mails: readonly ReceivedMail[];
  readonly records: readonly CrmRecordView[];
  readonly due: readonly DueView[];
}

/** Looks at everything there is. */
export function lookAtChat(chat: Chat): ChatLook {
  const { session } = chat;
  const { target, refusal } = session.world;
  const visitor = chat.inFront('visitor');
  const agent = chat.inFront('agent');
  return {
    now: session.now(),
    visitor,
    visitors: session.visitors().length,
    screen: session.screenOf(visitor),
    agent,
    agents: session.agents().length,
    desk: session.deskOf(agent),
    mails: target.mails(),
    records: refusal === undefined ? target.crmRecords() : [],
    due: session.due(),
  };
}

/** The conversation of a desk that is in front: the chosen one, else the one somebody wrote in last. */
export function chosenConversation(look: ChatLook, chosen: number | undefined): DeskConversation | undefined {
  const conversations = look.desk?.conversations ?? [];
  const found = conversations.find(({ number }) => number === chosen);
  if (found !== undefined) return found;
  const open = conversations.filter(({ status }) => status !== 'ended');
  const lastAt = ({ entries }: DeskConversation): number => entries.at(-1)?.at ?? 0;
  const candidates = open.length > 0 ? open : conversations;
  return candidates.reduce<DeskConversation | undefined>(
    (last, each) => (last === undefined || lastAt(each) >= lastAt(last) ? each : last),
    undefined,
  );
}
