/** Reads the Message-IDs of References and In-Reply-To. */
import type { HeaderField } from './parsed-mail.ts';
import type { Fault } from './rule.ts';
import { quoted } from './squeezed.ts';

/** The ids without angle brackets, in order; undefined when something else stands there. An absent field has none. */
export function messageIdsOf(field: HeaderField | undefined): readonly string[] | undefined {
  if (field === undefined) return [];
  const words = field.value
    .replaceAll('>', '> ')
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '');
  return words.every((word) => /^<[^<>@\s]+@[^<>@\s]+>$/.test(word))
    ? words.map((word) => word.slice(1, -1))
    : undefined;
}

/** What is wrong with the form of a field of Message-IDs, whichever they should be. */
export function wrongIds(field: HeaderField | undefined): readonly Fault[] {
  if (field === undefined || messageIdsOf(field) !== undefined) return [];
  const { name, line, value } = field;
  const fault: Fault = {
    line,
    message: `${name} is ${quoted(value)}, not a list of Message-IDs like <1@shop.example>`,
  };
  // Words and commas between ids, and ids of old programs, are read by everyone; a bracket left open is not.
  return [/^(?:[^<>]|<[^<>]*>)*$/.test(value) ? { ...fault, severity: 'warn' } : fault];
}
