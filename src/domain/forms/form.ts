/** What every form is made of: which fields it asks for and what it accepts. Showing and sending is `form-flow.ts`'s. */
import { readEmail } from '../email-address.ts';
import { readPhone } from '../phone-number.ts';
import { cleanLine, NAME_LENGTH } from '../user-text.ts';
import type { ContactDetails, ContactField, FieldProblem, FieldProblems, FormDraft } from '../vocabulary/contact.ts';
import type { FormKind } from '../vocabulary/state.ts';

/** What a sent form amounts to. */
export type FormReading =
  | { readonly accepted: true; readonly details: ContactDetails }
  | { readonly accepted: false; readonly problems: FieldProblems };

/** One form. */
export interface FormDefinition {
  readonly kind: FormKind;
  /** The fields it asks for, in order, given what was typed so far (INTRO-2). */
  readonly fields: (draft: FormDraft) => readonly ContactField[];
  /** Reads what was typed. `defaultCountry`: ISO 3166, for national phone numbers. */
  readonly read: (draft: FormDraft, defaultCountry: string) => FormReading;
}

/** What one field holds: nothing, an acceptable value, or a problem. */
type FieldReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'problem'; readonly problem: FieldProblem };

function readField(field: ContactField, typed: string, defaultCountry: string): FieldReading {
  const text = cleanLine(typed);
  if (text === '') return { kind: 'empty' };
  switch (field) {
    case 'name':
      return text.length > NAME_LENGTH ? { kind: 'problem', problem: 'nameTooLong' } : { kind: 'value', value: text };
    case 'email': {
      const email = readEmail(text);
      return email.valid ? { kind: 'value', value: email.typed } : { kind: 'problem', problem: email.problem };
    }
    case 'phone': {
      const phone = readPhone(text, defaultCountry);
      return phone.valid ? { kind: 'value', value: phone.typed } : { kind: 'problem', problem: 'phoneInvalid' };
    }
  }
}

/**
 * Reads the given fields of a draft. An empty field is no error (INTRO-7) unless `required` names a problem for it.
 */
export function readFields(
  draft: FormDraft,
  fields: readonly ContactField[],
  required: FieldProblems,
  defaultCountry: string,
): FormReading {
  const details: Partial<Record<ContactField, string>> = {};
  const problems: Partial<Record<ContactField, FieldProblem>> = {};
  for (const field of fields) {
    const reading = readField(field, draft[field] ?? '', defaultCountry);
    if (reading.kind === 'value') details[field] = reading.value;
    const problem =
      reading.kind === 'problem' ? reading.problem : reading.kind === 'empty' ? required[field] : undefined;
    if (problem !== undefined) problems[field] = problem;
  }
  return Object.keys(problems).length > 0 ? { accepted: false, problems } : { accepted: true, details };
}
