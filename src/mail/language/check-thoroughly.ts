/** The language check with everything it has: the detectors are loaded only where an e-mail would be left open without. */
import type { Language } from '../../languages/catalogue.ts';
import { checkLanguage, type LanguageReport, type LanguageTruth, type TextBlock } from './check-language.ts';

/** As {@link checkLanguage}, with the detectors where they are needed; the same e-mail always gets the same verdict. */
export async function checkThoroughly(
  blocks: readonly TextBlock[],
  claimed: Language,
  truth: LanguageTruth = {},
): Promise<LanguageReport> {
  const report = checkLanguage(blocks, claimed, truth);
  if (report.verdict !== 'inconclusive') return report;
  const { loadDetectors } = await import('./detectors.ts');
  return checkLanguage(blocks, claimed, truth, await loadDetectors());
}
