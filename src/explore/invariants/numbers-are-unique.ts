/** NUM-1, NUM-2: one row of whole numbers for a portal, and the same one wherever a conversation is spoken of. */
import type { PortalFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Whether a text bears the number in plain digits. */
function bears(text: string, number: number): boolean {
  return text.match(/\d+/g)?.includes(String(number)) ?? false;
}

/** Every conversation's number. */
export const numbersAreUnique: Invariant = {
  claim: 'numbers are unique, without gaps, and the same everywhere',
  rules: ['NUM-1', 'NUM-2'],
  watch: ({ breach, judged, looks }) => {
    const last = new Map<PortalFacts, number>();
    return {
      on: {
        ConversationOpened: ({ conversation, visitor }, { portal }) => {
          judged('NUM-1');
          judged('NUM-2');
          const expected = (last.get(portal) ?? 0) + 1;
          last.set(portal, conversation);
          if (conversation !== expected) breach(`conversation ${expected} got the number ${conversation}`);
          const screen = looks.visitor(visitor).screen();
          if (screen.number !== conversation || !bears(screen.numberLine ?? '', conversation)) {
            breach(`the screen of ${visitor} shows number ${screen.number} for conversation ${conversation}`);
          }
        },
      },
      mail: ({ subject }, { conversation }) => {
        if (!bears(subject, conversation.number)) {
          breach(`the subject of an e-mail about conversation ${conversation.number} is "${subject}"`);
        }
      },
      record: ({ numbers, id }, { portal }) => {
        const stranger = numbers.find((number) => !portal.conversations.has(number));
        if (stranger !== undefined) breach(`the record ${id} bears the number ${stranger}, which no conversation has`);
      },
    };
  },
};
