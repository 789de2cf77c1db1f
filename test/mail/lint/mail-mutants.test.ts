/**
 * The proof that the lint sees what it should: right e-mails of ours with one thing wrong, each told by the rule that is
 * there for it. The right ones, in every language, are in `told-mails.test.ts`.
 */
import { expect, test } from 'vitest';
import { LINT_RULES } from '../../../src/mail/lint/rules.ts';
import { renderMail } from '../../../src/mail/render-mail.ts';
import { brokenRules } from './clean-mail.ts';
import { MAIL_MUTANTS, type MailMutant } from './mail-mutants.ts';
import { octetsOf, STORIES, tell } from './told-mails.ts';

async function octetsOfMutant({
  kind,
  language,
  story = 'lively',
  ...making
}: MailMutant): Promise<Parameters<typeof brokenRules>> {
  const told = tell(STORIES[story], language)[kind];
  const rendered = renderMail(making.model?.(told.model, told) ?? told.model);
  const octets = await octetsOf(making.rendered?.(rendered) ?? rendered);
  return [making.octets?.(octets) ?? octets, making.truth?.(told.truth) ?? told.truth];
}

const byName = MAIL_MUTANTS.map(
  (mutant) => [mutant.name, mutant.kind, mutant.language, mutant.rules.join(', '), mutant] as const,
);

test.each(byName)('%s (%s, %s) is told by %s', async (_name, _kind, _language, _rules, mutant) => {
  const fired = brokenRules(...(await octetsOfMutant(mutant)));
  expect([...fired].sort()).toEqual([...mutant.rules].sort());
});

test('every rule has a mutant that it is there for, and every name is given once', () => {
  const caught = new Set(MAIL_MUTANTS.map(({ rules: [rule] }) => rule));
  expect(LINT_RULES.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
  expect(new Set(MAIL_MUTANTS.map(({ name }) => name)).size).toBe(MAIL_MUTANTS.length);
});
