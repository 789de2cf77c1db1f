/** The title of the HTML part. */
import type { Element } from 'domhandler';
import { htmlPlace } from '../html-place.ts';
import { readingOf, textOf } from '../html-reading.ts';
import type { LintRule } from '../rule.ts';
import { quoted, squeezed } from '../squeezed.ts';

/** Exactly one title; an e-mail of a person may have none. */
export const title: LintRule = {
  id: 'title',
  severity: 'error',
  source: 'WCAG 2.4.2, HTML §4.2.2',
  claim: 'The HTML part has exactly one title, in its head, and it says something.',
  check: (mail, { kind }) => {
    if (mail.document === undefined) return [];
    const titles = readingOf(mail).elements.filter((element) => element.name === 'title' && !isOfDrawing(element));
    const shown = titles.map((each) => textOf(each));
    if (titles.length > 1)
      return [
        {
          message: `There are ${titles.length} titles: ${shown.map(quoted).join(', ')}`,
          ...htmlPlace(mail, titles[1]),
        },
      ];
    if (kind === undefined) return [];
    if (titles[0] === undefined) return [{ message: 'The HTML part has no title', ...htmlPlace(mail) }];
    if (squeezed(shown[0] ?? '') === '')
      return [{ message: 'The title of the HTML part is empty', ...htmlPlace(mail, titles[0]) }];
    return isInHead(titles[0]) ? [] : [{ message: 'The title stands outside the head', ...htmlPlace(mail, titles[0]) }];
  },
};

function hasAncestor(element: Element, name: string): boolean {
  for (let each = element.parent; each !== null; each = each.parent) {
    if ('name' in each && each.name === name) return true;
  }
  return false;
}

/** A title of a drawing names the drawing. */
function isOfDrawing(element: Element): boolean {
  return hasAncestor(element, 'svg');
}

function isInHead(element: Element): boolean {
  return hasAncestor(element, 'head');
}
