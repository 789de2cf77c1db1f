/** `preheader`. */
import { foreign, html, testRule } from '../rule-cases.ts';

const SUBJECT = 'New replies in conversation no. 12 – Shop';
const says = (preheader: string): { model: { preheader: string } } => ({ model: { preheader } });

testRule(
  'preheader',
  {
    missing: html(/<div data-part="preheader".*?<\/div>/s, ''),
    empty: says(''),
    'the subject again': says(SUBJECT),
    'the subject again, otherwise set': says(`  ${SUBJECT.toUpperCase()}…`),
    'the subject and more': says(`${SUBJECT} and you`),
    'the beginning of the subject': says('New replies'),
    'unseen signs alone': html(/(?<=<div data-part="preheader"[^>]*>).*?(?=<\/div>)/s, '&nbsp;&zwnj;&#847;&nbsp;'),
    'other words before it': html(/(?=<div data-part="preheader")/, '<div hidden>New replies</div>'),
  },
  {
    'closed and cut off': html(/(?<=<div data-part="preheader" style=")display:none;/, ''),
    'signs that fill the line': html(
      /(?<=<div data-part="preheader"[^>]*>.*?)(?=<\/div>)/s,
      '&nbsp;&zwnj;&#847;&nbsp;',
    ),
    'none from elsewhere': foreign('<p>Hello</p>', 'Hello'),
    'hidden otherwise': html(/(?<=<div data-part="preheader" style=")display:none/, 'visibility:hidden'),
  },
);
