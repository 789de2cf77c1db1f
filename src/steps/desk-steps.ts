/** Sentences about what agents see on their desk, at this very instant. */
import type { ContactField } from '../domain/vocabulary/contact.ts';
import { plain } from '../sink/glob.ts';
import type { AgentDesk, AgentHand, DeskConversation, DeskEntry } from '../target/target.ts';
import { agentHand } from './acting.ts';
import { firstChannel } from './planning.ts';
import { type Pair, type Run, readPairs, type Sentence, sentence } from './reading.ts';
import { renderDesk, textsOfConversation } from './render-desk.ts';
import { sameValue } from './same-contact.ts';
import { StepFailure } from './step.ts';
import type { StepId } from './step-id.ts';
import type { World } from './world.ts';

type Finding = string | undefined;

function look(name: string, find: (desk: AgentDesk, hand: AgentHand, world: World) => Finding): Run {
  return async (world) => {
    const hand = await agentHand(world, name);
    const desk = hand.desk();
    const finding = find(desk, hand, world);
    if (finding !== undefined) throw new StepFailure(finding, renderDesk(desk, name));
  };
}

const shows = (desk: AgentDesk, text: string): boolean =>
  desk.conversations.some((conversation) =>
    textsOfConversation(conversation).some((each) => plain(each).includes(plain(text))),
  );

/** Entries of all conversations on the desk; one that stands in two places counts once. */
function entries(desk: AgentDesk): readonly DeskEntry[] {
  const byNumber = new Map<string, DeskConversation>();
  for (const conversation of desk.conversations)
    byNumber.set(`${conversation.channel} ${conversation.number}`, conversation);
  return [...byNumber.values()].flatMap((conversation) => conversation.entries);
}

function detailsProblem(desk: AgentDesk, wanted: readonly Pair<ContactField>[], country: string): Finding {
  const details = entries(desk).filter((entry) => entry.kind === 'contact-details');
  if (details.length === 0) return 'no contact details are on the desk';
  const hasAll = (entry: DeskEntry): boolean =>
    wanted.every(({ key, value }) =>
      value === '' ? entry.details?.[key] === undefined : sameValue(key, entry.details?.[key] ?? '', value, country),
    );
  if (details.some(hasAll)) return undefined;
  const latest = details.reduce((one, other) => (other.at >= one.at ? other : one));
  const missing = wanted.filter(({ key, value }) => !sameValue(key, latest.details?.[key] ?? '', value, country));
  return `the contact details lack ${missing.map(({ key, value }) => `${key} "${value}"`).join(', ')}`;
}

const isTold = (kind: DeskEntry['kind'], what: string): Sentence =>
  sentence('then', ['agent'], ([name]) =>
    look(name, (desk) =>
      entries(desk).some((entry) => entry.kind === kind) ? undefined : `nothing on the desk tells of ${what}`,
    ),
  );

/** The sentences of this family. */
export const deskSentences: Readonly<Record<Extract<StepId, `desk-${string}`>, Sentence>> = {
  'desk-shows': sentence('then', ['agent', 'string'], ([name, text]) =>
    look(name, (desk) => (shows(desk, text) ? undefined : `"${text}" is not on the desk`)),
  ),
  'desk-lacks': sentence('then', ['agent', 'string'], ([name, text]) =>
    look(name, (desk) => (shows(desk, text) ? `"${text}" is on the desk` : undefined)),
  ),
  'desk-contact-details': sentence(
    'then',
    ['agent'],
    ([name], reading) => {
      const wanted = readPairs(reading, reading.words.fields, 'field');
      return look(name, (desk, _, world) => detailsProblem(desk, wanted, firstChannel(world).settings.defaultCountry));
    },
    'table',
  ),
  'desk-contact-details-once': sentence('then', ['agent'], ([name]) =>
    look(name, (desk) => {
      const count = entries(desk).filter((entry) => entry.kind === 'contact-details').length;
      return count === 1 ? undefined : `the contact details are on the desk ${count} times, not once`;
    }),
  ),
  'desk-number': sentence('then', ['agent', 'int'], ([name, number]) =>
    look(name, (desk, hand) => {
      const numbers = desk.conversations.map((conversation) => conversation.number);
      // On the desk, or looked up by its number (NUM-3).
      if (numbers.includes(number) || hand.find(number) !== undefined) return undefined;
      return `conversation number ${number} is not on the desk, only ${numbers.join(', ') || 'none at all'}`;
    }),
  ),
  'desk-finds': sentence('then', ['agent', 'int'], ([name, number]) =>
    look(name, (_, hand) => {
      const found = hand.find(number);
      if (found === undefined) return `no conversation is found by the number ${number}`;
      return found.number === number ? undefined : `conversation ${found.number} is found by the number ${number}`;
    }),
  ),
  'desk-finds-none': sentence('then', ['agent', 'int'], ([name, number]) =>
    look(name, (_, hand) =>
      hand.find(number) === undefined ? undefined : `conversation ${number} is found by its number`,
    ),
  ),
  'desk-conversations': sentence('then', ['agent', 'int'], ([name, count]) =>
    look(name, (desk) => {
      const mine = desk.conversations.filter((conversation) => conversation.place === 'mine');
      return mine.length === count
        ? undefined
        : `there are ${mine.length} conversations of this agent's own, not ${count}`;
    }),
  ),
  'desk-mail-undelivered': isTold('mail-undelivered', 'an e-mail that could not be delivered'),
  'desk-contact-conflict': isTold('contact-conflict', 'a contact conflict'),
};
