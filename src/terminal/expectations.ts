/**
 * What there is to see in a world, and what of it is new since an earlier look, as sentences that expect just that. It
 * looks and acts not.
 */
import { CONTACT_FIELDS } from '../domain/vocabulary/contact.ts';
import type { Language } from '../languages/catalogue.ts';
import { findLanguage } from '../languages/index.ts';
import { plain } from '../sink/glob.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import type { SpokenWords } from '../steps/spoken-words.ts';
import type { StepId } from '../steps/step-id.ts';
import type { World } from '../steps/world.ts';
import { type Argument, wordsOf, writeSentence } from '../steps/write-sentence.ts';
import type { AgentDesk, CrmRecordView, PersonName, VisitorScreen } from '../target/target.ts';
import type { ChatStep } from './chat-step.ts';

/** What everybody sees at an instant. */
export interface Look {
  /** Of a closed page: as it was when last open. */
  readonly screens: ReadonlyMap<PersonName, VisitorScreen>;
  readonly desks: ReadonlyMap<PersonName, AgentDesk>;
  /** By portal. */
  readonly records: ReadonlyMap<string, readonly CrmRecordView[]>;
}

/** Nobody has looked yet. */
export const NO_LOOK: Look = { screens: new Map(), desks: new Map(), records: new Map() };

/** Looks at everything. */
export function lookAround(world: World, visitors: readonly PersonName[], before: Look): Look {
  const { target, plan } = world;
  const screens = visitors.flatMap((name) => {
    const screen = target.visitor(name).screen();
    const shown = screen.pageOpen ? screen : before.screens.get(name);
    return shown === undefined ? [] : [[name, shown] as const];
  });
  const agents = plan.portals.flatMap((portal) => portal.agents);
  return {
    screens: new Map(screens),
    desks: new Map(agents.map(({ name }) => [name, target.agent(name).desk()])),
    records: new Map(plan.portals.map(({ name }) => [name, target.crmRecords(name)])),
  };
}

/** Long enough to tell texts apart, short enough to read. */
const MOST_CHARACTERS = 100;

/** The part of a text a sentence quotes; empty when there is nothing that can stand in a file. */
export function excerpt(text: string): string {
  const line = plain(text.split('\n').find((each) => plain(each) !== '') ?? '');
  const printable = line.split(/[\p{Cc}\p{Cs}\u2028\u2029]/u).reduce((longest, part) => {
    return part.length > longest.length ? part : longest;
  }, '');
  return [...printable].slice(0, MOST_CHARACTERS).join('').trim();
}

/** Writes sentences of one spoken language. */
class Expectations {
  readonly steps: ChatStep[] = [];
  readonly words: SpokenWords;
  constructor(spokenLanguage: string) {
    this.words = wordsOf(spokenLanguage);
  }
  add(id: StepId, args: readonly Argument[], table?: readonly (readonly string[])[]): void {
    const text = writeSentence(id, args, this.words.spokenLanguage);
    this.steps.push(table === undefined ? { text } : { text, table });
  }
  addText(id: StepId, who: PersonName, text: string): void {
    const shown = excerpt(text);
    if (shown !== '') this.add(id, [who, shown]);
  }
}

/** What is on the screens, the desks and in the CRM after `before`, as expectations. */
export function whatIsNew(before: Look, after: Look, spokenLanguage: string): readonly ChatStep[] {
  const found = new Expectations(spokenLanguage);
  for (const [name, screen] of after.screens) screenNews(found, name, before.screens.get(name), screen);
  for (const [name, desk] of after.desks) deskNews(found, name, before.desks.get(name), desk);
  const [first] = after.records.keys();
  for (const [portal, records] of after.records) {
    crmNews(found, portal === first ? undefined : portal, before.records.get(portal) ?? [], records);
  }
  return found.steps;
}

function screenNews(found: Expectations, who: PersonName, old: VisitorScreen | undefined, now: VisitorScreen): void {
  if (old === now) return;
  const isSame = old?.number === now.number;
  if (now.number !== undefined && !isSame) found.add('screen-number', [who, now.number]);
  for (const line of now.lines.slice(isSame ? (old?.lines.length ?? 0) : 0)) {
    if (line.kind === 'greeting') found.add('screen-greeting', [who]);
    else if (line.kind !== 'visitor') found.addText('screen-shows', who, line.text);
  }
  formNews(found, who, isSame ? old?.form : undefined, now.form);
  const { copyStatus } = now;
  if (copyStatus !== undefined && copyStatus.outcome !== (isSame ? old?.copyStatus?.outcome : undefined)) {
    if (copyStatus.outcome === 'sent') found.add('screen-copy-sent', [who]);
    if (copyStatus.outcome === 'failed') found.add('screen-copy-failed', [who]);
  }
  if (now.endedLine !== undefined && !(isSame && old?.endedLine !== undefined)) found.add('screen-ended', [who]);
}

function formNews(found: Expectations, who: PersonName, old: VisitorScreen['form'], now: VisitorScreen['form']): void {
  if (now === undefined) {
    if (old !== undefined) found.add('screen-no-form', [who]);
    return;
  }
  const fieldsOf = (form: VisitorScreen['form']): string =>
    (form?.fields ?? []).map(({ field }) => found.words.fields[field][0]).join(', ');
  const problemsOf = (form: VisitorScreen['form']): readonly string[] =>
    (form?.fields ?? []).flatMap(({ field, problem }) => (problem === undefined ? [] : [field]));
  const hasGrown = old?.kind !== now.kind || fieldsOf(old) !== fieldsOf(now);
  const problems = now.fields.filter(({ problem }) => problem !== undefined);
  const isNewProblem = problems.length > 0 && problemsOf(old).join() !== problemsOf(now).join();
  if (!hasGrown && !isNewProblem) return;
  found.add('screen-form', [who, now.kind]); // the sentences after it speak of this visitor's form
  if (hasGrown) found.add('screen-form-asks', [fieldsOf(now)]);
  if (isNewProblem) for (const { field } of problems) found.add('screen-form-problem', [field]);
}

function deskNews(found: Expectations, who: PersonName, old: AgentDesk | undefined, now: AgentDesk): void {
  for (const conversation of now.conversations) {
    const before = old?.conversations.find(({ number }) => number === conversation.number);
    if (before === undefined) found.add('desk-number', [who, conversation.number]);
    for (const entry of conversation.entries.slice(before?.entries.length ?? 0)) {
      if (entry.kind === 'visitor') found.addText('desk-shows', who, entry.text);
      if (entry.kind === 'mail-undelivered') found.add('desk-mail-undelivered', [who]);
      if (entry.kind === 'contact-conflict') found.add('desk-contact-conflict', [who]);
      const rows = CONTACT_FIELDS.flatMap((field) => {
        const value = entry.details?.[field];
        return value === undefined ? [] : [[found.words.fields[field][0]!, plain(value)]];
      });
      if (rows.length > 0) found.add('desk-contact-details', [who], rows);
    }
  }
}

function crmNews(
  found: Expectations,
  portal: string | undefined,
  old: readonly CrmRecordView[],
  now: readonly CrmRecordView[],
): void {
  const count = (records: readonly CrmRecordView[], kind: CrmRecordView['kind']): number =>
    records.filter((record) => record.kind === kind).length;
  const leads = count(now, 'lead');
  if (leads !== count(old, 'lead')) {
    if (portal === undefined) found.add('crm-leads', [leads]);
    else found.add('crm-of-leads', [portal, leads]);
  }
  for (const record of now) {
    const before = old.find(({ id }) => id === record.id);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(record)) continue;
    if (old.length === 0 && record.numbers.length === 0) continue; // known from the start
    const rows = recordRows(record, found.words);
    if (rows.length === 0 || (portal !== undefined && record.kind === 'client')) continue;
    if (portal === undefined) found.add(record.kind === 'lead' ? 'crm-lead-with' : 'crm-client-with', [], rows);
    else found.add('crm-of-lead-with', [portal], rows);
  }
}

function recordRows(record: CrmRecordView, { crmRows }: SpokenWords): readonly (readonly string[])[] {
  return [
    ...(record.name === undefined ? [] : [[crmRows.name[0]!, plain(record.name)]]),
    ...record.emails.map(({ typed }) => [crmRows.email[0]!, plain(typed)]),
    ...record.phones.map(({ typed }) => [crmRows.phone[0]!, plain(typed)]),
    ...record.numbers.map((number) => [crmRows.number[0]!, String(number)]),
  ];
}

/** Ways to expect an e-mail, the most telling first. */
export function mailExpectations(mail: ReceivedMail, spokenLanguage: string): readonly ChatStep[] {
  const [address] = mail.to;
  if (address === undefined || mail.kind === 'unknown') return [];
  const kind = mail.kind;
  const { mailRows } = wordsOf(spokenLanguage);
  const language: Language | undefined = findLanguage(mail.contentLanguage ?? '');
  const wanted = mail.entries.filter(({ part }) => part === (kind === 'unread' ? 'reply' : 'message'));
  const rows = [
    [mailRows.subject[0]!, escapeGlob(plain(mail.subject))],
    ...wanted.map(({ part, text }) => [mailRows[part][0]!, escapeGlob(plain(text))]),
  ];
  const inLanguage = {
    text: writeSentence('mail-received-in-with', [address, kind, language ?? 'en'], spokenLanguage),
  };
  return [
    ...(language === undefined ? [] : [{ ...inLanguage, table: rows }]),
    { text: writeSentence('mail-received-with', [address, kind], spokenLanguage), table: rows },
    { text: writeSentence('mail-received', [address, kind], spokenLanguage) },
    { text: writeSentence('mail-received-again', [address], spokenLanguage) },
  ];
}

function escapeGlob(text: string): string {
  return text.replaceAll('*', '\\*');
}
