/**
 * The plain text part. Says what the HTML part says, in the same order; users' words stand indented, so that none of
 * their lines can pass for a line of ours.
 */
import type { MailEntry, MailModel } from './model.ts';
import { plainSentence, plainWords } from './users-words.ts';
import { isWebLink } from './web-link.ts';

/** The text part of an already cleaned model; lines end with `\n`. */
export function renderText(model: MailModel): string {
  const say = (sentence: string): string => plainSentence(sentence, model.direction);
  const lines: string[] = [say(model.heading), say(model.conversation), '', say(model.introduction), ''];
  for (const section of model.sections) {
    if (section.heading !== '') lines.push(say(section.heading), '');
    for (const entry of section.entries) {
      const author = entry.authorIsLabel ? entry.author : plainWords(entry.author, model.direction);
      lines.push(
        `${author} · ${say(entry.time)}`,
        ...bodyLines(entry.body, model.direction).map((line) => (line === '' ? '' : `  ${line}`)),
        '',
      );
    }
  }
  lines.push(say(model.action.label), model.action.url, '', '-- ', ...model.footer.map(say));
  if (model.unsubscribe !== undefined) lines.push(say(model.unsubscribe.label), model.unsubscribe.url);
  return `${lines.join('\n')}\n`;
}

function bodyLines(body: MailEntry['body'], direction: 'ltr' | 'rtl'): readonly string[] {
  switch (body.kind) {
    case 'words':
      return body.text.split('\n').map((line) => plainWords(line, direction));
    case 'label':
      return body.text.split('\n').map((line) => plainSentence(line, direction));
    case 'file':
      return [
        plainWords(plainSentence(body.label, 'ltr'), direction),
        ...(isWebLink(body.file.url) ? [body.file.url] : []),
      ];
  }
}
