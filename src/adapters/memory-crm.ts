/** A CRM in memory: the records of one company, each value found by its canonical form. It applies `crm-matching`. */

import { type ContactValue, type CrmLookup, type CrmRecord, matchCrm } from '../domain/crm-matching.ts';
import type { CrmOutcome } from '../domain/vocabulary/command.ts';
import { InOrderMap } from '../domain/vocabulary/in-order.ts';
import type { Crm, CrmSubmission } from '../engine/ports.ts';

/** A CRM whose records can be read and which can be made unreachable. */
export interface MemoryCrm extends Crm {
  /** Adds a record as the company's people would. */
  readonly add: (record: Omit<CrmRecord, 'id' | 'age'>) => CrmRecord;
  /** Oldest first. */
  readonly records: () => readonly CrmRecord[];
  /** Down: it says so at once. Silent: it says nothing until it is reachable again, and answers then. */
  readonly become: (state: 'reachable' | 'down' | 'silent') => void;
  /** Requests that wait for an answer in silence. */
  readonly waiting: () => number;
  /** Calls `listener` each time a request begins to wait. Returns what ends that. */
  readonly onSilence: (listener: () => void) => () => void;
}

/** How many answers are remembered for repeated requests; requests come one at a time, so one would nearly do. */
const ANSWERS_KEPT = 1_000;

/** An empty CRM that is reachable. `onRecord` is told of each record that is new or changed. */
export function createMemoryCrm(onRecord: (record: CrmRecord) => void = () => undefined): MemoryCrm {
  const records = new Map<string, CrmRecord>();
  const byEmail = new Map<string, Set<string>>();
  const byPhone = new Map<string, Set<string>>();
  const answers = new InOrderMap<string, CrmOutcome>();
  let health: 'reachable' | 'down' | 'silent' = 'reachable';
  const waiting = new Set<() => void>();
  const listeners = new Set<() => void>();

  function index(places: Map<string, Set<string>>, values: readonly ContactValue[], id: string): void {
    for (const { canonical } of values) {
      const owners = places.get(canonical) ?? new Set();
      places.set(canonical, owners.add(id));
    }
  }

  function put(record: CrmRecord): CrmRecord {
    records.set(record.id, record);
    index(byEmail, record.emails, record.id);
    index(byPhone, record.phones, record.id);
    onRecord(record);
    return record;
  }

  function add(record: Omit<CrmRecord, 'id' | 'age'>): CrmRecord {
    const age = records.size + 1;
    return put({ ...record, id: `${record.kind}-${age}`, age });
  }

  function owners(places: Map<string, Set<string>>, canonical: string): CrmRecord[] {
    return [...(places.get(canonical) ?? [])].map((id) => records.get(id) as CrmRecord);
  }

  const lookup: CrmLookup = {
    byId: (id) => records.get(id),
    byEmail: (canonical) => owners(byEmail, canonical),
    byPhone: (canonical) => owners(byPhone, canonical),
  };

  function apply(submission: CrmSubmission): CrmOutcome {
    const { matched, result, change, conflict } = matchCrm(lookup, submission);
    const record = matched === undefined ? add(result) : put({ ...matched, ...result });
    return { kind: 'done', record: record.id, change, conflict };
  }

  /** The same request twice has the effect of once (CRM-8). */
  function answerTo(submission: CrmSubmission): CrmOutcome {
    const outcome = answers.get(submission.key) ?? apply(submission);
    answers.set(submission.key, outcome);
    const oldest = answers.first();
    if (answers.size > ANSWERS_KEPT && oldest !== undefined) answers.delete(oldest);
    return outcome;
  }

  return {
    add,
    records: () => [...records.values()],
    become: (state) => {
      health = state;
      if (state !== 'reachable') return;
      for (const answer of waiting) answer();
      waiting.clear();
    },
    waiting: () => waiting.size,
    onSilence: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    submit: (submission, signal) => {
      if (health === 'down') return Promise.resolve({ kind: 'unreachable', reason: 'the CRM is down' });
      if (health === 'reachable') return Promise.resolve(answerTo(submission));
      return new Promise((resolve) => {
        const answer = (): void => resolve(answerTo(submission));
        waiting.add(answer);
        for (const listener of [...listeners]) listener();
        const giveUp = (): void => {
          waiting.delete(answer);
          resolve({ kind: 'unreachable', reason: 'no answer in time' });
        };
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
  };
}
