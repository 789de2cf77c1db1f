/**
 * Reads the HTML part of an e-mail as a person does: what is visible, which links there are, who said what. Relies on the
 * marks in the HTML alone, never on who rendered it.
 */
import { findAll, findOne, getAttributeValue, hasAttrib } from 'domutils';
import { ElementType, type parseDocument } from 'htmlparser2';
import { readDocument } from '../mail/lint/read-document.ts';
import type { ReceivedEntry } from './received-mail.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: object }>;
type Text = Extract<Node, { type: ElementType.ElementType.Text }>;

function isText(node: Node): node is Text {
  return node.type === ElementType.Text;
}

function isTag(node: Node): node is Element {
  return ElementType.isTag(node);
}

/** What {@link readHtml} finds. */
export interface HtmlContent {
  readonly visibleText: string;
  readonly kind: 'unread' | 'transcript' | 'unknown';
  readonly entries: readonly ReceivedEntry[];
  /** Where it leaves off, saying that the rest is attached: the role of the first message that is not there. */
  readonly rest: ReceivedEntry['part'] | undefined;
  readonly links: readonly string[];
  readonly actionLink: string | undefined;
  readonly unsubscribeLink: string | undefined;
  readonly htmlLanguage: string | undefined;
  readonly htmlDirection: string | undefined;
  readonly innerLanguages: readonly string[];
  readonly innerDirections: readonly string[];
  readonly title: string | undefined;
  readonly preheader: string | undefined;
}

/** Reads the HTML part; never fails, a broken document has less to be found. */
export function readHtml(html: string): HtmlContent {
  const nodes = readDocument(html).children;
  const entries: ReceivedEntry[] = [];
  const links: string[] = [];
  let rest: ReceivedEntry['part'] | undefined;
  const linkOfPart = new Map<string, string>();
  for (const element of findAll(isInteresting, nodes)) {
    const part = getAttributeValue(element, 'data-part');
    const href = getAttributeValue(element, 'href');
    if (element.name === 'a' && href !== undefined) {
      links.push(href);
      if (part !== undefined && !linkOfPart.has(part)) linkOfPart.set(part, href);
    }
    if (isEntryPart(part)) entries.push(readEntry(part, element));
    const next = getAttributeValue(element, 'data-rest');
    if (isEntryPart(next)) rest = next;
  }
  const root = findOne((element) => element.name === 'html', nodes);
  return {
    visibleText: visibleText(nodes),
    kind: kindOf(entries, rest),
    entries,
    rest,
    links,
    actionLink: linkOfPart.get('action'),
    unsubscribeLink: linkOfPart.get('unsubscribe'),
    htmlLanguage: root === null ? undefined : getAttributeValue(root, 'lang'),
    htmlDirection: root === null ? undefined : getAttributeValue(root, 'dir'),
    innerLanguages: attributesBelow(nodes, 'lang'),
    innerDirections: attributesBelow(nodes, 'dir'),
    title: textOf(nodes, (element) => element.name === 'title'),
    preheader: textOf(nodes, (element) => getAttributeValue(element, 'data-part') === 'preheader'),
  };
}

/** The values of an attribute on every element that has it, the root aside. */
function attributesBelow(nodes: readonly Node[], name: string): readonly string[] {
  const bearers = findAll((element) => element.name !== 'html' && hasAttrib(element, name), [...nodes]);
  return bearers.map((element) => getAttributeValue(element, name) ?? '');
}

function textOf(nodes: readonly Node[], test: (element: Element) => boolean): string | undefined {
  const found = findOne(test, [...nodes]);
  return found === null ? undefined : textWithBreaks(found);
}

function isInteresting(element: Element): boolean {
  return element.name === 'a' || hasAttrib(element, 'data-part');
}

function readEntry(part: ReceivedEntry['part'], element: Element): ReceivedEntry {
  const piece = (mark: string): string => {
    const found = findOne((each) => hasAttrib(each, mark), element.children);
    return found === null ? '' : textWithBreaks(found);
  };
  const read = { part, author: piece('data-author'), time: piece('data-time'), text: piece('data-text') };
  const file = findOne((each) => getAttributeValue(each, 'data-text') === 'file', element.children);
  // The name is what stands in a direction of its own within the label.
  const name = file === null ? null : findOne((each) => getAttributeValue(each, 'dir') === 'auto', file.children);
  return name === null ? read : { ...read, file: textWithBreaks(name) };
}

/** `<br>` as a line break, everything else as it stands: users' own spaces are part of what they said. */
function textWithBreaks(node: Node): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  if (node.name === 'br') return '\n';
  return node.children.map(textWithBreaks).join('');
}

function isEntryPart(part: string | undefined): part is ReceivedEntry['part'] {
  return part === 'question' || part === 'reply' || part === 'message';
}

function kindOf(entries: readonly ReceivedEntry[], rest: ReceivedEntry['part'] | undefined): HtmlContent['kind'] {
  if (rest === 'question' || rest === 'reply' || entries.some((entry) => entry.part === 'reply')) return 'unread';
  if (rest === 'message' || entries.some((entry) => entry.part === 'message')) return 'transcript';
  return 'unknown';
}

const UNSEEN = new Set(['head', 'style', 'script', 'title', 'template', 'noscript']);
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'dd',
  'div',
  'dl',
  'dt',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
]);

function visibleText(nodes: readonly Node[]): string {
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (isText(node)) {
      pieces.push(node.data);
      return;
    }
    if (!isTag(node) || isHidden(node)) return;
    if (node.name === 'img') pieces.push(getAttributeValue(node, 'alt') ?? '');
    const block = BLOCKS.has(node.name);
    if (block) pieces.push('\n');
    for (const child of node.children) walk(child);
    if (block) pieces.push('\n');
  };
  for (const node of nodes) walk(node);
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function isHidden(element: Element): boolean {
  if (UNSEEN.has(element.name) || hasAttrib(element, 'hidden')) return true;
  return /display\s*:\s*none/i.test(getAttributeValue(element, 'style') ?? '');
}
