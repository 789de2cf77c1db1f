/** `alt`. */
import { foreign, html, testRule } from '../rule-cases.ts';

const more = (markup: string): ReturnType<typeof html> => html('</h1>', `</h1>${markup}`);

testRule(
  'alt',
  {
    'an image without alt': more('<img src="cid:logo">'),
    'a picture to count readers': foreign(
      '<p>Hello<img src="https://x.example/p.gif" width="1" height="1"></p>',
      'Hello',
    ),
    'a link that is an image without words': foreign(
      '<p>Hello <a href="https://x.example/"><img src="cid:x" alt=""></a></p>',
      'Hello',
    ),
    'a place on a map': foreign('<p>Hello <map><area href="https://x.example/"></map></p>', 'Hello'),
    'the name of a file': more('<div hidden><img src="cid:logo" alt="logo.png"></div>'),
  },
  {
    'the name of a file, from elsewhere': foreign(
      '<p>Hello</p><img src="cid:x" alt="image.png">',
      'Hello [image: image.png]',
    ),
    decoration: more('<img src="cid:logo" alt="">'),
    'decoration by its role': more('<img src="cid:logo" role="presentation">'),
    'an image that says something': foreign(
      '<p>Hello <a href="https://x.example/"><img src="cid:x" alt="Shop"></a></p>',
      'Hello',
    ),
    'an image beside words in a link': foreign(
      '<p>Hello <a href="https://x.example/"><img src="cid:x" alt=""> Shop</a></p>',
      'Hello Shop',
    ),
  },
);
