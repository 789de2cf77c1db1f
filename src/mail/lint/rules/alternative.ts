/** The two forms of the content: plain text first, then HTML. Reads neither. */
import { isAttachment, typeOf } from '../entities.ts';
import { htmlPlace } from '../html-place.ts';
import type { Entity } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';

/** Text and HTML are alternatives of each other, the plainest first. */
export const alternative: LintRule = {
  id: 'alternative',
  severity: 'error',
  source: 'RFC 2046 §5.1.4, MAIL-2',
  claim: 'The content comes as multipart/alternative: plain text first, HTML after it.',
  check: (mail, { kind }) => {
    const hasHtml = mail.html !== undefined;
    if (!hasHtml && kind === undefined) return [];
    if (!hasHtml) return [{ message: 'There is no HTML part' }];
    const groups = alternatives(mail.root);
    const group = groups.find((each) => each.parts.some((part) => holds(part, 'text/html')));
    if (group === undefined) {
      const why = mail.text === undefined ? 'no text/plain part' : 'a text/plain part, but not as its alternative';
      return [{ message: `The HTML part stands outside multipart/alternative; there is ${why}`, ...htmlPlace(mail) }];
    }
    const places = group.parts.map((part) =>
      holds(part, 'text/html') ? 'html' : holds(part, 'text/plain') ? 'text' : 'other',
    );
    const line = group.parts[places.indexOf('html')]?.bodyLine;
    const place = line === undefined ? {} : { line };
    const faults: Fault[] = [];
    if (!places.includes('text')) faults.push({ message: 'The HTML part has no text/plain alternative', ...place });
    else if (places.indexOf('text') > places.indexOf('html')) {
      faults.push({ message: 'The HTML part comes before its text/plain alternative', ...place });
    } else if (isBlank(group)) faults.push({ message: 'The text/plain alternative is empty', ...place });
    return faults;
  },
};

function alternatives(entity: Entity): readonly Entity[] {
  const below = entity.parts.flatMap(alternatives);
  return entity.contentType.value === 'multipart/alternative' ? [entity, ...below] : below;
}

/** Whether an entity is of a type, or holds it within a multipart that is one whole: related, mixed, signed. */
function holds(entity: Entity, type: string): boolean {
  if (isAttachment(entity)) return false;
  return typeOf(entity) === type || entity.parts.some((part) => holds(part, type));
}

function isBlank(group: Entity): boolean {
  const text = group.parts.find((part) => holds(part, 'text/plain'));
  return text?.text !== undefined && text.text.trim() === '';
}
