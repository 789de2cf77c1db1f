/** Every entity of an e-mail, and what is asked of many. */
import type { Entity, ParsedMail } from './parsed-mail.ts';

/** The e-mail itself and all its parts, in order. */
export function entitiesOf({ root }: ParsedMail): readonly Entity[] {
  return root.parts.length === 0 ? [root] : [root, ...root.parts.flatMap(below)];
}

function below(entity: Entity): readonly Entity[] {
  return entity.parts.length === 0 ? [entity] : [entity, ...entity.parts.flatMap(below)];
}

/** Whether an entity is a file beside the content. */
export function isAttachment({ fields }: Entity): boolean {
  return /^attachment\b/i.test(fields.find(({ key }) => key === 'content-disposition')?.value ?? '');
}

/** The entity's type; RFC 2045 §5.2: plain text when it does not say. */
export function typeOf({ contentType }: Entity): string {
  return contentType.value || 'text/plain';
}

/** What an entity is called in a message. */
export function nameOf(entity: Entity): string {
  return `the ${typeOf(entity)} part`;
}
