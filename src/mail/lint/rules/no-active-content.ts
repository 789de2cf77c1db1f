/** Content that does something by itself. Links are the `links` rule's. */
import type { Element } from 'domhandler';
import { htmlPlace } from '../html-place.ts';
import { readingOf, textOf } from '../html-reading.ts';
import { DEEPEST_ELEMENT } from '../read-document.ts';
import type { LintRule } from '../rule.ts';
import { quoted } from '../squeezed.ts';

const ACTIVE: ReadonlySet<string> = new Set(
  'script form iframe frame frameset object embed applet base portal fencedframe'.split(' '),
);
const HANDLER = /^on[a-z]+$/;
/** Browsers skip white space and controls in a scheme. */
const ACTIVE_SCHEME =
  /^[\s\p{Cc}]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|^[\s\p{Cc}]*data\s*:\s*(?:text\/html|image\/svg|application\/xhtml|text\/xml)/iu;
const ADDRESSES: readonly string[] = 'href src action formaction background data poster xlink:href ping srcdoc'.split(
  ' ',
);
const ACTIVE_STYLE = /expression\s*\(|behaviou?r\s*:\s*url|-moz-binding|url\s*\([\s"']*(?:java|vb)script\s*:/i;

/** Mail programs take active content out, or the e-mail with it. */
export const noActiveContent: LintRule = {
  id: 'no-active-content',
  severity: 'error',
  source: 'MAIL.md, CONV-6',
  claim: 'The HTML part holds no script, form, frame, plug-in, event handler or address that is code.',
  check: (mail) => {
    if (mail.document === undefined) return [];
    const { elements, depth } = readingOf(mail);
    const faults = elements.flatMap((element) =>
      faultsOf(element).map((what) => ({ message: `The HTML part holds ${what}`, ...htmlPlace(mail, element) })),
    );
    if (depth < DEEPEST_ELEMENT) return faults;
    return [
      ...faults,
      { message: `Elements stand within ${depth} others, where nobody can look at them`, ...htmlPlace(mail) },
    ];
  },
};

function faultsOf(element: Element): readonly string[] {
  const { name, attribs } = element;
  const faults: string[] = [];
  if (ACTIVE.has(name)) faults.push(`<${name}>`);
  if (name === 'meta' && attribs['http-equiv']?.trim().toLowerCase() === 'refresh') faults.push('a refreshing <meta>');
  if (name === 'link' && /\b(?:import|preload|modulepreload)\b/i.test(attribs.rel ?? ''))
    faults.push('an importing <link>');
  if (name === 'style' && ACTIVE_STYLE.test(textOf(element))) faults.push('a style sheet that is code');
  for (const key in attribs) {
    const value = attribs[key] ?? '';
    if (key.startsWith('on') && HANDLER.test(key)) faults.push(`${key} on <${name}>`);
    else if (key === 'style' && ACTIVE_STYLE.test(value)) faults.push(`a style on <${name}> that is code`);
    else if (key === 'srcdoc' || (ADDRESSES.includes(key) && ACTIVE_SCHEME.test(value))) {
      faults.push(`${key}=${quoted(value)} on <${name}>`);
    }
  }
  return faults;
}
