/**
 * Records with every field in its place from the beginning, also those nothing stands in yet. Copies of records that are
 * laid out alike are made in a quarter of the time, and copying a record is what an event mostly does.
 */
import type { Conversation, Visitor } from '../vocabulary/state.ts';

const BLANK_CONVERSATION: Readonly<Record<keyof Conversation, undefined>> = {
  number: undefined,
  channel: undefined,
  visitor: undefined,
  guests: undefined,
  page: undefined,
  status: undefined,
  endedAt: undefined,
  agent: undefined,
  waitingSince: undefined,
  answerAwaitedSince: undefined,
  forwardedFrom: undefined,
  turn: undefined,
  lastMessageAt: undefined,
  introduceTimer: undefined,
  contactsTimer: undefined,
  copyTimer: undefined,
  contactForm: undefined,
  copyForm: undefined,
  contactsShown: undefined,
  awayNotified: undefined,
  formsShown: undefined,
  hasUnseenReply: undefined,
  seenBefore: undefined,
  mailFrom: undefined,
  copiedBefore: undefined,
  unreadDueAt: undefined,
  unreadHeld: undefined,
  unsubscribed: undefined,
  threadRoot: undefined,
  threadLatest: undefined,
  copiesAt: undefined,
  copyStatus: undefined,
  crmRecord: undefined,
};

const BLANK_VISITOR: Readonly<Record<keyof Visitor, undefined>> = {
  id: undefined,
  channel: undefined,
  contact: undefined,
  language: undefined,
  timeZone: undefined,
  pageOpen: undefined,
  chatInView: undefined,
  page: undefined,
  viewing: undefined,
  crmAsked: undefined,
  crmRecord: undefined,
};

/** The same conversation, laid out as every other. */
export function wholeConversation(conversation: Conversation): Conversation {
  return Object.assign({ ...BLANK_CONVERSATION }, conversation);
}

/** The same visitor, laid out as every other. */
export function wholeVisitor(visitor: Visitor): Visitor {
  return Object.assign({ ...BLANK_VISITOR }, visitor);
}
