/** ROUTE-1: who gets a waiting conversation: longest without a new one, first in order, or whoever replies first. */
import { type AgentFacts, type ConversationFacts, isFree } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** The choice among those who could get a conversation. */
interface Choice {
  readonly chosen: AgentFacts;
  /** Who had it before and did not answer in time. */
  readonly from: AgentFacts | undefined;
  /** Those who were free, the chosen one with them, in the channel's order. */
  readonly free: readonly AgentFacts[];
}

/** The order in which agents get conversations. */
export const agentsTakeTurns: Invariant = {
  claim: 'a waiting conversation goes to the agent whose turn it is',
  rules: ['ROUTE-1'],
  watch: ({ breach, judged, after }) => {
    let assignments = 0;
    /** Which of all assignments was each agent's latest. */
    const latest = new WeakMap<AgentFacts, number>();
    /** Agents who did not answer in time, since the last reply. */
    const tried = new WeakMap<ConversationFacts, Set<AgentFacts>>();
    /** Whose time is over while somebody else is free. */
    const leaving = new WeakMap<ConversationFacts, AgentFacts>();

    function judge(conversation: ConversationFacts, { chosen, from, free }: Choice, before: number): void {
      const { channel, number } = conversation;
      const asked = tried.get(conversation);
      const fresh = free.filter((agent) => agent !== from && !asked?.has(agent));
      const pool = fresh.length > 0 ? fresh : free.filter((agent) => agent !== from);
      const { agents, settings } = channel;
      const place = from === undefined ? -1 : agents.indexOf(from);
      const next =
        settings.distribution === 'strictly'
          ? (pool.find((agent) => agents.indexOf(agent) > place) ?? pool[0])
          : pool.find((agent) => (latest.get(agent) ?? 0) < before);
      judged('ROUTE-1');
      if (!pool.includes(chosen))
        breach(`conversation ${number} went to ${chosen.name}, who had not answered it before`);
      else if (next !== undefined && next !== chosen)
        breach(`conversation ${number} went to ${chosen.name}, though it was the turn of ${next.name}`);
    }
    /** Offered to all, a conversation is nobody's until somebody acts. */
    function judgeTaking({ said, number }: ConversationFacts, { name }: AgentFacts, at: number): void {
      judged('ROUTE-1');
      const present = said.slice(said.findLastIndex(({ at: then }) => then < at) + 1);
      const hasActed = present.some(
        ({ content }) =>
          (content.kind === 'reply' && content.agent === name) || (content.kind === 'transfer' && content.to === name),
      );
      if (!hasActed) breach(`conversation ${number} was given to ${name}, though it was offered to all`);
    }
    return {
      on: {
        ForwardingTimeElapsed: ({ conversation: number, agent: name }, { portal }) => {
          const conversation = portal.conversations.get(number);
          const agent = portal.agents.get(name);
          if (conversation === undefined || agent === undefined) return;
          tried.set(conversation, (tried.get(conversation) ?? new Set()).add(agent));
          const { agents, withinHours } = conversation.channel;
          if (withinHours && agents.some((other) => other !== agent && isFree(other))) leaving.set(conversation, agent);
        },
        ConversationAssigned: ({ conversation: number, agent: name, from: hadIt }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          const chosen = portal.agents.get(name);
          if (conversation === undefined || chosen === undefined) return;
          const before = latest.get(chosen) ?? 0;
          assignments += 1;
          latest.set(chosen, assignments);
          const from = leaving.get(conversation);
          leaving.delete(conversation);
          const { agents, settings, withinHours } = conversation.channel;
          if (!withinHours || from?.name !== hadIt) return; // taken by replying, or handed over
          if (settings.distribution === 'all') return after(at, () => judgeTaking(conversation, chosen, at));
          judge(conversation, { chosen, from, free: agents.filter((one) => one === chosen || isFree(one)) }, before);
        },
        MessagePosted: ({ conversation: number, message }, { portal }) => {
          const conversation = portal.conversations.get(number);
          if (message.kind !== 'reply' || conversation === undefined) return;
          tried.delete(conversation);
          if (conversation.endedAt === undefined && conversation.agent === undefined)
            breach(`${message.agent} replied first in conversation ${number} and did not get it`);
        },
      },
    };
  },
};
