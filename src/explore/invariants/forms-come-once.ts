/** INTRO-3, INTRO-6, AWAY-2, AWAY-3, AWAY-4: no form comes by itself twice, or to somebody who has told what it asks. */
import { isKnown, isReachable } from '../contacts.ts';
import { canBeAnswered } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Forms that come by themselves. */
export const formsComeOnce: Invariant = {
  claim: 'a form comes by itself at most once in a conversation, and never to ask what is known',
  rules: ['INTRO-3', 'INTRO-6', 'AWAY-2', 'AWAY-3', 'AWAY-4'],
  watch: ({ breach, judged }) => ({
    on: {
      ConversationOpened: ({ conversation: number }, { portal }) => {
        const contact = portal.conversations.get(number)?.visitor.contact;
        if (contact !== undefined && isKnown(contact)) judged('INTRO-3');
      },
      MessagePosted: ({ conversation: number, message }, { portal }) => {
        const contact = portal.conversations.get(number)?.visitor.contact;
        if (message.kind === 'away-notice' && contact !== undefined && isReachable(contact)) judged('AWAY-4');
      },
      FormShown: ({ conversation: number, form, asked }, { portal }) => {
        const conversation = portal.conversations.get(number);
        if (asked || conversation === undefined) return;
        const { shownByItself, visitor, waiting, forms } = conversation;
        if (form === 'introduce') judged('INTRO-6');
        if (form === 'contacts') judged('AWAY-2');
        if (shownByItself.includes('introduce') && form === 'contacts') judged('AWAY-3');
        const say = (how: string): void => breach(`the form ${form} came by itself in conversation ${number}, ${how}`);
        if (shownByItself.filter((each) => each === form).length > 1) say('for the second time');
        if (form === 'introduce' && isKnown(visitor.contact)) say('though the visitor is known');
        if (form === 'introduce' && shownByItself.includes('contacts')) say('after "Leave your contacts"');
        if (form === 'contacts' && isReachable(visitor.contact)) say('though the visitor can be reached');
        if (form === 'contacts' && !waiting) say('though nothing awaits an answer');
        if (form === 'contacts' && canBeAnswered(conversation)) say('though somebody can answer');
        if ([...forms.values()].filter(({ kind }) => kind !== 'copy').length > 1) say('beside another form');
        if (visitor.viewing !== conversation) say('while another conversation was on the screen');
        if (!visitor.pageOpen) say('while the page was closed');
      },
    },
  }),
};
