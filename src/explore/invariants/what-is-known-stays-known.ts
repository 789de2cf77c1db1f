/** CONT-2: a field left empty erases nothing; agents see of a visitor what was ever told, the latest of each. */
import { CONTACT_FIELDS } from '../../domain/vocabulary/contact.ts';
import { isKnown } from '../contacts.ts';
import type { Invariant } from '../invariant.ts';

/** What agents see of a visitor. */
export const whatIsKnownStaysKnown: Invariant = {
  claim: 'what is known of a visitor stays known',
  rules: ['CONT-2'],
  watch: ({ breach, judged, facts, looks }) => ({
    end: () => {
      for (const portal of facts.portals.values()) {
        for (const agent of portal.agents.values()) {
          for (const { number, contact } of looks.agent(agent.name).desk().conversations) {
            const known = portal.conversations.get(number)?.visitor.contact;
            if (known !== undefined && isKnown(known)) judged('CONT-2');
            const lost = CONTACT_FIELDS.find((field) => known?.[field] !== contact[field]);
            if (lost !== undefined) breach(`${agent.name} sees the ${lost} "${contact[lost]}", not "${known?.[lost]}"`);
          }
        }
      }
    },
  }),
};
