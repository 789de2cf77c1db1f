/** The verdict on text in ideographs and kana: which characters one of the three languages writes and another does not. */
import { type HanLanguage, writersOf } from './han-characters.ts';
import { scriptOf } from './scripts.ts';
import { judged, type SentenceJudgement } from './sentence-judgement.ts';

/** Characters from which a Japanese sentence would have kana, and a Chinese one characters of its own. */
const LONG_ENOUGH = 8;

/** Judges `text`, of which every letter is an ideograph or kana. */
export function judgeHan(text: string, claimed: HanLanguage): SentenceJudgement {
  const ideographs = [...text].filter((sign) => scriptOf(sign) === 'han');
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (kana > 0 && claimed !== 'ja') return judged(kana > 1 ? 'fail' : 'inconclusive', 'it has kana', 'ja');
  const rivals = HAN.filter((each) => each !== claimed).map((rival) => hanEvidence(ideographs, claimed, rival));
  const worst = rivals.toSorted((one, other) => one.margin - other.margin)[0]!;
  // Names and quotations aside, nothing with kana is Chinese.
  if (kana > 0) {
    return worst.against.length > kana
      ? judged('fail', notWritten(worst.against), worst.rival)
      : judged('pass', 'kana');
  }
  if (worst.margin > 0) return judged('pass', 'its characters');
  if (worst.margin < 0) return judged('fail', notWritten(worst.against), worst.rival);
  if (worst.against.length > 0) return judged('inconclusive', notWritten(worst.against), worst.rival);
  if (ideographs.length < LONG_ENOUGH) return judged('neutral', 'it is written alike in Chinese and Japanese');
  return claimed === 'ja'
    ? judged('inconclusive', 'it has no kana')
    : judged('pass', 'it is written alike in both scripts');
}

const HAN: readonly HanLanguage[] = ['zh-Hans', 'zh-Hant', 'ja'];

const notWritten = (signs: readonly string[]): string =>
  `"${[...new Set(signs)].slice(0, 4).join('')}" is not written there`;

/** Characters that speak for one of two languages: how many more for the claimed one, and which against it. */
function hanEvidence(
  ideographs: readonly string[],
  claimed: HanLanguage,
  rival: HanLanguage,
): { readonly rival: HanLanguage; readonly margin: number; readonly against: readonly string[] } {
  let margin = 0;
  const against: string[] = [];
  for (const sign of ideographs) {
    const writers = writersOf(sign);
    if (writers === undefined || writers.includes(claimed) === writers.includes(rival)) continue;
    if (writers.includes(claimed)) margin += 1;
    else {
      margin -= 1;
      against.push(sign);
    }
  }
  return { rival, margin, against };
}
