/** NUM-3, SAFE-3: an agent finds every conversation of their channels by its number, also long after, and no other. */
import type { Invariant } from '../invariant.ts';

/** Finding conversations. */
export const agentsFindByNumber: Invariant = {
  claim: 'an agent finds the conversations of their channels by number, and no others',
  rules: ['NUM-3', 'SAFE-3'],
  watch: ({ breach, judged, facts, looks }) => ({
    end: () => {
      for (const { agents, conversations } of facts.portals.values()) {
        for (const { name, channels } of agents.values()) {
          const hand = looks.agent(name);
          for (const { number, channel, said } of conversations.values()) {
            const found = hand.find(number);
            judged(channels.includes(channel.name) ? 'NUM-3' : 'SAFE-3');
            if (!channels.includes(channel.name)) {
              if (found !== undefined) breach(`${name} finds conversation ${number} of another channel`);
            } else if (found?.number !== number) {
              breach(`${name} does not find conversation ${number}`);
            } else if (found.entries.length !== said.length) {
              breach(`${name} finds ${found.entries.length} of the ${said.length} entries of conversation ${number}`);
            }
          }
        }
      }
    },
  }),
};
