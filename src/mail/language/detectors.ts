/**
 * Two detectors of other makers, each with its own training and method, asked with closed lists: franc (ranks of
 * trigrams, from translations of one declaration) and ELD (weights of n-grams, from wide reading). Together they cost
 * tenths of a second to load, so they are loaded when the words alone leave something open.
 */
import type { Language } from '../../languages/catalogue.ts';

/** Says which of the candidates a text most looks like; undefined when it cannot tell. */
export type Detector = (text: string, candidates: readonly Language[]) => Language | undefined;

/** The detectors, by name; the names appear in evidence. */
export type Detectors = readonly (readonly [name: string, detector: Detector])[];

const ISO_639_3: Readonly<Record<Language, string>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  'pt-BR': 'por',
  pl: 'pol',
  ru: 'rus',
  uk: 'ukr',
  tr: 'tur',
  'zh-Hans': 'cmn',
  'zh-Hant': 'cmn',
  ja: 'jpn',
  vi: 'vie',
  id: 'ind',
  ms: 'zlm',
  th: 'tha',
  ar: 'arb',
  hi: 'hin',
  kk: 'kaz',
};

/** What ELD calls a language; it knows no Kazakh and one Malay for both shores. */
function eldCode(language: Language): string {
  return language === 'id' ? 'ms' : language.slice(0, 2);
}

let loading: Promise<Detectors> | undefined;

/** The detectors, loaded once. */
export function loadDetectors(): Promise<Detectors> {
  loading ??= Promise.all([import('franc'), import('eld/extrasmall')]).then(([{ francAll }, { eld }]) => [
    [
      'franc',
      (text, candidates) => {
        const [best, second] = francAll(text, { only: candidates.map((each) => ISO_639_3[each]), minLength: 3 });
        if (best === undefined || best[1] === second?.[1]) return undefined;
        return candidates.find((each) => ISO_639_3[each] === best[0]);
      },
    ],
    [
      'eld',
      (text, candidates) => {
        const scores = eld.detect(text).getScores();
        const ranked = candidates
          .map((each) => [each, scores[eldCode(each)] ?? 0] as const)
          .sort(([, one], [, other]) => other - one);
        const [best, second] = ranked;
        return best === undefined || best[1] === 0 || best[1] === second?.[1] ? undefined : best[0];
      },
    ],
  ]);
  return loading;
}
