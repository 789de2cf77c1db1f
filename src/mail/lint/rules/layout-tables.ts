/** Tables that are there for their place on the screen. */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { htmlPlace } from '../html-place.ts';
import { readingOf } from '../html-reading.ts';
import type { LintRule } from '../rule.ts';

const DATA_ROLES: ReadonlySet<string> = new Set(['table', 'grid', 'treegrid']);
const DATA_PARTS: ReadonlySet<string> = new Set(['th', 'caption', 'thead']);

/** Screen readers would read out rows and columns of what is no table. */
export const layoutTables: LintRule = {
  id: 'layout-tables',
  severity: 'error',
  source: 'WCAG 1.3.1, WAI-ARIA 1.2 §5.3.3 (presentation)',
  claim: 'Tables used for layout have role="presentation", and tables of data have not.',
  check: (mail, { kind }) => {
    if (mail.document === undefined) return [];
    return readingOf(mail).elements.flatMap((element) => {
      if (element.name !== 'table') return [];
      const role = element.attribs.role?.toLowerCase();
      const isPresentation = role === 'presentation' || role === 'none';
      const isData = isTableOfData(element);
      if (isPresentation)
        return isData
          ? [{ message: 'A table with header cells has role="presentation"', ...htmlPlace(mail, element) }]
          : [];
      if (isData || (role !== undefined && DATA_ROLES.has(role))) return [];
      // A table from elsewhere that could be one of data is not accused.
      return kind === undefined && !isForLayout(element)
        ? []
        : [{ message: `${tag(element)} has no role="presentation"`, ...htmlPlace(mail, element) }];
    });
  },
};

function tag({ attribs }: Element): string {
  const name = attribs.class ?? attribs.id;
  return name === undefined ? 'A layout table' : `The layout table "${name}"`;
}

/** The elements of a table that are not of a table within it. */
function* ownElements(nodes: readonly ChildNode[]): Generator<Element> {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    yield node;
    if (node.name !== 'table') yield* ownElements(node.children);
  }
}

function isTableOfData(table: Element): boolean {
  if (table.attribs.summary) return true;
  for (const { name, attribs } of ownElements(table.children)) {
    if (DATA_PARTS.has(name) || attribs.scope !== undefined || attribs.headers !== undefined) return true;
  }
  return false;
}

/** One column, or a table within it: no rows and columns of data. */
function isForLayout(table: Element): boolean {
  if (Number(table.attribs.border ?? 0) > 0) return false;
  let widest = 0;
  for (const element of ownElements(table.children)) {
    if (element.name === 'table') return true;
    if (element.name === 'tr') widest = Math.max(widest, element.children.filter((each) => isTag(each)).length);
  }
  return widest === 1;
}
