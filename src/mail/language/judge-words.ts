/**
 * The verdict on text in an alphabet that several languages share: letters, common words, and where they say too little
 * the vote of the detectors.
 */
import type { Language } from '../../languages/catalogue.ts';
import type { Detectors } from './detectors.ts';
import { languagesIn, letterOutside } from './scripts.ts';
import { judged, type SentenceJudgement } from './sentence-judgement.ts';
import { commonWordsIn, isInternational, type Word, wordScores, wordsOf } from './word-evidence.ts';

/** Evidence from which a sentence is the claimed language's, and from which it is not: an accusation needs more. */
const ENOUGH_FOR = 0.7;
const ENOUGH_AGAINST = -1.15;
const VOTE = 0.6;
/** Evidence of words so plain that no detector need be asked. */
const PLAIN = 2;
/** A sentence of so many words must be decided; less may be a name or a label that many languages share. */
const SENTENCE_WORDS = 4;

/** Judges `text`, of which every letter is of the script. Without `detectors`, what words leave open is `inconclusive`. */
export function judgeWords(
  text: string,
  claimed: Language,
  script: 'latin' | 'cyrillic',
  detectors: Detectors | undefined,
): SentenceJudgement {
  const candidates = languagesIn(script);
  const words = wordsOf(text);
  const said = words.filter((word) => !isInternational(word.text));
  if (said.length === 0) return judged('neutral', 'it has borrowed words alone');
  if (lettersOf(said) < SHORTEST) return judged('neutral', 'it is too short to tell');
  const scores = new Map(wordScores(words, candidates));
  const byWords = marginOf(scores, claimed);
  const alien = said.filter((word) => !word.isName && letterOutside(claimed, word.text) !== undefined);
  if (alien.length >= 2 && alien.length * 2 >= said.length) {
    const letters = [...new Set(alien.map((word) => letterOutside(claimed, word.text)))].slice(0, 4).join('');
    return judged('fail', `"${letters}" is not written there`, byWords.margin < 0 ? byWords.rival : undefined);
  }
  if (Math.abs(byWords.margin) >= PLAIN) return verdictOf(byWords, tellingWords(words, claimed, byWords));
  const isAtHome = said.every(({ text }) => commonWordsIn(claimed, [text]) > 0);
  if (byWords.margin === 0 && isAtHome) {
    return judged(said.length < SENTENCE_WORDS ? 'neutral' : 'pass', 'every word of it is at home there');
  }
  const votes = detectors === undefined ? [] : votesOn(text, candidates, said, detectors);
  const areAtOne = votes.length > 1 && votes.every(([, language]) => alike(language).includes(votes[0]![1]));
  for (const [, language] of votes) {
    // Detectors that are not at one accuse nobody; one that agrees with the words is heard.
    const isHeard = areAtOne || alike(language).includes(claimed) || (byWords.margin < 0 && language === byWords.rival);
    if (!isHeard) continue;
    for (const each of alike(language)) scores.set(each, (scores.get(each) ?? 0) + VOTE);
  }
  const margin = marginOf(scores, claimed);
  const why = [...tellingWords(words, claimed, margin), ...votes.map((vote) => vote.join(': '))];
  if (byWords.margin !== 0 || said.length >= SENTENCE_WORDS) return verdictOf(margin, why);
  // Of two or three words detectors are wrong too often: they can excuse or accuse, but prove nothing.
  const isName = said.length === 1 && said[0]!.isCapital && !areAtOne;
  const isExcused = isName || votes.length === 0 || votes.some(([, language]) => alike(language).includes(claimed));
  if (detectors !== undefined && isExcused && margin.margin >= 0) return judged('neutral', 'it is too short to tell');
  return verdictOf({ ...margin, margin: Math.sign(margin.margin) * 0.1 }, why);
}

/** How far a language is ahead of the best of the others, or behind it. */
interface Margin {
  readonly margin: number;
  readonly rival: Language | undefined;
}

function verdictOf({ margin, rival }: Margin, why: readonly string[]): SentenceJudgement {
  const reason = why.length === 0 ? 'nothing tells' : why.join(', ');
  if (margin >= ENOUGH_FOR) return judged('pass', reason);
  return judged(margin <= ENOUGH_AGAINST ? 'fail' : 'inconclusive', reason, margin < 0 ? rival : undefined);
}

const lettersOf = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** Fewer letters than this are no word to anybody, and to a detector. */
const SHORTEST = 3;
const SHORTEST_VOTE = 6;

function votesOn(
  text: string,
  candidates: readonly Language[],
  said: readonly Word[],
  detectors: Detectors,
): readonly (readonly [name: string, language: Language])[] {
  if (lettersOf(said) < SHORTEST_VOTE) return [];
  return detectors.flatMap(([name, detect]) => {
    const language = detect(text.toLowerCase(), candidates);
    return language === undefined ? [] : [[name, language] as const];
  });
}

/** No detector tells Malay from Indonesian: what is said of one is said of both. */
function alike(language: Language): readonly Language[] {
  return language === 'id' || language === 'ms' ? ['id', 'ms'] : [language];
}

function marginOf(scores: ReadonlyMap<Language, number>, claimed: Language): Margin {
  let rival: Language | undefined;
  let best = Number.NEGATIVE_INFINITY;
  for (const [language, score] of scores) {
    if (language !== claimed && score > best) [rival, best] = [language, score];
  }
  return { margin: (scores.get(claimed) ?? 0) - best, rival };
}

/** A few words of whichever language is ahead. */
function tellingWords(words: readonly Word[], claimed: Language, { margin, rival }: Margin): readonly string[] {
  const ahead = margin >= 0 || rival === undefined ? claimed : rival;
  const telling = words.map(({ text }) => text).filter((text) => text.length > 1 && commonWordsIn(ahead, [text]) > 0);
  return [...new Set(telling)].slice(0, 4).map((word) => `"${word}"`);
}
