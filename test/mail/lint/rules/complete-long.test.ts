/** `complete`, of transcripts that HTML cannot hold: the form that loses nothing is accepted, and nothing less. */
import { expect, test } from 'vitest';
import type { RenderedMail } from '../../../../src/mail/model.ts';
import { renderMail } from '../../../../src/mail/render-mail.ts';
import { broken, brokenRules } from '../clean-mail.ts';
import { LONG_STORY, octetsOf, STORIES, tell } from '../told-mails.ts';

const long = tell(LONG_STORY, 'en').transcript;
const right = renderMail(long.model);

/** The rules that the long transcript breaks when it is changed so. */
async function told(
  change: (mail: RenderedMail) => RenderedMail,
  octets = (all: string): string => all,
): Promise<readonly string[]> {
  return brokenRules(octets(await octetsOf(change(right))), long.truth);
}

const inHtml =
  (from: string | RegExp, to: string) =>
  (mail: RenderedMail): RenderedMail => ({ ...mail, html: broken(mail.html, from, to) });

test('the first messages, a notice that names the attached text, and all of them in it: nothing is lost', async () => {
  expect(right.attachment).toBeDefined();
  expect(await told((mail) => mail)).toEqual([]);
});

test('a notice without its mark is none', async () => {
  expect(await told(inHtml('data-part="rest"', ''))).toContain('complete');
});

test('a notice that nobody sees is none', async () => {
  const hidden = broken(right.html, 'data-part="rest"', 'data-part="rest" hidden=""');
  // It stands above the messages too.
  const html = broken(hidden, '<p style="margin:12px 0 0"', '<p hidden=""');
  expect(await told((mail) => ({ ...mail, html }))).toContain('complete');
});

test('nothing attached', async () => {
  const { attachment: _attachment, ...bare } = right;
  expect(await told(() => bare)).toEqual(['complete']);
});

test('another file attached than the notice names', async () => {
  expect(await told((mail) => ({ ...mail, attachment: { fileName: 'other.txt' } }))).toEqual(['complete']);
});

test('an attached text, or a text part, that lacks a message', async () => {
  const { text } = right;
  const shorter = broken(text, 'Message 650 & more of it', 'Message');
  expect(await told((mail) => ({ ...mail, text: shorter }))).toEqual(['complete']);
});

test('a message lacking among the first ones', async () => {
  expect(await told(inHtml('Message 5 &amp; more of it', 'Message'))).toContain('complete');
});

test('a short transcript that leaves messages out for no need', async () => {
  const { model, truth } = tell(STORIES.lively, 'en').transcript;
  const mail = renderMail(model);
  const from = mail.html.lastIndexOf('<tr><td', mail.html.lastIndexOf('data-part="message"'));
  const to = mail.html.indexOf('</tr>', from) + '</tr>'.length;
  const notice = `<tr><td data-part="rest">The rest is in ${model.whole.fileName}</td></tr>`;
  const html = mail.html.slice(0, from) + notice + mail.html.slice(to);
  const octets = await octetsOf({ ...mail, html, attachment: { fileName: model.whole.fileName } });
  expect(brokenRules(octets, truth)).toContain('complete');
});
