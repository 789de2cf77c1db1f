/** Whether an e-mail is in a language, by what it says of itself and by its words. Knows no sender: any e-mail will do. */
import type { Language } from '../../languages/catalogue.ts';
import type { LanguageVerdict } from '../../mail/language/check-language.ts';
import { judgeWrittenLanguage, languageReasons } from '../../mail/lint/written-language.ts';
import type { MailContent } from './mail-content.ts';

/** What an e-mail's words say of the language it is claimed to be in. */
export interface LanguageReading {
  readonly claimed: Language;
  readonly verdict: LanguageVerdict;
  /** The first sentences that speak against it or leave it open, with what tells. */
  readonly doubts: readonly string[];
}

const MOST_DOUBTS = 3;

/** Reads `content` against `claimed`; the detectors are asked only when its words leave it open. */
export async function languageOf({ parsed }: MailContent, claimed: Language): Promise<LanguageReading> {
  const report = await judgeWrittenLanguage(parsed, claimed);
  return { claimed, verdict: report.verdict, doubts: languageReasons(report, claimed, MOST_DOUBTS) };
}

/**
 * Why an e-mail is not in `wanted`; empty when it is. What it says of itself must not contradict, its words must not either,
 * and one of the two must speak for it.
 */
export async function notInLanguage(content: MailContent, wanted: Language): Promise<readonly string[]> {
  const { seen, parsed } = content;
  const said = [
    ['Content-Language', parsed.field('content-language')?.decoded],
    ['the lang of the HTML', seen.htmlLanguage],
  ] as const;
  const wrong = said.filter(([, code]) => code !== undefined && code.toLowerCase() !== wanted.toLowerCase());
  if (wrong.length > 0) return wrong.map(([what, code]) => `${what} is ${code}, not ${wanted}`);
  const { verdict, doubts } = await languageOf(content, wanted);
  if (verdict === 'fail') return doubts;
  const isSaid = said.some(([, code]) => code !== undefined);
  if (verdict === 'pass' || isSaid) return [];
  return [`nothing proves that it is in ${wanted}: it has no Content-Language, and its words leave it open`];
}
