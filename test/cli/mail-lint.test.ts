/** `causerie mail lint`: its lines, its JSON, its exit codes, and typical mistakes. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { LARGEST_MAIL_FILE } from '../../src/cli/read-mail-file.ts';
import { toOctets } from '../../src/mail/lint/octets.ts';
import { LINT_RULES } from '../../src/mail/lint/rules.ts';
import { broken, cleanMail } from '../mail/lint/clean-mail.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { type Command, commandLine } from './command-line.ts';

let files: Record<string, string> = {};

beforeAll(async () => {
  const { octets } = await cleanMail();
  const good = octets.replaceAll('\r\n', '\n');
  files = {
    'good.eml': good,
    'bad.eml': broken(good, 'Subject:', 'Bcc: x@y.example\nSubject:'),
    'warned.eml': broken(good, 'Subject:', `Keywords: a ${'b'.repeat(90)}\nSubject:`),
    'empty.eml': '',
    'huge.eml': 'x'.repeat(LARGEST_MAIL_FILE + 1),
  };
});

const lint = (...args: string[]): Promise<Command> => {
  const wanted = Object.entries(files).filter(([name]) => args.includes(name));
  return commandLine(['mail', 'lint', ...args], {
    cwd: temporaryFolder({ 'folder/x': '', ...Object.fromEntries(wanted) }),
  });
};

test.each<readonly [args: readonly string[], code: number]>([
  [['good.eml'], 0],
  [['bad.eml'], 1],
  [['good.eml', 'bad.eml'], 1],
  [['warned.eml'], 0],
  [['warned.eml', '--max-warnings', '1'], 0],
  [['warned.eml', '--max-warnings', '0'], 1],
  [['good.eml', 'nowhere.eml'], 2],
  [['--list'], 0],
  [[], 2],
])('mail lint %j exits with %i', async (args, code) => {
  expect((await lint(...args)).code).toBe(code);
});

test('a fault is a line like a compiler writes it, then the count, then what was not applied', async () => {
  const { out } = await lint('bad.eml');
  const [first, count, skipped, ...rest] = out.split('\n');
  expect(first).toMatch(/^bad\.eml:\d+: error bcc: Bcc shows everyone .*"x@y\.example" \(RFC 5322 §3\.6\.3\)$/);
  expect(count).toBe('1 e-mail, 1 error, 0 warnings');
  expect(skipped).toMatch(/^\d+ rules not applied for want of .*--language.* \(which: --verbose\)$/);
  expect(rest).toEqual(['']);
  const line = Number(/:(\d+):/.exec(first ?? '')?.[1]);
  expect(files['bad.eml']?.split('\n')[line - 1]).toBe('Bcc: x@y.example');
});

test('rules that were not applied are named when asked for', async () => {
  const { out } = await lint('good.eml', '--verbose');
  expect(out).toContain('\n  sender: lacks --sender\n');
  expect(out).toContain('\n  crlf: lacks CRLF line ends\n');
});

test('what is known of the e-mail is held against it', async () => {
  const right = [
    '--sender',
    'Shop <admin@shop.example>',
    '--to',
    'anna@visitor.example',
    '--from',
    'admin@shop.example',
  ];
  const more = ['--language', 'en', '--kind', 'unread', '--number', '12', '--now', '2026-01-05T10:01:30+01:00'];
  const thread = ['--earlier', '<12.0.root@shop.example>', '--earlier', '12.1.aaaa@shop.example'];
  const page = ['--page', 'https://shop.example/shoes?id=7', '--secret', 'difficult'];
  const { out, code } = await lint('good.eml', ...right, ...more, ...thread, ...page);
  expect(out).toMatch(/^1 e-mail, 0 errors, 0 warnings\n/);
  expect(code).toBe(0);
  const wrong = await lint(
    'good.eml',
    ...right,
    ...thread,
    '--number',
    '13',
    '--now',
    '2026-01-05T10:01:30Z',
    '--kind',
    'unread',
  );
  expect(wrong.out).toContain(' error number: ');
  expect(wrong.out).toContain(' error date: Date is 3600 s before the clock');
});

test('JSON has one line an e-mail and nothing else', async () => {
  const { out } = await lint('good.eml', 'bad.eml', '--json');
  const [good, bad, ...rest] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(good).toMatchObject({ file: 'good.eml', line: 1, messageId: '<12.2.k3vq9x0b5m@shop.example>', findings: [] });
  expect(bad).toMatchObject({
    file: 'bad.eml',
    findings: [{ rule: 'bcc', severity: 'error', source: 'RFC 5322 §3.6.3' }],
  });
  expect(rest).toEqual([]);
});

/** A line that begins and ends so. */
const lineOf = (begin: string, end: string): RegExp =>
  new RegExp(`^${begin} .*${end.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'm');

test('the list has every rule with its claim and source', async () => {
  const { out } = await lint('--list');
  for (const { id, claim, source } of LINT_RULES) expect(out).toMatch(lineOf(id, `${claim} (${source})`));
  const json = (await lint('--list', '--json')).out.trimEnd().split('\n');
  expect(json).toHaveLength(LINT_RULES.length);
});

test.each<readonly [args: readonly string[], says: string]>([
  [[], 'causerie: there is no e-mail to lint. Name files, or - for the standard input.\n'],
  [['-'], 'causerie: the standard input is empty.\n'],
  [['nowhere.eml'], 'causerie: "nowhere.eml" cannot be read: there is no such file.\n'],
  [['folder'], 'causerie: the folder "folder" holds no .eml file. Name files, or another folder.\n'],
  [['empty.eml'], 'causerie: "empty.eml" is empty.\n'],
  [['huge.eml'], 'causerie: "huge.eml" is larger than 64 MiB. Split it, or lint single e-mails.\n'],
  [['x', '--langauge', 'fr'], 'causerie: unknown option "--langauge". Did you mean --language?\n'],
  [['x', '--language', 'klingon'], '--language "klingon" is not known. Write one of en, de, fr'],
  [['x', '--kind', 'spam'], '--kind "spam" is not known. Write unread or transcript.'],
  [['x', '--from', 'a@b.example'], '--from needs --to: both are the SMTP envelope.'],
  [['x', '--to', 'anna'], '--to "anna" is no e-mail address.'],
  [['x', '--sender', 'Shop <>'], '--sender "" is no e-mail address.'],
  [['x', '--number', '0'], '--number "0" is no number of a conversation.'],
  [['x', '--now', 'today'], '--now "today" is no time with its zone.'],
  [['x', '--now', '2026-01-05T09:00'], 'is no time with its zone.'],
  [['x', '--time-zone', 'Mars'], '--time-zone "Mars" is not known.'],
  [['x', '--page', 'shoes'], '--page "shoes" is no address of a page.'],
  [['x', '--max-warnings', 'few'], '--max-warnings "few" is no number of warnings.'],
])('the mistake %j is told with its remedy', async (args, says) => {
  const { err, out, code } = await lint(...args);
  expect(err).toContain(says);
  expect([out, code]).toEqual(['', 2]);
});

test('of a folder every .eml below it is linted, sorted, and links lead nowhere', async () => {
  const { 'good.eml': good = '', 'bad.eml': bad = '' } = files;
  const elsewhere = temporaryFolder({ 'far.eml': bad });
  const cwd = temporaryFolder({
    'mails/b.eml': bad,
    'mails/a.EML': good,
    'mails/2026/c.eml': bad,
    'mails/note.txt': bad,
    'mails/mails.ndjson': '{}',
  });
  symlinkSync(elsewhere, join(cwd, 'mails/linked'));
  symlinkSync(join(elsewhere, 'far.eml'), join(cwd, 'mails/linked.eml'));
  symlinkSync('..', join(cwd, 'mails/2026/round'));
  const { out, err, code } = await commandLine(['mail', 'lint', '--json', 'mails'], { cwd });
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).file),
  ).toEqual(['mails/2026/c.eml', 'mails/a.EML', 'mails/b.eml']);
  expect([err, code]).toEqual(['', 1]);
});

test('octets that could steer a terminal are drawn, not sent', async () => {
  const { octets } = await cleanMail();
  files['steer.eml'] = broken(octets, 'Subject:', 'Bcc: \x1b[31mred\r\nSubject:');
  const { out } = await lint('steer.eml');
  expect(out).toContain('␛[31mred');
  expect(toOctets(out.replace(/[^\0-\xff]/g, '')).includes(0x1b)).toBe(false);
});
