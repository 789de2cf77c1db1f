/** Links: where they may lead, and that both parts lead there. Where the one back leads is `return-link`'s. */
import { htmlPlace } from '../html-place.ts';
import { readingOf, textOf } from '../html-reading.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { restNotice } from '../rest-notice.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted, squeezed } from '../squeezed.ts';

const SAFE: ReadonlySet<string> = new Set(['https', 'mailto', 'tel', 'cid']);
const SCHEME = /^[a-z][a-z\d+.-]*(?=:)/i;
/** What mail programs take for an address in plain text. */
const ADDRESS_IN_TEXT = /https?:\/\/[^\s<>"\u2066-\u2069]+/gi;
/** Signs that mail programs leave out at its end. */
const SENTENCE_END = ".,;:!?'’”»]}>*_";

/** Links lead by safe schemes to whole addresses, the same in both parts. */
export const links: LintRule = {
  id: 'links',
  severity: 'error',
  source: 'RFC 3986 §4.3, MAIL-2, UNREAD-9',
  claim:
    'Links are whole addresses by https, mailto, tel or cid, and mail programs read the same ones from both parts.',
  check: (mail, { kind }) => {
    if (mail.document === undefined) return [];
    const isOurs = kind !== undefined;
    const hrefs = readingOf(mail).elements.flatMap((element) => {
      const { href } = element.attribs;
      return href === undefined || (element.name !== 'a' && element.name !== 'area') ? [] : [{ href, element }];
    });
    const faults = hrefs.flatMap(({ href, element }) =>
      faultOf(href, isOurs).map((fault) => ({ ...fault, ...htmlPlace(mail, element) })),
    );
    if (!isOurs) return faults;
    const misleading = hrefs.flatMap(({ href, element }) => {
      const shown = textOf(element).trim();
      return /^https?:\/\/\S+$/i.test(shown) && shown !== href
        ? [{ message: `The link to ${quoted(href)} shows ${quoted(shown)}`, ...htmlPlace(mail, element) }]
        : [];
    });
    return [...faults, ...misleading, ...notInBoth(mail, new Set(hrefs.map(({ href }) => href)))];
  },
};

function faultOf(href: string, isOurs: boolean): readonly Fault[] {
  // Browsers skip white space and controls here.
  const address = href.replace(/[\p{Cc}\s]+/gu, '');
  const scheme = SCHEME.exec(address)?.[0].toLowerCase();
  if (scheme === undefined) {
    // A place within the e-mail itself.
    if (!isOurs && /^#./.test(address)) return [];
    return [{ message: `The link ${quoted(href)} is no whole address` }];
  }
  // People may link to what they like; we link by https alone.
  if (!SAFE.has(scheme) && (isOurs || scheme !== 'http'))
    return [{ message: `The link ${quoted(href)} goes by ${scheme}:` }];
  if (scheme !== 'https') return [];
  if (!URL.canParse(address) || !/^https:\/\//i.test(address))
    return [{ message: `The link ${quoted(href)} is no address` }];
  return isOurs && address !== href.trim() ? [{ message: `The link ${quoted(href)} holds white space` }] : [];
}

/** Every link that can be followed from one part alone; addresses that users wrote are words in the HTML part. */
function notInBoth(mail: ParsedMail, hrefs: ReadonlySet<string>): readonly Fault[] {
  if (mail.text === undefined) return [];
  const ofText = new Set((mail.text.match(ADDRESS_IN_TEXT) ?? []).map((address) => linkIn(address)));
  const faults: Fault[] = [];
  for (const href of hrefs) {
    if (/^https:/i.test(href) && !ofText.has(href)) {
      faults.push({ message: `The text part has no link to ${quoted(href)}`, ...htmlPlace(mail) });
    }
  }
  const words = squeezed(readingOf(mail).lines.join('\n'));
  for (const address of [...ofText].slice(0, MOST_ADDRESSES)) {
    if (!hrefs.has(address) && !words.includes(squeezed(address)) && restNotice(mail) === undefined) {
      faults.push({ message: `The HTML part has no link to ${quoted(address)}`, ...htmlPlace(mail) });
    }
  }
  return faults;
}

/** Addresses of the text part that are looked for in the HTML part. */
const MOST_ADDRESSES = 1_000;

/** What mail programs take: a bracket closes the sentence unless it was opened within the address. */
function linkIn(address: string): string {
  let open = 0;
  for (const sign of address) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!SENTENCE_END.includes(last)) break;
  }
  return address.slice(0, end);
}
