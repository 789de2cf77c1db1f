/** What happens in a sink, in lines for people. Decides nothing of where they go. */

import type { MailSink } from '../sink/mail-sink.ts';
import type { MailSinkEvent } from '../sink/mail-sink-options.ts';
import { displayWidth, printable } from '../steps/display-width.ts';
import { many } from '../steps/many.ts';
import type { Paint } from '../steps/paint.ts';

/** The first lines: where it listens, and how it is reached. */
export function renderListening({ smtp, url }: MailSink, paint: Paint): string {
  const tls =
    smtp.tls &&
    `${smtp.tls.mode === 'implicit' ? 'TLS' : `STARTTLS${smtp.tls.mode === 'required' ? ', required' : ''}`}`;
  return [
    `${paint.bold('SMTP')}  ${smtp.host}:${smtp.port}${tls === undefined ? '' : ` (${tls})`}`,
    ...(smtp.tls ? [`      ${paint.dim(`SHA-256 ${smtp.tls.fingerprint}`)}`] : []),
    ...(url === undefined ? [] : [`${paint.bold('HTTP')}  ${url}`]),
    `Stop with Ctrl-C.`,
    '',
  ].join('\n');
}

/** One event as a line; `columns` cells at most. */
export function renderEvent(event: MailSinkEvent, paint: Paint, columns: number): string {
  switch (event.event) {
    case 'mail':
      return renderMail(event, paint, columns);
    case 'refused':
      return `${paint.red('refused')} ${event.code} ${cut(event.text, columns - 14)}\n`;
    case 'fault':
      return `${paint.yellow('fault')} at ${event.rule.stage}: ${event.rule.fault.kind}${event.to?.length ? ` for ${short(event.to)}` : ''}\n`;
    case 'interrupted':
      return `${paint.yellow('interrupted')} a client left in the middle of an e-mail for ${short(event.to)}\n`;
    case 'dropped':
      return `${paint.yellow('dropped')} the oldest e-mail, ${event.id}: the sink is full\n`;
    case 'trouble':
      return `${paint.red('trouble')} ${cut(event.message, columns - 9)}\n`;
  }
}

/** The e-mail on a line, its first errors below. */
function renderMail(event: Extract<MailSinkEvent, { event: 'mail' }>, paint: Paint, columns: number): string {
  const { errors = 0, warnings = 0, because, findings = [] } = event.lint ?? {};
  const told = [
    ...(errors > 0 ? [paint.red(many(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint.yellow(many(warnings, 'warning'))] : []),
    ...(because === undefined ? [] : [paint.dim('not linted')]),
    ...(event.language?.verdict === 'fail' ? [paint.red(`not in ${event.language.claimed}`)] : []),
  ].join(', ');
  const time = event.receivedAt.slice(11, 19);
  const room = Math.max(20, columns - time.length - displayWidth(short(event.to)) - 40);
  const head = `${paint.dim(time)} ${short(event.to)}  ${cut(event.subject, room)}${told === '' ? '' : `  ${told}`}\n`;
  const first = findings.filter(({ severity }) => severity === 'error').slice(0, MOST_FINDINGS);
  const lines = first.map(
    ({ rule, message }) => `${' '.repeat(9)}${paint.red('✗')} ${cut(`${rule}: ${message}`, columns - 11)}\n`,
  );
  return [head, ...lines].join('');
}

const MOST_FINDINGS = 3;

function short(to: readonly string[]): string {
  const [first = 'nobody'] = to;
  return cut(first, 40) + (to.length > 1 ? ` and ${to.length - 1} more` : '');
}

function cut(text: string, room: number): string {
  const shown = printable(text.replace(/\s+/g, ' '));
  return displayWidth(shown) <= room ? shown : `${[...shown].slice(0, Math.max(1, room - 1)).join('')}…`;
}
