/** `placeholders`. */
import { both, html, talk, testRule } from '../rule-cases.ts';

const AUTOMATIC = 'This e-mail was sent automatically.';
const says = (words: string): ReturnType<typeof both> => both(AUTOMATIC, `${AUTOMATIC} ${words}`);

testRule(
  'placeholders',
  {
    'an argument of ICU': says('{count} replies.'),
    'a whole message of ICU': says('{count, plural, one {reply} other {replies}}'),
    'the number of a plural': says('You have # replies'),
    'a brace alone': says('}'),
    undefined: says('Dear undefined,'),
    NaN: says('In NaN minutes.'),
    null: says('By null.'),
    'an object': says('By [object Object].'),
    'a date that is none': says('Invalid Date'),
    'two braces': says('{{ name }}'),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as a template would leave it
    'a dollar': says('${name}'),
    printf: says('%s replies'),
    'in the subject': { model: { subject: 'New replies in conversation no. 12 – {channel}' } },
    'in a link': {
      model: {
        unsubscribe: { label: 'Stop e-mails about this conversation', url: 'https://shop.example/%7Bpage%7D?n=1' },
      },
    },
    'in the preheader': html(/(?<=display:none[^>]*>)/, 'undefined: '),
    'in an alt': html('</h1>', '</h1><div hidden><img src="cid:logo" alt="{channel}"></div>'),
    'the name of a text': says('unreadHeading'),
    'an escape of ICU': says("You haven''t seen it."),
    'a name between percent signs': says('Dear %NAME%,'),
    'a name between angle brackets': { model: { heading: 'You have 2 new replies, <name>' } },
  },
  {
    'users write braces and values': talk([
      ['{agent}', 'undefined is not NaN, {count} % {{x}} [object Object] # Title\n{count, plural, one {x} other {y}}'],
      ['undefined', 'null'],
    ]),
    'a channel with such a name': {
      model: {
        from: { name: '{Shop}', address: 'admin@shop.example' },
        subject: 'New replies in conversation no. 12 – {Sh…',
      },
      truth: { sender: { name: '{Shop}', address: 'admin@shop.example' }, usersWords: ['Shop', '{Shop}'] },
    },
    'users write names of texts and quotes': talk([['Anna', "unreadHeading isn''t %NAME% <name> __NAME__ 50%off50%"]]),
    'words that hold them': talk([['Nan', 'nullify the undefinedness']]),
    'zero in German': { language: 'de', ...both('automatisch gesendet.', 'automatisch gesendet, null mal.') },
    'another number sign': says('Order #12 and no.#.'),
    'a percentage': says('100% sure, 5 % so'),
  },
);
