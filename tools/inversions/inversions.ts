/** How an expectation is turned into its opposite, or into one that must not hold. */
import { sentences } from '../../src/steps/index.ts';
import type { StepText } from '../../src/steps/step.ts';

const expectations = new Set(
  sentences('en')
    .filter(({ phase }) => phase === 'then')
    .map(({ id }) => id as string),
);

/** What no screen, e-mail or record of a scenario holds. */
const NOWHERE = '¤nowhere¤';

/** Pairs of words whose exchange makes the opposite, in English and French. */
const OPPOSITES: readonly (readonly [RegExp, string])[] = [
  [/ does not see /, ' sees '],
  [/ ne voit pas /, ' voit '],
  [/ sees no form$/, ' sees the form "Send a copy"'],
  [/ ne voit aucun formulaire$/, ' voit le formulaire "Recevoir une copie"'],
  [/^no (further )?e-mail is sent$/, `nobody@${'example.com'} receives the unread replies`],
  [/^aucun (autre )?e-mail n[’']est envoyé$/, `nobody@${'example.com'} reçoit les réponses non lues`],
  [/ does not find /, ' finds '],
  [/ finds /, ' does not find '],
  [/ ne trouve pas /, ' trouve '],
  [/ trouve /, ' ne trouve pas '],
  [/ cannot write /, ' writes '],
  [/ cannot end /, ' ends '],
  [/ cannot transfer /, ' transfers '],
  [/^the e-mail has no header (".*")$/, 'the header $1 of the e-mail is "*"'],
  [/^the decision to send /, 'the decision to skip '],
  [/^the decision to (hold|join|skip|give-up) /, 'the decision to send '],
  [/ was sent$/, ' could not be sent'],
  [/ could not be sent$/, ' was sent'],
];

/** Other words in the place of those a parameter holds. */
const ALTERATIONS: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/(?<= form )(?:"Introduce yourself"|"Leave your contacts")/, '"Send a copy"'],
  [/(?<= form )"Send a copy"/, '"Introduce yourself"'],
  [/"Présentez-vous"|"Laissez vos contacts"/, '"Recevoir une copie"'],
  [/"Recevoir une copie"/, '"Présentez-vous"'],
  [/ the name$/, ' the phone'],
  [/ the (e-mail|phone)$/, ' the name'],
  [/"name(, e-mail, phone)?"|"e-mail(, phone(, name)?)?"/, '"phone"'],
  [/« ?(nom|e-mail)(, [^»]*)? ?»/, '« téléphone »'],
  [/"[^"]+"/, `"${NOWHERE}"`],
  [/«[^»]+»/, `« ${NOWHERE} »`],
  [/\b\d+\b/, (found: string) => String(Number(found) + 1)],
  [/\S+@\S+/, 'nobody@example.com'],
];

/**
 * Texts of the step that must not hold where the step does, the surest first; none when there is no such text, undefined
 * when the sentence `id` expects nothing.
 */
export function inversionsOf(id: string, step: StepText | undefined): readonly StepText[] | undefined {
  if (!expectations.has(id)) return undefined;
  if (step === undefined) return [];
  const inverted: StepText[] = [];
  for (const [pattern, other] of OPPOSITES) {
    if (pattern.test(step.text)) inverted.push({ ...step, text: step.text.replace(pattern, other) });
  }
  if (step.table !== undefined) inverted.push(...alteredTables(step));
  for (const [pattern, other] of ALTERATIONS) {
    const found = pattern.exec(step.text)?.[0];
    if (found === undefined) continue;
    const words = typeof other === 'string' ? other : other(found);
    inverted.push({ ...step, text: step.text.replace(found, words) });
  }
  return inverted;
}

/** A table whose last row expects what is nowhere; what must be lacking becomes what must be there. */
function alteredTables(step: StepText): StepText[] {
  const table = step.table ?? [];
  const last = table.length - 1;
  const row = table[last] ?? [];
  const key = row[0]?.value ?? '';
  const isLacking = key === 'lacks' || key === 'sans';
  const other = isLacking ? [{ ...row[0], value: key === 'sans' ? 'contient' : 'contains' }, ...row.slice(1)] : row;
  const value = isLacking ? undefined : NOWHERE;
  const cells = other.map((cell, index) =>
    index === other.length - 1 && value !== undefined ? { ...cell, value } : cell,
  );
  return [{ ...step, table: table.with(last, cells as (typeof table)[number]) }];
}
