/** The language that the HTML part names. Looks at no word of it. */
import { uncoveredText } from '../covering.ts';
import { isIsolate, readingOf } from '../html-reading.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted } from '../squeezed.ts';

/** `lang` is the e-mail's language, on `html` and again inside the body, and nothing below says otherwise. */
export const htmlLang: LintRule = {
  id: 'html-lang',
  severity: 'error',
  source: 'WCAG 3.1.1, 3.1.2, LANG-1',
  claim: 'The HTML part names its language on html and again inside body, and nothing in it names another.',
  needs: ['language'],
  check: (mail, { language = 'en' }) => {
    if (mail.document === undefined) return [];
    const { html, body, elements } = readingOf(mail);
    const faults: Fault[] = [];
    const isWanted = (value: string | undefined): boolean => value?.toLowerCase() === language.toLowerCase();
    if (!isWanted(html?.attribs.lang)) {
      faults.push({ message: `lang of html is ${html?.attribs.lang ?? 'absent'}, not ${language}` });
    }
    // Some mail programs throw html and body away.
    const bare = body === undefined ? undefined : uncoveredText(body, ({ attribs }) => isWanted(attribs.lang));
    if (bare !== undefined) {
      faults.push({ message: `No element inside body has lang="${language}" around ${quoted(bare)}` });
    }
    for (const element of elements) {
      const { lang, content } = element.attribs;
      const isMeta = element.name === 'meta' && element.attribs['http-equiv']?.toLowerCase() === 'content-language';
      const named = [element === html ? undefined : lang, element.attribs['xml:lang'], isMeta ? content : undefined];
      for (const value of named) {
        // A region of the language is no other one.
        if (value === undefined || isWanted(value) || value.toLowerCase().startsWith(`${language.toLowerCase()}-`))
          continue;
        // Nobody knows what language users write.
        if (isIsolate(element) && (value === '' || value === 'und')) continue;
        faults.push({ message: `<${element.name}> says "${value}", which contradicts ${language}` });
      }
    }
    return faults;
  },
};
