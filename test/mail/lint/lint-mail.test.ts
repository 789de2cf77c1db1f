/** The lint as a whole: correct e-mails pass, and rules that lack something are skipped. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/languages/catalogue.ts';
import { lintMail } from '../../../src/mail/lint/lint-mail.ts';
import { parseMail } from '../../../src/mail/lint/parse-mail.ts';
import type { LintRule } from '../../../src/mail/lint/rule.ts';
import { LINT_RULES } from '../../../src/mail/lint/rules.ts';
import { MAIL_KINDS } from '../example-mails.ts';
import { cleanMail, lint } from './clean-mail.ts';

const everyMail = LANGUAGES.flatMap((language) => MAIL_KINDS.map((kind) => ({ kind, language })));

test.each(everyMail)('the $kind e-mail in $language breaks no rule, and none is skipped', async (which) => {
  const { octets, truth } = await cleanMail(which);
  expect(lint(octets, truth)).toEqual({ findings: [], skipped: [] });
});

test('ids are unique and kebab-case, claims and sources are there', () => {
  const ids = LINT_RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, claim, source } of LINT_RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(claim).toMatch(/^\S.*\.$/);
    expect(source).not.toBe('');
  }
});

test('a rule that lacks something is skipped and says what; with it, it is applied', () => {
  const rule: LintRule = {
    id: 'needy',
    severity: 'warn',
    source: 'here',
    claim: 'It needs much.',
    needs: ['number', 'language'],
    check: (_mail, { number }) => [{ message: `number ${number}`, line: 3 }],
  };
  const mail = parseMail(new Uint8Array());
  expect(lintMail(mail, { language: 'en' }, [rule])).toEqual({
    findings: [],
    skipped: [{ rule: 'needy', lacking: ['number'] }],
  });
  expect(lintMail(mail, { language: 'en', number: 0 }, [rule])).toEqual({
    findings: [{ rule: 'needy', severity: 'warn', source: 'here', message: 'number 0', line: 3 }],
    skipped: [],
  });
});
