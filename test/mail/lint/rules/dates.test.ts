/** `dates`. */
import { both, talk, testRule, text } from '../rule-cases.ts';

const french = /5 janvier 2026 à 09:00/g;

testRule(
  'dates',
  {
    'another form than the language has': { language: 'fr', ...both(french, '5 janvier 2026, 9 heures') },
    digits: { language: 'fr', ...both(french, '05/01/2026 09:00') },
    'another zone': { language: 'fr', ...both(french, '5 janvier 2026 à 10:00') },
    'another zone by the truth': { language: 'fr', truth: { timeZone: 'Europe/Paris' } },
    'the Gregorian year where another is counted': { language: 'th', ...both(/2569/g, '2026') },
    'one message alone has another time': {
      language: 'fr',
      ...both('5 janvier 2026 à 09:00', '6 janvier 2026 à 09:00'),
    },
    'the day and the month as the US order them': { language: 'en', ...both(/January 5, 2026/g, '5 January 2026') },
    'a date of its own in digits': {
      ...both('This e-mail was sent automatically.', 'This e-mail was sent automatically. 1/5/2026.'),
    },
  },
  {
    'the zone of the visitor': { language: 'ja' },
    'users write dates as they like': talk([['Anna', 'On 1/5/2026 I ordered, and on 2026-01-05 too.']]),
  },
);

testRule(
  'same-content',
  { 'a date in the text part that is nobody’s': text('Your question', 'Your question 1/5/2026') },
  {},
);
