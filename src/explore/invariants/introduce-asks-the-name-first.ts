/** INTRO-2: "Introduce yourself" asks the name alone, and e-mail and phone as soon as a name is given. */
import { CONTACT_FIELDS } from '../../domain/vocabulary/contact.ts';
import type { ConversationFacts } from '../facts.ts';
import type { Invariant, Scene } from '../invariant.ts';

/** What the form asks. */
export const introduceAsksTheNameFirst: Invariant = {
  claim: '"Introduce yourself" asks the name alone until it is given',
  rules: ['INTRO-2'],
  watch: ({ breach, judged, looks }) => {
    const changed = new Set<ConversationFacts>();
    const look = ({ conversation: number }: { readonly conversation: number }, { portal }: Scene): void => {
      const conversation = portal.conversations.get(number);
      if (conversation !== undefined) changed.add(conversation);
    };
    return {
      on: { FormShown: look, FormTyped: look },
      rest: () => {
        for (const { number, forms, visitor } of changed) {
          const draft = [...forms.values()].find(({ kind }) => kind === 'introduce')?.draft;
          const { form } = looks.visitor(visitor.name).screen();
          if (draft === undefined || form?.kind !== 'introduce' || visitor.viewing?.number !== number) continue;
          const given = CONTACT_FIELDS.filter((field) => draft[field]?.trim());
          if (given.length > 0 && !given.includes('name')) continue; // what another form carried over stays in sight
          judged('INTRO-2');
          const asked = form.fields.map(({ field }) => field).join(', ');
          const wanted = given.length > 0 ? CONTACT_FIELDS.join(', ') : 'name';
          if (asked !== wanted) breach(`the form asks for ${asked} in conversation ${number}, not for ${wanted}`);
        }
        changed.clear();
      },
    };
  },
};
