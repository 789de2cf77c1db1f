/** `eight-bit-headers`: headers are ASCII unless the servers agreed on UTF-8. */
import { decodeCharset, hasEightBit } from '../octets.ts';
import type { Entity, HeaderField } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';

/** Without SMTPUTF8 what reads `é` here may read `Ã©` or be refused there. */
export const eightBitHeaders: LintRule = {
  id: 'eight-bit-headers',
  severity: 'error',
  source: 'RFC 5322 §2.2, RFC 6531 §3.2, RFC 6532 §3.2',
  claim: 'Octets above 127 stand in headers only as UTF-8, and only where SMTPUTF8 was asked for.',
  check: ({ root }, { envelope }) =>
    fieldsOf(root).flatMap(({ name, line, raw }): readonly Fault[] => {
      if (!hasEightBit(raw)) return [];
      if (decodeCharset(raw, 'utf-8').broken) return [{ line, message: `${name} holds octets that are no UTF-8` }];
      // Of a stored e-mail nobody knows what its servers agreed on.
      if (envelope === undefined || envelope.utf8 === true) return [];
      return [{ line, message: `${name} holds raw UTF-8 though SMTPUTF8 was not asked for` }];
    }),
};

function fieldsOf(entity: Entity): readonly HeaderField[] {
  return entity.parts.length === 0 ? entity.fields : [...entity.fields, ...entity.parts.flatMap(fieldsOf)];
}
