/** The form "Send a copy" (SPEC §7): the e-mail address a copy of the conversation goes to. */
import { type FormDefinition, readFields } from './form.ts';

/** "Send a copy". */
export const copyForm: FormDefinition = {
  kind: 'copy',
  fields: () => ['email'],
  read: (draft, defaultCountry) => readFields(draft, ['email'], { email: 'emailMissing' }, defaultCountry),
};
