/** Whether all that a reader sees stands within elements of one kind. */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { isHidden } from './html-reading.ts';

/** The first text below `element` that is seen and has no ancestor below it that `covers`; undefined when all have one. */
export function uncoveredText(element: Element, covers: (each: Element) => boolean): string | undefined {
  for (const child of element.children) {
    const found = uncovered(child, covers);
    if (found !== undefined) return found;
  }
  return undefined;
}

function uncovered(node: ChildNode, covers: (each: Element) => boolean): string | undefined {
  if (isText(node)) return node.data.trim() === '' ? undefined : node.data;
  if (!isTag(node) || covers(node) || isHidden(node)) return undefined;
  return uncoveredText(node, covers);
}
