/**
 * What can happen in a story, each as the sentence that says it. A move that makes no sense at present says nothing: the
 * explorer goes on with the next one.
 */
import { DAY, HOUR } from '../domain/vocabulary/time.ts';
import { LANGUAGES } from '../languages/catalogue.ts';
import type { StepId } from '../steps/step-id.ts';
import { line, lineWith, wait } from './line.ts';
import { fieldRows, happens, type MoveKind, pick } from './move-kind.ts';
import type { Person, Situation } from './situation.ts';

/** Whether the visitor can use the page: it is open, as it is on a first visit. */
function isThere({ facts }: Person): boolean {
  return facts?.pageOpen ?? true;
}

function fills(id: StepId, mistaken: boolean): MoveKind['say'] {
  return (situation, choice) => {
    const person = situation.visitor(choice.a);
    const form = situation.form(person);
    return form === undefined ? undefined : lineWith(id, [person.name], fieldRows(form.kind, choice, mistaken));
  };
}

/** A move of a visitor, where `may` allows it. */
function visitorDoes(id: StepId, may: (person: Person, situation: Situation) => boolean): MoveKind['say'] {
  return (situation, { a }) => {
    const person = situation.visitor(a);
    return may(person, situation) ? line(id, person.name) : undefined;
  };
}

function agentBecomes(id: StepId, from: readonly string[]): MoveKind['say'] {
  return (situation, { a }) => {
    const agent = situation.agent(a);
    return from.includes(agent.presence) ? line(id, agent.name) : undefined;
  };
}

/** An agent's word in a conversation of their own channels, which may have ended or be somebody else's. */
const agentWrites: MoveKind['say'] = (situation, { a, b, c }) => {
  const conversation = situation.conversation(b);
  if (conversation === undefined) return undefined;
  const { agent: own, channel } = conversation;
  const agent = c % 4 === 3 || own === undefined ? pick(channel.agents, a) : own;
  if (agent === undefined) return undefined;
  return line('agent-writes-in', agent.name, situation.words('Reply'), conversation.number);
};

const waitUntilDue: MoveKind['say'] = (situation, { a, b }) => {
  const instants = situation.dueInstants();
  // Mostly what is due next: far waits leave little to happen.
  const due = instants[Math.max(0, a - 12) % Math.max(1, instants.length)];
  const duration = due === undefined ? 0 : due + pick([0, -1, 1], b) - situation.now;
  return duration <= 0 ? undefined : wait(duration);
};

const hasConversation = ({ facts }: Person): boolean => facts?.viewing !== undefined && facts.pageOpen;

/** Whether an e-mail about one of the visitor's conversations has arrived. */
function hasMail({ facts }: Person): boolean {
  return facts?.conversations.some(({ arrived }) => arrived > 0) ?? false;
}

/** Every kind of move; the simplest stand first, because counterexamples tend to them. */
export const MOVES: Readonly<Record<string, MoveKind>> = {
  write: {
    isSure: true,
    weight: 12,
    say: (situation, { a }) => {
      const person = situation.visitor(a);
      return isThere(person) ? line('visitor-writes', person.name, situation.words('Question')) : undefined;
    },
  },
  reply: { weight: 14, say: agentWrites },
  waitUntilDue: { weight: 16, say: waitUntilDue },
  wait: { weight: 2, say: (_, { a }) => wait(pick([1, 1_000, 10_000, 45_000, 61_000], a)) },
  waitLong: {
    trait: 'long waits',
    weight: 2,
    say: (_, { a }) => wait(pick([HOUR, HOUR - 1, 8 * HOUR, DAY], a)),
  },
  sendForm: { isSure: true, trait: 'forms', weight: 8, say: fills('visitor-sends-form-with', false) },
  sendFormTwice: {
    isSure: true,
    rule: 'INTRO-8',
    trait: 'forms',
    weight: 2,
    say: fills('visitor-sends-form-twice', false),
  },
  typeInForm: { isSure: true, trait: 'forms', weight: 2, say: fills('visitor-types', false) },
  sendTypedForm: {
    isSure: true,
    trait: 'forms',
    weight: 2,
    say: visitorDoes('visitor-sends-form', (person, situation) => situation.form(person) !== undefined),
  },
  sendBadForm: { isSure: true, trait: 'mistakes', weight: 2, say: fills('visitor-sends-form-with', true) },
  dismissForm: {
    isSure: true,
    trait: 'mistakes',
    weight: 2,
    say: visitorDoes('visitor-dismisses-form', (person, situation) => situation.form(person) !== undefined),
  },
  lookAway: {
    isSure: true,
    trait: 'looking away',
    weight: 5,
    say: visitorDoes('visitor-looks-away', (person) => isThere(person) && (person.facts?.inView ?? true)),
  },
  lookAtChat: {
    isSure: true,
    trait: 'looking away',
    weight: 4,
    say: visitorDoes('visitor-looks-at-chat', (person) => isThere(person) && person.facts?.inView === false),
  },
  closePage: { isSure: true, trait: 'closing the page', weight: 5, say: visitorDoes('visitor-closes-page', isThere) },
  openPage: { isSure: true, weight: 5, say: visitorDoes('visitor-opens-page', (person) => !isThere(person)) },
  askForCopy: { isSure: true, trait: 'copies', weight: 4, say: visitorDoes('visitor-asks-for-copy', hasConversation) },
  followLink: {
    trait: 'links',
    weight: 5,
    say: visitorDoes('visitor-follows-link', hasMail),
  },
  unsubscribe: {
    trait: 'links',
    weight: 4,
    say: visitorDoes('visitor-unsubscribes', hasMail),
  },
  note: {
    trait: 'notes and files',
    weight: 2,
    say: (situation, { a }) => line('agent-notes', situation.agent(a).name, situation.words('Note')),
  },
  sendFile: {
    isSure: true,
    trait: 'notes and files',
    weight: 1,
    say: (situation, { a }) => {
      const person = situation.visitor(a);
      return isThere(person) ? line('visitor-sends-file', person.name, `${situation.words('plan')}.pdf`) : undefined;
    },
  },
  agentSendsFile: {
    trait: 'notes and files',
    weight: 1,
    say: (situation, { a }) => line('agent-sends-file', situation.agent(a).name, `${situation.words('offer')}.pdf`),
  },
  visitorEnds: {
    isSure: true,
    trait: 'endings',
    weight: 2,
    say: visitorDoes(
      'visitor-ends',
      (person) => person.facts?.viewing?.endedAt === undefined && hasConversation(person),
    ),
  },
  agentEnds: {
    isSure: true,
    trait: 'endings',
    weight: 3,
    say: (situation, { a, b }) => {
      const conversation = situation.conversation(b);
      if (conversation === undefined || conversation.endedAt !== undefined) return undefined;
      const agent = conversation.agent ?? pick(conversation.channel.agents, a);
      return agent === undefined ? undefined : line('agent-ends-numbered', agent.name, conversation.number);
    },
  },
  goOffline: {
    isSure: true,
    trait: 'presence',
    weight: 4,
    say: agentBecomes('agent-goes-offline', ['online', 'paused']),
  },
  goOnline: { isSure: true, trait: 'presence', weight: 4, say: agentBecomes('agent-goes-online', ['offline']) },
  pause: { isSure: true, trait: 'presence', weight: 2, say: agentBecomes('agent-pauses', ['online']) },
  resume: { isSure: true, trait: 'presence', weight: 2, say: agentBecomes('agent-resumes', ['paused']) },
  takeAtMost: {
    isSure: true,
    trait: 'presence',
    weight: 1,
    say: (situation, { a, b }) => line('agent-takes-at-most', situation.agent(a).name, 1 + (b % 3)),
  },
  transfer: {
    trait: 'transfers',
    weight: 3,
    say: (situation, { a, b }) => {
      const conversation = situation.conversation(a);
      const from = conversation?.agent;
      const others =
        conversation?.channel.agents.filter((agent) => agent !== from && agent.presence === 'online') ?? [];
      const to = others[b % Math.max(1, others.length)];
      return from === undefined || to === undefined ? undefined : line('agent-transfers', from.name, to.name);
    },
  },
  changeMailLanguage: {
    isSure: true,
    trait: 'settings',
    weight: 2,
    say: (_, { a }) => line('channel-mail-language-changes', pick(LANGUAGES, a)),
  },
  changeName: { trait: 'settings', weight: 1, say: () => line('channel-setting-changes', 'name', 'The Shop') },
  changeAdministrator: {
    trait: 'settings',
    weight: 1,
    say: (_, { a }) =>
      line('channel-setting-changes', "administrator's e-mail", pick(['help@shop.example', 'admin@shop.example'], a)),
  },
  speak: {
    trait: 'settings',
    weight: 1,
    say: (situation, { a, b }) => line('visitor-speaks', situation.visitor(a).name, pick(LANGUAGES, b)),
  },
  becomeKnown: {
    isSure: true,
    trait: 'known contacts',
    weight: 3,
    say: (situation, choice) =>
      lineWith('visitor-known-as', [situation.visitor(choice.a).name], fieldRows('contacts', choice, false)),
  },
  refuseForNow: { trait: 'refusals', weight: 2, say: (_, { a }) => line('fault-mail-answers', 451, 1 + (a % 3)) },
  refuseForGood: { trait: 'refusals', weight: 1, say: () => line('fault-mail-answers', 550, 1) },
  dropConnection: { trait: 'lost connections', weight: 1, say: (_, { a }) => line('fault-mail-drops', 1 + (a % 2)) },
  loseAnswer: { trait: 'lost connections', weight: 2, say: happens('fault-mail-answer-lost') },
  beSilent: { trait: 'silence', weight: 2, say: () => line('fault-mail-silent', 1) },
  mailDown: { trait: 'the mail server down', weight: 2, say: happens('fault-mail-down') },
  mailBack: { trait: 'the mail server down', weight: 2, say: happens('fault-mail-back') },
  crash: { trait: 'crashes', weight: 2, say: happens('fault-crash') },
  crmDown: { trait: 'CRM outages', weight: 2, say: happens('fault-crm-down') },
  crmSilent: { trait: 'CRM outages', weight: 1, say: happens('fault-crm-silent') },
  crmBack: { trait: 'CRM outages', weight: 3, say: happens('fault-crm-back') },
  restartLater: {
    trait: 'restarts',
    weight: 5,
    say: (_, { a }) => line('fault-restart-later', 1 + a),
  },
  restart: { isSure: true, trait: 'restarts', weight: 6, say: happens('fault-restart') },
};
