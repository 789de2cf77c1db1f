/** `plurals`. */
import { LANGUAGES } from '../../../../src/languages/catalogue.ts';
import { translate } from '../../../../src/languages/format.ts';
import { unreadMail } from '../../example-mails.ts';
import { testRule } from '../rule-cases.ts';

testRule(
  'plurals',
  {
    'Polish without "few"': {
      language: 'pl',
      model: { heading: translate('pl', 'unreadHeading', { count: 5 }).replace('5', '2') },
    },
    'one reply in Arabic where there are two': {
      language: 'ar',
      model: { heading: translate('ar', 'unreadHeading', { count: 1 }) },
    },
    'the subject in the singular': {
      language: 'fr',
      model: { subject: translate('fr', 'unreadSubject', { count: 1, channel: 'Shop', number: '12' }) },
    },
    'the preheader in the singular': {
      language: 'en',
      model: { preheader: translate('en', 'unreadPreheader', { count: 1, agent: 'Alice' }) },
    },
  },
  Object.fromEntries([...LANGUAGES.map((language) => [`a single reply in ${language}`, single(language)] as const)]),
);

function single(language: (typeof LANGUAGES)[number]): Parameters<typeof testRule>[2][string] {
  const model = unreadMail(language);
  const count = 1;
  const channel = 'Shop';
  const sections = model.sections.map((section, index) => ({
    ...section,
    entries: index === 0 ? section.entries : section.entries.slice(0, 1),
  }));
  const entries = sections.flatMap((section) => section.entries);
  return {
    language,
    model: {
      sections,
      heading: translate(language, 'unreadHeading', { count }),
      introduction: translate(language, 'unreadIntroduction', { count, channel: '\u2068Shop\u2069' }),
      preheader: translate(language, 'unreadPreheader', { count, agent: '\u2068Alice\u2069' }),
      subject: translate(language, 'unreadSubject', { count, channel, number: '12' }),
    },
    truth: {
      messages: entries.map(({ author, authorIsLabel, at, body }) => ({
        ...(authorIsLabel ? {} : { author }),
        ...(body.kind === 'words' ? { text: body.text } : {}),
        at,
      })),
    },
  };
}
