/** `parameters`: the parameters of Content-Type and Content-Disposition are written so that programs find them. */
import { hasEightBit } from '../octets.ts';
import type { Entity, HeaderField } from '../parsed-mail.ts';
import { type WrittenParameter, writtenParameters } from '../read-parameters.ts';
import type { Fault, LintRule } from '../rule.ts';

const TOKEN = /^[!#$%&'*+.0-9A-Z^_`a-z{|}~-]+$/;
const BOUNDARY = /^[A-Za-z0-9'()+_,./:=? -]{0,69}[A-Za-z0-9'()+_,./:=?-]$/;
const EXTENDED = /^[^*]+(?:\*\d+)?\*$/;
const LATER_PIECE = /\*[1-9]\d*\*$/;

/** A name of a file or a boundary that is written wrongly is lost, or takes the whole part with it. */
export const parameters: LintRule = {
  id: 'parameters',
  severity: 'error',
  source: 'RFC 2045 §5.1, RFC 2046 §5.1.1, RFC 2231',
  claim:
    'Parameters are tokens or quoted; what is not ASCII is encoded by RFC 2231; pieces follow one another from 0; boundaries part and end.',
  check: ({ root }) =>
    entitiesOf(root).flatMap((entity) => [
      ...entity.fields.filter(isParametrized).flatMap(faultsOf),
      ...faultsOfBoundary(entity),
    ]),
};

/** What keeps the parts of a multipart from being found: mail programs show nothing of them, or guess where they end. */
function faultsOfBoundary({ contentType, fields, rawBody, broken }: Entity): readonly Fault[] {
  if (!broken || !contentType.value.startsWith('multipart/')) return [];
  const boundary = contentType.parameters.get('boundary') ?? '';
  const line = fields.find(({ key }) => key === 'content-type')?.line;
  const place = line === undefined ? {} : { line };
  if (boundary === '') return [{ message: `Content-Type: ${contentType.value} has no boundary`, ...place }];
  const missing = [`--${boundary}`, `--${boundary}--`].find((mark) => !rawBody.includes(mark));
  return missing === undefined ? [] : [{ message: `Content-Type: no line "${missing}" stands in the body`, ...place }];
}

function entitiesOf(entity: Entity): readonly Entity[] {
  return entity.parts.length === 0 ? [entity] : [entity, ...entity.parts.flatMap(entitiesOf)];
}

function isParametrized({ key }: HeaderField): boolean {
  return key === 'content-type' || key === 'content-disposition';
}

function faultsOf({ name, value, line }: HeaderField): readonly Fault[] {
  const semicolon = value.indexOf(';');
  if (semicolon < 0) return [];
  const written = writtenParameters(value.slice(semicolon));
  const wrong = written.map(faultOf).find((fault) => fault !== undefined) ?? faultOfPieces(written);
  if (wrong !== undefined) return [{ line, message: `${name}: ${wrong}` }];
  const encoded = written.find((each) => !each.name.includes('*') && /=\?[^?\s]+\?[bq]\?/i.test(each.value));
  if (encoded === undefined) return [];
  // Forbidden by RFC 2047 §5, yet half the world writes it and all programs read it.
  const message = `${name}: ${encoded.name} holds an encoded word; RFC 2231 has another way`;
  return [{ line, severity: 'warn', message }];
}

function faultOf({ name, value, quoted }: WrittenParameter): string | undefined {
  if (hasEightBit(value)) return `${name} holds octets above 127`;
  if (EXTENDED.test(name)) return faultOfExtended(name, value, quoted);
  if (name === 'boundary' && !BOUNDARY.test(value)) {
    return `the boundary "${value.slice(0, 80)}" is too long or holds what it may not`;
  }
  return quoted || TOKEN.test(value) ? undefined : `${name} holds "${value}", which needs quotes`;
}

function faultOfExtended(name: string, value: string, quoted: boolean): string | undefined {
  if (quoted) return `${name} is quoted, so its percent signs are not decoded`;
  if (/%(?![0-9A-Fa-f]{2})/.test(value)) return `${name} holds a percent sign that encodes nothing`;
  if (LATER_PIECE.test(name) || /^[^']*'[^']*'/.test(value)) return undefined;
  return `${name} does not begin with charset'language'`;
}

/** Names that stand twice, or pieces that do not follow one another from 0. */
function faultOfPieces(written: readonly WrittenParameter[]): string | undefined {
  const names = new Set<string>();
  const pieces = new Map<string, Set<number>>();
  for (const { name } of written) {
    if (names.has(name)) return `${name} stands twice`;
    names.add(name);
    const [, base, number] = /^([^*]+)\*(\d+)\*?$/.exec(name) ?? [];
    if (base !== undefined) pieces.set(base, (pieces.get(base) ?? new Set()).add(Number(number)));
  }
  for (const [base, numbers] of pieces) {
    const missing = Array.from(numbers, (_, index) => index).find((index) => !numbers.has(index));
    if (missing !== undefined) return `piece ${missing} of ${base} is missing`;
  }
  return undefined;
}
