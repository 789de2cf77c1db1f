/**
 * The verdict on one sentence that is nobody's own words: its scripts, then what each script can tell. It remembers
 * nothing and knows no e-mail.
 */
import type { Language } from '../../languages/catalogue.ts';
import type { Detectors } from './detectors.ts';
import type { HanLanguage } from './han-characters.ts';
import { judgeHan } from './judge-han.ts';
import { judgeWords } from './judge-words.ts';
import { languagesIn, type Script, scriptOf, scriptsOf } from './scripts.ts';
import { judged, type SentenceJudgement } from './sentence-judgement.ts';
import { commonWordsIn, isInternational, wordScores, wordsIn, wordsOf } from './word-evidence.ts';

/** A longer word that stands alone in another script is likelier a German noun than a name. */
const LONGEST_NAME = 9;

/** Judges a sentence as `claimed`. Without `detectors`, what words and letters leave open is `inconclusive` or `neutral`. */
export function judgeSentence(sentence: string, claimed: Language, detectors?: Detectors): SentenceJudgement {
  const own = scriptsOf(claimed);
  const runs = runsOf(sentence);
  const ownLetters = lettersOf(runs, (script) => own.includes(script));
  const others = runs.filter(({ script }) => !own.includes(script));
  const strangers = others.filter((run) => speaks(run, ownLetters));
  const stranger = strangers.toSorted((one, other) => other.letters - one.letters)[0];
  if (stranger !== undefined) {
    const why = `"${stranger.text.trim()}" is in another script`;
    return judged(ownLetters === 0 && mayBeName(stranger) ? 'inconclusive' : 'fail', why, guess(stranger));
  }
  if (ownLetters === 0) {
    const isLong = others.some(({ text }) => wordsIn(text).some((word) => word.length > LONGEST_NAME));
    return isLong
      ? judged('inconclusive', 'it may be a name')
      : judged('neutral', 'it has names or borrowed words alone');
  }
  const text = runs
    .filter(({ script }) => own.includes(script))
    .map((run) => run.text)
    .join(' ');
  if (own.includes('han')) return judgeHan(text, claimed as HanLanguage);
  if (own[0] === 'latin' || own[0] === 'cyrillic') return judgeWords(text, claimed, own[0], detectors);
  const alien = claimed === 'ar' ? /[پچژگکیےٹڈڑں]/u.exec(text)?.[0] : undefined;
  return alien === undefined ? judged('pass', 'script') : judged('fail', `"${alien}" is not written there`);
}

/** A stretch of a sentence in one script. */
interface Run {
  readonly script: Script;
  readonly text: string;
  readonly letters: number;
}

function runsOf(sentence: string): readonly Run[] {
  const runs: { script: Script; text: string; letters: number }[] = [];
  for (const sign of sentence) {
    const script = /[\p{L}\p{M}]/u.test(sign) ? scriptOf(sign) : undefined;
    const last = runs.at(-1);
    // Marks, spaces and punctuation go with what stands before them.
    if (script === undefined || (script === 'other' && /\p{M}/u.test(sign))) {
      if (last !== undefined) last.text += sign;
    } else if (last !== undefined && sameRun(last.script, script)) {
      last.text += sign;
      last.letters += 1;
      if (script === 'kana') last.script = 'kana';
    } else runs.push({ script, text: sign, letters: 1 });
  }
  return runs;
}

const sameRun = (one: Script, other: Script): boolean =>
  one === other || (one === 'han' && other === 'kana') || (one === 'kana' && other === 'han');

const lettersOf = (runs: readonly Run[], isCounted: (script: Script) => boolean): number =>
  runs.reduce((sum, { script, letters }) => (isCounted(script) ? sum + letters : sum), 0);

/** Whether a stretch in a foreign script says something, rather than being a name or a borrowed word. */
function speaks({ script, text, letters }: Run, ownLetters: number): boolean {
  const words = wordsIn(text);
  const said = words.filter((word) => !isInternational(word.toLowerCase()));
  if (said.length === 0) return false;
  if (script === 'han' || script === 'kana') return letters > 4 || letters > 2 * ownLetters;
  if (script === 'latin' || script === 'cyrillic') {
    const candidates = languagesIn(script);
    const lower = said.map((word) => word.toLowerCase());
    const common = Math.max(...candidates.map((language) => commonWordsIn(language, lower)));
    const areNames = said.every((word) => /^\p{Lu}/u.test(word)) && said.length <= 3;
    if (ownLetters === 0) return common > 0 || !areNames;
    return said.length >= 3 && common >= 2 && !areNames;
  }
  return letters > 12 || letters > ownLetters;
}

/** Whether a stretch could be somebody's name, in a script that has no capitals to tell. */
function mayBeName({ script, text, letters }: Run): boolean {
  if (script === 'latin' || script === 'cyrillic') return false;
  return wordsIn(text).length === 1 && letters <= (script === 'han' ? 3 : 6);
}

/** Which language a stretch in a foreign script is in, as far as its script and words tell. */
function guess({ script, text }: Run): Language | undefined {
  const candidates = languagesIn(script);
  if (candidates.length < 2 || (script !== 'latin' && script !== 'cyrillic')) {
    return script === 'han' ? undefined : candidates[0];
  }
  const ranked = [...wordScores(wordsOf(text), candidates)].sort(([, one], [, other]) => other - one);
  return ranked[0] !== undefined && ranked[0][1] > (ranked[1]?.[1] ?? 0) ? ranked[0][0] : undefined;
}
