/** The words a spoken language lends to parameters and tables, beside its sentences. A phrase file gives them all. */
import type { ContactField } from '../domain/vocabulary/contact.ts';
import type { MailDecision } from '../domain/vocabulary/event.ts';
import type { Distribution } from '../domain/vocabulary/settings.ts';
import type { AgentPresence, FormKind, MailKind } from '../domain/vocabulary/state.ts';

/** Every setting a scenario can name; channel and portal alike. */
export type SettingName =
  | 'name'
  | 'site'
  | 'administratorEmail'
  | 'language'
  | 'mailLanguage'
  | 'greeting'
  | 'greetingText'
  | 'timeZone'
  | 'defaultCountry'
  | 'workingHours'
  | 'holidays'
  | 'distribution'
  | 'agents'
  | 'formDelay'
  | 'contactsFormDelay'
  | 'transcriptFormDelay'
  | 'unreadDelay'
  | 'idleTime'
  | 'forwardingTime'
  | 'copiesPerHour'
  | 'linkLifetime'
  | 'retryPauses'
  | 'mailAnswerTime'
  | 'crmAnswerTime'
  | 'crmRetryPauses';

/** What a row of `receives … with:` can speak of. */
export type MailRow =
  | 'from'
  | 'subject'
  | 'question'
  | 'reply'
  | 'message'
  | 'messages'
  | 'replies'
  | 'link'
  | 'attachment'
  | 'contains'
  | 'lacks';
/** What a row of `the CRM has a lead with:` can speak of. */
export type CrmRow = ContactField | 'number' | 'channel' | 'page';

/** What a row of a fixture's agent can speak of. */
export type AgentRow = 'name' | 'presence' | 'maximum' | 'channels';

/** Words with one meaning each; the first is the one shown in lists. */
export type WordsFor<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** Units of time, in their order. */
export type TimeUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week';

/** The words of one spoken language. */
export interface SpokenWords {
  /** Gherkin's code of the language. */
  readonly spokenLanguage: string;
  /** Patterns without groups that capture: who a sentence may be about. `NAME` stands for a name. */
  readonly visitorPattern: string;
  readonly agentPattern: string;
  /** How a sentence names people: the unnamed one, and what stands before a name. */
  readonly people: Readonly<Record<'visitor' | 'agent', { readonly unnamed: string; readonly named: string }>>;
  /** Gherkin's keywords. */
  readonly keywords: Readonly<Record<'feature' | 'scenario' | 'and', string>> & {
    /** Given, When, Then. */
    readonly phases: readonly [string, string, string];
  };
  /** Pattern of what may stand before the name of a language: `le `; empty for nothing. */
  readonly languageArticle: string;
  /** A word that ends an e-mail's name in a sentence: `in`, `with`. */
  readonly afterMail: readonly string[];
  readonly forms: WordsFor<FormKind>;
  readonly fields: WordsFor<ContactField>;
  readonly mails: WordsFor<MailKind>;
  readonly units: WordsFor<TimeUnit>;
  /** Joins the parts of a sum: `and`. */
  readonly and: string;
  /** Joins hours and their zone: `in`. */
  readonly inZone: string;
  readonly settings: WordsFor<SettingName>;
  readonly switches: WordsFor<'on' | 'off'>;
  readonly distributions: WordsFor<Distribution>;
  readonly decisions: WordsFor<MailDecision>;
  /** Monday first. */
  readonly days: readonly (readonly string[])[];
  readonly everyDay: readonly string[];
  readonly mailRows: WordsFor<MailRow>;
  readonly crmRows: WordsFor<CrmRow>;
  readonly crmColumns: WordsFor<ContactField | 'kind'>;
  readonly crmKinds: WordsFor<'lead' | 'client'>;
  /** The rows of a fixture's agent, and the words for {@link AgentPresence}. */
  readonly agentRows: WordsFor<AgentRow>;
  readonly presences: WordsFor<AgentPresence>;
  /** Header rows a table of pairs may carry: `field | value`. */
  readonly pairHeaders: readonly (readonly [string, string])[];
  /** An example of every parameter. */
  readonly parameterExamples: Readonly<Record<string, string>>;
}
