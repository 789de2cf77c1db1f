/** What an exploration has reached: how often each thing happened that can happen. It judges nothing. */
import type { Event } from '../domain/vocabulary/event.ts';
import type { Instant } from '../domain/vocabulary/time.ts';
import type { Observation } from '../target/target.ts';
import { COVERABLE, DIMENSIONS, type Dimension } from './coverable.ts';
import type { Telling } from './story.ts';

/** How often each thing was reached, by dimension; for machines too. */
export type CoverageCounts = Readonly<Record<Dimension, Readonly<Record<string, number>>>>;

/** Counts while stories are told. */
export class Coverage {
  readonly #counts = new Map<Dimension, Map<string, number>>(
    DIMENSIONS.map((dimension) => [dimension, new Map(COVERABLE[dimension].map((key) => [key, 0]))]),
  );
  /** E-mails of the present story: how often each was tried, and whether a restart came between. */
  readonly #mails = new Map<string, { tries: number; interrupted: boolean }>();
  #crmFailed = false;
  /** Requests to the CRM of the present story that failed and were not tried again. */
  readonly #crmRetries = new Set<string>();
  /** When the working hours of each channel turn next. */
  readonly #turns = new Map<string, Instant>();

  /** A new story begins. */
  begin(): void {
    this.#mails.clear();
    this.#crmRetries.clear();
    this.#turns.clear();
    this.#crmFailed = false;
  }

  /** A story was told. */
  told({ lines, rules }: Telling): void {
    for (const rule of rules) this.count('rules', rule);
    for (const { id, move } of lines) {
      this.count('steps', id);
      if (move !== undefined) this.count('moves', move);
    }
  }

  /** A story was told twice and was the same (SAFE-2). */
  toldTwice(): void {
    this.count('rules', 'SAFE-2');
  }

  count(dimension: Dimension, key: string, times = 1): void {
    const counts = this.#counts.get(dimension);
    counts?.set(key, (counts.get(key) ?? 0) + times);
  }

  observe(observation: Observation): void {
    switch (observation.kind) {
      case 'events':
        for (const event of observation.events) {
          this.#observeEvent(observation.portal, event);
          this.#observeDeadline(observation.portal, event, observation.at);
        }
        return;
      case 'mail':
        return this.count('mails', `${observation.mail.kind} arrived`);
      case 'fault':
        return this.count('faults', observation.fault);
      case 'restarted':
        this.count('faults', 'restart');
        for (const mail of this.#mails.values()) mail.interrupted = true;
        return;
      default:
    }
  }

  /** Adds what another exploration has reached. */
  add(counts: CoverageCounts): void {
    for (const dimension of DIMENSIONS) {
      for (const [key, times] of Object.entries(counts[dimension] ?? {})) this.count(dimension, key, times);
    }
  }

  counts(): CoverageCounts {
    const entries = [...this.#counts].map(([dimension, counts]) => {
      // In the same order whoever came first.
      const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
      return [dimension, Object.fromEntries(sorted)] as const;
    });
    return Object.fromEntries(entries) as CoverageCounts;
  }

  #observeEvent(portal: string, event: Event): void {
    this.count('events', event.type);
    switch (event.type) {
      case 'FormShown':
        return this.count('forms', `${event.form} ${event.asked ? 'asked for' : 'came by itself'}`);
      case 'FormSent':
        return this.count('forms', `${event.form} sent`);
      case 'MailDecided':
        return this.count('reasons', `${event.kind} ${event.decision}: ${event.reason}`);
      case 'VisitorArrived':
      case 'VisitorPreferencesChanged':
        if (event.language !== undefined) this.count('screen languages', event.language);
        return;
      case 'MessagePosted':
        return this.count('messages', event.message.kind);
      default:
        this.#observeMail(portal, event);
        this.#observeCrm(event);
    }
  }

  #observeDeadline(portal: string, event: Event, at: Instant): void {
    const passed = (what: string): void => this.count('deadlines', what);
    switch (event.type) {
      case 'FormScheduled':
        return passed(`${event.form} form set`);
      case 'FormCancelled':
        return passed(`${event.form} form cancelled`);
      case 'FormShown':
        if (!event.asked) passed(`${event.form} form fired`);
        return;
      case 'UnreadMailScheduled':
        return passed('unread minute set');
      case 'MailDecided':
        if (event.reason === 'unseen-for-the-delay') passed('unread minute fired');
        if (event.reason === 'seen-in-time' || event.reason === 'visitor-wrote') passed('unread minute cancelled');
        if (event.reason === 'retry-due') passed('e-mail retry fired');
        return;
      case 'MailDeferred':
        return passed('e-mail retry set');
      case 'MailCancelled':
        return passed('e-mail retry cancelled');
      case 'CrmTryFailed':
        this.#crmRetries.add(`${portal} ${event.request}`);
        return passed('CRM retry set');
      case 'CrmTryStarted':
        if (this.#crmRetries.delete(`${portal} ${event.request}`)) passed('CRM retry fired');
        return;
      case 'ForwardingTimeElapsed':
        return passed('forwarding time fired');
      case 'ConversationEnded':
        return passed(event.by === 'idle' ? 'idle time fired' : 'idle time overtaken');
      case 'HoursTurnScheduled': {
        const channel = `${portal} ${event.channel}`;
        const turn = this.#turns.get(channel);
        if (turn !== undefined) passed(turn === at ? 'working hours turned' : 'working hours changed before');
        if (event.turnAt === undefined) this.#turns.delete(channel);
        else this.#turns.set(channel, event.turnAt);
        return;
      }
      default:
    }
  }

  #observeMail(portal: string, event: Event): void {
    if (!('mail' in event) || event.mail === undefined) return;
    const key = `${portal} ${event.mail}`;
    const mail = this.#mails.get(key) ?? { tries: 0, interrupted: false };
    this.#mails.set(key, mail);
    switch (event.type) {
      case 'MailQueued':
        return this.count('mail languages', event.language);
      case 'MailTryStarted':
        mail.tries += 1;
        return;
      case 'MailAccepted':
        if (mail.tries > 1) this.count('moments', 'an e-mail was retried and then delivered');
        if (mail.interrupted) this.count('moments', 'an e-mail was delivered by the process after a restart');
        return this.count('mails', 'accepted');
      case 'MailDeferred':
        return this.count('mails', 'deferred');
      case 'MailGivenUp':
        return this.count('mails', 'given up');
      case 'MailCancelled':
        if (mail.tries > 0) this.count('moments', 'a reply was seen, or copied, before its e-mail was tried again');
        return this.count('mails', 'taken back');
      default:
    }
  }

  #observeCrm(event: Event): void {
    if (event.type === 'CrmTryFailed') this.#crmFailed = true;
    if (event.type !== 'CrmAnswered') return;
    this.count('records', event.outcome);
    if (this.#crmFailed) this.count('moments', 'a record was made after the CRM had been away');
    this.#crmFailed = false;
  }
}
