/** Tests of one rule: e-mails that break it and nothing else, and those next to them that break nothing. */
import { expect, test } from 'vitest';
import type { Language } from '../../../src/languages/catalogue.ts';
import type { MailTruth } from '../../../src/mail/lint/mail-truth.ts';
import { octetString } from '../../../src/mail/lint/octets.ts';
import { said } from '../example-mails.ts';
import { broken, type Change, cleanMail, lint } from './clean-mail.ts';

/** How an e-mail differs from the correct one: before it is composed, or in its octets; or an e-mail from elsewhere. */
export type Case = (Change & { readonly octets?: (octets: string) => string }) | { readonly foreign: string };

/** E-mails by what they are. */
export type Cases = Readonly<Record<string, Case>>;

/** Tests `rule` with `bad` e-mails, whose only broken rule it is, and with `good` ones, which break none. */
export function testRule(rule: string, bad: Cases, good: Cases): void {
  test.each(Object.entries(bad))(`${rule} is broken, and it alone: %s`, async (_what, change) => {
    const { octets, truth } = await mailOf(change);
    const { findings } = lint(octets, truth);
    expect(new Set(findings.map((each) => each.rule)), JSON.stringify(findings, undefined, 1)).toEqual(new Set([rule]));
    for (const { message } of findings) expect(message).toMatch(/^\S.*\S$/);
  });
  test.each(Object.entries(good))(`${rule} holds: %s`, async (_what, change) => {
    const { octets, truth } = await mailOf(change);
    expect(lint(octets, truth).findings).toEqual([]);
  });
}

async function mailOf(change: Case): Promise<{ readonly octets: string; readonly truth: MailTruth }> {
  if ('foreign' in change) return { octets: change.foreign, truth: {} };
  const { octets, truth } = await cleanMail(change);
  return { octets: change.octets?.(octets) ?? octets, truth };
}

/** `from` replaced in the HTML part; it must be there. */
export function html(from: string | RegExp, to: string): Change {
  return { rendered: (mail) => ({ ...mail, html: broken(mail.html, from, to) }) };
}

/** `from` replaced in the text part. */
export function text(from: string | RegExp, to: string): Change {
  return { rendered: (mail) => ({ ...mail, text: broken(mail.text, from, to) }) };
}

/** `from` replaced in both parts. */
export function both(from: string | RegExp, to: string): Change {
  return {
    rendered: (mail) => ({ ...mail, text: broken(mail.text, from, to), html: broken(mail.html, from, to) }),
  };
}

/** An e-mail that someone else composed: HTML, and its plain text unless there is none. */
export function foreign(page: string, plain?: string): { readonly foreign: string } {
  const head = [
    'Date: Mon, 5 Jan 2026 09:00:00 +0000',
    'From: Bob <bob@elsewhere.example>',
    'To: anna@mail.example',
    'Subject: Greetings',
    'Message-ID: <1@elsewhere.example>',
    'MIME-Version: 1.0',
  ];
  const part = (type: string, content: string): string[] => [
    `Content-Type: text/${type}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
    '',
    octetString(new TextEncoder().encode(content)).replaceAll('\n', '\r\n'),
  ];
  const body =
    plain === undefined
      ? part('html', page)
      : [
          'Content-Type: multipart/alternative; boundary=b',
          '',
          '--b',
          ...part('plain', plain),
          '--b',
          ...part('html', page),
          '--b--',
          '',
        ];
  return { foreign: [...head, ...body].join('\r\n') };
}

/** A transcript of five messages, of which the first ones are given: `[author, words]`. */
export function talk(given: readonly (readonly [author: string, words: string])[], language: Language = 'en'): Change {
  const all = [...given, ...Array.from({ length: 5 - given.length }, (_, at) => ['Anna', `Thanks ${at}`] as const)];
  const entries = all.map(([author, words], at) => said('message', language, at * 30, author, words));
  return {
    kind: 'transcript',
    language,
    model: { sections: [{ heading: '', entries }] },
    truth: {
      messages: all.map(([author, words], at) => ({ author, text: words, at: entries[at]?.at ?? 0 })),
      usersWords: ['Shop', ...all.flat()],
    },
  };
}
