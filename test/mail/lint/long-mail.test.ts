/** The graceful form of an e-mail too long for one HTML part: every rule accepts it, and none of what would be lost in it. */
import { expect, test } from 'vitest';
import type { TrueMessage } from '../../../src/mail/lint/mail-truth.ts';
import { said } from '../example-mails.ts';
import { brokenRules, cleanMail, type ExampleMail } from './clean-mail.ts';

/** A transcript of `count` messages with all that is known of it. */
async function transcriptOf(count: number, change: Parameters<typeof cleanMail>[0] = {}): Promise<ExampleMail> {
  const { language = 'en' } = change;
  const entries = Array.from({ length: count }, (_, index) =>
    said('message', language, index % 60, 'Alice', `12 ${'34 '.repeat(20)}${index}`),
  );
  const messages = entries.map(
    ({ author, at, body }): TrueMessage => ({ author, at, text: body.kind === 'words' ? body.text : '' }),
  );
  const usersWords = ['Shop', 'Alice', ...messages.map(({ text = '' }) => text)];
  return cleanMail({
    ...change,
    kind: 'transcript',
    model: { sections: [{ heading: '', entries }], ...change.model },
    truth: { messages, usersWords },
  });
}

test.each(['en', 'ar', 'th'] as const)('a thousand messages in %s: no rule has anything to say', async (language) => {
  const { octets, truth } = await transcriptOf(1_000, { language });
  expect(octets).toContain('Content-Disposition: attachment');
  expect(brokenRules(octets, truth)).toEqual([]);
});

test('a message that is in none of the texts is found to be lost', async () => {
  const lose = (text: string): string => text.replace(/ 999\n/, ' 998\n');
  const lost = await transcriptOf(1_000, { rendered: (mail) => ({ ...mail, text: lose(mail.text) }) });
  expect(brokenRules(lost.octets, lost.truth)).toEqual(['complete']);
});

test('HTML that leaves off without saying so is found', async () => {
  const silent = await transcriptOf(1_000, {
    rendered: (mail) => ({ ...mail, html: mail.html.replaceAll('data-part="rest"', '') }),
  });
  expect(brokenRules(silent.octets, silent.truth)).toContain('complete');
});
