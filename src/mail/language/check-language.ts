/**
 * Whether an e-mail is in the language it is said to be in: three verdicts, with what they rest on, block by block. It
 * serves our own e-mails, of which it is known whose words stand where, and any e-mail from anywhere. It reads no MIME
 * and no HTML: whoever calls it hands it the blocks.
 */
import type { Language } from '../../languages/catalogue.ts';
import { remembering } from './bounded-memory.ts';
import { catalogueHolders, foreignHolder } from './catalogue-lines.ts';
import type { Detectors } from './detectors.ts';
import { judgeSentence } from './judge-sentence.ts';
import { momentLanguages } from './moments.ts';
import { judged, type SentenceJudgement } from './sentence-judgement.ts';
import { isOwnLine, linesOf, type OwnWords, plainLine, sentencesOf, type TakenAway, takenAway } from './take-away.ts';

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
  const judge = detectors === undefined ? judgeByWords : judgeByAll(detectors);
  const doubts: Doubt[] = [];
  const seen = new Set<string>();
  let proven = 0;
  let neutral = 0;
  for (const { place, text } of blocks) {
    const strange = linesOf(text)
      .map(plainLine)
      .filter((line) => line !== '' && !isOwnLine(line, own));
    for (const line of strange.flatMap(pieces)) {
      if (seen.has(line)) continue;
      seen.add(line);
      for (const { sentence, judgement } of judge(question(line, claimed, truth, own))) {
        const { verdict, why, rival } = judgement;
        if (verdict === 'pass') proven += 1;
        else if (verdict === 'neutral') neutral += 1;
        else doubts.push({ place, verdict, sentence, why, ...(rival === undefined ? {} : { rival }) });
      }
    }
  }
  const fails = doubts.some((doubt) => doubt.verdict === 'fail');
  const verdict = fails ? 'fail' : doubts.length > 0 || proven === 0 ? 'inconclusive' : 'pass';
  return { verdict, doubts, proven, neutral };
}

/** What is looked at at once, at most, so that no line costs more than its length. */
const LONGEST_PIECE = 1_000;

function pieces(line: string): readonly string[] {
  if (line.length <= LONGEST_PIECE) return [line];
  const count = Math.ceil(line.length / LONGEST_PIECE);
  return Array.from({ length: count }, (_, index) => line.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE));
}

/** Parts names from one another: a plain line holds no tabs. */
const BETWEEN_NAMES = '\t';

/** All that the answer on a line depends on, in one string. */
function question(line: string, claimed: Language, { isOurs }: LanguageTruth, { names }: TakenAway): string {
  const named = names.filter((name) => line.includes(name)).join(BETWEEN_NAMES);
  return `${claimed}\n${isOurs === true ? 'ours' : ''}\n${named}\n${line}`;
}

/** How many lines and sentences are remembered, each at most {@link LONGEST_PIECE} long. */
const REMEMBERED = 4_000;

type Judge = (asked: string) => readonly Judged[];

function judgeWith(detectors?: Detectors): Judge {
  const judgeRemembered = remembering(REMEMBERED, (asked: string): SentenceJudgement => {
    const end = asked.indexOf('\n');
    return judgeSentence(asked.slice(end + 1), asked.slice(0, end) as Language, detectors);
  });
  return remembering(REMEMBERED, (asked) => {
    const [claimed = '', isOurs, names = '', line = ''] = asked.split('\n');
    if (!/\p{L}/u.test(line)) return [];
    const named = names === '' ? [] : names.split(BETWEEN_NAMES);
    return judgeLine(line, claimed as Language, isOurs === 'ours', named, judgeRemembered);
  });
}

const judgeByWords = judgeWith();
const judgesByAll = new WeakMap<Detectors, Judge>();

function judgeByAll(detectors: Detectors): Judge {
  let judge = judgesByAll.get(detectors);
  if (judge === undefined) {
    judge = judgeWith(detectors);
    judgesByAll.set(detectors, judge);
  }
  return judge;
}

/** A sentence of a line with what is said of it. */
interface Judged {
  readonly sentence: string;
  readonly judgement: SentenceJudgement;
}

function judgeLine(
  line: string,
  claimed: Language,
  isOurs: boolean,
  names: readonly string[],
  judgeRemembered: (asked: string) => SentenceJudgement,
): readonly Judged[] {
  const whole = isOurs ? leftForeign(line, claimed) : [];
  if (whole.length > 0) return whole;
  const parts = line.split(/\s[·•|]\s/);
  const judgedParts = parts.flatMap((part): readonly Judged[] => {
    if (names.includes(part)) return [];
    const foreign = isOurs && parts.length > 1 ? leftForeign(part, claimed) : [];
    if (foreign.length > 0) return foreign;
    const moment = momentLanguages(part, claimed);
    if (moment === undefined) {
      return sentencesOf(part, names).map((sentence) => ({
        sentence,
        judgement: judgeRemembered(`${claimed}\n${sentence}`),
      }));
    }
    const isRight = moment.includes(claimed);
    return [
      {
        sentence: part,
        judgement: judged(isRight ? 'pass' : 'fail', 'a day and time', isRight ? undefined : moment[0]),
      },
    ];
  });
  if (!isOurs || judgedParts.every(({ judgement }) => judgement.verdict === 'pass')) return judgedParts;
  return judgedParts.map((each) => ({ ...each, judgement: vouched(line, claimed, each.judgement) }));
}

/** A line of ours that another catalogue says word for word, and not the claimed one: what most labels can be told by. */
function leftForeign(line: string, claimed: Language): readonly Judged[] {
  const holder = foreignHolder(line, claimed);
  return holder === undefined ? [] : [{ sentence: line, judgement: judged('fail', 'the catalogue', holder) }];
}

/** The catalogue breaks a tie; against evidence it counts for nothing (LANG-1). */
function vouched(line: string, claimed: Language, judgement: SentenceJudgement): SentenceJudgement {
  const { verdict, rival } = judgement;
  if (verdict === 'pass' || verdict === 'fail' || rival !== undefined) return judgement;
  return catalogueHolders(line, claimed).length === 1 ? judged('pass', 'the catalogue') : judgement;
}
