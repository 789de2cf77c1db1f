/** CRM-1, 2, 6, 8; NUM-2: what a form told is on a record once the CRM has answered, with the conversation's number. */
import { sameAddress } from '../contacts.ts';
import type { PortalFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

interface Owed {
  readonly number: number;
  readonly email: string | undefined;
  readonly name: string | undefined;
}

/** Details on their way to the CRM. */
export const crmGetsWhatWasTold: Invariant = {
  claim: 'what a form told stands on a record, with the number of the conversation',
  rules: ['CRM-1', 'CRM-2', 'CRM-6', 'CRM-8', 'NUM-2'],
  watch: ({ breach, judged, after, looks }) => {
    const owed = new WeakMap<PortalFacts, Owed[]>();
    /** Portals whose CRM did not answer at once. */
    const wasAway = new WeakSet<PortalFacts>();
    /** Once nothing is under way, every detail told has its record. */
    function judge(portal: PortalFacts): void {
      if (portal.crmRequests.size > 0) return;
      const records = looks.crmRecords(portal.name);
      for (const { number, email, name } of owed.get(portal) ?? []) {
        judged('NUM-2');
        if (wasAway.has(portal)) judged('CRM-8');
        const bearers = records.filter(({ numbers }) => numbers.includes(number));
        if (bearers.length === 0) breach(`no record bears the number ${number}, though its visitor left contacts`);
        else if (name !== undefined && bearers.every((record) => record.name === undefined)) {
          breach(`no record with the number ${number} has a name, though its visitor told one`);
        }
        const holds = records.some(({ emails }) => emails.some(({ canonical }) => sameAddress(canonical, email)));
        if (email !== undefined && !holds) breach(`no record has ${email}, which the visitor of ${number} left`);
      }
      owed.delete(portal);
      wasAway.delete(portal);
    }
    return {
      on: {
        FormSent: ({ conversation: number, form }, { portal, at }) => {
          const conversation = portal.conversations.get(number);
          if (conversation?.sent === undefined) return;
          const { contact } = conversation.visitor;
          if (form === 'copy' && contact.email !== undefined) return;
          const { draft } = conversation.sent.form;
          const told = { ...contact, ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim())) };
          if (told.email === undefined && told.phone === undefined) return; // kept until somebody can be reached (CRM-6)
          if (contact.name !== undefined && draft.name === undefined) judged('CRM-6');
          owed.set(portal, [...(owed.get(portal) ?? []), { number, email: told.email, name: told.name }]);
          after(at, () => judge(portal));
        },
        CrmTryFailed: (_, { portal }) => wasAway.add(portal),
        CrmAnswered: ({ outcome }, { portal, at }) => {
          judged(outcome === 'created' ? 'CRM-1' : 'CRM-2');
          after(at, () => judge(portal));
        },
      },
    };
  },
};
