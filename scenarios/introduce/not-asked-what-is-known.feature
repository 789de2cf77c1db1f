@INTRO-3
Feature: Nobody is asked what is known already
  Symptom seen elsewhere: customers who had signed in to the shop were asked for their name in every chat.

  Scenario Outline: One known detail is enough
    Given the visitor is known as:
      | <field> | <value> |
    When the visitor writes "Where is my parcel?"
    And 5 seconds pass
    Then the visitor sees no form
    When 1 hour passes
    Then the visitor sees no form

    Examples:
      | field  | value             |
      | name   | Anna              |
      | e-mail | anna@mail.example |
      | phone  | +33 6 12 34 56 78 |

  Scenario: A sign-in within the five seconds makes the form needless
    When the visitor writes "Where is my parcel?"
    And 4.999 seconds pass
    And the visitor is known as:
      | name | Anna |
    And 1 ms passes
    Then the visitor sees no form

  Scenario: An address given for a copy within the five seconds makes the form needless
    When the visitor writes "Where is my parcel?"
    And 2 seconds pass
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@mail.example |
    And 3 seconds pass
    Then the visitor sees no form
    And anna@mail.example receives the transcript

  Scenario: Another visitor's name is not this visitor's
    Given visitor Anna is known as:
      | name | Anna |
    When visitor Anna writes "Where is my parcel?"
    And visitor Ben writes "Where is mine?"
    And 5 seconds pass
    Then visitor Anna sees no form
    And visitor Ben sees the form "Introduce yourself"

  Scenario: A sign-in takes the open form away
    Symptom seen elsewhere: the customer signed in beside the chat, and the chat went on asking for a name.
    When the visitor writes "Where is my parcel?"
    And 5 seconds pass
    And the visitor is known as:
      | name | Anna |
    Then the visitor sees no form

  Scenario: A sign-in takes no form away in which something else was typed
    When the visitor writes "Where is my parcel?"
    And 5 seconds pass
    And the visitor types in the form:
      | name  | Anna              |
      | phone | +33 6 12 34 56 78 |
    And the visitor is known as:
      | name | Anna |
    Then the visitor sees the form "Introduce yourself"
    And the form holds:
      | phone | +33 6 12 34 56 78 |
