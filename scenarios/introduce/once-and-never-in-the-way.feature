@INTRO-6
Feature: "Introduce yourself" comes once and is never in the way

  Background:
    Given the visitor writes "Do you ship to Norway?"
    And 5 seconds pass

  Scenario: Writing on with the form open
    When the visitor types in the form:
      | name | Anna |
    And the visitor writes "And to Iceland?"
    Then the agent sees "And to Iceland?"
    And the visitor sees the form "Introduce yourself"
    And the form holds:
      | name | Anna |

  Scenario: Dismissed, the form does not come again in this conversation
    When the visitor dismisses the form
    Then the visitor sees no form
    When the visitor writes "And to Iceland?"
    And the agent writes "There too."
    And 5 seconds pass
    Then the visitor sees no form
    When 1 hour passes
    Then the visitor sees no form

  Scenario: Dismissed, the form does not come again with the page
    When the visitor dismisses the form
    And the visitor closes the page
    And the visitor opens the page
    And 5 seconds pass
    Then the visitor sees no form

  Scenario: Dismissing leaves no trace of what was typed
    When the visitor types in the form:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    And the visitor dismisses the form
    Then the agent does not see "Anna"
    And the agent does not see "anna@mail.example"
    And the visitor sees 2 messages
    And the CRM has 0 leads

  Scenario: Sent, the form does not come again
    When the visitor sends the form with:
      | name | Anna |
    Then the visitor sees no form
    When the visitor writes "And to Iceland?"
    And 5 seconds pass
    Then the visitor sees no form

  @CONV-4
  Scenario: A new conversation with a visitor still unknown may ask again
    When the visitor dismisses the form
    And the visitor ends the conversation
    And the visitor writes "One more thing"
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"
    And the visitor sees conversation number 2

  Scenario: Sending what was dismissed in one conversation is not possible in the next
    When the visitor types in the form:
      | name | Anna |
    And the visitor dismisses the form
    And the visitor ends the conversation
    And the visitor writes "One more thing"
    And 5 seconds pass
    Then the form asks for "name"
    And the form holds:
      | name |  |

  Scenario: Ended within the five seconds, the conversation asks for no name any more
    When the visitor ends the conversation
    And the visitor writes "One more thing"
    And 1 second passes
    And the visitor ends the conversation
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"
