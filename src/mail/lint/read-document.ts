/**
 * Reads HTML for the lint as browsers do, with a bound on how deep it is nested: nothing an e-mail holds can exhaust the
 * stack of whoever walks the document, or make the reading slower than linear.
 */
import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { remembering } from '../language/bounded-memory.ts';

/** Elements deeper than this are left out, with what they hold put into the last one kept. */
export const DEEPEST_ELEMENT = 400;
const CHUNK = 1 << 16;

class BoundedHandler extends DomHandler {
  #left = 0;

  /** Elements left open in `tagStack` and beyond it. */
  get depth(): number {
    return this.tagStack.length + this.#left;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST_ELEMENT) this.#left += 1;
    else super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    if (this.#left > 0) this.#left -= 1;
    else super.onclosetag();
  }
}

/** Documents of up to so many characters that are kept: the mail server and the lint read the same one. */
const LONGEST_KEPT = 200_000;
const MOST_KEPT = 8;

const readKept = remembering(MOST_KEPT, read);

/**
 * The document of `html`, each node with `startIndex`: its place in `html`. What is nested absurdly deep is not read.
 * Nobody may change it: whoever asks for the same `html` soon is given the same document.
 */
export function readDocument(html: string): Document {
  return html.length > LONGEST_KEPT ? read(html) : readKept(html);
}

function read(html: string): Document {
  const handler = new BoundedHandler(undefined, { withStartIndices: true });
  const parser = new Parser(handler);
  // The parser's own stack costs more the deeper it is.
  for (let at = 0; at < html.length && handler.depth <= 10 * DEEPEST_ELEMENT; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
  }
  parser.end();
  return handler.root;
}
