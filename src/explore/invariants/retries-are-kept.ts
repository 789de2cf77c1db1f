/** MAIL-4: a failed try is followed by the next after its pause; the last failure, or a refusal for good, is told in the chat. */
import type { MailFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** How e-mails fare. */
export const retriesAreKept: Invariant = {
  claim: 'a failed e-mail is tried again after its pause, or its end is told in the chat',
  rules: ['MAIL-4', 'SAFE-1'],
  watch: ({ breach, judged, after, facts }) => {
    /** When each try begins next. */
    const retryAt = new WeakMap<MailFacts, number>();
    return {
      restarted: () => {
        for (const { outbox } of facts.portals.values()) if (outbox.size > 0) judged('SAFE-1');
      },
      on: {
        MailTryStarted: ({ mail: id }, { portal, at }) => {
          const told = portal.mails.get(id);
          const due = told === undefined ? undefined : retryAt.get(told);
          if (told === undefined || due === undefined) return;
          retryAt.delete(told);
          judged('MAIL-4');
          if (due !== at) breach(`an e-mail was tried again ${at - due} ms after it was due`);
        },
        MailDeferred: ({ mail: id }, { portal, at }) => {
          const told = portal.mails.get(id);
          if (told === undefined) return;
          const pause = portal.settings.mailRetryPausesMs[told.tries - 1];
          if (pause === undefined) {
            breach(`an e-mail is to be tried again after ${told.tries} tries`);
            return;
          }
          retryAt.set(told, at + pause);
          const { tries } = told;
          after(at + pause, () => {
            if (told.tries === tries && told.state === 'waiting') {
              breach(`an e-mail to ${told.address} was not tried again ${pause} ms after its try number ${tries}`);
            }
          });
        },
        MailGivenUp: ({ mail: id, response }, { portal, at }) => {
          const told = portal.mails.get(id);
          if (told === undefined) return;
          judged('MAIL-4');
          const isForGood = response.startsWith('5');
          const wanted = portal.settings.mailRetryPausesMs.length + 1;
          if (!isForGood && told.tries < wanted)
            breach(`an e-mail was given up after ${told.tries} tries of ${wanted}`);
          const { said, number } = told.conversation;
          after(at, () => {
            const isTold = said.some((each) => each.content.kind === 'mail-undelivered' && each.at === at);
            if (!isTold) breach(`an e-mail of conversation ${number} was given up, and the agent is not told`);
          });
        },
      },
    };
  },
};
