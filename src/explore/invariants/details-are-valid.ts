/** INTRO-7, AWAY-2: what a form is taken with could be used: a name where it is required, an address, a number. */
import { detailsOf } from '../contacts.ts';
import type { Invariant } from '../invariant.ts';

/** What forms are taken with. */
export const detailsAreValid: Invariant = {
  claim: 'no form is taken with a value nobody could use, or without what it requires',
  rules: ['INTRO-7', 'AWAY-2', 'TRANS-1'],
  watch: ({ breach, judged }) => ({
    on: {
      FormSent: ({ conversation: number, form }, { portal }) => {
        const sent = portal.conversations.get(number)?.sent;
        if (sent === undefined) return;
        const { name, email, phone } = detailsOf(form, sent.form.draft);
        judged(form === 'introduce' ? 'INTRO-7' : form === 'contacts' ? 'AWAY-2' : 'TRANS-1');
        const say = (what: string): void => breach(`the form ${form} of conversation ${number} was taken ${what}`);
        if (form === 'introduce' && name === undefined) say('without a name');
        if (form === 'contacts' && email === undefined && phone === undefined) say('without e-mail or phone');
        if (form === 'copy' && email === undefined) say('without an address');
        if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(email)) say(`with the address "${email}"`);
        if (phone !== undefined && phone.replace(/\D/g, '').length < 6) say(`with the number "${phone}"`);
      },
    },
  }),
};
