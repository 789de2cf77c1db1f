/**
 * The sentences of a spoken language, compiled once: finding the one a text is costs a few substring searches and one
 * match. It knows how sentences read, not what they do.
 */
import { CucumberExpression, NodeType } from '@cucumber/cucumber-expressions';
import { remembering } from '../mail/language/bounded-memory.ts';
import { editDistance, fold } from './nearest.ts';
import { SpokenParameters } from './parameters.ts';
import { english, englishExamples, englishWords } from './phrases/en.ts';
import { french, frenchExamples, frenchWords } from './phrases/fr.ts';
import type { Phase, Sentence, Takes } from './reading.ts';
import { SENTENCES } from './sentences.ts';
import type { SpokenWords } from './spoken-words.ts';
import type { StepId } from './step-id.ts';

/** One way to write one sentence. */
interface CompiledExpression {
  readonly id: StepId;
  readonly source: string;
  readonly sentence: Sentence;
  readonly regexp: RegExp;
  /** Every text of this sentence holds these characters. */
  readonly literal: string;
  /** Names of the parameters, in order. */
  readonly parameters: readonly string[];
}

/** A spoken language, ready to match. */
export interface Vocabulary {
  readonly words: SpokenWords;
  readonly expressions: readonly CompiledExpression[];
  /** The sentence a text is, or undefined. */
  readonly find: (text: string) => Match | undefined;
}

/** A text recognised. Offsets are UTF-16 offsets in the text. */
export interface Match {
  readonly id: StepId;
  /** The expression that recognised it. */
  readonly source: string;
  readonly sentence: Sentence;
  readonly spans: readonly (readonly [number, number])[];
}

/** A sentence as documentation shows it. */
export interface SentenceInfo {
  readonly id: StepId;
  readonly phase: Phase;
  readonly takes: Takes;
  /** Cucumber expressions; the first is the usual one. */
  readonly expressions: readonly string[];
  readonly example: string;
}

const vocabularies = new Map<string, Vocabulary>();

/** The vocabulary of a spoken language: French, or English for all that have no phrase file. */
export function vocabularyOf(spokenLanguage: string): Vocabulary {
  const key = spokenLanguage === 'fr' ? 'fr' : 'en';
  let vocabulary = vocabularies.get(key);
  if (vocabulary === undefined) {
    vocabulary = key === 'fr' ? compile(french, frenchWords) : compile(english, englishWords);
    vocabularies.set(key, vocabulary);
  }
  return vocabulary;
}

/** Every sentence of a spoken language, in the order of its phrase file. */
export function sentences(spokenLanguage: string): readonly SentenceInfo[] {
  const { words } = vocabularyOf(spokenLanguage);
  const [phrases, examples] = words.spokenLanguage === 'fr' ? [french, frenchExamples] : [english, englishExamples];
  return (Object.entries(phrases) as [StepId, readonly string[]][]).map(([id, expressions]) => ({
    id,
    phase: SENTENCES[id].phase,
    takes: SENTENCES[id].takes,
    expressions,
    example: examples[id] ?? exampleOf(expressions[0]!, words),
  }));
}

/** A sentence written out from its expression with the language's examples of parameters. */
export function exampleOf(expression: string, words: SpokenWords): string {
  return expression
    .replace(/\((\w+)\)/g, '$1')
    .replace(/([\p{L}']+)\/[\p{L}']+/gu, '$1')
    .replace(/\{(\w+)\}/g, (_, name: string) => words.parameterExamples[name] ?? name);
}

function compile(phrases: Readonly<Record<StepId, readonly string[]>>, words: SpokenWords): Vocabulary {
  const registry = new SpokenParameters(words);
  const expressions = (Object.entries(phrases) as [StepId, readonly string[]][]).flatMap(([id, sources]) =>
    sources.map((source): CompiledExpression => {
      const expression = new CucumberExpression(source, registry);
      return {
        id,
        source,
        sentence: SENTENCES[id],
        regexp: new RegExp(expression.regexp.source, 'd'),
        literal: longestLiteral(expression),
        parameters: [...source.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!),
      };
    }),
  );
  const find = remembering(SENTENCES_REMEMBERED, (text) => matching(matchable(text), expressions).next().value);
  return { words, expressions, find };
}

/** Scenario files say the same few sentences again and again, and explorations even more so. */
const SENTENCES_REMEMBERED = 4_000;

function longestLiteral(expression: CucumberExpression): string {
  const runs = [''];
  for (const node of expression.ast.nodes ?? []) {
    if (node.type === NodeType.text) runs[runs.length - 1] += node.text();
    else runs.push('');
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** The text as sentences are matched: plain spaces and apostrophes, no space before the last colon. Offsets stay. */
function matchable(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'")
    .replace(/ +:$/, ':');
}

/** Every sentence a text could be; more than one is a mistake in the phrase files. */
export function matches(text: string, vocabulary: Vocabulary): Match[] {
  return [...matching(matchable(text), vocabulary.expressions)];
}

/** The sentence a text is, or undefined. */
export function findSentence(text: string, vocabulary: Vocabulary): Match | undefined {
  return vocabulary.find(text);
}

function* matching(text: string, expressions: readonly CompiledExpression[]): Generator<Match, undefined> {
  for (const { id, source, sentence, regexp, literal } of expressions) {
    if (!text.includes(literal)) continue;
    const found = regexp.exec(text);
    if (found === null) continue;
    yield { id, source, sentence, spans: (found.indices ?? []).slice(1).map((span) => span ?? [0, 0]) };
  }
  return undefined;
}

/** The known sentences that read most like a text, best first, at most three; none when nothing is like it. */
export function nearestSentences(text: string, vocabulary: Vocabulary): readonly string[] {
  const { words } = vocabulary;
  const person = (pattern: string): RegExp =>
    new RegExp(`(?<![\\p{L}])(?:${pattern.replaceAll('NAME', '(?:"[^"]+"|[^\\s":]+)')})`, 'gu');
  const bare = fold(
    matchable(text)
      .replace(/"[^"]*"|«[^»]*»|“[^”]*”/g, '{string}')
      .replace(/\S+@\S+/g, '{address}')
      .replace(person(words.visitorPattern), '{visitor}')
      .replace(person(words.agentPattern), '{agent}')
      .replace(/\d+(?:[.,]\d+)?/g, '{int}'),
  );
  const ranked = vocabulary.expressions
    .map(({ source }) => {
      const shown = fold(
        source
          .replace(/\((\w+)\)/g, '$1')
          .replace(/([\p{L}']+)\/[\p{L}']+/gu, '$1')
          .replace('{form}', '{string}')
          .replace('{duration}', '{int} seconds')
          .replace('{mail}', words.mails.unread[0]!),
      );
      return { source, distance: editDistance(bare, shown) };
    })
    .sort((one, other) => one.distance - other.distance);
  // The best one is shown when more than a third of it is right; others only beside a good one.
  const best = ranked[0]?.distance ?? 0;
  const limit = best > (bare.length * 2) / 3 ? -1 : Math.max(best, bare.length / 3);
  return ranked
    .filter(({ distance }) => distance <= limit)
    .slice(0, 3)
    .map(({ source }) => source);
}
