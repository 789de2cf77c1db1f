/** The texts of an e-mail that was read for people, each once and with its place, as the language check takes them. */
import type { TextBlock } from './check-language.ts';
import { plainLine } from './take-away.ts';

/** What an e-mail shows its reader, however it was read. */
export interface ShownMail {
  readonly from: { readonly name: string };
  readonly subject: string;
  readonly title?: string | undefined;
  readonly preheader?: string | undefined;
  /** The text part. */
  readonly text: string;
  /** The HTML part, line by line. */
  readonly visibleText: string;
  readonly entries: readonly { readonly author: string; readonly time: string; readonly text: string }[];
}

/** Every text of the e-mail. Who spoke and when stand apart from what else is on their line. */
export function blocksOf(mail: ShownMail): readonly TextBlock[] {
  const heads = new Set<string>();
  for (const { author, time } of mail.entries) {
    for (const head of [`${author} ${time}`, `${author} · ${time}`, `${author}${time}`]) heads.add(plainLine(head));
  }
  const rest = (part: string): string =>
    part
      .split('\n')
      .filter((line) => !heads.has(plainLine(line)))
      .join('\n');
  return [
    { place: 'sender', text: mail.from.name },
    { place: 'subject', text: mail.subject },
    { place: 'title', text: mail.title ?? '' },
    { place: 'preheader', text: mail.preheader ?? '' },
    ...mail.entries.flatMap(({ author, time }): readonly TextBlock[] => [
      { place: 'author', text: author },
      { place: 'time', text: time },
    ]),
    { place: 'body', text: rest(mail.visibleText) },
    { place: 'text', text: rest(mail.text) },
  ];
}
