/** CRM-2, CRM-3, CRM-5: details go to the record that has the address, a client before a lead, among equals the oldest. */
import type { CrmRecordView } from '../../target/target.ts';
import { sameAddress } from '../contacts.ts';
import type { PortalFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** Which record matches. */
export const crmPrefersClientsAndTheOldest: Invariant = {
  claim: 'details go to the client, else the oldest record, that has the address',
  rules: ['CRM-2', 'CRM-3', 'CRM-5'],
  watch: ({ breach, judged }) => {
    /** In the order they were made. */
    const records = new WeakMap<PortalFacts, Map<string, CrmRecordView>>();
    const requests = new WeakMap<PortalFacts, Map<number, string>>();
    return {
      record: (record, { portal }) => {
        const all = records.get(portal) ?? new Map<string, CrmRecordView>();
        records.set(portal, all.set(record.id, record));
      },
      on: {
        CrmRequested: ({ request, details, record }, { portal }) => {
          const all = requests.get(portal) ?? new Map<number, string>();
          requests.set(portal, all);
          if (record === undefined && details.email !== undefined) all.set(request, details.email);
        },
        CrmAnswered: ({ request, record, outcome }, { portal }) => {
          const address = requests.get(portal)?.get(request);
          if (address === undefined) return;
          const owners = [...(records.get(portal)?.values() ?? [])].filter(({ emails }) =>
            emails.some(({ typed }) => sameAddress(typed, address)),
          );
          if (outcome !== 'created') judged('CRM-2');
          if (owners.length > 1) judged('CRM-5');
          const isTypedSo = owners.some(({ emails }) => emails.some(({ typed }) => typed === address));
          if (owners.length > 0 && !isTypedSo) judged('CRM-3');
          const wanted = owners.find(({ kind }) => kind === 'client') ?? owners[0];
          if (wanted?.id !== record) breach(`what was told of ${address} went to ${record}, not to ${wanted?.id}`);
        },
      },
    };
  },
};
