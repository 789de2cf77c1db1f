/** Reads header values with parameters: Content-Type, Content-Disposition (RFC 2045 §5.1, RFC 2231). Forgiving and linear. */
import { decodeCharset } from './octets.ts';
import type { Parametrized } from './parsed-mail.ts';

/** One `name=value` as written. */
export interface WrittenParameter {
  /** Lower case, with the marks of RFC 2231: `filename*0*`. */
  readonly name: string;
  /** Without quotes and backslashes. */
  readonly value: string;
  readonly quoted: boolean;
}

const NOTHING: Parametrized = { value: '', parameters: new Map() };
const PARAMETER = /;[ \t]*(?:\([^()]*\)[ \t]*)?([^\s=;"()]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"?|([^\s;"]*))/gs;

/** The parameters of a value in the order they are written. */
export function writtenParameters(value: string): readonly WrittenParameter[] {
  return [...value.matchAll(PARAMETER)].map(([, name = '', quoted, bare = '']) => ({
    name: name.toLowerCase(),
    value: quoted === undefined ? bare : quoted.replace(/\\(.)/gs, '$1'),
    quoted: quoted !== undefined,
  }));
}

/** The value with its parameters; those that RFC 2231 splits or encodes are put together again. */
export function readParameters(value: string | undefined): Parametrized {
  if (value === undefined) return NOTHING;
  const semicolon = value.indexOf(';');
  const main = (semicolon < 0 ? value : value.slice(0, semicolon)).replace(/\([^()]*\)/g, '').trim();
  if (semicolon < 0) return { value: main.toLowerCase(), parameters: NOTHING.parameters };
  const parameters = new Map<string, string>();
  const pieces = new Map<string, { readonly number: number; readonly text: string; readonly encoded: boolean }[]>();
  for (const written of writtenParameters(value.slice(semicolon))) {
    const [, name = '', number, star] = /^([^*]*)(?:\*(\d{1,4}))?(\*)?$/.exec(written.name) ?? [];
    if (name === '' || (number === undefined && star === undefined)) {
      if (!parameters.has(written.name)) parameters.set(written.name, written.value);
      continue;
    }
    const list = pieces.get(name) ?? [];
    list.push({ number: Number(number ?? 0), text: written.value, encoded: star !== undefined });
    pieces.set(name, list);
  }
  // What RFC 2231 says goes before a plain copy for programs that do not know it.
  for (const [name, list] of pieces) parameters.set(name, joined(list));
  return { value: main.toLowerCase(), parameters };
}

function joined(list: { number: number; text: string; encoded: boolean }[]): string {
  list.sort((one, other) => one.number - other.number);
  const whole = list.map(({ text, encoded }) => (encoded ? percentDecoded(text) : text)).join('');
  if (list[0]?.encoded !== true) return whole;
  const [, charset = '', content = whole] = /^([^']*)'[^']*'(.*)$/s.exec(whole) ?? [];
  return decodeCharset(content, charset).text;
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_found, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
