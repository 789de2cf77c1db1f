/** Lays the messages that the HTML part shows beside those it should show. Judges nothing. */
import { shownLines } from '../users-words.ts';
import { type HtmlEntry, readingOf } from './html-reading.ts';
import type { MailTruth, TrueMessage } from './mail-truth.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { spaced } from './squeezed.ts';
import { isUnescaped } from './unescaped.ts';

/** Entries and messages that belong together, and what is left of either. */
export interface MessagePairs {
  readonly pairs: readonly { readonly entry: HtmlEntry; readonly message: TrueMessage }[];
  /** Messages without an entry, by their index. */
  readonly missing: readonly number[];
  /** Entries that are no message, or not where it should be. */
  readonly extra: readonly HtmlEntry[];
}

const alignments = new WeakMap<ParsedMail, { readonly of: MailTruth['messages']; readonly aligned: MessagePairs }>();

/** The alignment of the HTML part with the messages of the truth; of absent ones, an empty one. */
export function messagePairs(mail: ParsedMail, messages: readonly TrueMessage[] = []): MessagePairs {
  const kept = alignments.get(mail);
  if (kept?.of === messages) return kept.aligned;
  const aligned = align(mail, messages);
  alignments.set(mail, { of: messages, aligned });
  return aligned;
}

/** What is seen of words that someone typed. */
export function seen(words: string): string {
  return spaced(shownLines(words));
}

/** What is compared of an entry and of a message. */
interface Shown {
  readonly entry: HtmlEntry;
  readonly author: string;
  readonly texts: readonly string[];
  /** Of a file: its name stands in a sentence. */
  readonly sentence: string | undefined;
}
interface Wanted {
  readonly message: TrueMessage;
  readonly author: string | undefined;
  readonly text: string | undefined;
  /** Words that were not escaped are not found where they stand; that they are unescaped is for another rule to tell. */
  readonly isUnescaped: () => boolean;
}

function shows({ author, texts, sentence }: Shown, { author: whose, text, ...wanted }: Wanted): boolean {
  if (whose !== undefined && author !== whose) return false;
  return text === undefined || texts.includes(text) || sentence?.includes(text) || wanted.isUnescaped();
}

function indexFrom<Item>(items: readonly Item[], from: number, test: (item: Item) => boolean): number {
  for (let index = from; index < items.length; index += 1) if (test(items[index] as Item)) return index;
  return -1;
}

function align(mail: ParsedMail, messages: readonly TrueMessage[]): MessagePairs {
  const { entries } = readingOf(mail);
  const there = entries.map((entry) => ({
    entry,
    author: spaced(entry.author),
    texts: [entry.text, ...entry.isolated].map(spaced),
    sentence: entry.words?.attribs['data-text'] === 'file' ? spaced(entry.text) : undefined,
  }));
  const wanted = messages.map((message) => ({
    message,
    author: message.author === undefined ? undefined : seen(message.author),
    text: message.text === undefined ? undefined : seen(message.text),
    isUnescaped: () => isUnescaped(mail, message.text ?? ''),
  }));
  const pairs: MessagePairs['pairs'][number][] = [];
  const missing: number[] = [];
  const extra: HtmlEntry[] = [];
  let at = 0;
  for (const [index, want] of wanted.entries()) {
    const next = there[at];
    // The nearer explanation: entries too many before this message, or messages too few before this entry.
    const ahead = indexFrom(there, at, (each) => shows(each, want));
    const behind = next === undefined || ahead === at ? -1 : indexFrom(wanted, index + 1, (each) => shows(next, each));
    if (ahead >= 0 && (behind < 0 || ahead - at < behind - index)) {
      extra.push(...entries.slice(at, ahead));
      pairs.push({ entry: entries[ahead] as HtmlEntry, message: want.message });
      at = ahead + 1;
    } else {
      missing.push(index);
      // Neither fits anywhere: one stands in the place of the other.
      if (ahead < 0 && behind < 0 && next !== undefined) {
        extra.push(next.entry);
        at += 1;
      }
    }
  }
  extra.push(...entries.slice(at));
  return { pairs, missing, extra };
}
