/** The direction that the HTML part is written in. Looks at letters only where a direction is turned. */
import type { Element } from 'domhandler';
import { direction } from '../../../languages/format.ts';
import { uncoveredText } from '../covering.ts';
import { readingOf, textOf } from '../html-reading.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted } from '../squeezed.ts';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const OTHER_LETTER =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])[\p{Lu}\p{Ll}\p{Lo}]/u;
const STYLED = /(?:^|[;{\s])direction\s*:\s*(ltr|rtl)/i;
/** So many faults tell enough. */
const MOST_TOLD = 5;
const OVERRIDE = /[\u202A-\u202E]/;

/** `dir` is the direction of the e-mail's language, on `html` and again inside the body, and nothing below turns it. */
export const htmlDir: LintRule = {
  id: 'html-dir',
  severity: 'error',
  source: 'WCAG 1.3.2, LANG-1',
  claim: 'The HTML part has its direction on html and again inside body, and no text of its own is turned round.',
  needs: ['language'],
  check: (mail, { language = 'en' }) => {
    if (mail.document === undefined) return [];
    const wanted = direction(language);
    const { html, body, elements, ownText } = readingOf(mail);
    const faults: Fault[] = [];
    if (directionOf(html) !== wanted) {
      faults.push({ message: `dir of html is ${html?.attribs.dir ?? 'absent'}, not ${wanted}` });
    }
    const bare = body === undefined ? undefined : uncoveredText(body, (each) => directionOf(each) === wanted);
    if (bare !== undefined) {
      faults.push({ message: `No element inside body has dir="${wanted}" around ${quoted(bare)}` });
    }
    for (const element of elements) {
      if (element !== html) faults.push(...turned(element, wanted));
      if (faults.length >= MOST_TOLD) break;
    }
    if (OVERRIDE.test(ownText))
      faults.push({ message: 'The e-mail’s own words hold characters that turn the text round' });
    return faults;
  },
};

function directionOf(element: Element | undefined): string | undefined {
  return element?.attribs.dir?.toLowerCase();
}

/** An address or a code may stand in the other direction, a sentence of the language may not. */
function turned(element: Element, wanted: 'ltr' | 'rtl'): readonly Fault[] {
  const style = element.name === 'style' ? textOf(element) : (element.attribs.style ?? '');
  const styled = STYLED.exec(style)?.[1]?.toLowerCase();
  for (const value of [directionOf(element), styled]) {
    if (value === undefined || value === wanted || value === 'auto') continue;
    const said = value === 'ltr' || value === 'rtl' ? textOf(element) : '';
    if (element.name === 'style')
      return [{ message: `The style sheet sets the direction ${value}, against ${wanted}` }];
    const ofLanguage = wanted === 'rtl' ? RIGHT_TO_LEFT : OTHER_LETTER;
    if (said !== '' && !ofLanguage.test(said)) continue;
    return [{ message: `<${element.name}> is set ${quoted(value)} around ${quoted(said)}, against ${wanted}` }];
  }
  return [];
}
