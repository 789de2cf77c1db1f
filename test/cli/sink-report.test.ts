/** What people read of a running sink. */
import { expect, test } from 'vitest';
import { renderEvent } from '../../src/cli/sink-report.ts';
import type { MailSinkEvent } from '../../src/sink/mail-sink-options.ts';
import { createPaint } from '../../src/steps/paint.ts';

const MAIL = {
  event: 'mail',
  id: '000001-01234567',
  cursor: 1,
  receivedAt: '2026-01-05T09:00:00.000Z',
  from: 'admin@shop.example',
  to: ['anna@example.com'],
  subject: 'Hello',
  size: 10,
} as const;
const plain = (event: MailSinkEvent, columns = 80): string => renderEvent(event, createPaint(false), columns);

test('an e-mail is a line, with its first errors below', () => {
  const finding = (rule: string, severity: 'error' | 'warn') => ({
    rule,
    severity,
    source: '',
    message: `${rule} is wrong`,
  });
  const findings = [
    finding('a', 'warn'),
    finding('b', 'error'),
    finding('c', 'error'),
    finding('d', 'error'),
    finding('e', 'error'),
  ];
  const lint = { errors: 4, warnings: 1, findings };
  expect(plain({ ...MAIL, lint, language: { claimed: 'fr', verdict: 'fail', doubts: [] } })).toBe(
    [
      '09:00:00 anna@example.com  Hello  4 errors, 1 warning, not in fr',
      '         ✗ b: b is wrong',
      '         ✗ c: c is wrong',
      '         ✗ d: d is wrong',
      '',
    ].join('\n'),
  );
});

test('what e-mails say cannot steer the terminal, nor take more than a line', () => {
  const shown = plain({ ...MAIL, to: ['a@example.com', 'b@example.com'], subject: `\u001b[2J\n${'x'.repeat(500)}` });
  expect(shown).toMatch(/^09:00:00 a@example\.com and 1 more {2}[^\n]*…\n$/);
  expect(shown).not.toContain('\u001b');
});

test.each([
  [{ event: 'refused', code: 550, text: '5.1.1 Gone', from: '', to: [], utf8: false }, 'refused 550 5.1.1 Gone\n'],
  [
    { event: 'fault', rule: { stage: 'rcpt', fault: { kind: 'drop' } }, to: ['a@b.example'] },
    'fault at rcpt: drop for a@b.example\n',
  ],
  [{ event: 'fault', rule: { stage: 'connect', fault: { kind: 'silence' } } }, 'fault at connect: silence\n'],
  [
    { event: 'interrupted', from: '', to: ['a@b.example'], utf8: false },
    'interrupted a client left in the middle of an e-mail for a@b.example\n',
  ],
  [
    { event: 'dropped', id: '000001-01234567', cursor: 1 },
    'dropped the oldest e-mail, 000001-01234567: the sink is full\n',
  ],
  [{ event: 'trouble', message: 'no disk' }, 'trouble no disk\n'],
] as const)('%j is told in a line', (event, line) => {
  expect(plain(event)).toBe(line);
});
