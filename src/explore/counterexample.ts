/** Writes a counterexample as a scenario file that QA can read and `causerie run` replays. It knows nothing of how it was found. */
import { writeFeature } from '../steps/write-feature.ts';
import { writeSentence } from '../steps/write-sentence.ts';
import type { Finding } from './search.ts';
import { OPENNESS, SOUNDNESS } from './story.ts';

/** The name of the file a finding goes to, without its ending. */
export function fileNameOf({ promise }: Finding): string {
  return promise
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The scenario file of a finding. */
export function writeCounterexample({ promise, how, rules, lines, token }: Finding): string {
  const kept =
    promise === SOUNDNESS || promise === OPENNESS
      ? writeSentence('promise-all-kept', [], 'en')
      : writeSentence('promise-kept', [promise], 'en');
  return writeFeature({
    spokenLanguage: 'en',
    comments: [
      'Found by exploration and made as short as it would get.',
      `Again from its token: causerie explore --replay ${token}`,
    ],
    feature: `${promise[0]?.toUpperCase()}${promise.slice(1)}`,
    description: `Broken when it was found: ${how}.`,
    tags: rules,
    scenario: 'The shortest story that was found to break it',
    steps: [
      ...lines.map(({ phase, text, table }) => ({ phase, text, ...(table === undefined ? {} : { table }) })),
      { phase: 'then', text: kept },
      { phase: 'then', text: writeSentence('mail-others-ignored', [], 'en') },
    ],
  });
}
