/** The e-mails of every story in every language break no rule, and no rule is skipped. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/languages/catalogue.ts';
import { lint } from './clean-mail.ts';
import { LONG_STORY, STORIES, tell, toldOctets } from './told-mails.ts';

test.each(LANGUAGES)('both e-mails of every story break no rule in %s', async (language) => {
  for (const [name, story] of Object.entries(STORIES)) {
    for (const [kind, mail] of Object.entries(tell(story, language))) {
      const { findings, skipped } = lint(await toldOctets(mail), mail.truth);
      expect({ name, kind, findings, skipped }).toEqual({ name, kind, findings: [], skipped: [] });
    }
  }
});

test.each(['en', 'ar', 'ja'] as const)('a transcript longer than HTML may be breaks none in %s', async (language) => {
  const { transcript } = tell(LONG_STORY, language);
  expect(lint(await toldOctets(transcript), transcript.truth)).toEqual({ findings: [], skipped: [] });
});
