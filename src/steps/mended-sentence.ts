/** Mends the usual slips of a sentence nobody knows: quotation marks, colons, who it is about. It knows no single sentence. */
import { findSentence, type Vocabulary } from './compiled-sentences.ts';
import type { SpokenWords } from './spoken-words.ts';

/** Ways to write a sentence a little differently; most change nothing. */
type Mend = (text: string, words: SpokenWords) => readonly string[];

const lastWord = (text = ''): string => /\p{L}+$/u.exec(text)?.[0] ?? text;

const quotes: Mend = (text) => {
  const ends = text.endsWith(':') ? ':' : '';
  const body = ends === '' ? text : text.slice(0, -1);
  const count = body.split('"').length - 1;
  return [
    text.replace(/[„“”"«]\s*([^„“”"«»]*?)\s*[“”"»]/gu, '"$1"'),
    text.replace(/(?<!\p{L})[‘‚'`]([^"‘`]*)[’'´`](?!\p{L})/gu, '"$1"'),
    ...(count === 1 ? [`${body}"${ends}`] : []),
    ...(count === 1 && body.endsWith('"') ? openings(body.slice(0, -1), ends) : []),
    ...(count > 2 ? [text.replace(/"(.*)"/u, (_, inner: string) => `"${inner.replaceAll('"', '\\"')}"`)] : []),
    text.replace(/"([^"]*)"/g, '$1'),
  ];
};

/** A text that lacks its quotation marks, for each word it may begin with. */
function openings(text: string, ends: string): readonly string[] {
  return [...text.matchAll(/ (?=\S)/g)].map(({ index }) => `${text.slice(0, index)} "${text.slice(index + 1)}"${ends}`);
}

const signs: Mend = (text) => [
  text.replace(/\s+/g, ' ').trim(),
  text.replace(/\s*[.!;,:…]+$/u, ''),
  text.replace(/: +(?=["«“])/u, ' '),
  `${text}:`,
  text.replace(/[<>]/g, ''),
];

/** Who a noun means: `a visitor`, `Visitor` and `the Visitor` are `the visitor`. */
function usual(noun: string, { visitorPattern, agentPattern, parameterExamples }: SpokenWords): string | undefined {
  const named = `${noun.toLowerCase()} X`;
  const fits = (pattern: string): boolean => new RegExp(`^(?:${pattern.replaceAll('NAME', 'X')})$`, 'u').test(named);
  return fits(visitorPattern) ? parameterExamples.visitor : fits(agentPattern) ? parameterExamples.agent : undefined;
}

const people: Mend = (text, words) => {
  const [start = '', noun = ''] = /^(?:\p{L}{1,3}[ '’])?(\p{L}+)(?= )/u.exec(text) ?? [];
  const person = usual(noun, words);
  const rest = text.slice(start.length);
  const [visitorNoun, agentNoun] = [words.parameterExamples.visitor, words.parameterExamples.agent].map(lastWord);
  return [
    ...(person === undefined
      ? [visitorNoun, agentNoun].map((title) => text.replace(/^(?=\p{Lu}\p{Ll})/u, `${title} `))
      : [
          person + rest,
          noun.toLowerCase() + rest,
          noun.toLowerCase() + rest.replace(/^ (\p{Lu}\S*(?: \p{Lu}\S*)+)/u, ' "$1"'),
        ]),
    text.replace(/ (?=\p{Lu}\p{Ll}+$)/u, ` ${agentNoun} `),
  ];
};

const MENDS: readonly Mend[] = [signs, quotes, people];

/** The known sentence a text becomes by one slip mended, or two; undefined when none does. */
export function mendedSentence(text: string, vocabulary: Vocabulary): string | undefined {
  const mended = (from: string): readonly string[] => MENDS.flatMap((mend) => mend(from, vocabulary.words));
  const isKnown = (candidate: string): boolean =>
    candidate !== text && findSentence(candidate, vocabulary) !== undefined;
  const once = [...new Set(mended(text))].filter((candidate) => candidate !== text);
  return once.find(isKnown) ?? once.flatMap(mended).find(isKnown);
}

/** The known sentence a text without quotation marks becomes when its last words, as few as may be, are quoted. */
export function quotedSentence(text: string, vocabulary: Vocabulary): string | undefined {
  if (/["«»“”„]/u.test(text)) return undefined;
  const ends = text.endsWith(':') ? ':' : '';
  const body = ends === '' ? text : text.slice(0, -1);
  return openings(body, ends).findLast((candidate) => findSentence(candidate, vocabulary) !== undefined);
}
