Feature: A copy that is asked for and one that goes by itself are counted apart, also at one instant
  One copy an hour has gone by itself at an end. The next is asked for in the instant the conversation ends: it goes, and no
  other by itself. The promise once took the one for the other. Found by exploration.

  @TRANS-1 @TRANS-3 @TRANS-7
  Scenario: The copy that was asked for goes alone
    Given an open channel with:
      | copies an hour | 1 |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to Norway?"
    And the agent ends conversation 1
    And the visitor writes "And to Iceland?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    And the agent ends conversation 2
    Then anna@example.com receives the transcript
    And anna@example.com receives the transcript
    And no further e-mail is sent
    And every promise is kept
