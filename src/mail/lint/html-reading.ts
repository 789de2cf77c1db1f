/**
 * What the rules ask of an e-mail's HTML part, found in one walk over it and kept for as long as the e-mail is. It relies
 * on the document and the marks in it, and knows no truth and no rule.
 */
import type { ChildNode, Element } from 'domhandler';
import { isComment, isTag, isText } from 'domhandler';
import type { ParsedMail } from './parsed-mail.ts';

/** A question, reply or message, as the marks in the HTML tell it. */
export interface HtmlEntry {
  readonly part: 'question' | 'reply' | 'message';
  readonly author: string;
  readonly time: string;
  /** `<br>` as a line break; users' own spaces are kept. */
  readonly text: string;
  /** The element that holds the words; undefined when there is none. */
  readonly words: Element | undefined;
  /** What stands in a direction of its own in the entry: the author and the words, or the name of a file. */
  readonly isolated: readonly string[];
}

/** The HTML part as the rules read it. */
export interface HtmlReading {
  /** Every element, in the order of the document. */
  readonly elements: readonly Element[];
  readonly html: Element | undefined;
  readonly body: Element | undefined;
  /** What a reader sees, block by block, each on one line and none empty. Who spoke and when are blocks of their own. */
  readonly lines: readonly string[];
  /** What a reader sees that is neither in a direction of its own (`dir="auto"`) nor a time: the e-mail's own words. */
  readonly ownText: string;
  /** Everything that stands anywhere, also unseen: texts, comments, and values of attributes that are not for looks. */
  readonly everything: string;
  /** The first text of the body, where it is hidden: the line mail programs show after the subject. */
  readonly preheader: string | undefined;
  readonly entries: readonly HtmlEntry[];
  /** How many elements stand within one another. */
  readonly depth: number;
  /** Values of `data-part` with the first element that has each. */
  readonly parts: ReadonlyMap<string, Element>;
}

const readings = new WeakMap<ParsedMail, HtmlReading>();

/** The reading of the HTML part; of a mail without one, an empty reading. */
export function readingOf(mail: ParsedMail): HtmlReading {
  let reading = readings.get(mail);
  if (reading === undefined) {
    reading = read(mail.document?.children ?? []);
    readings.set(mail, reading);
  }
  return reading;
}

/** Whether an element gives what it holds a direction of its own. */
export function isIsolate({ name, attribs }: Element): boolean {
  return attribs.dir === undefined ? name === 'bdi' : attribs.dir.toLowerCase() === 'auto';
}

/** Whether an element is the line of a file: a label of ours around the name that somebody chose. */
export function isFileLine({ attribs }: Element): boolean {
  return attribs['data-text'] === 'file';
}

/** The text of a node with `<br>` as a line break and everything else as it stands. */
export function textOf(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  return node.name === 'br' ? '\n' : node.children.map(textOf).join('');
}

const UNSEEN: ReadonlySet<string> = new Set(['head', 'style', 'script', 'title', 'template', 'noscript']);
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]))/i;
const CLOSED = /(?:^|[;\s])max-height\s*:\s*0(?![.\d])/i;
const CUT_OFF = /(?:^|[;\s])overflow\s*:\s*hidden/i;

/** Whether an element is kept from sight by itself, not by a style sheet. */
export function isHidden({ name, attribs }: Element): boolean {
  if (UNSEEN.has(name) || attribs.hidden !== undefined) return true;
  const { style } = attribs;
  return style !== undefined && (HIDING.test(style) || (CLOSED.test(style) && CUT_OFF.test(style)));
}

/** Attributes that say nothing. */
const LOOKS: ReadonlySet<string> = new Set(
  'align bgcolor border cellpadding cellspacing class color dir height lang role style valign width'.split(' '),
);

/** Where the walk is: within what is hidden, within what has a direction of its own. */
interface Place {
  readonly hidden: Element | undefined;
  readonly isolated: boolean;
}

class Walk {
  readonly elements: Element[] = [];
  readonly entries: HtmlEntry[] = [];
  readonly parts = new Map<string, Element>();
  html: Element | undefined;
  body: Element | undefined;
  /** The element hidden from sight that holds the first text of the body; null when that text is seen. */
  first: Element | null | undefined;
  lastEntry: Element | undefined;
  depth = 0;
  deepest = 0;
  visible = '';
  own = '';
  everything = '';
  attributes = '';

  children(nodes: readonly ChildNode[], place: Place): void {
    for (const node of nodes) {
      if (isText(node)) this.text(node.data, place);
      else if (isTag(node)) this.element(node, place);
      else if (isComment(node)) this.attributes += `\n${node.data}`;
    }
  }

  text(data: string, place: Place): void {
    if (this.first === undefined && this.inBody && data.trim() !== '') this.first = place.hidden ?? null;
    this.everything += data;
    if (place.hidden !== undefined) return;
    this.visible += data;
    if (!place.isolated) this.own += data;
  }

  element(element: Element, place: Place): void {
    const { name, attribs } = element;
    this.elements.push(element);
    if (name === 'html') this.html ??= element;
    if (name === 'body') this.body ??= element;
    const part = attribs['data-part'];
    if (part !== undefined) this.part(part, element);
    const hidden = place.hidden ?? (isHidden(element) ? element : undefined);
    for (const key in attribs) if (!LOOKS.has(key)) this.attributes += `\n${attribs[key]}`;
    const isTime = attribs['data-time'] !== undefined;
    const isolated = place.isolated || isTime || isIsolate(element);
    if (name === 'img') this.text(attribs.alt ?? '', { hidden, isolated });
    const block = BLOCKS.has(name) || isTime || attribs['data-author'] !== undefined;
    if (block) this.break(hidden);
    this.depth += 1;
    this.deepest = Math.max(this.deepest, this.depth);
    this.children(element.children, { hidden, isolated });
    this.depth -= 1;
    if (block) this.break(hidden);
    // What is taken out of the e-mail's own words parts what stands around it.
    else if (isolated && !place.isolated && hidden === undefined) this.own += ' ';
  }

  /** In a document without html and body, as some mail programs leave it, everything outside a head counts. */
  get inBody(): boolean {
    return this.body !== undefined || this.html === undefined;
  }

  break(hidden: Element | undefined): void {
    this.everything += '\n';
    if (hidden !== undefined) return;
    this.visible += '\n';
    this.own += '\n';
  }

  part(part: string, element: Element): void {
    if (!this.parts.has(part)) this.parts.set(part, element);
    if (part !== 'question' && part !== 'reply' && part !== 'message') return;
    // No message stands within another.
    if (this.lastEntry === undefined || !contains(this.lastEntry, element)) {
      this.entries.push(readEntry(part, element));
      this.lastEntry = element;
    }
  }
}

/** The name of a file within its sentence is the second; what is deeper is nobody's. */
const DEEPEST_ISOLATE = 3;

function contains(outer: Element, inner: Element): boolean {
  for (let each = inner.parent; each !== null; each = each.parent) if (each === outer) return true;
  return false;
}

function readEntry(part: HtmlEntry['part'], entry: Element): HtmlEntry {
  const marked = new Map<string, Element>();
  const isolated: string[] = [];
  const visit = (nodes: readonly ChildNode[], level: number): void => {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      for (const mark of ['data-author', 'data-time', 'data-text']) {
        if (node.attribs[mark] !== undefined && !marked.has(mark)) marked.set(mark, node);
      }
      const isWords = isIsolate(node);
      if (isWords && level < DEEPEST_ISOLATE) isolated.push(textOf(node));
      visit(node.children, isWords ? level + 1 : level);
    }
  };
  visit(entry.children, 0);
  const piece = (mark: string): string => {
    const found = marked.get(mark);
    return found === undefined ? '' : textOf(found);
  };
  return {
    part,
    author: piece('data-author'),
    time: piece('data-time'),
    text: piece('data-text'),
    words: marked.get('data-text'),
    isolated,
  };
}

function read(nodes: readonly ChildNode[]): HtmlReading {
  const walk = new Walk();
  walk.children(nodes, { hidden: undefined, isolated: false });
  const lines = walk.visible
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return {
    elements: walk.elements,
    html: walk.html,
    body: walk.body,
    lines,
    ownText: walk.own,
    everything: walk.everything + walk.attributes,
    preheader: walk.first === undefined || walk.first === null ? undefined : textOf(walk.first),
    entries: walk.entries,
    depth: walk.deepest,
    parts: walk.parts,
  };
}
