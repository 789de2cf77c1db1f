/** `no-leak`. */
import { both, html, talk, testRule } from '../rule-cases.ts';

const NOTE = 'the customer is difficult';

testRule(
  'no-leak',
  {
    'a note in a comment': html('</h1>', `</h1><!-- ${NOTE} -->`),
    'a note in an attribute': html('<h1', `<h1 title="${NOTE}"`),
    'a note that is hidden': html('</h1>', `</h1><div hidden>The Customer&nbsp;is\n difficult</div>`),
    'a note in pieces': html('</h1>', '</h1><div hidden>the <b>cus</b>tomer is dif&shy;ficult</div>'),
    "an agent's address in a header": {
      rendered: (mail) => ({ ...mail, headers: { ...mail.headers, 'X-Agent': 'Alice <alice@agents.example>' } }),
    },
    "an agent's address in a link": html('</h1>', '</h1><a href="mailto:?cc=alice%40agents.example"></a>'),
    'the address of another visitor': {
      truth: { secrets: ['bob@visitor.example'] },
      ...both('sent automatically.', 'sent automatically to bob@visitor.example.'),
    },
    'the beginning of a long note': {
      truth: { secrets: ['This customer has complained three times already, and wants his money back at once.'] },
      ...html('</h1>', '</h1><div hidden>This customer has complained three times alr…</div>'),
    },
    'a note in the name of a file': {
      octets: (octets) =>
        octets.replace('text/plain; charset=utf-8', 'text/plain; charset=utf-8; name="the customer is difficult"'),
    },
  },
  {
    'a reply says what the note says': {
      ...talk([['Alice', `Your wish: ${NOTE}`]]),
    },
    'a secret within another word': { truth: { secrets: ['hop', 'lue', 'chat'] } },
    'a secret of a sign': { truth: { secrets: ['a', '12', ' ', ''] } },
    'an address that ends as a secret does': {
      truth: { secrets: ['dmin@shop.example', 'anna@visitor.exampl'] },
    },
  },
);
