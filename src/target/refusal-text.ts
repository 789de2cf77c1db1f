/** Says in a sentence why a portal refused something. */
import type { Rejection } from '../domain/vocabulary/command.ts';

/** The sentence for a refusal: what is wrong and what would be right. */
export function refusalText({ reason, detail }: Rejection): string {
  switch (reason) {
    case 'administrator-email-invalid':
      return detail.trim() === ''
        ? "the portal cannot start: it has no administrator's e-mail. Set one: every e-mail is sent from it (MAIL-1)"
        : `the portal cannot start: the administrator's e-mail "${detail}" is not a valid address. Set one like admin@shop.example: every e-mail is sent from it (MAIL-1)`;
    case 'unknown-channel':
      return `there is no channel "${detail}"`;
    case 'unknown-agent':
      return `there is no agent "${detail}"`;
    case 'unknown-visitor':
      return `there is no visitor "${detail}"`;
    case 'unknown-conversation':
      return `there is no conversation number ${detail}`;
    case 'already-exists':
      return `${detail} exists already`;
    case 'page-closed':
      return 'the page is closed: open it first';
    case 'no-conversation':
      return 'there is no conversation yet: write first';
    case 'conversation-ended':
      return `conversation ${detail} has ended already`;
    case 'message-empty':
      return `${detail} is empty`;
    case 'message-too-long':
      return `the message is too long: ${detail}`;
    case 'file-link-unsafe':
      return `a file's link begins with https://, not "${detail}"`;
    case 'no-such-form':
      return 'there is no such form on the screen';
    case 'agent-cannot-answer':
      return `${detail} cannot take the conversation: not online, or at the maximum`;
    case 'link-invalid':
      return 'the link opens nothing: it is not one of this portal';
    case 'link-expired':
      return 'the link has expired';
    case 'setting-invalid':
      return `the setting is not valid: ${detail}`;
  }
}
