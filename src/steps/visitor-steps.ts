/** Sentences about what visitors are and do. What they see stands in `screen-steps.ts`. */
import type { ContactDetails, FormDraft } from '../domain/vocabulary/contact.ts';
import type { ReceivedMail } from '../sink/received-mail.ts';
import type { ActionResult, PersonName, PlannedVisitor, VisitorHand } from '../target/target.ts';
import { asVisitor, demandRefusal, visitorHand } from './acting.ts';
import { typeInForm, typeThen } from './form-typing.ts';
import { mustStandFirst, planVisitor, portalOfChannel } from './planning.ts';
import { readTimeZone } from './read-words.ts';
import { type Reading, type Run, readPairs, type Sentence, sentence } from './reading.ts';
import { renderMails } from './render-mails.ts';
import { renderScreen } from './render-screen.ts';
import { canonicalAddress } from './same-contact.ts';
import { StepFailure } from './step.ts';
import type { StepId } from './step-id.ts';
import { DEFAULT_VISITOR, type World } from './world.ts';

function fieldsTable(reading: Reading): FormDraft {
  return Object.fromEntries(readPairs(reading, reading.words.fields, 'field').map(({ key, value }) => [key, value]));
}

/** An action of the visitor without arguments. */
const acts = (act: (hand: VisitorHand) => Promise<ActionResult>): Sentence =>
  sentence(
    'when',
    ['visitor'],
    ([name]) =>
      (world) =>
        asVisitor(world, name, act),
  );

/** An action of the visitor with a text. */
const actsWith = (act: (hand: VisitorHand, text: string) => Promise<ActionResult>): Sentence =>
  sentence(
    'when',
    ['visitor', 'string'],
    ([name, text]) =>
      (world) =>
        asVisitor(world, name, (hand) => act(hand, text)),
  );

/** An action on the form with what a table says. */
const fillsIn = (act: (hand: VisitorHand, values: FormDraft) => Promise<ActionResult>): Sentence =>
  sentence(
    'when',
    ['visitor'],
    ([name], reading) => {
      const values = fieldsTable(reading);
      return (world) => asVisitor(world, name, (hand) => act(hand, values));
    },
    'table',
  );

/** In the plan before the scenario begins, live after. */
const whoIs =
  (name: PersonName, planned: Partial<PlannedVisitor>, act: (hand: VisitorHand) => Promise<ActionResult>): Run =>
  (world) => {
    world.lastVisitor = name;
    // The plan keeps telling what is true.
    planVisitor(world, name, planned);
    return world.started ? asVisitor(world, name, act) : undefined;
  };

/** The e-mail whose link the visitor follows: the latest a `receives` consumed, else the latest that came. */
function mailOf(world: World, hand: VisitorHand, name: PersonName): ReceivedMail {
  const addresses = new Set<string>();
  for (const visitor of world.plan.visitors) {
    if (visitor.name === name && visitor.contact.email) addresses.add(canonicalAddress(visitor.contact.email));
  }
  for (const known of knownAddresses(world, hand)) addresses.add(canonicalAddress(known));
  const isTheirs = (mail: ReceivedMail): boolean => mail.to.some((to) => addresses.has(canonicalAddress(to)));
  const consumed = [...world.consumed];
  const candidates = [consumed.filter(isTheirs), world.target.mails().filter(isTheirs), consumed, world.target.mails()];
  const mail = candidates.map((mails) => mails.at(-1)).find((each) => each !== undefined);
  if (mail === undefined) throw new StepFailure('there is no e-mail with a link to follow: none has arrived');
  return mail;
}

/** Addresses agents know of the conversation on the visitor's screen. */
function knownAddresses(world: World, hand: VisitorHand): readonly string[] {
  const { number } = hand.screen();
  const desks = world.plan.portals.flatMap(({ agents }) => agents.map(({ name }) => world.target.agent(name).desk()));
  return desks
    .flatMap((desk) => desk.conversations)
    .filter((conversation) => conversation.number === number)
    .flatMap((conversation) => conversation.contact.email ?? []);
}

const followsLink = (
  which: 'actionLink' | 'unsubscribeLink',
  act: (hand: VisitorHand, url: string) => Promise<ActionResult>,
): Sentence =>
  sentence('when', ['visitor'], ([name]) => async (world) => {
    const hand = await visitorHand(world, name);
    const mail = mailOf(world, hand, name);
    const url = mail[which];
    if (url === undefined) throw new StepFailure('the e-mail has no such link', renderMails([mail]));
    return asVisitor(world, name, (each) => act(each, url));
  });

/** The sentences of this family. */
export const visitorSentences: Readonly<Record<Extract<StepId, `visitor-${string}`>, Sentence>> = {
  'visitor-speaks': sentence('given', ['visitor', 'language'], ([name, language]) =>
    whoIs(name, { language }, (hand) => hand.speak(language)),
  ),
  'visitor-time-zone': sentence('given', ['visitor', 'string'], ([name, zone], { places }) => {
    const timeZone = readTimeZone(zone, places[1]!);
    return whoIs(name, { timeZone }, (hand) => hand.moveToTimeZone(timeZone));
  }),
  'visitor-known-as': sentence(
    'given',
    ['visitor'],
    ([name], reading) => {
      const contact: ContactDetails = Object.fromEntries(
        Object.entries(fieldsTable(reading)).filter(([, value]) => value.trim() !== ''),
      );
      return (world) => {
        // What is known stays known (CONT-2), also between two Givens.
        const before = world.plan.visitors.find((visitor) => visitor.name === name)?.contact;
        return whoIs(name, { contact: { ...before, ...contact } }, (hand) => hand.becomeKnown(contact))(world);
      };
    },
    'table',
  ),
  'visitor-on-channel': sentence('given', ['visitor', 'string'], ([name, channel]) => (world) => {
    mustStandFirst(world);
    portalOfChannel(world, channel);
    world.lastVisitor = name;
    planVisitor(world, name, { channel });
  }),
  'visitor-page-is-closed': sentence('given', [], () =>
    whoIs(DEFAULT_VISITOR, { pageOpen: false }, async (hand) =>
      hand.screen().pageOpen ? hand.closePage() : { done: true },
    ),
  ),
  'visitor-opens-page': acts((hand) => hand.openPage()),
  'visitor-opens-page-at': actsWith((hand, page) => hand.openPage(page)),
  'visitor-closes-page': acts((hand) => hand.closePage()),
  'visitor-looks-away': acts((hand) => hand.lookAway()),
  'visitor-looks-at-chat': acts((hand) => hand.lookAtChat()),
  'visitor-writes': actsWith((hand, text) => hand.write(text)),
  'visitor-writes-text': sentence(
    'when',
    ['visitor'],
    ([name], { step }) =>
      (world) =>
        asVisitor(world, name, (hand) => hand.write(step.docString ?? '')),
    'doc string',
  ),
  'visitor-writes-many': sentence('when', ['visitor', 'int'], ([name, count]) => async (world) => {
    for (let index = 1; index <= count; index += 1)
      await asVisitor(world, name, (hand) => hand.write(`Message ${index}`));
  }),
  'visitor-sends-file': actsWith((hand, file) => hand.sendFile(file)),
  'visitor-ends': acts((hand) => hand.endConversation()),
  'visitor-types': fillsIn(typeInForm),
  'visitor-sends-form': acts((hand) => hand.sendForm()),
  'visitor-sends-form-with': fillsIn((hand, values) => typeThen(hand, values, (each) => each.sendForm())),
  'visitor-sends-form-twice': fillsIn((hand, values) => typeThen(hand, values, (each) => each.sendFormTwice())),
  'visitor-dismisses-form': acts((hand) => hand.dismissForm()),
  'visitor-asks-for-copy': acts((hand) => hand.askForCopy()),
  'visitor-follows-link': followsLink('actionLink', (hand, url) => hand.followLink(url)),
  'visitor-unsubscribes': followsLink('unsubscribeLink', (hand, url) => hand.unsubscribe(url)),
  'visitor-cannot-write': sentence('then', ['visitor', 'string'], ([name, text]) => async (world) => {
    const hand = await visitorHand(world, name);
    demandRefusal(await hand.write(text), () => renderScreen(hand.screen(), name));
  }),
};
