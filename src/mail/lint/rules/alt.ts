/** What stands for images where they are not seen. */
import type { Element } from 'domhandler';
import { htmlPlace } from '../html-place.ts';
import { readingOf, textOf } from '../html-reading.ts';
import type { LintRule } from '../rule.ts';
import { quoted } from '../squeezed.ts';

const FILE_NAME = /^\S+\.(?:png|jpe?g|gif|webp|svg)$/i;

/** Every image has an alternative text; one that means nothing has an empty one. */
export const alt: LintRule = {
  id: 'alt',
  severity: 'error',
  source: 'WCAG 1.1.1, 2.4.4',
  claim: 'Every image has an alt text, empty when it is decoration, and a link that is an image says where it leads.',
  check: (mail, { kind }) => {
    if (mail.document === undefined) return [];
    return readingOf(mail).elements.flatMap((element) => {
      if (isImage(element) && !isNamed(element)) {
        return [
          {
            message: `The image ${quoted(element.attribs.src ?? element.name)} has no alt`,
            ...htmlPlace(mail, element),
          },
        ];
      }
      const named = element.attribs.alt ?? '';
      // Mail programs of people write this for them.
      if (kind !== undefined && element.name === 'img' && FILE_NAME.test(named)) {
        return [{ message: `The alt ${quoted(named)} is the name of a file`, ...htmlPlace(mail, element) }];
      }
      if (element.name !== 'a' || element.attribs.href === undefined) return [];
      return isSilent(element)
        ? [
            {
              message: `The link to ${quoted(element.attribs.href)} is an image without words`,
              ...htmlPlace(mail, element),
            },
          ]
        : [];
    });
  },
};

function isImage({ name, attribs }: Element): boolean {
  return (
    name === 'img' || (name === 'area' && attribs.href !== undefined) || (name === 'input' && attribs.type === 'image')
  );
}

function isNamed({ attribs }: Element): boolean {
  const { alt: text, role } = attribs;
  return text !== undefined || Boolean(attribs['aria-label']) || role === 'presentation' || role === 'none';
}

function isSilent(link: Element): boolean {
  const images = link.children.filter((each): each is Element => 'name' in each && each.name === 'img');
  if (images.length === 0 || textOf(link).trim() !== '') return false;
  // An image without alt has its own fault.
  if (images.some(({ attribs }) => attribs.alt === undefined || attribs.alt.trim() !== '')) return false;
  return !link.attribs['aria-label'] && !link.attribs.title;
}
