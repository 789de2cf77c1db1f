/** Every promise of the chat, in the order people read them. A new invariant is one file and its entry here. */
import type { Invariant } from '../invariant.ts';
import { mailLanguageIsTheSetting } from './mail-language-is-the-setting.ts';
import { notesNeverLeave } from './notes-never-leave.ts';
import { numbersAreUnique } from './numbers-are-unique.ts';
import { replyIsMailedOnce } from './reply-is-mailed-once.ts';
import { seenReplyIsNotMailed } from './seen-reply-is-not-mailed.ts';
import { senderIsTheAdministrator } from './sender-is-the-administrator.ts';
import { unseenReplyIsMailedInTime } from './unseen-reply-is-mailed-in-time.ts';

/** The invariants. */
export const INVARIANTS: readonly Invariant[] = [
  numbersAreUnique,
  seenReplyIsNotMailed,
  replyIsMailedOnce,
  unseenReplyIsMailedInTime,
  senderIsTheAdministrator,
  mailLanguageIsTheSetting,
  notesNeverLeave,
];
