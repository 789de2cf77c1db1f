/** Both parts of the e-mails: golden files, hostile words, and the same content in both. */
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import type { MailEntry } from '../../src/mail/model.ts';
import { renderMail } from '../../src/mail/render-mail.ts';
import { isolated, shownLine, shownLines } from '../../src/mail/users-words.ts';
import { readHtml } from '../../src/sink/read-html.ts';
import { exampleMail, MAIL_KINDS, said, transcriptMail, unreadMail } from './example-mails.ts';

const goldenFiles = MAIL_KINDS.flatMap((kind) =>
  (['en', 'fr'] as const)
    .filter((language) => LANGUAGES.includes(language))
    .map((language) => [kind, language] as const),
);

/** `GOLDEN=write npx vitest run test/mail` writes the files anew; read them before they are committed. */
test.each(goldenFiles)('the %s e-mail in %s is the golden one', (kind, language) => {
  const mail = renderMail(exampleMail(kind, language));
  for (const [ending, content] of [['html', mail.html] as const, ['txt', mail.text] as const]) {
    const path = new URL(`../../fixtures/mails/${kind}-${language}.${ending}`, import.meta.url);
    if (process.env.GOLDEN === 'write') writeFileSync(path, content);
    expect(content).toBe(readFileSync(path, 'utf8'));
  }
});

test('the same model gives the same e-mail', () => {
  expect(renderMail(unreadMail('fr'))).toEqual(renderMail(unreadMail('fr')));
});

const withMessage = (text: string, author = 'Anna'): ReturnType<typeof renderMail> =>
  renderMail(
    transcriptMail('en', { sections: [{ heading: 'Messages', entries: [said('message', 'en', 0, author, text)] }] }),
  );

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
  expect(html).toMatch(/<strong data-author="" dir="auto"/);
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

test('a thousand messages are all there, in order, and quickly', () => {
  const entries = Array.from({ length: 1_000 }, (_, index) =>
    said('message', 'en', index, 'Anna', `message ${index} & more`),
  );
  const begun = performance.now();
  const { html, text } = renderMail(transcriptMail('en', { sections: [{ heading: 'Messages', entries }] }));
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(readHtml(html).entries.map((entry) => entry.text)).toEqual(
    entries.map((_, index) => `message ${index} & more`),
  );
  expect([...text.matchAll(/message (\d+) & more/g)].map((match) => Number(match[1]))).toEqual(
    entries.map((_, index) => index),
  );
});

const words = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    ' ',
    '\n',
    '\r',
    '<',
    '&',
    '"',
    '\u202e',
    '\u2068',
    '\u2069',
    'ش',
    '👍',
    '\u0000',
    '\t',
    '{',
    "'",
  ),
});

test('both parts hold the same words in the same order, whatever people type', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), (said_) => {
      const entries = said_.map(([author, text]) => said('message', 'en', 0, author, text));
      const { html, text } = renderMail(transcriptMail('en', { sections: [{ heading: 'Messages', entries }] }));
      const plain = text.replace(/[\u2068\u2069]/g, '');
      const read = readHtml(html).entries;
      expect(read.map((entry) => [entry.author, entry.text])).toEqual(
        said_.map(([author, each]) => [shownLine(author), shownLines(each)]),
      );
      let from = 0;
      for (const entry of read) {
        const lines = entry.text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
        const block = `${entry.author} · ${entry.time}\n${lines.join('\n')}\n`;
        const at = plain.indexOf(block, from);
        expect(at).toBeGreaterThanOrEqual(0);
        from = at + block.length;
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});
