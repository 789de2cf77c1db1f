/** `complete`. */
import { unreadMail } from '../../example-mails.ts';
import { talk, testRule } from '../rule-cases.ts';

const three = talk([
  ['Anna', 'Is it blue?'],
  ['Alice', 'It is blue.'],
  ['Anna', 'Thank you!'],
]);
type Sections = NonNullable<NonNullable<typeof three.model>['sections']>;
type Entries = Sections[number]['entries'];

/** Other messages shown than there are. */
const showing = (change: (entries: Entries) => Entries): typeof three => ({
  ...three,
  model: { sections: (three.model?.sections ?? []).map((each) => ({ ...each, entries: change(each.entries) })) },
});

const said = (change: (entry: Entries[number]) => Entries[number]): Sections =>
  unreadMail('en').sections.map((section) => ({
    ...section,
    entries: section.entries.map((each) => (each.part === 'question' ? change(each) : each)),
  }));

testRule(
  'complete',
  {
    'a message less': showing((entries) => entries.toSpliced(1, 1)),
    'the first one less': showing((entries) => entries.slice(1)),
    'the last one less': showing((entries) => entries.slice(0, -1)),
    'none at all': showing(() => []),
    'two in another order': showing(([one, two, ...rest]) => (one && two ? [two, one, ...rest] : [])),
    'one twice': showing(([one, ...rest]) => (one ? [one, one, ...rest] : [])),
    'one that nobody wrote': showing(([one, ...rest]) =>
      one ? [{ ...one, body: { kind: 'words', text: 'Buy now!' } }, one, ...rest] : [],
    ),
    'another author': showing(([one, ...rest]) => (one ? [{ ...one, author: 'Mallory' }, ...rest] : [])),
    'other words': showing(([one, ...rest]) =>
      one ? [{ ...one, body: { kind: 'words', text: 'Is it red?' } }, ...rest] : [],
    ),
    'words cut off': showing(([one, ...rest]) =>
      one ? [{ ...one, body: { kind: 'words', text: 'Is it' } }, ...rest] : [],
    ),
    'a question put into another mouth': {
      model: { sections: said((each) => ({ ...each, author: 'Bob' })) },
    },
  },
  {
    'the same words again and again': talk([
      ['Anna', 'ok'],
      ['Anna', 'ok'],
      ['Alice', 'ok'],
    ]),
    'an empty message of spaces': talk([['Anna', ' \n ']]),
    'words of one are within those of another': talk([
      ['Anna', 'no'],
      ['Alice', 'no no no'],
      ['Anna', 'no no'],
    ]),
  },
);
