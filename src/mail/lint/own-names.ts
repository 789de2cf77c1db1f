/** Which words of an e-mail cannot be told from the language's own. */
import type { Language } from '../../languages/catalogue.ts';
import { catalogues } from '../../languages/index.ts';
import { spaced } from './squeezed.ts';

const catalogueTexts = new Map<Language, string>();

/** Whether the e-mails' own texts in `language` may hold `words` by themselves: an agent may be called "chat". */
export function isOfCatalogue(words: string, language: Language): boolean {
  let texts = catalogueTexts.get(language);
  if (texts === undefined) {
    texts = spaced(Object.values(catalogues[language]).join('\n')).toLowerCase();
    catalogueTexts.set(language, texts);
  }
  return texts.includes(words.toLowerCase());
}
