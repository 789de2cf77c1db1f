/** The form "Introduce yourself" (SPEC §3): the name first, then e-mail and phone; only the name is required. */
import { cleanLine } from '../user-text.ts';
import type { ContactField, FormDraft } from '../vocabulary/contact.ts';
import { type FormDefinition, readFields } from './form.ts';

const ALL_FIELDS: readonly ContactField[] = ['name', 'email', 'phone'];

function fields(draft: FormDraft): readonly ContactField[] {
  const hasGrown = ALL_FIELDS.some((field) => cleanLine(draft[field] ?? '') !== ''); // INTRO-2
  return hasGrown ? ALL_FIELDS : ['name'];
}

/** "Introduce yourself". */
export const introduceForm: FormDefinition = {
  kind: 'introduce',
  fields,
  read: (draft, defaultCountry) => readFields(draft, ALL_FIELDS, { name: 'nameMissing' }, defaultCountry), // INTRO-7
};
