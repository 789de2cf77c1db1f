/**
 * The type of a language's texts: every key is required, so a language cannot be half translated.
 * Values are ICU MessageFormat strings; the arguments each one takes stand in {@link CatalogueArguments}.
 */

/** Codes (BCP 47) of the languages a channel can write its e-mails and screens in (LANG-3). */
export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt-BR',
  'pl',
  'ru',
  'uk',
  'tr',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'vi',
  'id',
  'ms',
  'th',
  'ar',
  'hi',
  'kk',
] as const;

/** A language Causerie has a catalogue for, as a BCP 47 code. */
export type Language = (typeof LANGUAGES)[number];

/** The pseudo-locale of `pseudo.ts`, for looking at e-mails and screens; no setting takes it. */
export type PseudoLocale = 'en-XA';

/** What a text can be rendered in: a language, or the pseudo-locale. */
export type TextLanguage = Language | PseudoLocale;

/**
 * What stands in the braces of each text that takes arguments. Conversation numbers arrive as strings of plain
 * digits (NUM-2); counts and amounts arrive as numbers, for plural forms and separators.
 */
export interface CatalogueArguments {
  readonly conversation: { readonly number: string };
  readonly file: { readonly name: string; readonly size: string };
  readonly sizeBytes: { readonly count: number };
  readonly sizeKilobytes: { readonly amount: number };
  readonly sizeMegabytes: { readonly amount: number };
  readonly sizeGigabytes: { readonly amount: number };
  readonly awayKnownNotice: { readonly address: string };
  readonly copySent: { readonly address: string };
  readonly copyFailed: { readonly address: string };
  readonly deskMailUndelivered: { readonly address: string; readonly reason: string };
  readonly deskContactConflict: { readonly email: string; readonly phone: string };
  readonly deskTransferred: { readonly from: string; readonly to: string };
  readonly wholeAttached: { readonly file: string };
  readonly unreadSubject: { readonly number: string; readonly channel: string; readonly count: number };
  readonly unreadPreheader: { readonly agent: string; readonly count: number };
  readonly unreadHeading: { readonly count: number };
  readonly unreadIntroduction: { readonly channel: string; readonly count: number };
  readonly unreadReason: { readonly channel: string };
  readonly transcriptSubject: { readonly number: string; readonly channel: string };
  readonly transcriptPreheader: { readonly count: number };
  readonly transcriptIntroduction: { readonly channel: string; readonly count: number };
  readonly transcriptReason: { readonly channel: string };
}

/** Every text of one language, keyed by where it stands. */
export interface Catalogue {
  // --- the visitor's screen -------------------------------------------------------------------------------------
  /** The automatic greeting of a channel that has no wording of its own (CONV-2). */
  readonly greeting: string;
  /** The conversation's number, on the screen, the desk and in both e-mails (NUM-2). */
  readonly conversation: string;
  /** The visitor, named from the visitor's own point of view. */
  readonly you: string;
  /** A visitor whose name is not known, as agents and transcripts call them. */
  readonly visitor: string;
  /** Author of greeting and notices. */
  readonly automaticMessage: string;
  /** A message that is a file. */
  readonly file: string;
  /** How large a file is, in decimal units (1 kB is 1,000 bytes). */
  readonly sizeBytes: string;
  readonly sizeKilobytes: string;
  readonly sizeMegabytes: string;
  readonly sizeGigabytes: string;
  readonly introduceTitle: string;
  readonly contactsTitle: string;
  readonly copyTitle: string;
  readonly fieldName: string;
  readonly fieldEmail: string;
  readonly fieldPhone: string;
  readonly sendForm: string;
  readonly sendCopy: string;
  readonly dismissForm: string;
  /** The icon that asks for a copy of the conversation (TRANS-1). */
  readonly askForCopy: string;
  readonly conversationEnded: string;
  readonly nameMissing: string;
  readonly nameTooLong: string;
  readonly emailMissing: string;
  readonly emailInvalid: string;
  readonly emailTooLong: string;
  readonly phoneInvalid: string;
  /** Neither e-mail nor phone was given where one of them is required (AWAY-2). */
  readonly contactMissing: string;
  readonly tooManyCopies: string;
  /** Nobody can answer now and no contact is known (AWAY-2). */
  readonly awayNotice: string;
  /** Nobody can answer now, and the form that asks for contacts does not come with it (AWAY-2). */
  readonly awayPlainNotice: string;
  /** Nobody can answer now; the reply will reach the visitor (AWAY-4). */
  readonly awayKnownNotice: string;
  /** As awayKnownNotice when a phone alone is known: someone will call. */
  readonly awayKnownPhoneNotice: string;
  readonly copySending: string;
  readonly copySent: string;
  readonly copyFailed: string;
  // --- the agent's desk -----------------------------------------------------------------------------------------
  readonly deskContactDetails: string;
  readonly deskMailUndelivered: string;
  readonly deskContactConflict: string;
  readonly deskNote: string;
  readonly deskTransferred: string;
  readonly deskWaiting: string;
  // --- both e-mails ---------------------------------------------------------------------------------------------
  /** Label of the link back into the conversation (UNREAD-9). */
  readonly continueConversation: string;
  readonly automaticMail: string;
  /** The HTML cannot hold everything; `file`: the name of the attached text that does (TRANS-5). */
  readonly wholeAttached: string;
  // --- the e-mail on unread replies -----------------------------------------------------------------------------
  readonly unreadSubject: string;
  readonly unreadPreheader: string;
  readonly unreadHeading: string;
  readonly unreadIntroduction: string;
  readonly unreadQuestion: string;
  readonly unreadReplies: string;
  /** Why this person gets the e-mail. */
  readonly unreadReason: string;
  readonly unsubscribe: string;
  // --- the transcript -------------------------------------------------------------------------------------------
  readonly transcriptSubject: string;
  readonly transcriptPreheader: string;
  readonly transcriptHeading: string;
  readonly transcriptIntroduction: string;
  readonly transcriptReason: string;
}

/** The name of one text. */
export type TextKey = keyof Catalogue;

/** The arguments one text takes: none unless {@link CatalogueArguments} names it. */
export type ArgumentsOf<Key extends TextKey> = Key extends keyof CatalogueArguments
  ? CatalogueArguments[Key]
  : undefined;
