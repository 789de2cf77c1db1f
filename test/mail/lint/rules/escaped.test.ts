/** `escaped`. */
import { expect, test } from 'vitest';
import { brokenRules, cleanMail } from '../clean-mail.ts';
import { html, talk, testRule } from '../rule-cases.ts';

testRule(
  'escaped',
  {
    'words without a direction of their own': html('data-text="" dir="auto"', 'data-text=""'),
    'words in the direction of the e-mail': html('data-text="" dir="auto"', 'data-text="" dir="ltr"'),
    'a name without a direction of its own': html('data-author="" dir="auto"', 'data-author=""'),
    'the name of the channel in a sentence': html(/from <span dir="auto">Shop<\/span>/, 'from Shop'),
    'the name of a file': html(/<span dir="auto">size chart\.pdf<\/span>/, 'size chart.pdf'),
  },
  {
    'tags and entities, escaped': talk([['<b>', '<script>alert(1)</script> &amp; &lt; "quotes" \'too\'']]),
    'spaces, lines and emoji': talk([['Anna', '  a\n\n b\t👩‍👩‍👧 ']]),
    'a direction by bdi': html(/from <span dir="auto">Shop<\/span>/, 'from <bdi>Shop</bdi>'),
    'an agent called as the label is': talk([['You', 'chat']]),
    'characters that turn the text': talk([['Ev\u202Eil', '\u202Edrowssap\u2069\u2066']]),
  },
);

test.each([
  ['a <b>bold</b> word', 'a &lt;b&gt;bold&lt;/b&gt; word', 'a <b>bold</b> word'],
  ['a &amp; b', 'a &amp;amp; b', 'a &amp; b'],
  ['a <!-- b --> c', 'a &lt;!-- b --&gt; c', 'a <!-- b --> c'],
])('tags and entities as they were typed: %s', async (words, right, raw) => {
  // The parts cannot say the same then.
  const { octets, truth } = await cleanMail({ ...talk([['Anna', words]]), ...html(right, raw) });
  expect(brokenRules(octets, truth)).toEqual(['same-content', 'escaped']);
});
