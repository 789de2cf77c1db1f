/** Every rule of the chat by its id: what scenarios tag themselves with and promises are read from, so that a run can tell what was reached. */

const TITLES = {
  'CONV-1': "the visitor's first message opens a conversation, the page alone none",
  'CONV-2': 'the greeting is posted at that same instant, unless it is off',
  'CONV-3': 'a conversation is waiting, active or ended, by agent, visitor or idle time',
  'CONV-4': 'a message after the end opens a new conversation',
  'CONV-5': "an agent's note is seen by agents only",
  'CONV-6': 'text and files, nothing of which can break a screen or an e-mail',
  'NUM-1': 'numbers are whole, rise by one, are unique and never change',
  'NUM-2': 'the same number on screen, desk, both e-mails and the CRM record',
  'NUM-3': 'an agent finds a conversation by its number',
  'INTRO-1': '"Introduce yourself" appears 5 s after the greeting',
  'INTRO-2': 'it asks for the name alone, then grows',
  'INTRO-3': 'it is not shown to a visitor who is known',
  'INTRO-4': 'neither reply nor message within the 5 s cancels it',
  'INTRO-5': 'page closed before: it appears 5 s after the visitor is back',
  'INTRO-6': 'by itself at most once; it never blocks writing; dismissing leaves no trace',
  'INTRO-7': 'the name is required, the rest optional but valid; errors at their fields',
  'INTRO-8': 'sending the same form twice has the effect of once',
  'CONT-1': 'the agent receives all data of a form, once, in one message',
  'CONT-2': 'what is known carries over; an empty field erases nothing',
  'CRM-1': 'no match: a new lead with data, number, channel and page',
  'CRM-2': 'a match is completed at once, nothing there is changed',
  'CRM-3': 'e-mails compared case-folded, phones in E.164; what was typed is kept',
  'CRM-4': 'e-mail and phone of two records: the first is completed, the agent told',
  'CRM-5': 'a client before a lead, then the oldest',
  'CRM-6': 'a name alone creates no lead; it is kept for later',
  'CRM-7': 'the same details at one instant make one lead',
  'CRM-8': 'a CRM that is down holds up nothing and loses nothing',
  'CRM-9': 'nothing of a matched record is shown to the visitor',
  'AWAY-1': 'nobody can answer: offline, paused, at the maximum, outside the hours',
  'AWAY-2': '"Leave your contacts" is shown at once, with a notice, at most once',
  'AWAY-3': 'one form at a time: it replaces "Introduce yourself"',
  'AWAY-4': 'not shown when e-mail or phone is known; the notice says so',
  'AWAY-5': 'presence may flip at any instant',
  'AWAY-6': 'contacts go to agent and CRM; the reply is mailed',
  'ROUTE-1': 'evenly, strictly, to all; maxima, forwarding, transfers, leaving',
  'UNREAD-1': 'a reply unseen for one minute is mailed at 60 s exactly',
  'UNREAD-2': 'the page closed with unseen replies: mailed at once',
  'UNREAD-3': 'from the oldest unseen reply; all in one e-mail; none twice',
  'UNREAD-4': 'replies while the page is closed wait for their minute',
  'UNREAD-5': 'seeing or writing in time cancels; conversations are read one by one',
  'UNREAD-6': 'no address: nothing is sent, nothing forgotten',
  'UNREAD-7': "only agents' replies count",
  'UNREAD-8': 'it shows the question and the replies, with names and times',
  'UNREAD-9': 'its link resumes that conversation alone, and expires',
  'UNREAD-10': 'the address known at sending; seen before a retry is not sent',
  'TRANS-1': 'a copy on request, at any time, at once',
  'TRANS-2': 'the form appears by itself 5 s after the end',
  'TRANS-3': 'with a known e-mail the copy also goes at the end',
  'TRANS-4': 'an address given here counts like any other',
  'TRANS-5': 'every message the visitor could see, in order, with the number',
  'TRANS-6': 'the visitor is told "sent" once the server accepted it, or that it failed',
  'TRANS-7': 'copies are limited per conversation and per address',
  'TRANS-8': 'replies a copy carried need no unread e-mail',
  'MAIL-1': "both e-mails go from the administrator's address",
  'MAIL-2': 'text and HTML with the same content, user text escaped',
  'MAIL-3': 'headers as the standards ask of automatic mail',
  'MAIL-4': 'temporary failures are tried again, permanent ones told',
  'MAIL-5': 'the e-mails of one conversation form a thread',
  'MAIL-6': "times in the visitor's zone, written as the language does",
  'MAIL-7': 'every decision is recorded with its reason',
  'LANG-1': "both e-mails are in the channel's language, nothing mixed",
  'LANG-2': 'a change applies to e-mails composed from then on',
  'LANG-3': 'twenty languages',
  'LANG-4': "the visitor's screen is in the visitor's language",
  'SAFE-1': 'a stop at any instant loses and doubles nothing',
  'SAFE-2': 'the same inputs give the same outputs, byte for byte',
  'SAFE-3': "one portal, visitor or conversation never sees another's",
} as const;

/** Names a rule: as in tags, without `@`. */
export type RuleId = keyof typeof TITLES;

/** A rule. */
export interface Rule {
  readonly id: RuleId;
  readonly title: string;
}

/** Every rule, in the order of the specification. */
export const RULES: readonly Rule[] = (Object.entries(TITLES) as [RuleId, string][]).map(([id, title]) => ({
  id,
  title,
}));
