/** `links`. */
import { foreign, html, talk, testRule, text } from '../rule-cases.ts';

const ACTION = 'https://shop.example/shoes?id=7&causerie=k3vq9x0b5m';
const more = (anchor: string): ReturnType<typeof html> => html('</h1>', `</h1>${anchor}`);

testRule(
  'links',
  {
    'http in our own': more('<a href="http://shop.example/"></a>'),
    'a relative one': more('<a href="/shoes"></a>'),
    'an empty one': more('<a href=""></a>'),
    'no host': more('<a href="https://"></a>'),
    'of the file system': foreign('<p>Hello <a href="file:///etc/passwd">x</a></p>', 'Hello x'),
    'without a scheme from elsewhere': foreign('<p>Hello <a href="www.shop.example">x</a></p>', 'Hello x'),
    'the text leads elsewhere': text(ACTION, 'https://shop.example/shoes?id=8&causerie=k3vq9x0b5m'),
    'the text has none': text(`${ACTION}\n`, ''),
    'the text ends it with a bracket': text(
      'https://shop.example/?causerie-unsubscribe=k3vq9x0b5m&n=12',
      'https://shop.example/?causerie-unsubscribe=k3vq9x0b5m&n=12x',
    ),
    'an entity in the address': html('x=1&amp;y', 'x=1&amp;amp;y'),
    'the text has one more': text('Your question', 'https://elsewhere.example/\n\nYour question'),
    'the words of a link lead elsewhere': more(
      '<a href="https://files.example/a1?x=1&amp;y=2" hidden>https://elsewhere.example/</a>',
    ),
    'a slash less': more('<a href="https:/shop.example/"></a>'),
    'a scheme of some program': foreign('<p>Hello <a href="ms-word:x">x</a></p>', 'Hello x'),
  },
  {
    'mailto, tel and cid': more('<a href="mailto:a@b.example"></a><a href="tel:+4912"></a><a href="cid:x"></a>'),
    'people link to what they like': foreign(
      '<p>Hello <a href="http://x.example/">x</a> <a href="#top">up</a></p>',
      'Hello x up',
    ),
    'users write addresses': talk([['Anna', 'javascript:alert(1) http://x.example/ (https://y.example/).']]),
    'a name for a place': more('<a name="top"></a>'),
  },
);
