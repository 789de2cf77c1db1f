/** How a session begins when its channel is not the usual one: settings as a sentence. It reads no file. */
import type { DurationMs } from '../domain/vocabulary/time.ts';
import type { Language } from '../languages/catalogue.ts';
import { fold } from '../steps/nearest.ts';
import { readDuration } from '../steps/read-duration.ts';
import { Refusal } from '../steps/refusal.ts';
import type { SettingName, SpokenWords } from '../steps/spoken-words.ts';
import { wordsOf, writeDuration, writeSentence } from '../steps/write-sentence.ts';
import type { ChatStep } from './chat-step.ts';

/** The channel as a step: settings by their plain names in any spoken language, and the language wished for. */
export function openingStep(
  settings: Readonly<Record<string, string>>,
  language: Language | undefined,
  spokenLanguage: string,
): ChatStep {
  const words = wordsOf(spokenLanguage);
  const { settings: names } = words;
  const rows = Object.entries(settings).map(([name, value]) => {
    const meaning = settingCalled(name);
    return [meaning === undefined ? name : names[meaning][0]!, spoken(value, words)];
  });
  const isSet = rows.some(([name]) => name === names.language[0]);
  if (language !== undefined && !isSet) rows.unshift([names.language[0]!, language]);
  return { text: writeSentence('channel-open-with', [], spokenLanguage), table: rows };
}

/** Switches and durations written in English, in the words of the language spoken. */
function spoken(value: string, words: SpokenWords): string {
  if (value === 'on' || value === 'off') return words.switches[value][0]!;
  const durationMs = words.spokenLanguage === 'en' ? undefined : durationIn(value);
  return durationMs === undefined ? value : writeDuration(durationMs, words);
}

function durationIn(value: string): DurationMs | undefined {
  try {
    return readDuration(value, { line: 1, column: 1, length: 1 }, wordsOf('en'));
  } catch (refusal) {
    if (refusal instanceof Refusal) return undefined;
    throw refusal;
  }
}

function settingCalled(name: string): SettingName | undefined {
  const wanted = fold(name);
  for (const { settings } of [wordsOf('en'), wordsOf('fr')]) {
    const ids = Object.keys(settings) as SettingName[];
    const found = ids.find((id) => settings[id].some((each) => fold(each) === wanted));
    if (found !== undefined) return found;
  }
  return undefined;
}
