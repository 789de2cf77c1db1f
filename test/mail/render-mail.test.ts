/** Both parts of the e-mails: hostile words, the same content in both, and what happens when there is too much of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanMessage } from '../../src/domain/user-text.ts';
import { DARK, LIGHT } from '../../src/mail/mail-styles.tsx';
import type { MailEntry, MailModel, RenderedMail } from '../../src/mail/model.ts';
import { HTML_LIMIT } from '../../src/mail/render-html.tsx';
import { renderMail } from '../../src/mail/render-mail.ts';
import { isolated, shownLine, shownLines } from '../../src/mail/users-words.ts';
import { readHtml } from '../../src/sink/read-html.ts';
import { readText } from '../../src/sink/read-text.ts';
import { processorTime } from '../processor-time.ts';
import { said, transcriptMail, unreadMail } from './example-mails.ts';

test('the same model gives the same e-mail', () => {
  expect(renderMail(unreadMail('fr'))).toEqual(renderMail(unreadMail('fr')));
});

const withEntries = (entries: readonly MailEntry[], change: Partial<MailModel> = {}): RenderedMail =>
  renderMail(transcriptMail('en', { sections: [{ heading: '', entries }], ...change }));
const withMessage = (text: string, author = 'Anna'): RenderedMail =>
  withEntries([said('message', 'en', 0, author, text)]);

test('tags and entities are shown, not interpreted', () => {
  const { html, text } = withMessage(
    '<script>alert(1)</script> &lt; <img src=x onerror="y"> {count} \'quoted\'',
    '<b>Bob</b>',
  );
  expect(html).not.toMatch(/<script|<img|<b>/);
  expect(readHtml(html).entries).toEqual([
    {
      part: 'message',
      author: '<b>Bob</b>',
      time: 'January 5, 2026 at 9:00 AM',
      text: '<script>alert(1)</script> &lt; <img src=x onerror="y"> {count} \'quoted\'',
    },
  ]);
  expect(text).toContain('<script>alert(1)</script> &lt; <img src=x onerror="y"> {count} \'quoted\'');
});

test('no control character and no direction override gets through; lines, tabs and emoji stay', () => {
  const { html, text } = withMessage(
    'a\u0000b\u001b[31m\r\nline\ttwo \u202Edrowssap\u202C \u2069\u2066x 👩‍👩‍👧\u2028end\ud800',
    'Mal\r\nlory\u202E',
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
  const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028]/;
  expect(html).not.toMatch(unwanted);
  expect(text).not.toMatch(unwanted);
  expect(readHtml(html).entries[0]?.text).toBe('ab[31m\nline\ttwo drowssap x 👩‍👩‍👧\nend\ufffd');
  expect(readHtml(html).entries[0]?.author).toBe('Mal lory');
});

test("users' words stand in an element of their own direction, in the text between isolates where they need it", () => {
  const { html, text } = withMessage('مرحبا 12', 'أليس');
  expect(html).toContain('<div data-text="" dir="auto"');
  expect(html).toMatch(/<b data-author="" dir="auto"/);
  expect(text).toContain('\u2068أليس\u2069 · ');
  expect(text).toContain('  \u2068مرحبا 12\u2069\n');
  expect(withMessage('hello').text).not.toMatch(/[\u2066-\u2069]/);
});

test("users' words inside a sentence are set apart in both parts", () => {
  const mail = renderMail(
    unreadMail('en', { introduction: `Replies from ${isolated('متجر <b>')}.`, subject: `From ${isolated('متجر')}` }),
  );
  expect(mail.html).toContain('Replies from <span dir="auto">متجر &lt;b&gt;</span>.');
  expect(mail.text).toContain('Replies from \u2068متجر <b>\u2069.');
  expect(mail.subject).toBe('From متجر');
  expect(mail.html).toContain('<title>From متجر</title>');
});

test('a link that is no https address is no link', () => {
  const model = unreadMail('en');
  const reply = model.sections[1]?.entries[1];
  if (reply?.body.kind !== 'file') throw new Error('the example has changed');
  const harmful: MailEntry = {
    ...reply,
    body: { ...reply.body, file: { ...reply.body.file, url: 'javascript:alert(1)' } },
  };
  const { html, text } = renderMail({ ...model, sections: [{ heading: 'x', entries: [harmful] }] });
  expect(`${html}${text}`).not.toContain('javascript:');
});

test('every link reads the same from text and HTML', () => {
  const { html, text } = renderMail(unreadMail('fr'));
  const links = readHtml(html).links;
  expect(links).toHaveLength(3);
  expect(text.match(/https:\S+/g)).toEqual(links);
});

test('language and direction stand on html and again inside body; one title; a hidden preheader; layout tables', () => {
  const { html } = renderMail(unreadMail('fr', { direction: 'rtl' }));
  expect(html.match(/<!DOCTYPE html>/g)).toHaveLength(1);
  expect(html).toMatch(/<html lang="fr" dir="rtl"/);
  expect(html).toMatch(/<body[^>]*><div lang="fr" dir="rtl"/);
  expect(html.match(/<title>/g)).toHaveLength(1);
  expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  expect(html.match(/<table /g)?.length).toBe(html.match(/<table role="presentation"/g)?.length);
  expect(readHtml(html).visibleText).not.toContain('Alice vous a écrit');
  expect(html).toMatch(/data-part="preheader"/);
});

const messages = (count: number, text: string): MailEntry[] =>
  Array.from({ length: count }, (_, index) => said('message', 'en', index, 'Anna', `${text} ${index} & more`));
const octets = (text: string): number => new TextEncoder().encode(text).length;

test('a thousand messages are rendered quickly, and all in the text', () => {
  let text = '';
  const spent = processorTime(() => {
    ({ text } = withEntries(messages(1_000, 'message')));
  });
  expect(spent).toBeLessThan(3_000);
  expect([...text.matchAll(/message (\d+) & more/g)].map((match) => Number(match[1]))).toEqual([
    ...Array(1_000).keys(),
  ]);
});

test('TRANS-5: HTML of the limit is whole, of one octet more it leaves off and says where everything is', () => {
  const entries = messages(100, 'é');
  const padding = HTML_LIMIT - octets(withEntries([...entries, said('message', 'en', 0, 'Bob', '.')]).html);
  const whole = withEntries([...entries, said('message', 'en', 0, 'Bob', '.'.repeat(1 + padding))]);
  expect(octets(whole.html)).toBe(HTML_LIMIT);
  expect(whole.attachment).toBeUndefined();
  expect(whole.html).not.toContain('too long');
  expect(readHtml(whole.html).rest).toBeUndefined();

  const long = withEntries([...entries, said('message', 'en', 0, 'Bob', '.'.repeat(2 + padding))]);
  expect(readHtml(long.html).entries).toHaveLength(100);
  expect(readHtml(long.html).rest).toBe('message');
  expect(
    readHtml(long.html).visibleText.match(/You will find everything in the attached file: all\.txt/g),
  ).toHaveLength(2);
  expect(long.attachment).toEqual({ fileName: 'all.txt' });
  expect(long.text).not.toContain('too long');
});

test('TRANS-5: of many messages as many are shown as fit', () => {
  for (const [count, text] of [
    [400, 'message'],
    [240, 'ถึง '.repeat(40)],
    [7, 'x'.repeat(20_000)],
  ] as const) {
    const { html } = withEntries(messages(count, text));
    const shown = readHtml(html).entries.length;
    const oneMore = octets(withEntries(messages(1, text)).html) - octets(withEntries([]).html);
    expect(octets(html)).toBeLessThanOrEqual(HTML_LIMIT);
    expect(octets(html) + oneMore).toBeGreaterThan(HTML_LIMIT);
    expect(readHtml(html).entries.map((entry) => entry.text)).toEqual(
      Array.from({ length: shown }, (_, index) => `${text} ${index} & more`),
    );
  }
});

test('TRANS-5: a first message that does not fit is in the attached text, and the e-mail still says what it is', () => {
  const { html, text } = withEntries([said('message', 'en', 0, 'Anna', 'x'.repeat(HTML_LIMIT))]);
  expect(readHtml(html)).toMatchObject({ entries: [], rest: 'message', kind: 'transcript' });
  expect(readText(text, 'transcript')).toHaveLength(1);
});

test('MAIL-2: unread replies that do not fit leave off the same way, after the question or before it', () => {
  const long = unreadMail('en');
  const [question, replies] = long.sections;
  if (question === undefined || replies === undefined) throw new Error('the example has changed');
  const many = {
    ...replies,
    entries: [...replies.entries, ...Array(8).fill(said('reply', 'en', 50, 'Alice', 'x'.repeat(15_000)))],
  };
  const mail = renderMail({ ...long, sections: [question, many] });
  expect(readHtml(mail.html)).toMatchObject({ rest: 'reply', kind: 'unread' });
  expect(readText(mail.text, 'unread').map(({ part }) => part)).toEqual(['question', ...Array(10).fill('reply')]);
  const asked = { ...question, entries: [said('question', 'en', 0, 'Anna', 'x'.repeat(HTML_LIMIT))] };
  const other = renderMail({ ...long, sections: [asked, replies] });
  expect(readHtml(other.html)).toMatchObject({ entries: [], rest: 'question', kind: 'unread' });
  expect(readText(other.text, 'unread').map(({ part, file }) => file ?? part)).toEqual([
    'question',
    'reply',
    'size chart.pdf',
  ]);
});

const words = fc.string({
  unit: fc.constantFrom(
    ...'aé \n\r<&"\u202e\u2068\u2069ش\u0000\t{\'·-',
    '👍',
    ' · ',
    'https://a.example/',
    '-'.repeat(40),
  ),
});

test('both parts hold the same words in the same order, whatever people type', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), fc.boolean(), (typed, rtl) => {
      const kept = typed.map(([author, text]) => [cleanLine(author) || 'Anna', cleanMessage(text) || '…'] as const);
      const entries = kept.map(([author, text]) => said('message', 'en', 0, author, text));
      const { html, text } = withEntries(entries, { direction: rtl ? 'rtl' : 'ltr' });
      const read = readHtml(html).entries;
      expect(read.map((entry) => [entry.author, entry.text])).toEqual(
        kept.map(([author, each]) => [shownLine(author), shownLines(each).replace(/^\n+|\n+$/g, '')]),
      );
      expect(readText(text, 'transcript')).toEqual(read);
    }),
    { numRuns: 200, seed: 7 },
  );
});

/** WCAG 2.2's contrast of two colours `#rrggbb`, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('every text can be read on its ground: %s (WCAG 1.4.3, 1.4.11)', (_, colours) => {
  for (const ground of ['page', 'card', 'reply', 'question'] as const) {
    for (const text of ['text', 'muted', 'accent'] as const) {
      expect(contrast(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(contrast(colours.buttonLabel, colours.button)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colours.button, colours.card)).toBeGreaterThanOrEqual(3);
});
