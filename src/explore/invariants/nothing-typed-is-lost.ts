/** INTRO-7, AWAY-3: what a visitor typed stays typed: after a mistake, and when one form takes the place of another. */
import { CONTACT_FIELDS, type FormDraft } from '../../domain/vocabulary/contact.ts';
import type { ConversationFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Drafts of forms. */
export const nothingTypedIsLost: Invariant = {
  claim: 'nothing typed in a form is lost',
  rules: ['INTRO-7', 'AWAY-3'],
  watch: ({ breach, judged, looks }) => {
    const typed = new WeakMap<ConversationFacts, { readonly id: string; readonly draft: FormDraft }>();
    return {
      on: {
        FormTyped: ({ conversation: number, id, draft }, { portal }) => {
          const conversation = portal.conversations.get(number);
          const kind = conversation?.forms.get(id)?.kind;
          if (conversation !== undefined && kind !== 'copy') typed.set(conversation, { id, draft });
        },
        FormRefused: ({ conversation: number, id }, { portal }) => {
          const conversation = portal.conversations.get(number);
          const draft = conversation?.forms.get(id)?.draft;
          if (conversation === undefined || draft === undefined) return;
          judged('INTRO-7');
          const { form } = looks.visitor(conversation.visitor.name).screen();
          for (const { field, value } of form?.fields ?? []) {
            if (value !== (draft[field] ?? ''))
              breach(`the ${field} "${draft[field]}" became "${value}" by sending it`);
          }
        },
        FormShown: ({ conversation: number, form, draft }, { portal }) => {
          const conversation = portal.conversations.get(number);
          const before = conversation === undefined ? undefined : typed.get(conversation);
          if (form !== 'contacts' || before === undefined || conversation === undefined) return;
          const isOfAnOpenForm = conversation.replaced === before.id;
          if (isOfAnOpenForm) judged('AWAY-3');
          const lost = CONTACT_FIELDS.find((field) => before.draft[field] !== undefined && !draft[field]);
          if (isOfAnOpenForm && lost !== undefined && before.draft[lost] !== '') {
            breach(`the ${lost} "${before.draft[lost]}" was typed and is not in the form that came instead`);
          }
        },
      },
    };
  },
};
