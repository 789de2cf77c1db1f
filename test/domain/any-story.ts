/** Stories that people and machines could play with a portal, drawn by fast-check and played on a {@link Chat}. */
import fc from 'fast-check';
import type { Command } from '../../src/domain/vocabulary/command.ts';
import { MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import {
  type Answer,
  addAgent,
  arrive,
  asksForCopy,
  begin,
  type Chat,
  changeChannel,
  closePage,
  ends,
  identify,
  lookAway,
  lookBack,
  openPage,
  presence,
  replies,
  sends,
  types,
  writes,
} from './given.ts';

/** One move of a story: a command that may depend on what there is, or time that passes. */
export type Move =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'mail'; readonly outcome: 'accepted' | 'deferred' | 'refused' | 'unreachable' }
  | { readonly kind: 'crm'; readonly answers: boolean }
  | { readonly kind: 'form'; readonly visitor: string; readonly draft: Readonly<Record<string, string>> }
  | { readonly kind: 'link'; readonly visitor: string };

const visitor = fc.constantFrom('anna', 'ben');
const agent = fc.constantFrom('alice', 'bob');
const number = fc.constantFrom(1, 1, 1, 2, 2, 3);
const email = fc.constantFrom('a@mail.example', 'A@mail.example', 'b@mail.example', 'wrong', '');
const presences = fc.constantFrom('online' as const, 'paused' as const, 'offline' as const);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: visitor.map((who) => writes('Hello', who)) },
  { weight: 5, arbitrary: fc.tuple(number, agent).map(([of, who]) => replies('Hi', of, who)) },
  fc.tuple(number, agent).map(([of, who]) => ends(of, who)),
  visitor.map((who): Command => ({ type: 'EndAsVisitor', visitor: who })),
  visitor.map((who) => openPage(who)),
  visitor.map((who) => closePage(who)),
  visitor.map((who) => lookAway(who)),
  visitor.map((who) => lookBack(who)),
  visitor.map((who) => asksForCopy(who)),
  fc
    .tuple(
      visitor,
      email.filter((text) => text.includes('@')),
    )
    .map(([who, text]) => identify({ email: text }, who)),
  fc.tuple(presences, agent).map(([value, who]) => presence(value, who)),
  fc
    .tuple(agent, fc.integer({ min: 0, max: 2 }))
    .map(([who, maximum]): Command => ({ type: 'SetMaximum', agent: who, maximum })),
  fc
    .tuple(number, agent, agent)
    .map(([conversation, who, to]): Command => ({ type: 'Transfer', agent: who, conversation, to })),
  fc
    .constantFrom('evenly' as const, 'strictly' as const, 'all' as const)
    .map((distribution) => changeChannel({ distribution })),
  fc.constantFrom<Command>(
    changeChannel({ idleTimeMs: 2 * MINUTE }),
    changeChannel({ forwardingTimeMs: 20 * SECOND }),
    changeChannel({ contactsFormDelayMs: 3 * SECOND }),
    changeChannel({ workingHours: { timeZone: 'UTC', spans: [{ weekday: 1, fromMinute: 541, toMinute: 543 }] } }),
    { type: 'RetryCrm' },
    { type: 'Recover' },
  ),
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: command.map((given): Move => ({ kind: 'command', command: given })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(1, 4_999, 5_000, 59_999, 60_000, 10 * MINUTE).map((ms): Move => ({ kind: 'pass', ms })),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(
        'accepted' as const,
        'accepted' as const,
        'deferred' as const,
        'refused' as const,
        'unreachable' as const,
      )
      .map((outcome): Move => ({ kind: 'mail', outcome })),
  },
  fc.boolean().map((answers): Move => ({ kind: 'crm', answers })),
  {
    weight: 3,
    arbitrary: fc
      .record({ visitor, email, name: fc.constantFrom('', 'Anna') })
      .map(({ visitor: who, ...draft }): Move => ({ kind: 'form', visitor: who, draft })),
  },
  visitor.map((who): Move => ({ kind: 'link', visitor: who })),
);

/** Any story of 20 to 60 moves. */
export const anyStory: fc.Arbitrary<readonly Move[]> = fc.array(move, { minLength: 20, maxLength: 60, size: 'max' });

/** Two agents and two visitors; Anna, known by e-mail, has written and looks away: here every story begins. */
export function beginStory(): Chat {
  const chat = begin({ agents: [] }).given(addAgent('alice'), addAgent('bob', { presence: 'offline' }));
  arrive(chat, 'ben');
  return chat.given(writes(), identify({ email: 'a@mail.example' }), lookAway());
}

/** The commands a move comes to now, in order; none when there is nothing to act upon. */
function commandsOf(chat: Chat, given: Move): Command[] {
  switch (given.kind) {
    case 'command':
      return [given.command];
    case 'mail': {
      const mail = [...chat.state.outbox.values()].find(({ status }) => status.kind === 'sending');
      const outcome = { kind: given.outcome, response: given.outcome, mayHaveArrived: true };
      return mail === undefined
        ? []
        : [{ type: 'RecordMailOutcome', mail: mail.id, tryNumber: mail.triesMade, outcome }];
    }
    case 'crm': {
      const [request] = chat.state.crmQueue.keys();
      if (request === undefined) return [];
      const outcome = given.answers
        ? ({ kind: 'done', record: `lead-${request}`, change: 'created', conflict: false } as const)
        : ({ kind: 'unreachable', reason: 'down' } as const);
      const tryNumber = chat.state.crmQueue.get(request)?.triesMade ?? 0;
      return [{ type: 'RecordCrmOutcome', request, tryNumber, outcome }];
    }
    case 'form': {
      const { viewing } = chat.visitor(given.visitor);
      const conversation = viewing === undefined ? undefined : chat.state.conversations.get(viewing);
      const form = conversation?.copyForm ?? conversation?.contactForm;
      return form === undefined ? [] : [types(form.id, given.draft, given.visitor), sends(form.id, given.visitor)];
    }
    case 'link': {
      const [token] = chat.state.links.keys();
      return token === undefined
        ? []
        : [{ type: 'FollowLink', visitor: given.visitor, token, page: 'https://shop.example/back' }];
    }
    case 'pass':
      return [];
  }
}

/** Plays a story; `see` is told of every answer, deadlines included, right after it. */
export function play(story: readonly Move[], see: (chat: Chat, answer: Answer) => void = () => undefined): Chat {
  const chat = beginStory();
  for (const given of story) {
    for (const command of commandsOf(chat, given)) see(chat, chat.when(command));
    see(chat, chat.pass(given.kind === 'pass' ? given.ms : 0));
  }
  return chat;
}
