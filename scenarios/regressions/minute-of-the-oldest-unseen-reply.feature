Feature: The minute of unread replies runs from the oldest one unseen
  A copy is late; when it arrives, what was said after it was made keeps its own minute, and a reply that was seen
  meanwhile has none. Found by exploration.

  @UNREAD-3 @TRANS-8
  Scenario: A copy that arrives late does not hurry the e-mail on unread replies
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Is the blue vase in stock?"
    And the mail server answers 451 to the next 1 e-mail
    When the visitor ends the conversation
    And 5 seconds pass
    And the agent writes "Yes, two are left." in conversation 1
    Then the visitor sees "Yes, two are left."
    When 5 seconds pass
    And the visitor closes the page
    And the agent writes "Shall I keep one for you?" in conversation 1
    And 20 seconds pass
    Then anna@example.com receives the transcript
    When 39.999 seconds pass
    Then no further e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies
