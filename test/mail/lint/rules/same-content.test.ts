/** `same-content`. */
import { expect, test } from 'vitest';
import { broken, type Change, cleanMail, lint } from '../clean-mail.ts';
import { foreign, html, talk, testRule, text } from '../rule-cases.ts';

const news = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Story ${at}: what happened, where it did and why it matters to you.`).join(
    '\n',
  );
const page = (content: string): string => `<html><body>${content.replaceAll(/^(.*)$/gm, '<p>$1</p>')}</body></html>`;

/** The last two sentences the other way round. */
const swapped = (plain: string): string => {
  const lines = plain.split('\n');
  const at = lines.indexOf('-- ');
  return [...lines.slice(0, at + 1), lines[at + 2], lines[at + 1], ...lines.slice(at + 3)].join('\n');
};

testRule(
  'same-content',
  {
    'a sentence less in the text': text('This e-mail was sent automatically.\n', ''),
    'a sentence less in the HTML': html(/<p[^>]*>This e-mail was sent automatically\.<\/p>/, ''),
    'another word in the HTML': html('sent automatically.</p>', 'sent by hand.</p>'),
    'a sentence more in the text': text('Your question', 'Reply soon!\n\nYour question'),
    'sentences in another order': { rendered: (mail) => ({ ...mail, text: swapped(mail.text) }) },
    'a heading that the HTML hides': html('<h1 class="text" style="', '<h1 class="text" style="display:none;'),
    'a text that only points at the page': foreign(page(news(5)), 'Please read this e-mail in your browser.'),
    'half of what is said': foreign(
      page(
        `${news(2)}\nOur quick brown foxes jumped over lazy dogs, and the five boxing wizards liked to mix liquor jugs.`,
      ),
      news(1),
    ),
  },
  {
    'wrapped by another program': text('Yes, we have two left. ', 'Yes, we have two left.\n  '),
    'capitals, numbers of links and bullets': foreign(
      page(news(6)),
      `${news(3).toUpperCase()}\n* ${news(6).split('\n').slice(3).join(' [1]\n* ')}\n[1] https://news.example/1\n`,
    ),
    'a few words of the page missing': foreign(page(`${news(6)}\nForward`), news(6)),
    'short e-mails': foreign('<p>Hello Anna, all is well here.</p>', 'see attachment'),
    'users write addresses and lines': talk([['Anna', 'https://x.example/\n--\n· · ·\n-- \n  two   spaces\n\n']]),
    'users write from right to left': talk([['ليلى', 'مرحبا (12)\nhello']], 'ar'),
  },
);

/** What is said of a transcript with words changed in the text part. */
async function told(
  given: Parameters<typeof talk>[0],
  ...changes: readonly (readonly [from: string, to: string])[]
): Promise<readonly string[]> {
  const rendered: Change['rendered'] = (mail) => ({
    ...mail,
    text: changes.reduce((left, [from, to]) => broken(left, from, to), mail.text),
  });
  const { octets, truth } = await cleanMail({ ...talk(given), rendered });
  const { findings } = lint(octets, truth);
  return findings.filter(({ rule }) => rule === 'same-content').map(({ message }) => message);
}

test('a changed line is told once, also when the same words stand again further down', async () => {
  const lines = [
    ['Anna', 'Hello there'],
    ['Bob', 'How can we help?'],
    ['Anna', 'Do you have boots?'],
    ['Bob', 'Hello there'],
  ] as const;
  const hello = 'Where the HTML part says "Hello there", the text part says "Hallo there"';
  const help = 'Where the HTML part says "How can we help?", the text part says "How may we help?"';
  expect(await told(lines, ['Hello there', 'Hallo there'])).toEqual([hello]);
  expect(await told(lines, ['How can we', 'How may we'])).toEqual([help]);
  expect(await told(lines, ['Hello there', 'Hallo there'], ['How can we', 'How may we'])).toEqual([hello, help]);
  expect(await told(lines, ['Hello there', ''])).toEqual(['The text part lacks "Hello there" or has it elsewhere']);
});
