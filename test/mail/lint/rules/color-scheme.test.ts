/** `color-scheme`. */
import { foreign, html, testRule } from '../rule-cases.ts';

testRule(
  'color-scheme',
  {
    missing: html(/<meta name="color-scheme"[^>]*>/, ''),
    'the older name missing': html(/<meta name="supported-color-schemes"[^>]*>/, ''),
    'light alone': html(/(?<=<meta name="color-scheme" content=")light dark/, 'light'),
    empty: html(/(?<=<meta name="color-scheme" content=")light dark/, ''),
  },
  {
    'dark first, in capitals': html(/(?<=<meta name="color-scheme" content=")light dark/, 'Dark Light'),
    'none from elsewhere': foreign('<p>Hello</p>', 'Hello'),
  },
);
