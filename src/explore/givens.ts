/** How the world of a story is before anything happens, each as the sentence that says it. */
import { LANGUAGES } from '../languages/catalogue.ts';
import { DEFAULT_AGENT } from '../steps/world.ts';
import { line, lineWith } from './line.ts';
import { ADDRESSES, fieldRows, happens, type MoveKind, PHONES, pick } from './move-kind.ts';

/** How the story's world is before anything happens. They are said in this order, each kind at most once for a person. */
export const GIVENS: Readonly<Record<string, MoveKind>> = {
  secondPortal: { weight: 1, say: () => line('world-another-portal', 'Garage', 'Repairs') },
  garageAgent: { weight: 1, say: () => line('agent-answers-on', 'Gustav', 'Repairs') },
  secondChannel: { weight: 1, say: () => line('channel-another', 'Help') },
  greetingOff: { weight: 2, say: happens('channel-greeting-off') },
  settings: {
    weight: 4,
    say: (_, { a, b }) =>
      lineWith(
        'channel-open-with',
        [],
        [
          pick(
            [
              ['idle time', '2 minutes'],
              ['forwarding time', '10 minutes'],
              ['contacts form delay', '3 seconds'],
              ['form delay', '20 seconds'],
              ['unread delay', '5 seconds'],
              ['time zone', 'Asia/Tokyo'],
              ['language', 'fr'],
              ['default country', 'FR'],
              ['copies an hour', '1'],
              ['transcript form delay', '1 minute'],
            ],
            a + b,
          ),
        ],
      ),
  },
  workingHours: {
    weight: 3,
    say: (_, { a }) =>
      line(
        'channel-working-hours',
        pick(
          ['Mon-Fri 09:02-18:00', 'Mon-Fri 08:00-09:01', 'Mon 09:00-09:05, Tue 09:00-18:00', 'Mon-Sun 22:00-09:03'],
          a,
        ),
        'UTC',
      ),
  },
  mailLanguage: { weight: 3, say: (_, { a }) => line('channel-mail-language', pick(LANGUAGES, a)) },
  distribution: {
    weight: 2,
    say: (_, { a }) => line('channel-distribution', pick(['strictly', 'all'], a)),
  },
  agents: {
    weight: 10,
    say: (_, { a, b }) =>
      line(
        pick(['agent-is-offline', 'agent-is-online', 'agent-is-paused'], a),
        pick([DEFAULT_AGENT, 'Alice', 'Bob'], b),
      ),
  },
  maximum: {
    weight: 2,
    say: (_, { a, b }) => line('agent-takes-at-most', pick([DEFAULT_AGENT, 'Alice'], a), 1 + (b % 2)),
  },
  onHelp: { weight: 1, say: () => line('visitor-on-channel', 'Hanna', 'Help') },
  onRepairs: { weight: 1, say: () => line('visitor-on-channel', 'Gaby', 'Repairs') },
  known: {
    weight: 10,
    say: (situation, choice) =>
      lineWith('visitor-known-as', [situation.visitor(choice.a % 3).name], fieldRows('contacts', choice, false)),
  },
  speaks: {
    weight: 1,
    say: (_, { a, b }) => line('visitor-speaks', pick(['the visitor', 'Anna'], b), pick(LANGUAGES, a)),
  },
  zone: { weight: 1, say: () => line('visitor-time-zone', 'the visitor', 'America/New_York') },
  pageClosed: { weight: 1, say: happens('visitor-page-is-closed') },
  crm: {
    weight: 4,
    say: (_, { a, b }) =>
      lineWith(
        'crm-knows',
        [],
        [
          ['kind', 'name', 'e-mail', 'phone'],
          [pick(['lead', 'client'], a), pick(['', 'Anna Old'], b), pick(ADDRESSES, a).trim(), pick(['', ...PHONES], b)],
        ],
      ),
  },
};
