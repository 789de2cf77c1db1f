/**
 * The whole e-mail from its model: both parts and the headers automatic mail must carry. Knows nothing of MIME or SMTP.
 */
import type { MailEntry, MailModel, RenderedMail } from './model.ts';
import { renderHtml } from './render-html.tsx';
import { renderText } from './render-text.ts';
import { cleanSentence, headerSentence, shownLine, shownLines } from './users-words.ts';

/**
 * Renders `model`; the same model gives the same e-mail, octet for octet (SAFE-2). Both parts are rendered when they are
 * first read: who only looks at the model pays for neither.
 */
export function renderMail(model: MailModel): RenderedMail {
  const clean = cleanModel(model);
  let text: string | undefined;
  let html: ReturnType<typeof renderHtml> | undefined;
  const rendered = (): ReturnType<typeof renderHtml> => {
    html ??= renderHtml(clean);
    return html;
  };
  return {
    model: clean,
    envelope: { from: clean.from.address, to: clean.to },
    from: clean.from,
    to: clean.to,
    subject: clean.subject,
    date: clean.date,
    messageId: clean.messageId,
    ...(clean.inReplyTo === undefined ? {} : { inReplyTo: clean.inReplyTo }),
    references: clean.references,
    language: clean.language,
    headers: headersOf(clean),
    get text() {
      text ??= renderText(clean);
      return text;
    },
    get html() {
      return rendered().html;
    },
    get attachment() {
      return rendered().isWhole ? undefined : { fileName: clean.whole.fileName };
    },
  };
}

/** RFC 3834 §5, MS-OXCMAIL 2.1.3.2.20, RFC 3282, RFC 2369, RFC 8058. There is no Precedence: it is no standard. */
function headersOf(model: MailModel): Record<string, string> {
  const headers: Record<string, string> = {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': model.language,
  };
  if (model.unsubscribe !== undefined) {
    headers['List-Unsubscribe'] = `<${model.unsubscribe.url}>`;
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  }
  return headers;
}

/** Cleaned once, before either part is rendered, so that both parts hold the same words (MAIL-2). */
function cleanModel(model: MailModel): MailModel {
  return {
    ...model,
    from: { name: shownLine(model.from.name), address: shownLine(model.from.address) },
    to: shownLine(model.to),
    subject: headerSentence(model.subject),
    preheader: cleanSentence(model.preheader),
    heading: cleanSentence(model.heading),
    introduction: cleanSentence(model.introduction),
    conversation: cleanSentence(model.conversation),
    sections: model.sections.map((section) => ({
      heading: cleanSentence(section.heading),
      entries: section.entries.map(cleanEntry),
    })),
    whole: { notice: cleanSentence(model.whole.notice), fileName: shownLine(model.whole.fileName) },
    action: { label: cleanSentence(model.action.label), url: cleanUrl(model.action.url) },
    footer: model.footer.map(cleanSentence),
    ...(model.unsubscribe === undefined
      ? {}
      : { unsubscribe: { label: cleanSentence(model.unsubscribe.label), url: cleanUrl(model.unsubscribe.url) } }),
  };
}

function cleanEntry(entry: MailEntry): MailEntry {
  return { ...entry, author: shownLine(entry.author), time: cleanSentence(entry.time), body: cleanBody(entry.body) };
}

function cleanBody(body: MailEntry['body']): MailEntry['body'] {
  if (body.kind === 'words') return { kind: 'words', text: withoutEmptyEnds(shownLines(body.text)) };
  if (body.kind === 'label') {
    // A greeting may have several lines; words of users in a notice are isolated line by line.
    return {
      kind: 'label',
      text: body.text
        .split(/\r\n|[\r\n]/)
        .map(cleanSentence)
        .join('\n'),
    };
  }
  return {
    kind: 'file',
    label: cleanSentence(body.label),
    file: { ...body.file, name: shownLine(body.file.name), url: cleanUrl(body.file.url) },
  };
}

/** Without the lines that were only of characters that are not shown, before and after what was said. */
function withoutEmptyEnds(text: string): string {
  const lines = text.split('\n');
  const said = (line: string): boolean => line !== '';
  return lines.slice(Math.max(0, lines.findIndex(said)), lines.findLastIndex(said) + 1).join('\n');
}

/** No character that could end a URL early in a header, an attribute or a line of text. */
function cleanUrl(url: string): string {
  return shownLine(url).replace(/[\s<>"\\^`{|}]/g, (character) => encodeURIComponent(character));
}
