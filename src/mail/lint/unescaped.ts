/** Whether words that hold tags or entities were put into the HTML part as they are. */
import { shownLines } from '../users-words.ts';
import { readingOf } from './html-reading.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { squeezed } from './squeezed.ts';

/** What readers see, and the source of it with and without entities, squeezed. */
interface Source {
  readonly seen: string;
  readonly written: readonly string[];
}

const sources = new WeakMap<ParsedMail, Source>();

/** Whether the words stand in the HTML source, but not for readers: as they were typed, or escaped in part. */
export function isUnescaped(mail: ParsedMail, words: string): boolean {
  if (!/[<&]/.test(words)) return false;
  const wanted = squeezed(shownLines(words));
  const { seen, written } = sourceOf(mail);
  return !seen.includes(wanted) && written.some((each) => each.includes(wanted));
}

function sourceOf(mail: ParsedMail): Source {
  let source = sources.get(mail);
  if (source === undefined) {
    const html = (mail.html ?? '').replace(/<br\s*\/?>/g, '\n');
    const decoded = html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_all, name) => ENTITIES[name] ?? '');
    source = { seen: squeezed(readingOf(mail).lines.join('\n')), written: [squeezed(html), squeezed(decoded)] };
    sources.set(mail, source);
  }
  return source;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
