/** `title`. */
import { broken } from '../clean-mail.ts';
import { foreign, html, testRule } from '../rule-cases.ts';

testRule(
  'title',
  {
    'two titles': html('</title>', '</title><title>New replies in conversation no. 12</title>'),
    'two titles from elsewhere': foreign('<title>a</title><title>b</title><p>Hello</p>', 'Hello'),
    'one outside the head': {
      rendered: (mail) => {
        const title = /<title>.*?<\/title>/.exec(mail.html)?.[0] ?? '';
        return { ...mail, html: broken(broken(mail.html, title, ''), '</h1>', `</h1>${title}`) };
      },
    },
  },
  {
    'the title of a drawing': html('</h1>', '</h1><svg><title>Logo</title></svg>'),
    'none from elsewhere': foreign('<p>Hello</p>', 'Hello'),
    'an empty one from elsewhere': foreign('<title></title><p>Hello</p>', 'Hello'),
  },
);
