/** The form "Leave your contacts and we will let you know of the reply" (SPEC §5): e-mail or phone is required. */
import type { ContactField } from '../vocabulary/contact.ts';
import { type FormDefinition, readFields } from './form.ts';

const FIELDS: readonly ContactField[] = ['email', 'phone', 'name']; // AWAY-2: e-mail first

/** "Leave your contacts". */
export const contactsForm: FormDefinition = {
  kind: 'contacts',
  fields: () => FIELDS,
  read: (draft, defaultCountry) => {
    const reading = readFields(draft, FIELDS, {}, defaultCountry);
    if (!reading.accepted) return reading;
    const { email, phone } = reading.details;
    return email === undefined && phone === undefined
      ? { accepted: false, problems: { email: 'contactMissing' } }
      : reading;
  },
};
