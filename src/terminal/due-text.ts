/** Says when and what comes by itself. It looks at no clock. */
import type { DurationMs } from '../domain/vocabulary/time.ts';
import { wordsOf } from '../steps/write-sentence.ts';
import type { DueView } from '../target/target.ts';
import { chatWords } from './words/index.ts';

/** A span of time as people read clocks: `0:05`, `1:00`, `26:03:04`, `0:04.999`. */
export function timeSpan(durationMs: DurationMs): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(durationMs / 3_600_000), Math.floor(durationMs / 60_000) % 60];
  const [seconds, rest] = [Math.floor(durationMs / 1_000) % 60, durationMs % 1_000];
  const clock = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}

/** What is due, in words. */
export function describeDue({ what, form, conversation }: DueView, spokenLanguage: string): string {
  const words = chatWords(spokenLanguage);
  const text =
    what === 'form' ? words.dueForm(wordsOf(spokenLanguage).forms[form ?? 'introduce'][0]!) : words.due[what];
  return conversation === undefined ? text : `#${conversation} ${text}`;
}
