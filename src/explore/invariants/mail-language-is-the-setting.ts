/** LANG-1, LANG-2: an e-mail is in the language the channel's setting had when it was decided. */
import { mailLanguageOf } from '../../domain/vocabulary/settings.ts';
import type { Language } from '../../languages/catalogue.ts';
import type { ChannelFacts, MailFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';

/** The language of e-mails. */
export const mailLanguageIsTheSetting: Invariant = {
  claim: 'an e-mail is in the language set when it was composed',
  rules: ['LANG-1', 'LANG-2'],
  watch: ({ breach, judged, facts }) => {
    const set = new WeakMap<MailFacts, Language>();
    /** The language of each channel's e-mail before. */
    const latest = new WeakMap<ChannelFacts, Language>();
    return {
      on: {
        MailQueued: ({ messageId }) => {
          const told = facts.mailsById.get(messageId);
          if (told === undefined) return;
          const { channel } = told.conversation;
          const language = mailLanguageOf(channel.settings);
          if ((latest.get(channel) ?? language) !== language) judged('LANG-2');
          latest.set(channel, language);
          set.set(told, language);
        },
      },
      mail: ({ contentLanguage, htmlLanguage, subject }, told) => {
        const wanted = set.get(told);
        judged('LANG-1');
        if (contentLanguage !== wanted || htmlLanguage !== wanted) {
          breach(`"${subject}" is in ${contentLanguage}, and the setting was ${wanted}`);
        }
      },
    };
  },
};
