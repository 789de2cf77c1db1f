/** Every promise of the chat, in the order people read them. A new invariant is one file and its entry here. */

import type { Invariant } from '../invariant.ts';
import { agentsFindByNumber } from './agents-find-by-number.ts';
import { agentsGetWhatTheyCanAnswer } from './agents-get-what-they-can-answer.ts';
import { agentsTakeTurns } from './agents-take-turns.ts';
import { contactDetailsReachTheAgentOnce } from './contact-details-reach-the-agent-once.ts';
import { conversationsBeginAndEnd } from './conversations-begin-and-end.ts';
import { copyGoesAtTheEnd } from './copy-goes-at-the-end.ts';
import { copyIsComplete } from './copy-is-complete.ts';
import { copyIsOfferedAtTheEnd } from './copy-is-offered-at-the-end.ts';
import { crmGetsWhatWasTold } from './crm-gets-what-was-told.ts';
import { crmLosesNothing } from './crm-loses-nothing.ts';
import { crmPrefersClientsAndTheOldest } from './crm-prefers-clients-and-the-oldest.ts';
import { decisionsAreRecorded } from './decisions-are-recorded.ts';
import { detailsAreValid } from './details-are-valid.ts';
import { formsComeOnce } from './forms-come-once.ts';
import { hoursAreKept } from './hours-are-kept.ts';
import { introduceAsksTheNameFirst } from './introduce-asks-the-name-first.ts';
import { introduceComesWhenDue } from './introduce-comes-when-due.ts';
import { linksOpenOneConversation } from './links-open-one-conversation.ts';
import { mailGoesToTheVisitor } from './mail-goes-to-the-visitor.ts';
import { mailLanguageIsTheSetting } from './mail-language-is-the-setting.ts';
import { mailShowsThisConversation } from './mail-shows-this-conversation.ts';
import { mailsFormAThread } from './mails-form-a-thread.ts';
import { nobodyCanAnswerIsSaid } from './nobody-can-answer-is-said.ts';
import { notesNeverLeave } from './notes-never-leave.ts';
import { nothingIsLeftUndone } from './nothing-is-left-undone.ts';
import { nothingTypedIsLost } from './nothing-typed-is-lost.ts';
import { numbersAreUnique } from './numbers-are-unique.ts';
import { replyIsMailedOnce } from './reply-is-mailed-once.ts';
import { restartChangesNothing } from './restart-changes-nothing.ts';
import { retriesAreKept } from './retries-are-kept.ts';
import { screensShowWhatWasSaid } from './screens-show-what-was-said.ts';
import { screensSpeakTheVisitorsLanguage } from './screens-speak-the-visitors-language.ts';
import { seenReplyIsNotMailed } from './seen-reply-is-not-mailed.ts';
import { senderIsTheAdministrator } from './sender-is-the-administrator.ts';
import { timesAreLocal } from './times-are-local.ts';
import { unansweredIsForwarded } from './unanswered-is-forwarded.ts';
import { unseenReplyIsMailedInTime } from './unseen-reply-is-mailed-in-time.ts';
import { unsubscribedIsLeftAlone } from './unsubscribed-is-left-alone.ts';
import { whatIsKnownStaysKnown } from './what-is-known-stays-known.ts';

/** The invariants. */
export const INVARIANTS: readonly Invariant[] = [
  conversationsBeginAndEnd,
  numbersAreUnique,
  agentsFindByNumber,
  notesNeverLeave,
  screensShowWhatWasSaid,
  screensSpeakTheVisitorsLanguage,
  introduceComesWhenDue,
  introduceAsksTheNameFirst,
  formsComeOnce,
  detailsAreValid,
  nothingTypedIsLost,
  contactDetailsReachTheAgentOnce,
  whatIsKnownStaysKnown,
  crmLosesNothing,
  crmPrefersClientsAndTheOldest,
  crmGetsWhatWasTold,
  nobodyCanAnswerIsSaid,
  hoursAreKept,
  agentsGetWhatTheyCanAnswer,
  agentsTakeTurns,
  unansweredIsForwarded,
  unseenReplyIsMailedInTime,
  seenReplyIsNotMailed,
  replyIsMailedOnce,
  mailShowsThisConversation,
  mailGoesToTheVisitor,
  unsubscribedIsLeftAlone,
  linksOpenOneConversation,
  copyGoesAtTheEnd,
  copyIsOfferedAtTheEnd,
  copyIsComplete,
  senderIsTheAdministrator,
  mailLanguageIsTheSetting,
  timesAreLocal,
  mailsFormAThread,
  retriesAreKept,
  decisionsAreRecorded,
  restartChangesNothing,
  nothingIsLeftUndone,
];
