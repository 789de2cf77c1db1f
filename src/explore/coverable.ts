/** What an exploration can reach, by hand: what stands here and was never reached is told. */
import { RULES } from '../domain/rules.ts';
import { LANGUAGES } from '../languages/catalogue.ts';
import { SENTENCES } from '../steps/sentences.ts';
import { GIVENS } from './givens.ts';
import { INVARIANTS } from './invariants/index.ts';
import { MOVES } from './moves.ts';

/** The things that are counted. */
export const DIMENSIONS = [
  'rules',
  'steps',
  'moves',
  'events',
  'deadlines',
  'forms',
  'messages',
  'mails',
  'reasons',
  'records',
  'faults',
  'mail languages',
  'screen languages',
  'moments',
] as const;

/** One of {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

const FORMS = ['introduce', 'contacts', 'copy'];

/** Moments that an exploration of some size must have met, or it has not explored. */
export const SOMETIMES: readonly string[] = [
  'an e-mail was retried and then delivered',
  'an e-mail was delivered by the process after a restart',
  'a reply was seen, or copied, before its e-mail was tried again',
  'a record was made after the CRM had been away',
];

/** What can be reached. A dimension that lists nothing counts whatever comes. */
export const COVERABLE: Readonly<Record<Dimension, readonly string[]>> = {
  rules: RULES.map(({ id }) => id),
  steps: Object.keys(SENTENCES),
  moves: [...Object.keys(GIVENS), ...Object.keys(MOVES)],
  events: [],
  deadlines: [
    ...FORMS.flatMap((form) => [`${form} form set`, `${form} form fired`, `${form} form cancelled`]),
    'unread minute set',
    'unread minute fired',
    'unread minute cancelled',
    'e-mail retry set',
    'e-mail retry fired',
    'e-mail retry cancelled',
    'CRM retry set',
    'CRM retry fired',
    'working hours turned',
    'working hours changed before',
    'forwarding time fired',
    'idle time fired',
    'idle time overtaken',
  ],
  forms: [...FORMS.flatMap((form) => [`${form} came by itself`, `${form} sent`]), 'copy asked for'],
  messages: [
    'visitor',
    'reply',
    'greeting',
    'away-notice',
    'contact-details',
    'note',
    'contact-conflict',
    'mail-undelivered',
    'transfer',
  ],
  mails: ['unread arrived', 'transcript arrived', 'accepted', 'deferred', 'given up', 'taken back'],
  reasons: [
    'unread send: unseen-for-the-delay',
    'unread send: page-closed-with-unseen-replies',
    'unread send: address-became-known',
    'unread send: retry-due',
    'unread send: interrupted-try-repeated',
    'unread hold: no-address-known',
    'unread hold: unsubscribed',
    'unread hold: temporary-failure',
    'unread skip: seen-in-time',
    'unread skip: visitor-wrote',
    'unread skip: seen-before-the-retry',
    'unread skip: travels-with-the-copy',
    'unread skip: unsubscribed',
    'unread join: travels-with-the-pending-e-mail',
    'unread join: travels-with-the-copy',
    'unread give-up: permanent-refusal',
    'unread give-up: last-try-failed',
    'transcript send: copy-requested',
    'transcript send: conversation-ended',
    'transcript send: retry-due',
    'transcript send: interrupted-try-repeated',
    'transcript hold: temporary-failure',
    'transcript skip: too-many-copies',
    'transcript skip: no-address-known',
    'transcript skip: unsubscribed',
    'transcript give-up: permanent-refusal',
    'transcript give-up: last-try-failed',
  ],
  records: ['created', 'completed', 'unchanged'],
  faults: [
    'answer',
    'drop',
    'silence',
    'lose-answer',
    'mail-down',
    'mail-back',
    'crm-down',
    'crm-silent',
    'crm-back',
    'crash',
    'restart',
  ],
  'mail languages': LANGUAGES,
  'screen languages': LANGUAGES,
  moments: SOMETIMES,
};

/** Rules that can be judged in a story: some promise was read from them, or stories told twice show them (SAFE-2). */
const JUDGED: ReadonlySet<string> = new Set(['SAFE-2', ...INVARIANTS.flatMap(({ rules }) => rules)]);

/** Rules no promise was read from: only scenarios prove them. */
export const RULES_OF_SCENARIOS: readonly string[] = COVERABLE.rules.filter((rule) => !JUDGED.has(rule));

/** What stories can reach of {@link COVERABLE}: they say what can be done, and look with promises instead of sentences. */
export const EXPLORABLE: typeof COVERABLE = {
  ...COVERABLE,
  rules: COVERABLE.rules.filter((rule) => JUDGED.has(rule)),
  steps: [],
};
