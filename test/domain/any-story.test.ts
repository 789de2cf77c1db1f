/** What holds in every story, whatever people and machines do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAtRest } from '../../src/domain/at-rest.ts';
import { allOwners, deadlineKey, deadlineOf, duesOf, ownersTouchedBy } from '../../src/domain/deadlines.ts';
import { the } from '../../src/domain/evolve/change.ts';
import { replay } from '../../src/domain/evolve/evolve.ts';
import { repliesToTell } from '../../src/domain/outbox.ts';
import type { Event, EventBatch } from '../../src/domain/vocabulary/event.ts';
import type { ChannelSettings } from '../../src/domain/vocabulary/settings.ts';
import { type Channel, type Conversation, emptyPortal, type PortalState } from '../../src/domain/vocabulary/state.ts';
import { anyStory, beginStory, play } from './any-story.ts';
import { type Chat, only } from './given.ts';

const RUNS = { seed: 20_260_105, numRuns: 60 };

/** Everything in a state, maps and sets in their order. */
function dump(state: PortalState): string {
  return JSON.stringify(state, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}
const conversationsOf = (state: PortalState): Conversation[] =>
  [...state.conversations.keys()].map((number) => the(state.conversations, number));
const withSettings = (channel: Channel, settings: Partial<ChannelSettings>): Channel => ({
  ...channel,
  settings: { ...channel.settings, ...settings },
});
const eventsOf = (chat: Chat): Event[] => chat.journal.flatMap(({ events }) => events);

test('SAFE-1: folding the journal, written as JSON and read back, gives the state that lived', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const chat = play(story);
      expect(dump(chat.restarted())).toBe(dump(chat.state));
    }),
    RUNS,
  );
});

test('SAFE-1: events survive being written as JSON', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const { journal } = play(story);
      expect(JSON.parse(JSON.stringify(journal))).toEqual(journal);
    }),
    RUNS,
  );
});

test('SAFE-2: the same story gives the same journal', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      expect(JSON.stringify(play(story).journal)).toBe(JSON.stringify(play(story).journal));
    }),
    RUNS,
  );
});

test('deadlines end: once an instant is over nothing is due at or before it', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      play(story, (chat, answer) => {
        if ('type' in answer) return;
        chat.pass(0);
        for (const owner of allOwners(chat.state)) {
          expect(deadlineOf(chat.state, owner) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(chat.now);
        }
      });
    }),
    RUNS,
  );
});

test('a conversation at rest has nothing due, whatever the settings become', () => {
  const at = { forwardingTimeMs: 1, idleTimeMs: 1, formDelayMs: 0, unreadDelayMs: 0 };
  fc.assert(
    fc.property(anyStory, (story) => {
      play(story, ({ state }) => {
        const channels = new Map([...state.channels].map(([id, channel]) => [id, withSettings(channel, at)]));
        const resting = conversationsOf(state).filter(isAtRest);
        const dues = resting.map(({ number }) =>
          duesOf({ ...state, channels }, { kind: 'conversation', conversation: number }),
        );
        expect(dues).toEqual(resting.map(() => []));
      });
    }),
    RUNS,
  );
});

test('a conversation that has ended and has nothing due is at rest', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      play(story, ({ state }) => {
        for (const conversation of conversationsOf(state)) {
          const dues = duesOf(state, { kind: 'conversation', conversation: conversation.number });
          expect(isAtRest(conversation)).toBe(conversation.status === 'ended' && dues.length === 0);
        }
      });
    }),
    RUNS,
  );
});

test('messages change in place only together with the record of their conversation', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const state = emptyPortal();
      for (const batch of play(story).journal) {
        const before = conversationsOf(state).map((record) => [
          record,
          JSON.stringify(the(state.messages, record.number)),
        ]);
        replay(state, [batch]);
        for (const [record, messages] of before as [Conversation, string][]) {
          const isSame = state.conversations.get(record.number) === record;
          if (isSame) expect(JSON.stringify(the(state.messages, record.number))).toBe(messages);
        }
      }
    }),
    RUNS,
  );
});

test('a batch names every owner whose deadline it moved', () => {
  const deadlines = (state: PortalState): Map<string | number, number | undefined> =>
    new Map([...allOwners(state)].map((owner) => [deadlineKey(owner), deadlineOf(state, owner)]));
  fc.assert(
    fc.property(anyStory, (story) => {
      const state = emptyPortal();
      for (const batch of play(story).journal) {
        const before = deadlines(state);
        replay(state, [batch]);
        const touched = ownersTouchedBy(batch.events);
        if (touched === 'all') continue;
        const keys = new Set([...touched].map(deadlineKey));
        for (const [key, at] of deadlines(state)) {
          if (before.get(key) !== at) expect(keys).toContain(key);
        }
      }
    }),
    RUNS,
  );
});

test('a refusal leaves the state as it was', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      let before = dump(beginStory().state);
      play(story, (chat, answer) => {
        const after = dump(chat.state);
        if ('type' in answer) expect(after).toBe(before);
        before = after;
      });
    }),
    { ...RUNS, numRuns: 40 },
  );
});

test('NUM-1: numbers rise by one, and e-mails and requests are counted the same way', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const events = eventsOf(play(story));
      const risesByOne = (numbers: readonly number[]): void =>
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      risesByOne(only(events, 'ConversationOpened').map(({ conversation }) => conversation));
      risesByOne(only(events, 'MailQueued').map(({ mail }) => mail));
      risesByOne(only(events, 'CrmRequested').map(({ request }) => request));
    }),
    RUNS,
  );
});

test('UNREAD-3: no reply is carried by two accepted e-mails', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const told = new Map<number, string[]>();
      const delivered = new Set<string>();
      play(story, (chat, answer) => {
        if ('type' in answer) return;
        for (const { mail } of only(answer, 'MailAccepted')) {
          for (const reply of told.get(mail) ?? []) {
            expect(delivered).not.toContain(reply);
            delivered.add(reply);
          }
        }
        for (const { mail } of only(answer, 'MailTryStarted')) {
          const sent = chat.state.outbox.get(mail);
          if (sent?.status.kind !== 'sending') continue;
          told.set(
            mail,
            repliesToTell(chat.state, sent).map((index) => `${sent.conversation}:${index}`),
          );
        }
      });
    }),
    { ...RUNS, numRuns: 150 },
  );
});

test('UNREAD-5: an unread e-mail never starts a try without a reply to tell', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      play(story, (chat, answer) => {
        if ('type' in answer) return;
        for (const { mail } of only(answer, 'MailTryStarted')) {
          const sent = chat.state.outbox.get(mail);
          if (sent?.kind === 'unread') expect(repliesToTell(chat.state, sent)).not.toEqual([]);
        }
      });
    }),
    RUNS,
  );
});

test('AWAY-3, INTRO-6: one contact form at a time, and each form by itself at most once in a conversation', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const open = new Map<number, string>();
      const cameByItself = new Set<string>();
      for (const event of eventsOf(play(story))) {
        if (event.type === 'FormShown') {
          if (event.form !== 'copy') {
            expect(open.get(event.conversation)).toBeUndefined();
            open.set(event.conversation, event.id);
          }
          const form = `${event.conversation} ${event.form}`;
          if (!event.asked) expect(cameByItself).not.toContain(form);
          if (!event.asked) cameByItself.add(form);
        }
        const isGone = event.type === 'FormSent' || event.type === 'FormDismissed' || event.type === 'FormWithdrawn';
        if (isGone && open.get(event.conversation) === event.id) open.delete(event.conversation);
      }
    }),
    RUNS,
  );
});

test('CRM-7: at most one request is under way', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      play(story, ({ state }) => {
        const sending = [...state.crmQueue.values()].filter(({ status }) => status.kind === 'sending');
        expect(sending.length).toBeLessThanOrEqual(1);
      });
    }),
    RUNS,
  );
});

test('queues, desks and conversations tell the same', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      play(story, ({ state }) => {
        for (const conversation of conversationsOf(state)) {
          const { number, channel, agent, status, visitor, unreadDueAt } = conversation;
          const desks = [...state.desks].filter(([, desk]) => desk.has(number)).map(([id]) => id);
          expect(desks).toEqual(agent === undefined || status === 'ended' ? [] : [agent]);
          expect(state.queues.get(channel)?.has(number)).toBe(agent === undefined && status !== 'ended');
          expect(state.unreadOf.get(visitor)?.has(number) ?? false).toBe(unreadDueAt !== undefined);
        }
      });
    }),
    RUNS,
  );
});

test('a batch is never empty and never goes back in time', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const { journal } = play(story);
      journal.reduce((before: EventBatch | undefined, batch) => {
        expect(batch.events.length).toBeGreaterThan(0);
        expect(batch.at).toBeGreaterThanOrEqual(before?.at ?? 0);
        return batch;
      }, undefined);
    }),
    RUNS,
  );
});
