/** CONV-5, NUM-2, TRANS-6, SAFE-3: a visitor's screen shows its own conversation, all of it and nothing else, and the truth of copies. */
import { type ConversationFacts, isSeeing, type MailFacts } from '../facts.ts';
import type { Invariant } from '../invariant.ts';
import { isSameText } from '../reading-mails.ts';

const OUTCOMES: Readonly<Record<MailFacts['state'], string>> = {
  'under way': 'sending',
  waiting: 'sending',
  accepted: 'sent',
  'given up': 'failed',
  cancelled: 'failed',
};

/** Screens of visitors. */
export const screensShowWhatWasSaid: Invariant = {
  claim: 'a screen shows its own conversation, all of it and nothing else',
  rules: ['CONV-5', 'NUM-2', 'TRANS-6', 'SAFE-3'],
  watch: ({ breach, judged, facts, looks }) => {
    /** Conversations in which a copy was refused for being one too many (TRANS-7): that is told as a failure. */
    const limited = new WeakSet<ConversationFacts>();
    /** What is said of copies is true of one of them (TRANS-6). */
    function judgeCopies(name: string, conversation: ConversationFacts, outcome: string | undefined): void {
      const { transcripts } = conversation;
      if (outcome === 'failed' && limited.has(conversation)) return;
      if (transcripts.length > 0) judged('TRANS-6');
      const states = transcripts.map(({ state }) => OUTCOMES[state]);
      if (transcripts.length === 0 ? outcome !== undefined : !states.some((state) => state === outcome)) {
        breach(`${name} is told that the copy is ${outcome ?? 'nothing'}; it is ${states.join(', ') || 'nothing'}`);
      }
    }
    return {
      on: {
        FormRefused: ({ conversation: number, problems }, { portal }) => {
          const conversation = portal.conversations.get(number);
          if (problems.email === 'tooManyCopies' && conversation !== undefined) limited.add(conversation);
        },
      },
      end: () => {
        for (const portal of facts.portals.values()) {
          for (const visitor of portal.visitors.values()) {
            const { name, viewing, pageOpen } = visitor;
            const screen = looks.visitor(name).screen();
            if (!pageOpen || viewing === undefined) {
              if (screen.lines.length > 0) breach(`${name} sees messages, and has nothing on the screen`);
              continue;
            }
            judged('NUM-2');
            if (portal.conversations.size > 1) judged('SAFE-3');
            if (viewing.said.some(({ content }) => content.kind === 'note')) judged('CONV-5');
            if (screen.number !== viewing.number)
              breach(`${name} sees conversation ${screen.number}, not ${viewing.number}`);
            const said = viewing.said.filter(({ content }) => content.kind === 'visitor' || content.kind === 'reply');
            const lines = screen.lines.filter(({ kind }) => kind === 'visitor' || kind === 'reply');
            const wrong = said.findIndex(({ content }, place) => {
              const text = lines[place]?.text;
              return text === undefined || ('text' in content && !isSameText(content, text, undefined));
            });
            if (lines.length !== said.length || wrong >= 0) {
              breach(`${name} sees ${lines.length} messages of people, not the ${said.length} that were said`);
            }
            if (isSeeing(visitor, viewing) && viewing.unseen.size > 0)
              breach(`${name} looks at replies that count as unseen`);
            const form =
              [...viewing.forms.values()].find(({ kind }) => kind === 'copy') ?? [...viewing.forms.values()].at(-1);
            if (screen.form?.kind !== form?.kind)
              breach(`${name} has the form ${screen.form?.kind}, not ${form?.kind}`);
            judgeCopies(name, viewing, screen.copyStatus?.outcome);
          }
        }
      },
    };
  },
};
