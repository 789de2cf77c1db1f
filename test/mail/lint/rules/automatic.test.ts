/** The rules of automatic mail, thread and unsubscribing: e-mails that break one alone, and those next to them. */
import { expect, test } from 'vitest';
import type { MailTruth } from '../../../../src/mail/lint/mail-truth.ts';
import { broken, brokenRules, cleanMail, lint } from '../clean-mail.ts';

const AUTO = 'Auto-Submitted: auto-generated';
const SUPPRESS = 'X-Auto-Response-Suppress: All';
const POST = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click';
const LIST = /List-Unsubscribe:\s+<.*>\r\n/;

test.each<readonly [rule: string, what: string, from: string | RegExp, to: string, says: RegExp]>([
  ['auto-submitted', 'nothing said', `${AUTO}\r\n`, '', /there is no Auto-Submitted/],
  ['auto-submitted', 'sent by a person', AUTO, 'Auto-Submitted: no', /is "no"; auto-generated is right/],
  ['auto-submitted', 'an answer', AUTO, 'Auto-Submitted: auto-replied', /is "auto-replied"/],
  ['auto-submitted', 'a longer word', AUTO, 'Auto-Submitted: auto-generated-x', /auto-generated is right/],
  ['auto-response-suppress', 'nothing said', `${SUPPRESS}\r\n`, '', /there is no X-Auto/],
  [
    'auto-response-suppress',
    'an unknown word',
    SUPPRESS,
    'X-Auto-Response-Suppress: OOF, AutoReplies',
    /holds "autoreplies"/,
  ],
  [
    'auto-response-suppress',
    'too little',
    SUPPRESS,
    'X-Auto-Response-Suppress: DR, OOF',
    /lets automatic answers through/,
  ],
  ['no-precedence', 'bulk', AUTO, `${AUTO}\r\nPrecedence: bulk`, /Precedence is "bulk"/],
  ['one-from', 'two authors', /From: .*/, 'From: Shop <admin@shop.example>, b@shop.example', /From holds 2 mailboxes/],
  [
    'alignment',
    'another house',
    /From: .*/,
    'From: Shop <admin@shop.example>',
    /From is of shop\.example, the envelope from "x@evil\.example"/,
  ],
  ['sender', 'another name', /From: .*/, 'From: Shoq <admin@shop.example>', /Shop <admin@shop\.example> is right/],
  ['sender', 'another address', /From: .*/, 'From: Shop <sales@shop.example>', /From is Shop <sales@shop\.example>/],
  ['recipient', 'one more', /To: .*/, 'To: anna@visitor.example, bob@visitor.example', /To holds bob@visitor\.example/],
  ['recipient', 'a Cc', /To: .*/, 'To: anna@visitor.example\r\nCc: Bob <bob@visitor.example>', /Cc holds bob/],
  [
    'reply-to',
    'an agent',
    /From: .*/,
    'From: Shop <admin@shop.example>\r\nReply-To: al@home.example',
    /Reply-To holds al@home/,
  ],
  ['references', 'none', /References: .*\r\n/, '', /there is no References; <12\.0\.root@shop\.example>/],
  ['references', 'without the root', '<12.0.root@shop.example> ', '', /begins with <12\.1\.aaaa@shop\.example>/],
  ['references', 'without the last', ' <12.1.aaaa@shop.example>\r\nSub', '\r\nSub', /ends with <12\.0\.root/],
  ['references', 'no list of ids', 'References: ', 'References: see ', /is not a list/],
  ['in-reply-to', 'none', /In-Reply-To: .*\r\n/, '', /there is no In-Reply-To/],
  [
    'in-reply-to',
    'the root',
    'In-Reply-To: <12.1.aaaa@',
    'In-Reply-To: <12.0.root@',
    /<12\.1\.aaaa@shop\.example> is the e-mail before/,
  ],
  ['in-reply-to', 'two', 'In-Reply-To: ', 'In-Reply-To: <12.0.root@shop.example> ', /is the e-mail before/],
  ['list-unsubscribe', 'none', LIST, '', /there is no List-Unsubscribe$/],
  ['list-unsubscribe', 'by e-mail alone', LIST, 'List-Unsubscribe: <mailto:u@shop.example>\r\n', /holds no <https/],
  ['list-unsubscribe', 'no brackets', LIST, 'List-Unsubscribe: https://shop.example/\r\n', /holds no <https/],
  ['list-unsubscribe', 'http', LIST, 'List-Unsubscribe: <http://shop.example/>\r\n', /holds no <https/],
  ['list-unsubscribe', 'no click', `${POST}\r\n`, '', /there is no List-Unsubscribe-Post/],
  [
    'list-unsubscribe',
    'another click',
    POST,
    'List-Unsubscribe-Post: One-Click',
    /List-Unsubscribe=One-Click is right/,
  ],
])('%s: %s', async (rule, _what, from, to, says) => {
  const { octets, truth } = await cleanMail();
  const envelope = { ...truth.envelope!, ...(rule === 'alignment' ? { from: 'x@evil.example' } : {}) };
  const report = lint(rule === 'alignment' ? octets : broken(octets, from, to), { ...truth, envelope });
  expect(report.findings.map((each) => each.rule)).toEqual([rule]);
  expect(report.findings[0]?.message).toMatch(says);
});

test.each<readonly [what: string, from: string | RegExp, to: string]>([
  ['a comment after Auto-Submitted', AUTO, 'auto-submitted: Auto-Generated (by the chat)'],
  ['a parameter after Auto-Submitted', AUTO, `${AUTO}; owner-email=x`],
  ['suppressions one by one', SUPPRESS, 'X-Auto-Response-Suppress: OOF, AutoReply, dr'],
  ['a name between quotes', /From: .*/, 'From: "Shop" <admin@SHOP.example>'],
  ['a name in another form', /From: .*/, 'From: =?utf-8?q?Shop?=\r\n <admin@shop.example> (a comment, too)'],
  ['answers to the sender', /From: .*/, 'From: Shop <admin@shop.example>\r\nReply-To: <admin@shop.example>'],
  ['a group of one', /To: .*/, 'To: visitors: Anna <anna@visitor.example>;'],
  [
    'ids on lines of their own',
    /References: (.*)/,
    'References: <12.0.root@shop.example>\r\n\t<x@y>\r\n <12.1.aaaa@shop.example>',
  ],
  ['mailto beside https', LIST, 'List-Unsubscribe: <mailto:u@shop.example>, <https://shop.example/u>\r\n'],
])('no rule is broken by %s', async (_what, from, to) => {
  const { octets, truth } = await cleanMail();
  expect(lint(broken(octets, from, to), truth).findings).toEqual([]);
});

test('one-from: no mailbox, or none that is one', async () => {
  const { octets, truth } = await cleanMail();
  const { kind: _kind, sender: _sender, envelope: _envelope, ...unknown } = truth;
  expect(brokenRules(broken(octets, /From: .*/, 'From: nobody:;'), unknown)).toContain('one-from');
  expect(brokenRules(broken(octets, /From: .*/, 'From: Shop'), unknown)).toContain('one-from');
  const two = broken(octets, /From: .*/, 'From: a@shop.example, b@shop.example\r\nSender: a@shop.example');
  expect(lint(two, unknown).findings).toMatchObject([{ rule: 'one-from', severity: 'warn' }]);
});

test('alignment: a subdomain or a signature of the house will do', async () => {
  const { octets, truth } = await cleanMail();
  const from = (address: string): MailTruth => ({ ...truth, envelope: { ...truth.envelope!, from: address } });
  expect(brokenRules(octets, from('bounce@mail.shop.example'))).toEqual([]);
  expect(brokenRules(octets, from('bounce@shop.example.evil.test'))).toEqual(['alignment']);
  const signed = broken(octets, AUTO, `DKIM-Signature: v=1; a=rsa-sha256; d=shop.example; s=a; b=x\r\n${AUTO}`);
  expect(brokenRules(signed, from('bounce@mailer.test'))).toEqual([]);
  const elsewhere = broken(octets, AUTO, `DKIM-Signature: v=1; d=mailer.test; b=x\r\n${AUTO}`);
  expect(brokenRules(elsewhere, from('bounce@mailer.test'))).toEqual(['alignment']);
});

test('recipient: the envelope goes to nobody else', async () => {
  const { octets, truth } = await cleanMail();
  const to = ['anna@visitor.example', 'boss@shop.example'];
  expect(lint(octets, { ...truth, envelope: { ...truth.envelope!, to } }).findings).toMatchObject([
    { rule: 'recipient', message: 'the envelope goes to boss@shop.example; anna@visitor.example is right' },
  ]);
});

test('the first e-mail of a conversation refers to none', async () => {
  const { octets, truth } = await cleanMail();
  expect(brokenRules(octets, { ...truth, earlier: [] })).toEqual(['references', 'in-reply-to']);
  const first = broken(octets, /In-Reply-To: .*\r\nReferences: .*\r\n/, '');
  expect(brokenRules(first, { ...truth, earlier: [] })).toEqual([]);
});

test('a transcript carries no link to unsubscribe', async () => {
  const { octets, truth } = await cleanMail({ kind: 'transcript' });
  const bad = broken(octets, AUTO, `${AUTO}\r\nList-Unsubscribe: <https://shop.example/u>\r\n${POST}`);
  expect(lint(bad, truth).findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'list-unsubscribe: a transcript carries List-Unsubscribe',
    'list-unsubscribe: a transcript carries List-Unsubscribe-Post',
  ]);
});

test('what is asked of automatic mail of ours is asked of no other', async () => {
  const { octets } = await cleanMail();
  const personal = [`${AUTO}\r\n`, `${SUPPRESS}\r\n`, `${POST}\r\n`].reduce(
    (mail, line) => broken(mail, line, ''),
    octets,
  );
  const report = lint(broken(personal, LIST, 'Precedence: list\r\n'));
  expect(report.findings).toEqual([]);
  expect(report.skipped.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['auto-response-suppress', 'sender', 'crlf']),
  );
});
