/** Reads the Message-IDs of References and In-Reply-To. */
import type { HeaderField } from './parsed-mail.ts';

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
