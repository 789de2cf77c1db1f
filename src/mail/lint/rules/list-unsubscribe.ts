/** `list-unsubscribe`: whoever wants no more of these e-mails is one click away; a copy someone asked for has no such link. */
import type { ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';

const ONE_CLICK = 'List-Unsubscribe=One-Click';

/** Large receivers demand it of e-mails that keep coming, and offer a button for it. */
export const listUnsubscribe: LintRule = {
  id: 'list-unsubscribe',
  severity: 'error',
  source: 'RFC 2369 §3.2, RFC 8058 §3.1',
  claim:
    'Unread replies carry List-Unsubscribe with https and List-Unsubscribe-Post; a transcript carries neither; no e-mail has the second alone.',
  check: (mail, { kind }) => {
    if (kind === undefined) return faultsOfAny(mail);
    return kind === 'transcript' ? faultsOfTranscript(mail) : faultsOfUnread(mail);
  },
};

function faultsOfTranscript(mail: ParsedMail): readonly Fault[] {
  return [mail.field('list-unsubscribe'), mail.field('list-unsubscribe-post')]
    .filter((field) => field !== undefined)
    .map(({ name, line }) => ({ line, message: `a transcript carries ${name}` }));
}

function faultsOfUnread(mail: ParsedMail): readonly Fault[] {
  const list = mail.field('list-unsubscribe');
  const post = mail.field('list-unsubscribe-post');
  const faults: Fault[] = [];
  if (list === undefined) faults.push({ message: 'there is no List-Unsubscribe' });
  else if (!addressesOf(list.value).some(isHttps)) {
    faults.push({ line: list.line, message: `List-Unsubscribe "${list.value.slice(0, 80)}" holds no <https://…>` });
  }
  if (post === undefined) faults.push({ message: 'there is no List-Unsubscribe-Post' });
  else if (post.value !== ONE_CLICK) {
    faults.push({ line: post.line, message: `List-Unsubscribe-Post is "${post.value}"; ${ONE_CLICK} is right` });
  }
  return faults;
}

/** One click needs somewhere to go by https (RFC 8058 §3.1), in any e-mail. */
function faultsOfAny(mail: ParsedMail): readonly Fault[] {
  return mail.field('list-unsubscribe-post') === undefined ? [] : faultsOfUnread(mail);
}

/** Between angle brackets (RFC 2369 §2); folds within an address are none of it. */
function addressesOf(value: string): readonly string[] {
  return [...value.matchAll(/<([^<>]*)>/g)].map(([, address = '']) => address.replace(/\s+/g, ''));
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
