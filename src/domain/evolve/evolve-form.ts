/** Folds what happens to the forms on a visitor's screen. */
import { assertNever } from '../vocabulary/assert.ts';
import type { ContactField, FieldProblem, FieldProblems } from '../vocabulary/contact.ts';
import type { Event } from '../vocabulary/event.ts';
import type { FormId } from '../vocabulary/ids.ts';
import type { Conversation, FormKind, FormTimer, OpenForm, PortalState } from '../vocabulary/state.ts';
import { changeConversation, the } from './change.ts';

type FormEvent = Extract<
  Event,
  {
    type:
      | 'FormScheduled'
      | 'FormCancelled'
      | 'FormShown'
      | 'FormTyped'
      | 'FormRefused'
      | 'FormSent'
      | 'FormDismissed'
      | 'FormWithdrawn';
  }
>;

/** Folds one of these events into `state`, in place. */
export function evolveForm(state: PortalState, event: FormEvent): void {
  const conversation = the(state.conversations, event.conversation);
  changeConversation(state, event.conversation, changeOf(conversation, event));
}

function changeOf(conversation: Conversation, event: FormEvent): Partial<Conversation> {
  switch (event.type) {
    case 'FormScheduled':
      return timerChange(event.form, event.timer);
    case 'FormCancelled':
      return timerChange(event.form, undefined);
    case 'FormShown': {
      const { id, form: kind, draft, asked } = event;
      const shown: OpenForm = { id, kind, draft, problems: {}, asked };
      return {
        ...(asked ? {} : timerChange(kind, undefined)),
        ...(kind === 'copy' ? { copyForm: shown } : { contactForm: shown }),
        contactsShown: conversation.contactsShown || kind === 'contacts',
        formsShown: conversation.formsShown + 1,
      };
    }
    case 'FormTyped':
      return changeForm(conversation, event.id, (form) => {
        const untouched = Object.entries(form.problems).filter(
          ([field]) => event.draft[field as ContactField] === form.draft[field as ContactField],
        ) as [ContactField, FieldProblem][];
        return { ...form, draft: event.draft, problems: Object.fromEntries(untouched) };
      });
    case 'FormRefused':
      return {
        ...changeForm(conversation, event.id, (form) => ({ ...form, problems: event.problems })),
        ...copyNotSent(conversation, event.problems),
      };
    case 'FormSent':
    case 'FormDismissed':
    case 'FormWithdrawn':
      return changeForm(conversation, event.id, () => undefined);
    default:
      return assertNever(event);
  }
}

function timerChange(form: FormKind, timer: FormTimer | undefined): Partial<Conversation> {
  switch (form) {
    case 'introduce':
      return { introduceTimer: timer };
    case 'contacts':
      return { contactsTimer: timer };
    case 'copy':
      return { copyTimer: timer };
    default:
      return assertNever(form);
  }
}

function changeForm(
  conversation: Conversation,
  id: FormId,
  change: (form: OpenForm) => OpenForm | undefined,
): Partial<Conversation> {
  const { contactForm, copyForm } = conversation;
  if (copyForm?.id === id) return { copyForm: change(copyForm) };
  if (contactForm?.id === id) return { contactForm: change(contactForm) };
  return {};
}

/** One copy too many could not be sent, and the visitor is told so like of any other (TRANS-6, TRANS-7). */
function copyNotSent(conversation: Conversation, problems: FieldProblems): Partial<Conversation> {
  const address = conversation.copyForm?.draft.email ?? '';
  return problems.email === 'tooManyCopies' ? { copyStatus: { address, outcome: 'failed' } } : {};
}
