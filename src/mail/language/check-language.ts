/**
 * Whether an e-mail is in the language it is said to be in: three verdicts, with what they rest on, block by block. It
 * serves our own e-mails, of which it is known whose words stand where, and any e-mail from anywhere. It reads no MIME
 * and no HTML: whoever calls it hands it the blocks.
 */
import type { Language } from '../../languages/catalogue.ts';
import { catalogueHolders } from './catalogue-lines.ts';
import type { Detectors } from './detectors.ts';
import { judgeSentence } from './judge-sentence.ts';
import { momentLanguages } from './moments.ts';
import type { SentenceJudgement } from './sentence-judgement.ts';
import { isOwnLine, type OwnWords, plainLine, sentencesOf, type TakenAway, takenAway } from './take-away.ts';

/** Where a text stands in an e-mail. */
export type BlockPlace = 'sender' | 'subject' | 'title' | 'preheader' | 'author' | 'time' | 'body' | 'text';

/** A text of an e-mail as a reader sees it: one line, or several. */
export interface TextBlock {
  readonly place: BlockPlace;
  readonly text: string;
}

/** `inconclusive`: too little is said, or the evidence is divided; it is never a pass. */
export type LanguageVerdict = 'pass' | 'fail' | 'inconclusive';

/** A sentence that is not proven to be in the claimed language. */
export interface Doubt {
  readonly place: BlockPlace;
  readonly verdict: 'fail' | 'inconclusive';
  /** As it stands, less what was taken away. */
  readonly sentence: string;
  /** The language it seems to be in, where one is told. */
  readonly rival?: Language;
  /** What tells: words, letters, scripts, detectors. */
  readonly why: string;
}

/** The verdict on an e-mail. */
export interface LanguageReport {
  readonly verdict: LanguageVerdict;
  /** Every sentence that fails or is undecided, in the order of the e-mail. */
  readonly doubts: readonly Doubt[];
  /** Sentences proven to be in the language. */
  readonly proven: number;
  /** Labels so short or so widely shared that nothing speaks for or against them; they decide nothing. */
  readonly neutral: number;
}

/** What the check knows beside the e-mail. */
export interface LanguageTruth extends OwnWords {
  /** Whether the e-mail is one of ours, so that a line the catalogue has word for word needs less evidence. */
  readonly isOurs?: boolean;
}

/**
 * Checks `blocks` against `claimed`. Without `detectors` it goes by scripts, letters, words and (for our own) catalogues,
 * which decide nearly every e-mail of ours; {@link import('./detectors.ts').loadDetectors} brings the rest.
 */
export function checkLanguage(
  blocks: readonly TextBlock[],
  claimed: Language,
  truth: LanguageTruth = {},
  detectors?: Detectors,
): LanguageReport {
  const own = takenAway(truth);
  const doubts: Doubt[] = [];
  const seen = new Set<string>();
  let proven = 0;
  let neutral = 0;
  for (const { place, text } of blocks) {
    for (const raw of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
      const line = plainLine(raw);
      if (!/\p{L}/u.test(line) || seen.has(line) || isOwnLine(line, own)) continue;
      seen.add(line);
      for (const { sentence, judgement } of judgeLine(line, claimed, truth, own, detectors)) {
        const { verdict, why, rival } = judgement;
        if (verdict === 'pass') proven += 1;
        else if (verdict === 'neutral') neutral += 1;
        else doubts.push({ place, verdict, sentence, why, ...(rival === undefined ? {} : { rival }) });
      }
    }
  }
  const fails = doubts.some((doubt) => doubt.verdict === 'fail');
  return {
    verdict: fails ? 'fail' : doubts.length > 0 || proven === 0 ? 'inconclusive' : 'pass',
    doubts,
    proven,
    neutral,
  };
}

/** A sentence of a line with what is said of it. */
interface Judged {
  readonly sentence: string;
  readonly judgement: SentenceJudgement;
}

function judgeLine(
  line: string,
  claimed: Language,
  truth: LanguageTruth,
  own: TakenAway,
  detectors: Detectors | undefined,
): readonly Judged[] {
  const moment = momentLanguages(line, claimed);
  if (moment !== undefined) {
    const isRight = moment.includes(claimed);
    const judgement: SentenceJudgement = isRight
      ? { verdict: 'pass', why: 'a day and time' }
      : { verdict: 'fail', why: 'a day and time', ...(moment[0] === undefined ? {} : { rival: moment[0] }) };
    return [{ sentence: line, judgement }];
  }
  const judged = sentencesOf(line, own).map((sentence) => ({
    sentence,
    judgement: remembered(sentence, claimed, detectors),
  }));
  if (!truth.isOurs || judged.every(({ judgement }) => judgement.verdict === 'pass')) return judged;
  return judged.map((each) => ({ ...each, judgement: vouched(line, claimed, each.judgement) }));
}

/** The catalogue breaks a tie; against evidence it counts for nothing (LANG-1). */
function vouched(line: string, claimed: Language, judgement: SentenceJudgement): SentenceJudgement {
  if (judgement.verdict === 'pass' || judgement.verdict === 'fail' || judgement.rival !== undefined) return judgement;
  const holders = catalogueHolders(line, claimed);
  return holders.length === 1 ? { verdict: 'pass', why: 'the catalogue' } : judgement;
}

/** Judgements of sentences seen lately: our e-mails repeat the same few. The oldest make room. */
const REMEMBERED = 2_000;
const memory = { withDetectors: new Map<string, SentenceJudgement>(), without: new Map<string, SentenceJudgement>() };

function remembered(sentence: string, claimed: Language, detectors: Detectors | undefined): SentenceJudgement {
  const judgements = detectors === undefined ? memory.without : memory.withDetectors;
  const key = `${claimed} ${sentence}`;
  let judgement = judgements.get(key);
  if (judgement === undefined) {
    judgement = judgeSentence(sentence, claimed, detectors);
    if (judgements.size >= REMEMBERED)
      for (const oldest of judgements.keys()) {
        judgements.delete(oldest);
        break;
      }
    judgements.set(key, judgement);
  }
  return judgement;
}
