/** What `causerie mail expect` tells people: the e-mail that fits, or what came instead and why it does not fit. */
import { printable } from '../steps/display-width.ts';
import type { Paint } from '../steps/paint.ts';
import type { MailSummary, SinkAnswer } from './mail-expect-command.ts';

/** The whole answer. `isAsExpected`: what was asked for is so. */
export function renderExpectation(
  answer: SinkAnswer,
  isAsExpected: boolean,
  { none, within }: { readonly none?: true; readonly within: string },
  paint: Paint,
): string {
  const { mail, nearest = [], arrived = 0, cursor } = answer;
  if (none && isAsExpected)
    return `${paint.green('none')}: no e-mail that fits for ${within} ${paint.dim(`(cursor ${cursor})`)}\n`;
  if (mail !== undefined) {
    const head = none ? paint.red('an e-mail that fits came all the same') : paint.green('found');
    return `${head}\n${renderMail(mail)}`;
  }
  const others = nearest.map(({ mail: other, reasons }, index) => {
    const why = reasons.slice(0, MOST_REASONS).map((reason) => `    ${paint.red('✗')} ${inLine(reason)}\n`);
    const more = reasons.length > MOST_REASONS ? `    and ${reasons.length - MOST_REASONS} more\n` : '';
    return `  ${index === 0 ? 'the nearest' : 'then'}: ${oneLine(other)}\n${why.join('')}${more}`;
  });
  const came = arrived === 0 ? 'nothing else came' : `${arrived} other${arrived === 1 ? '' : 's'} came`;
  return `${paint.red('no e-mail that fits')} within ${within}; ${came}\n${others.join('')}`;
}

const MOST_REASONS = 10;

function oneLine({ id, envelope, subject }: MailSummary): string {
  return `${id} to ${inLine(envelope.to.join(', '))} "${inLine(subject)}"`;
}

/** What the words say of the language that is claimed. */
const VERDICTS: Readonly<Record<string, string>> = {
  pass: 'its words agree',
  fail: 'its words do not agree',
  inconclusive: 'its words leave it open',
};

function renderMail({ id, envelope, subject, size, contentLanguage, language, lint }: MailSummary): string {
  const rows: readonly (readonly [string, string])[] = [
    ['id', id],
    ['to', envelope.to.join(', ')],
    ['from', envelope.from === '' ? '<>' : envelope.from],
    ['subject', subject],
    ...(language === undefined
      ? []
      : [['language', `${language.claimed}: ${VERDICTS[language.verdict] ?? language.verdict}`] as const]),
    ...(language === undefined && contentLanguage !== undefined ? [['language', contentLanguage] as const] : []),
    ['size', `${size} octets`],
    ...(lint === undefined ? [] : [['lint', `${lint.errors} errors, ${lint.warnings} warnings`] as const]),
  ];
  return rows.map(([name, value]) => `  ${name.padEnd(8)}  ${inLine(value)}\n`).join('');
}

/** What an e-mail says, on one line and without power over the terminal. */
function inLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}
