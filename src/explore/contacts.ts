/** What details of a person mean, read plainly: not with the engine's readers. */
import { CONTACT_FIELDS, type ContactDetails, type FormDraft } from '../domain/vocabulary/contact.ts';
import type { FormKind } from '../domain/vocabulary/state.ts';

/** Whether anything is known of a visitor (INTRO-3). */
export function isKnown({ name, email, phone }: ContactDetails): boolean {
  return name !== undefined || email !== undefined || phone !== undefined;
}

/** Whether a reply can reach a visitor who is away (AWAY-4). */
export function isReachable({ email, phone }: ContactDetails): boolean {
  return email !== undefined || phone !== undefined;
}

/** An address as it is compared: trimmed and case-folded (CRM-3). */
export function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.trim().toLowerCase() === other?.trim().toLowerCase();
}

/** What a form's draft says once it is sent: its own fields, trimmed, without the empty ones. */
export function detailsOf(kind: FormKind, draft: FormDraft): ContactDetails {
  const fields = kind === 'copy' ? (['email'] as const) : CONTACT_FIELDS;
  const filled = fields.flatMap((field) => {
    const value = draft[field]?.trim() ?? '';
    return value === '' ? [] : [[field, value] as const];
  });
  return Object.fromEntries(filled);
}

/** Details as one line for people, in a fixed order. */
export function detailsText(details: ContactDetails): string {
  return CONTACT_FIELDS.flatMap((field) => details[field] ?? []).join(', ');
}
