/** Attacks on the language check: what must not be accused, what must not pass, and what it may leave open. */
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/languages/catalogue.ts';
import { catalogues } from '../../../src/languages/index.ts';
import { checkLanguage, type LanguageTruth, type TextBlock } from '../../../src/mail/language/check-language.ts';
import { checkThoroughly } from '../../../src/mail/language/check-thoroughly.ts';
import { processorTime } from '../../processor-time.ts';
import { BUSINESS_LETTERS } from './business-letters.ts';

const body = (...lines: readonly string[]): readonly TextBlock[] => [{ place: 'body', text: lines.join('\n') }];
const FRENCH = body('Votre message a été reçu.', 'Nous vous répondrons dès que possible.');
const letter = (language: Language): readonly TextBlock[] => body(...BUSINESS_LETTERS[language].sentences);

test.each([
  ['an empty e-mail', []],
  ['a link alone', body('https://shop.example/?a=Bonjour', 'anna@example.com')],
  ['numbers alone', body('12 345,67', '09:00', '№ 5', '+33 1 23 45 67 89')],
  ['borrowed words alone', body('Chat', 'E-mail', 'OK', 'Team', 'Online')],
  ['names alone', body('Anna Kowalska', 'Facebook')],
])('%s is left open: nothing proves a language', async (_name, blocks) => {
  for (const language of ['fr', 'ru', 'ja', 'th'] as const) {
    const report = await checkThoroughly(blocks, language);
    expect([language, report.verdict, report.proven]).toEqual([language, 'inconclusive', 0]);
    expect(report.doubts.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  }
});

test.each([
  ['borrowed words', ['Chat', 'E-mail', 'OK', 'Team', 'Service']],
  ['brands', ['Facebook', 'WhatsApp', 'Instagram · YouTube']],
  ['a product quoted by its English name', ['Le produit « The Perfect Umbrella for You » est disponible.']],
  ['a name of another script within a sentence', ['Анна Петровна vous a écrit.', '王小明 vous a écrit un message.']],
  ['a greeting', ['Bonjour,', 'Bonjour Anna !', 'Merci !']],
  ['files and sizes', ['Fichier : plan.pdf (1,2 Mo)']],
  ['a word of many languages', ['Conversation n° 12', 'Message', 'Contact']],
])('a French e-mail may hold %s', async (_name, lines) => {
  const report = await checkThoroughly([...FRENCH, ...body(...lines)], 'fr');
  expect(report.doubts).toEqual([]);
  expect(report.verdict).toBe('pass');
});

test('a name in a script without capitals is left open where nobody says that it is one', async () => {
  for (const name of ['王小明', 'محمد', 'สมชาย']) {
    const blocks = [...FRENCH, ...body(name)];
    expect([name, (await checkThoroughly(blocks, 'fr')).verdict]).toEqual([name, 'inconclusive']);
    expect([name, (await checkThoroughly(blocks, 'fr', { names: [name] })).verdict]).toEqual([name, 'pass']);
  }
});

test.each(LANGUAGES)('in %s, borrowed words and a brand accuse nobody', async (language) => {
  const report = await checkThoroughly([...letter(language), ...body('Chat', 'E-mail', 'OK', 'WhatsApp')], language);
  expect(report.doubts).toEqual([]);
  expect(report.verdict).toBe('pass');
});

test.each(LANGUAGES.filter((language) => language !== 'en'))(
  'one English sentence at the end of a line in %s is found and quoted',
  async (language) => {
    const line = `${BUSINESS_LETTERS[language].sentences[0]} Please keep the receipt until you have checked the contents.`;
    const report = await checkThoroughly([...letter(language), ...body(line)], language);
    expect(report.verdict).toBe('fail');
    const fails = report.doubts.filter((doubt) => doubt.verdict === 'fail');
    expect(fails.map(({ rival }) => rival)).toEqual(['en']);
    expect(fails[0]?.sentence).toContain('Please keep the receipt until you have checked the contents.');
  },
);

test.each([
  ['zh-Hans', '您的会话已结束。', 'zh-Hant'],
  ['zh-Hant', '您的對話已結束。', 'zh-Hans'],
  ['ja', '新しいメッセージがあります。', 'zh-Hans'],
  ['zh-Hans', '您的会话已结束。', 'ja'],
] as const)('a sentence of %s is none of %3$s: %s', async (real, sentence, claimed) => {
  const { verdict, doubts } = await checkThoroughly([...letter(claimed), ...body(sentence)], claimed);
  expect([verdict, doubts[0]?.rival]).toEqual(['fail', real]);
});

test('what is written alike in Chinese and Japanese is held against neither', async () => {
  for (const language of ['zh-Hans', 'zh-Hant', 'ja'] as const) {
    const report = await checkThoroughly([...letter(language), ...body('姓名', '中文')], language);
    expect([report.verdict, report.doubts]).toEqual(['pass', []]);
  }
});

test('a transcript of a thousand foreign messages is judged by its own words alone', () => {
  const texts = Array.from(
    { length: 1_000 },
    (_, index) => `Where is my order number ${index}? Please answer me at once.`,
  );
  const truth: LanguageTruth = { names: ['Shop', 'Anna'], texts };
  expect(checkLanguage([...FRENCH, ...body('Anna', ...texts)], 'fr', truth).verdict).toBe('pass');
  const stray = checkLanguage([...FRENCH, ...body('Anna', ...texts, 'Your conversation has ended.')], 'fr', truth);
  expect(stray.doubts.map(({ sentence }) => sentence)).toEqual(['Your conversation has ended.']);
});

test('a long message is known again when it was folded, a short one only as it stands', () => {
  const truth: LanguageTruth = { texts: ['I would like to know when you are open, and whether you ship to Belgium.'] };
  expect(checkLanguage([...FRENCH, ...body('know when you are open, and whether')], 'fr', truth).verdict).toBe('pass');
  expect(checkLanguage([...FRENCH, ...body('when you are open')], 'fr', truth).verdict).toBe('fail');
});

test('a name is taken away as a whole word', () => {
  const truth: LanguageTruth = { names: ['The Reply Shop', 'Ann'] };
  expect(checkLanguage([...FRENCH, ...body('The Reply Shop vous a écrit.')], 'fr', truth).verdict).toBe('pass');
  expect(checkLanguage(body('Announcement for all customers'), 'fr', truth).doubts[0]?.sentence).toContain(
    'Announcement',
  );
});

test('the dates of another language are told, and those of the language prove it', () => {
  const time = (text: string): readonly TextBlock[] => [...FRENCH, { place: 'time', text }];
  expect(checkLanguage(time('5 janvier 2026 à 09:00'), 'fr').verdict).toBe('pass');
  expect(checkLanguage(time('January 5, 2026 at 9:00 AM'), 'fr').doubts).toMatchObject([
    { place: 'time', rival: 'en' },
  ]);
});

test('a sentence vouched for by nothing but the catalogue does not pass when it is English', async () => {
  // As if a translator had left the English text in the French catalogue: the line is what the catalogue says.
  const french = catalogues.fr as { unreadQuestion: string; automaticMail: string };
  const kept = { ...french };
  try {
    french.unreadQuestion = catalogues.en.unreadQuestion;
    french.automaticMail = 'This message comes from a machine.';
    for (const line of [french.unreadQuestion, french.automaticMail]) {
      const report = await checkThoroughly([...FRENCH, ...body(line)], 'fr', { isOurs: true });
      expect([line, report.doubts.map(({ sentence, rival }) => [sentence, rival])]).toEqual([line, [[line, 'en']]]);
      expect(report.verdict).not.toBe('pass');
    }
  } finally {
    Object.assign(french, kept);
  }
});

test('a line as long as an e-mail costs no more than its length', () => {
  const lines = ['a'.repeat(400_000), 'a.'.repeat(200_000), '"'.repeat(300_000), '@'.repeat(300_000)];
  const spent = processorTime(() => {
    for (const line of lines) checkLanguage(body(line), 'fr');
  });
  expect(spent).toBeLessThan(5_000);
});
