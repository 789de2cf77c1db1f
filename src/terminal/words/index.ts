/** The words of the chat in the terminal by spoken language. */
import type { ChatWords } from './chat-words.ts';
import { english } from './en.ts';
import { french } from './fr.ts';

/** The words for a spoken language: French, or English for all others, as with sentences. */
export function chatWords(spokenLanguage: string): ChatWords {
  return spokenLanguage === 'fr' ? french : english;
}
