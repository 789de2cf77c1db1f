/** Writes scenario files to be measured: each scenario has ten steps of the kinds real ones have. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCENARIOS_A_FILE = 20;

/** Of ten steps each. One in four causes an e-mail, which goes over SMTP, is read back and linted. */
const SCENARIOS: readonly ((number: number) => string)[] = [
  (number) => `
  Scenario: An unread reply is mailed, ${number}
    Given the mail language is French
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship order ${number} to Belgium?"
    And the visitor closes the page
    And the agent writes "Yes, in two days."
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies in French
    And no further e-mail is sent
`,
  (number) => `
  Scenario: A question is answered, ${number}
    Given the greeting is off
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Where is order ${number}?"
    Then the agent has 1 conversation
    When the agent writes "On its way."
    Then the visitor sees "On its way."
    When the visitor writes "Thank you"
    And the agent writes "With pleasure"
    Then the visitor sees "With pleasure"
    And no e-mail is sent
`,
  (number) => `
  Scenario: A visitor introduces himself, ${number}
    When the visitor writes "Is number ${number} in stock?"
    Then the visitor sees the greeting
    And 4.999 seconds pass
    And the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"
    When the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then the CRM has 1 lead
    And the agent sees the contact details once
    And the visitor sees no form
`,
  (number) => `
  Scenario: Two visitors come at once, ${number}
    Given agent Alice is online
    And agent Bruno is online
    When visitor V1 writes "First, about ${number}"
    And visitor V2 writes "Second, about ${number}"
    Then agent Alice has 1 conversation
    And agent Bruno has 1 conversation
    When agent Alice writes "Yes?"
    Then visitor V1 sees "Yes?"
    And visitor V2 does not see "Yes?"
    And no e-mail is sent
`,
];

/** Of ten steps that set the stage on which nobody then speaks: what is left is the runner. */
const SETTING = (number: number): string => `
  Scenario: A stage is set, ${number}
${Array.from({ length: 5 }, (_, index) => `    Given the greeting is off\n    And agent A${index} is online\n`).join('')}`;

/** Writes `count` scenarios into `folder`, each one kind after the other, or all of them setting the stage alone. */
export function writeSuite(folder: string, count: number, kind: 'usual' | 'setting' = 'usual'): void {
  const scenarioOf = kind === 'setting' ? SETTING : (number: number) => SCENARIOS[number % SCENARIOS.length]!(number);
  mkdirSync(folder, { recursive: true });
  for (let first = 0; first < count; first += SCENARIOS_A_FILE) {
    const numbers = Array.from({ length: Math.min(SCENARIOS_A_FILE, count - first) }, (_, index) => first + index);
    const scenarios = numbers.map(scenarioOf);
    writeFileSync(join(folder, `generated-${first}.feature`), `Feature: Generated ${first}\n${scenarios.join('')}`);
  }
}
