/** What a line that begins with a slash may become: commands and sentences that hold its words. It changes nothing. */
import { sentences } from '../steps/compiled-sentences.ts';
import type { Phase } from '../steps/reading.ts';
import { wordsOf, writePerson } from '../steps/write-sentence.ts';
import type { Chat } from './chat.ts';
import { usageOf } from './read-input.ts';
import type { CommandId } from './words/chat-words.ts';

/** A way to go on. */
export interface Completion {
  /** As it will read, parameters in curly brackets: `/the visitor writes {string}`. */
  readonly shown: string;
  /** The line up to what the person has to say: `/the visitor writes "`. */
  readonly line: string;
}

/** The ways to go on from a line, best first; none when it is no command. */
export function completionsOf(chat: Chat, line: string): readonly Completion[] {
  if (!line.startsWith('/') || line.includes('\n')) return [];
  const words = line.slice(1).toLowerCase().split(/\s+/).filter(Boolean);
  const all = [...commandCompletions(chat), ...sentenceCompletions(chat)];
  const fitting = all.filter(({ shown }) => {
    const text = shown.toLowerCase();
    return words.every((word) => text.includes(word)) && shown !== line;
  });
  const wanted = line.toLowerCase();
  const rank = ({ shown }: Completion): number => (shown.toLowerCase().startsWith(wanted) ? 0 : 1);
  return fitting.toSorted((one, other) => rank(one) - rank(other));
}

function commandCompletions({ words }: Chat): readonly Completion[] {
  const ids = Object.keys(words.commands) as CommandId[];
  return ids.map((id) => {
    const { names, argument } = words.commands[id];
    return { shown: usageOf(id, words), line: `/${names[0]}${argument === undefined ? '' : ' '}` };
  });
}

const ORDER: readonly Phase[] = ['when', 'given', 'then'];

/** Sentences about the people in front; what people do comes before what they expect. */
function sentenceCompletions(chat: Chat): readonly Completion[] {
  const { spokenLanguage } = chat.session;
  const spoken = wordsOf(spokenLanguage);
  const visitor = writePerson('visitor', chat.inFront('visitor'), spoken);
  const agent = writePerson('agent', chat.inFront('agent'), spoken);
  return sentences(spokenLanguage)
    .toSorted((one, other) => ORDER.indexOf(one.phase) - ORDER.indexOf(other.phase))
    .map(({ expressions: [usual = ''] }) => {
      const shown = usual
        .replace('{visitor}', visitor)
        .replace('{agent}', agent)
        .replace(/\((\w+)\)/g, '$1')
        .replace(/([\p{L}']+)\/[\p{L}']+/gu, '$1');
      const [, before = '', parameter] = /^([^{]*)(?:\{(\w+)\})?/.exec(shown) ?? [];
      return { shown: `/${shown}`, line: `/${before}${parameter === 'string' || parameter === 'form' ? '"' : ''}` };
    });
}
