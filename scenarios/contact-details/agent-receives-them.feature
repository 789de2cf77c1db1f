@CONT-1
Feature: The agent receives the details of a sent form in the chat

  Scenario: Every field once, in one message
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna              |
      | e-mail | anna@mail.example |
      | phone  | +33 6 12 34 56 78 |
    Then the agent sees the contact details:
      | name   | Anna              |
      | e-mail | anna@mail.example |
      | phone  | +33 6 12 34 56 78 |
    And the agent sees the contact details once

  Scenario: Fields left empty are not in the message
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    Then the agent sees the contact details:
      | name   | Anna |
      | e-mail |      |
      | phone  |      |
    And the agent sees the contact details once

  Scenario: Before the form is sent the agent sees nothing of what is typed
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor types in the form:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    Then the agent does not see "Anna"
    And the agent does not see "anna@mail.example"
    When the visitor sends the form
    Then the agent sees "anna@mail.example"

  Scenario: The visitor does not see the message to the agent
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    Then the visitor sees 2 messages
    And the visitor does not see "anna@mail.example"
    And the agent sees "anna@mail.example"

  Scenario: Sent before anyone has taken the conversation, the details are there for whoever takes it
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents all
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    Then agent Bob has 0 conversations
    When agent Bob writes "We do, Anna."
    Then agent Bob has 1 conversation
    And agent Bob sees the contact details:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    And agent Bob sees the contact details once

  @AWAY-6
  Scenario: Left while nobody could answer, the details are there for the agent who comes
    Given the agent is offline
    When the visitor writes "Do you ship to Norway?"
    And the visitor sends the form with:
      | phone | +33 6 12 34 56 78 |
    And the agent goes online
    Then the agent has 1 conversation
    And the agent sees the contact details:
      | phone | +33 6 12 34 56 78 |
    And the agent sees the contact details once

  Scenario: The details go along when the conversation is transferred
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents strictly
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna              |
      | phone | +33 6 12 34 56 78 |
    Then agent Bob does not see "Anna"
    When agent Alice transfers the conversation to agent Bob
    Then agent Bob sees the contact details:
      | name  | Anna              |
      | phone | +33 6 12 34 56 78 |

  @SAFE-3
  Scenario: Two visitors with the same name keep their own details
    When visitor Anna writes "Do you ship to Norway?"
    And visitor "Anna B." writes "Where is my parcel?"
    And 5 seconds pass
    And visitor Anna sends the form with:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    And visitor "Anna B." sends the form with:
      | name  | Anna              |
      | phone | +33 6 12 34 56 78 |
    Then the agent sees the contact details:
      | name   | Anna              |
      | e-mail | anna@mail.example |
      | phone  |                   |
    And the agent sees the contact details:
      | name   | Anna              |
      | e-mail |                   |
      | phone  | +33 6 12 34 56 78 |
    And the CRM has 2 leads

  @CONV-6
  Scenario Outline: A name reaches the agent as it was typed
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | <name> |
    Then the agent sees the contact details:
      | name | <name> |

    Examples:
      | name                           |
      | Zoë Ångström-O’Neill           |
      | Нина                           |
      | 山田 太郎                      |
      | محمد                           |
      | <script>alert("Anna")</script> |
      | {name} %s ${name} undefined    |
      | 👩‍👩‍👧                             |
