/** What is known of a visitor, as typed. Reading and comparing the values is `email-address.ts`'s and `phone-number.ts`'s. */

/** The three things a form can ask for. */
export type ContactField = 'name' | 'email' | 'phone';

/** Every contact field, in the order an agent reads them. */
export const CONTACT_FIELDS: readonly ContactField[] = ['name', 'email', 'phone'];

/** Known details of a person; an absent field is unknown. Values are trimmed and never empty. */
export interface ContactDetails {
  readonly name?: string;
  /** As typed; compare with its canonical form only (CRM-3). */
  readonly email?: string;
  /** As typed; compare in E.164 only (CRM-3). */
  readonly phone?: string;
}

/** What a visitor has typed in a form so far; may be empty or wrong. */
export type FormDraft = Readonly<Partial<Record<ContactField, string>>>;

/** Why a value was refused, as a key of the visitor's catalogue (INTRO-7, LANG-4). */
export type FieldProblem =
  | 'nameMissing'
  | 'nameTooLong'
  | 'emailMissing'
  | 'emailInvalid'
  | 'emailTooLong'
  | 'phoneInvalid'
  | 'contactMissing'
  | 'tooManyCopies';

/** The problem at each refused field. */
export type FieldProblems = Readonly<Partial<Record<ContactField, FieldProblem>>>;
