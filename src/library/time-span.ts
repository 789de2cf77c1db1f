/** Lengths of time as tests write them: milliseconds, or words as in scenario files. */
import type { DurationMs } from '../domain/vocabulary/time.ts';
import { englishWords } from '../steps/phrases/en.ts';
import { readDuration } from '../steps/read-duration.ts';
import { characters } from '../steps/refusal.ts';
import { ChatError, orChatError } from './chat-error.ts';

/** Whole milliseconds, or words: `59_999`, `'59.999 seconds'`, `'1 minute 30 seconds'`. */
export type TimeSpan = number | string;

/** A length of time in milliseconds. @throws ChatError when it is none. */
export function timeSpanMs(span: TimeSpan): DurationMs {
  if (typeof span === 'string') {
    const place = { line: 1, column: 1, length: Math.max(1, characters(span)) };
    return orChatError('a length of time', () => readDuration(span.trim(), place, englishWords));
  }
  if (Number.isSafeInteger(span) && span >= 0) return span;
  throw new ChatError(`${span} is no length of time; write whole milliseconds, or words like '59.999 seconds'`);
}
