/**
 * The parameters of the sentences: a permissive pattern that finds them, and a strict reader that says what is wrong
 * with them. Cucumber's own transforms are not used, because they cannot point at a place.
 */
import { ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions';
import { readDuration } from './read-duration.ts';
import { readAddress, readCount, readLanguage, readWord } from './read-words.ts';
import type { ParameterName, ParameterValues } from './reading.ts';
import { characters, type Place, within } from './refusal.ts';
import type { SpokenWords } from './spoken-words.ts';
import { DEFAULT_AGENT, DEFAULT_VISITOR } from './world.ts';

const STRING = '"(?:[^"\\\\]|\\\\.)*"|\'(?:[^\'\\\\]|\\\\.)*\'|«[^»]*»|“[^”]*”';
const NAME = '(?:"[^"]+"|\'[^\']+\'|«[^»]+»|“[^”]+”|[^\\s":«»“”]+)';

/** An argument as found: its text without quotes, and where that stands. */
export interface Found {
  readonly text: string;
  readonly place: Place;
}

/** Patterns by parameter name; none has groups that capture, so arguments and groups agree. */
export function patterns(words: SpokenWords): Readonly<Record<ParameterName, string>> {
  const after = words.afterMail.join('|');
  return {
    visitor: words.visitorPattern.replaceAll('NAME', NAME),
    agent: words.agentPattern.replaceAll('NAME', NAME),
    duration: '\\d[^":]*?',
    form: STRING,
    language: '[^\\s":][^":]*?',
    address: '[^\\s":]+',
    mail: `[^\\s":]+(?: (?!(?:${after})(?: |:|$))[^\\s":]+)*`,
    field: '[^\\s":]+',
    string: STRING,
    int: '-?[^\\s":]+',
    word: '[^\\s":]+',
  };
}

/** Cucumber's registry, with our own patterns also for the names it has defaults for. */
export class SpokenParameters extends ParameterTypeRegistry {
  readonly #own: ReadonlyMap<string, ParameterType<unknown>>;
  constructor(words: SpokenWords) {
    super();
    const types = Object.entries(patterns(words)).map(
      ([name, pattern]) =>
        [name, new ParameterType<unknown>(name, pattern, null, (text: string) => text, false, false)] as const,
    );
    this.#own = new Map(types);
  }
  override lookupByTypeName(typeName: string): ParameterType<unknown> | undefined {
    return this.#own.get(typeName) ?? super.lookupByTypeName(typeName);
  }
}

/** What stands between quotes of any kind, with its place; a text without quotes as it is. */
export function unquoted(raw: string, place: Place): Found {
  const inside = /^(["'«“])([\s\u00a0\u202f]*)(.*?)([\s\u00a0\u202f]*)["'»”]$/su.exec(raw);
  if (inside === null) return { text: raw, place };
  const [, quote = '', before = '', middle = '', after = ''] = inside;
  // French quotation marks carry spaces of their own; in all others spaces are the writer's.
  const isFrench = quote === '«';
  const kept = isFrench ? middle : before + middle + after;
  const text = quote === '"' || quote === "'" ? kept.replace(/\\(["'\\])/g, '$1') : kept;
  return { text, place: within(place, 1 + (isFrench ? characters(before) : 0), characters(kept)) };
}

function nameIn(raw: string, words: SpokenWords, kind: 'visitor' | 'agent'): string {
  const pattern = (kind === 'visitor' ? words.visitorPattern : words.agentPattern).replaceAll('NAME', `(${NAME})`);
  const found = new RegExp(`^(?:${pattern})$`)
    .exec(raw)
    ?.slice(1)
    .find((name) => name !== undefined);
  if (found === undefined) return kind === 'visitor' ? DEFAULT_VISITOR : DEFAULT_AGENT;
  const quoted = /^["'«“][\s\u00a0\u202f]*(.*?)[\s\u00a0\u202f]*["'»”]$/su.exec(found);
  return quoted?.[1] ?? found;
}

/** Strict readers, by parameter name. */
export const READERS: {
  readonly [Name in ParameterName]: (found: Found, words: SpokenWords) => ParameterValues[Name];
} = {
  visitor: ({ text }, words) => nameIn(text, words, 'visitor'),
  agent: ({ text }, words) => nameIn(text, words, 'agent'),
  duration: ({ text, place }, words) => readDuration(text, place, words),
  form: ({ text, place }, words) => readWord(text, words.forms, 'form', place),
  language: ({ text, place }, words) => {
    const article = new RegExp(`^(?:${words.languageArticle})`).exec(text)?.[0].length ?? 0;
    const name = text.slice(article);
    return readLanguage(name, within(place, article, characters(name)), words.spokenLanguage);
  },
  address: ({ text, place }) => readAddress(text, place),
  mail: ({ text, place }, words) => readWord(text, words.mails, 'kind of e-mail', place),
  field: ({ text, place }, words) => readWord(text, words.fields, 'field', place),
  string: ({ text }) => text,
  int: ({ text, place }) => readCount(text, place),
  word: ({ text }) => text,
};
