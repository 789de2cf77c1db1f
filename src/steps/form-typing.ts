/** Typing in the form on a visitor's screen all at once, as tables and tests say it. It knows no sentence. */
import { CONTACT_FIELDS, type FormDraft } from '../domain/vocabulary/contact.ts';
import type { ActionResult, VisitorHand } from '../target/target.ts';

/**
 * Types in the form. "Introduce yourself" takes its later fields before they show: a table says all at once what a person
 * types one after the other (INTRO-2).
 */
export async function typeInForm(hand: VisitorHand, values: FormDraft): Promise<ActionResult> {
  const { form } = hand.screen();
  const absent = CONTACT_FIELDS.filter(
    (field) => values[field] !== undefined && form?.kind === 'copy' && field !== 'email',
  );
  if (absent.length === 0) return hand.typeInForm(values);
  return { done: false, because: `the form on the screen has no field for the ${absent.join(' and the ')}` };
}

/** Types in the form, then sends it. */
export async function typeThen(
  hand: VisitorHand,
  values: FormDraft,
  send: (hand: VisitorHand) => Promise<ActionResult>,
): Promise<ActionResult> {
  const typed = await typeInForm(hand, values);
  return typed.done ? send(hand) : typed;
}
