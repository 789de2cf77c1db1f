/** Every form there is: one file each, listed here. */
import type { FormKind } from '../vocabulary/state.ts';
import { contactsForm } from './contacts.ts';
import { copyForm } from './copy.ts';
import type { FormDefinition } from './form.ts';
import { introduceForm } from './introduce.ts';

/** The forms by kind. */
export const FORMS: Readonly<Record<FormKind, FormDefinition>> = {
  introduce: introduceForm,
  contacts: contactsForm,
  copy: copyForm,
};
