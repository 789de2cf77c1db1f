/** Writes sentences: the reverse of understanding them. What is written reads back as the same step. It runs nothing. */
import { DAY, type DurationMs, HOUR, MINUTE, SECOND } from '../domain/vocabulary/time.ts';
import { vocabularyOf } from './compiled-sentences.ts';
import { languageName } from './read-words.ts';
import type { ParameterName, ParameterValues } from './reading.ts';
import type { SpokenWords, TimeUnit } from './spoken-words.ts';
import type { StepId } from './step-id.ts';
import { DEFAULT_AGENT, DEFAULT_VISITOR } from './world.ts';

/** What one parameter stands for. */
export type Argument = ParameterValues[ParameterName];

/** A text between quotation marks; line breaks are for doc strings and become spaces. */
export function quoted(text: string): string {
  return `"${text.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}

/** A duration in words, exact to the millisecond: `1 minute 30 seconds`, `4.999 seconds`. */
export function writeDuration(durationMs: DurationMs, words: SpokenWords): string {
  const part = (count: number, unit: TimeUnit): readonly string[] => {
    const [many, one] = words.units[unit];
    return count === 0 ? [] : [`${count} ${count === 1 ? (one ?? many) : many}`];
  };
  if (durationMs < SECOND) return part(durationMs, 'millisecond')[0] ?? `0 ${words.units.second[0]}`;
  return [
    ...part(Math.floor(durationMs / DAY), 'day'),
    ...part(Math.floor(durationMs / HOUR) % 24, 'hour'),
    ...part(Math.floor(durationMs / MINUTE) % 60, 'minute'),
    ...part((durationMs % MINUTE) / SECOND, 'second'),
  ].join(' ');
}

/** A person as the subject of a sentence: `the visitor`, `agent Bob`. */
export function writePerson(kind: 'visitor' | 'agent', name: string, { people }: SpokenWords): string {
  if (name === (kind === 'visitor' ? DEFAULT_VISITOR : DEFAULT_AGENT)) return people[kind].unnamed;
  return `${people[kind].named} ${/^[\p{L}\p{N}_-]+$/u.test(name) ? name : `"${name}"`}`;
}

const WRITERS: { readonly [Name in ParameterName]: (value: ParameterValues[Name], words: SpokenWords) => string } = {
  visitor: (name, words) => writePerson('visitor', name, words),
  agent: (name, words) => writePerson('agent', name, words),
  duration: writeDuration,
  form: (kind, words) => quoted(words.forms[kind][0]!),
  language: (language, words) => languageName(language, words.spokenLanguage),
  address: (address) => address,
  mail: (kind, words) => words.mails[kind][0]!,
  field: (field, words) => words.fields[field][0]!,
  string: quoted,
  int: String,
  word: (word) => word,
};

/**
 * The usual sentence of an id.
 * @param args One for each of its parameters, in their order.
 */
export function writeSentence(id: StepId, args: readonly Argument[], spokenLanguage: string): string {
  const { words, expressions } = vocabularyOf(spokenLanguage);
  const { source, sentence } = expressions.find((each) => each.id === id)!;
  const isOne = args.every((value, index) => {
    const name = sentence.parameters[index];
    if (name === 'int') return value === 1;
    return name !== 'duration' || /^1 \S+$/.test(writeDuration(value as DurationMs, words));
  });
  let next = 0;
  return source
    .replace(/\((\w+)\)/g, isOne ? '' : '$1')
    .replace(/([\p{L}']+)\/([\p{L}']+)/gu, isOne ? '$2' : '$1')
    .replace(/\{(\w+)\}/g, (_, name: ParameterName) => {
      const write = WRITERS[name] as (value: Argument | undefined, words: SpokenWords) => string;
      return write(args[next++], words);
    });
}

/** The words of a spoken language: those of parameters, tables and keywords. */
export function wordsOf(spokenLanguage: string): SpokenWords {
  return vocabularyOf(spokenLanguage).words;
}
