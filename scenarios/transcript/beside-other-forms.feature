@TRANS-1 @AWAY-3
Feature: The copy's form and the other forms
  One form at a time: the copy's form lies over another while the visitor asked for it, and what was typed comes back.

  Scenario: What was typed in "Introduce yourself" is back when the copy's form is dismissed
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor types in the form:
      | name | Anna |
    And the visitor asks for a copy of the conversation
    Then the visitor sees the form "Send a copy"
    When the visitor dismisses the form
    Then the visitor sees the form "Introduce yourself"
    And the form holds:
      | name | Anna |

  Scenario: An untouched "Introduce yourself" has nothing left to ask once a copy told the address
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the visitor sees no form
    And anna@example.com receives the transcript

  Scenario: A half filled "Introduce yourself" is back after the copy, with nothing lost
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor types in the form:
      | name | Anna |
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    And the visitor sees the form "Introduce yourself"
    And the form holds:
      | name | Anna |

  @INTRO-3
  Scenario: "Introduce yourself" does not come by itself once a copy told the address
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    And 10 seconds pass
    Then the visitor sees no form
    And anna@example.com receives the transcript

  Scenario: "Introduce yourself" falls due under the copy's form and shows when that one goes
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And 5 seconds pass
    Then the visitor sees the form "Send a copy"
    When the visitor dismisses the form
    Then the visitor sees the form "Introduce yourself"

  @AWAY-4
  Scenario: "Leave your contacts" has nothing left to ask once a copy told the address
    Given the agent is offline
    When the visitor writes "Do you ship to Norway?"
    Then the visitor sees the form "Leave your contacts"
    When the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the visitor sees no form
    And anna@example.com receives the transcript

  @AWAY-4
  Scenario: "Leave your contacts" that held no more than a known name has nothing left to ask either
    Given the visitor is known as:
      | name | Anna |
    And the agent is offline
    When the visitor writes "Do you ship to Norway?"
    Then the form holds:
      | name | Anna |
    When the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the visitor sees no form
    And anna@example.com receives the transcript

  Scenario: "Leave your contacts" is back when the copy's form is dismissed
    Given the agent is offline
    When the visitor writes "Do you ship to Norway?"
    And the visitor types in the form:
      | phone | +1 202 555 01 |
    And the visitor asks for a copy of the conversation
    And the visitor dismisses the form
    Then the visitor sees the form "Leave your contacts"
    And the form holds:
      | phone | +1 202 555 01 |

  @TRANS-2
  Scenario: At the end the copy's form replaces an open one and keeps the address typed there
    Given the agent is offline
    When the visitor writes "Do you ship to Norway?"
    And the visitor types in the form:
      | e-mail | anna@exam |
    And the visitor ends the conversation
    And 5 seconds pass
    Then the visitor sees the form "Send a copy"
    And the form holds:
      | e-mail | anna@exam |
    When the visitor dismisses the form
    Then the visitor sees no form

  @TRANS-2
  Scenario: The form asked for before the end stays with what was typed, and no second one comes
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor types in the form:
      | e-mail | anna@exam |
    And the agent ends the conversation
    And 5 seconds pass
    Then the form holds:
      | e-mail | anna@exam |
    When the visitor dismisses the form
    And 10 seconds pass
    Then the visitor sees no form
