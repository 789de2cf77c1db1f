/** `html-lang`. */
import { broken } from '../clean-mail.ts';
import { foreign, html, testRule } from '../rule-cases.ts';

testRule(
  'html-lang',
  {
    'another language on html': { language: 'fr', ...html('<html lang="fr"', '<html lang="en"') },
    'none on html': { language: 'fr', ...html('<html lang="fr"', '<html') },
    'none inside body': { language: 'fr', ...html('<div lang="fr"', '<div') },
    'inside body around a part alone': {
      language: 'fr',
      rendered: (mail) => ({
        ...mail,
        html: broken(broken(mail.html, '<div lang="fr"', '<div'), '<h1', '<h1 lang="fr"'),
      }),
    },
    'a contradiction far below': { language: 'fr', ...html('<h1', '<h1 lang="en"') },
    'an empty one on our own words': { language: 'fr', ...html('<h1', '<h1 lang=""') },
    'another one for XML': { language: 'fr', ...html('<html lang="fr"', '<html lang="fr" xml:lang="en"') },
    'a meta element that contradicts': {
      language: 'fr',
      ...html('<meta name="viewport"', '<meta http-equiv="Content-Language" content="en"/><meta name="viewport"'),
    },
    'another language on body': { language: 'fr', ...html('<body', '<body lang="en"') },
    'another script below': { language: 'zh-Hant', ...html('<h1', '<h1 lang="zh-Hans"') },
  },
  {
    'a region of the language below': { language: 'fr', ...html('<h1', '<h1 lang="fr-CA"') },
    'said again below': { language: 'fr', ...html('<h1', '<h1 lang="FR"') },
    'nobody knows the language of users': {
      language: 'fr',
      ...html('data-text="" dir="auto"', 'data-text="" dir="auto" lang=""'),
    },
    'an e-mail from elsewhere names none': foreign('<p>Hello</p>', 'Hello'),
  },
);
