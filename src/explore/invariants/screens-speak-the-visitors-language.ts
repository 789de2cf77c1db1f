/** LANG-4: what stands on a visitor's screen is in the visitor's language, else the channel's. */
import { translate } from '../../languages/format.ts';
import type { Invariant } from '../invariant.ts';

/** Languages of screens. */
export const screensSpeakTheVisitorsLanguage: Invariant = {
  claim: 'a screen is in the language of its visitor',
  rules: ['LANG-4'],
  watch: ({ breach, judged, facts, looks }) => ({
    end: () => {
      for (const { visitors } of facts.portals.values()) {
        for (const { name, language: own, channel } of visitors.values()) {
          const wanted = own ?? channel.settings.language;
          const { language, form, endedLine } = looks.visitor(name).screen();
          judged('LANG-4');
          if (language !== wanted) breach(`${name} has a screen in ${language}, not in ${wanted}`);
          if (form !== undefined && form.dismissLabel !== translate(wanted, 'dismissForm'))
            breach(`${name} has a form with "${form.dismissLabel}", which is not how ${wanted} says it`);
          if (endedLine !== undefined && endedLine !== translate(wanted, 'conversationEnded'))
            breach(`${name} reads "${endedLine}", which is not how ${wanted} says it`);
        }
      }
    },
  }),
};
