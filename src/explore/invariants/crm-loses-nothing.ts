/** CRM-1, 2, 4, 6: a record only grows; a value belongs to one record; nobody gets one who could not be reached. */
import type { Instant } from '../../domain/vocabulary/time.ts';
import type { CrmRecordView } from '../../target/target.ts';
import { detailsText, isReachable } from '../contacts.ts';
import type { PortalFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

type Values = CrmRecordView['emails'];

function keeps(before: Values, now: Values): boolean {
  return before.every(({ typed, canonical }, place) => {
    const value = now[place];
    return value?.typed === typed && value.canonical === canonical;
  });
}

/** Records of the CRM. */
export const crmLosesNothing: Invariant = {
  claim: 'the CRM never loses or changes a value, and no two records get the same address',
  rules: ['CRM-1', 'CRM-2', 'CRM-4', 'CRM-6', 'CRM-7'],
  watch: ({ breach, judged }) => {
    const versions = new WeakMap<PortalFacts, Map<string, CrmRecordView>>();
    const owners = new WeakMap<PortalFacts, Map<string, string>>();
    /** The latest details each portal asked its CRM to keep, and when. */
    const latest = new WeakMap<PortalFacts, { readonly details: string; readonly at: Instant }>();
    return {
      on: {
        CrmRequested: ({ details }, { portal, at }) => {
          const before = latest.get(portal);
          const now = { details: detailsText(details), at };
          if (before?.details === now.details && before.at === at) judged('CRM-7');
          latest.set(portal, now);
        },
        MessagePosted: ({ message }) => {
          if (message.kind === 'contact-conflict') judged('CRM-4');
        },
        FormSent: ({ conversation: number }, { portal }) => {
          const contact = portal.conversations.get(number)?.visitor.contact;
          if (contact !== undefined && !isReachable(contact)) judged('CRM-6');
        },
      },
      record: (record, { portal }) => {
        const records = versions.get(portal) ?? new Map<string, CrmRecordView>();
        const owner = owners.get(portal) ?? new Map<string, string>();
        versions.set(portal, records);
        owners.set(portal, owner);
        const before = records.get(record.id);
        records.set(record.id, record);
        if (portal.conversations.size > 0) judged(before === undefined ? 'CRM-1' : 'CRM-2');
        if (before !== undefined) {
          if (before.name !== undefined && before.name !== record.name) {
            breach(`the name "${before.name}" of the record ${record.id} became "${record.name}"`);
          }
          if (!keeps(before.emails, record.emails)) breach(`the record ${record.id} lost an e-mail address`);
          if (!keeps(before.phones, record.phones)) breach(`the record ${record.id} lost a phone number`);
          if (!before.numbers.every((number) => record.numbers.includes(number))) {
            breach(`the record ${record.id} lost the number of a conversation`);
          }
          if (before.kind !== record.kind) breach(`the record ${record.id} became a ${record.kind}`);
        }
        for (const { canonical } of [...record.emails, ...record.phones]) {
          const first = owner.get(canonical);
          if (first === undefined) owner.set(canonical, record.id);
          // What the company's people entered twice before anybody chatted is theirs to mend.
          else if (first !== record.id && portal.conversations.size > 0 && !owns(before, canonical)) {
            breach(`"${canonical}" stands on the records ${first} and ${record.id}`);
          }
        }
        if (record.emails.length + record.phones.length === 0) breach(`the record ${record.id} reaches nobody`);
      },
    };
  },
};

function owns(record: CrmRecordView | undefined, canonical: string): boolean {
  return record !== undefined && [...record.emails, ...record.phones].some((value) => value.canonical === canonical);
}
