/** MAIL-7: what becomes of an e-mail has been decided at that very instant, and the decision is recorded. */

import type { MailDecision } from '../../domain/vocabulary/event.ts';
import type { ConversationNumber, MailId } from '../../domain/vocabulary/ids.ts';
import type { Instant } from '../../domain/vocabulary/time.ts';
import type { PortalFacts } from '../facts.ts';
import type { Invariant, Scene } from '../invariant.ts';

interface Recorded {
  readonly decision: MailDecision;
  readonly at: Instant;
}

/** The latest decisions of a portal that nothing has followed from yet. */
interface Decisions {
  readonly mails: Map<MailId, Recorded>;
  /** About e-mails on unread replies that are none yet. */
  readonly unread: Map<ConversationNumber, Recorded>;
}

/** Records of decisions about e-mails. */
export const decisionsAreRecorded: Invariant = {
  claim: 'what becomes of an e-mail was decided there and then',
  rules: ['MAIL-7'],
  watch: ({ breach, judged }) => {
    const portals = new WeakMap<PortalFacts, Decisions>();
    function of(portal: PortalFacts): Decisions {
      const known = portals.get(portal) ?? { mails: new Map(), unread: new Map() };
      portals.set(portal, known);
      return known;
    }
    function wants(decision: MailDecision, told: Recorded | undefined, what: string, at: Instant): void {
      judged('MAIL-7');
      if (told?.decision !== decision || told.at !== at) breach(`no decision to ${decision} is recorded of ${what}`);
    }
    const mailWants =
      (decision: MailDecision) =>
      ({ mail }: { readonly mail: MailId }, { portal, at }: Scene): void => {
        const { mails } = of(portal);
        wants(decision, mails.get(mail), `e-mail ${mail}`, at);
        mails.delete(mail); // each step has a decision of its own
      };
    const send = mailWants('send');
    return {
      on: {
        MailDecided: ({ mail, kind, conversation, decision }, { portal, at }) => {
          if (mail !== undefined) of(portal).mails.set(mail, { decision, at });
          else if (kind === 'unread') of(portal).unread.set(conversation, { decision, at });
        },
        MailQueued: send,
        MailTryStarted: (event, scene) => {
          if ((scene.portal.mails.get(event.mail)?.tries ?? 0) > 1) send(event, scene); // the first follows from the above
        },
        MailDeferred: mailWants('hold'),
        MailGivenUp: mailWants('give-up'),
        MailCancelled: mailWants('skip'),
        UnreadMailHeld: ({ conversation }, { portal, at }) => {
          const { unread } = of(portal);
          wants('hold', unread.get(conversation), `the unread replies of conversation ${conversation}`, at);
        },
      },
    };
  },
};
