/**
 * An e-mail before it is rendered: every word decided, nothing of HTML, MIME or SMTP in it. Both parts of the e-mail are
 * rendered from this one model, so they cannot differ (MAIL-2).
 */

import type { FileReference } from '../domain/vocabulary/message.ts';
import type { MailKind } from '../domain/vocabulary/state.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { TextLanguage } from '../languages/catalogue.ts';

/** What a person or the channel said, as the e-mail shows it. */
export interface MailEntry {
  /** Its role in the e-mail: the visitor's question, an agent's reply, or any message of a transcript. */
  readonly part: 'question' | 'reply' | 'message';
  /** The name readers see; users' own words. */
  readonly author: string;
  /** Whether `author` is a word of the catalogue ("You") rather than a name someone typed. */
  readonly authorIsLabel: boolean;
  /** Who speaks; `system`: greeting and notices. */
  readonly speaker: 'visitor' | 'agent' | 'system';
  readonly at: Instant;
  /** `at` in the reader's time zone, written as the e-mail's language does (MAIL-6). */
  readonly time: string;
  readonly body:
    | { readonly kind: 'words'; readonly text: string }
    /** A text of the catalogue, in the e-mail's language: greeting, notice. */
    | { readonly kind: 'label'; readonly text: string }
    | { readonly kind: 'file'; readonly file: FileReference; readonly label: string };
}

/** Entries under one heading. */
export interface MailSection {
  /** Empty: the entries stand without one. */
  readonly heading: string;
  readonly entries: readonly MailEntry[];
}

/** An e-mail, ready to be rendered. */
export interface MailModel {
  readonly kind: MailKind;
  readonly language: TextLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly date: Instant;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  /** At most 78 characters, one line. */
  readonly subject: string;
  /** The line mail programs show after the subject. */
  readonly preheader: string;
  readonly heading: string;
  readonly introduction: string;
  /** "Conversation no. 12" in the e-mail's language (NUM-2). */
  readonly conversation: string;
  readonly sections: readonly MailSection[];
  /** Where all of it is when the HTML part cannot hold it (TRANS-5): what to tell, and the name of the attached text. */
  readonly whole: { readonly notice: string; readonly fileName: string };
  /** The link back into the conversation (UNREAD-9). */
  readonly action: { readonly label: string; readonly url: string };
  /** Why this person gets the e-mail, and that no person sent it. */
  readonly footer: readonly string[];
  /** Only on unread replies: ends them for this conversation. */
  readonly unsubscribe?: { readonly label: string; readonly url: string };
}

/** An e-mail with both parts rendered and its headers chosen: what a mailer sends. */
export interface RenderedMail {
  /** What it was rendered from, cleaned of what no mail program should meet. */
  readonly model: MailModel;
  readonly envelope: { readonly from: string; readonly to: string };
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly date: Instant;
  /** Without angle brackets, like the two below. */
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly language: TextLanguage;
  /** Further headers, name to value, unfolded: Auto-Submitted, Content-Language, List-Unsubscribe… (MAIL.md). */
  readonly headers: Readonly<Record<string, string>>;
  /** Everything, always. */
  readonly text: string;
  /** Everything, or the first messages that fit (`render-html.tsx`). */
  readonly html: string;
  /** With an HTML part that does not hold everything: `text` once more, as a file that every mail program shows. */
  readonly attachment?: { readonly fileName: string } | undefined;
}
