/**
 * What whoever composed an e-mail wrote, told from what they quote, as far as an e-mail from anywhere lets one tell:
 * quotations, code, and what stands in a direction of its own are others' words. It knows no truth.
 */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { isIsolate } from './html-reading.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** The composer's own words by where they stand. */
export interface ComposedText {
  readonly text: string;
  readonly html: string;
  /** Of the HTML part, what is quoted: the text part may hold it without a mark. */
  readonly quoted: string;
}

const QUOTING: ReadonlySet<string> = new Set('blockquote code kbd pre q samp textarea tt var'.split(' '));
const UNREAD: ReadonlySet<string> = new Set(['style', 'script', 'template', 'noscript', 'svg', 'math']);
const INLINE: ReadonlySet<string> = new Set('a abbr b bdi big em font i ins mark small span strong u'.split(' '));
const MARKED_QUOTE = /quot|cite/i;
/** Between quotation marks of any language on one line; addresses. */
const QUOTATION =
  /```[^`]*```|`[^`\n]{0,300}`|"[^"\n]{0,300}"|[“„”][^“”\n]{0,300}[“”]|«[^»\n]{0,300}»|「[^」\n]{0,300}」|https?:\/\/\S+/g;
/** Above an e-mail that is answered or forwarded; what follows is not the composer's. */
const EARLIER_MAIL = /^(?:-{3,}[^-\n]{1,60}-{3,}|_{10,}|On .{5,200} wrote:)[ \t]*$/m;

/** The words of both parts that no one else seems to have said. */
export function composedText(mail: ParsedMail): ComposedText {
  const page = { own: '', quoted: '' };
  collect(mail.document?.children ?? [], 'own', page);
  const text = (mail.text ?? '')
    .split(EARLIER_MAIL, 1)
    .join('')
    .replace(/^[ \t]*>.*$/gm, '');
  return { text: unquoted(text), html: unquoted(page.own), quoted: page.quoted };
}

/** A text without quotations and addresses. */
export function unquoted(text: string): string {
  return text.replace(QUOTATION, ' ');
}

function collect(nodes: readonly ChildNode[], whose: 'own' | 'quoted', page: Record<'own' | 'quoted', string>): void {
  for (const node of nodes) {
    if (isText(node)) page[whose] += node.data;
    else if (isTag(node) && !UNREAD.has(node.name)) {
      if (!INLINE.has(node.name)) page[whose] += '\n';
      collect(node.children, whose === 'own' && isQuoting(node) ? 'quoted' : whose, page);
      if (!INLINE.has(node.name)) page[whose] += '\n';
    }
  }
}

function isQuoting(element: Element): boolean {
  const { name, attribs } = element;
  // A whole e-mail in a direction of its own is a template's way of saying that it may be in any language.
  if (name === 'html' || name === 'body') return false;
  return QUOTING.has(name) || isIsolate(element) || MARKED_QUOTE.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`);
}
