/** TRANS-1, TRANS-3, TRANS-7: a copy goes at once when it is asked for, and by itself at the end to a known address. */
import { sameAddress } from '../contacts.ts';
import type { ConversationFacts, PortalFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

const HOUR_MS = 60 * 60 * 1_000;

/** The moment copies go, and how many. */
export const copyGoesAtTheEnd: Invariant = {
  claim: 'a copy goes when asked for and at the end, within the limit',
  rules: ['TRANS-1', 'TRANS-3', 'TRANS-7'],
  watch: ({ breach, judged, after }) => {
    const hasCopyAt = (conversation: ConversationFacts, isRequested: boolean, at: number): boolean =>
      conversation.transcripts.some(({ queued, queuedAt }) => queued.isRequested === isRequested && queuedAt === at);
    /** Copies of the hour before `at` that went to an address, asked for or not. */
    const copiesTo = (portal: PortalFacts, address: string, isRequested: boolean, at: number): number =>
      [...portal.mails.values()].filter(
        ({ queued, queuedAt }) =>
          queued.kind === 'transcript' &&
          queued.isRequested === isRequested &&
          sameAddress(queued.address, address) &&
          queuedAt > at - HOUR_MS,
      ).length;
    return {
      on: {
        ConversationEnded: ({ conversation: number }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          const address = conversation?.visitor.contact.email;
          if (conversation === undefined || address === undefined || conversation.unsubscribed) return;
          const { copiesPerHour } = conversation.channel.settings;
          const isTooMany = copiesTo(portal, address, false, at) >= copiesPerHour;
          judged(isTooMany ? 'TRANS-7' : 'TRANS-3');
          after(at, () => {
            const has = hasCopyAt(conversation, false, at);
            if (!has && !isTooMany) breach(`conversation ${number} ended and no copy went to ${address}`);
            if (has && isTooMany) breach(`more copies than allowed went to ${address}`);
          });
        },
        FormSent: ({ conversation: number, form }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          const address = conversation?.sent?.form.draft.email;
          if (form !== 'copy' || conversation === undefined || address === undefined) return;
          const { copiesPerHour } = conversation.channel.settings;
          const copies = copiesTo(portal, address, true, at);
          judged('TRANS-1');
          if (copies >= copiesPerHour - 1) judged('TRANS-7');
          if (copies >= copiesPerHour) breach(`more copies than allowed went to ${address}`);
          after(at, () => {
            if (!hasCopyAt(conversation, true, at)) breach(`no copy of conversation ${number} went to ${address}`);
          });
        },
      },
    };
  },
};
