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
import { broken, lint } from '../clean-mail.ts';
import { foreign } from '../rule-cases.ts';

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

/** Somebody's e-mail with a header that says its language. */
function letter(said: string, page: string, plain?: string): string {
  return foreign(page, plain).foreign.replace('MIME-Version', `${said}MIME-Version`);
}

const FRENCH =
  '<p>Bonjour Madame,</p><p>Nous avons bien reçu votre commande et nous vous remercions de votre confiance.</p>';
const ENGLISH = '<p>Dear Anna,</p><p>Thank you for your order. We will send it to you on the day you asked for.</p>';

test.each([
  ['the header', letter('Content-Language: en\r\n', FRENCH), 'English'],
  ['the header with a region', letter('Content-Language: en-GB (British)\r\n', FRENCH), 'English'],
  ['lang of html', letter('', `<html lang="de"><body>${FRENCH}</body></html>`), 'German'],
  [
    'the header before lang',
    letter('Content-Language: zh-TW\r\n', `<html lang="fr"><body>${FRENCH}</body></html>`),
    'Traditional Chinese',
  ],
])('an e-mail is held to its own word, mildly: %s', (_what, octets, name) => {
  const findings = lint(octets).findings.filter(({ rule }) => rule === 'language');
  expect(findings).toMatchObject([{ severity: 'warn' }]);
  expect(findings[0]?.message).toMatch(
    new RegExp(`^The e-mail says it is .*${name.split(' ').at(-1)}.*, but the .* is French `),
  );
});

test.each([
  ['right', letter('Content-Language: fr-CA\r\n', FRENCH)],
  ['no language of ours', letter('Content-Language: nl\r\n', FRENCH)],
  ['two languages', letter('Content-Language: en, fr\r\n', FRENCH)],
  ['the Portuguese of Portugal', letter('Content-Language: pt-PT\r\n', FRENCH)],
  ['none at all', letter('', FRENCH)],
  [
    'a notice in another language',
    letter('Content-Language: en\r\n', `${ENGLISH}<p>Ce message a été envoyé par notre société.</p>`),
  ],
  [
    'the words of another below',
    letter(
      'Content-Language: en\r\n',
      ENGLISH,
      'Thank you for your order.\n\n> Nous vous remercions de votre commande.\n',
    ),
  ],
])('an e-mail whose own word holds, or says nothing, is not accused: %s', (_what, octets) => {
  expect(lint(octets).findings.filter(({ rule }) => rule === 'language')).toEqual([]);
});

test('of ours, one line that contradicts its own word is told', async () => {
  const mail = exampleMails('fr').transcript;
  const octets = await mimeOctets({ ...mail, html: broken(mail.html, 'Message automatique', 'Visitor') });
  expect(lintMail(parseMail(octets)).findings).toMatchObject([
    {
      rule: 'language',
      severity: 'warn',
      message: 'The e-mail says it is French, but the line "Visitor" is English (the catalogue)',
    },
  ]);
});

test('the rule is skipped where neither the truth nor the e-mail says a language', () => {
  const skipped = (octets: string): boolean => lint(octets).skipped.some(({ rule }) => rule === 'language');
  expect([letter('', ENGLISH), letter('Content-Language: en\r\n', ENGLISH)].map(skipped)).toEqual([true, false]);
});
