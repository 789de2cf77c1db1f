@CONT-2
Feature: What is known of a visitor stays known

  Scenario: The next conversation does not ask again, and another agent knows the visitor
    Symptom seen elsewhere: the second chat of the day began with the same questions as the first.
    Given agent Alice is online
    And agent Bob is offline
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna              |
      | phone | +33 6 12 34 56 78 |
    And the visitor ends the conversation
    And agent Alice goes offline
    And agent Bob goes online
    And the visitor writes "And to Iceland?"
    Then agent Bob has 1 conversation
    And agent Bob sees "Anna"
    And agent Bob sees "+33 6 12 34 56 78"
    When 5 seconds pass
    Then the visitor sees no form

  Scenario: Known by name alone, the visitor is not asked in the next conversation either
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    And the visitor ends the conversation
    And the visitor writes "And to Iceland?"
    And 5 seconds pass
    Then the visitor sees no form
    And the visitor sees conversation number 2

  Scenario: A known name left empty in a later form is not erased
    Symptom seen elsewhere: a form sent with only an e-mail wrote an empty name over the one the customer had given before.
    Given agent Alice is offline
    And agent Bob is online
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    And agent Bob goes offline
    Then the visitor sees the form "Leave your contacts"
    When the visitor sends the form with:
      | name   |                   |
      | e-mail | anna@mail.example |
    And agent Alice goes online
    Then agent Alice sees "Anna"
    And agent Alice sees the contact details:
      | name   |                   |
      | e-mail | anna@mail.example |
    And the CRM has a lead with:
      | name   | Anna              |
      | e-mail | anna@mail.example |

  @TRANS-4
  Scenario: A phone known before stays known when an e-mail follows
    Given the visitor is known as:
      | name  | Anna              |
      | phone | +33 6 12 34 56 78 |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@mail.example |
    Then anna@mail.example receives the transcript
    And the agent sees "Anna"
    And the agent sees "+33 6 12 34 56 78"
    And the CRM has a lead with:
      | name   | Anna              |
      | phone  | +33 6 12 34 56 78 |
      | e-mail | anna@mail.example |

  @SAFE-1
  Scenario: A restart forgets nobody
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    And the process restarts
    And the visitor ends the conversation
    And the visitor writes "And to Iceland?"
    And 5 seconds pass
    Then the visitor sees no form
    And the agent sees "Anna"
