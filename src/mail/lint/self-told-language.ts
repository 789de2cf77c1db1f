/** Which of our languages an e-mail says it is in. Looks at no word of it. */
import { LANGUAGES, type Language } from '../../languages/catalogue.ts';
import { readingOf } from './html-reading.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** Tags that name a language of ours otherwise than we do. */
const OTHERWISE: Readonly<Record<string, Language>> = {
  pt: 'pt-BR',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
};

/**
 * The language that Content-Language names, or `lang` of html where there is no such header; undefined when it is none of
 * ours, or several. A region is not heard ("fr-CA" is French), but the Portuguese of Portugal is not ours.
 */
export function selfToldLanguage(mail: ParsedMail): Language | undefined {
  const said = mail.field('content-language')?.value ?? readingOf(mail).html?.attribs.lang ?? '';
  // A comment is allowed (RFC 3282 §2) and says nothing.
  const tag = said
    .replace(/\([^()]*\)/g, '')
    .trim()
    .toLowerCase();
  const known = (wanted: string): Language | undefined => LANGUAGES.find((each) => each.toLowerCase() === wanted);
  const [first = ''] = tag.split('-');
  const short = tag.split('-').slice(0, 2).join('-');
  return /^[a-z0-9-]+$/.test(tag) ? (known(short) ?? OTHERWISE[short] ?? known(first)) : undefined;
}
