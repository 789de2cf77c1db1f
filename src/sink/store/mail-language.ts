/** Whether an e-mail is in a language, by what it says of itself and by its words. Knows no sender: any e-mail will do. */
import type { Language } from '../../languages/catalogue.ts';
import type { LanguageVerdict } from '../../mail/language/check-language.ts';
import { checkThoroughly } from '../../mail/language/check-thoroughly.ts';
import { blocksOf } from '../../mail/language/mail-blocks.ts';
import type { MailContent } from './mail-content.ts';

/** What an e-mail's words say of the language it is claimed to be in. */
export interface LanguageReading {
  readonly claimed: Language;
  readonly verdict: LanguageVerdict;
  /** The first sentences that speak against it or leave it open, with what tells. */
  readonly doubts: readonly string[];
}

const MOST_DOUBTS = 3;
/** Characters of a part that are looked at: what comes later is in the same language, or was seen to fail. */
const LONGEST_LOOK = 100_000;

/** Reads `content` against `claimed`; the detectors are asked only when its words leave it open. */
export async function languageOf(content: MailContent, claimed: Language): Promise<LanguageReading> {
  const { seen, parsed } = content;
  const name = /^"?(.*?)"?\s*<[^<>]*>\s*$/s.exec(parsed.field('from')?.decoded ?? '')?.[1] ?? '';
  const blocks = blocksOf({
    from: { name },
    subject: parsed.field('subject')?.decoded ?? '',
    title: seen.title,
    preheader: seen.preheader,
    text: content.text.slice(0, LONGEST_LOOK),
    visibleText: seen.visibleText.slice(0, LONGEST_LOOK),
    entries: seen.entries,
  });
  // In an e-mail of a chat, what people said is in whatever language they speak.
  const truth = {
    names: [name, ...seen.entries.map(({ author }) => author)],
    texts: seen.entries.map(({ text }) => text),
  };
  const report = await checkThoroughly(blocks, claimed, truth);
  const doubts = report.doubts
    .toSorted((one, other) => Number(other.verdict === 'fail') - Number(one.verdict === 'fail'))
    .slice(0, MOST_DOUBTS)
    .map(
      ({ sentence, rival, why }) =>
        `"${sentence.slice(0, 100)}"${rival === undefined ? '' : ` looks like ${rival}`}: ${why}`,
    );
  return { claimed, verdict: report.verdict, doubts };
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
  if (verdict === 'fail') return doubts.map((doubt) => `it is not in ${wanted}: ${doubt}`);
  const isSaid = said.some(([, code]) => code !== undefined);
  if (verdict === 'pass' || isSaid) return [];
  return [`nothing proves that it is in ${wanted}: it has no Content-Language, and its words leave it open`];
}
