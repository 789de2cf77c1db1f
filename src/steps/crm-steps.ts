/** Sentences about the leads and clients of the CRM. */

import type { ContactField } from '../domain/vocabulary/contact.ts';
import { matchesGlob } from '../sink/glob.ts';
import type { CrmRecordView, PlannedRecord } from '../target/target.ts';
import { ensureStarted } from './acting.ts';
import { box } from './box.ts';
import { readFixture } from './fixture.ts';
import { changePortalPlan, firstPortal, mustStandFirst, portalNamed } from './planning.ts';
import { readWord } from './read-words.ts';
import {
  type Pair,
  placeOfCell,
  type Reading,
  type Run,
  readPairs,
  readRecords,
  type Sentence,
  sentence,
} from './reading.ts';
import { sameValue } from './same-contact.ts';
import type { CrmRow } from './spoken-words.ts';
import { type Cell, StepFailure } from './step.ts';
import type { StepId } from './step-id.ts';
import type { World } from './world.ts';

const REPEATABLE: readonly CrmRow[] = ['email', 'phone', 'number'];

type RecordCells = Partial<Readonly<Record<ContactField | 'kind', Cell>>>;

function plannedRecord({ kind, name, email, phone }: RecordCells, reading: Reading): PlannedRecord {
  const list = (value = ''): readonly string[] =>
    value
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  return {
    kind:
      kind === undefined
        ? 'lead'
        : readWord(kind.value, reading.words.crmKinds, 'kind of CRM record', placeOfCell(kind)),
    ...(name === undefined || name.value === '' ? {} : { name: name.value }),
    emails: list(email?.value),
    phones: list(phone?.value),
  };
}

function recordsTable(reading: Reading): readonly PlannedRecord[] {
  return readRecords(reading, reading.words.crmColumns).map((cells) => plannedRecord(cells, reading));
}

function sharedRecords(name: string, reading: Reading): readonly PlannedRecord[] {
  return readFixture('crm', name, reading, (tables) =>
    tables.map((table) => {
      const pairs = readPairs(table, table.words.crmColumns, 'detail of a CRM record');
      return plannedRecord(
        Object.fromEntries(pairs.map(({ key, value, valuePlace }) => [key, { value, ...valuePlace }])),
        table,
      );
    }),
  );
}

function knows(records: readonly PlannedRecord[], portal?: string): Run {
  return (world) => {
    mustStandFirst(world);
    const { name } = portal === undefined ? firstPortal(world) : portalNamed(world, portal);
    changePortalPlan(world, name, (each) => ({ ...each, crm: [...each.crm, ...records] }));
  };
}

async function recordsOf(world: World, portal: string | undefined): Promise<readonly CrmRecordView[]> {
  if (portal !== undefined) portalNamed(world, portal);
  await ensureStarted(world);
  return world.target.crmRecords(portal);
}

function valuesOf(record: CrmRecordView, row: CrmRow): readonly string[] {
  switch (row) {
    case 'name':
      return record.name === undefined ? [] : [record.name];
    case 'email':
      return record.emails.flatMap(({ typed, canonical }) => [typed, canonical]);
    case 'phone':
      return record.phones.flatMap(({ typed, canonical }) => [typed, canonical]);
    case 'number':
      return record.numbers.map(String);
    case 'channel':
      return record.channel === undefined ? [] : [record.channel];
    case 'page':
      return record.page === undefined ? [] : [record.page];
  }
}

/** An empty cell says that the record has nothing of the kind. */
function isThere(record: CrmRecordView, { key, value }: Pair<CrmRow>, country: string): boolean {
  const values = valuesOf(record, key);
  if (value === '') return values.length === 0;
  if (key === 'number' || key === 'channel' || key === 'page') return values.some((each) => matchesGlob(each, value));
  return values.some((each) => sameValue(key, each, value, country));
}

function renderRecords(records: readonly CrmRecordView[]): string {
  const lines = records.map((record) => {
    const typed = [...record.emails, ...record.phones].map((each) => each.typed);
    const where = [...record.numbers.map((number) => `no. ${number}`), record.channel ?? '', record.page ?? ''];
    return [record.kind, record.name ?? '(no name)', ...typed, ...where].filter((part) => part !== '').join(' · ');
  });
  return box('CRM', [lines.length === 0 ? ['(no records)'] : lines]);
}

function counts(kind: CrmRecordView['kind'], count: number, portal?: string): Run {
  return async (world) => {
    const records = await recordsOf(world, portal);
    const found = records.filter((record) => record.kind === kind).length;
    if (found !== count) throw new StepFailure(`the CRM has ${found} ${kind}s, not ${count}`, renderRecords(records));
  };
}

function hasRecord(kind: CrmRecordView['kind'], rows: readonly Pair<CrmRow>[], portal?: string): Run {
  return async (world) => {
    const records = await recordsOf(world, portal);
    const own = portal === undefined ? firstPortal(world) : portalNamed(world, portal);
    const country = own.channels[0]?.settings.defaultCountry ?? 'US';
    const missing = records
      .filter((record) => record.kind === kind)
      .map((record) => rows.filter((row) => !isThere(record, row, country)))
      .sort((one, other) => one.length - other.length)[0];
    if (missing?.length === 0) return;
    const lacks = missing
      ?.map(({ key, value }) => (value === '' ? `${key} is not empty` : `no ${key} "${value}"`))
      .join(', ');
    throw new StepFailure(
      lacks === undefined ? `the CRM has no ${kind} at all` : `the CRM has no such ${kind}; the nearest: ${lacks}`,
      renderRecords(records),
    );
  };
}

const rowsTable = (reading: Reading): readonly Pair<CrmRow>[] =>
  readPairs(reading, reading.words.crmRows, 'detail of a CRM record', REPEATABLE);

const recordWith = (kind: CrmRecordView['kind']): Sentence =>
  sentence('then', [], (_, reading) => hasRecord(kind, rowsTable(reading)), 'table');

/** The sentences of this family. */
export const crmSentences: Readonly<Record<Extract<StepId, `crm-${string}`>, Sentence>> = {
  'crm-knows': sentence('given', [], (_, reading) => knows(recordsTable(reading)), 'table'),
  'crm-of-knows': sentence('given', ['string'], ([portal], reading) => knows(recordsTable(reading), portal), 'table'),
  'crm-shared': sentence('given', ['string'], ([name], reading) => knows(sharedRecords(name, reading))),
  'crm-leads': sentence('then', ['int'], ([count]) => counts('lead', count)),
  'crm-clients': sentence('then', ['int'], ([count]) => counts('client', count)),
  'crm-lead-with': recordWith('lead'),
  'crm-client-with': recordWith('client'),
  'crm-of-leads': sentence('then', ['string', 'int'], ([portal, count]) => counts('lead', count, portal)),
  'crm-of-lead-with': sentence(
    'then',
    ['string'],
    ([portal], reading) => hasRecord('lead', rowsTable(reading), portal),
    'table',
  ),
};
