/** What e-mails bear, matched with what was said: read from the e-mail as it arrived. */
import type { ReceivedMail } from '../sink/received-mail.ts';
import type { ConversationFacts, SaidFacts } from './facts.ts';

/** A reply found in an e-mail, and the one that was said; absent when nobody said it in this conversation. */
export interface MailedReply {
  readonly text: string;
  readonly said: SaidFacts | undefined;
}

/** The replies of an unread e-mail, in order. Replies that read the same are told apart by their order. */
export function repliesIn(mail: ReceivedMail, conversation: ConversationFacts): readonly MailedReply[] {
  const left = new Set(conversation.said.filter(({ content }) => content.kind === 'reply'));
  return mail.entries.flatMap((entry) => {
    if (entry.part !== 'reply') return [];
    const said = [...left].find(({ content }) => isSameText(content, entry.text, entry.file));
    if (said !== undefined) left.delete(said);
    return [{ text: entry.text, said }];
  });
}

/** Whether a text that was read is what was said; a file is told by its name. */
export function isSameText(content: SaidFacts['content'], text: string, file: string | undefined): boolean {
  if ('file' in content) return content.file.name === file;
  return 'text' in content && content.text === text;
}
