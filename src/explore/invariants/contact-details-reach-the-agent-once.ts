/** CONT-1, INTRO-8, TRANS-4: what a form was sent with stands in the chat for agents, every field, once. */
import { detailsOf, detailsText } from '../contacts.ts';
import type { ConversationFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Contact details as agents get them. */
export const contactDetailsReachTheAgentOnce: Invariant = {
  claim: 'the agent gets each submitted field once',
  rules: ['CONT-1', 'INTRO-8', 'TRANS-4'],
  watch: ({ breach, judged, after }) => {
    const owed = new WeakMap<ConversationFacts, string[]>();
    const sent = new WeakMap<ConversationFacts, Set<string>>();
    return {
      on: {
        FormSent: ({ conversation: number, id, form }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation?.sent === undefined) return;
          const before = sent.get(conversation) ?? new Set();
          if (before.has(id)) breach(`the form ${form} of conversation ${number} was taken twice`);
          sent.set(conversation, before.add(id));
          if (form === 'copy') judged('TRANS-4');
          // Somebody whose address is known asks for a copy elsewhere: that tells nothing new of them (TRANS-4).
          if (form === 'copy' && conversation.visitor.contact.email !== undefined) return;
          const details = detailsText(detailsOf(form, conversation.sent.form.draft));
          owed.set(conversation, [...(owed.get(conversation) ?? []), details]);
          judged('CONT-1');
          after(at, () => {
            const missing = owed.get(conversation)?.[0];
            owed.delete(conversation);
            if (missing !== undefined) breach(`the agent of conversation ${number} never gets "${missing}"`);
          });
        },
        MessagePosted: ({ conversation: number, message }, { portal }) => {
          const conversation = portal.conversations.get(number);
          if (message.kind !== 'contact-details' || conversation === undefined) return;
          const details = detailsText(message.details);
          const open = owed.get(conversation) ?? [];
          const place = open.indexOf(details);
          if (place < 0) breach(`the agent of conversation ${number} gets "${details}", which was not sent so`);
          else owed.set(conversation, open.toSpliced(place, 1));
        },
      },
    };
  },
};
