/** Looks at texts rendered in the pseudo-locale: plain words among them, and texts of the catalogue that were never seen. */
import type { TextKey } from '../../src/languages/catalogue.ts';
import { en } from '../../src/languages/en.ts';
import type { Message } from '../../src/languages/message-format.ts';
import { pseudoMessage } from '../../src/languages/pseudo.ts';

/** Words that no catalogue wrote, beside `ours`: users' own and addresses. */
export function plainWords(texts: readonly string[], ours: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const rest = ours.reduce((left, own) => left.replaceAll(own, ' '), text.replace(/\S+@\S+|https?:\/\/\S+/g, ' '));
    return rest.match(/[A-Za-z]{2,}/g) ?? [];
  });
}

function wordsOf(message: Message): readonly string[] {
  return message.flatMap((piece) => {
    if (piece.kind === 'plural') return [...piece.forms.values()].flatMap(wordsOf);
    return piece.kind === 'words' ? [piece.words.trim()] : [];
  });
}

/** The keys of which none of the words stands in any of `texts`. */
export function unseen(keys: readonly TextKey[], texts: readonly string[]): readonly TextKey[] {
  const all = texts.join('\n').replace(/[\u2066-\u2069]/g, '');
  return keys.filter(
    (key) => !wordsOf(pseudoMessage(en[key])).some((words) => words.length > 2 && all.includes(words)),
  );
}
