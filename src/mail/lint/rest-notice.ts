/** How an HTML part says that it does not show all. Whether it may is for `complete` to tell. */
import { readingOf, textOf } from './html-reading.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { squeezed } from './squeezed.ts';

/** What stands at `data-part="rest"`, squeezed; undefined when there is none, or no reader sees it. */
export function restNotice(mail: ParsedMail): string | undefined {
  const { parts, lines } = readingOf(mail);
  const rest = parts.get('rest');
  if (rest === undefined) return undefined;
  const notice = squeezed(textOf(rest));
  return notice !== '' && lines.some((line) => squeezed(line) === notice) ? notice : undefined;
}
