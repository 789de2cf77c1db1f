/** ROUTE-1, AWAY-5: nobody waits while an agent is free; nobody gets more than their maximum; who leaves keeps nothing waiting. */
import { isFree } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Conversations and their agents. */
export const agentsGetWhatTheyCanAnswer: Invariant = {
  claim: 'nobody waits while an agent is free, and no agent gets more than their maximum',
  rules: ['ROUTE-1', 'AWAY-5', 'SAFE-3'],
  watch: ({ breach, judged, facts }) => ({
    on: {
      ConversationAssigned: ({ conversation: number, agent: name }, { portal }) => {
        const agent = portal.agents.get(name);
        const conversation = portal.conversations.get(number);
        if (agent === undefined || conversation === undefined) return;
        judged('ROUTE-1');
        if (portal.channels.size > 1) judged('SAFE-3');
        if (agent.desk.size > agent.maximum) breach(`${name} got conversation ${number} beyond the maximum`);
        if (!conversation.channel.agents.includes(agent))
          breach(`${name} got conversation ${number} of another channel`);
      },
    },
    rest: () => {
      for (const { channels } of facts.portals.values()) {
        for (const { open, agents, withinHours, settings } of channels.values()) {
          const free = withinHours && settings.distribution !== 'all' ? agents.find(isFree) : undefined;
          for (const { waiting, agent, number } of open) {
            if (!waiting) continue;
            if (agent === undefined && free !== undefined)
              breach(`conversation ${number} waits while ${free.name} is free`);
            if (agent !== undefined) judged('AWAY-5');
            if (agent !== undefined && agent.presence !== 'online') {
              breach(`conversation ${number} waits for ${agent.name}, who is ${agent.presence}`);
            }
          }
        }
      }
    },
  }),
};
