/** `html-dir`. */
import { foreign, html, talk, testRule } from '../rule-cases.ts';

/** Every direction inside the body made another one. */
const insideBody = (dir: string): ReturnType<typeof html> => ({
  rendered: (mail) => {
    const [head = '', body = ''] = mail.html.split('<body');
    return { ...mail, html: `${head}<body${body.replaceAll(' dir="rtl"', dir)}` };
  },
});

testRule(
  'html-dir',
  {
    'none on html in Arabic': { language: 'ar', ...html(' dir="rtl"', '') },
    'the wrong one on html': { language: 'ar', ...html('lang="ar" dir="rtl"', 'lang="ar" dir="ltr"') },
    'none inside body': { language: 'ar', ...insideBody('') },
    'left to the first letter': { language: 'ar', ...insideBody(' dir="auto"') },
    'a sentence turned': { language: 'ar', ...html('<h1', '<h1 dir="ltr"') },
    'a sentence turned by its style': {
      language: 'ar',
      ...html('<h1 class="text" style="', '<h1 class="text" style="direction:ltr;'),
    },
    'a left-to-right sentence turned': { language: 'fr', ...html('<h1', '<h1 dir="rtl"') },
    'a direction that is none': { language: 'fr', ...html('<h1', '<h1 dir="left"') },
    'a style sheet that turns all': { language: 'ar', ...html('<style>', '<style>td{direction:ltr}') },
    'an override in a sentence': { language: 'ar', ...html('</h1>', '\u202E</h1>') },
  },
  {
    'a style sheet that says it again': { language: 'ar', ...html('<style>', '<style>td{direction:rtl}') },
    'said again below': { language: 'ar', ...html('<h1', '<h1 dir="RTL"') },
    'said on each cell alone': { language: 'ar', ...html('<div lang="ar" dir="rtl"', '<div lang="ar"') },
    'an address from left to right': {
      language: 'ar',
      ...html('dir="auto">Shop<', 'dir="auto"><b dir="ltr">Shop</b><'),
    },
    'Arabic words in an English e-mail': talk([['ليلى', 'مرحبا 12']]),
    'an e-mail from elsewhere says none': foreign('<p>Hello</p>', 'Hello'),
  },
);
