/** Decides which record of the CRM new details belong to and what they add to it (CRM-1…6); a pure function of both. */
import { canonicalEmail } from './email-address.ts';
import { canonicalPhone } from './phone-number.ts';
import type { ContactDetails } from './vocabulary/contact.ts';
import type { ConversationNumber } from './vocabulary/ids.ts';

/** A value as typed and in the form it is compared in (CRM-3). */
export interface ContactValue {
  readonly typed: string;
  readonly canonical: string;
}

/** A person or company in the CRM. */
export interface CrmRecord {
  readonly id: string;
  readonly kind: 'lead' | 'client';
  /** Order of creation: the smaller is the older (CRM-5). */
  readonly age: number;
  readonly name?: string | undefined;
  readonly emails: readonly ContactValue[];
  readonly phones: readonly ContactValue[];
  readonly numbers: readonly ConversationNumber[];
  readonly channel?: string | undefined;
  readonly page?: string | undefined;
}

/** What matching asks the CRM: who owns a value. */
export interface CrmLookup {
  readonly byId: (id: string) => CrmRecord | undefined;
  readonly byEmail: (canonical: string) => readonly CrmRecord[];
  readonly byPhone: (canonical: string) => readonly CrmRecord[];
}

/** What new details amount to. */
export interface CrmMatch {
  /** The record they belong to, changed or not; absent for a new lead (CRM-1). */
  readonly matched?: CrmRecord;
  /** The lead or client as it stands afterwards, without an id when it is new. */
  readonly result: Omit<CrmRecord, 'id' | 'age'>;
  readonly change: 'created' | 'completed' | 'unchanged';
  /** The phone belongs to another record than the e-mail: it was not copied (CRM-4). */
  readonly conflict: boolean;
}

/** The details of one request. */
export interface CrmDetails {
  readonly details: ContactDetails;
  readonly number: ConversationNumber;
  readonly channel: string;
  readonly page: string;
  /** ISO 3166 country for national phone numbers (CRM-3). */
  readonly defaultCountry: string;
  /** The record, when it is known already: only the number is added to it. */
  readonly record?: string | undefined;
}

/** A client before a lead, then the oldest (CRM-5). */
function preferred(records: readonly CrmRecord[]): CrmRecord | undefined {
  const rank = (record: CrmRecord): number => (record.kind === 'client' ? 0 : 1);
  return [...records].sort((a, b) => rank(a) - rank(b) || a.age - b.age)[0];
}

function withValue(
  values: readonly ContactValue[],
  value: ContactValue | undefined,
  owners: readonly CrmRecord[],
): readonly ContactValue[] {
  const isThere = value === undefined || values.some(({ canonical }) => canonical === value.canonical);
  return isThere || owners.length > 0 ? values : [...values, value]; // CRM-2
}

/** Finds the record for new details and says what it becomes. */
export function matchCrm(crm: CrmLookup, request: CrmDetails): CrmMatch {
  const { details, number, channel, page, defaultCountry } = request;
  const email =
    details.email === undefined ? undefined : { typed: details.email, canonical: canonicalEmail(details.email) };
  const phone =
    details.phone === undefined
      ? undefined
      : { typed: details.phone, canonical: canonicalPhone(details.phone, defaultCountry) };
  const emailOwners = email === undefined ? [] : crm.byEmail(email.canonical);
  const phoneOwners = phone === undefined ? [] : crm.byPhone(phone.canonical);
  const known = request.record === undefined ? undefined : crm.byId(request.record);
  const matched = known ?? preferred(emailOwners) ?? preferred(phoneOwners);
  if (matched === undefined) {
    return {
      result: {
        kind: 'lead',
        name: details.name,
        emails: email === undefined ? [] : [email],
        phones: phone === undefined ? [] : [phone],
        numbers: [number],
        channel,
        page,
      },
      change: 'created',
      conflict: false,
    };
  }
  const { id: _id, age: _age, ...before } = matched;
  const result = {
    ...before,
    name: matched.name ?? details.name,
    emails: withValue(matched.emails, email, emailOwners),
    phones: withValue(matched.phones, phone, phoneOwners),
    numbers: matched.numbers.includes(number) ? matched.numbers : [...matched.numbers, number],
  };
  const isCompleted =
    result.name !== matched.name || result.emails !== matched.emails || result.phones !== matched.phones;
  const isConflict =
    emailOwners.length > 0 && phoneOwners.length > 0 && !phoneOwners.some(({ id }) => id === matched.id);
  return { matched, result, change: isCompleted ? 'completed' : 'unchanged', conflict: isConflict };
}
