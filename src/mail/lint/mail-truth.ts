/**
 * What is known of an e-mail beside its octets: what it should say and to whom. All of it may be absent, as for an e-mail
 * from anywhere; each rule names what it needs.
 */
import type { Instant } from '../../domain/vocabulary/time.ts';
import type { Language } from '../../languages/catalogue.ts';

/** A message of the conversation that the visitor could see. */
export interface TrueMessage {
  /** The author's name as typed; absent where the e-mail writes a label of its language ("You", "Automatic message"). */
  readonly author?: string;
  /** The words as typed, or the name of the file; absent for a text of the e-mail's own language (greeting, notice). */
  readonly text?: string;
  readonly at: Instant;
}

/** What a lint may be told of an e-mail. */
export interface MailTruth {
  /** The octets are those that went over the wire; a stored e-mail may have the line ends of the system that keeps it. */
  readonly asSent?: boolean;
  /** When the mail server accepted it, by the clock the run uses. */
  readonly now?: Instant;
  /** The SMTP envelope. `utf8`: whether SMTPUTF8 was asked for. */
  readonly envelope?: { readonly from: string; readonly to: readonly string[]; readonly utf8?: boolean };
  readonly kind?: 'unread' | 'transcript';
  /** The language set for the channel when the e-mail was composed (LANG-1, LANG-2). */
  readonly language?: Language;
  /** The zone its times are written in (MAIL-6). */
  readonly timeZone?: string;
  /** The administrator's address and the channel's name (MAIL-1). */
  readonly sender?: { readonly name: string; readonly address: string };
  readonly recipient?: string;
  /** The conversation's number (NUM-2). */
  readonly number?: number;
  /** The messages it must carry, in order: of a transcript all the visitor could see, else the question and the replies. */
  readonly messages?: readonly TrueMessage[];
  /** Users' own words and names anywhere in it, as typed: no rule of language applies to them. */
  readonly usersWords?: readonly string[];
  /** Words that must stand nowhere in it: notes, agents' addresses, what belongs to others (CONV-5, SAFE-3). */
  readonly secrets?: readonly string[];
  /** A copy for somebody else than the visitor: its link leads to the page, and into no conversation (SAFE-3). */
  readonly isForOther?: boolean;
  /** The page of the site the link leads back to, without its token (UNREAD-9). */
  readonly page?: string;
  /** Message-IDs of the earlier e-mails of the conversation, oldest first, without angle brackets (MAIL-5). */
  readonly earlier?: readonly string[];
  /** Message-IDs of every other e-mail seen so far, without angle brackets. */
  readonly otherMessageIds?: ReadonlySet<string>;
}
