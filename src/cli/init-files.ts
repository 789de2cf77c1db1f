/** What `causerie init` writes: files to begin with, each of which works as it stands. Knows no disk. */

/** A file by its path below the folder, with `/`. */
export interface InitFile {
  readonly path: string;
  readonly text: string;
}

const CONFIG = [
  '// Settings of `causerie run`; what they may be: npx causerie run --help',
  "import type { Config } from 'causerie';",
  '',
  'export default {',
  "  paths: ['scenarios'],",
  '  // Chosen with --profile ci, as the build does.',
  '  profiles: {',
  "    ci: { format: ['github', 'junit:reports/junit.xml', 'html:reports/report.html'], saveMail: 'reports/mails' },",
  '  },',
  '} satisfies Config;',
  '',
].join('\n');

const REPLY = `Feature: A visitor who left is told of the reply
  Every scenario starts with one open channel, one agent online and one visitor on the page.
  All sentences there are: npx causerie steps

  Scenario: The reply arrives by e-mail after a minute
    Given the visitor is known as:
      | name   | Anna             |
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to Belgium?"
    And the visitor looks away
    And the agent writes "Yes, in two days."
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | question | Do you ship to Belgium? |
      | reply    | Yes, in two days.       |

  Scenario Outline: The reply is in the language of the channel: <language>
    Given the open channel "shop"
    And the mail language is <language>
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Hello"
    And the agent writes "Hello Anna"
    And the visitor looks away
    And the agent writes "Are you there?"
    And 1 minute passes
    Then anna@example.com receives the unread replies in <language> with:
      | from | *Our shop* |

    Examples:
      | language |
      | English  |
      | Japanese |
`;

const FRENCH = `# language: fr
Fonctionnalité: Personne ne peut répondre
  Les phrases en français : npx causerie steps --language fr

  Scénario: La nuit, le visiteur laisse ses coordonnées
    Étant donné le canal ouvert « shop »
    Et les agents de « day-team »
    Et le CRM connaît les fiches de « customers »
    Et il est « 2026-01-05 22:00 » à « Europe/Paris »
    Quand le visiteur écrit « Bonsoir »
    Alors le visiteur voit le formulaire « Laissez vos contacts »
    Quand le visiteur envoie le formulaire avec :
      | e-mail | anna@example.com |
    Alors le CRM compte 1 client
    Et le CRM compte 1 prospect
`;

const CHANNEL = `# A channel for scenarios: Given the open channel "shop"
name: Our shop
site: https://shop.example/
time zone: Europe/Paris
working hours: Mon-Fri 08:00-20:00
unread delay: 1 minute
`;

const TEAM = `# Who answers by day: Given the agents of "day-team"
- { name: Alice, presence: online, maximum: 3 }
- { name: Bob, presence: paused }
`;

const CUSTOMERS = `# Records of the CRM: Given the CRM knows the records of "customers"
- { kind: client, name: Anna Martin, e-mail: anna@example.com, phone: +33 1 99 00 12 34 }
- { kind: lead, name: Bruno Petit, e-mail: bruno@example.com }
`;

const workflow = (version: string): string => `# Runs the scenarios on every push; the reports are kept with the run.
name: scenarios
on: [push, pull_request]
permissions:
  contents: read
jobs:
  scenarios:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npx --yes causerie@${version} run --profile ci
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: reports
          path: reports
`;

/**
 * The files to begin with.
 * @param version Of this package, so that the build runs what was tried.
 * @param config What the configuration is called: what Node takes for a module in that folder.
 */
export function initFiles(version: string, config: string): readonly InitFile[] {
  return [
    { path: config, text: CONFIG },
    { path: 'scenarios/reply-by-e-mail.feature', text: REPLY },
    { path: 'scenarios/personne-ne-repond.feature', text: FRENCH },
    { path: 'fixtures/channels/shop.yaml', text: CHANNEL },
    { path: 'fixtures/agents/day-team.yaml', text: TEAM },
    { path: 'fixtures/crm/customers.yaml', text: CUSTOMERS },
    { path: '.github/workflows/scenarios.yml', text: workflow(version) },
    { path: '.gitignore', text: '/reports/\n' },
  ];
}
