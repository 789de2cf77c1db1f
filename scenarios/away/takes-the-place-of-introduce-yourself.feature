@AWAY-3
Feature: "Leave your contacts" takes the place of "Introduce yourself"

  Scenario: Pending: the five seconds bring nothing more
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor dismisses the form
    And 5 seconds pass
    Then the visitor sees no form
    When 1 hour passes
    Then the visitor sees no form

  Scenario: Not even when an agent has come in the meantime
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And 1 second passes
    And the agent goes online
    And the visitor dismisses the form
    And 4 seconds pass
    Then the visitor sees no form
    And the agent has 1 conversation

  Scenario: Open: what was typed is there in the other form, mistakes and all
    Symptom seen elsewhere: the agent left while the visitor was typing, the form changed, and the visitor began anew.
    When the visitor writes "Is the red lamp in stock?"
    And 5 seconds pass
    And the visitor types in the form:
      | name   | Anna   |
      | e-mail | anna@m |
      | phone  | 06 12  |
    And the agent goes offline
    Then the visitor sees the form "Leave your contacts"
    And the form holds:
      | e-mail | anna@m |
      | phone  | 06 12  |
      | name   | Anna   |

  Scenario: The last agent leaves between showing and sending
    Symptom seen elsewhere: "Send" on the form that had just been replaced did nothing, and the details were gone.
    When the visitor writes "Is the red lamp in stock?"
    And 5 seconds pass
    And the visitor types in the form:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    And the agent goes offline
    And the visitor sends the form
    Then the visitor sees no form
    When the agent goes online
    Then the agent sees the contact details:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    And the agent sees the contact details once
    And the CRM has 1 lead

  Scenario: With nobody waiting for an answer the open form stays
    When the visitor writes "Is the red lamp in stock?"
    And the agent writes "It is."
    And 5 seconds pass
    And the visitor types in the form:
      | name | Anna |
    And the agent goes offline
    Then the visitor sees the form "Introduce yourself"
    When the visitor writes "And the blue one?"
    Then the visitor sees the form "Leave your contacts"
    And the form holds:
      | name | Anna |

  Scenario: Dismissed, "Introduce yourself" does not keep "Leave your contacts" away
    When the visitor writes "Is the red lamp in stock?"
    And 5 seconds pass
    And the visitor dismisses the form
    And the agent goes offline
    Then the visitor sees the form "Leave your contacts"

  Scenario: With a longer delay "Introduce yourself" comes first and is replaced
    Given an open channel with:
      | contacts form delay | 8 seconds |
    And the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And 5 seconds pass
    Then the visitor sees the form "Introduce yourself"
    When the visitor types in the form:
      | name | Anna |
    And 2.999 seconds pass
    Then the visitor sees the form "Introduce yourself"
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"
    And the form holds:
      | name | Anna |

  Scenario: Both due at one instant: one form, and none behind it
    Given an open channel with:
      | contacts form delay | 5 seconds |
    And the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"
    When the visitor dismisses the form
    Then the visitor sees no form

  Scenario: Sent by name alone, "Introduce yourself" leaves only the contacts to ask for
    When the visitor writes "Is the red lamp in stock?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    And the agent goes offline
    Then the visitor sees the form "Leave your contacts"
    And the form asks for "e-mail, phone"
    And the form holds:
      | name | Anna |
