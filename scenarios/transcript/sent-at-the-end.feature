@TRANS-3
Feature: The copy is sent automatically at the end
  With a known e-mail address the copy goes at the very end of the conversation, without being asked for.

  Scenario: The agent ends the conversation
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Thank you!"
    Then no e-mail is sent
    When the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | messages | 2               |
      | message  | You: Thank you! |
    And the decision to send the transcript is recorded with the reason "conversation ended"

  Scenario: The visitor ends the conversation
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Thank you!"
    And the visitor ends the conversation
    Then anna@example.com receives the transcript

  Scenario: The conversation ends by itself, also with the page closed
    Given an open channel with:
      | idle time | 10 minutes |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Thank you!"
    And the visitor closes the page
    And 9 minutes 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the transcript

  Scenario: With no address known nothing goes, and the reason is recorded
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    Then no e-mail is sent
    And the decision to skip the transcript is recorded with the reason "no address known"

  Scenario: A phone alone is no address
    Given the visitor is known as:
      | phone | +1 202 555 0123 |
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    Then no e-mail is sent

  Scenario: Ended once, copied once
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And an open channel with:
      | idle time | 1 minute |
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    Then anna@example.com receives the transcript
    When 10 minutes pass
    Then no further e-mail is sent

  Scenario: The address given in "Introduce yourself" counts
    When the visitor writes "Thank you!"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | message | Anna: Thank you! |
