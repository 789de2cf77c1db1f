/** `language` where nothing but the language is known, as whoever lints a file by hand has it. */
import { expect, test } from 'vitest';
import { mimeOctets } from '../../../../src/adapters/mime-message.ts';
import { LANGUAGES, type Language } from '../../../../src/languages/catalogue.ts';
import { loadDetectors } from '../../../../src/mail/language/detectors.ts';
import { lintMail } from '../../../../src/mail/lint/lint-mail.ts';
import { parseMail } from '../../../../src/mail/lint/parse-mail.ts';
import type { Finding } from '../../../../src/mail/lint/rule.ts';
import { language as byWords, languageRule } from '../../../../src/mail/lint/rules/language.ts';
import type { RenderedMail } from '../../../../src/mail/model.ts';
import { exampleMails } from '../../../../src/mail/preview/example-mails.ts';
import { broken } from '../clean-mail.ts';

const KINDS = ['unread', 'transcript'] as const;

/** What the rule says of an e-mail as one in `language`, by words alone and with detectors. */
async function findingsOf(mail: RenderedMail, language: Language): Promise<readonly Finding[]> {
  const parsed = parseMail(await mimeOctets(mail));
  const thorough = languageRule(await loadDetectors());
  return [byWords, thorough].flatMap((rule) => lintMail(parsed, { language }, [rule]).findings);
}

test.each(LANGUAGES)('both example e-mails in %s are told to be so, with no warning', async (language) => {
  for (const kind of KINDS) {
    expect({ kind, findings: await findingsOf(exampleMails(language)[kind], language) }).toEqual({
      kind,
      findings: [],
    });
  }
});

/** One thing of the French transcript left in another language, in one part alone. */
const LEFT: Readonly<
  Record<string, readonly [part: 'html' | 'text', from: string | RegExp, to: string, told: string]>
> = {
  'a time of the HTML part': ['html', '5 janvier 2026 à 09:00', 'January 5, 2026 at 9:00 AM', 'but en'],
  'a time of the text part': ['text', '5 janvier 2026 à 09:00', 'January 5, 2026 at 9:00 AM', 'but en'],
  'the label of a file in HTML': ['html', /Fichier\s: /, 'File: ', 'but en'],
  'the label of a file in the text part': ['text', /Fichier\s: /, 'Berkas: ', 'but id'],
  'who spoke, in HTML': ['html', '>Message automatique<', '>Visitor<', 'but en'],
  'who spoke, in the text part': ['text', 'Message automatique ·', 'Usted ·', 'but es'],
  'the button of the HTML part': ['html', 'Poursuivre la conversation', 'Lanjutkan percakapan', 'but id'],
};

test.each(Object.entries(LEFT))('%s in another language is an error', async (_what, [part, from, to, told]) => {
  const mail = exampleMails('fr').transcript;
  const findings = await findingsOf({ ...mail, [part]: broken(mail[part], from, to) }, 'fr');
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
  for (const { message } of findings) expect(message).toContain(told);
});

test.each([
  ['id', 'Fail: ', 'but ms'],
  ['ms', 'Berkas: ', 'but id'],
  ['kk', 'File: ', 'but en'],
] as const)('in %s, the label "%s" of a file is an error', async (language, label, told) => {
  const mail = exampleMails(language).transcript;
  const html = broken(mail.html, /(?<=class="link"[^>]*>)[^<]*/, label);
  const findings = await findingsOf({ ...mail, html }, language);
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
  for (const { message } of findings) expect(message).toContain(told);
});

test('what somebody is called or says is no label, whatever a catalogue says', async () => {
  const mail = exampleMails('fr').transcript;
  const called = (text: string): string =>
    text.replaceAll('Élise', 'Visitor').replaceAll('Oui, volontiers ! 🙏', 'File: x (y)');
  const findings = await findingsOf({ ...mail, html: called(mail.html), text: called(mail.text) }, 'fr');
  expect(findings).toEqual([]);
});
