/**
 * The plain text part. Says what the HTML part says, in the same order; users' words stand indented, so that none of
 * their lines can pass for a line of ours. A paragraph is one line, however long: every mail program breaks lines to its
 * own window, and lines broken here would be broken twice on a phone.
 */
import type { MailEntry, MailModel } from './model.ts';
import { plainSentence, plainWords } from './users-words.ts';
import { isWebLink } from './web-link.ts';

/** Between what the e-mail says, each section, and where to go from here. */
const RULE = '-'.repeat(40);

/** The text part of an already cleaned model, with every message; lines end with `\n`. */
export function renderText(model: MailModel): string {
  const say = (sentence: string): string => plainSentence(sentence, model.direction);
  const lines: string[] = [say(model.heading), say(model.conversation), '', say(model.introduction), ''];
  for (const section of model.sections) {
    lines.push(RULE);
    if (section.heading !== '') lines.push(say(section.heading));
    lines.push('');
    for (const entry of section.entries) lines.push(...entryLines(entry, model.direction), '');
  }
  lines.push(RULE, say(model.action.label), model.action.url, '', '-- ', ...model.footer.map(say));
  if (model.unsubscribe !== undefined) lines.push('', say(model.unsubscribe.label), model.unsubscribe.url);
  return `${lines.join('\n')}\n`;
}

/** Author and time, then what was said. The line below the first is never empty: by that a reader knows the first. */
function entryLines(entry: MailEntry, direction: 'ltr' | 'rtl'): readonly string[] {
  const author = entry.authorIsLabel ? entry.author : plainWords(entry.author, direction);
  return [
    `${author} · ${plainSentence(entry.time, direction)}`,
    ...bodyLines(entry.body, direction).map((line, index) => (line === '' && index > 0 ? '' : `  ${line}`)),
  ];
}

function bodyLines(body: MailEntry['body'], direction: 'ltr' | 'rtl'): readonly string[] {
  switch (body.kind) {
    case 'words':
      return body.text.split('\n').map((line) => plainWords(line, direction));
    case 'label':
      return body.text.split('\n').map((line) => plainSentence(line, direction));
    case 'file':
      // The name stays between isolates: a reader finds it by them, and it cannot turn the size that follows it.
      return [body.label, ...(isWebLink(body.file.url) ? [body.file.url] : [])];
  }
}
