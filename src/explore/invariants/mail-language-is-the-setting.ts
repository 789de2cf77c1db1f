/** LANG-1, LANG-2: an e-mail is in the language the channel's setting had when it was decided. */
import { mailLanguageOf } from '../../domain/vocabulary/settings.ts';
import type { Language } from '../../languages/catalogue.ts';
import type { MailFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** The language of e-mails. */
export const mailLanguageIsTheSetting: Invariant = {
  claim: 'an e-mail is in the language set when it was composed',
  rules: ['LANG-1', 'LANG-2'],
  watch: ({ breach, facts }) => {
    const set = new WeakMap<MailFacts, Language>();
    return {
      on: {
        MailQueued: ({ messageId }) => {
          const told = facts.mailsById.get(messageId);
          if (told !== undefined) set.set(told, mailLanguageOf(told.conversation.channel.settings));
        },
      },
      mail: ({ contentLanguage, htmlLanguage, subject }, told) => {
        const wanted = set.get(told);
        if (contentLanguage !== wanted || htmlLanguage !== wanted) {
          breach(`"${subject}" is in ${contentLanguage}, and the setting was ${wanted}`);
        }
      },
    };
  },
};
