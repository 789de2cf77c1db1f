/** The e-mails of every story in every language break no rule, and no rule is skipped. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/languages/catalogue.ts';
import type { MailTruth } from '../../../src/mail/lint/mail-truth.ts';
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

test.each(['en', 'ar', 'ja'] as const)(
  'whatever part of the truth is not known, no e-mail is accused in %s',
  async (language) => {
    for (const [name, story] of Object.entries(STORIES)) {
      for (const [kind, mail] of Object.entries(tell(story, language))) {
        const octets = await toldOctets(mail);
        for (const key of Object.keys(mail.truth) as (keyof MailTruth)[]) {
          const { [key]: known, ...unknown } = mail.truth;
          expect({ name, kind, without: key, findings: lint(octets, unknown).findings }).toMatchObject({
            findings: [],
          });
          // A secret that a message happens to say is one, as long as nobody knows the messages.
          if (key === 'secrets') continue;
          expect({ name, kind, only: key, findings: lint(octets, { [key]: known }).findings }).toMatchObject({
            findings: [],
          });
        }
        expect(lint(octets, {}).findings).toEqual([]);
      }
    }
  },
  30_000,
);
